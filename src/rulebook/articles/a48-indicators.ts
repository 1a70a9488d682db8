import { count, form, num, oneOf, permit, printed, rule, text, yes } from '../kit.ts'

/** 第四十八条 干部职工绩效考核奖惩办法，(三) 考核指标。 */

export const leaderIndicators = ['品行修养', '执行力', '公信力', '工作业绩', '廉洁自律'] as const
/** Grades of the anonymous evaluation: a local setting of the leading group. */
export const leaderGrades = ['优秀', '良好', '一般', '较差'] as const

export const leaderEvaluationForm = form('48.3.1', {
  name: '处级干部民主测评表',
  statement:
    '处级干部（含调研员、副调研员）民主测评、定性记分，5项：品行修养、执行力、公信力、工作业绩、廉洁自律。',
  reading: '权重、档次、参评人条文未定：五项同权、分四档、全体干部职工参评，由领导小组设定。',
  fields: {
    evaluated: text('被测评人'),
    character: oneOf(leaderIndicators[0], leaderGrades),
    execution: oneOf(leaderIndicators[1], leaderGrades),
    credibility: oneOf(leaderIndicators[2], leaderGrades),
    achievement: oneOf(leaderIndicators[3], leaderGrades),
    integrity: oneOf(leaderIndicators[4], leaderGrades),
  },
})

export const leaderEvaluationVote = permit('48.3.1', {
  name: '一人测评一次、五项评全',
  statement: '每人对每位处级干部测评一次，五项都要评；票面不记姓名。',
  facts: {
    hasVoted: yes('已参加测评'),
    rated: count('已评项数', '项'),
    isNamed: yes('票面记有姓名'),
  },
  parameters: { indicators: printed(leaderIndicators) },
  refuse: ({ hasVoted, rated, isNamed }, { indicators }) => [
    hasVoted && '已参加测评，不能重复测评',
    rated < indicators.length && `还有${indicators.length - rated}项未评，五项评全后再提交`,
    isNamed && '民主测评不记姓名，请删去姓名',
  ],
  examples: [
    { given: { hasVoted: false, rated: 5, isNamed: false }, yields: true },
    { given: { hasVoted: true, rated: 5, isNamed: false }, yields: false },
    { given: { hasVoted: false, rated: 4, isNamed: false }, yields: false },
    { given: { hasVoted: false, rated: 5, isNamed: true }, yields: false },
  ],
})

const subtotal = (label: string) => num(label, '分', { min: -9999 })

export const scorecard = rule('48.3.2', {
  name: '科级以下人员记分卡',
  statement:
    '科级以下：共性与个性、定量与定性结合，5项：基本业务、交办督办、协作配合、考勤纪律、服务态度；合计即总分。',
  facts: {
    basic: subtotal('基本业务'),
    assigned: subtotal('交办督办'),
    cooperation: subtotal('协作配合'),
    attendance: subtotal('考勤纪律'),
    attitude: subtotal('服务态度'),
  },
  decide: (f) => {
    const parts = [
      ['基本业务', f.basic],
      ['交办督办', f.assigned],
      ['协作配合', f.cooperation],
      ['考勤纪律', f.attendance],
      ['服务态度', f.attitude],
    ] as const
    const total = Math.round(parts.reduce((sum, [, n]) => sum + n, 0) * 100) / 100
    return {
      outcome: total,
      reason: `五项合计${total}分`,
      derivation: () => parts.map(([label, n]) => `${label}${n}分`),
    }
  },
  examples: [
    {
      given: { basic: 230, assigned: 6.5, cooperation: 3, attendance: -1.5, attitude: -2 },
      yields: 236,
    },
    { given: { basic: 0, assigned: 0, cooperation: 0, attendance: 0, attitude: 0 }, yields: 0 },
  ],
})

export const basicWorkLog = permit('48.3.2.1', {
  name: '基本业务须对应岗位职责',
  statement: '基本业务=岗位职责内日常工作。',
  facts: { hasPostDuty: yes('已关联岗位职责'), note: text('说明') },
  refuse: ({ hasPostDuty, note }) =>
    !hasPostDuty && !note.trim() && '基本业务须关联岗位职责；未关联的请写明说明',
  examples: [
    { given: { hasPostDuty: true, note: '' }, yields: true },
    { given: { hasPostDuty: false, note: '' }, yields: false },
    { given: { hasPostDuty: false, note: '岗位说明尚未更新' }, yields: true },
  ],
})

export const assignedWork = permit('48.3.2.2', {
  name: '交办事项的认定',
  statement:
    '交办=主管领导临时交办、非本科室职责或交叉明显的事项，或本科室的但任务重时间紧须8小时外加班完成的。',
  reading: '本科室职责内的，任务重时间紧与8小时外加班须同时具备。',
  facts: {
    isFromLeader: yes('主管领导交办'),
    scope: oneOf('事项性质', ['非本科室职责', '与其他科室明显交叉', '本科室职责']),
    isUrgentAndHeavy: yes('任务重、时间紧'),
    hoursWorked: num('当日工作', '小时', { max: 24, step: 0.5 }),
  },
  parameters: { normalHours: printed(8, '小时') },
  refuse: (f, { normalHours }) => [
    !f.isFromLeader && '交办事项须由主管领导交办',
    f.scope === '本科室职责' &&
      !(f.isUrgentAndHeavy && f.hoursWorked > normalHours) &&
      `属岗位基本业务，不计交办分；任务重时间紧且在${normalHours}小时以外加班完成的，请附加班记录`,
  ],
  allowed: '属交办事项',
  examples: [
    {
      given: {
        isFromLeader: true,
        scope: '本科室职责',
        isUrgentAndHeavy: true,
        hoursWorked: 8,
      },
      yields: false,
    },
    {
      given: {
        isFromLeader: true,
        scope: '本科室职责',
        isUrgentAndHeavy: true,
        hoursWorked: 9.5,
      },
      yields: true,
    },
    {
      given: {
        isFromLeader: true,
        scope: '本科室职责',
        isUrgentAndHeavy: false,
        hoursWorked: 9.5,
      },
      yields: false,
    },
    {
      given: {
        isFromLeader: true,
        scope: '非本科室职责',
        isUrgentAndHeavy: false,
        hoursWorked: 8,
      },
      yields: true,
    },
    {
      given: {
        isFromLeader: false,
        scope: '非本科室职责',
        isUrgentAndHeavy: false,
        hoursWorked: 8,
      },
      yields: false,
    },
  ],
})

export const supervisedWork = permit(['48.5.2.1b', '48.3.2.2'], {
  name: '督办事项须有文号',
  statement: '督办按党组会通过的任务分解，由办公室以正式文件下发执行。',
  reading: '督办分值条文未定，按任务分解所定。',
  facts: {
    documentNumber: text('任务分解文号'),
    isPassedByPartyGroup: yes('党组会已通过'),
    issuedBy: text('下文单位'),
  },
  parameters: { issuer: printed('办公室') },
  refuse: ({ documentNumber, isPassedByPartyGroup, issuedBy }, { issuer }) => [
    !documentNumber.trim() && '督办事项只能来自有文号的任务分解，请填文号',
    !isPassedByPartyGroup && '任务分解须先经党组会通过',
    issuedBy !== issuer && `任务分解由${issuer}下文`,
  ],
  examples: [
    {
      given: {
        documentNumber: '文人社发〔2026〕12号',
        isPassedByPartyGroup: true,
        issuedBy: '办公室',
      },
      yields: true,
    },
    {
      given: { documentNumber: '', isPassedByPartyGroup: true, issuedBy: '办公室' },
      yields: false,
    },
    {
      given: {
        documentNumber: '文人社发〔2026〕12号',
        isPassedByPartyGroup: false,
        issuedBy: '办公室',
      },
      yields: false,
    },
  ],
})

export const cooperationWork = permit('48.3.2.3', {
  name: '协作配合的认定',
  statement: '协作配合=非岗位业务，按领导安排配合其他科室完成。',
  facts: {
    ownUnit: text('本人科室'),
    leadUnit: text('牵头科室'),
    isArranged: yes('有工作方案或领导安排'),
    isOwnDuty: yes('属本人岗位业务'),
  },
  refuse: ({ ownUnit, leadUnit, isArranged, isOwnDuty }) => [
    ownUnit === leadUnit && '须为其他科室工作，本科室的事不计协作分',
    isOwnDuty && '属本科室职责，不计协作分',
    !isArranged && '请关联工作方案或领导安排',
  ],
  examples: [
    {
      given: { ownUnit: '办公室', leadUnit: '办公室', isArranged: true, isOwnDuty: false },
      yields: false,
    },
    {
      given: { ownUnit: '办公室', leadUnit: '养老科', isArranged: true, isOwnDuty: false },
      yields: true,
    },
    {
      given: { ownUnit: '办公室', leadUnit: '养老科', isArranged: false, isOwnDuty: false },
      yields: false,
    },
    {
      given: { ownUnit: '办公室', leadUnit: '养老科', isArranged: true, isOwnDuty: true },
      yields: false,
    },
  ],
})

/** What the attendance section of the scorecard is made of. */
export const attendanceScoreItems = [
  '出勤',
  '请假',
  '迟到',
  '早退',
  '假日值班',
  '单位加班',
] as const

export const attendanceRow = permit('48.3.2.4', {
  name: '考勤纪律记录的来源',
  statement: '考勤纪律=出勤、请假、迟到、早退、假日值班、单位加班情况。',
  facts: {
    item: text('项目'),
    isFromAttendance: yes('来自考勤记录'),
    by: text('补录单位'),
    reason: text('补录理由'),
  },
  parameters: { items: printed(attendanceScoreItems), keeper: printed('人事教育科') },
  refuse: ({ item, isFromAttendance, by, reason }, { items, keeper }) => [
    !items.some((one) => one === item) && `“${item}”不属考勤纪律，请记入其他项目`,
    !isFromAttendance && by !== keeper && `考勤记录只能由${keeper}补录`,
    !isFromAttendance && !reason.trim() && '补录须写明理由',
  ],
  examples: [
    { given: { item: '迟到', isFromAttendance: true, by: '', reason: '' }, yields: true },
    {
      given: { item: '迟到', isFromAttendance: false, by: '办公室', reason: '漏记' },
      yields: false,
    },
    {
      given: { item: '请假', isFromAttendance: false, by: '人事教育科', reason: '纸质假条补登' },
      yields: true,
    },
    { given: { item: '信息报送', isFromAttendance: true, by: '', reason: '' }, yields: false },
  ],
})

export const attitudeRate = rule('48.3.2.5', {
  name: '服务满意率只作参考',
  statement: '服务态度=服务对象满意率。',
  reading: '满意率按第五十二条的测评计算，非常满意和满意算满意；只列示，按(五)3不记分。',
  facts: {
    satisfied: count('非常满意和满意', '次'),
    all: count('全部评价', '次', { min: 1 }),
  },
  decide: ({ satisfied, all }) => {
    const rate = Math.round((Math.min(satisfied, all) / all) * 10000) / 100
    return { outcome: { rate, points: 0 }, reason: `${all}次评价，满意率${rate}%，不记分` }
  },
  examples: [
    { given: { satisfied: 192, all: 200 }, yields: { rate: 96, points: 0 } },
    { given: { satisfied: 2, all: 3 }, yields: { rate: 66.67, points: 0 } },
  ],
})
