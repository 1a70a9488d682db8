import { addMember } from '#kernel/org/seats.store.ts'
import type { Bureau } from '#demo/testing/bureau.testing.ts'

/** A 党组 of seven and its meeting, as the tests of several subjects begin with it. */

const joined = ['fujuzhang3', 'jiuye', 'renjiao']
/** The members, by login; the demo bureau has the first four. */
export const seven = ['juzhang', 'fujuzhang1', 'fujuzhang2', 'jijianzuzhang', ...joined]

/** Seats the three who make it seven. */
export async function seatSeven(b: Bureau): Promise<void> {
  const body = await b.unit('party')
  const by = { person: null, at: new Date('2026-03-02T00:00:00Z') }
  await b.db.tx(async (tx) => {
    for (const login of joined) {
      await addMember(tx, { body, person: b.person(login), role: '成员', from: '2026-01-01' }, by)
    }
  })
}

/** A 党组会议 on Friday, 6 March 2026, as the office calls it. */
export const partyMeeting = (b: Bureau, rest: object = {}) => ({
  kind: '党组会议',
  name: '局党组2026年第3次会议',
  at: '2026-03-06T09:00',
  place: '六楼会议室',
  chair: b.person('juzhang'),
  recorder: b.person('zhuren'),
  ...rest,
})
