import {
  count,
  day,
  duty,
  moment,
  num,
  oneOf,
  permit,
  printed,
  local,
  rule,
  score,
  table,
  text,
  yes,
} from '../kit.ts'

/** 第四十八条 干部职工绩效考核奖惩办法，(五) 记分标准，(六) 几种情况。 */

export const basicDeductions = score(['48.5.1b', '48.5.1c', '48.5.3'], {
  name: '基本业务扣分',
  statement:
    '基本业务达不到要求一次扣1分；态度不好、超时限、显失公平公正等受服务对象投诉一次扣2分；投诉造成较大负面影响一次扣2分。',
  reading: '同一件投诉只扣一次；投诉须经人事教育科核实。没有下限。',
  conflicts: [{ with: '48.5.3', follow: '同一投诉两款都写扣2分，只扣一次。' }],
  items: [
    { key: 'substandard', label: '达不到要求', each: -1, unit: '次' },
    { key: 'complaints', label: '核实的投诉', each: -2, unit: '件' },
  ],
  examples: [
    { given: { substandard: 2, complaints: 0 }, yields: -2 },
    { given: { substandard: 0, complaints: 1 }, yields: -2 },
    { given: { substandard: 1, complaints: 1 }, yields: -3 },
  ],
})

export const dailyLog = duty('48.5.1d', {
  name: '工作日志',
  statement: '每日在绩效系统填工作日志。',
  reading: '17:00提醒，次工作日12:00后须写明原因，为本地设置。',
  who: ['全体在编在岗人员'],
  every: { each: 'workday' },
  examples: [
    {
      given: { from: '2026-02-13', to: '2026-02-24' },
      yields: ['2026-02-13', '2026-02-14', '2026-02-24'],
    },
  ],
})

export const scoringMorning = duty('48.5.1d', {
  name: '周一上午记分审批',
  statement: '记分人和审批人每周一上午记分、审批。',
  reading: '周一放假的顺延到下一工作日上午，一并记前两周。',
  who: ['记分人', '审批人'],
  every: { each: 'week', on: [1], at: '12:00', roll: 'next-workday' },
  examples: [
    { given: { from: '2026-02-16', to: '2026-03-02' }, yields: ['2026-02-24', '2026-03-02'] },
  ],
})

export const scoredInTime = permit('48.5.1d', {
  name: '周一上午内记分',
  statement: '周一上午记分、审批。',
  facts: { at: moment('记分时间') },
  parameters: { by: printed('12:00') },
  refuse: ({ at }, { by }) => at.slice(11) > by && `已过周一上午${by}，请写明原因`,
  examples: [
    { given: { at: '2025-11-10T12:00' }, yields: true },
    { given: { at: '2025-11-10T12:01' }, yields: false },
  ],
})

export const itemValue = permit(['48.5.2.1a', '48.5.2.2', '48.6.4'], {
  name: '单项分值上限',
  statement:
    '交办每项核定分值不得超过2分；协作配合每项不超过1分；党建、妇女、工会、青年、防艾等纳入交办督办核定分值。',
  facts: {
    kind: oneOf('类别', ['交办', '党建', '妇女', '工会', '青年', '防艾', '协作配合']),
    value: num('核定分值', '分'),
  },
  parameters: { task: printed(2, '分'), cooperation: printed(1, '分') },
  refuse: ({ kind, value }, { task, cooperation }) => {
    const most = kind === '协作配合' ? cooperation : task
    return value > most && `${kind}每项最高${most}分`
  },
  examples: [
    { given: { kind: '交办', value: 2 }, yields: true },
    { given: { kind: '交办', value: 2.1 }, yields: false },
    { given: { kind: '协作配合', value: 1 }, yields: true },
    { given: { kind: '协作配合', value: 1.1 }, yields: false },
    { given: { kind: '工会', value: 2.5 }, yields: false },
  ],
})

export const supervisedItem = permit('48.5.2.1b', {
  name: '督办须有文号',
  statement: '督办按党组会通过的任务分解，由办公室下文执行。',
  facts: { number: text('文号') },
  refuse: ({ number }) => !number.trim() && '督办事项须有文号',
  examples: [
    { given: { number: '' }, yields: false },
    { given: { number: '文人社办发〔2026〕5号' }, yields: true },
  ],
})

export const taskOutcome = rule(['48.5.2.1a', '48.5.2.2'], {
  name: '交办协作得分',
  statement:
    '交办办理不力造成较大负面影响扣1分并通报批评；协作超时和造成较大负面影响扣0.5分并通报批评。',
  reading: '协作的超时与负面影响从严理解，有一项即扣，两项也只扣一次；有负面影响的通报批评。',
  facts: {
    kind: oneOf('类别', ['交办', '协作配合']),
    value: num('核定分值', '分'),
    isLate: yes('超时'),
    hasBadEffect: yes('造成较大负面影响'),
  },
  parameters: { task: printed(-1, '分'), cooperation: printed(-0.5, '分') },
  decide: ({ kind, value, isLate, hasBadEffect }, p) => {
    const isFailed = kind === '交办' ? hasBadEffect : isLate || hasBadEffect
    const points = isFailed ? (kind === '交办' ? p.task : p.cooperation) : value
    return {
      outcome: { points, criticised: hasBadEffect },
      reason: isFailed
        ? `办理不力，计${points}分${hasBadEffect ? '并通报批评' : ''}`
        : `计${points}分`,
    }
  },
  examples: [
    {
      given: { kind: '交办', value: 2, isLate: false, hasBadEffect: true },
      yields: { points: -1, criticised: true },
    },
    {
      given: { kind: '协作配合', value: 1, isLate: true, hasBadEffect: false },
      yields: { points: -0.5, criticised: false },
    },
    {
      given: { kind: '协作配合', value: 1, isLate: true, hasBadEffect: true },
      yields: { points: -0.5, criticised: true },
    },
    {
      given: { kind: '交办', value: 2, isLate: true, hasBadEffect: false },
      yields: { points: 2, criticised: false },
    },
  ],
})

export const leavePoints = table('48.5.2.3a', {
  name: '请假期间记分',
  statement: '国家规定的公休假、探亲假、产假、婚丧假照常记分。',
  reading: '病假未列，不记分也不扣分。公休假即年休假。',
  facts: {
    kind: oneOf('假种', ['年休假', '探亲假', '产假', '婚假', '丧假', '病假', '事假']),
  },
  rows: [
    [{ kind: ['年休假', '探亲假', '产假', '婚假', '丧假'] }, '每工作日1分'],
    [{ kind: '病假' }, '不记分', 'local'],
    [{ kind: '事假' }, '先冲抵年休假，超出扣分'],
  ],
  examples: [
    { given: { kind: '年休假' }, yields: '每工作日1分' },
    { given: { kind: '病假' }, yields: '不记分' },
  ],
})

export const overtimePoints = rule('48.5.2.3b', {
  name: '加班值班加分',
  statement: '节假日领导安排加班或值班每天加2分；平常周末加班每天加1分。',
  reading: '放假安排内的日子都算节假日；调休上班的周末是工作日，不加分；须领导安排。',
  facts: { on: day('日期'), isArranged: yes('领导安排') },
  parameters: { holiday: printed(2, '分'), weekend: printed(1, '分') },
  decide: ({ on, isArranged }, { holiday, weekend }, { calendar }) => {
    if (!isArranged) return { outcome: 0, reason: '不是领导安排的加班或值班' }
    if (calendar.isWorkday(on)) return { outcome: 0, reason: '工作日，不加分' }
    const isHoliday = calendar.provenance(on) !== undefined
    return {
      outcome: isHoliday ? holiday : weekend,
      reason: `${calendar.whyOf(on)}，加${isHoliday ? holiday : weekend}分`,
    }
  },
  examples: [
    { given: { on: '2026-02-18', isArranged: true }, yields: 2 },
    { given: { on: '2026-03-07', isArranged: true }, yields: 1 },
    { given: { on: '2026-02-14', isArranged: true }, yields: 0 },
    { given: { on: '2026-02-18', isArranged: false }, yields: 0 },
  ],
})

export const attendancePoints = score(['48.5.2.3c', '48.5.2.3d', '48.5.2.3e'], {
  name: '考勤扣分',
  statement: '请事假超过法定公休假的，每超1天扣1分；迟到或早退一次扣0.5分；无故缺勤每半天扣1分。',
  reading: '超出的半天按比例扣0.5分。',
  items: [
    { key: 'excessDays', label: '事假超出年休假', each: -1, unit: '天', step: 0.5 },
    { key: 'lateOrEarly', label: '迟到早退', each: -0.5, unit: '次' },
    { key: 'absentHalfDays', label: '无故缺勤', each: -1, unit: '个半天' },
  ],
  examples: [
    { given: { excessDays: 0, lateOrEarly: 0, absentHalfDays: 0 }, yields: 0 },
    { given: { excessDays: 1.5, lateOrEarly: 0, absentHalfDays: 0 }, yields: -1.5 },
    { given: { excessDays: 0, lateOrEarly: 3, absentHalfDays: 0 }, yields: -1.5 },
    { given: { excessDays: 0, lateOrEarly: 0, absentHalfDays: 2 }, yields: -2 },
  ],
})

export const absenceExplained = rule('48.5.2.3f', {
  name: '抽查情况说明',
  statement:
    '每周随机抽查，未在岗又未请假的按缺勤；事后由分管领导审核情况说明后交人事教育科并在协同平台公示。',
  reading: '说明期限3个工作日，为本地设置。',
  facts: {
    checked: day('抽查日'),
    approved: yes('分管领导已审核同意'),
    isPublished: yes('已公示'),
    on: day('现在'),
  },
  parameters: { workdays: local(3, '个工作日') },
  decide: ({ checked, approved, isPublished, on }, { workdays }, { calendar }) => {
    if (approved && isPublished) return { outcome: '不按缺勤', reason: '情况说明已审核并公示' }
    const due = calendar.addWorkdays(checked, workdays)
    return on > due
      ? { outcome: '缺勤', reason: `${due}前未说明，按缺勤` }
      : { outcome: '待说明', reason: `请在${due}前说明` }
  },
  examples: [
    {
      given: { checked: '2025-11-12', approved: true, isPublished: true, on: '2025-11-14' },
      yields: '不按缺勤',
    },
    {
      given: { checked: '2025-11-12', approved: false, isPublished: false, on: '2025-11-18' },
      yields: '缺勤',
    },
    {
      given: { checked: '2025-11-12', approved: false, isPublished: false, on: '2025-11-17' },
      yields: '待说明',
    },
  ],
})

export const outingReported = permit('48.5.2.3g', {
  name: '外出先报告',
  statement: '外出办事须事先向人事教育科报告。',
  facts: { leftAt: moment('离开时间'), reportedAt: moment('报告时间') },
  refuse: ({ leftAt, reportedAt }) => reportedAt > leftAt && '事后报告，请事先报告',
  examples: [
    { given: { leftAt: '2025-11-12T09:00', reportedAt: '2025-11-12T09:20' }, yields: false },
    { given: { leftAt: '2025-11-12T09:00', reportedAt: '2025-11-12T08:50' }, yields: true },
  ],
})

export const noDoubleScore = permit(['48.6.1', '48.6.2', '48.6.5', '48.5.3'], {
  name: '不另加分的工作',
  statement:
    '信息工作已单项考核，不再加分；考录、招聘、职称评定、伤残鉴定等有劳务报酬的不加分，周末也不记；满意度测评只作年终评优参考，不记分，服务测评专项奖励。',
  facts: {
    kind: oneOf('工作', ['政务信息', '信息公开', '满意度测评', '其他']),
    isPaid: yes('有劳务报酬'),
  },
  refuse: ({ kind, isPaid }) => [
    (kind === '政务信息' || kind === '信息公开') && '信息工作已单项考核，不再加分',
    kind === '满意度测评' && '满意度测评不记分，只作参考',
    isPaid && '有劳务报酬的不加分',
  ],
  examples: [
    { given: { kind: '政务信息', isPaid: false }, yields: false },
    { given: { kind: '其他', isPaid: true }, yields: false },
    { given: { kind: '其他', isPaid: false }, yields: true },
    { given: { kind: '满意度测评', isPaid: false }, yields: false },
  ],
})

export const spotCheckCount = rule('48.5.2.3f', {
  name: '每周抽查次数',
  statement: '每周随机抽查。',
  facts: { checks: count('本周抽查', '次') },
  parameters: { perWeek: printed(1, '次') },
  decide: ({ checks }, { perWeek }) => ({
    outcome: checks >= perWeek,
    reason: checks >= perWeek ? '本周已抽查' : '本周尚未抽查',
  }),
  examples: [
    { given: { checks: 0 }, yields: false },
    { given: { checks: 1 }, yields: true },
  ],
})
