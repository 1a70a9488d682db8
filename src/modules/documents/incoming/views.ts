import type { Snapshot } from '#kernel/matters/matter.ts'
import type { FieldColumn } from '#kernel/matters/shown.ts'
import { tokens, type Directory } from '#kernel/org/directory.ts'
import type { Day } from '#kernel/calendar/day.ts'
import { formatDay, dayOf } from '#kernel/clocks/time.ts'
import type { Incoming } from '#modules/documents/incoming/data.ts'
import { archivist, investigator, mailroom, officeHead, officeOf } from '#modules/office.ts'

/** Who may read a paper, what it is found by, and its line in the register. */

/**
 * The office and its leader, the 局长, the leaders it was sent to, the heads and leaders of the
 * sections that handle it. Handlers read it because they hold or held its tasks.
 */
export function readers(matter: Snapshot<Incoming>, org: Directory, _day: Day): number[] {
  const { stops, branches } = matter.data
  const chief = investigator(org)
  const isLate = matter.tasks.some((task) => task.step === 'investigate')
  return [
    mailroom(org),
    officeHead(org),
    tokens.head(officeOf(org)),
    tokens.duty('局长'),
    ...(matter.state === 'filing' || matter.state === 'filed' ? [archivist(org)] : []),
    ...stops.filter((stop) => stop.status !== 'waiting').map((stop) => tokens.person(stop.leader)),
    ...branches.map((branch) => tokens.head(branch.unit)),
    ...(isLate && chief ? [chief] : []),
  ]
}

export function textOf(matter: Snapshot<Incoming>): string {
  const { from, docNumber, remarks, kind, proposal, result } = matter.data
  const parts = [
    matter.number,
    matter.title,
    from,
    docNumber,
    kind,
    remarks,
    proposal?.text,
    result?.result,
    result?.replyNumber,
  ]
  return parts.filter(Boolean).join('\n')
}

export const columns: readonly FieldColumn<Incoming>[] = [
  { key: 'from', label: '来文单位', value: ({ data }) => data.from },
  { key: 'docNumber', label: '来文字号', value: ({ data }) => data.docNumber },
  { key: 'kind', label: '文种', value: ({ data }) => data.kind },
  { key: 'class', label: '类别', value: ({ data }) => data.class },
  { key: 'urgency', label: '紧急程度', value: ({ data }) => data.urgency },
  { key: 'copies', label: '份数', value: ({ data }) => data.copies },
  { key: 'receivedAt', label: '收到日期', value: ({ data }) => formatDay(dayOf(data.receivedAt)) },
  {
    key: 'reply',
    label: '复文',
    value: ({ data }) => data.result?.replyNumber || data.result?.method || null,
  },
  { key: 'clearBy', label: '清退期限', value: ({ data }) => data.clearBy },
]
