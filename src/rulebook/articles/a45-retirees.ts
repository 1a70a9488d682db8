import {
  conditions,
  duty,
  fen,
  limit,
  local,
  printed,
  quota,
  role,
  rule,
  sequence,
  yuan,
} from '../kit.ts'

/** 第四十五条 离退休人员管理制度。 */

export const retireeKeepers = role('45.1', {
  name: '退休人员管理',
  statement: '由人事教育科、机关党委共同负责。',
  who: ['人事教育科', '机关党委'],
})

export const symposium = duty('45.2a', {
  name: '退休老干部座谈会',
  statement: '每年召开1次退休老干部座谈会，通报工作情况。',
  reading: '12月31日为限，缺的次年列出。',
  who: ['人事教育科', '机关党委'],
  every: { each: 'year', month: 12, on: 31, remind: [30, 10] },
  examples: [{ given: { from: '2025-01-01', to: '2025-12-31' }, yields: ['2025-12-31'] }],
})

export const festivalVisits = limit('45.2b', {
  name: '春节、重阳节慰问',
  statement: '每年春节、重阳节慰问。',
  reading: '节前10个工作日拟定慰问计划，由本局设定；慰问标准本条未写。起算为节日当天。',
  parameters: { workdays: local(10, '个工作日'), occasions: printed(2, '次') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, direction: 'before' }),
  examples: [{ given: { from: '2026-02-17' }, yields: '2026-02-03' }],
})

export const newspaper = rule('45.3', {
  name: '离退休干部报刊',
  statement:
    '每年为每位离退休干部订《云南老年报》1份；自愿订其他报刊的按老年报费用报销，超出部分自付。',
  reading: '所订报刊较便宜的按实报销。',
  facts: { standard: fen('《云南老年报》年价'), price: fen('所订报刊年价') },
  parameters: { copies: printed(1, '份') },
  decide: ({ standard, price }) => {
    const outcome = Math.min(standard, price)
    return {
      outcome,
      reason: `报销${outcome / 100}元，自付${(price - outcome) / 100}元`,
    }
  },
  examples: [
    { given: { standard: yuan(240), price: yuan(300) }, yields: yuan(240) },
    { given: { standard: yuan(240), price: yuan(200) }, yields: yuan(200) },
  ],
})

export const partyMeetings = quota('45.4', {
  name: '老干部党支部三会一课',
  statement: '老干部党支部落实“三会一课”。',
  reading: '次数按党内规定：党课每季度1次，由本局设定。',
  of: ['本季度党课', '次'],
  least: local(1, '次'),
  examples: [
    { given: { count: 0 }, yields: false },
    { given: { count: 1 }, yields: true },
  ],
})

export const hospitalTold = limit('45.5', {
  name: '住院告知工会',
  statement: '常了解生活和联系方式；住院及时告工会并组织看望。',
  reading: '1个工作日由本局设定；看望标准见第四十六条(一)。',
  parameters: { workdays: local(1, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { from: '2025-12-10' }, yields: '2025-12-11' }],
})

export const deathSteps = sequence('45.6', {
  name: '病故办理',
  statement: '及时查档写生平，办抚恤金、丧葬费、困难补助，慰问家属，处理丧事。',
  steps: [
    { name: '查档写生平', by: '人事教育科' },
    { name: '抚恤金', by: '人事教育科' },
    { name: '丧葬费', by: '人事教育科' },
    { name: '困难补助', by: '人事教育科', isOptional: true },
    { name: '慰问家属', by: '工会' },
    { name: '办结' },
  ],
  examples: [
    { given: { done: ['查档写生平', '抚恤金', '慰问家属'], next: '办结' }, yields: false },
    {
      given: { done: ['查档写生平', '抚恤金', '丧葬费', '慰问家属'], next: '办结' },
      yields: true,
    },
  ],
})

export const contactKnown = conditions('45.5', {
  name: '联系方式齐全',
  statement: '常了解生活和联系方式。',
  must: { hasContact: ['有现行联系方式', '请补充联系方式'] },
})
