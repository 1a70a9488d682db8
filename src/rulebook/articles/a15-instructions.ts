import {
  type Day,
  type Time,
  addDays,
  count,
  day,
  duty,
  form,
  limit,
  list,
  local,
  moment,
  mondayOf,
  oneOf,
  optional,
  permit,
  printed,
  record,
  register,
  rule,
  text,
  yes,
} from '../kit.ts'

/** 第十五条 限时办结制度，(五) 领导批示件周报，(六) 督查事项分解督办。 */

export const instructionSources = ['省厅', '州委', '州政府', '局领导'] as const

export const instructionsDaily = duty('15.5a', {
  name: '每天发送批示事项',
  statement: '办公室每天将省厅、州委、州政府和局领导批示事项通过协同办公平台发送各科室。',
  reading: '“每天”即每个工作日；截止时刻为下班时间，是本地设置。没有批示的记今日无批示。',
  who: ['办公室'],
  every: { each: 'workday', at: '17:30' },
  examples: [
    {
      given: { from: '2026-02-13', to: '2026-02-24' },
      yields: ['2026-02-13', '2026-02-14', '2026-02-24'],
    },
  ],
})

export const instructionSent = limit('15.5a', {
  name: '批示事项发送',
  statement: '当天登记的批示当天发送各科室。',
  reading: '下班后登记的，随下一工作日发送；特急的随到随发。',
  facts: { isMostUrgent: yes('特急') },
  parameters: { workdays: printed(1, '个工作日') },
  of: ({ isMostUrgent }, { workdays }) => ({
    unit: 'workday',
    amount: workdays,
    startRule: 'count-start-day',
    receipt: isMostUrgent ? 'any-time' : 'office-hours',
  }),
  examples: [
    { given: { isMostUrgent: false, from: '2026-03-03T10:00' }, yields: '2026-03-03' },
    { given: { isMostUrgent: false, from: '2026-03-03T17:31' }, yields: '2026-03-04' },
    { given: { isMostUrgent: true, from: '2026-03-03T17:31' }, yields: '2026-03-03' },
  ],
})

/** Friday, or the last 工作日 before it in the same week; `null` when the week has none. */
function weeklyDay(monday: Day, { calendar }: Pick<Time, 'calendar'>): Day | null {
  const due = calendar.onOrBefore(addDays(monday, 4))
  return due >= monday ? due : null
}

export const weeklyInstructionReport = duty('15.5b', {
  name: '批示件周报',
  statement: '各牵头承办科室每周五将批示落实情况报分管局领导。',
  reading:
    '周五休息的，提前到当周最后一个工作日；周五照常的，周六补班不改日期。整周休息的按“周报日”不报，也不并入上周。',
  who: ['各牵头承办科室'],
  every: { each: 'week', on: [5], roll: 'previous-in-week' },
  examples: [
    {
      given: { from: '2026-04-27', to: '2026-05-10' },
      yields: ['2026-04-30', '2026-05-08'],
    },
    { given: { from: '2026-09-28', to: '2026-10-04' }, yields: ['2026-09-30'] },
    { given: { from: '2026-02-09', to: '2026-02-22' }, yields: ['2026-02-13'] },
  ],
})

export const weeklyReportDay = rule('15.5b', {
  name: '周报日',
  statement: '每周五报送；收到批示后第一次周报的日子。',
  reading: '周报日当天收到的，中午以前收到当周报，以后收到下周报，为本地设置。',
  facts: { received: moment('收到批示') },
  parameters: { cutoff: local('12:00', '时刻') },
  decide: ({ received }, { cutoff }, time) => {
    const on = received.slice(0, 10)
    const at = received.slice(11)
    let monday = mondayOf(on)
    let due = weeklyDay(monday, time)
    while (due === null || due < on || (due === on && at > cutoff)) {
      monday = addDays(monday, 7)
      due = weeklyDay(monday, time)
    }
    return { outcome: due, reason: `首次周报${due}` }
  },
  examples: [
    { given: { received: '2026-04-29' }, yields: '2026-04-30' },
    { given: { received: '2026-09-29T09:00' }, yields: '2026-09-30' },
    { given: { received: '2026-03-06T11:59' }, yields: '2026-03-06' },
    { given: { received: '2026-03-06T12:01' }, yields: '2026-03-13' },
    { given: { received: '2026-02-14T09:00' }, yields: '2026-02-27' },
  ],
})

export const weeklyProgress = permit('15.5c', {
  name: '周报须有进度',
  statement: '当周未完成的及时报告进度，直至办理完毕。',
  reading: '内容与上周相同的不算报告进度。领导批示依本款按周报，不用第九条(四)的周期。',
  facts: { progress: text('本周进度'), last: text('上周进度') },
  refuse: ({ progress, last }) => [
    !progress.trim() && '须报告工作进度',
    progress.trim() !== '' &&
      progress.trim() === last.trim() &&
      '与上周内容相同，请写本周的工作进度',
  ],
  examples: [
    { given: { progress: '已约谈企业', last: '已发函' }, yields: true },
    { given: { progress: '已发函', last: '已发函' }, yields: false },
    { given: { progress: '', last: '' }, yields: false },
  ],
})

export const instructionLedger = register('15.5d', {
  name: '批示事项台账',
  statement: '批示事项的来源、牵头科室、每周报送和完成情况。',
  keeper: '办公室',
  columns: {
    received: moment('收到时间'),
    source: oneOf('来源', instructionSources),
    content: text('批示内容'),
    lead: text('牵头科室'),
    reports: list('周报', record('周报', { on: day('日期'), progress: text('进度') })),
    closed: optional(day('办结日期')),
  },
})

export const weeklyReportsMissed = rule('15.5d', {
  name: '缺报次数',
  statement: '统计批示事项应报而未报的周数。',
  facts: {
    due: list('应报日', day('日期')),
    sent: list('已报的应报日', day('日期')),
  },
  decide: ({ due, sent }) => {
    const missed = due.filter((one) => !sent.includes(one))
    return {
      outcome: missed.length,
      reason: missed.length > 0 ? `缺报${missed.length}次：${missed.join('、')}` : '没有缺报',
    }
  },
  examples: [
    {
      given: {
        due: ['2026-03-06', '2026-03-13', '2026-03-20'],
        sent: ['2026-03-06', '2026-03-20'],
      },
      yields: 1,
    },
    { given: { due: ['2026-03-06'], sent: ['2026-03-06'] }, yields: 0 },
  ],
})

export const taskNoticeKinds = ['督办通知', '任务分解通知'] as const

export const taskNotice = form('15.6', {
  name: '督办（任务分解）通知',
  statement: '重点督查事项和分解任务，办公室以督办或任务分解通知印发承办科室第一责任人。',
  fields: {
    kind: oneOf('通知种类', taskNoticeKinds),
    parent: text('上级任务'),
    parts: list(
      '任务',
      record('任务', {
        content: text('内容'),
        items: text('对应的上级任务序号'),
        lead: text('承办科室'),
        limit: day('办理时限'),
        rhythm: text('进度报送'),
      }),
    ),
    addressee: text('第一责任人'),
    issued: day('印发日期'),
  },
  signatures: ['办公室', '承办科室第一责任人'],
})

export const taskNoticeReady = permit('15.6', {
  name: '通知载明时限',
  statement: '督办、任务分解通知的每项任务都载明办理时限。',
  facts: {
    parts: list(
      '任务',
      record('任务', { content: text('内容'), limit: optional(day('办理时限')) }),
    ),
  },
  refuse: ({ parts }) => [
    parts.length === 0 && '请至少列一项任务',
    ...parts
      .filter(({ limit: until }) => until === null)
      .map(({ content }) => `“${content}”须载明办理时限`),
  ],
  examples: [
    { given: { parts: [{ content: '清欠', limit: '2026-05-20' }] }, yields: true },
    {
      given: {
        parts: [
          { content: '清欠', limit: '2026-05-20' },
          { content: '宣传', limit: null },
        ],
      },
      yields: false,
    },
  ],
})

export const taskNoticeSigned = permit('15.6', {
  name: '第一责任人签收',
  statement: '通知由承办科室第一责任人签收。',
  reading: '第一责任人即科室负责人；不在岗的由登记的代理人代签，比照(八)。',
  facts: { isHead: yes('科室第一责任人'), isDelegate: yes('登记的代理人') },
  refuse: ({ isHead, isDelegate }) =>
    !isHead && !isDelegate && '由承办科室第一责任人签收；不在岗的由登记的代理人代签',
  examples: [
    { given: { isHead: true, isDelegate: false }, yields: true },
    { given: { isHead: false, isDelegate: true }, yields: true },
    { given: { isHead: false, isDelegate: false }, yields: false },
  ],
})

export const taskNoticeSigning = limit('15.6', {
  name: '签收时间',
  statement: '承办科室第一责任人收到通知后签收。',
  reading: '签收时间条文未说，为本地设置。',
  parameters: { workdays: local(1, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { from: '2026-04-30' }, yields: '2026-05-06' }],
})

export const taskLimitKept = permit('15.6a', {
  name: '按通知时限办理',
  statement: '科室严格按通知时限落实，并按时上报工作进度。',
  reading: '时限只能由办公室重新印发通知来改；通知没有写进度日期的按月报，依第九条(四)4。',
  facts: { set: day('通知时限'), asked: day('拟改为'), isReissued: yes('办公室已重新印发通知') },
  refuse: ({ set, asked, isReissued }) =>
    asked !== set && !isReissued && '须按通知时限办理；需要改的，请办公室重新印发通知',
  examples: [
    { given: { set: '2026-05-20', asked: '2026-05-29', isReissued: false }, yields: false },
    { given: { set: '2026-05-20', asked: '2026-05-29', isReissued: true }, yields: true },
    { given: { set: '2026-05-20', asked: '2026-05-20', isReissued: false }, yields: true },
  ],
})

export const taskCoverage = permit('15.6b', {
  name: '分解不漏项',
  statement: '任务分解覆盖上级任务的每一项。',
  reading: '条文没有明说，由“任务分解督办”得出；不需分解的写明理由。',
  facts: {
    items: count('上级任务', '项', { min: 1 }),
    covered: list('已分解的序号', count('序号', '')),
    excused: list('不需分解并有理由的序号', count('序号', '')),
  },
  refuse: ({ items, covered, excused }) =>
    Array.from({ length: items }, (_, i) => i + 1)
      .filter((one) => !covered.includes(one) && !excused.includes(one))
      .map((one) => `第${one}项没有分解，请分解或写明不需分解的理由`),
  examples: [
    { given: { items: 3, covered: [1, 2, 3], excused: [] }, yields: true },
    { given: { items: 3, covered: [1, 2], excused: [3] }, yields: true },
    {
      given: { items: 12, covered: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], excused: [] },
      yields: false,
    },
  ],
})
