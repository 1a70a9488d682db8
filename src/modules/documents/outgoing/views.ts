import type { Snapshot } from '#kernel/matters/matter.ts'
import type { FieldColumn } from '#kernel/matters/shown.ts'
import { dayOf, formatDay } from '#kernel/clocks/time.ts'
import { tokens, type Directory } from '#kernel/org/directory.ts'
import type { Outgoing } from '#modules/documents/outgoing/data.ts'
import { printRoom, sealKeeper } from '#modules/documents/outgoing/seats.ts'
import { archivist, mailroom, officeHead, officeOf } from '#modules/office.ts'

/** Who may read an outgoing document, what it is found by, and its line in the register. */

/** A draft is its section's own until the office has it; an issued paper is the bureau's. */
export function readers({ data, state }: Snapshot<Outgoing>, org: Directory): number[] {
  const own = [tokens.person(data.drafter), tokens.head(data.unit)]
  if (state === 'drafting' || state === 'checking') return own
  return [
    ...own,
    officeHead(org),
    tokens.head(officeOf(org)),
    tokens.duty('局长'),
    mailroom(org),
    ...(data.number
      ? [printRoom(org), sealKeeper(org), archivist(org), tokens.unit(data.unit)]
      : []),
    ...data.draft.cosignUnits.map((unit) => tokens.head(unit)),
    ...(data.signing ? [tokens.person(data.signing.person)] : []),
  ]
}

export function textOf({ title, data }: Snapshot<Outgoing>): string {
  const { draft, number } = data
  const parts = [
    number,
    title,
    draft.kind,
    draft.to,
    draft.cc,
    draft.body,
    ...draft.attachments.flatMap(({ name, body }) => [name, body]),
    draft.note,
    draft.linkedText,
  ]
  return parts.filter(Boolean).join('\n')
}

export const columns: readonly FieldColumn<Outgoing>[] = [
  { key: 'kind', label: '文种', value: ({ data }) => data.draft.kind },
  { key: 'to', label: '主送', value: ({ data }) => data.draft.to },
  { key: 'urgency', label: '紧急程度', value: ({ data }) => data.draft.urgency || null },
  {
    key: 'signedOn',
    label: '签发日期',
    value: ({ data }) => (data.signedAt ? formatDay(dayOf(data.signedAt)) : null),
  },
  { key: 'copies', label: '份数', value: ({ data }) => data.printed?.copies ?? data.draft.copies },
  { key: 'seal', label: '用印编号', value: ({ data }) => data.sealUse?.no ?? null },
  { key: 'sentOn', label: '发出日期', value: ({ data }) => data.sentOn },
  { key: 'disclosure', label: '公开属性', value: ({ data }) => data.draft.disclosure },
]
