import {
  day,
  list,
  local,
  oneOf,
  optional,
  permit,
  printed,
  quorum,
  quota,
  record,
  register,
  role,
  rule,
  sequence,
  text,
  yes,
} from '../kit.ts'

/** 第二十四条 重大行政处罚案件合议制度，首段、(一)1 至 4 合议委员会与会议。 */

export const majorCaseNeedsResolution = permit('24.0a', {
  name: '重大案件须经合议',
  statement: '设立重大案件合议委员会，讨论研究并决定重大案件的行政处罚。',
  reading:
    '“重大案件”本条没有定义：按第二十五条(三)的金额和情形、须听证的处罚，以及领导交付合议的案件。',
  facts: { isMajor: yes('重大案件'), hasResolution: yes('有合议决议') },
  refuse: ({ isMajor, hasResolution }) =>
    isMajor && !hasResolution && '重大案件须经合议，形成决议后才能送签',
  examples: [
    { given: { isMajor: true, hasResolution: false }, yields: false },
    { given: { isMajor: true, hasResolution: true }, yields: true },
    { given: { isMajor: false, hasResolution: false }, yields: true },
  ],
})

export const panelSize = quota('24.0a', {
  name: '委员人数',
  statement: '设立重大案件合议委员会。',
  reading: '人数没有规定，7至9人由局党组确定，是本地设置。',
  of: ['委员', '人'],
  least: local(7, '人'),
  most: local(9, '人'),
  examples: [
    { given: { count: 6 }, yields: false },
    { given: { count: 7 }, yields: true },
    { given: { count: 9 }, yields: true },
    { given: { count: 10 }, yields: false },
  ],
})

export const panelOffice = role('24.0b', {
  name: '合议日常事务',
  statement: '劳动保障监察支队负责合议委员会日常事务，监督决议执行、督办案件。',
  who: ['劳动保障监察支队'],
})

export const resolutionsOverdue = rule('24.0b', {
  name: '决议逾期督办',
  statement: '监督决议执行、督办案件。',
  reading: '到期次日起为逾期，通知劳动保障监察支队和分管领导。支队只看进度，不因此有表决权。',
  facts: { due: day('执行期限'), executed: optional(day('执行完毕')), on: day('截至') },
  decide: ({ due, executed, on }) =>
    (executed ?? on) > due
      ? { outcome: ['劳动保障监察支队', '分管领导'], reason: `应于${due}执行完毕，逾期督办` }
      : { outcome: [], reason: '未逾期' },
  examples: [
    {
      given: { due: '2026-05-15', executed: null, on: '2026-05-16' },
      yields: ['劳动保障监察支队', '分管领导'],
    },
    { given: { due: '2026-05-15', executed: null, on: '2026-05-15' }, yields: [] },
    { given: { due: '2026-05-15', executed: '2026-05-15', on: '2026-05-20' }, yields: [] },
  ],
})

export const equalVotes = permit('24.0c', {
  name: '一人一票',
  statement: '实行民主集中制、少数服从多数，成员权利平等。',
  reading: '不得代投、加权，主持人没有决定票；票数相等的为未形成决议。',
  facts: {
    votes: list('投票', record('票', { name: text('委员'), castBy: text('投票人') })),
    isCastingVote: yes('主持人另投决定票'),
  },
  refuse: ({ votes, isCastingVote }) => [
    isCastingVote && '成员权利平等，主持人没有决定票；票数相等的未形成决议',
    new Set(votes.map((one) => one.name)).size < votes.length && '每名委员只有一票',
    ...votes
      .filter((one) => one.castBy !== one.name)
      .map((one) => `${one.name}的票不得由${one.castBy}代投`),
  ],
  examples: [
    {
      given: { votes: [{ name: '甲', castBy: '甲' }], isCastingVote: true },
      yields: false,
    },
    { given: { votes: [{ name: '甲', castBy: '乙' }], isCastingVote: false }, yields: false },
    {
      given: {
        votes: [
          { name: '甲', castBy: '甲' },
          { name: '甲', castBy: '甲' },
        ],
        isCastingVote: false,
      },
      yields: false,
    },
    { given: { votes: [{ name: '甲', castBy: '甲' }], isCastingVote: false }, yields: true },
  ],
})

export const resolutionGrounded = permit('24.0d', {
  name: '决议须引事实和法律',
  statement: '以事实为依据、以法律为准绳。',
  facts: { findings: text('认定的事实'), articles: list('引用的条文', text('条文')) },
  refuse: ({ findings, articles }) => [
    !findings.trim() && '决议须写明认定的事实',
    articles.length === 0 && '决议须引用法律条文',
  ],
  examples: [
    { given: { findings: '拖欠工资', articles: [] }, yields: false },
    { given: { findings: '', articles: ['《劳动法》第五十条'] }, yields: false },
    { given: { findings: '拖欠工资', articles: ['《劳动法》第五十条'] }, yields: true },
  ],
})

export const caseReadyForPanel = permit('24.1.1', {
  name: '先讨论、复核再合议',
  statement: '提交案件须先经办案机构讨论形成处理意见并经政策法规科复核。',
  reading: '次序为：办案机构讨论、法制审查、合议、告知；听证或申辩后有新情况的，按(二)2重新合议。',
  conflicts: [{ with: '23.2a', follow: '法制审查在合议以前，告知书在合议以后发出' }],
  facts: {
    discussed: optional(day('办案机构讨论日期')),
    hasProposal: yes('有处理意见'),
    reviewed: optional(day('政策法规科复核日期')),
  },
  refuse: ({ discussed, hasProposal, reviewed }) => [
    discussed === null && '缺办案机构讨论记录',
    !hasProposal && '缺办案机构处理意见',
    reviewed === null && '缺政策法规科复核意见',
    discussed !== null && reviewed !== null && reviewed < discussed && '复核须在办案机构讨论以后',
  ],
  examples: [
    {
      given: { discussed: null, hasProposal: true, reviewed: '2026-04-10' },
      yields: false,
    },
    {
      given: { discussed: '2026-04-08', hasProposal: true, reviewed: '2026-04-10' },
      yields: true,
    },
    {
      given: { discussed: '2026-04-08', hasProposal: true, reviewed: null },
      yields: false,
    },
    {
      given: { discussed: '2026-04-10', hasProposal: true, reviewed: '2026-04-08' },
      yields: false,
    },
  ],
})

export const panelPresider = permit('24.1.2a', {
  name: '主持人',
  statement: '会议由主任或其委托的副主任主持。',
  reading: '委托须书面，只对当次会议有效。',
  facts: {
    presider: oneOf('主持人', ['主任', '副主任', '其他委员']),
    isDelegated: yes('主任书面委托主持本次会议'),
  },
  refuse: ({ presider, isDelegated }) => [
    presider === '其他委员' && '须由主任或其委托的副主任主持',
    presider === '副主任' && !isDelegated && '副主任主持须有主任对本次会议的书面委托',
  ],
  examples: [
    { given: { presider: '主任', isDelegated: false }, yields: true },
    { given: { presider: '副主任', isDelegated: false }, yields: false },
    { given: { presider: '副主任', isDelegated: true }, yields: true },
    { given: { presider: '其他委员', isDelegated: true }, yields: false },
  ],
})

export const panelQuorum = quorum('24.1.2b', {
  name: '合议委员会到会人数',
  statement: '须有三分之二以上委员参加方能举行。',
  reading:
    '以全体委员为基数，含恰好三分之二。回避的不算该案的到会委员，从严；人数不足的该案改期，其他案件照常。中途不足的停止表决。',
  share: [2, 3],
  examples: [
    { given: { members: 9, present: 6 }, yields: true },
    { given: { members: 9, present: 5 }, yields: false },
    { given: { members: 7, present: 5 }, yields: true },
    { given: { members: 7, present: 4 }, yields: false },
  ],
})

export const panelReportParts = [
  '主要事实',
  '主要证据及取得方式',
  '法律法规政策适用及处罚依据',
  '处罚意见',
  '分管领导意见',
] as const

export const panelReportReady = permit('24.1.3', {
  name: '汇报内容齐全',
  statement:
    '由提交机构负责人汇报，内容为主要事实、证据内容及取得方式、法律政策适用和处罚依据、处罚意见及分管领导意见。',
  reading:
    '负责人不在的由登记的代行人汇报，不由承办人汇报。分管领导也是委员的，可以表决，表决与原意见并列记录。',
  facts: {
    parts: list('已写明', oneOf('内容', panelReportParts)),
    reporter: oneOf('汇报人', ['提交机构负责人', '登记的代行人', '承办人']),
  },
  parameters: { needed: printed(panelReportParts) },
  refuse: ({ parts, reporter }, { needed }) => [
    ...needed
      .filter((part) => !parts.some((one) => one === part))
      .map((part) => `汇报缺“${part}”，补齐后才能列入议程`),
    reporter === '承办人' && '由提交机构负责人汇报，承办人可以列席补充',
  ],
  examples: [
    {
      given: {
        parts: ['主要事实', '主要证据及取得方式', '法律法规政策适用及处罚依据', '处罚意见'],
        reporter: '提交机构负责人',
      },
      yields: false,
    },
    { given: { parts: [...panelReportParts], reporter: '提交机构负责人' }, yields: true },
    { given: { parts: [...panelReportParts], reporter: '承办人' }, yields: false },
  ],
})

export const panelSteps = sequence(['24.1.4.1', '24.1.4.2', '24.1.4.3', '24.1.4.4'], {
  name: '合议步骤',
  statement: '听取汇报；询问、查验证据材料；发表意见、研究讨论；表决。',
  steps: [
    { name: '听取汇报', by: '主持人' },
    { name: '询问、查验证据' },
    { name: '发表意见、研究讨论' },
    { name: '表决' },
  ],
  examples: [
    { given: { done: [], next: '听取汇报' }, yields: true },
    { given: { done: ['听取汇报'], next: '表决' }, yields: false },
    {
      given: { done: ['听取汇报', '询问、查验证据', '发表意见、研究讨论'], next: '表决' },
      yields: true,
    },
    { given: { done: ['听取汇报', '询问、查验证据'], next: '表决' }, yields: false },
  ],
})

export const panelQuestions = register('24.1.4.2', {
  name: '询问和查验记录',
  statement: '合议程序第2步：询问、查验证据材料。',
  reading: '记入讨论案件笔录；证据材料只在本次会议开放。',
  keeper: '合议委员会办公室',
  columns: {
    at: text('时刻'),
    kind: oneOf('事项', ['询问', '查验证据']),
    asker: text('提问人'),
    subject: text('问题或证据'),
    answer: text('答复或情况'),
  },
})
