import {
  conduct,
  count,
  day,
  form,
  limit,
  list,
  local,
  minutesBetween,
  moment,
  oneOf,
  permit,
  printed,
  register,
  rule,
  sequence,
  text,
  yes,
} from '../kit.ts'

/** 第三十六条 值班加班制度。 */

export const rosterSteps = sequence('36.1a', {
  name: '值班安排',
  statement: '重要节庆、法定节假日值班由办公室统筹，征求科室意见，报分管领导同意后执行。',
  steps: [
    { name: '拟稿', by: '办公室' },
    { name: '征求意见', by: '各科室' },
    { name: '同意', by: '分管领导' },
    { name: '公布', by: '办公室' },
  ],
  examples: [
    { given: { done: ['拟稿', '征求意见'], next: '公布' }, yields: false },
    { given: { done: ['拟稿', '征求意见', '同意'], next: '公布' }, yields: true },
  ],
})

export const rosterComplete = permit('36.1a', {
  name: '值班表不留空',
  statement: '法定节假日均须有人值班。',
  facts: { uncovered: list('没有值班人员的日期', day('日期')) },
  refuse: ({ uncovered }) => uncovered.map((one) => `${one}无值班人员`),
  examples: [
    { given: { uncovered: ['2026-02-17'] }, yields: false },
    { given: { uncovered: [] }, yields: true },
  ],
})

export const dutyHours = rule('36.1b', {
  name: '值班时间',
  statement: '节假日值班时间与日常上班时间一致。',
  facts: { signedIn: moment('签到时间') },
  parameters: { start: printed('08:30') },
  decide: ({ signedIn }, { start }) => {
    const late = minutesBetween(`${signedIn.slice(0, 10)}T${start}`, signedIn)
    return { outcome: late > 15 ? '迟到' : '正常', reason: `${signedIn.slice(11)}签到` }
  },
  examples: [
    { given: { signedIn: '2026-10-01T08:50' }, yields: '迟到' },
    { given: { signedIn: '2026-10-01T08:30' }, yields: '正常' },
  ],
})

export const keyRooms = ['领导办公室', '档案室', '文印室', '财务室'] as const

export const patrolComplete = permit('36.1c', {
  name: '值班巡查重点部位',
  statement: '值班人员检查各办公室，重点是领导办公室、档案室、文印室、财务室等保密部位。',
  facts: { checked: list('已巡查', text('部位')) },
  parameters: { rooms: printed(keyRooms) },
  refuse: ({ checked }, { rooms }) =>
    rooms.filter((one) => !checked.includes(one)).map((one) => `${one}未巡查`),
  examples: [
    { given: { checked: ['领导办公室', '文印室', '财务室'] }, yields: false },
    { given: { checked: keyRooms }, yields: true },
  ],
})

export const patrolForm = form('36.1c', {
  name: '值班巡查记录',
  statement: '记载巡查部位、时间和情况。',
  fields: { room: oneOf('部位', keyRooms), at: moment('时间'), finding: text('情况') },
  signatures: ['值班人员'],
})

export const shiftHandover = permit(['36.2a', '36.3'], {
  name: '交接班',
  statement: '值班须在岗，做好上传下达、值班记录和交接；事项当天处理完毕，未完的交接下一班。',
  facts: {
    open: count('未办结事项', '项'),
    transferred: count('已写明移交的事项', '项'),
    isAcknowledged: yes('接班人已确认'),
  },
  refuse: ({ open, transferred, isAcknowledged }) => [
    open > transferred && `还有${open - transferred}项未办结也未移交`,
    !isAcknowledged && '须由接班人确认交接',
  ],
  examples: [
    { given: { open: 2, transferred: 2, isAcknowledged: true }, yields: true },
    { given: { open: 1, transferred: 0, isAcknowledged: true }, yields: false },
    { given: { open: 2, transferred: 2, isAcknowledged: false }, yields: false },
  ],
})

export const dutyItemLimit = limit('36.3', {
  name: '值班事项当天处理',
  statement: '值班事项须当天处理完毕。',
  reading: '含休息日，当天即当天。',
  of: () => ({ unit: 'day', amount: 0, roll: 'none' }),
  examples: [{ given: { from: '2026-10-02T16:00' }, yields: '2026-10-02' }],
})

export const dutyNeglect = conduct('36.2b', {
  name: '贻误值班工作',
  statement: '贻误工作造成失误的，视情节追责。',
  reading: '可转为问责线索（第四十七条）。',
  who: ['值班人员', '带班领导'],
})

export const dutySwap = permit('36.2c', {
  name: '换班请假',
  statement:
    '值班人员不能按期值班，或带班领导需离开文山城区，须事先向局领导请假，批准后告知办公室并办交接。',
  reading: '值班人员由分管办公室的局领导批，带班领导由局长批；未办交接的仍由原班人负责。',
  facts: {
    isApproved: yes('局领导已批准'),
    isOfficeTold: yes('已告知办公室'),
    isAccepted: yes('接替人已接受'),
  },
  refuse: ({ isApproved, isOfficeTold, isAccepted }) => [
    !isApproved && '须事先向局领导请假',
    !isOfficeTold && '须告知办公室',
    !isAccepted && '未办交接，仍由原值班人负责',
  ],
  examples: [
    { given: { isApproved: true, isOfficeTold: true, isAccepted: true }, yields: true },
    { given: { isApproved: true, isOfficeTold: true, isAccepted: false }, yields: false },
  ],
})

export const dutyPhone = permit('36.2d', {
  name: '值班电话畅通',
  statement: '不在值班室时须把值班电话转到手机并24小时畅通。',
  reading: '抽查两次不接的报带班领导，为本地设置。',
  facts: { isForwarded: yes('已转手机'), missed: count('抽查未接', '次') },
  parameters: { hours: printed(24, '小时'), most: local(1, '次') },
  refuse: ({ isForwarded, missed }, { most }) => [
    !isForwarded && '请把值班电话转到手机',
    missed > most && `抽查${missed}次未接，报带班领导`,
  ],
  examples: [
    { given: { isForwarded: true, missed: 1 }, yields: true },
    { given: { isForwarded: true, missed: 2 }, yields: false },
    { given: { isForwarded: false, missed: 0 }, yields: false },
  ],
})

export const dutyCallRegister = register('36.4a', {
  name: '值班电话记录',
  statement: '电话记录须简洁、准确，有处理意见和处理结果。',
  columns: {
    from: text('来电单位'),
    name: text('来电人'),
    at: moment('时间'),
    content: text('内容'),
    opinion: text('处理意见'),
    result: text('处理结果'),
  },
})

export const dutyCallClosing = permit(['36.4a', '36.4b'], {
  name: '电话记录办结',
  statement:
    '重要电话及时送领导阅批；来不及送阅的先电话报告领导并通知科室，在处理情况栏注明时间和过程。',
  facts: {
    opinion: text('处理意见'),
    result: text('处理结果'),
    isImportant: yes('重要电话'),
    isRead: yes('领导已阅批'),
    phoned: text('电话报告的时间和过程'),
  },
  refuse: ({ opinion, result, isImportant, isRead, phoned }) => [
    (!opinion.trim() || !result.trim()) && '请填写处理意见和处理结果',
    isImportant && !isRead && !phoned.trim() && '重要电话须送领导阅批，或注明报告时间和处理过程',
  ],
  examples: [
    {
      given: { opinion: '转就业科', result: '', isImportant: false, isRead: false, phoned: '' },
      yields: false,
    },
    {
      given: { opinion: '报局长', result: '已派人', isImportant: true, isRead: false, phoned: '' },
      yields: false,
    },
    {
      given: {
        opinion: '报局长',
        result: '已派人',
        isImportant: true,
        isRead: false,
        phoned: '23:15电话报告局长',
      },
      yields: true,
    },
  ],
})

export const dutyRoomBans = conduct('36.5a', {
  name: '值班室纪律',
  statement:
    '不得带无关人员进值班室；不得把局领导住址、电话告诉陌生人；重要文件和电话记录不得乱放。',
  who: ['值班人员'],
  points: ['不带无关人员进值班室', '不泄露局领导住址电话', '重要文件和电话记录不乱放'],
})

export const leadersAddress = permit('36.5a', {
  name: '局领导住址电话',
  statement: '不得把局领导住址、电话告诉陌生人。',
  facts: { isAuthorised: yes('有权查看') },
  refuse: ({ isAuthorised }) => !isAuthorised && '局领导住址、电话不予显示',
  examples: [
    { given: { isAuthorised: false }, yields: false },
    { given: { isAuthorised: true }, yields: true },
  ],
})

export const dutyRecordsReaders = permit('36.5b', {
  name: '电话记录查阅',
  statement: '当班接触的保密内容不外谈；无关人员不得查阅电话记录。',
  facts: {
    reader: oneOf('查阅人', ['当班人员', '带班领导', '办公室', '受送领导', '承办科室', '其他人']),
  },
  refuse: ({ reader }) => reader === '其他人' && '无权查阅值班电话记录',
  examples: [
    { given: { reader: '带班领导' }, yields: true },
    { given: { reader: '其他人' }, yields: false },
  ],
})

export const incidentAlarm = rule('36.6', {
  name: '特大安全事件报告',
  statement: '接重特大安全事件报告迅速报带班领导并按批示处理。',
  reading: '“迅速”没有数字；10分钟无人应答的报局长，为本地设置。',
  facts: {
    alarmAt: moment('接报时间'),
    now: moment('现在'),
    isAcknowledged: yes('带班领导已应答'),
  },
  parameters: { minutes: local(10, '分钟') },
  decide: ({ alarmAt, now, isAcknowledged }, { minutes }) => {
    if (isAcknowledged) return { outcome: '按批示处理', reason: '带班领导已应答' }
    return minutesBetween(alarmAt, now) >= minutes
      ? { outcome: '报局长', reason: `${minutes}分钟无应答，报局长` }
      : { outcome: '报带班领导', reason: '等待带班领导应答' }
  },
  examples: [
    {
      given: { alarmAt: '2026-03-02T02:00', now: '2026-03-02T02:10', isAcknowledged: false },
      yields: '报局长',
    },
    {
      given: { alarmAt: '2026-03-02T02:00', now: '2026-03-02T02:09', isAcknowledged: false },
      yields: '报带班领导',
    },
    {
      given: { alarmAt: '2026-03-02T02:00', now: '2026-03-02T02:30', isAcknowledged: true },
      yields: '按批示处理',
    },
  ],
})

export const dutyVisit = rule('36.7', {
  name: '值班接待来访',
  statement:
    '完成临时交办任务；热情接待来访，能解决的主动解决，不推诿不上交矛盾；重要来访做好记录送领导阅批。',
  facts: { isPetition: yes('信访事项'), isImportant: yes('重要来访'), on: day('日期') },
  decide: ({ isPetition, isImportant, on }, _, { calendar }) => {
    if (isPetition) {
      const outcome = `${calendar.onOrAfter(on)}转信访科登记`
      return { outcome, reason: '信访事项在下一工作日转信访科' }
    }
    return isImportant
      ? { outcome: '送局领导阅批', reason: '重要来访送阅批' }
      : { outcome: '当场解决', reason: '能解决的主动解决' }
  },
  examples: [
    {
      given: { isPetition: true, isImportant: false, on: '2026-10-03' },
      yields: '2026-10-08转信访科登记',
    },
    { given: { isPetition: false, isImportant: true, on: '2026-10-03' }, yields: '送局领导阅批' },
  ],
})

const festivals = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'] as const

export const festivalPay = rule('36.8', {
  name: '法定节日值班报酬',
  statement: '法定节日值班按劳动法第四十四条第（三）项计发工资报酬。',
  reading: '只指法定节日当天，调休的休息日不在内；农历节日按当年通知填入。',
  notes: [
    {
      on: '2026-11-23',
      text: '该项规定不低于工资的300%；2025年起法定节日增至13天（春节4天、劳动节2天）。',
    },
  ],
  facts: { on: day('值班日'), isLunarFestival: yes('农历法定节日当天') },
  parameters: { percent: printed(300, '%'), dates: printed(festivals) },
  decide: ({ on, isLunarFestival }, { percent, dates }) => {
    const isFestival = isLunarFestival || dates.some((one) => one === on.slice(5))
    return {
      outcome: isFestival ? percent : 0,
      reason: isFestival ? `法定节日，按${percent}%计发` : '不是法定节日当天，不在本款',
    }
  },
  examples: [
    { given: { on: '2026-10-01', isLunarFestival: false }, yields: 300 },
    { given: { on: '2026-10-04', isLunarFestival: false }, yields: 0 },
    { given: { on: '2026-02-17', isLunarFestival: true }, yields: 300 },
    { given: { on: '2026-02-23', isLunarFestival: false }, yields: 0 },
  ],
})
