import {
  conditions,
  conduct,
  count,
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
  register,
  role,
  rule,
  sequence,
  table,
  text,
  yes,
} from '../kit.ts'

/** 第五十八条 办公室日常工作程序，(一)来访接待，(二)电话。 */

export const visitReporter = table('58.1.1', {
  name: '来访由谁报告',
  statement:
    '向局长汇报或办事的来访，由办公室人员及时向局长报告；向其他局领导的，由相关科室及时汇报。',
  reading: '相关科室为事项的承办科室，不明确的由办公室。',
  facts: { toSee: oneOf('拟见领导', ['局长', '其他局领导']) },
  rows: [
    [{ toSee: '局长' }, '办公室'],
    [{ toSee: '其他局领导' }, '相关科室'],
  ],
  examples: [
    { given: { toSee: '局长' }, yields: '办公室' },
    { given: { toSee: '其他局领导' }, yields: '相关科室' },
  ],
})

export const visitReportedLate = rule(['58.1.1', '58.1.4.2a', '58.2.1e'], {
  name: '及时报告',
  statement: '来访、临时来访、突发事件电话及时报告。',
  reading: '“及时”“立即”为10分钟，由本局设定；突发事件另有第五十条(五)1的2小时。',
  facts: { from: moment('接到'), now: moment('此时'), isReported: yes('已报告') },
  parameters: { minutes: local(10, '分钟') },
  decide: ({ from, now, isReported }, { minutes }) => {
    const waited = minutesBetween(from, now)
    return {
      outcome: !isReported && waited >= minutes ? '提醒办公室主任' : isReported ? '已报告' : '等待',
      reason: `已${waited}分钟，以${minutes}分钟为限`,
    }
  },
  examples: [
    {
      given: { from: '2026-03-05T14:00', now: '2026-03-05T14:10', isReported: false },
      yields: '提醒办公室主任',
    },
    {
      given: { from: '2026-03-05T14:00', now: '2026-03-05T14:09', isReported: false },
      yields: '等待',
    },
    {
      given: { from: '2026-03-05T14:00', now: '2026-03-05T14:30', isReported: true },
      yields: '已报告',
    },
  ],
})

export const visitAnswers = ['接见', '面谈记录', '另约时间', '谢绝'] as const

export const visitEnded = permit(['58.1.2a', '58.1.2b', '58.1.2c'], {
  name: '来访接待办结',
  statement:
    '同意接见的直接引见；公务繁忙的面谈记录内容或另约时间，过后向领导汇报；因特殊原因不能接见的委婉谢绝，记录汇报内容并转告领导。',
  reading: '来访人不愿说明的，写“来访者不愿说明”；谢绝的内部原因不写在来访单上。',
  facts: {
    answer: oneOf('领导意见', visitAnswers),
    content: text('需汇报的内容'),
    at: text('另约时间'),
    isRelayed: yes('已向领导汇报'),
  },
  refuse: ({ answer, content, at, isRelayed }) => [
    (answer === '面谈记录' || answer === '谢绝') &&
      !content.trim() &&
      '须听取、记录来访者需汇报的内容',
    answer === '另约时间' && !at.trim() && '须写明另约的时间',
    answer !== '接见' && !isRelayed && '须向领导汇报',
  ],
  examples: [
    { given: { answer: '面谈记录', content: '', at: '', isRelayed: true }, yields: false },
    { given: { answer: '谢绝', content: '项目验收', at: '', isRelayed: false }, yields: false },
    { given: { answer: '谢绝', content: '项目验收', at: '', isRelayed: true }, yields: true },
    { given: { answer: '接见', content: '', at: '', isRelayed: false }, yields: true },
    { given: { answer: '另约时间', content: '', at: '', isRelayed: true }, yields: false },
  ],
})

export const visitRelayed = limit(['58.1.2b', '58.1.2c'], {
  name: '来访内容转告领导',
  statement: '过后向领导汇报、及时转告领导。',
  reading: '1个工作日由本局设定，急事立即。',
  parameters: { workdays: local(1, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [
    { given: { from: '2026-09-30' }, yields: '2026-10-08' },
    { given: { from: '2026-03-06' }, yields: '2026-03-09' },
  ],
})

export const shownInDirectly = rule(['58.1.3.1', '58.1.3.2'], {
  name: '可直接引见',
  statement:
    '县（市）人社局、直属单位、经办机构主要领导向局领导汇报或商议工作，与局领导事先有预约的，可直接引见。',
  reading: '主要领导为正职或主持工作的；预约前后30分钟内有效，由本局设定；领导设请勿打扰的除外。',
  facts: {
    isChief: yes('县（市）局、直属单位、经办机构主要领导'),
    appointment: optional(moment('预约时间')),
    arrived: moment('到达'),
  },
  parameters: { minutes: local(30, '分钟') },
  decide: ({ isChief, appointment, arrived }, { minutes }) => {
    const isBooked =
      appointment !== null && Math.abs(minutesBetween(appointment, arrived)) <= minutes
    return {
      outcome: isChief || isBooked,
      reason: isChief ? '单位主要领导' : isBooked ? '事先有预约' : '须先请示领导',
    }
  },
  examples: [
    { given: { isChief: true, appointment: null, arrived: '2026-03-05T15:00' }, yields: true },
    { given: { isChief: false, appointment: null, arrived: '2026-03-05T15:00' }, yields: false },
    {
      given: { isChief: false, appointment: '2026-03-05T15:00', arrived: '2026-03-05T15:30' },
      yields: true,
    },
    {
      given: { isChief: false, appointment: '2026-03-05T15:00', arrived: '2026-03-05T15:31' },
      yields: false,
    },
  ],
})

export const visitAnnounced = role('58.1.4.1', {
  name: '外单位来人统一报告',
  statement: '各科室接到外单位联系来人的电、函，及时告知办公室，由办公室统一报告局领导。',
  reading: '当个工作日告知，24小时内到访的立即，由本局设定。',
  who: ['办公室'],
})

export const counterpart = permit('58.1.4.1a', {
  name: '对口科室参与接待',
  statement: '原则上由对口科室安排人员参与接待。',
  facts: { people: list('参加人员', text('姓名')), reason: text('不参加理由') },
  refuse: ({ people, reason }) =>
    people.length === 0 && !reason.trim() && '对口科室须安排人员，或说明理由',
  examples: [
    { given: { people: [], reason: '' }, yields: false },
    { given: { people: ['甲'], reason: '' }, yields: true },
  ],
})

export const sixQuestions = ['姓名', '单位', '职务', '身份', '找何人', '联系何事'] as const

export const walkIn = permit('58.1.4.2', {
  name: '临时来访问清6项',
  statement: '未联系直接到的，接待科室问清来访者姓名、单位、职务、身份、找何人、联系何事等。',
  reading: '身份为证件种类或身份状况，不记证件号码；没有职务的写“无”。',
  facts: { known: list('已问清', text('项目')) },
  parameters: { fields: printed(sixQuestions) },
  refuse: ({ known }, { fields }) =>
    fields.filter((one) => !known.includes(one)).map((one) => `须问清来访者${one}`),
  examples: [
    { given: { known: sixQuestions.filter((one) => one !== '职务') }, yields: false },
    { given: { known: sixQuestions }, yields: true },
  ],
})

export const visitorForm = form(['58.1.4.2', '58.1a'], {
  name: '来访登记',
  statement: '来访登记与首问责任登记合一，不重复登记。',
  reading: '见领导的按本条，办事的按第十三条，信访的转第三十三条。',
  fields: {
    name: text('姓名'),
    unit: text('单位'),
    post: text('职务'),
    identity: text('身份'),
    toSee: text('找何人'),
    matter: text('联系何事'),
  },
  signatures: ['接待人'],
})

export const arrangedAfterLeader = conditions('58.1.4.2a', {
  name: '按领导意见安排',
  statement: '及时告知办公室，由办公室请示分管领导，按领导意见再作安排。',
  must: { hasOpinion: ['有分管领导意见', '须按照领导意见安排'] },
})

export const subordinateCall = permit(['58.2.1a', '58.2.1b'], {
  name: '下级请示电话',
  statement:
    '情况清楚的可以答复；涉及党的方针政策、重大问题或本人不清楚的，记录送办公室提拟办意见，或经集体讨论后再答复。',
  facts: {
    isPolicy: yes('涉及方针政策或重大问题'),
    isUnclear: yes('本人不清楚'),
    route: oneOf('办法', ['直接答复', '送办公室拟办', '集体讨论']),
    hasRecord: yes('有拟办意见或讨论记录'),
  },
  refuse: ({ isPolicy, isUnclear, route, hasRecord }) => [
    (isPolicy || isUnclear) && route === '直接答复' && '须送办公室拟办或集体讨论后答复',
    route !== '直接答复' && !hasRecord && '拟办意见或讨论记录形成后才能答复',
  ],
  examples: [
    {
      given: { isPolicy: true, isUnclear: false, route: '直接答复', hasRecord: false },
      yields: false,
    },
    {
      given: { isPolicy: true, isUnclear: false, route: '送办公室拟办', hasRecord: false },
      yields: false,
    },
    {
      given: { isPolicy: true, isUnclear: false, route: '送办公室拟办', hasRecord: true },
      yields: true,
    },
    {
      given: { isPolicy: false, isUnclear: false, route: '直接答复', hasRecord: false },
      yields: true,
    },
  ],
})

export const emergencyCall = permit(['58.2.1c', '58.2.1d'], {
  name: '突发事件电话记录',
  statement: '详细记录来话单位、姓名、内容、时间；记完后把记录内容复述1遍，核对有无差错。',
  reading: '掉线未能复述的写明理由，10分钟内回拨。',
  facts: {
    unit: text('来话单位'),
    name: text('姓名'),
    content: text('内容'),
    at: text('时间'),
    readBack: count('复述', '遍'),
    reason: text('未能复述的理由'),
  },
  parameters: { readBack: printed(1, '遍') },
  refuse: (f, p) => [
    !f.unit.trim() && '须记录来话单位',
    !f.name.trim() && '须记录姓名',
    !f.content.trim() && '须记录内容',
    !f.at.trim() && '须记录时间',
    f.readBack < p.readBack && !f.reason.trim() && `记录内容须复述${p.readBack}遍核对`,
  ],
  examples: [
    {
      given: {
        unit: '',
        name: '王',
        content: '…',
        at: '2026-03-05T14:00',
        readBack: 1,
        reason: '',
      },
      yields: false,
    },
    {
      given: {
        unit: '砚山县局',
        name: '王',
        content: '…',
        at: '2026-03-05T14:00',
        readBack: 0,
        reason: '',
      },
      yields: false,
    },
    {
      given: {
        unit: '砚山县局',
        name: '王',
        content: '…',
        at: '2026-03-05T14:00',
        readBack: 1,
        reason: '',
      },
      yields: true,
    },
  ],
})

export const emergencyForm = form(['58.2.1c', '58.2.1f'], {
  name: '电话记录',
  statement: '突发事件、省厅州委州政府电话通知和指示详细记录，核对无误。',
  fields: {
    kind: oneOf('类别', ['下级请示', '突发事件', '上级电话', '通知领导']),
    unit: text('来话单位'),
    name: text('姓名'),
    at: moment('时间'),
    content: text('内容'),
    proposal: text('拟办意见'),
  },
  signatures: ['记录人', '办公室', '局领导'],
})

export const superiorCall = sequence(['58.2.1e', '58.2.1f'], {
  name: '上级电话和突发事件',
  statement: '详细记录，核对无误后送办公室拟办，送局领导阅批后落实。',
  conflicts: [
    {
      with: '15.7.1a',
      follow: '当日拟办并送阅批；领导未及阅批的先作“预办”分送，阅批后正式落实。',
    },
  ],
  steps: [
    { name: '详细记录', by: '接话人' },
    { name: '核对', by: '接话人' },
    { name: '拟办', by: '办公室' },
    { name: '阅批', by: '局领导' },
    { name: '落实', by: '承办科室' },
  ],
  examples: [
    { given: { done: ['详细记录', '核对', '拟办'], next: '落实' }, yields: false },
    { given: { done: ['详细记录', '核对', '拟办', '阅批'], next: '落实' }, yields: true },
  ],
})

export const leaderNotice = limit('58.2.1g', {
  name: '通知领导送阅',
  statement: '通知领导参加会议或办理事项的，及时送有关领导阅知。',
  reading: '当日，24小时内的活动立即，由本局设定。',
  parameters: { days: local(0, '日') },
  of: (_, { days }) => ({ unit: 'day', amount: days, roll: 'none' }),
  examples: [{ given: { from: '2026-03-05T09:00' }, yields: '2026-03-05' }],
})

export const secondReminder = limit(['58.2.1h', '58.3.3'], {
  name: '再次提醒领导',
  statement: '时间较长的，待日期接近时再提醒领导一次；按请柬规定时间提醒领导按时参加。',
  reading:
    '“较长”为3个工作日以上，“接近”为前1个工作日，长假后的提前到假前，均由本局设定；起算为活动日。',
  parameters: { workdays: local(1, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, direction: 'before' }),
  examples: [
    { given: { from: '2026-10-08' }, yields: '2026-09-30' },
    { given: { from: '2026-03-16' }, yields: '2026-03-13' },
    { given: { from: '2026-10-09' }, yields: '2026-10-08' },
  ],
})

export const importantCall = permit(['58.2.2a', '58.2.2b', '58.2.2c'], {
  name: '打出电话',
  statement:
    '打电话前明确打往何地、何部门、何人，有腹稿，重要电话有书面文稿；接通后问明对方、通报自己，讲清内容，询问是否听清，重要的可请对方复述1遍。',
  reading: '传达领导批示默认为重要电话；复述是“可以”，超过200字的只作提示。',
  facts: {
    isImportant: yes('重要电话'),
    script: text('书面文稿'),
    unit: text('对方单位'),
    name: text('对方姓名'),
    post: text('对方职务'),
    isHeard: yes('已询问是否听清'),
  },
  refuse: ({ isImportant, script, unit, name, post, isHeard }) => [
    isImportant && !script.trim() && '重要的电话还要有书面文稿',
    isImportant && !unit.trim() && '须问明对方单位',
    isImportant && !name.trim() && '须问明对方姓名',
    isImportant && !post.trim() && '须问明对方职务',
    isImportant && !isHeard && '须询问是否听清',
  ],
  examples: [
    {
      given: {
        isImportant: true,
        script: '',
        unit: '省厅',
        name: '李',
        post: '处长',
        isHeard: true,
      },
      yields: false,
    },
    {
      given: {
        isImportant: true,
        script: '稿',
        unit: '省厅',
        name: '',
        post: '处长',
        isHeard: true,
      },
      yields: false,
    },
    {
      given: {
        isImportant: true,
        script: '稿',
        unit: '省厅',
        name: '李',
        post: '处长',
        isHeard: true,
      },
      yields: true,
    },
    {
      given: { isImportant: false, script: '', unit: '', name: '', post: '', isHeard: false },
      yields: true,
    },
  ],
})

export const resultChased = limit('58.2.2d', {
  name: '催要结果',
  statement: '传达批示、意见、交办后需要结果的，及时催要结果并向领导汇报。',
  reading: '没有写时间的3个工作日催第一次，参照第十五条(七)1，由本局设定。',
  parameters: { workdays: local(3, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { from: '2026-09-29' }, yields: '2026-10-09' }],
})

export const conveyedClosed = conditions('58.2.2d', {
  name: '传达事项办结',
  statement: '催要结果并向领导汇报。',
  must: {
    hasResult: ['有结果', '须催要结果'],
    isReported: ['已向领导汇报', '须向领导汇报'],
  },
})

export const politeCalls = conduct('58.2.3', {
  name: '文明通话',
  statement: '主动通报单位、姓名，未通报的客气询问，使用文明用语。',
  points: ['您好', '请问贵姓', '请问您找哪一位', '麻烦您再重复一遍', '请稍等一下', '谢谢', '再见'],
})

export const callRegister = register('58.2a', {
  name: '电话登记簿',
  statement: '电话记录登记备查，可统计、可转来文、交办。',
  reading: '保管3年由本局设定，第四十四条另有期限的从其规定。',
  keeper: '办公室',
  columns: {
    at: moment('时间'),
    kind: text('类别'),
    unit: text('来话单位'),
    content: text('内容'),
    result: text('处理'),
  },
})
