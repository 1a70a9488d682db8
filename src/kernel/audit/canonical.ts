/**
 * One text for one value: object keys sorted, no spaces, `undefined` left out. What is hashed is
 * this text, so that it does not matter in which order a database or a program keeps the keys.
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') {
    const text = JSON.stringify(value)
    if (text === undefined) throw new TypeError(`not a JSON value: ${typeof value}`)
    return text
  }
  const { toJSON } = value as { toJSON?: () => unknown }
  if (typeof toJSON === 'function') return canonical(toJSON.call(value))
  if (Array.isArray(value)) {
    return `[${value.map((item) => (item === undefined ? 'null' : canonical(item))).join(',')}]`
  }
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`
}
