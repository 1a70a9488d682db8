import { useEffect, useMemo, useRef, useState } from 'react'
import { Problem } from '#web/public/ask.ts'
import { draftOf, dropDraft, keepDraft, sendingKey } from '#web/public/form/draft.ts'
import { Fields } from '#web/public/form/field.tsx'
import {
  answerText,
  faultsOf,
  fieldId,
  fieldsOf,
  firstValues,
  inputOf,
  isAsked,
  presetOf,
  type Fault,
  type FormField,
  type Values,
} from '#web/public/form/fields.ts'
import { prepareProof, takeProof } from '#web/public/proof.ts'

/** Fill in, read it over, send: with nothing lost on the way, and nothing sent twice. */
export function PublicForm({
  name,
  schema,
  label,
  first,
  preset = {},
  send,
}: {
  /** Under which the draft is kept in this tab. */
  name: string
  schema: unknown
  /** What the last button says: 提交信访. */
  label: string
  /** Answers that are known beforehand. */
  first?: Values
  /** Answers that the page before chose; they go before what was typed earlier. */
  preset?: Readonly<Record<string, string>>
  send: (input: object, proof: string, key: string) => Promise<void>
}) {
  const fields = useMemo(() => fieldsOf(schema), [schema])
  const kept = useMemo(() => draftOf(name), [name])
  const [values, setValues] = useState<Values>({
    ...firstValues(fields),
    ...first,
    ...kept?.values,
    ...presetOf(fields, preset),
  })
  const [step, setStep] = useState<'writing' | 'reading'>('writing')
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const summary = useRef<HTMLDivElement>(null)
  const reading = useRef<HTMLHeadingElement>(null)
  const hasTrouble = faults.length > 0 || problem !== null

  useEffect(prepareProof, [])
  useEffect(() => {
    if (faults.length > 0 || problem !== null) summary.current?.focus()
  }, [faults, problem])
  useEffect(() => {
    if (step === 'reading') reading.current?.focus()
  }, [step])

  function change(next: Values) {
    setValues(next)
    keepDraft(name, { values: next, sent: draftOf(name)?.sent ?? null })
  }

  function check(event: React.FormEvent) {
    event.preventDefault()
    const found = faultsOf(fields, values)
    setProblem(null)
    setFaults(found)
    if (found.length > 0) return
    setStep('reading')
    window.scrollTo(0, 0)
  }

  async function submit() {
    if (isBusy) return
    setIsBusy(true)
    setProblem(null)
    const input = inputOf(fields, values)
    const key = sendingKey(name, values, input)
    try {
      await send(input, await takeProof(), key)
      dropDraft(name)
    } catch (error) {
      const fault = error instanceof Problem ? error : new Problem({ refused: oops })
      const path = pathOf(fields, fault.field)
      setProblem(path ? null : fault)
      setFaults(path ? [{ path, text: fault.message }] : [])
      if (path) setStep('writing')
      prepareProof()
    }
    setIsBusy(false)
  }

  function clear() {
    dropDraft(name)
    setValues({ ...firstValues(fields), ...first })
    setFaults([])
    setProblem(null)
    setStep('writing')
  }

  return (
    <>
      {hasTrouble && (
        <div className="summary" ref={summary} tabIndex={-1} role="alert">
          <h2>{problem ? '没有办成' : `有${faults.length}处需要改`}</h2>
          {problem && <p>{problem.message}</p>}
          {problem?.cite && <p className="mute">依据：{problem.cite}</p>}
          <ul>
            {faults.map(({ path, text }) => (
              <li key={path}>
                <a
                  href={`#${fieldId(path)}`}
                  onClick={(event) => {
                    event.preventDefault()
                    document.getElementById(fieldId(path))?.focus()
                  }}
                >
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {step === 'writing' ? (
        <form noValidate onSubmit={check}>
          <Fields fields={fields} values={values} faults={faults} set={change} />
          <p className="hint">
            填写的内容只暂存在这个标签页里，刷新不丢，关掉即清除；用的是别人的电脑，请提交后关掉浏览器。
          </p>
          <div className="buttons">
            <button type="submit" className="main">
              下一步：核对
            </button>
            <button type="button" onClick={clear}>
              清空
            </button>
          </div>
        </form>
      ) : (
        <section aria-labelledby="reading">
          <h2 id="reading" ref={reading} tabIndex={-1}>
            请核对，确认无误再提交
          </h2>
          <dl className="read">
            {fields
              .filter((field) => isAsked(field, values))
              .map((field) => (
                <div key={field.name}>
                  <dt>{field.label}</dt>
                  <dd>{answerText(field, values[field.name])}</dd>
                </div>
              ))}
          </dl>
          <div className="buttons">
            <button
              type="button"
              className="main"
              onClick={() => void submit()}
              aria-disabled={isBusy}
            >
              {isBusy ? '正在提交…' : label}
            </button>
            <button type="button" onClick={() => setStep('writing')} aria-disabled={isBusy}>
              返回修改
            </button>
          </div>
          <p role="status" className="mute">
            {isBusy ? '正在提交，请不要关闭页面。' : ''}
          </p>
        </section>
      )}
    </>
  )
}

const oops = '页面出了问题，没有提交。请刷新后再试，填写的内容还在。'

/** The question that a refusal of the server is about: `input.phone`, `phone`. */
function pathOf(fields: readonly FormField[], at: string | undefined): string | null {
  if (!at) return null
  const path = at.replace(/^input\./u, '')
  return fields.some(({ name }) => name === path.split('.')[0]) ? path : null
}
