import { useEffect, useState } from 'react'
import { formatDay } from '#kernel/clocks/time.ts'
import { home } from '#web/public/address.ts'
import { post, Problem } from '#web/public/ask.ts'
import { Trouble } from '#web/public/asked.tsx'
import { CodeBox } from '#web/public/code-box.tsx'
import { codeInGroups } from '#web/public/form/fields.ts'
import { PublicForm } from '#web/public/form/public-form.tsx'
import { go, Link, useSecret } from '#web/public/going.tsx'

export interface Progress {
  readonly title: string
  readonly number: string | null
  readonly now: string
  readonly steps: readonly { readonly day: string; readonly text: string }[]
  readonly dueOn: string | null
  readonly answer: string | null
  readonly kind: string
  readonly ended: boolean
  readonly actions: readonly {
    readonly name: string
    readonly label: string
    readonly schema: unknown
  }[]
}

export function Page() {
  const code = useSecret()
  return (
    <>
      <h1>查办理进度</h1>
      {code ? (
        <Found key={code} code={code} />
      ) : (
        <CodeBox label="查进度" onCode={(given) => go(`${home}progress#${given}`)} />
      )}
    </>
  )
}

function Found({ code }: { code: string }) {
  const [progress, setProgress] = useState<Progress | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [turn, setTurn] = useState(0)
  const [open, setOpen] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  useEffect(() => {
    let isCurrent = true
    post<Progress>('/api/public/progress', { code }).then(
      (answer) => isCurrent && setProgress(answer),
      (error: unknown) =>
        isCurrent &&
        setProblem(
          error instanceof Problem ? error : new Problem({ refused: '页面出了问题，请刷新。' }),
        ),
    )
    return () => {
      isCurrent = false
    }
  }, [code, turn])
  if (problem) {
    return (
      <>
        <Trouble
          problem={problem}
          again={() => {
            setProblem(null)
            setTurn(turn + 1)
          }}
        />
        <p>
          <Link to={`${home}progress`}>换一个查询码</Link>
        </p>
      </>
    )
  }
  if (!progress) return <p role="status">正在查…</p>
  return (
    <>
      <Told progress={progress} code={code} />
      <p role="status">{said}</p>
      {progress.actions.length > 0 && (
        <section aria-labelledby="you-may">
          <h2 id="you-may">您可以</h2>
          {progress.actions.map((action) => (
            <Act
              key={action.name}
              action={action}
              code={code}
              isOpen={open === action.name}
              turn={() => setOpen(open === action.name ? null : action.name)}
              onDone={(after) => {
                setProgress(after)
                setOpen(null)
                setSaid(`${action.label}：已经收到。`)
              }}
            />
          ))}
        </section>
      )}
      <p>
        <Link to={`${home}progress`}>换一个查询码</Link>
      </p>
    </>
  )
}

function Told({ progress, code }: { progress: Progress; code: string }) {
  const { title, number, kind, now, dueOn, answer, steps } = progress
  return (
    <>
      <p className="mute">
        {kind}
        {number && ` · ${number}`} · 查询码 {codeInGroups(code)}
      </p>
      <h2>{title}</h2>
      <div className="now">
        <p>
          <strong>现在：{now}</strong>
        </p>
        {dueOn && <p>下一次答复不晚于{formatDay(dueOn)}。</p>}
      </div>
      {answer && (
        <section aria-labelledby="answer">
          <h2 id="answer">答复</h2>
          <p className="said">{answer}</p>
        </section>
      )}
      <h2>经过</h2>
      <ol className="steps">
        {steps.map(({ day, text }) => (
          <li key={`${day} ${text}`}>
            <time dateTime={day}>{formatDay(day)}</time>
            <span>{text}</span>
          </li>
        ))}
      </ol>
    </>
  )
}

/** One thing that the citizen may do now; one form is open at a time. */
function Act({
  action: { name, label, schema },
  code,
  isOpen,
  turn,
  onDone,
}: {
  action: Progress['actions'][number]
  code: string
  isOpen: boolean
  turn: () => void
  onDone: (progress: Progress) => void
}) {
  return (
    <div className="act">
      <button type="button" aria-expanded={isOpen} onClick={turn}>
        {label}
      </button>
      {isOpen && (
        <PublicForm
          name={`${code}-${name}`}
          schema={schema}
          label={label}
          send={async (input, proof, key) =>
            onDone(await post<Progress>(`/api/public/actions/${name}`, { code, input, proof }, key))
          }
        />
      )}
    </div>
  )
}
