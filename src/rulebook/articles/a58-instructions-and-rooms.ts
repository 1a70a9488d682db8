import {
  conditions,
  conduct,
  count,
  day,
  duty,
  form,
  limit,
  list,
  local,
  minutesBetween,
  moment,
  oneOf,
  optional,
  permit,
  printed,
  quota,
  register,
  role,
  rule,
  sequence,
  text,
  yes,
} from '../kit.ts'

/** 第五十八条 办公室日常工作程序，(三)请柬，(四)批示件，(五)场所，(六)转交，(七)交办。 */

export const invitationFields = [
  '所请单位',
  '所请领导',
  '活动内容',
  '时间',
  '地点',
  '邀请单位或个人',
] as const

export const invitationKnown = permit('58.3.1', {
  name: '弄清请柬内容',
  statement: '接到请柬后弄清所请单位、所请领导、活动内容、时间、地点、邀请单位或个人。',
  reading: '企业、个人邀请的抄告机关纪委。',
  facts: { known: list('已弄清', text('项目')) },
  parameters: { fields: printed(invitationFields) },
  refuse: ({ known }, { fields }) =>
    fields.filter((one) => !known.includes(one)).map((one) => `须弄清请柬的${one}`),
  examples: [
    { given: { known: invitationFields.filter((one) => one !== '地点') }, yields: false },
    { given: { known: invitationFields }, yields: true },
  ],
})

export const invitationRegister = register('58.3.1', {
  name: '请柬登记',
  statement: '接到请柬后及时登记。',
  keeper: '办公室',
  columns: {
    received: day('收到'),
    unit: text('所请单位'),
    leader: text('所请领导'),
    event: text('活动内容'),
    at: moment('时间'),
    place: text('地点'),
    inviter: text('邀请单位或个人'),
    opinion: text('领导批示'),
  },
})

export const invitationSubmitted = limit('58.3.2', {
  name: '请柬呈送',
  statement: '按请柬内容及时呈送有关局领导批示后落实。',
  reading: '1个工作日且必在活动之前，由本局设定。',
  parameters: { workdays: local(1, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { from: '2026-04-30' }, yields: '2026-05-06' }],
})

export const invitationAnswered = permit('58.3.2', {
  name: '请柬落实',
  statement: '经局领导批示后落实。',
  facts: {
    opinion: oneOf('批示', ['参加', '委派他人', '不参加', '未批示']),
    delegate: text('委派人'),
  },
  refuse: ({ opinion, delegate }) => [
    opinion === '未批示' && '须经局领导批示后落实',
    opinion === '委派他人' && !delegate.trim() && '须写明委派何人',
  ],
  examples: [
    { given: { opinion: '未批示', delegate: '' }, yields: false },
    { given: { opinion: '委派他人', delegate: '' }, yields: false },
    { given: { opinion: '参加', delegate: '' }, yields: true },
  ],
})

export const hourReminder = rule('58.3.3', {
  name: '当日提醒',
  statement: '按请柬规定时间，办公室人员提醒领导按时参加。',
  reading: '活动前1小时再提醒一次，由本局设定；不参加的不提醒。',
  facts: { event: moment('活动时间'), now: moment('此时'), isGoing: yes('参加') },
  parameters: { minutes: local(60, '分钟') },
  decide: ({ event, now, isGoing }, { minutes }) => {
    const left = minutesBetween(now, event)
    return {
      outcome: isGoing && left > 0 && left <= minutes,
      reason: isGoing ? `距活动${left}分钟` : '不参加',
    }
  },
  examples: [
    { given: { event: '2026-10-09T15:00', now: '2026-10-09T14:00', isGoing: true }, yields: true },
    { given: { event: '2026-10-09T15:00', now: '2026-10-09T13:59', isGoing: true }, yields: false },
    {
      given: { event: '2026-10-09T15:00', now: '2026-10-09T14:00', isGoing: false },
      yields: false,
    },
  ],
})

export const instructionFields = [
  '批件内容',
  '领导批示意见',
  '完成时限',
  '办理科室',
  '责任人',
] as const

export const instructionKnown = permit('58.4.1', {
  name: '批示件逐项登记',
  statement: '批件内容、领导批示意见、完成时限、办理科室、责任人逐项登记。',
  reading:
    '没有时限的选“无具体时限”，按第十五条(七)1的3个工作日；领导未定科室和责任人的由办公室拟定。',
  facts: { filled: list('已登记', text('项目')) },
  parameters: { fields: printed(instructionFields) },
  refuse: ({ filled }, { fields }) =>
    fields.filter((one) => !filled.includes(one)).map((one) => `须登记${one}`),
  examples: [
    { given: { filled: instructionFields.filter((one) => one !== '责任人') }, yields: false },
    { given: { filled: instructionFields }, yields: true },
  ],
})

export const instructionRegister = register(['58.4.1', '58.4a'], {
  name: '领导批示件登记',
  statement: '逐项登记；批示件及办结报告归档。',
  keeper: '办公室',
  columns: {
    number: text('编号'),
    content: text('批件内容'),
    opinion: text('领导批示意见'),
    due: text('完成时限'),
    unit: text('办理科室'),
    person: text('责任人'),
    holder: text('原件在'),
    closed: text('办结日'),
  },
})

export const instructionSameDay = rule(['58.4.1a', '58.4.2a'], {
  name: '批示件当日登记转办',
  statement: '批示件当日登记并转办（与每日发送衔接），及时转交完成科室或个人处理。',
  reading: '下班后收到的为下一工作日；“当日”取第十五条(五)的每天。',
  facts: { received: moment('收到') },
  parameters: { closes: local('17:30', '时刻') },
  decide: ({ received }, { closes }, { calendar }) => {
    const one = received.slice(0, 10)
    const late = received.slice(11) > closes || !calendar.isWorkday(one)
    return {
      outcome: late ? calendar.nextWorkday(one) : one,
      reason: late ? '下班后或休息日收到，下一工作日登记转办' : '当日登记转办',
    }
  },
  examples: [
    { given: { received: '2026-02-13T18:00' }, yields: '2026-02-14' },
    { given: { received: '2026-02-13T10:00' }, yields: '2026-02-13' },
  ],
})

export const registeredUnit = permit('58.4.2a', {
  name: '转交登记的科室',
  statement: '及时转交完成科室或个人处理。',
  facts: { registered: text('登记科室'), to: text('转交'), reason: text('改派理由') },
  refuse: ({ registered, to, reason }) =>
    registered !== to && !reason.trim() && `登记为${registered}，改交${to}须写明理由`,
  examples: [
    { given: { registered: '就业科', to: '培训科', reason: '' }, yields: false },
    { given: { registered: '就业科', to: '就业科', reason: '' }, yields: true },
  ],
})

export const instructionReceipt = permit('58.4.2b', {
  name: '批示件签收',
  statement: '批示件转交过程中要让收件人签收。',
  reading: '未签收的责任仍在转交人；B角可代签并注明。',
  facts: { isSigned: yes('收件人已签收') },
  refuse: ({ isSigned }) => !isSigned && '批示件转交须签收，未签收不能开始办理',
  examples: [
    { given: { isSigned: false }, yields: false },
    { given: { isSigned: true }, yields: true },
  ],
})

export const receiptDue = limit('58.4.2b', {
  name: '签收时限',
  statement: '批示件转交过程中要让收件人签收。',
  reading: '1个工作日由本局设定。',
  parameters: { workdays: local(1, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { from: '2026-03-05' }, yields: '2026-03-06' }],
})

export const instructionChased = limit('58.4.3', {
  name: '批示件催办',
  statement: '要求反馈结果的转办件及时催办。',
  reading: '期限前2个工作日催第一次，无期限的每周五，由本局设定；起算为完成时限。',
  parameters: { workdays: local(2, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, direction: 'before' }),
  examples: [{ given: { from: '2026-10-10' }, yields: '2026-10-08' }],
})

export const instructionSteps = sequence(['58.4.4a', '58.4.4b', '58.4.5'], {
  name: '批示件办结',
  statement:
    '责任科室负责人审查办理情况后告知办公室；办公室核对；办结报告与原批示件附在一起，报分管领导和原批示领导阅示。',
  reading: '按时与否以负责人审查通过、未被退回的日期计；办结后1个工作日内报阅。',
  steps: [
    { name: '办理', by: '责任人' },
    { name: '负责人审查', by: '责任科室负责人' },
    { name: '办公室核对', by: '办公室' },
    { name: '分管领导阅示', by: '分管领导' },
    { name: '原批示领导阅示', by: '原批示领导' },
    { name: '归档', by: '办公室' },
  ],
  examples: [
    { given: { done: ['办理'], next: '办公室核对' }, yields: false },
    {
      given: { done: ['办理', '负责人审查', '办公室核对', '分管领导阅示'], next: '归档' },
      yields: false,
    },
    {
      given: { done: ['办理', '负责人审查'], next: '办公室核对' },
      yields: true,
    },
  ],
})

export const threeChecks = conditions('58.4.4b', {
  name: '办结核对三项',
  statement: '办公室核对是否符合转办要求、情况是否清楚、工作是否落实。',
  must: {
    meetsDemand: ['符合转办要求', '不符合转办要求，退回'],
    isClear: ['情况清楚', '情况不清楚，退回'],
    isDone: ['工作落实', '工作未落实，退回'],
  },
})

export const originalAttached = conditions('58.4.5', {
  name: '附原批示件',
  statement: '办结报告与原批示件附在一起。',
  must: { hasOriginal: ['附原批示件', '须附原批示件'] },
})

export const completionReport = form('58.4.5', {
  name: '办结报告',
  statement: '报分管领导和原批示领导阅示。',
  fields: {
    number: text('批示件编号'),
    work: text('办理情况'),
    result: text('结果'),
    closed: day('办结日'),
  },
  signatures: ['责任科室负责人', '办公室', '分管领导', '原批示领导'],
})

export const roomCleanedDaily = quota(['58.5.1a', '58.5.2'], {
  name: '场所每日清扫',
  statement: '会议室、接待室等场所卫生至少一日一清；领导办公室卫生至少每日打扫1次。',
  reading: '工作日和有预订的日子；由保洁员承担（第三十一条）。',
  of: ['当日清扫', '次'],
  least: printed(1, '次'),
  examples: [
    { given: { count: 0 }, yields: false },
    { given: { count: 1 }, yields: true },
  ],
})

export const roomCleanedAfter = rule(['58.5.1b', '58.5.2'], {
  name: '会后来访后清理',
  statement: '会议结束后立即清理，随时保证会议需要；来访或会议后立即清理。',
  reading: '“立即”为30分钟，由本局设定。',
  facts: { ended: moment('结束'), now: moment('此时'), isCleaned: yes('已清理') },
  parameters: { minutes: local(30, '分钟') },
  decide: ({ ended, now, isCleaned }, { minutes }) => {
    const waited = minutesBetween(ended, now)
    return {
      outcome: isCleaned ? '可用' : waited >= minutes ? '报办公室' : '待清理',
      reason: isCleaned ? '已清理' : `结束${waited}分钟未清理`,
    }
  },
  examples: [
    {
      given: { ended: '2026-03-03T11:00', now: '2026-03-03T11:15', isCleaned: false },
      yields: '待清理',
    },
    {
      given: { ended: '2026-03-03T11:00', now: '2026-03-03T11:30', isCleaned: false },
      yields: '报办公室',
    },
    {
      given: { ended: '2026-03-03T16:10', now: '2026-03-03T16:40', isCleaned: true },
      yields: '可用',
    },
  ],
})

export const roomBooked = permit('58.5.1c', {
  name: '会议室预订',
  statement: '会议室的管理：预订与冲突检查。',
  reading: '标题为会议室的管理，预订由此推定；局领导会议优先须办公室同意并通知原预订人。',
  facts: {
    from: moment('开始'),
    to: moment('结束'),
    takenFrom: optional(moment('已订开始')),
    takenTo: optional(moment('已订结束')),
    people: count('人数', '人'),
    seats: count('座位', '个'),
  },
  refuse: ({ from, to, takenFrom, takenTo, people, seats }) => [
    minutesBetween(from, to) <= 0 && '结束须晚于开始',
    takenFrom !== null && takenTo !== null && from < takenTo && to > takenFrom && '该时段已有预订',
    people > seats && `座位${seats}个，人数${people}人`,
  ],
  examples: [
    {
      given: {
        from: '2026-03-03T10:00',
        to: '2026-03-03T12:00',
        takenFrom: '2026-03-03T09:00',
        takenTo: '2026-03-03T11:00',
        people: 10,
        seats: 20,
      },
      yields: false,
    },
    {
      given: {
        from: '2026-03-03T11:00',
        to: '2026-03-03T12:00',
        takenFrom: '2026-03-03T09:00',
        takenTo: '2026-03-03T11:00',
        people: 10,
        seats: 20,
      },
      yields: true,
    },
    {
      given: {
        from: '2026-03-03T11:00',
        to: '2026-03-03T12:00',
        takenFrom: null,
        takenTo: null,
        people: 30,
        seats: 20,
      },
      yields: false,
    },
  ],
})

export const restocked = rule('58.5.3', {
  name: '领导办公室补充',
  statement: '领导办公室饮用水及办公用品随时补充、更换。',
  reading: '低于1件即补，由本局设定。',
  facts: { stock: count('现存', '件') },
  parameters: { least: local(1, '件') },
  decide: ({ stock }, { least }) => ({
    outcome: stock < least,
    reason: `现存${stock}件，下限${least}件`,
  }),
  examples: [
    { given: { stock: 0 }, yields: true },
    { given: { stock: 1 }, yields: false },
  ],
})

export const roomDuty = duty('58.5.1a', {
  name: '场所每日清扫到期',
  statement: '会议室、接待室等场所卫生至少一日一清。',
  who: ['保洁员'],
  every: { each: 'workday', at: '17:30', isLocal: true },
  examples: [
    { given: { from: '2026-03-06', to: '2026-03-09' }, yields: ['2026-03-06', '2026-03-09'] },
  ],
})

export const mailPassedOn = limit('58.6.1', {
  name: '文件报刊信函转交',
  statement: '寄送各科室的文件、报刊、信函及时转交。',
  reading: '1个工作日由本局设定；挂号和急件立即；寄给本局的公文先按第五十三条登记，私人信函不拆。',
  parameters: { workdays: local(1, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { from: '2026-02-13' }, yields: '2026-02-14' }],
})

export const mailLog = register('58.6.1', {
  name: '报刊信函转交登记',
  statement: '及时转交。',
  keeper: '办公室',
  columns: { arrived: day('到达'), kind: text('种类'), to: text('收件科室'), signed: text('签收') },
})

export const warmReception = conduct('58.6.2', {
  name: '热情接待',
  statement: '各科室的来人来访热情接待并协助办理。',
  who: ['办公室'],
})

export const bureauNotice = conditions('58.6.3', {
  name: '以州局名义发通知',
  statement: '科室需以州局名义下发通知和收集材料的，应提前告知办公室。',
  reading: '告知不是审批；正式文件仍按第五十三条签发。',
  must: { isTold: ['办公室已确认收到告知', '应提前告知办公室'] },
})

export const noticeAheadOfIssue = limit('58.6.3', {
  name: '提前告知办公室',
  statement: '应提前告知办公室。',
  reading: '提前1个工作日由本局设定；起算为下发日。',
  parameters: { workdays: local(1, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, direction: 'before' }),
  examples: [{ given: { from: '2026-03-10' }, yields: '2026-03-09' }],
})

export const orderKinds = [
  '传达指示意见',
  '查询办理情况',
  '催要情况和结果',
  '临时会议通知',
  '其他',
] as const

export const orderForm = form('58.7.1', {
  name: '领导交办事项单',
  statement:
    '交办事项主要有传达指示和意见、查询办理情况、催要工作情况和结果、下达临时会议通知4类。',
  reading: '“主要”：另设其他；口头交办由接办人录入、交办领导确认。',
  fields: {
    kind: oneOf('类别', orderKinds),
    by: text('交办领导'),
    content: text('内容'),
    to: text('办理对象'),
    due: day('期限'),
  },
  signatures: ['交办领导', '接办人'],
})

export const orderEvidence = permit('58.7.1', {
  name: '交办事项办结依据',
  statement: '交办事项分4类。',
  facts: {
    kind: oneOf('类别', orderKinds),
    hasAnswer: yes('有答复或结果'),
    asked: count('应确认', '人'),
    confirmed: count('已确认', '人'),
  },
  refuse: ({ kind, hasAnswer, asked, confirmed }) => [
    (kind === '查询办理情况' || kind === '催要情况和结果') && !hasAnswer && '须有答复或结果',
    (kind === '传达指示意见' || kind === '临时会议通知') &&
      confirmed < asked &&
      `还有${asked - confirmed}人未确认`,
  ],
  examples: [
    { given: { kind: '查询办理情况', hasAnswer: false, asked: 0, confirmed: 0 }, yields: false },
    { given: { kind: '临时会议通知', hasAnswer: false, asked: 9, confirmed: 7 }, yields: false },
    { given: { kind: '临时会议通知', hasAnswer: false, asked: 9, confirmed: 9 }, yields: true },
  ],
})

export const orderDue = limit('58.7.2a', {
  name: '交办事项办理',
  statement: '领导交办后及时认真办理。',
  reading: '领导没有写期限的3个工作日有初步结果，参照第十五条(七)1，由本局设定。',
  parameters: { workdays: local(3, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { from: '2026-09-29' }, yields: '2026-10-09' }],
})

export const orderForwarded = permit('58.7.2b', {
  name: '交办事项转办',
  statement: '需要转办的，把交办事项交待清楚，并跟踪落实。',
  reading: '转办的期限不得晚于领导的期限；转办人继续跟踪到办结。',
  facts: { content: text('内容'), leaderDue: day('领导期限'), due: day('转办期限') },
  refuse: ({ content, leaderDue, due }) => [
    !content.trim() && '须把交办事项交待清楚',
    due > leaderDue && `转办期限不得晚于领导的期限${leaderDue}`,
  ],
  examples: [
    { given: { content: '查办', leaderDue: '2026-03-18', due: '2026-03-20' }, yields: false },
    { given: { content: '查办', leaderDue: '2026-03-18', due: '2026-03-18' }, yields: true },
    { given: { content: '', leaderDue: '2026-03-18', due: '2026-03-18' }, yields: false },
  ],
})

export const orderReporter = role('58.7.3', {
  name: '交办汇报对象',
  statement: '谁交办向谁汇报。',
  who: ['交办领导'],
})

export const orderReported = limit('58.7.3', {
  name: '交办事项汇报',
  statement: '交办事项办结后，及时将办理情况向交办领导汇报。',
  reading: '1个工作日由本局设定；内容同第十条(一)。',
  parameters: { workdays: local(1, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { from: '2026-04-30' }, yields: '2026-05-06' }],
})
