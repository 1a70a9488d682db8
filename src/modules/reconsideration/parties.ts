import type { Directory } from '#kernel/org/directory.ts'
import type { PaperName, Reconsideration } from '#modules/reconsideration/data.ts'

/** The parties of a reconsideration, by what they are called where no name has its place. */

export interface Party {
  /** `申请人1`, `第三人1`, `被申请人`. */
  readonly key: string
  readonly role: '申请人' | '第三人' | '被申请人'
  /** Masked, or the county bureau's own name. */
  readonly name: string
  readonly address: string
}

type Naming = Pick<Directory, 'unit'>

export const applicantKeys = ({ applicants }: Pick<Reconsideration, 'applicants'>): string[] =>
  applicants.map((_, i) => `申请人${i + 1}`)

export const thirdKeys = ({ thirdParties }: Pick<Reconsideration, 'thirdParties'>): string[] =>
  thirdParties.map((_, i) => `第三人${i + 1}`)

export const respondentKey = '被申请人'

/** Everybody a decision is served on. */
export const allKeys = (data: Reconsideration): string[] => [
  ...servedApplicants(data),
  ...thirdKeys(data),
  respondentKey,
]

/** Of many applicants their representatives take the papers. */
export const servedApplicants = (data: Reconsideration): string[] => {
  const keys = applicantKeys(data)
  const chosen = keys.filter((_, i) => data.applicants[i]!.isRepresentative)
  return chosen.length > 0 ? chosen : keys
}

/** Who is told of a stay, a pause or an end: the respondent only once it knows of the application. */
export const informedKeys = (data: Reconsideration): string[] =>
  allKeys(data).filter(
    (key) => key !== respondentKey || isServed(data, '答复通知书', respondentKey),
  )

export const isServed = (data: Reconsideration, paper: PaperName, party: string): boolean =>
  data.servings.some((one) => one.paper === paper && one.party === party && one.isServed)

/** A unit's short name, or what is written where there is none here. */
export function respondentName(
  { respondent, level, otherOrgan }: Pick<Reconsideration, 'respondent' | 'level' | 'otherOrgan'>,
  nameOf: (unit: number) => string,
): string {
  if (respondent !== null) return nameOf(respondent)
  return level === '州局' ? '州局' : otherOrgan || '其他机关'
}

export function partiesOf(data: Reconsideration, nameOf: (unit: number) => string): Party[] {
  return [
    ...data.applicants.map(({ name, address }, i) => ({
      key: `申请人${i + 1}`,
      role: '申请人' as const,
      name: name.masked,
      address: address.masked,
    })),
    ...data.thirdParties.map(({ name, address }, i) => ({
      key: `第三人${i + 1}`,
      role: '第三人' as const,
      name: name.masked,
      address: address.masked,
    })),
    {
      key: respondentKey,
      role: '被申请人' as const,
      name: respondentName(data, nameOf),
      address: '',
    },
  ]
}

export const unitNamer =
  (org: Naming) =>
  (unit: number): string =>
    org.unit(unit).shortName
