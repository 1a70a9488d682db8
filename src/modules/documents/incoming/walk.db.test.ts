import { beforeAll, expect, test } from 'vitest'
import type { MatterType } from '#kernel/matters/matter.ts'
import type { Directory } from '#kernel/org/directory.ts'
import { bureau, paper } from '#demo/testing/bureau.testing.ts'
import { walkThrough, type Pick } from '#demo/testing/walk.testing.ts'
import { incoming } from '#modules/documents/incoming/incoming.matter.ts'

/** 收文：每一步都真的走得到. */

let org: Directory
let people: number[]
let units: { employment: number; pension: number; finance: number }
let leaders: number[]

beforeAll(async () => {
  const b = await bureau()
  org = await b.org()
  people = [
    'shoufa',
    'zhuren',
    'juzhang',
    'fujuzhang1',
    'fujuzhang2',
    'jiuye',
    'jiuyeyuan',
    'yanglao',
    'dangan',
  ].map((login) => b.person(login))
  leaders = [b.person('juzhang'), b.person('fujuzhang1')]
  const unit = async (code: string) => await b.unit(code)
  units = {
    employment: await unit('employment'),
    pension: await unit('pension'),
    finance: await unit('finance'),
  }
})

const other = '00000000-0000-7000-8000-00000000ffff'

/** Something that may be filled in, different from time to time. */
function inputFor(action: string, pick: Pick): object {
  const lead = pick([units.employment, units.pension])
  switch (action) {
    case 'sort':
      return { class: pick(['传阅件', '待办件', '待办件'] as const) }
    case 'sendBack':
      return { ground: '越级行文', to: '来文单位', reason: '不合规定' }
    case 'amend':
      return { remarks: '更正', reason: '笔误' }
    case 'attachEarlier':
      return { matter: other, note: '去年已批复' }
    case 'propose':
      return { text: '请阅示。', folder: '待办件', leaders, lead: units.employment }
    case 'sendTo':
      return { leader: pick(leaders) }
    case 'instruct':
      return { text: '请研究办理。', lead: pick([units.employment, units.pension, null]) }
    case 'addLeaders':
      return { leaders: [people[4]!] }
    case 'coordinate':
      return { text: '由就业科主办。', lead: units.employment }
    case 'closeReading':
    case 'takeBack':
      return { archive: pick([true, false]), ...(action === 'takeBack' ? { copies: 1 } : {}) }
    case 'distribute':
      return {
        lead,
        assist: pick([[], [units.finance]]),
        limit: pick([{ kind: 'none' }, { kind: 'set', day: '2026-03-20' }] as const),
      }
    case 'assign':
      return { person: people[6]! }
    case 'opine':
      return { text: '拟同意。' }
    case 'review':
      return { decision: pick(['同意', '同意', '修改后再报'] as const), text: '同意。' }
    case 'decline':
      return { reason: '不属本科室职责', suggest: '规划财务科' }
    case 'redistribute':
      return { unit: pick([units.employment, units.pension]), reason: '请承办。' }
    case 'extendLimit':
      return {
        until: '2026-03-27',
        reason: '来文单位同意',
        consent: '来文单位函复同意',
        files: [{ id: other, name: '复函.pdf' }],
      }
    case 'finish':
      return { course: '已办', result: '同意', method: '无需答复', decision: '同意' }
    case 'file':
      return { category: '文书档案', retention: '30年' }
    case 'voidPaper':
      return { reason: '重复登记' }
    default:
      return {}
  }
}

test('流程表里的每一步都真的走得到', () => {
  const { never, refused } = walkThrough({
    type: incoming as unknown as MatterType,
    org,
    people,
    begin: (pick) => ({ person: people[0]!, input: paper({ kind: pick(['请示', '通知']) }) }),
    inputFor,
    exits: ['voidPaper', 'sendBack'],
  })
  expect(never, JSON.stringify(refused, null, 1)).toEqual([])
  // Some fifteen seconds of reckoning; a busy machine takes longer.
}, 180_000)
