import {
  addDays,
  count,
  day,
  form,
  list,
  local,
  moment,
  oneOf,
  optional,
  permit,
  printed,
  record,
  role,
  rule,
  sequence,
  table,
  text,
  yes,
} from '../kit.ts'
/** 第四十一条 车辆管理制度，(一)(二) 归口与派车。 */

export const carPool = table(['41.1a', '41.1b'], {
  name: '车辆归口',
  statement:
    '公务车由办公室统一管理、专人负责调度；劳动保障监察车由劳动保障监察支队管理，制定管理规定和运行计划。',
  facts: { pool: oneOf('车辆', ['公务车', '劳动保障监察车']) },
  rows: [
    [{ pool: '公务车' }, '办公室'],
    [{ pool: '劳动保障监察车' }, '劳动保障监察支队'],
  ],
  reason: ({ pool }, by) => `${pool}由${by}管理`,
  examples: [
    { given: { pool: '公务车' }, yields: '办公室' },
    { given: { pool: '劳动保障监察车' }, yields: '劳动保障监察支队' },
  ],
})

export const carDispatch = permit(['41.1a', '41.1b'], {
  name: '统一派车',
  statement: '公务车由办公室专人调度；监察车由监察支队调度，办公室不派。',
  facts: {
    pool: oneOf('车辆', ['公务车', '劳动保障监察车']),
    unit: text('派车单位'),
    isDispatcher: yes('指定的调度员'),
    first: moment('出车时间'),
    last: moment('回车时间'),
    booked: list(
      '此车已派时段',
      record('时段', { first: moment('出车时间'), last: moment('回车时间') }),
    ),
  },
  refuse: ({ pool, unit, isDispatcher, first, last, booked }) => [
    pool === '公务车' && unit !== '办公室' && '由办公室统一派车，请填派车单',
    pool === '劳动保障监察车' && unit !== '劳动保障监察支队' && '监察车由监察支队管理，请向其提出',
    !isDispatcher && '只有指定的调度员可以派车',
    ...booked
      .filter((one) => one.first < last && one.last > first)
      .map((one) => `此车${one.first}至${one.last}已派出，请换车或改时间`),
  ],
  examples: [
    {
      given: {
        pool: '公务车',
        unit: '办公室',
        isDispatcher: true,
        first: '2025-11-11T09:00',
        last: '2025-11-11T12:00',
        booked: [{ first: '2025-11-11T12:00', last: '2025-11-11T17:00' }],
      },
      yields: true,
    },
    {
      given: {
        pool: '公务车',
        unit: '办公室',
        isDispatcher: true,
        first: '2025-11-11T09:00',
        last: '2025-11-11T12:01',
        booked: [{ first: '2025-11-11T12:00', last: '2025-11-11T17:00' }],
      },
      yields: false,
    },
    {
      given: {
        pool: '公务车',
        unit: '就业局',
        isDispatcher: false,
        first: '2025-11-11T09:00',
        last: '2025-11-11T12:00',
        booked: [],
      },
      yields: false,
    },
    {
      given: {
        pool: '劳动保障监察车',
        unit: '办公室',
        isDispatcher: true,
        first: '2025-11-11T09:00',
        last: '2025-11-11T12:00',
        booked: [],
      },
      yields: false,
    },
  ],
})

export const carPriority = rule('41.2a', {
  name: '用车次序',
  statement: '用车原则：工作第一、先领导后一般、先急后缓、先内后外，保证执法和局领导公务用车。',
  reading: '依次比较：执法、局领导、急件、局内；最后由调度员决定，另行安排的注明理由。',
  facts: {
    requests: list(
      '用车申请',
      record('申请', {
        name: text('申请'),
        isEnforcement: yes('执法'),
        isLeader: yes('局领导公务'),
        isUrgent: yes('紧急'),
        isInternal: yes('局内用车'),
      }),
    ),
  },
  decide: ({ requests }) => {
    const rank = (one: (typeof requests)[number]) =>
      (one.isEnforcement ? 8 : 0) +
      (one.isLeader ? 4 : 0) +
      (one.isUrgent ? 2 : 0) +
      (one.isInternal ? 1 : 0)
    const outcome = requests.toSorted((a, b) => rank(b) - rank(a)).map(({ name }) => name)
    return { outcome, reason: outcome.length > 0 ? `次序：${outcome.join('、')}` : '没有申请' }
  },
  examples: [
    {
      given: {
        requests: [
          {
            name: '下乡调研',
            isEnforcement: false,
            isLeader: false,
            isUrgent: true,
            isInternal: true,
          },
          {
            name: '监察执法',
            isEnforcement: true,
            isLeader: false,
            isUrgent: false,
            isInternal: true,
          },
          {
            name: '局领导开会',
            isEnforcement: false,
            isLeader: true,
            isUrgent: false,
            isInternal: true,
          },
        ],
      },
      yields: ['监察执法', '局领导开会', '下乡调研'],
    },
  ],
})

export const carOrder = sequence('41.2b', {
  name: '派车程序',
  statement: '科室业务用车填派车单→分管领导同意→办公室派车。',
  steps: [
    { name: '填派车单', by: '用车科室' },
    { name: '分管领导同意', by: '分管领导' },
    { name: '派车', by: '办公室' },
  ],
  examples: [
    { given: { done: ['填派车单'], next: '派车' }, yields: false },
    { given: { done: ['填派车单', '分管领导同意'], next: '派车' }, yields: true },
  ],
})

export const carOrderForm = form('41.2b', {
  name: '派车单',
  statement: '科室业务用车填派车单。',
  fields: {
    unit: text('用车科室'),
    purpose: text('事由'),
    people: count('人数', '人', { min: 1 }),
    route: text('路线'),
    first: moment('出车时间'),
    last: moment('回车时间'),
    car: text('车牌号'),
    driver: text('驾驶员'),
    kilometresOut: count('出车里程表', '公里'),
    kilometresIn: count('回车里程表', '公里'),
  },
  signatures: ['用车科室', '分管领导', '办公室', '驾驶员'],
})

export const carEventDispatch = role('41.2c', {
  name: '重要活动派车',
  statement: '重要活动由办公室统一安排调派。',
  reading: '统一调派优先于单项派车；被调走车辆的，告知申请科室并给出替代安排。',
  who: ['办公室'],
})

export const urgentCarReasons = [
  '现场紧急处理',
  '提取大额现金',
  '购买运送急需物品',
  '运送机要文件',
  '运送急件',
] as const

export const urgentCar = permit('41.2d', {
  name: '紧急派车',
  statement: '紧急情况（现场处置、提取大额现金、急需物品、机要文件急件）由办公室及时派车。',
  reading: '可先派车，派车单当日补填补批（本地设置）。',
  facts: {
    reason: text('紧急事由'),
    dispatched: day('派车日期'),
    madeUp: optional(day('补单日期')),
    on: day('截至'),
  },
  parameters: { reasons: printed(urgentCarReasons), days: local(0, '天') },
  refuse: ({ reason, dispatched, madeUp, on }, { reasons, days }) => {
    const due = addDays(dispatched, days)
    return [
      !reasons.some((one) => one === reason) &&
        `“${reason}”不属紧急情况（${reasons.join('、')}），请先办派车单`,
      (madeUp ?? on) > due && `派车单须在${due}以前补填，请补办并说明`,
    ]
  },
  examples: [
    {
      given: {
        reason: '运送机要文件',
        dispatched: '2025-11-18',
        madeUp: null,
        on: '2025-11-18',
      },
      yields: true,
    },
    {
      given: {
        reason: '运送机要文件',
        dispatched: '2025-11-18',
        madeUp: null,
        on: '2025-11-19',
      },
      yields: false,
    },
    {
      given: {
        reason: '一般会议',
        dispatched: '2025-11-18',
        madeUp: '2025-11-18',
        on: '2025-11-18',
      },
      yields: false,
    },
  ],
})

export const tripCar = permit('41.2e', {
  name: '出差、会议派车人数',
  statement: '出差或会议：2名以上科室主要负责人同行或4名以上一般职工同行，可视车辆情况派车。',
  reading: '两项各自计算，负责人不算作一般职工。',
  facts: {
    heads: count('科室主要负责人', '人'),
    staff: count('一般职工', '人'),
    hasCar: yes('有车可派'),
  },
  parameters: { heads: printed(2, '人'), staff: printed(4, '人') },
  refuse: ({ heads, staff, hasCar }, p) => [
    heads < p.heads &&
      staff < p.staff &&
      `不符合派车人数条件（${p.heads}名以上负责人或${p.staff}名以上职工），请乘公共交通`,
    !hasCar && '没有车辆可派，请乘公共交通',
  ],
  examples: [
    { given: { heads: 1, staff: 3, hasCar: true }, yields: false },
    { given: { heads: 2, staff: 0, hasCar: true }, yields: true },
    { given: { heads: 0, staff: 4, hasCar: true }, yields: true },
    { given: { heads: 1, staff: 4, hasCar: true }, yields: true },
    { given: { heads: 2, staff: 0, hasCar: false }, yields: false },
  ],
})
