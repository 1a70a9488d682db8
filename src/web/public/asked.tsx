import { useCallback, useEffect, useState } from 'react'
import { get, Problem } from '#web/public/ask.ts'

/** What a page asks of the server when it opens. */
export interface Asked<T> {
  readonly answer: T | null
  readonly problem: Problem | null
  readonly again: () => void
}

export function useAsked<T>(path: string): Asked<T> {
  const [state, setState] = useState<{ path: string; answer: T | null; problem: Problem | null }>({
    path,
    answer: null,
    problem: null,
  })
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let isCurrent = true
    get<T>(path).then(
      (answer) => isCurrent && setState({ path, answer, problem: null }),
      (problem: unknown) =>
        isCurrent &&
        setState({
          path,
          answer: null,
          problem:
            problem instanceof Problem
              ? problem
              : new Problem({ refused: '页面出了问题，请刷新。' }),
        }),
    )
    return () => {
      isCurrent = false
    }
  }, [path, turn])
  const again = useCallback(() => setTurn((last) => last + 1), [])
  const isOld = state.path !== path
  return { answer: isOld ? null : state.answer, problem: isOld ? null : state.problem, again }
}

/** The answer, or what stands in its place: waiting, or what went wrong and how to go on. */
export function Answer<T>({
  asked: { answer, problem, again },
  children,
}: {
  asked: Asked<T>
  children: (answer: T) => React.ReactNode
}) {
  if (problem) return <Trouble problem={problem} again={again} />
  return answer === null ? <p role="status">正在查…</p> : children(answer)
}

export function Trouble({ problem, again }: { problem: Problem; again?: () => void }) {
  return (
    <div className="summary" role="alert">
      <p>{problem.message}</p>
      {problem.cite && <p className="mute">依据：{problem.cite}</p>}
      {again && (
        <button type="button" onClick={again}>
          再试一次
        </button>
      )}
    </div>
  )
}
