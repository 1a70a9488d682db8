import {
  addDays,
  addMonths,
  day,
  list,
  local,
  oneOf,
  optional,
  partsOf,
  permit,
  printed,
  register,
  rule,
  text,
  yes,
} from '../kit.ts'

/** 第二十九条 事业单位人员调动报批管理制度，(一) 接件登记。 */

const monthDay = (year: number, month: number, date: number) =>
  addDays(addMonths(`${year}-01-01`, month - 1), date - 1)

export const intakeWindow = permit(['29.1a', '29.2c'], {
  name: '每月10至20日受理',
  statement:
    '事业单位人员调动函件每月10-20日受理，所有调动人员须接件登记；紧缺的高层次人才随报随批。',
  reading:
    '含10日、20日，按日历计算，遇节假日不顺延；休息日只在网上受理。窗口内不足5个工作日的，分管领导可以增加受理日并登记。紧缺高层次人才不受窗口限制。',
  facts: {
    received: day('收件日期'),
    isOnline: yes('网上提交'),
    isScarceTalent: yes('经认定的紧缺高层次人才'),
    isAddedDay: yes('分管领导增加的受理日'),
  },
  parameters: { first: printed(10, '日'), last: printed(20, '日') },
  refuse: ({ received, isOnline, isScarceTalent, isAddedDay }, { first, last }, { calendar }) => {
    if (isScarceTalent || isAddedDay) return []
    const { year, month, date } = partsOf(received)
    if (date < first || date > last) {
      const from = monthDay(year, date > last ? month + 1 : month, first)
      return `每月${first}-${last}日受理，请于${from}至${addDays(from, last - first)}提交`
    }
    return (
      !isOnline &&
      !calendar.isWorkday(received) &&
      `${received}不办公，请网上提交，或在窗口内的工作日送交`
    )
  },
  examples: [
    {
      given: {
        received: '2026-01-09',
        isOnline: true,
        isScarceTalent: false,
        isAddedDay: false,
      },
      yields: false,
    },
    {
      given: { received: '2026-01-10', isOnline: true, isScarceTalent: false, isAddedDay: false },
      yields: true,
    },
    {
      given: {
        received: '2026-01-10',
        isOnline: false,
        isScarceTalent: false,
        isAddedDay: false,
      },
      yields: false,
    },
    {
      given: {
        received: '2026-02-14',
        isOnline: false,
        isScarceTalent: false,
        isAddedDay: false,
      },
      yields: true,
    },
    {
      given: {
        received: '2026-02-16',
        isOnline: false,
        isScarceTalent: false,
        isAddedDay: false,
      },
      yields: false,
    },
    {
      given: {
        received: '2026-03-20',
        isOnline: false,
        isScarceTalent: false,
        isAddedDay: false,
      },
      yields: true,
    },
    {
      given: {
        received: '2026-12-21',
        isOnline: true,
        isScarceTalent: false,
        isAddedDay: false,
      },
      yields: false,
    },
    {
      given: { received: '2026-04-25', isOnline: true, isScarceTalent: true, isAddedDay: false },
      yields: true,
    },
  ],
})

export const intakeDaysAdded = rule('29.1a', {
  name: '窗口内的工作日',
  statement: '事业单位人员调动函件每月10-20日受理。',
  reading: '遇节假日没有规定：窗口内不足5个工作日的，分管领导可以增加受理日，是本地设置。',
  facts: { within: day('当月任一日') },
  parameters: {
    first: printed(10, '日'),
    last: printed(20, '日'),
    least: local(5, '个工作日'),
  },
  decide: ({ within }, { first, last, least }, { calendar }) => {
    const { year, month } = partsOf(within)
    const workdays = calendar.workdaysBetween(
      monthDay(year, month, first - 1),
      monthDay(year, month, last),
    )
    return {
      outcome: { workdays, mayAdd: workdays < least },
      reason: `窗口内${workdays}个工作日${workdays < least ? `，不足${least}个，可以增加受理日` : ''}`,
    }
  },
  examples: [
    { given: { within: '2026-02-01' }, yields: { workdays: 5, mayAdd: false } },
    { given: { within: '2026-03-01' }, yields: { workdays: 9, mayAdd: false } },
    { given: { within: '2024-02-01' }, yields: { workdays: 3, mayAdd: true } },
  ],
})

export const transferReasons = ['工作需要', '照顾家庭', '夫妻分居'] as const

export const intakeRegister = register('29.1a', {
  name: '调动接件登记',
  statement: '所有调动人员须接件登记。',
  reading: '材料不齐的不给登记号，列入未受理并注明理由。',
  keeper: '事业单位人事管理科',
  columns: {
    number: text('登记号'),
    received: day('收件日期'),
    person: text('申请人'),
    from: text('现单位'),
    to: text('用人单位'),
    department: text('主管部门'),
    reason: oneOf('调动理由', transferReasons),
    isScarceTalent: yes('紧缺高层次人才'),
    refused: text('未受理理由'),
  },
})

export const intakeComplete = permit('29.1b', {
  name: '材料不齐不接收',
  statement: '材料不齐全的，不予接收。',
  reading: '缺件一次性列出；当月20日前补不齐的，下月窗口再报。',
  facts: { missing: list('缺少的材料', text('材料')) },
  refuse: ({ missing }) =>
    missing.length > 0 && `材料不齐，不予接收，请补正：${missing.join('、')}`,
  examples: [
    { given: { missing: ['考察情况'] }, yields: false },
    { given: { missing: [] }, yields: true },
  ],
})

export const receivingConsents = permit('29.1.1a', {
  name: '同意接收的文件',
  statement:
    '须有用人单位及主管部门同意接收的文件或函件，并说明调动理由（工作需要、照顾家庭、夫妻分居）。',
  reading: '两份函件，或一份由主管部门会签的函件，均可。',
  facts: {
    hasUnitConsent: yes('用人单位同意接收'),
    hasDepartmentConsent: yes('主管部门同意接收或会签'),
    reason: text('函件说明的调动理由'),
  },
  parameters: { reasons: printed(transferReasons) },
  refuse: (f, { reasons }) => [
    !f.hasUnitConsent && '缺用人单位同意接收文件',
    !f.hasDepartmentConsent && '缺主管部门同意接收文件',
    !reasons.some((one) => one === f.reason) && `函件须说明调动理由：${reasons.join('、')}`,
  ],
  examples: [
    {
      given: { hasUnitConsent: true, hasDepartmentConsent: false, reason: '工作需要' },
      yields: false,
    },
    {
      given: { hasUnitConsent: true, hasDepartmentConsent: true, reason: '工作需要' },
      yields: true,
    },
    {
      given: { hasUnitConsent: true, hasDepartmentConsent: true, reason: '个人发展' },
      yields: false,
    },
  ],
})

export const parentCareProofs = permit('29.1.1b', {
  name: '照顾父母的证明',
  statement: '照顾父母需提供子女不在身边工作及确需照顾的相关证明。',
  reading:
    '照顾父母属照顾家庭的一种，其他照顾家庭没有规定证明。证明须在6个月以内开具，是本地设置。',
  facts: {
    isForParents: yes('照顾父母'),
    childrenAway: optional(day('子女不在身边证明的日期')),
    careNeeded: optional(day('确需照顾证明的日期')),
    received: day('收件日期'),
  },
  parameters: { months: local(6, '个月') },
  refuse: ({ isForParents, childrenAway, careNeeded, received }, { months }) => {
    if (!isForParents) return []
    return (
      [
        ['子女不在身边证明', childrenAway],
        ['确需照顾证明', careNeeded],
      ] as const
    ).map(([what, dated]) =>
      dated === null
        ? `缺${what}`
        : received > addMonths(dated, months) && `${what}开具于${dated}，超过${months}个月，请重开`,
    )
  },
  examples: [
    {
      given: {
        isForParents: true,
        childrenAway: '2025-08-20',
        careNeeded: '2026-03-02',
        received: '2026-03-12',
      },
      yields: false,
    },
    {
      given: {
        isForParents: true,
        childrenAway: '2025-09-12',
        careNeeded: '2026-03-02',
        received: '2026-03-12',
      },
      yields: true,
    },
    {
      given: {
        isForParents: true,
        childrenAway: '2025-09-11',
        careNeeded: '2026-03-02',
        received: '2026-03-12',
      },
      yields: false,
    },
    {
      given: {
        isForParents: true,
        childrenAway: null,
        careNeeded: '2026-03-02',
        received: '2026-03-12',
      },
      yields: false,
    },
    {
      given: {
        isForParents: false,
        childrenAway: null,
        careNeeded: null,
        received: '2026-03-12',
      },
      yields: true,
    },
  ],
})

export const separationProofs = permit('29.1.1c', {
  name: '夫妻分居的证明',
  statement: '夫妻分居需提供在文山城区工作一方的户口本、身份证、单位证明（注明分居时间）。',
  facts: {
    papers: list('已提供', oneOf('材料', ['户口本', '身份证', '单位证明'])),
    separatedSince: optional(day('单位证明注明的分居时间')),
  },
  parameters: { needed: printed(['户口本', '身份证', '单位证明']) },
  refuse: ({ papers, separatedSince }, { needed }) => [
    ...needed
      .filter((paper) => !papers.some((one) => one === paper))
      .map((paper) => `缺在文山城区工作一方的${paper}`),
    separatedSince === null && '单位证明须注明分居时间',
  ],
  examples: [
    {
      given: { papers: ['户口本', '身份证', '单位证明'], separatedSince: null },
      yields: false,
    },
    {
      given: { papers: ['户口本', '身份证', '单位证明'], separatedSince: '2023-05-01' },
      yields: true,
    },
    { given: { papers: ['户口本', '身份证'], separatedSince: '2023-05-01' }, yields: false },
  ],
})

export const separationLength = rule('29.1.1c', {
  name: '分居时间',
  statement: '单位证明注明分居时间。',
  reading: '没有最低时间要求，只供参考。',
  facts: { since: day('分居时间'), on: day('截至') },
  decide: ({ since, on }) => {
    const [a, b] = [partsOf(since), partsOf(on)]
    const whole = (b.year - a.year) * 12 + b.month - a.month
    const months = Math.max(0, addMonths(since, whole) > on ? whole - 1 : whole)
    return {
      outcome: { years: Math.floor(months / 12), months: months % 12 },
      reason: `分居${Math.floor(months / 12)}年${months % 12}个月`,
    }
  },
  examples: [
    { given: { since: '2023-05-01', on: '2026-03-12' }, yields: { years: 2, months: 10 } },
    { given: { since: '2023-05-13', on: '2026-03-12' }, yields: { years: 2, months: 9 } },
  ],
})
