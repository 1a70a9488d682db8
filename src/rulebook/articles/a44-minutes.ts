import { count, day, limit, local, oneOf, permit, report, rule, table, text, yes } from '../kit.ts'

/** 第四十四条 档案管理制度，(二)3 会议记录，4 调研、活动记录。 */

export const minutesBook = rule('44.2.3.0', {
  name: '记录本满即移交',
  statement: '会议记录本每记满1本即立卷移交档案室。',
  reading: '电子记录本的容量条文未定：满100条或到年底即封卷移交，下一卷随即启用，为本地设置。',
  facts: {
    isPaper: yes('纸质记录本'),
    isFull: yes('纸质本已记满'),
    entries: count('电子本条数', '条'),
    isYearEnd: yes('年度终了'),
  },
  parameters: { capacity: local(100, '条') },
  decide: ({ isPaper, isFull, entries, isYearEnd }, { capacity }) => {
    const done = isPaper ? isFull : entries >= capacity || (isYearEnd && entries > 0)
    return {
      outcome: done ? '立卷移交' : '继续记录',
      reason: done ? '已满1本，立卷移交档案室' : '未满1本',
    }
  },
  examples: [
    { given: { isPaper: true, isFull: true, entries: 0, isYearEnd: false }, yields: '立卷移交' },
    {
      given: { isPaper: false, isFull: false, entries: 100, isYearEnd: false },
      yields: '立卷移交',
    },
    { given: { isPaper: false, isFull: false, entries: 99, isYearEnd: false }, yields: '继续记录' },
    { given: { isPaper: false, isFull: false, entries: 12, isYearEnd: true }, yields: '立卷移交' },
  ],
})

export const recordedMeetings = [
  '党组会',
  '局长办公会',
  '局务会',
  '专题会议',
  '群团会议',
  '年度工作会',
  '职工会',
  '周一例会',
] as const

export const recorderOfMeeting = table(['44.2.3.1', '44.2.3.2', '44.2.3.3'], {
  name: '会议由谁记录',
  statement:
    '党组会、局长办公会、局务会由办公室主任记录；专题会议由办公室主任和相关科室负责人同时记录；群团会议由组织指定专人；其他常规会议由分管文秘的办公室副主任安排人员。',
  reading: '外出时由本人委托主持工作的副职；委托须有记录和起止日期。',
  facts: {
    meeting: oneOf('会议', recordedMeetings),
    isDirectorAway: yes('办公室主任外出'),
    isUnitHeadAway: yes('相关科室负责人外出'),
  },
  rows: [
    [{ meeting: ['党组会', '局长办公会', '局务会'], isDirectorAway: false }, '办公室主任'],
    [
      { meeting: ['党组会', '局长办公会', '局务会'], isDirectorAway: true },
      '受托主持工作的办公室副主任',
    ],
    [
      { meeting: '专题会议', isDirectorAway: false, isUnitHeadAway: false },
      '办公室主任和科室负责人',
    ],
    [
      { meeting: '专题会议', isDirectorAway: true, isUnitHeadAway: false },
      '受托的办公室副主任和科室负责人',
    ],
    [
      { meeting: '专题会议', isDirectorAway: false, isUnitHeadAway: true },
      '办公室主任和受托的副科长',
    ],
    [
      { meeting: '专题会议', isDirectorAway: true, isUnitHeadAway: true },
      '受托的办公室副主任和受托的副科长',
    ],
    [{ meeting: '群团会议' }, '群团组织指定的专人'],
    [{ meeting: ['年度工作会', '职工会', '周一例会'] }, '分管文秘的办公室副主任安排的人员'],
  ],
  reason: ({ meeting }, who) => `${meeting}由${who}记录`,
  examples: [
    {
      given: { meeting: '党组会', isDirectorAway: false, isUnitHeadAway: false },
      yields: '办公室主任',
    },
    {
      given: { meeting: '局务会', isDirectorAway: true, isUnitHeadAway: false },
      yields: '受托主持工作的办公室副主任',
    },
    {
      given: { meeting: '专题会议', isDirectorAway: false, isUnitHeadAway: true },
      yields: '办公室主任和受托的副科长',
    },
    {
      given: { meeting: '群团会议', isDirectorAway: true, isUnitHeadAway: true },
      yields: '群团组织指定的专人',
    },
    {
      given: { meeting: '周一例会', isDirectorAway: false, isUnitHeadAway: false },
      yields: '分管文秘的办公室副主任安排的人员',
    },
  ],
})

export const leadersMinutes = permit('44.2.3.1', {
  name: '党组会、局长办公会、局务会记录',
  statement: '由办公室主任记录（文本、音像）；主任外出由受托主持工作的副主任记录。',
  facts: {
    isDirectorAway: yes('办公室主任外出'),
    by: oneOf('记录人', ['办公室主任', '主持工作的副主任', '其他人']),
    hasDelegation: yes('有委托记录'),
    hasText: yes('有文本记录'),
    hasMedia: yes('有音像记录'),
    reason: text('没有音像的理由'),
  },
  refuse: (f) => [
    f.isDirectorAway && !f.hasDelegation && '办公室主任外出，请先登记受托的副主任',
    !f.isDirectorAway && f.by !== '办公室主任' && '应由办公室主任记录',
    f.isDirectorAway && f.by === '其他人' && '应由受托主持工作的副主任记录',
    !f.hasText && '缺文本记录',
    !f.hasMedia && !f.reason.trim() && '缺音像记录，没有的请说明理由',
  ],
  examples: [
    {
      given: {
        isDirectorAway: true,
        by: '主持工作的副主任',
        hasDelegation: false,
        hasText: true,
        hasMedia: true,
        reason: '',
      },
      yields: false,
    },
    {
      given: {
        isDirectorAway: true,
        by: '主持工作的副主任',
        hasDelegation: true,
        hasText: true,
        hasMedia: true,
        reason: '',
      },
      yields: true,
    },
    {
      given: {
        isDirectorAway: false,
        by: '其他人',
        hasDelegation: false,
        hasText: true,
        hasMedia: true,
        reason: '',
      },
      yields: false,
    },
    {
      given: {
        isDirectorAway: false,
        by: '办公室主任',
        hasDelegation: false,
        hasText: true,
        hasMedia: false,
        reason: '',
      },
      yields: false,
    },
    {
      given: {
        isDirectorAway: false,
        by: '办公室主任',
        hasDelegation: false,
        hasText: true,
        hasMedia: false,
        reason: '设备故障',
      },
      yields: true,
    },
  ],
})

export const specialMinutes = permit('44.2.3.2', {
  name: '专题会议两份记录',
  statement: '专题会议由办公室主任和相关科室负责人同时记录；外出时各自委托。',
  facts: {
    hasOfficeRecord: yes('有办公室主任（或受托人）的记录'),
    hasUnitRecord: yes('有科室负责人（或受托人）的记录'),
  },
  refuse: ({ hasOfficeRecord, hasUnitRecord }) =>
    !(hasOfficeRecord && hasUnitRecord) &&
    `须主任和科室负责人同时记录，还缺${hasOfficeRecord ? '' : '办公室'}${!hasOfficeRecord && !hasUnitRecord ? '、' : ''}${hasUnitRecord ? '' : '科室'}的一份`,
  examples: [
    { given: { hasOfficeRecord: true, hasUnitRecord: false }, yields: false },
    { given: { hasOfficeRecord: false, hasUnitRecord: false }, yields: false },
    { given: { hasOfficeRecord: true, hasUnitRecord: true }, yields: true },
  ],
})

export const recorderAssigned = limit('44.2.3.3', {
  name: '会前安排记录人',
  statement: '其他常规会议由分管文秘的办公室副主任安排人员记录。',
  reading: '安排时间条文未定，会前1个工作日仍未安排的提醒，为本地设置。',
  parameters: { workdays: local(1, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, direction: 'before' }),
  examples: [
    { given: { from: '2025-11-17' }, yields: '2025-11-14' },
    { given: { from: '2026-02-24' }, yields: '2026-02-14' },
  ],
})

export const activityRecorder = table('44.2.4a', {
  name: '重大活动、调研由谁记录',
  statement: '局长重大活动调研由办公室主任记录，外出由受托副主任；其他领导由办公室主任安排人员。',
  facts: {
    leader: oneOf('参加领导', ['局长', '其他局领导']),
    isDirectorAway: yes('办公室主任外出'),
  },
  rows: [
    [{ leader: '局长', isDirectorAway: false }, '办公室主任'],
    [{ leader: '局长', isDirectorAway: true }, '受托主持工作的办公室副主任'],
    [{ leader: '其他局领导' }, '办公室主任安排的人员'],
  ],
  examples: [
    { given: { leader: '局长', isDirectorAway: false }, yields: '办公室主任' },
    { given: { leader: '局长', isDirectorAway: true }, yields: '受托主持工作的办公室副主任' },
    { given: { leader: '其他局领导', isDirectorAway: true }, yields: '办公室主任安排的人员' },
  ],
})

export const activityRecorderAssigned = limit('44.2.4a', {
  name: '活动前落实记录人',
  statement: '局长重大活动调研由办公室主任记录，外出由受托副主任；其他领导由办公室主任安排人员。',
  reading: '前一个工作日仍未落实或未登记委托的提醒办公室，为本地设置。',
  parameters: { workdays: local(1, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, direction: 'before' }),
  examples: [{ given: { from: '2025-11-19' }, yields: '2025-11-18' }],
})

export const activityReportLimit = limit('44.2.4b', {
  name: '活动、调研材料移交',
  statement: '结束后记录人员以信息或调研报告形式整理移交档案。',
  reading:
    '“及时”无天数，结束后5个工作日为本地设置；作为动态信息报送的部分另按第五十条(五)1的时限。',
  conflicts: [{ with: '50.5.1b', follow: '动态信息当日报送；整理移交档案在5个工作日内' }],
  facts: { isNews: yes('作为动态信息报送') },
  parameters: { workdays: local(5, '个工作日') },
  of: ({ isNews }, { workdays }) =>
    isNews
      ? '作为动态信息报送的部分，按第五十条(五)1当天报送'
      : { unit: 'workday', amount: workdays, warn: [{ left: 1 }] },
  examples: [
    { given: { isNews: false, from: '2025-11-12' }, yields: '2025-11-19' },
    { given: { isNews: true, from: '2025-11-12' }, yields: null },
  ],
})

export const activityReport = report('44.2.4b', {
  name: '活动信息或调研报告',
  statement: '活动、调研结束后以信息或调研报告形式整理移交。',
  contents: {
    kind: oneOf('形式', ['信息', '调研报告']),
    leader: text('参加领导'),
    place: text('地点'),
    date: day('日期'),
    content: text('基本情况'),
  },
  from: ['记录人员'],
  to: ['档案管理员'],
})
