/** A year's schedule as it is pasted: one day a line. Pure. */

interface Row {
  day: string
  kind: string
  name: string
  basis: string
}

/**
 * Reads lines such as `2027-01-01 放假 元旦 国办发明电〔2026〕1号`, separated by spaces, tabs or commas;
 * `2027年1月1日` is read too. What is wrong with a row the server says, with its number.
 */
export function scheduleOf(text: string): Row[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [day = '', kind = '', name = '', ...basis] = line.split(/[\s,，]+/u)
      return {
        day: isoDay(day),
        kind: { 放假: 'off', 休: 'off', 上班: 'work', 班: 'work' }[kind] ?? kind,
        name,
        basis: basis.join(' '),
      }
    })
}

function isoDay(text: string): string {
  const found = /^(\d{4})[年/.-](\d{1,2})[月/.-](\d{1,2})日?$/u.exec(text)
  if (!found) return text
  const [, year = '', month = '', date = ''] = found
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
}
