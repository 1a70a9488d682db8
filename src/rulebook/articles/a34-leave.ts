import {
  addDays,
  addMonths,
  count,
  day,
  daysBetween,
  duty,
  list,
  num,
  oneOf,
  partsOf,
  permit,
  printed,
  record,
  role,
  rule,
  table,
  text,
  yes,
} from '../kit.ts'

/** 第三十四条 因公外出和请销假，(一)(二) 假种与天数。 */

export const leaveKinds = ['年休假', '婚假', '丧假', '产假', '事假', '病假', '探亲假'] as const

export const leaveKeeper = role('34.1', {
  name: '请销假归口',
  statement: '请销假与考勤由人事教育科综合管理。',
  who: ['人事教育科'],
})

export const leaveKind = permit('34.2', {
  name: '七类假',
  statement: '可请年休假、婚假、丧假、产假、事假、病假、探亲假七类；年休、婚、丧、产四类互不冲抵。',
  reading: '护理假只在产假一款出现，作为产假的子类。',
  facts: { kind: text('假种') },
  parameters: { kinds: printed(leaveKinds), apart: printed(['年休假', '婚假', '丧假', '产假']) },
  refuse: ({ kind }, { kinds }) => !kinds.some((one) => one === kind) && `没有“${kind}”这个假种`,
  examples: [
    { given: { kind: '婚假' }, yields: true },
    { given: { kind: '调休' }, yields: false },
  ],
})

export const yearlyPlan = duty('34.2.1a', {
  name: '年休假计划',
  statement: '各科室每年3月1日前制定工作人员年休假计划，统筹安排。',
  reading: '“3月1日前”从严，须在2月最后一天以前报；可以补报，注明逾期。',
  who: ['各科室'],
  every: { each: 'year', month: 2, on: 'last', remind: [10, 2] },
  examples: [
    { given: { from: '2026-01-01', to: '2026-12-31' }, yields: ['2026-02-28'] },
    { given: { from: '2028-01-01', to: '2028-12-31' }, yields: ['2028-02-29'] },
  ],
})

export const oneAtATime = permit('34.2.1b', {
  name: '同一时段只安排一人年休',
  statement: '同一科室同一时段只能安排1人年休。',
  reading: '以科室为单位；他人的病假、产假不影响。有半天重叠也算。',
  facts: {
    first: day('首日'),
    last: day('末日'),
    others: list(
      '本科室已安排的年休',
      record('年休', { name: text('姓名'), first: day('首日'), last: day('末日') }),
    ),
  },
  refuse: ({ first, last, others }) =>
    others
      .filter((other) => other.first <= last && other.last >= first)
      .map((other) => `同一时段已安排${other.name}年休（${other.first}至${other.last}）`),
  examples: [
    {
      given: {
        first: '2026-03-13',
        last: '2026-03-16',
        others: [{ name: '甲', first: '2026-03-09', last: '2026-03-13' }],
      },
      yields: false,
    },
    {
      given: {
        first: '2026-03-16',
        last: '2026-03-20',
        others: [{ name: '甲', first: '2026-03-09', last: '2026-03-13' }],
      },
      yields: true,
    },
  ],
})

export const annualSlipWindow = rule(['34.2.1c'], {
  name: '年休假条的时间',
  statement: '年休前1周内向分管领导提交请假条。',
  reading:
    '与(四)“提前2天以上”合起来，为首日前7天至前2天；更早的可以受理并注明。年休假至少由分管领导批，8天以上由局长批。',
  facts: { first: day('首日'), submitted: day('提交日') },
  parameters: { window: printed(7, '天'), notice: printed(2, '天') },
  decide: ({ first, submitted }, { window, notice }) => {
    const ahead = daysBetween(submitted, first)
    if (ahead < notice)
      return { outcome: '不足提前天数', reason: `提前${ahead}天，不足${notice}天` }
    return ahead > window
      ? { outcome: '早于期限', reason: `提前${ahead}天，早于休假前${window}天` }
      : { outcome: '按时', reason: `提前${ahead}天` }
  },
  examples: [
    { given: { first: '2026-04-20', submitted: '2026-04-13' }, yields: '按时' },
    { given: { first: '2026-04-20', submitted: '2026-04-18' }, yields: '按时' },
    { given: { first: '2026-04-20', submitted: '2026-04-19' }, yields: '不足提前天数' },
    { given: { first: '2026-04-20', submitted: '2026-04-12' }, yields: '早于期限' },
  ],
})

export const leadersPlan = table('34.2.1d', {
  name: '年休假计划审定',
  statement: '局领导班子成员的年休假计划直接送局长审定，人事教育科存查。',
  reading: '局长本人的计划，条文未说由谁审定，报人事教育科备案。',
  facts: { who: oneOf('报送人', ['局长', '其他局领导', '科室工作人员']) },
  rows: [
    [{ who: '其他局领导' }, '局长审定'],
    [{ who: '局长' }, '人事教育科备案', 'local'],
    [{ who: '科室工作人员' }, '科室统筹'],
  ],
  examples: [
    { given: { who: '其他局领导' }, yields: '局长审定' },
    { given: { who: '局长' }, yields: '人事教育科备案' },
  ],
})

export const personalLeaveOffset = rule('34.2.1e', {
  name: '事假冲抵年休假',
  statement: '事假天数冲抵年休假，病假不冲抵。',
  reading: '先冲年休假余额，超出部分才是事假，按第四十八条(五)2(3)计分。',
  notes: [
    {
      on: '2026-11-23',
      text: '《职工带薪年休假条例》只在事假累计20天以上且不扣工资等情形下规定不再享受年休假，与本款不同。',
    },
  ],
  facts: {
    kind: oneOf('假种', ['事假', '病假']),
    days: num('天数', '天', { min: 0.5, step: 0.5 }),
    balance: num('年休假余额', '天', { step: 0.5 }),
  },
  parameters: { offsets: printed(['事假']) },
  decide: ({ kind, days, balance }, { offsets }) => {
    const used = offsets.some((one) => one === kind) ? Math.min(days, balance) : 0
    return {
      outcome: { balance: balance - used, excess: kind === '事假' ? days - used : 0 },
      reason: `冲抵年休假${used}天，余${balance - used}天`,
    }
  },
  examples: [
    { given: { kind: '事假', days: 5, balance: 3 }, yields: { balance: 0, excess: 2 } },
    { given: { kind: '病假', days: 10, balance: 3 }, yields: { balance: 3, excess: 0 } },
  ],
})

export const marriageLeave = rule('34.2.2', {
  name: '婚假天数',
  statement: '本人结婚给婚假3天；男满25周岁、女满23周岁依法登记初婚的为晚婚，另加15天。',
  reading: '满周岁含生日当天。',
  notes: [
    {
      on: '2026-11-23',
      text: '云南省2016年3月31日修订的人口与计划生育条例取消晚婚，依法登记结婚的另加15天。',
    },
  ],
  facts: {
    sex: oneOf('性别', ['男', '女']),
    born: day('出生日期'),
    registered: day('登记日期'),
    isFirst: yes('初婚'),
  },
  parameters: {
    days: printed(3, '天'),
    late: printed(15, '天'),
    ageOfMen: printed(25, '周岁'),
    ageOfWomen: printed(23, '周岁'),
  },
  decide: ({ sex, born, registered, isFirst }, p) => {
    const age = sex === '男' ? p.ageOfMen : p.ageOfWomen
    const isLate = isFirst && registered >= addMonths(born, age * 12)
    return isLate
      ? { outcome: p.days + p.late, reason: `晚婚，${p.days}天加${p.late}天` }
      : { outcome: p.days, reason: `婚假${p.days}天` }
  },
  examples: [
    {
      given: { sex: '男', born: '2000-11-10', registered: '2025-11-10', isFirst: true },
      yields: 18,
    },
    {
      given: { sex: '男', born: '2000-11-10', registered: '2025-11-09', isFirst: true },
      yields: 3,
    },
    {
      given: { sex: '女', born: '1985-01-01', registered: '2025-06-01', isFirst: false },
      yields: 3,
    },
  ],
})

export const bereavementLeave = permit('34.2.3', {
  name: '丧假',
  statement: '直系亲属（父母、配偶、子女、岳父母、公婆）去世给丧假5天。',
  reading: '按自然日；所列以外的亲属请事假。',
  facts: { relation: text('与本人关系'), days: count('天数', '天', { min: 1 }) },
  parameters: {
    days: printed(5, '天'),
    kin: printed(['父亲', '母亲', '配偶', '子女', '岳父', '岳母', '公公', '婆婆']),
  },
  refuse: ({ relation, days }, p) => [
    !p.kin.some((one) => one === relation) && `${relation}不在所列亲属之内，请改请事假`,
    days > p.days && `丧假${p.days}天，其余${days - p.days}天请改请事假`,
  ],
  examples: [
    { given: { relation: '岳父', days: 5 }, yields: true },
    { given: { relation: '岳父', days: 6 }, yields: false },
    { given: { relation: '祖父', days: 3 }, yields: false },
  ],
})

export const maternityLeave = rule('34.2.4a', {
  name: '产假天数',
  statement: '产假90天；难产加15天；多胞胎每多1婴加15天；晚育且产假内领独生子女证加30天。',
  reading: '按自然日连续计算，含首日。',
  notes: [
    {
      on: '2026-11-23',
      text: '《女职工劳动保护特别规定》产假为98天，云南省另加60天；独生子女证一项已不再办理。',
    },
  ],
  facts: {
    first: day('首日'),
    isDifficult: yes('难产'),
    babies: count('婴儿数', '个', { min: 1 }),
    isLateWithOneChildCard: yes('晚育且产假内领证'),
  },
  parameters: {
    base: printed(90, '天'),
    difficult: printed(15, '天'),
    perBaby: printed(15, '天'),
    oneChild: printed(30, '天'),
  },
  decide: (f, p) => {
    const parts = [
      ['产假', p.base],
      ['难产', f.isDifficult ? p.difficult : 0],
      ['多胞胎', (f.babies - 1) * p.perBaby],
      ['晚育领证', f.isLateWithOneChildCard ? p.oneChild : 0],
    ] as const
    const days = parts.reduce((sum, [, n]) => sum + n, 0)
    const last = addDays(f.first, days - 1)
    return {
      outcome: { days, last },
      reason: `产假${days}天，至${last}`,
      derivation: () => parts.filter(([, n]) => n > 0).map(([what, n]) => `${what}${n}天`),
    }
  },
  examples: [
    {
      given: { first: '2026-03-02', isDifficult: true, babies: 2, isLateWithOneChildCard: false },
      yields: { days: 120, last: '2026-06-29' },
    },
    {
      given: { first: '2026-03-02', isDifficult: false, babies: 1, isLateWithOneChildCard: false },
      yields: { days: 90, last: '2026-05-30' },
    },
  ],
})

export const paternityLeave = permit('34.2.4b', {
  name: '护理假',
  statement: '符合晚育并领证情形的，男方护理假7天。',
  reading: '护理假是产假的子类，每次生育一次。',
  notes: [{ on: '2026-11-23', text: '云南省现行规定男方护理假为30天。' }],
  facts: { isLateWithOneChildCard: yes('晚育且领证'), days: count('天数', '天', { min: 1 }) },
  parameters: { days: printed(7, '天') },
  refuse: (f, p) => [
    !f.isLateWithOneChildCard && '须晚育并领证',
    f.days > p.days && `护理假${p.days}天`,
  ],
  examples: [
    { given: { isLateWithOneChildCard: true, days: 7 }, yields: true },
    { given: { isLateWithOneChildCard: true, days: 8 }, yields: false },
    { given: { isLateWithOneChildCard: false, days: 7 }, yields: false },
  ],
})

export const familyVisit = rule('34.2.5', {
  name: '探亲假',
  statement: '探配偶每年1次30天；未婚探父母原则上每年1次20天；已婚探父母每4年1次20天。',
  reading: '按自然年；已婚探父母为上次年份加4年。',
  facts: {
    kind: oneOf('探亲', ['探配偶', '未婚探父母', '已婚探父母']),
    first: day('首日'),
    lastYear: count('上次探亲年份（没有填0）', '年'),
  },
  parameters: {
    spouse: printed(30, '天'),
    parents: printed(20, '天'),
    cycleOfMarried: printed(4, '年'),
  },
  decide: ({ kind, first, lastYear }, p) => {
    const cycle = kind === '已婚探父母' ? p.cycleOfMarried : 1
    const next = lastYear === 0 ? 0 : lastYear + cycle
    return partsOf(first).year < next
      ? { outcome: 0, reason: `下次可休年度为${next}年` }
      : {
          outcome: kind === '探配偶' ? p.spouse : p.parents,
          reason: `${kind}${kind === '探配偶' ? p.spouse : p.parents}天`,
        }
  },
  examples: [
    { given: { kind: '已婚探父母', first: '2025-05-06', lastYear: 2022 }, yields: 0 },
    { given: { kind: '已婚探父母', first: '2026-05-06', lastYear: 2022 }, yields: 20 },
    { given: { kind: '未婚探父母', first: '2026-11-02', lastYear: 2026 }, yields: 0 },
    { given: { kind: '探配偶', first: '2026-11-02', lastYear: 0 }, yields: 30 },
  ],
})
