import { beforeAll, expect, test } from 'vitest'
import type { MatterType, Snapshot } from '#kernel/matters/matter.ts'
import type { Directory } from '#kernel/org/directory.ts'
import { bureau, outgoingDraft } from '#demo/testing/bureau.testing.ts'
import { walkThrough, type Pick } from '#demo/testing/walk.testing.ts'
import type { Outgoing } from '#modules/documents/outgoing/data.ts'
import { listOf } from '#modules/documents/outgoing/dispatch-list.ts'
import { outgoing } from '#modules/documents/outgoing/outgoing.matter.ts'

/** 发文：每一步都真的走得到. */

let org: Directory
let people: number[]
let units: number[]

beforeAll(async () => {
  const b = await bureau()
  org = await b.org()
  people = [
    'jiuyeyuan',
    'jiuye',
    'zhuren',
    'fuzhuren',
    'juzhang',
    'fujuzhang1',
    'fujuzhang2',
    'fujuzhang3',
    'shoufa',
    'wenyin',
    'yinzhang',
    'dangan',
    'yanglao',
    'renjiao',
  ].map((login) => b.person(login))
  units = [await b.unit('pension'), await b.unit('personnel')]
})

function inputFor(action: string, pick: Pick, matter: Snapshot): object {
  const data = matter.data as Outgoing
  switch (action) {
    case 'save':
      return { draft: data.draft }
    case 'review':
      return {
        isFormSound: pick([true, true, true, false]),
        text: '请看。',
        units: pick([[], units]),
      }
    case 'opine':
    case 'consent':
      return { agree: pick(['同意', '同意', '不同意']), text: '意见。' }
    case 'partnerSigned':
      return {
        organ: pick(data.draft.partners),
        signer: '李国庆',
        agree: pick(['同意', '同意', '同意', '不同意']),
        text: '意见。',
      }
    case 'proof':
      return { faults: 0, isLast: pick([true, false]) }
    case 'headProof':
      return { faults: pick([0, 0, 1]), note: '第二段' }
    case 'proposeFix':
      return {
        draft: {
          ...data.draft,
          body: pick([`${data.draft.body}。`, `${data.draft.body}3月1日起。`]),
        },
        reason: '校对发现',
      }
    case 'print':
      return { copies: 14, checked: 14 }
    case 'seal':
      return { copies: 14 }
    case 'dispatch':
      return { list: listOf(data) }
    case 'receipt':
      return { to: '存档', receipt: '林晓' }
    case 'file':
      return { retention: '30年' }
    case 'submit':
    case 'check':
    case 'sign':
    case 'number':
      return {}
    default:
      return { reason: '另行研究。' }
  }
}

test('流程表里的每一步都真的走得到', () => {
  const { never, refused } = walkThrough({
    type: outgoing as unknown as MatterType,
    org,
    people,
    begin: (pick) => ({
      person: pick(people.slice(0, 5)),
      input: {
        draft: pick([
          outgoingDraft(),
          outgoingDraft({ partners: ['文山州财政局', '文山州教育局'] }),
          outgoingDraft({
            kind: '纪要',
            code: '无',
            minutesOf: '局务会议',
            linkedText: '3月1日局务会议记录',
            otherwise: '会议由本科室承办',
            title: '2026年第5次局务会议纪要',
            direction: '内部',
            to: '',
          }),
        ]),
      },
    }),
    inputFor,
    exits: ['voidDraft', 'voidNumbered', 'recall', 'refuseSeal'],
    walks: 1500,
  })
  expect(never, JSON.stringify(refused, null, 1)).toEqual([])
  // Some fifteen seconds of reckoning; a busy machine takes longer.
}, 180_000)
