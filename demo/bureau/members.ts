import { attached, sections } from '#demo/bureau/structure.ts'

/** One seat in a body: of a named person, or of whoever is head of a unit. */
export interface Seat {
  readonly body: string
  readonly role: string
  readonly login?: string
  readonly head?: string
}

const party = ['fujuzhang1', 'fujuzhang2', 'jijianzuzhang']
const deputies = ['fujuzhang1', 'fujuzhang2', 'fujuzhang3', 'jijianzuzhang']
const sectionCodes = sections.map((unit) => unit.code)
const agencyCodes = attached.filter((unit) => unit.kind === '经办机构').map((unit) => unit.code)

const named = (body: string, role: string, logins: readonly string[]): Seat[] =>
  logins.map((login) => ({ body, role, login }))
const heads = (body: string, role: string, codes: readonly string[]): Seat[] =>
  codes.map((head) => ({ body, role, head }))

/** 局长 as 组长, the leaders named as 副组长, heads of units as 成员. */
const group = (body: string, vice: readonly string[], units: readonly string[]): Seat[] => [
  ...named(body, '组长', ['juzhang']),
  ...named(body, '副组长', vice),
  ...heads(body, '成员', units),
]

/**
 * Who belongs to which body. The composition of the groups for risks (第六条), proposals (第二十六条) and
 * performance (第四十八条) is that of the rulebook; for the others, which it only names, it is made up.
 */
export function membersOf(): Seat[] {
  return [
    ...named('party', '书记', ['juzhang']),
    ...named('party', '成员', party),
    ...named('party-committee', '书记', ['fujuzhang2']),
    ...named('party-committee', '专职副书记', ['dangwei']),
    ...heads('party-committee', '委员', ['personnel', 'policy', 'funds']),
    ...named('discipline', '书记', ['dangwei']),
    ...heads('discipline', '委员', ['personnel', 'funds']),
    ...heads('union', '主席', ['labour']),
    ...heads('union', '委员', ['office', 'finance']),
    ...group('integrity-group', party, ['office', 'personnel', 'party-committee', 'funds']),
    ...group('risk-group', deputies, [...sectionCodes, ...agencyCodes]),
    ...group('law-group', ['jijianzuzhang'], ['policy', 'office', 'inspection', 'arbitration']),
    ...group('proposals-group', deputies, sectionCodes),
    ...group('petition-group', ['jijianzuzhang'], ['arbitration', 'office', 'inspection']),
    ...named('reconsideration-committee', '主任', ['juzhang']),
    ...named('reconsideration-committee', '副主任', ['fujuzhang1']),
    ...named('reconsideration-committee', '委员', ['fujuzhang2', 'jijianzuzhang']),
    ...heads('reconsideration-committee', '委员', ['policy', 'inspection', 'arbitration']),
    ...group('performance-group', party, ['office', 'personnel', 'party-committee', 'information']),
    ...group('openness-group', ['fujuzhang1'], ['office', 'policy', 'information']),
    ...group('archives-group', ['fujuzhang1'], ['office', 'finance', 'personnel']),
  ]
}
