import { count, limit, local, oneOf, permit, text, yes } from '../kit.ts'

/** 第五十六条 信访工作规程：来访代表、成立工作组、送达。 */

export const visitRepresentatives = permit('56.1.2.2', {
  name: '集体来访推选代表',
  statement: '来访的填《来访人员登记表》。',
  reading:
    '人数在5人以上的推选代表，代表不超过5人；代表人数条文未写，取自信访工作法规，为本地设置。',
  facts: {
    people: count('来访人数', '人', { min: 1 }),
    representatives: count('登记的代表', '人'),
  },
  parameters: { most: local(5, '人') },
  refuse: ({ people, representatives }, { most }) => [
    representatives > most && `代表不超过${most}人，请来访人推选；其余只计人数`,
    representatives > people && `来访${people}人，不能登记${representatives}名代表`,
  ],
  examples: [
    { given: { people: 12, representatives: 5 }, yields: true },
    { given: { people: 12, representatives: 6 }, yields: false },
    { given: { people: 1, representatives: 2 }, yields: false },
    { given: { people: 3, representatives: 0 }, yields: true },
  ],
})

export const teamFormed = limit(['56.3.1', '56.5.3'], {
  name: '成立调查、复查工作组',
  statement: '成立调查（复查）工作组，组长为分管信访局领导。',
  reading: '成立的时限条文未写，受理后2个工作日为本地设置。',
  parameters: { workdays: local(2, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [
    { given: { from: '2026-02-13' }, yields: '2026-02-24' },
    { given: { from: '2026-03-04' }, yields: '2026-03-06' },
  ],
})

export const serviceWays = ['当面送达', '邮寄送达', '留置送达', '公告送达', '电子送达'] as const

export const paperServed = permit(['56.2.1.1', '56.4.5a', '56.5.9'], {
  name: '文书送达',
  statement: '告知书、书面答复和复查意见须送达，送达日起算以后的期限。',
  reading:
    '送达须有回证或凭据；退回、无人签收的记一次未送达，期限不因此起算。留置、公告送达为本地设置。',
  facts: {
    way: oneOf('送达方式', serviceWays),
    receipt: text('回证或邮件号、公告载体'),
    isServed: yes('已送达'),
    note: text('未送达的情形'),
  },
  refuse: ({ way, receipt, isServed, note }) => [
    isServed && !receipt.trim() && `${way}须登记送达回证号、邮件号或公告载体`,
    !isServed && !note.trim() && '没有送达的，请写明情形，改用其他方式再送',
  ],
  examples: [
    { given: { way: '邮寄送达', receipt: 'XA123456789', isServed: true, note: '' }, yields: true },
    { given: { way: '邮寄送达', receipt: '', isServed: true, note: '' }, yields: false },
    {
      given: { way: '邮寄送达', receipt: '', isServed: false, note: '查无此人退回' },
      yields: true,
    },
    { given: { way: '当面送达', receipt: '', isServed: false, note: '' }, yields: false },
  ],
})
