import {
  addDays,
  day,
  daysBetween,
  duty,
  form,
  list,
  local,
  moment,
  num,
  oneOf,
  permit,
  printed,
  rule,
  score,
  text,
  yes,
} from '../kit.ts'

/** 第四十八条 干部职工绩效考核奖惩办法，(五)1 基本分，(五)3 服务态度。 */

export const weeklyBase = score(['48.5.1a', '48.5.1b'], {
  name: '一周基本分',
  statement: '完成基本业务每工作日1分，每周基本分不得超过5分；达不到要求一次扣1分。',
  reading:
    '周为星期一至星期日。调休使一周有6个工作日的，从严仍以5分为限，第6分不计。扣分不设下限，单独列示。',
  items: [
    {
      key: 'workdays',
      label: '完成基本业务的工作日',
      each: 1,
      unit: '个工作日',
      cap: 5,
      step: 0.5,
    },
    { key: 'belowStandard', label: '达不到要求', each: -1, unit: '次' },
  ],
  examples: [
    { given: { workdays: 6, belowStandard: 0 }, yields: 5 },
    { given: { workdays: 5, belowStandard: 0 }, yields: 5 },
    { given: { workdays: 3, belowStandard: 0 }, yields: 3 },
    { given: { workdays: 5, belowStandard: 2 }, yields: 3 },
    { given: { workdays: 6, belowStandard: 1 }, yields: 4 },
    { given: { workdays: 0, belowStandard: 1 }, yields: -1 },
  ],
})

/** Reasons of a complaint that the clause names. */
export const complaintGrounds = ['态度不好', '超时限', '显失公平公正'] as const

export const serviceComplaintPoints = rule(['48.5.1c', '48.5.3'], {
  name: '投诉扣分',
  statement:
    '态度不好、超时限、显失公平公正等受服务对象投诉一次扣2分；服务测评不记分，投诉造成较大负面影响一次扣2分。',
  reading:
    '两款重叠：同一投诉只扣一次2分。投诉须经人事教育科核实，未核实的不扣；只测评不投诉的不扣。',
  conflicts: [{ with: '52.4.3', follow: '第五十二条另定取消评先和通报，不另扣分' }],
  facts: {
    isComplaint: yes('有投诉'),
    isConfirmed: yes('已核实'),
    ground: oneOf('核实的原因', [...complaintGrounds, '其他', '无']),
    hasBadEffect: yes('造成较大负面影响'),
  },
  parameters: {
    byGround: printed(2, '分'),
    byEffect: printed(2, '分'),
    grounds: printed(complaintGrounds),
  },
  decide: (f, p) => {
    if (!f.isComplaint) return { outcome: 0, reason: '没有投诉；服务测评不记分' }
    if (!f.isConfirmed) return { outcome: 0, reason: '投诉未核实，不扣分' }
    const isNamed = p.grounds.some((one) => one === f.ground)
    const off = Math.max(isNamed ? p.byGround : 0, f.hasBadEffect ? p.byEffect : 0)
    return off > 0
      ? {
          outcome: 0 - off,
          reason: `投诉核实（${f.ground}${f.hasBadEffect ? '，较大负面影响' : ''}），一次扣${off}分`,
        }
      : { outcome: 0, reason: '不属所列原因，也没有较大负面影响，不扣分' }
  },
  examples: [
    {
      given: { isComplaint: true, isConfirmed: true, ground: '超时限', hasBadEffect: false },
      yields: -2,
    },
    {
      given: { isComplaint: true, isConfirmed: true, ground: '超时限', hasBadEffect: true },
      yields: -2,
    },
    {
      given: { isComplaint: true, isConfirmed: true, ground: '其他', hasBadEffect: true },
      yields: -2,
    },
    {
      given: { isComplaint: true, isConfirmed: false, ground: '态度不好', hasBadEffect: false },
      yields: 0,
    },
    {
      given: { isComplaint: false, isConfirmed: false, ground: '无', hasBadEffect: false },
      yields: 0,
    },
  ],
})

export const workLogForm = form('48.5.1d', {
  name: '工作日志',
  statement: '工作人员每日在绩效系统填写工作日志。',
  fields: {
    name: text('姓名'),
    unit: text('科室'),
    date: day('日期'),
    tasks: list('当日工作', text('工作内容')),
    postDuty: text('对应岗位职责'),
    result: text('完成情况'),
  },
  signatures: ['本人', '记分人', '审批人'],
})

export const dailyWorkLog = duty('48.5.1d', {
  name: '每日填写工作日志',
  statement: '每日在绩效系统填工作日志。',
  reading: '下班前填写；时刻为本地设置，次一工作日中午12:00后补填须说明理由。',
  who: ['工作人员'],
  every: { each: 'workday', at: '17:30', isLocal: true },
  examples: [
    {
      given: { from: '2026-02-13', to: '2026-02-24' },
      yields: ['2026-02-13', '2026-02-14', '2026-02-24'],
    },
  ],
})

export const mondayScoring = duty('48.5.1d', {
  name: '每周一上午记分审批',
  statement: '记分人和审批人每周一上午记分、审批。',
  reading: '星期一放假的移到其后第一个工作日上午，所欠各周一并记分。',
  who: ['记分人', '审批人'],
  every: { each: 'week', on: [1], at: '12:00', roll: 'next-workday' },
  examples: [
    { given: { from: '2026-02-16', to: '2026-03-01' }, yields: ['2026-02-24'] },
    { given: { from: '2025-11-03', to: '2025-11-16' }, yields: ['2025-11-03', '2025-11-10'] },
  ],
})

const aMonday = '2024-01-01'

export const scoringTime = rule('48.5.1d', {
  name: '记分是否按时',
  statement: '上一周的记分、审批在星期一上午完成。',
  reading:
    '上午为8:30至12:00；其中记分人10:30以前、审批人随后办理为本地建议。逾时仍可记分，予以注明。',
  facts: { workedOn: day('被记分的一周中任一天'), at: moment('记分时刻') },
  parameters: { opens: local('08:30'), closes: local('12:00') },
  decide: ({ workedOn, at }, { opens, closes }, { calendar }) => {
    const weekday = ((daysBetween(aMonday, workedOn) % 7) + 7) % 7
    const due = calendar.onOrAfter(addDays(workedOn, 7 - weekday))
    const window = `${due} ${opens}至${closes}`
    const withTime = at.includes('T') ? at : `${at}T${opens}`
    if (withTime < `${due}T${opens}`) return { outcome: '早于记分时间', reason: `应在${window}` }
    return withTime > `${due}T${closes}`
      ? { outcome: '逾时', reason: `应在${window}，已逾时` }
      : { outcome: '按时', reason: `在${window}之内` }
  },
  examples: [
    { given: { workedOn: '2025-11-05', at: '2025-11-10T12:00' }, yields: '按时' },
    { given: { workedOn: '2025-11-05', at: '2025-11-10T12:01' }, yields: '逾时' },
    { given: { workedOn: '2025-11-05', at: '2025-11-07T16:00' }, yields: '早于记分时间' },
    { given: { workedOn: '2026-02-10', at: '2026-02-24T09:00' }, yields: '按时' },
    { given: { workedOn: '2026-02-16', at: '2026-02-24T09:00' }, yields: '按时' },
  ],
})

export const assignedValue = permit('48.5.2.1a', {
  name: '交办分值上限',
  statement: '交办每项核定分值不得超过2分。',
  reading: '全年累计的上限条文未定，不设；分值以0.1分为档是本地设置，由分管领导登记时核定。',
  facts: { value: num('核定分值', '分', { step: 0.1 }) },
  parameters: { most: printed(2, '分') },
  refuse: ({ value }, { most }) => value > most && `交办事项最高${most}分，请改定分值`,
  examples: [
    { given: { value: 2 }, yields: true },
    { given: { value: 2.1 }, yields: false },
    { given: { value: 0.5 }, yields: true },
  ],
})

export const assignedResult = rule('48.5.2.1a', {
  name: '交办事项得分',
  statement: '交办事项办理不力造成较大负面影响的扣1分并通报批评。',
  facts: {
    value: num('核定分值', '分', { step: 0.1 }),
    isPoorlyHandled: yes('办理不力'),
    hasBadEffect: yes('造成较大负面影响'),
  },
  parameters: { off: printed(1, '分') },
  decide: ({ value, isPoorlyHandled, hasBadEffect }, { off }) => {
    if (isPoorlyHandled && hasBadEffect) {
      return {
        outcome: { points: 0 - off, isCircular: true },
        reason: `办理不力造成较大负面影响，扣${off}分并通报批评`,
      }
    }
    return isPoorlyHandled
      ? {
          outcome: { points: 0, isCircular: false },
          reason: '办理不力，未造成较大负面影响，不得分',
        }
      : {
          outcome: { points: value, isCircular: false },
          reason: `按核定分值计${value}分`,
        }
  },
  examples: [
    {
      given: { value: 2, isPoorlyHandled: false, hasBadEffect: false },
      yields: { points: 2, isCircular: false },
    },
    {
      given: { value: 2, isPoorlyHandled: true, hasBadEffect: true },
      yields: { points: -1, isCircular: true },
    },
    {
      given: { value: 2, isPoorlyHandled: true, hasBadEffect: false },
      yields: { points: 0, isCircular: false },
    },
  ],
})

export const cooperationValue = permit('48.5.2.2', {
  name: '协作配合分值上限',
  statement: '协作配合每项不超过1分。',
  reading: '全年累计的上限条文未定，不设。',
  facts: { value: num('核定分值', '分', { step: 0.1 }) },
  parameters: { most: printed(1, '分') },
  refuse: ({ value }, { most }) => value > most && `协作配合每项最高${most}分，请改定分值`,
  examples: [
    { given: { value: 1 }, yields: true },
    { given: { value: 1.1 }, yields: false },
  ],
})

export const cooperationResult = rule('48.5.2.2', {
  name: '协作配合得分',
  statement: '按时完成的按核定分值计；超时和造成较大负面影响扣0.5分并通报批评。',
  reading: '超时或有较大负面影响，任一项即扣，每项只扣一次（从严）；通报批评以核实的影响为前提。',
  facts: {
    value: num('核定分值', '分', { step: 0.1 }),
    isLate: yes('超时办理'),
    hasBadEffect: yes('造成较大负面影响'),
  },
  parameters: { off: printed(0.5, '分') },
  decide: ({ value, isLate, hasBadEffect }, { off }) =>
    isLate || hasBadEffect
      ? {
          outcome: { points: 0 - off, isCircular: hasBadEffect },
          reason: `${isLate ? '超时' : ''}${hasBadEffect ? '造成较大负面影响' : ''}，扣${off}分${hasBadEffect ? '并通报批评' : ''}`,
        }
      : {
          outcome: { points: value, isCircular: false },
          reason: `按时完成，计${value}分`,
        },
  examples: [
    {
      given: { value: 1, isLate: false, hasBadEffect: false },
      yields: { points: 1, isCircular: false },
    },
    {
      given: { value: 1, isLate: true, hasBadEffect: false },
      yields: { points: -0.5, isCircular: false },
    },
    {
      given: { value: 1, isLate: true, hasBadEffect: true },
      yields: { points: -0.5, isCircular: true },
    },
  ],
})
