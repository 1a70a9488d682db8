/**
 * Names of files that citizens send in. A name such as 张三身份证.jpg is personal data that nobody needs:
 * only its kind is kept, and the files of one submission are numbered.
 */

const endingOf = (name: string): string => /\.[a-z0-9]{1,5}$/iu.exec(name)?.[0].toLowerCase() ?? ''

/** 材料.jpg, or 材料2.jpg as the second of several. */
export const namelessFile = (name: string, n = 1): string =>
  `材料${n === 1 ? '' : n}${endingOf(name)}`

const isFile = (value: unknown): value is { id: string; name: string } =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).length === 2 &&
  'id' in value &&
  'name' in value &&
  typeof value.name === 'string'

/** What a citizen fills in, with the names of its attachments replaced. */
export function namelessFiles(input: unknown): unknown {
  let n = 0
  const look = (value: unknown): unknown => {
    if (isFile(value)) return { id: value.id, name: namelessFile(value.name, ++n) }
    if (Array.isArray(value)) return value.map(look)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, look(one)]))
  }
  return look(input)
}
