import {
  conditions,
  count,
  form,
  limit,
  list,
  local,
  oneOf,
  permit,
  printed,
  role,
  rule,
  text,
  yes,
} from '../kit.ts'

/** 第十九条 行政执法回访制度。 */

export const revisitTypes = ['事中跟踪', '事后回访'] as const
export const revisitTopics = [
  '服务承诺制',
  '首问责任制',
  '限时办结制',
  '行政负责人问责办法',
  '行政执法行为规范',
] as const

export const revisitArranged = limit('19.4a', {
  name: '安排回访',
  statement: '执法工作完成后10日内安排回访。',
  reading: '10日为自然日，末日为休息日的顺延；“安排”即登记计划，不要求回访完毕。',
  parameters: { days: printed(10, '日') },
  of: (_, { days }) => ({ unit: 'day', amount: days }),
  examples: [
    { given: { from: '2026-03-10' }, yields: '2026-03-20' },
    { given: { from: '2025-09-24' }, yields: '2025-10-09' },
  ],
})

export const revisitRate = rule(['19.4b', '19.1'], {
  name: '回访率',
  statement: '事中跟踪、事后回访等形式监督执法行为；回访率不低于案件总数的30%。',
  reading: '按季统计，全局为一个单位；只计事后回访，所需件数向上取整。',
  facts: {
    cases: count('办结案件', '件'),
    after: count('事后回访', '件'),
    during: count('事中跟踪', '件'),
  },
  parameters: { least: printed(30, '%') },
  decide: ({ cases, after }, { least }) => {
    const needed = Math.ceil((cases * least) / 100 - 1e-9)
    return {
      outcome: after >= needed,
      reason: `办结${cases}件，须回访${needed}件（${least}%），已回访${after}件`,
    }
  },
  examples: [
    { given: { cases: 7, after: 2, during: 0 }, yields: false },
    { given: { cases: 7, after: 3, during: 0 }, yields: true },
    { given: { cases: 10, after: 3, during: 0 }, yields: true },
    { given: { cases: 100, after: 25, during: 10 }, yields: false },
  ],
})

export const revisitComplete = permit(['19.2', '19.5a', '19.5b'], {
  name: '回访完整',
  statement:
    '回访服务承诺、首问责任、限时办结、行政负责人问责、执法行为规范的执行情况；采取问卷、走访、电话、座谈，听取意见，对反映的问题认真调查核实。',
  facts: {
    answered: list('已回答', text('内容')),
    method: oneOf('方式', ['问卷调查', '上门走访', '电话沟通', '座谈']),
    hasMinutes: yes('有座谈记录'),
    raised: count('反映问题', '个'),
    verified: count('已核实', '个'),
  },
  parameters: { topics: printed(revisitTopics) },
  refuse: ({ answered, method, hasMinutes, raised, verified }, { topics }) => [
    ...topics.filter((one) => !answered.includes(one)).map((one) => `“${one}”未答，拒答的请注明`),
    method === '座谈' && !hasMinutes && '座谈须附记录',
    verified < raised && `尚有${raised - verified}个问题未核实`,
  ],
  examples: [
    {
      given: {
        answered: revisitTopics.slice(0, 4),
        method: '电话沟通',
        hasMinutes: false,
        raised: 0,
        verified: 0,
      },
      yields: false,
    },
    {
      given: {
        answered: revisitTopics,
        method: '座谈',
        hasMinutes: false,
        raised: 0,
        verified: 0,
      },
      yields: false,
    },
    {
      given: {
        answered: revisitTopics,
        method: '上门走访',
        hasMinutes: false,
        raised: 2,
        verified: 1,
      },
      yields: false,
    },
    {
      given: {
        answered: revisitTopics,
        method: '上门走访',
        hasMinutes: false,
        raised: 2,
        verified: 2,
      },
      yields: true,
    },
  ],
})

export const revisitForm = form(['19.2', '19.3'], {
  name: '行政执法回访记录',
  statement: '及时、公正、公开，重点回访、专项回访与普遍调查相结合。',
  reading: '普遍调查随机抽取，抽取的种子留存备查。',
  fields: {
    case: text('案号'),
    type: oneOf('类型', revisitTypes),
    mode: oneOf('形式', ['重点回访', '专项回访', '普遍调查']),
    opinion: text('意见'),
  },
  signatures: ['回访人', '被回访人'],
})

export const problemVerified = limit('19.5b', {
  name: '回访问题核实',
  statement: '对反映的问题认真调查核实。',
  reading: '30个工作日由本局设定，与第四十九条一致。',
  parameters: { workdays: local(30, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { from: '2026-05-12' }, yields: '2026-06-24' }],
})

export const revisitFinding = conditions('19.6', {
  name: '回访发现违法违纪的查处',
  statement: '反映违法违规违纪行为的，按规定查处。',
  must: { isTransferred: ['属实的已转线索', '查证属实的须转线索查处'] },
  mustNot: { isOpenToHandler: ['承办人可见', '承办人不得查看对本人的线索'] },
})

export const revisitOffice = role('19.7', {
  name: '回访组织',
  statement: '回访由州局机关党委纪委组织实施。',
  conflicts: [{ with: '49.6', follow: '第四十九条(六)的回访并入本条计划，报告按其要求。' }],
  who: ['机关党委纪委'],
})
