import {
  conditions,
  conduct,
  count,
  fen,
  form,
  limit,
  list,
  local,
  minutesBetween,
  moment,
  oneOf,
  permit,
  role,
  rule,
  text,
  yes,
  yuan,
} from '../kit.ts'

/** 第五十五条 公务接待工作程序。 */

export const guestForm = form('55.1.1', {
  name: '来宾情况表',
  statement:
    '接到通知后联系领导明确任务，掌握来宾姓名、身份、职务、性别、民族、启程抵达返程时间、乘车方式等。',
  reading: '民族属敏感信息，可不填，只限接待人员查看。',
  fields: {
    name: text('姓名'),
    identity: text('身份'),
    post: text('职务'),
    sex: text('性别'),
    nation: text('民族'),
    arrive: moment('抵达时间'),
    leave: moment('返程时间'),
    by: text('乘车方式'),
  },
  signatures: ['接待科室'],
})

export const guestKnown = permit('55.1.1', {
  name: '来宾情况掌握',
  statement: '掌握来宾情况。',
  facts: { missing: list('未填', text('项目')) },
  refuse: ({ missing }) => missing.map((one) => `“${one}”未掌握`),
  examples: [
    { given: { missing: ['抵达时间'] }, yields: false },
    { given: { missing: [] }, yields: true },
  ],
})

export const receptionPlanned = permit('55.1.2', {
  name: '接待方案',
  statement: '一般来宾按领导批示安排；重要任务和上级在本单位召开的会议拟定接待方案。',
  reading: '“重要”由办公室标注。',
  facts: {
    isImportant: yes('重要任务或上级会议'),
    hasPlan: yes('有接待方案'),
    hasInstruction: yes('有领导批示'),
  },
  refuse: ({ isImportant, hasPlan, hasInstruction }) => [
    isImportant && !hasPlan && '须拟定接待方案',
    !hasInstruction && '须领导批示',
  ],
  examples: [
    { given: { isImportant: true, hasPlan: false, hasInstruction: true }, yields: false },
    { given: { isImportant: false, hasPlan: false, hasInstruction: true }, yields: true },
    { given: { isImportant: false, hasPlan: false, hasInstruction: false }, yields: false },
  ],
})

export const receptionReady = conditions(['55.1.3.1', '55.1.3.2', '55.1.3.3'], {
  name: '接待落实',
  statement: '落实食宿地点、会客室、茶水；落实接待人员和车辆；落实保卫措施。',
  must: {
    hasRoom: ['会客室无冲突', '会客室已被占用'],
    hasLodging: ['食宿地点已落实', '请落实食宿地点'],
    hasStaff: ['接待人员已落实', '请落实接待人员'],
    hasCar: ['车辆已落实', '请落实车辆'],
    hasSecurity: ['保卫措施已落实或不需要', '请落实保卫措施'],
  },
})

export const guestMet = rule('55.1.3.4', {
  name: '迎接来宾',
  statement: '迎接来宾。',
  facts: { planned: moment('原定抵达'), now: moment('现抵达') },
  decide: ({ planned, now }) => {
    const late = minutesBetween(planned, now)
    return {
      outcome: late === 0 ? '不变' : '通知接待人员、驾驶员和领导',
      reason: late === 0 ? '按原定时间' : `变动${late}分钟`,
    }
  },
  examples: [
    {
      given: { planned: '2025-11-20T11:00', now: '2025-11-20T13:00' },
      yields: '通知接待人员、驾驶员和领导',
    },
    { given: { planned: '2025-11-20T11:00', now: '2025-11-20T11:00' }, yields: '不变' },
  ],
})

export const checkedAhead = rule('55.1.3.5', {
  name: '提前到位检查',
  statement: '来宾到前接待人员提前到位检查；领导会见陪餐提前通知。',
  reading: '抵达前30分钟仍未检查的提醒，由本局设定；陪餐人数按第五条和第三十七条。',
  facts: { arrives: moment('抵达'), now: moment('此时'), isChecked: yes('已到位检查') },
  parameters: { minutes: local(30, '分钟') },
  decide: ({ arrives, now, isChecked }, { minutes }) => {
    const left = minutesBetween(now, arrives)
    return {
      outcome: !isChecked && left <= minutes ? '提醒' : isChecked ? '已检查' : '未到时候',
      reason: `距抵达${left}分钟`,
    }
  },
  examples: [
    {
      given: { arrives: '2025-11-20T11:00', now: '2025-11-20T10:30', isChecked: false },
      yields: '提醒',
    },
    {
      given: { arrives: '2025-11-20T11:00', now: '2025-11-20T10:29', isChecked: false },
      yields: '未到时候',
    },
    {
      given: { arrives: '2025-11-20T11:00', now: '2025-11-20T10:30', isChecked: true },
      yields: '已检查',
    },
  ],
})

export const briefingAnnounced = limit('55.1.4', {
  name: '汇报提前通知',
  statement: '需汇报的，明确时间、地点、人员，提前通知汇报人内容地点时间。',
  reading: '提前1日由本局设定。',
  parameters: { days: local(1, '日') },
  of: (_, { days }) => ({ unit: 'day', amount: days, direction: 'before', roll: 'none' }),
  examples: [{ given: { from: '2025-11-20' }, yields: '2025-11-19' }],
})

export const tourPlanned = permit(['55.1.5.1', '55.1.5.2'], {
  name: '参观视察方案',
  statement: '明确时间地点路线、集合、陪同人员和各点陪同人员，提前制定方案；安排好工作用车。',
  facts: {
    stops: count('参观点', '个'),
    companions: count('已定陪同的点', '个'),
    ends: moment('行程结束'),
    carUntil: moment('用车至'),
  },
  refuse: ({ stops, companions, ends, carUntil }) => [
    companions < stops && `${stops - companions}个参观点没有陪同人员`,
    minutesBetween(carUntil, ends) > 0 &&
      `行程${ends.slice(11)}结束，用车只到${carUntil.slice(11)}`,
  ],
  examples: [
    {
      given: {
        stops: 3,
        companions: 2,
        ends: '2025-11-20T18:00',
        carUntil: '2025-11-20T18:00',
      },
      yields: false,
    },
    {
      given: {
        stops: 3,
        companions: 3,
        ends: '2025-11-20T18:00',
        carUntil: '2025-11-20T17:00',
      },
      yields: false,
    },
    {
      given: {
        stops: 3,
        companions: 3,
        ends: '2025-11-20T18:00',
        carUntil: '2025-11-20T18:00',
      },
      yields: true,
    },
  ],
})

export const incidentReported = rule('55.1.6', {
  name: '异常情况报告',
  statement: '重要或异常情况及时报告并按指示处理。',
  reading: '立即报，10分钟未读的升级，由本局设定。',
  facts: { at: moment('报告时间'), now: moment('此时'), isRead: yes('领导已阅') },
  parameters: { minutes: local(10, '分钟') },
  decide: ({ at, now, isRead }, { minutes }) => {
    const waited = minutesBetween(at, now)
    return {
      outcome: isRead ? '已阅' : waited >= minutes ? '升级报告' : '等待',
      reason: `已等${waited}分钟`,
    }
  },
  examples: [
    {
      given: { at: '2025-11-20T20:05', now: '2025-11-20T20:15', isRead: false },
      yields: '升级报告',
    },
    { given: { at: '2025-11-20T20:05', now: '2025-11-20T20:14', isRead: false }, yields: '等待' },
    { given: { at: '2025-11-20T20:05', now: '2025-11-20T20:30', isRead: true }, yields: '已阅' },
  ],
})

export const guestLevels = ['省厅领导', '省厅处室领导或其他州市领导', '一般来宾'] as const

export const receptionCompanion = permit(['55.2.1a', '55.2.1b'], {
  name: '陪同规格',
  statement:
    '接待省厅领导须报告州委、州政府，由其确定陪同人员；接待省厅处室领导或其他州市领导，由局领导和对口科室领导陪同。',
  facts: {
    guest: oneOf('来宾', guestLevels),
    isReported: yes('已报告州委、州政府'),
    byLeader: yes('局领导陪同'),
    bySection: yes('对口科室领导陪同'),
  },
  refuse: ({ guest, isReported, byLeader, bySection }) => [
    guest === '省厅领导' && !isReported && '须报告州委、州政府，由其确定陪同人员',
    guest === '省厅处室领导或其他州市领导' && !byLeader && '须局领导陪同',
    guest === '省厅处室领导或其他州市领导' && !bySection && '须对口科室领导陪同',
  ],
  examples: [
    {
      given: { guest: '省厅领导', isReported: false, byLeader: true, bySection: true },
      yields: false,
    },
    {
      given: {
        guest: '省厅处室领导或其他州市领导',
        isReported: false,
        byLeader: false,
        bySection: true,
      },
      yields: false,
    },
    {
      given: {
        guest: '省厅处室领导或其他州市领导',
        isReported: false,
        byLeader: true,
        bySection: true,
      },
      yields: true,
    },
  ],
})

export const receptionCar = role('55.2.2', {
  name: '接待用车',
  statement: '需要车辆的由办公室负责安排。',
  reading: '印作“办公负责”，漏“室”字。',
  who: ['办公室'],
})

export const receptionManner = conduct('55.2.3', {
  name: '接待礼节',
  statement: '热情诚恳、礼貌周到、注重实效。',
  who: ['接待人员'],
})

export const receptionCost = permit('55.2.3', {
  name: '接待超支说明',
  statement: '注重实效。',
  reading: '超出方案10%须说明，由本局设定。',
  facts: { planned: fen('方案费用'), spent: fen('实际费用'), reason: text('说明') },
  parameters: { percent: local(10, '%') },
  refuse: ({ planned, spent, reason }, { percent }) =>
    spent * 100 > planned * (100 + percent) && !reason.trim() && `超出方案${percent}%，请说明`,
  examples: [
    { given: { planned: yuan(1000), spent: yuan(1101), reason: '' }, yields: false },
    { given: { planned: yuan(1000), spent: yuan(1100), reason: '' }, yields: true },
  ],
})
