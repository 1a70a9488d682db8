import { isIdNumber } from '#kernel/privacy/mask.ts'

/** Citizens whom nobody else in the demo bureau is like, and what gives them away. */

export interface Someone {
  readonly name: string
  readonly phone: string
  readonly idNumber: string
  readonly address: string
  readonly email: string
  /** Name and numbers, as people write them into a letter. */
  readonly told: string
}

/** Signs that no other text of the demo bureau has. */
const rare = '靐龘齉爨麤灪龖厵滟虋饢龗'

/** The n-th citizen: nobody else has a sign of the name or a figure of the numbers. */
export function someone(n: number): Someone {
  const name = `谌${rare[n % rare.length]}${rare[(n + 5 + Math.floor(n / rare.length)) % rare.length]}`
  const phone = `188${765_001 + n * 1_013}21`
  const head = `53262119${80 + n}0101123`
  const idNumber = Array.from('0123456789X')
    .map((last) => head + last)
    .find(isIdNumber)!
  const address = `文山市${rare[n % rare.length]}蠿街${8800 + n}号`
  const email = `c${n}henrare@example.com`
  const told = `我叫${name}，电话${phone}，身份证${idNumber}。`
  return { name, phone, idNumber, address, email, told }
}

/** What must not be found, however it is cut: the given name, the middle of the numbers, the street. */
export const tracesOf = ({ name, phone, idNumber, address, email }: Someone): string[] => [
  name.slice(1),
  phone.slice(3, 9),
  idNumber.slice(2, 14),
  address.slice(3),
  email.slice(0, email.indexOf('@')),
]
