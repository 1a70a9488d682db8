import { receiversOf, type Dispatched, type Outgoing } from '#modules/documents/outgoing/data.ts'

/** Stamped copies that are kept (第三十条(六)4). */
export const keptForArchive = 2

/** The list that a paper goes out by: everybody it is addressed to, and the copies kept (第五十三条(二)4). */
export function listOf({ draft }: Pick<Outgoing, 'draft'>): Dispatched[] {
  const one = (role: Dispatched['role']) => (to: string) => ({
    to,
    role,
    copies: 1,
    way: '公文交换',
    receipt: '',
  })
  return [
    ...receiversOf(draft.to).map(one('主送')),
    ...receiversOf(draft.cc).map(one('抄送')),
    { to: '存档', role: '存档', copies: keptForArchive, way: '留存', receipt: '' },
  ]
}

export const sentCopies = ({ dispatch }: Pick<Outgoing, 'dispatch'>): number =>
  dispatch.reduce((sum, { copies }) => sum + copies, 0)
