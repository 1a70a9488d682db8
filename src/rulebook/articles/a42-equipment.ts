import {
  conduct,
  count,
  day,
  daysBetween,
  duty,
  form,
  list,
  local,
  minutesBetween,
  moment,
  oneOf,
  optional,
  permit,
  printed,
  register,
  rule,
  table,
  text,
  yes,
} from '../kit.ts'
import { secretLevels } from './a43-secrecy.ts'
/** 第四十二条 办公自动化设备管理。 */

export const officeDeviceKinds = ['电脑', '打印机', '复印机', '信息网络设施'] as const

export const officeDevices = register('42.1', {
  name: '办公自动化设备登记',
  statement: '办公自动化设备范围：电脑、打印机、复印机、信息网络设施。',
  reading: '取自固定资产第三类，建资产卡片时同时登记。',
  keeper: '办公室',
  columns: {
    asset: text('资产编号'),
    kind: oneOf('种类', officeDeviceKinds),
    unit: text('科室'),
    user: text('使用人'),
    manager: text('设备管理人'),
    address: optional(text('IP地址')),
    hardware: optional(text('网卡地址')),
    isOnline: yes('上互联网'),
  },
})

export const officeDeviceScope = permit('42.1', {
  name: '设备范围',
  statement: '电脑、打印机、复印机、信息网络设施按本条管理。',
  facts: { kind: text('种类') },
  parameters: { kinds: printed(officeDeviceKinds) },
  refuse: ({ kind }, { kinds }) =>
    !kinds.some((one) => one === kind) &&
    `“${kind}”不属办公自动化设备（${kinds.join('、')}），按固定资产管理`,
  examples: [
    { given: { kind: '电脑' }, yields: true },
    { given: { kind: '办公桌' }, yields: false },
  ],
})

export const deviceManager = table('42.2a', {
  name: '设备管理归口',
  statement: '电脑综合管理由办公室；各科室电脑由科室指定专人；网络设备由局信息中心。',
  facts: { what: oneOf('事项', ['电脑综合管理', '科室电脑', '网络设备']) },
  rows: [
    [{ what: '电脑综合管理' }, '办公室'],
    [{ what: '科室电脑' }, '科室指定的专人'],
    [{ what: '网络设备' }, '局信息中心'],
  ],
  reason: ({ what }, by) => `${what}由${by}管理`,
  examples: [
    { given: { what: '科室电脑' }, yields: '科室指定的专人' },
    { given: { what: '网络设备' }, yields: '局信息中心' },
  ],
})

export const deviceIssue = permit('42.2a', {
  name: '先定设备管理人',
  statement: '各科室电脑由科室指定专人管理。',
  facts: { manager: text('科室设备管理人') },
  refuse: ({ manager }) => !manager.trim() && '请先指定设备管理人',
  examples: [
    { given: { manager: '甲' }, yields: true },
    { given: { manager: '' }, yields: false },
  ],
})

export const printRoom = permit('42.2b', {
  name: '文印室打印复印',
  statement: '文印室由专职文印员管理；各科室须在其指导下打印复印。',
  facts: { isAccepted: yes('文印员已确认') },
  refuse: ({ isAccepted }) => !isAccepted && '待文印员确认，请在文印员指导下打印复印',
  examples: [
    { given: { isAccepted: true }, yields: true },
    { given: { isAccepted: false }, yields: false },
  ],
})

export const printRegister = register('42.2b', {
  name: '文印登记',
  statement: '打印、复印在文印员指导下进行并登记。',
  keeper: '文印员',
  columns: {
    unit: text('科室'),
    person: text('送印人'),
    pages: count('页数', '页', { min: 1 }),
    copies: count('份数', '份', { min: 1 }),
    level: optional(oneOf('密级', secretLevels)),
    operator: text('文印员'),
    printed: moment('时间'),
    sponsor: optional(text('引导的科室负责人')),
  },
})

export const printForOutsiders = permit('42.2c', {
  name: '打印复印不对外',
  statement:
    '打印复印一律不对外；外单位人员确需的由相关科室负责人引导说明，登记后在文印员指导下进行。',
  facts: {
    isOutsider: yes('外单位人员'),
    sponsor: text('引导的科室负责人'),
    isRegistered: yes('已登记'),
    isAccepted: yes('文印员已确认'),
  },
  refuse: ({ isOutsider, sponsor, isRegistered, isAccepted }) =>
    isOutsider && [
      !sponsor.trim() && '不对外服务；确需的由相关科室负责人引导说明',
      !isRegistered && '须先登记',
      !isAccepted && '须在文印员指导下进行',
    ],
  examples: [
    {
      given: { isOutsider: true, sponsor: '', isRegistered: false, isAccepted: true },
      yields: false,
    },
    {
      given: { isOutsider: true, sponsor: '就业局局长', isRegistered: true, isAccepted: true },
      yields: true,
    },
    {
      given: { isOutsider: true, sponsor: '就业局局长', isRegistered: false, isAccepted: true },
      yields: false,
    },
    {
      given: { isOutsider: false, sponsor: '', isRegistered: false, isAccepted: true },
      yields: true,
    },
  ],
})

export const unitFilesUse = rule('42.3', {
  name: '设备利用提示',
  statement: '科室充分利用设备收集存储处理本科室资料，提高效率。',
  reading: '只作帮助，不作处理；30天没有存入资料的列入月报，为本地设置。',
  facts: { lastStored: day('最近存入资料'), on: day('截至') },
  parameters: { days: local(30, '天') },
  decide: ({ lastStored, on }, { days }) => {
    const idle = daysBetween(lastStored, on)
    return {
      outcome: idle >= days,
      reason: idle >= days ? `${idle}天没有存入资料，列入帮助名单` : `${idle}天前存入资料`,
    }
  },
  examples: [
    { given: { lastStored: '2026-03-01', on: '2026-03-31' }, yields: true },
    { given: { lastStored: '2026-03-02', on: '2026-03-31' }, yields: false },
  ],
})

export const forbiddenDeviceUses = [
  '办私事',
  '上班上网聊天',
  '玩游戏',
  '浏览传播不健康信息',
  '带家属亲友使用',
] as const

export const deviceUse = permit('42.4', {
  name: '禁止的使用',
  statement: '严禁用设备办私事、上班上网聊天玩游戏、浏览传播不健康信息、带家属亲友用计算机。',
  reading: '系统不监看屏幕，只受理有证据的反映；核实的列为第四十七条(一)10的线索。',
  facts: { use: text('使用情形') },
  parameters: { forbidden: printed(forbiddenDeviceUses) },
  refuse: ({ use }, { forbidden }) =>
    forbidden.some((one) => one === use) && `严禁${use}，核实后列为第四十七条(一)10的线索`,
  examples: [
    { given: { use: '玩游戏' }, yields: false },
    { given: { use: '办私事' }, yields: false },
    { given: { use: '起草公文' }, yields: true },
  ],
})

export const onlineComputer = permit('42.5', {
  name: '上网计算机',
  statement: '上网计算机不得处理或存传国家秘密和内部不宜公开信息；非本单位人员未经许可不得操作。',
  reading: '本系统不存国家秘密，带密级标志的一律不收，只登记实物。',
  facts: {
    isOnline: yes('上网计算机'),
    level: optional(oneOf('密级标志', secretLevels)),
    isInternal: yes('内部不宜公开'),
    isOutsider: yes('非本单位人员'),
    isAllowed: yes('已许可'),
  },
  refuse: ({ isOnline, level, isInternal, isOutsider, isAllowed }) => [
    isOnline && level !== null && '涉密文件不得在上网计算机处理，请改用涉密计算机',
    isOnline && isInternal && '内部不宜公开的信息不得在上网计算机处理',
    isOutsider && !isAllowed && '非本单位人员未经许可不得操作，请先报批',
  ],
  examples: [
    {
      given: {
        isOnline: true,
        level: '秘密',
        isInternal: false,
        isOutsider: false,
        isAllowed: false,
      },
      yields: false,
    },
    {
      given: {
        isOnline: true,
        level: null,
        isInternal: true,
        isOutsider: false,
        isAllowed: false,
      },
      yields: false,
    },
    {
      given: {
        isOnline: true,
        level: null,
        isInternal: false,
        isOutsider: true,
        isAllowed: false,
      },
      yields: false,
    },
    {
      given: {
        isOnline: true,
        level: null,
        isInternal: false,
        isOutsider: true,
        isAllowed: true,
      },
      yields: true,
    },
  ],
})

export const deviceNetworkSettings = permit('42.5', {
  name: '不得擅改网络设置',
  statement: '不得擅改IP、用户名、工作组。',
  facts: {
    changed: list('与登记不一致', oneOf('设置', ['IP地址', '用户名', '工作组'])),
    hasTicket: yes('信息中心已同意变更'),
  },
  refuse: ({ changed, hasTicket }) =>
    changed.length > 0 &&
    !hasTicket &&
    `不得擅自更改${changed.join('、')}，请恢复或向信息中心申请变更`,
  examples: [
    { given: { changed: ['IP地址'], hasTicket: false }, yields: false },
    { given: { changed: ['IP地址'], hasTicket: true }, yields: true },
    { given: { changed: [], hasTicket: false }, yields: true },
  ],
})

export const deviceSafetyPoints = ['用电', '防毒', '防火', '防潮', '防尘', '防盗'] as const

export const deviceSafety = duty('42.6', {
  name: '设备安全检查',
  statement: '安全用电，防毒防火防潮防尘防盗，保证稳定运行。',
  reading: '条文没有周期，每季度一次为本地设置。',
  who: ['各科室'],
  every: { each: 'quarter', month: 3, on: 'last-workday', isLocal: true },
  examples: [
    { given: { from: '2026-01-01', to: '2026-06-30' }, yields: ['2026-03-31', '2026-06-30'] },
  ],
})

export const deviceSafetySheet = form('42.6', {
  name: '设备安全检查表',
  statement: '逐项检查安全用电和五防。',
  fields: {
    unit: text('科室'),
    passed: list('合格的项目', oneOf('项目', deviceSafetyPoints)),
    problems: text('问题和整改'),
    checked: day('检查日期'),
  },
  signatures: ['科室负责人'],
})

export const virusAlert = rule('42.6', {
  name: '病毒预警确认',
  statement: '病毒发作期不开机。',
  reading: '按现状改为预警并隔离；4小时没有确认的列出，为本地设置。',
  facts: { issued: moment('发布时间'), on: moment('截至'), waiting: list('未确认', text('科室')) },
  parameters: { hours: local(4, '小时') },
  decide: ({ issued, on, waiting }, { hours }) => {
    const passed = minutesBetween(issued, on) / 60
    return passed >= hours && waiting.length > 0
      ? { outcome: waiting, reason: `${hours}小时内未确认：${waiting.join('、')}` }
      : { outcome: [], reason: waiting.length > 0 ? '等待确认' : '均已确认' }
  },
  examples: [
    {
      given: { issued: '2026-03-09T09:00', on: '2026-03-09T13:00', waiting: ['就业局'] },
      yields: ['就业局'],
    },
    {
      given: { issued: '2026-03-09T09:00', on: '2026-03-09T12:59', waiting: ['就业局'] },
      yields: [],
    },
    { given: { issued: '2026-03-09T09:00', on: '2026-03-09T13:00', waiting: [] }, yields: [] },
  ],
})

export const computerLearning = conduct('42.8', {
  name: '学习计算机知识',
  statement: '加强计算机知识学习交流，提高软硬件水平和效率。',
  who: ['全局干部职工'],
})
