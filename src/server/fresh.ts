/**
 * Keeps the answer of a costly question for a moment: at most one question per `maxAgeMs`, shared by
 * everybody who asks meanwhile. Half a second is how long a change of the organisation or the
 * calendar made by another process may stay unseen.
 */
export function freshFor<T>(
  maxAgeMs: number,
  ask: () => Promise<T>,
  now = () => performance.now(),
) {
  let answer: Promise<T> | undefined
  let until = 0
  const forget = () => {
    until = 0
  }
  const current = (): Promise<T> => {
    if (answer && now() < until) return answer
    until = now() + maxAgeMs
    answer = ask()
    answer.catch(forget)
    return answer
  }
  return Object.assign(current, { forget })
}
