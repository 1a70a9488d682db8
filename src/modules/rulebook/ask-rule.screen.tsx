import { useMutation } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Checkbox from 'antd/es/checkbox'
import Input from 'antd/es/input'
import InputNumber from 'antd/es/input-number'
import Select from 'antd/es/select'
import { useState } from 'react'
import type { FactView } from '#modules/rulebook/explain.ts'
import { shown, type Explained, type RuleView } from '#modules/rulebook/rule-types.ts'
import { post } from '#web/api.ts'
import { Refused } from '#web/kit/bits.tsx'
import { DayInput } from '#web/kit/day-input.tsx'

/** 问一问：facts in a form made from the rule's own declaration, the answer with its reasons. */
export function AskRule({ rule }: { rule: RuleView }) {
  const [facts, setFacts] = useState<Record<string, unknown>>(() => ({
    ...rule.examples?.[0]?.given,
  }))
  const [asOf, setAsOf] = useState('')
  const ask = useMutation({
    mutationFn: () =>
      post<Explained>('/api/rulebook/explain', {
        rule: rule.rule,
        facts,
        ...(asOf ? { asOf } : {}),
      }),
  })
  return (
    <form
      className="ask"
      onSubmit={(event) => {
        event.preventDefault()
        ask.mutate()
      }}
    >
      <div className="fields">
        {rule.facts?.map((fact) => (
          <label key={fact.name} className="stacked">
            <span className="mute">
              {fact.label}
              {fact.unit && fact.kind !== 'fen' && `（${fact.unit}）`}
              {fact.kind === 'fen' && '（元）'}
            </span>
            <FactInput
              fact={fact}
              value={facts[fact.name]}
              onChange={(value) => setFacts({ ...facts, [fact.name]: value })}
            />
          </label>
        ))}
        <label className="stacked">
          <span className="mute">按哪一天的规则</span>
          <DayInput value={asOf} onChange={setAsOf} />
        </label>
      </div>
      <Button htmlType="submit" loading={ask.isPending}>
        问
      </Button>
      <Refused error={ask.error} />
      {ask.data && (
        <div className="answer" role="status">
          <strong>{shown(ask.data.outcome)}</strong>
          <div>{ask.data.reason}</div>
          <div className="mute">{ask.data.version}起施行的版本</div>
          {ask.data.derivation.length > 0 && (
            <ol className="derive">
              {ask.data.derivation.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ol>
          )}
        </div>
      )}
    </form>
  )
}

function FactInput({
  fact,
  value,
  onChange,
}: {
  fact: FactView
  value: unknown
  onChange: (value: unknown) => void
}) {
  switch (fact.kind) {
    case 'yes':
      return <Checkbox checked={value === true} onChange={(e) => onChange(e.target.checked)} />
    case 'number':
      return (
        <InputNumber
          value={value as number}
          onChange={onChange}
          {...(fact.step ? { step: fact.step } : {})}
        />
      )
    case 'fen':
      return (
        <InputNumber
          value={typeof value === 'number' ? value / 100 : null}
          precision={2}
          onChange={(yuan) => onChange(yuan === null ? null : Math.round(yuan * 100))}
        />
      )
    case 'day':
      return <DayInput value={value as string} onChange={onChange} />
    case 'moment':
      return (
        <Input
          value={value as string}
          placeholder="2026-03-02T16:30"
          onChange={(e) => onChange(e.target.value)}
        />
      )
    case 'choice':
      return (
        <Select
          value={value as string}
          onChange={onChange}
          allowClear={fact.isOptional}
          options={(fact.values ?? []).map((one) => ({ value: one as string, label: shown(one) }))}
        />
      )
    case 'list':
      return <ListInput fact={fact} value={value} onChange={onChange} />
    case 'record':
      return <JsonInput value={value} onChange={onChange} />
    default:
      return (
        <Input
          value={(value ?? '') as string}
          onChange={(e) => onChange(fact.isOptional && !e.target.value ? null : e.target.value)}
        />
      )
  }
}

/** Texts and numbers one a line; anything else as it is written for the command line. */
function ListInput({
  fact,
  value,
  onChange,
}: {
  fact: FactView
  value: unknown
  onChange: (value: unknown) => void
}) {
  const kind = fact.of?.kind ?? 'text'
  const list = Array.isArray(value) ? (value as unknown[]) : []
  if (!['text', 'choice', 'day', 'number'].includes(kind)) {
    return <JsonInput value={value} onChange={onChange} />
  }
  return (
    <Input.TextArea
      autoSize
      value={list.join('\n')}
      placeholder="一行一项"
      onChange={(event) => {
        const lines = event.target.value === '' ? [] : event.target.value.split('\n')
        onChange(kind === 'number' ? lines.map(Number) : lines)
      }}
    />
  )
}

function JsonInput({ value, onChange }: { value: unknown; onChange: (value: unknown) => void }) {
  const [text, setText] = useState(() => JSON.stringify(value ?? null, null, 1))
  return (
    <Input.TextArea
      autoSize
      value={text}
      onChange={(event) => {
        setText(event.target.value)
        try {
          onChange(JSON.parse(event.target.value))
        } catch {
          // Half-typed: the last complete value stays until this one is complete too.
        }
      }}
    />
  )
}
