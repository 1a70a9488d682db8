import {
  count,
  day,
  duty,
  limit,
  list,
  local,
  moment,
  oneOf,
  optional,
  permit,
  printed,
  reckoned,
  report,
  rule,
  sequence,
  table,
  text,
  yes,
} from '../kit.ts'

/** 第十五条 限时办结制度，(一) 总则，(二) 限时季报，(三) 省州重要决策部署。 */

export const matterClockKinds = ['工作日', '固定日期', '每周', '法定时限', '无'] as const

export const everyMatterHasClock = permit('15.1', {
  name: '事项须定时限',
  statement: '各科室和系统各单位按规定的时间、程序、要求处理行政事务，及时、规范、高效、负责。',
  reading: '州、县（市）都适用；只写科室、局办公室的条款在县（市）对应其自己的办公室。',
  facts: { clock: oneOf('时限', matterClockKinds), reason: text('没有时限的理由') },
  refuse: ({ clock, reason }) =>
    clock === '无' && !reason.trim() && '须明确办理时限；确无时限的写明理由',
  examples: [
    { given: { clock: '无', reason: '' }, yields: false },
    { given: { clock: '无', reason: '内部通讯录维护' }, yields: true },
    { given: { clock: '工作日', reason: '' }, yields: true },
  ],
})

export const quarterlyReportDue = duty('15.2.1', {
  name: '限时季报',
  statement: '每季度最后一个月20日前，各科室将工作进展及下一步打算报局办公室。',
  reading:
    '“20日前”含20日，到当天24时；遇休息日日期不动，提前到前面的工作日提醒。逾期依(九)视为没有办理。',
  who: ['各科室'],
  every: { each: 'quarter', month: 3, on: 20, remind: [5, 1] },
  examples: [
    {
      given: { from: '2026-01-01', to: '2026-12-31' },
      yields: ['2026-03-20', '2026-06-20', '2026-09-20', '2026-12-20'],
    },
    { given: { from: '2026-12-21', to: '2027-02-28' }, yields: [] },
  ],
})

export const quarterlyReport = report('15.2.1', {
  name: '季度工作进展报告',
  statement: '各科室每季度的工作进展情况和下一步工作打算。',
  contents: {
    unit: text('科室'),
    year: count('年度', '年'),
    quarter: count('季度', '季度', { min: 1, max: 4 }),
    progress: text('进展情况'),
    next: text('下一步工作打算'),
    sent: moment('报送时间'),
  },
  from: ['各科室'],
  to: ['局办公室'],
  every: { each: 'quarter', month: 3, on: 20, remind: [5, 1] },
})

export const quarterlyReportsMissing = rule('15.2.1a', {
  name: '季报汇总',
  statement: '办公室汇总各科室季报，列出未报的科室。',
  reading: '办公室收到后做什么条文未说：汇总成稿，并用于(九)的通报。科室数以机构表为准。',
  facts: {
    units: list('应报科室', text('科室')),
    sent: list('已报科室', text('科室')),
  },
  decide: ({ units, sent }) => {
    const missing = units.filter((one) => !sent.includes(one))
    return {
      outcome: missing,
      reason:
        missing.length > 0
          ? `未报：${missing.join('、')}`
          : `${units.length}个科室均已报，可以成稿`,
    }
  },
  examples: [
    {
      given: { units: ['就业科', '工伤科', '养老科'], sent: ['就业科', '养老科'] },
      yields: ['工伤科'],
    },
    { given: { units: ['就业科'], sent: ['就业科'] }, yields: [] },
  ],
})

const leadTime = printed(5, '个工作日')

export const specialReportDue = limit('15.2.2', {
  name: '专题报告',
  statement: '有明确落实时限要求的，在规定时限前5个工作日内形成专题报告送办公室汇总报审。',
  reading:
    '“前5个工作日内”读作至迟在时限前第5个工作日，因为办公室还要汇总报审；其后至时限之间为迟报。',
  parameters: { workdays: leadTime },
  of: (_, { workdays }) => ({
    unit: 'workday',
    amount: workdays,
    direction: 'before',
    warn: [{ left: 2 }, { left: 0 }],
  }),
  examples: [
    { given: { from: '2026-03-31' }, yields: '2026-03-24' },
    { given: { from: '2026-10-12' }, yields: '2026-09-29' },
  ],
})

export const specialReportTiming = rule('15.2.2', {
  name: '专题报告是否按时',
  statement: '在规定时限前5个工作日以前报的为按时，其后至时限报的为迟报，过了时限的视为没有办理。',
  facts: { limit: day('规定时限'), sent: optional(day('报送日期')) },
  parameters: { workdays: leadTime },
  decide: ({ limit: last, sent }, { workdays }, time) => {
    const { outcome: due } = reckoned(
      { unit: 'workday', amount: workdays, direction: 'before' },
      last,
      time,
    )
    const outcome =
      sent === null || sent > last ? '视为没有办理' : due !== null && sent > due ? '迟报' : '按时'
    return {
      outcome,
      reason: `应在${due}以前报送，${sent ? `${sent}报送` : '没有报送'}，${outcome}`,
    }
  },
  examples: [
    { given: { limit: '2026-03-31', sent: '2026-03-24' }, yields: '按时' },
    { given: { limit: '2026-03-31', sent: '2026-03-25' }, yields: '迟报' },
    { given: { limit: '2026-03-31', sent: '2026-03-31' }, yields: '迟报' },
    { given: { limit: '2026-03-31', sent: '2026-04-01' }, yields: '视为没有办理' },
    { given: { limit: '2026-03-31', sent: null }, yields: '视为没有办理' },
  ],
})

export const specialReportFlow = sequence(['15.2.2a', '15.2.2'], {
  name: '专题报告报审',
  statement: '专题报告由办公室汇总报审，不直接送领导。',
  reading: '科室送到办公室即为按时，办公室所用时间另计。',
  steps: [
    { name: '签报', by: '科室负责人' },
    { name: '汇总', by: '办公室' },
    { name: '审定', by: '局领导' },
  ],
  examples: [
    { given: { done: ['签报'], next: '审定' }, yields: false },
    { given: { done: ['签报', '汇总'], next: '审定' }, yields: true },
  ],
})

export const specialReportByOffice = limit('15.2.2a', {
  name: '办公室汇总报审',
  statement: '办公室收到专题报告后汇总报审。',
  reading: '办公室的办理时间条文未说，为本地设置。',
  parameters: { workdays: local(2, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, warn: [{ left: 0 }] }),
  examples: [{ given: { from: '2026-03-24' }, yields: '2026-03-26' }],
})

export const superiorMeetings = ['省厅会议', '州委州政府会议'] as const

export const meetingReportDue = limit('15.3.1', {
  name: '会议精神专题报告',
  statement:
    '参加省厅有关会议和州委、州政府重要会议，会后7个工作日内将会议精神和初步贯彻意见形成专题报告。',
  reading:
    '自会议最后一天的次日起算。省厅会议都报，州级会议由办公室注明重要的才报；由参会人所在科室写，局长本人参会的也写。',
  facts: { level: oneOf('会议', superiorMeetings), isImportant: yes('重要会议') },
  parameters: { workdays: printed(7, '个工作日') },
  of: ({ level, isImportant }, { workdays }) =>
    level === '州委州政府会议' && !isImportant
      ? '不是重要会议，不须专题报告'
      : { unit: 'workday', amount: workdays, warn: [{ left: 2 }, { left: 0 }] },
  examples: [
    { given: { level: '省厅会议', isImportant: false, from: '2026-02-12' }, yields: '2026-02-28' },
    {
      given: { level: '州委州政府会议', isImportant: true, from: '2026-09-28' },
      yields: '2026-10-13',
    },
    { given: { level: '州委州政府会议', isImportant: false, from: '2026-09-28' }, yields: null },
  ],
})

export const meetingReportReaders = permit('15.3.1', {
  name: '专题报告送审',
  statement: '专题报告写明会议精神和初步贯彻意见，报局长和分管局领导审阅。',
  facts: {
    spirit: text('会议精神'),
    opinion: text('初步贯彻意见'),
    to: list('送审', text('岗位')),
  },
  parameters: { readers: printed(['局长', '分管局领导']) },
  refuse: (f, { readers }) => [
    !f.spirit.trim() && '请写会议精神',
    !f.opinion.trim() && '请写初步贯彻意见',
    ...readers
      .filter((one) => !f.to.includes(one))
      .map((one) => `须报局长和分管局领导审阅，请加送${one}`),
  ],
  examples: [
    {
      given: { spirit: '要点', opinion: '意见', to: ['局长', '分管局领导'] },
      yields: true,
    },
    { given: { spirit: '要点', opinion: '意见', to: ['分管局领导'] }, yields: false },
    { given: { spirit: '要点', opinion: '', to: ['局长', '分管局领导'] }, yields: false },
  ],
})

export const meetingReportDiscussed = table('15.3.1a', {
  name: '专题报告提交讨论',
  statement: '视情况适时提交局党组会议或局长办公会议讨论。',
  reading: '是否提交由局长定。',
  facts: { decision: oneOf('局长意见', ['提交党组会', '提交局长办公会', '不提交']) },
  rows: [
    [{ decision: '提交党组会' }, '列为局党组会议议题候选'],
    [{ decision: '提交局长办公会' }, '列为局长办公会议议题候选'],
    [{ decision: '不提交' }, '不上会'],
  ],
  examples: [
    { given: { decision: '提交党组会' }, yields: '列为局党组会议议题候选' },
    { given: { decision: '不提交' }, yields: '不上会' },
  ],
})

export const implementationDue = limit('15.3.2', {
  name: '贯彻实施意见',
  statement: '省厅、州委、州政府重要决策部署，牵头承办科室须在1个月内形成贯彻实施意见。',
  reading:
    '自收文登记起算，没有收文的自会议结束起算，取较早的；按自然月，无对应日的取月末，遇休息日顺延。',
  parameters: { months: printed(1, '个月') },
  of: (_, { months }) => ({
    unit: 'month',
    amount: months,
    warn: [{ left: 5 }, { left: 2 }, { left: 0 }],
  }),
  examples: [
    { given: { from: '2026-01-31' }, yields: '2026-02-28' },
    { given: { from: '2026-04-01' }, yields: '2026-05-06' },
  ],
})

export const implementationIssued = permit('15.3.2', {
  name: '实施意见形成',
  statement: '签发的实施意见才算形成，只有草稿的不能办结。',
  facts: { isSigned: yes('实施意见已经签发') },
  refuse: ({ isSigned }) => !isSigned && '须形成贯彻实施意见，请签发后再办结',
  examples: [
    { given: { isSigned: false }, yields: false },
    { given: { isSigned: true }, yields: true },
  ],
})

export const superiorDecisionLead = permit('15.3.2a', {
  name: '明确牵头科室',
  statement: '重要决策部署须有一个牵头承办科室；专题报告与实施意见两项时限并行。',
  reading: '牵头只能一个，其他为配合；办完专题报告，实施意见的时限不停。',
  facts: { leads: list('牵头科室', text('科室')) },
  refuse: ({ leads }) => [
    leads.length === 0 && '须明确牵头承办科室',
    leads.length > 1 && `${leads.join('、')}都标为牵头，请只留一个，其余改为配合`,
  ],
  examples: [
    { given: { leads: ['就业科'] }, yields: true },
    { given: { leads: ['就业科', '工伤科'] }, yields: false },
    { given: { leads: [] }, yields: false },
  ],
})
