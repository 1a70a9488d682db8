import {
  conduct,
  count,
  day,
  limit,
  list,
  local,
  num,
  oneOf,
  permit,
  printed,
  quota,
  reckoned,
  report,
  rule,
  sequence,
  text,
  yes,
} from '../kit.ts'

/** 第二十七条 公务员调动报批管理制度，(二)2 至 (四) 报批、时限、纪律。 */

export const civilServantTransferSteps = sequence(
  ['27.2.1a', '27.2.2', '27.2.3a', '27.2.4', '27.2.5'],
  {
    name: '公务员调动报批程序',
    statement:
      '科室审核并报编办核实；科室会议提出拟办意见报分管领导审查；提交局长办公会议；报批文本经编办复核，局长签署后报州政府领导审批；办理手续、归档。',
    reading: '州委编办两次把关：第一步核实，第四步复核，都不能少。',
    steps: [
      { name: '科室审核', by: '公务员职位管理科' },
      { name: '核实编制', by: '州委编办' },
      { name: '科室会议', by: '公务员职位管理科' },
      { name: '审查', by: '局分管领导' },
      { name: '研究', by: '局长办公会议' },
      { name: '复核编制', by: '州委编办' },
      { name: '签署意见', by: '局长' },
      { name: '审批', by: '州政府领导' },
      { name: '办理手续', by: '公务员职位管理科' },
      { name: '归档备案', by: '公务员职位管理科' },
    ],
    examples: [
      { given: { done: ['科室审核', '核实编制'], next: '审查' }, yields: false },
      { given: { done: ['科室审核', '核实编制', '科室会议'], next: '审查' }, yields: true },
      {
        given: {
          done: ['科室审核', '核实编制', '科室会议', '审查', '研究'],
          next: '签署意见',
        },
        yields: false,
      },
      {
        given: {
          done: ['科室审核', '核实编制', '科室会议', '审查', '研究', '复核编制'],
          next: '签署意见',
        },
        yields: true,
      },
    ],
  },
)

export const sectionMeetingHeld = permit('27.2.2', {
  name: '科室会议讨论',
  statement: '符合规定的，科室会议讨论提出拟办意见，报局分管领导审查。',
  facts: { attended: count('科室会议到会', '人'), opinion: text('拟办意见') },
  refuse: ({ attended, opinion }) => [
    attended === 0 && '须经科室会议讨论，请先记录会议日期、人员',
    !opinion.trim() && '须提出拟办意见',
  ],
  examples: [
    { given: { attended: 0, opinion: '' }, yields: false },
    { given: { attended: 4, opinion: '' }, yields: false },
    { given: { attended: 4, opinion: '同意调配' }, yields: true },
  ],
})

export const transferMeetingResults = ['同意', '不同意', '暂缓'] as const

export const transferFeedback = limit('27.2.3b', {
  name: '办公会结果反馈',
  statement: '办公会不同意或暂缓调配的，由公务员职位管理科及时反馈申报单位。',
  reading: '“及时”没有期限，3个工作日是本地设置。暂缓的保留申报，不重新审核。',
  facts: { result: oneOf('办公会结果', transferMeetingResults) },
  parameters: { workdays: local(3, '个工作日') },
  of: ({ result }, { workdays }) =>
    result === '同意'
      ? '同意的，按(二)4报批'
      : { unit: 'workday', amount: workdays, warn: [{ left: 1 }] },
  examples: [
    { given: { result: '暂缓', from: '2026-03-25' }, yields: '2026-03-30' },
    { given: { result: '不同意', from: '2026-03-25' }, yields: '2026-03-30' },
    { given: { result: '同意', from: '2026-03-25' }, yields: null },
  ],
})

export const transferDeferrals = quota('27.2.3b', {
  name: '暂缓次数',
  statement: '办公会可以暂缓调配。',
  reading: '次数没有规定，最多2次是本地设置。',
  of: ['暂缓', '次'],
  most: local(2, '次'),
  examples: [
    { given: { count: 2 }, yields: true },
    { given: { count: 3 }, yields: false },
  ],
})

export const transferTasks = ['调动通知', '工资关系', '档案转递', '登记'] as const

export const transferClosed = permit('27.2.5', {
  name: '手续和归档齐全才能办结',
  statement: '州政府领导审批同意的，由公务员职位管理科按程序办理调配手续，材料归档备案。',
  facts: {
    done: list('已办手续', oneOf('手续', transferTasks)),
    isArchived: yes('材料已归档备案'),
  },
  parameters: { tasks: local(transferTasks) },
  refuse: ({ done, isArchived }, { tasks }) => [
    ...tasks.filter((task) => !done.some((one) => one === task)).map((task) => `尚未办理${task}`),
    !isArchived && '材料尚未归档备案，不能办结',
  ],
  examples: [
    {
      given: { done: ['调动通知', '工资关系', '档案转递', '登记'], isArchived: false },
      yields: false,
    },
    {
      given: { done: ['调动通知', '工资关系', '档案转递', '登记'], isArchived: true },
      yields: true,
    },
    { given: { done: ['调动通知'], isArchived: true }, yields: false },
  ],
})

export const transferHandling = limit('27.3a', {
  name: '办理手续30个工作日',
  statement: '州政府领导审批同意后办理调配手续不得超过30个工作日。',
  reading: '自审批次日起算，至手续全部办妥；第20、27个工作日提醒是本地设置。',
  parameters: { workdays: printed(30, '个工作日'), extension: local(10, '个工作日') },
  of: (_, { workdays, extension }) => ({
    unit: 'workday',
    amount: workdays,
    warn: [{ reached: 20 }, { reached: 27 }, { over: 1 }],
    extend: { max: extension, approver: '分管领导', cite: '第二十七条(三)' },
  }),
  examples: [
    { given: { from: '2025-09-01' }, yields: '2025-10-17' },
    { given: { from: '2026-01-05' }, yields: '2026-02-14' },
    { given: { from: '2026-04-14' }, yields: '2026-05-28' },
  ],
})

export const transferHandlingLatest = limit('27.3b', {
  name: '延长后的最后期限',
  statement: '特殊情况可适当延长，但不得超过40个工作日。',
  reading: '40个工作日是合计，不是另加。',
  parameters: { total: printed(40, '个工作日') },
  of: (_, { total }) => ({ unit: 'workday', amount: total, warn: [{ left: 3 }, { left: 0 }] }),
  examples: [
    { given: { from: '2025-09-01' }, yields: '2025-10-31' },
    { given: { from: '2026-01-05' }, yields: '2026-03-06' },
  ],
})

export const transferExtension = permit('27.3b', {
  name: '延长办理',
  statement: '特殊情况可适当延长，但不得超过40个工作日。',
  reading: '合计不超过40个工作日；须在前30个工作日以内提出，由分管领导批准，是本地设置。',
  facts: {
    approved: day('州政府审批日期'),
    asked: day('申请延长日期'),
    until: day('延长至'),
    reason: text('特殊情况'),
  },
  parameters: { workdays: printed(30, '个工作日'), total: printed(40, '个工作日') },
  refuse: ({ approved, asked, until, reason }, { workdays, total }, time) => {
    const due = reckoned({ unit: 'workday', amount: workdays }, approved, time).outcome
    const latest = reckoned({ unit: 'workday', amount: total }, approved, time).outcome
    return [
      !reason.trim() && '须写明特殊情况',
      due !== null && asked > due && `须在${due}以前提出延长`,
      latest !== null && until > latest && `合计不得超过${total}个工作日，最迟${latest}`,
    ]
  },
  examples: [
    {
      given: {
        approved: '2025-09-01',
        asked: '2025-10-17',
        until: '2025-10-31',
        reason: '跨州档案转递',
      },
      yields: true,
    },
    {
      given: {
        approved: '2025-09-01',
        asked: '2025-10-17',
        until: '2025-11-03',
        reason: '跨州档案转递',
      },
      yields: false,
    },
    {
      given: {
        approved: '2025-09-01',
        asked: '2025-10-20',
        until: '2025-10-31',
        reason: '跨州档案转递',
      },
      yields: false,
    },
    {
      given: { approved: '2026-01-05', asked: '2026-02-10', until: '2026-03-06', reason: '' },
      yields: false,
    },
  ],
})

export const transferIntegrity = conduct('27.4.1a', {
  name: '调配工作纪律',
  statement:
    '严格程序审核；对调配工作中的违纪违规依法依规及时制止纠正；严禁对申请人“吃、拿、卡、要”，不参加申报单位吃请。',
  who: ['公务员职位管理科'],
  points: ['严格程序审核', '及时制止纠正违纪违规', '严禁吃、拿、卡、要', '不参加申报单位吃请'],
})

export const transferReportsSealed = permit('27.4.1a', {
  name: '举报只由机关党委纪委查看',
  statement: '严禁对申请人“吃、拿、卡、要”，不参加申报单位吃请。',
  reading: '任何人可以举报；举报只由机关党委纪委查看，经办人不可见，是本地设置。',
  facts: { reader: oneOf('查看人', ['机关党委纪委', '经办人', '科室负责人', '其他人员']) },
  refuse: ({ reader }) => reader !== '机关党委纪委' && '举报只由机关党委纪委查看',
  examples: [
    { given: { reader: '经办人' }, yields: false },
    { given: { reader: '机关党委纪委' }, yields: true },
  ],
})

export const transferStayed = rule('27.4.1b', {
  name: '各环节停留',
  statement: '严格执行限时办结制。',
  reading: '各环节的定额取自第十五条和本条(三)；超过定额的标出。',
  facts: {
    stayed: count('已停留', '个工作日'),
    norm: count('本环节定额', '个工作日', { min: 1 }),
  },
  decide: ({ stayed, norm }) =>
    stayed > norm
      ? { outcome: '超定额', reason: `停留${stayed}个工作日，定额${norm}个工作日` }
      : { outcome: '正常', reason: `停留${stayed}个工作日，未超过${norm}个工作日` },
  examples: [
    { given: { stayed: 8, norm: 5 }, yields: '超定额' },
    { given: { stayed: 5, norm: 5 }, yields: '正常' },
    { given: { stayed: 6, norm: 5 }, yields: '超定额' },
  ],
})

export const transferStudy = conduct('27.4.1c', {
  name: '加强学习、提高效率',
  statement: '加强政策业务学习，不断提高办事能力和工作效率。',
  who: ['公务员职位管理科'],
  points: ['加强政策业务学习', '提高办事能力', '提高工作效率'],
})

export const transferSpeedReport = report('27.4.1c', {
  name: '调配办理用时',
  statement: '不断提高办事能力和工作效率。',
  reading: '每季度列出用时的中位数，是本地设置。',
  contents: {
    quarter: text('季度'),
    closed: count('办结', '件'),
    medianWorkdays: num('用时中位数', '个工作日', { step: 0.5 }),
    previousMedian: num('上季度中位数', '个工作日', { step: 0.5 }),
  },
  from: ['公务员职位管理科'],
  to: ['分管领导'],
  every: { each: 'quarter', month: 1, on: 'last-workday', isLocal: true },
})

export const noOverstaffing = permit('27.4.2a', {
  name: '不超编超职数',
  statement: '防止和杜绝超编进人、违规调配、超职数调任。',
  reading: '核实、复核、办结时各查一次，已经审批的也查；没有空缺即停止并报告分管领导。',
  facts: {
    stage: oneOf('环节', ['核实编制', '复核编制', '办结']),
    postsLeft: count('编制空缺', '名'),
    ranksLeft: count('职数空缺', '名'),
  },
  refuse: ({ stage, postsLeft, ranksLeft }) => [
    postsLeft === 0 && `${stage}时没有编制空缺，超编进人，停止办理并报告分管领导`,
    ranksLeft === 0 && `${stage}时没有职数空缺，超职数调任，停止办理并报告分管领导`,
  ],
  examples: [
    { given: { stage: '办结', postsLeft: 0, ranksLeft: 1 }, yields: false },
    { given: { stage: '复核编制', postsLeft: 1, ranksLeft: 0 }, yields: false },
    { given: { stage: '核实编制', postsLeft: 1, ranksLeft: 1 }, yields: true },
  ],
})

export const carelessTransferLead = rule('27.4.2b', {
  name: '违规调配的线索',
  statement: '因工作不认真、不到位致任免单位违规操作造成不良影响的，严肃查处。',
  reading: '查实的，从办理记录中列出经办各环节的人员，由机关党委纪委、人事教育科查处。',
  facts: {
    isUpheld: yes('违规操作查实'),
    hasBadInfluence: yes('造成不良影响'),
    trail: list('办理记录中的人员', text('姓名')),
  },
  decide: ({ isUpheld, hasBadInfluence, trail }) =>
    isUpheld && hasBadInfluence
      ? { outcome: [...new Set(trail)], reason: `查处线索，涉及${trail.join('、') || '无人'}` }
      : { outcome: [], reason: isUpheld ? '未造成不良影响，责令改正' : '未查实' },
  examples: [
    {
      given: { isUpheld: true, hasBadInfluence: true, trail: ['甲', '乙', '甲'] },
      yields: ['甲', '乙'],
    },
    { given: { isUpheld: true, hasBadInfluence: false, trail: ['甲'] }, yields: [] },
    { given: { isUpheld: false, hasBadInfluence: true, trail: ['甲'] }, yields: [] },
  ],
})
