/**
 * How personal data is shown to whoever needs not know it. Pure. A `statement` is what a citizen says
 * in their own words (来信内容): numbers in it are masked, names are not found.
 */

export type PersonalKind = 'name' | 'idNumber' | 'phone' | 'address' | 'email' | 'statement'

const stars = (n: number) => '*'.repeat(Math.max(1, n))

/** The masked text: a surname, the first digits, a county; never enough to find somebody by. */
export function maskOf(kind: PersonalKind, text: string): string {
  if (text === '') return ''
  switch (kind) {
    case 'name':
      return `${text.slice(0, 1)}${stars(Math.min(text.length - 1, 2))}`
    case 'idNumber':
      return `${text.slice(0, 2)}${stars(text.length - 4)}${text.slice(-2)}`
    case 'phone':
      return `${text.slice(0, 3)}${stars(text.length - 5)}${text.slice(-2)}`
    case 'address':
      return `${/^.{1,12}?[县市区州]/u.exec(text)?.[0] ?? text.slice(0, 2)}****`
    case 'statement':
      return maskNumbers(text)
    case 'email':
      return `${text.slice(0, 1)}***${text.slice(text.indexOf('@'))}`
  }
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** A citizen's identity number with a right check character, GB 11643-1999. */
export function isIdNumber(text: string): boolean {
  if (!/^\d{17}[\dXx]$/u.test(text)) return false
  const sum = weights.reduce((total, weight, i) => total + weight * Number(text[i]), 0)
  return '10X98765432'[sum % 11] === text[17]!.toUpperCase()
}

export const isMobile = (text: string): boolean => /^1[3-9]\d{9}$/u.test(text)

/**
 * Free text with identity numbers, telephone numbers and e-mail addresses masked, for lists, exports
 * and everything published. Names in a sentence are not found.
 */
export function maskNumbers(text: string): string {
  return maskIdNumbers(text)
    .replaceAll(/(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/gu, (found) => maskOf('phone', found))
    .replaceAll(/(?<!\d)0\d{2,3}-?\d{7,8}(?!\d)/gu, (found) => maskOf('phone', found))
    .replaceAll(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu, (found) => maskOf('email', found))
}

/** Free text with identity numbers masked: there is no use for one in any sentence. */
export const maskIdNumbers = (text: string): string =>
  text.replaceAll(/(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/gu, (found) =>
    maskOf('idNumber', found),
  )
