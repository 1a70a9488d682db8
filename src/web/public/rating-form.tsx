import { useState } from 'react'

export interface Questions {
  readonly grades: readonly string[]
  readonly dimensions: readonly string[]
}

export interface Rating {
  readonly overall: string
  readonly aspects: readonly (string | null)[]
  readonly remarks: string
}

/** 五个方面和总的评价 (第五十二条(二)、(三)2); only the overall grade must be given. */
export function RatingForm({
  questions: { grades, dimensions },
  isBusy,
  onRate,
}: {
  questions: Questions
  isBusy: boolean
  onRate: (rating: Rating) => void
}) {
  const [overall, setOverall] = useState<string | null>(null)
  const [aspects, setAspects] = useState<(string | null)[]>(() => dimensions.map(() => null))
  const [remarks, setRemarks] = useState('')
  const [fault, setFault] = useState('')
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (isBusy) return
        if (overall === null) {
          setFault('请选择总的满意程度。')
          document.getElementById('overall-0')?.focus()
          return
        }
        onRate({ overall, aspects, remarks })
      }}
    >
      <Grades
        name="overall"
        legend="总的来说"
        grades={grades}
        value={overall}
        fault={fault}
        set={(value) => {
          setOverall(value)
          setFault('')
        }}
      />
      <details>
        <summary>再分别评一评（选填）</summary>
        {dimensions.map((dimension, at) => (
          <Grades
            key={dimension}
            name={`aspect-${at}`}
            legend={dimension}
            grades={grades}
            value={aspects[at] ?? null}
            set={(value) => setAspects(aspects.with(at, value))}
          />
        ))}
      </details>
      <div className="field">
        <label htmlFor="remarks">
          还想说的<span className="mute">（选填，最多500字）</span>
        </label>
        <textarea
          id="remarks"
          rows={3}
          maxLength={500}
          value={remarks}
          onChange={(event) => setRemarks(event.target.value)}
        />
      </div>
      <button type="submit" className="main" aria-disabled={isBusy}>
        {isBusy ? '正在提交…' : '提交评价'}
      </button>
    </form>
  )
}

function Grades({
  name,
  legend,
  grades,
  value,
  fault = '',
  set,
}: {
  name: string
  legend: string
  grades: readonly string[]
  value: string | null
  fault?: string
  set: (grade: string) => void
}) {
  return (
    <fieldset
      className={fault ? 'field wrong' : 'field'}
      {...(fault ? { 'aria-describedby': `${name}-fault` } : {})}
    >
      <legend>{legend}</legend>
      {fault && (
        <p className="fault" id={`${name}-fault`} role="alert">
          {fault}
        </p>
      )}
      <div className="grades">
        {grades.map((grade, at) => (
          <label key={grade} className="grade">
            <input
              type="radio"
              id={`${name}-${at}`}
              name={name}
              checked={value === grade}
              onChange={() => set(grade)}
            />
            <span>{grade}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
