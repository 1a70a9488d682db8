import {
  conditions,
  conduct,
  limit,
  list,
  local,
  oneOf,
  permit,
  register,
  table,
  text,
  yes,
} from '../kit.ts'

/** 第四十二条 办公自动化设备管理制度。 */

export const equipmentRegister = register('42.1', {
  name: '办公自动化设备登记',
  statement: '范围为电脑、打印机、复印机、信息网络设施。',
  keeper: '办公室',
  columns: {
    number: text('资产编号'),
    kind: oneOf('类别', ['电脑', '打印机', '复印机', '信息网络设施']),
    unit: text('科室'),
    keeper: text('设备管理人'),
    ip: text('IP地址'),
  },
})

export const equipmentKeeper = table('42.2a', {
  name: '设备管理单位',
  statement: '电脑综合管理由办公室；各科室电脑由科室指定专人；网络设备由局信息中心。',
  facts: { kind: oneOf('设备', ['电脑综合管理', '科室电脑', '网络设备']) },
  rows: [
    [{ kind: '电脑综合管理' }, '办公室'],
    [{ kind: '科室电脑' }, '科室指定专人'],
    [{ kind: '网络设备' }, '信息中心'],
  ],
  examples: [
    { given: { kind: '网络设备' }, yields: '信息中心' },
    { given: { kind: '科室电脑' }, yields: '科室指定专人' },
  ],
})

export const keeperNamed = conditions('42.2a', {
  name: '先指定设备管理人',
  statement: '各科室电脑由科室指定专人。',
  must: { hasKeeper: ['已指定设备管理人', '请先指定设备管理人'] },
})

export const copyRoom = permit(['42.2b', '42.2c'], {
  name: '文印室打印复印',
  statement:
    '文印室由专职文印员管理，各科室在其指导下打印复印；一律不对外，外单位人员确需的由相关科室负责人引导说明，登记后进行。',
  facts: {
    isAccepted: yes('文印员已确认'),
    isOutside: yes('外单位人员'),
    sponsor: text('引导的科室负责人'),
  },
  refuse: ({ isAccepted, isOutside, sponsor }) => [
    !isAccepted && '待文印员确认',
    isOutside && !sponsor.trim() && '打印复印不对外，须科室负责人引导说明并登记',
  ],
  examples: [
    { given: { isAccepted: false, isOutside: false, sponsor: '' }, yields: false },
    { given: { isAccepted: true, isOutside: true, sponsor: '' }, yields: false },
    { given: { isAccepted: true, isOutside: true, sponsor: '就业科科长' }, yields: true },
  ],
})

export const goodUse = conduct(['42.3', '42.8'], {
  name: '充分利用设备',
  statement: '科室充分利用设备收集存储处理本科室资料；加强计算机知识学习交流，提高水平和效率。',
  who: ['各科室'],
})

export const noPrivateUse = conduct('42.4', {
  name: '不用设备办私事',
  statement: '严禁用设备办私事、上班上网聊天玩游戏、浏览传播不健康信息、带家属亲友用计算机。',
  reading: '查实的按第四十七条(一)10登记线索。',
  points: ['办私事', '上班上网聊天玩游戏', '浏览传播不健康信息', '带家属亲友用计算机'],
})

export const onlineComputers = permit('42.5', {
  name: '上网计算机',
  statement:
    '上网计算机不得处理或存传国家秘密和内部不宜公开信息；不得擅改IP、用户名、工作组；非本单位人员未经许可不得操作。',
  facts: {
    isSecret: yes('涉密或内部不宜公开'),
    registered: text('登记IP'),
    seen: text('实际IP'),
    isOutsider: yes('非本单位人员'),
    isAllowed: yes('经许可'),
  },
  refuse: (f) => [
    f.isSecret && '涉密文件不得在上网计算机处理',
    f.registered !== f.seen && `IP与登记不符（登记${f.registered}，实际${f.seen}）`,
    f.isOutsider && !f.isAllowed && '非本单位人员未经许可不得操作',
  ],
  examples: [
    {
      given: {
        isSecret: true,
        registered: '10.0.0.8',
        seen: '10.0.0.8',
        isOutsider: false,
        isAllowed: false,
      },
      yields: false,
    },
    {
      given: {
        isSecret: false,
        registered: '10.0.0.8',
        seen: '10.0.0.9',
        isOutsider: false,
        isAllowed: false,
      },
      yields: false,
    },
    {
      given: {
        isSecret: false,
        registered: '10.0.0.8',
        seen: '10.0.0.8',
        isOutsider: true,
        isAllowed: true,
      },
      yields: true,
    },
  ],
})

export const virusAlert = limit('42.6', {
  name: '病毒警报确认',
  statement: '安全用电，防毒防火防潮防尘防盗；病毒发作期不开机，保证稳定运行。',
  reading: '“不开机”按警报和隔离执行；科室4小时内确认，由本局设定。',
  parameters: { hours: local(4, '小时') },
  of: (_, { hours }) => ({ unit: 'hour', amount: hours }),
  examples: [{ given: { from: '2026-03-05T09:00' }, yields: '2026-03-05T13:00' }],
})

export const unacknowledged = permit('42.6', {
  name: '警报未确认的科室',
  statement: '病毒发作期不开机。',
  facts: { units: list('未确认', text('科室')) },
  refuse: ({ units }) => units.map((one) => `${one}未确认警报`),
  examples: [
    { given: { units: ['就业科'] }, yields: false },
    { given: { units: [] }, yields: true },
  ],
})
