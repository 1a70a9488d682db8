import {
  addMonths,
  conduct,
  count,
  day,
  duty,
  form,
  list,
  local,
  num,
  oneOf,
  permit,
  printed,
  register,
  role,
  rule,
  score,
  sequence,
  table,
  text,
  yes,
} from '../kit.ts'

/** 第四十八条 干部职工绩效考核奖惩办法，(一)–(四) 范围、内容、权限，(七)(八) 结果和组织。 */

export const pointsNeedEvidence = permit('48.1', {
  name: '积分须有佐证',
  statement:
    '客观公正、科学实用、民主公开、注重实效；制定计划、细化分解、量化考核、绩效监督、定期通报；以积分制为基本方式。',
  reading: '“定期”默认每月，半年审核另见(六)3。',
  facts: { evidence: text('佐证') },
  refuse: ({ evidence }) => !evidence.trim() && '请关联佐证',
  examples: [
    { given: { evidence: '' }, yields: false },
    { given: { evidence: '督办件办结' }, yields: true },
  ],
})

export const whoIsAssessed = rule(['48.2a', '48.2b', '48.2c'], {
  name: '考核范围',
  statement:
    '适用全局在编在岗人员；抽调锻炼的由挂职单位考核；外出挂职或学习不足半年的执行本办法，外出期间取全局平均值；社保局、就业局、医保中心参照另行制订办法。',
  reading: '恰好半年及以上由挂职单位考核。编外人员不在内。',
  facts: {
    isEstablished: yes('在编在岗'),
    unit: oneOf('单位', ['局机关及直属单位', '社保局', '就业局', '医保中心']),
    awayFrom: day('外出首日（没有填考核日）'),
    awayTo: day('外出末日的次日'),
  },
  parameters: { months: printed(6, '个月') },
  decide: ({ isEstablished, unit, awayFrom, awayTo }, { months }) => {
    if (!isEstablished) return { outcome: '不考核', reason: '不是在编在岗人员' }
    if (unit !== '局机关及直属单位') return { outcome: '另行办法', reason: `${unit}另订办法` }
    if (awayFrom === awayTo) return { outcome: '本办法', reason: '在岗' }
    return addMonths(awayFrom, months) <= awayTo
      ? { outcome: '挂职单位考核', reason: '外出满半年' }
      : { outcome: '取全局平均', reason: '外出不足半年，外出期间取全局平均值' }
  },
  examples: [
    {
      given: {
        isEstablished: true,
        unit: '局机关及直属单位',
        awayFrom: '2026-01-05',
        awayTo: '2026-07-04',
      },
      yields: '取全局平均',
    },
    {
      given: {
        isEstablished: true,
        unit: '局机关及直属单位',
        awayFrom: '2026-01-05',
        awayTo: '2026-07-05',
      },
      yields: '挂职单位考核',
    },
    {
      given: {
        isEstablished: true,
        unit: '医保中心',
        awayFrom: '2026-01-05',
        awayTo: '2026-01-05',
      },
      yields: '另行办法',
    },
    {
      given: {
        isEstablished: false,
        unit: '局机关及直属单位',
        awayFrom: '2026-01-05',
        awayTo: '2026-01-05',
      },
      yields: '不考核',
    },
  ],
})

export const democraticItems = ['品行修养', '执行力', '公信力', '工作业绩', '廉洁自律'] as const

export const democraticVote = permit('48.3.1', {
  name: '处级干部民主测评',
  statement: '处级干部（含调研员、副调研员）民主测评、定性记分，5项。',
  reading: '分值和参加人条文未定，等权重、全员参加，为本地设置。',
  facts: {
    rated: list('已评项目', oneOf('项目', democraticItems)),
    hasVoted: yes('已参加测评'),
  },
  refuse: ({ rated, hasVoted }) => [
    hasVoted && '已参加测评',
    new Set(rated).size < democraticItems.length && '五项都要评',
  ],
  examples: [
    { given: { rated: democraticItems, hasVoted: false }, yields: true },
    { given: { rated: democraticItems, hasVoted: true }, yields: false },
    { given: { rated: ['执行力'], hasVoted: false }, yields: false },
  ],
})

export const staffItems = ['基本业务', '交办督办', '协作配合', '考勤纪律', '服务态度'] as const

export const scoreEntryKind = permit(
  ['48.3.2', '48.3.2.1', '48.3.2.2', '48.3.2.3', '48.3.2.4', '48.3.2.5'],
  {
    name: '记分归类',
    statement:
      '科级以下5项：基本业务为岗位职责内日常工作；督办为正式文件下发的细化分解事项，交办为主管领导临时交办、非本科室职责或交叉明显的，或本科室的但任务重时间紧须8小时外加班完成的；协作配合为按领导安排配合其他科室；考勤纪律；服务态度。',
    reading: '服务态度只作参考，不记分（(五)3）。',
    facts: {
      kind: oneOf('类别', staffItems),
      isOwnDuty: yes('本岗位或本科室职责'),
      isOvertime: yes('8小时外加班完成'),
      hasDocument: yes('正式文件下发'),
      isOtherUnit: yes('牵头的是其他科室'),
      giver: oneOf('交办人', ['主管领导', '其他人', '无']),
    },
    parameters: { hours: printed(8, '小时') },
    refuse: ({ kind, isOwnDuty, isOvertime, hasDocument, isOtherUnit, giver }, { hours }) => [
      kind === '基本业务' && !isOwnDuty && '基本业务须属岗位职责',
      kind === '交办督办' && !hasDocument && giver !== '主管领导' && '交办须由主管领导交办',
      kind === '交办督办' &&
        !hasDocument &&
        isOwnDuty &&
        !isOvertime &&
        `本科室职责内的，须${hours}小时外加班完成才算交办`,
      kind === '协作配合' && !isOtherUnit && '须为其他科室工作',
      kind === '服务态度' && '服务测评不记分',
    ],
    examples: [
      {
        given: {
          kind: '交办督办',
          isOwnDuty: true,
          isOvertime: false,
          hasDocument: false,
          isOtherUnit: false,
          giver: '主管领导',
        },
        yields: false,
      },
      {
        given: {
          kind: '交办督办',
          isOwnDuty: true,
          isOvertime: true,
          hasDocument: false,
          isOtherUnit: false,
          giver: '主管领导',
        },
        yields: true,
      },
      {
        given: {
          kind: '协作配合',
          isOwnDuty: false,
          isOvertime: false,
          hasDocument: false,
          isOtherUnit: false,
          giver: '无',
        },
        yields: false,
      },
    ],
  },
)

export const whoScores = table('48.4a', {
  name: '记分权限',
  statement:
    '科室主要负责人由分管领导记分、主要领导审批；工作人员由科室主要负责人记分、分管领导审批。',
  reading: '分管领导兼任科室负责人的，由主要领导审批。',
  facts: {
    scored: oneOf('被记分人', ['科室主要负责人', '工作人员']),
    isLeaderHead: yes('分管领导兼任该科室负责人'),
  },
  rows: [
    [{ scored: '科室主要负责人' }, '分管领导记分、主要领导审批'],
    [{ scored: '工作人员', isLeaderHead: false }, '科室主要负责人记分、分管领导审批'],
    [{ scored: '工作人员', isLeaderHead: true }, '科室主要负责人记分、主要领导审批', 'local'],
  ],
  examples: [
    {
      given: { scored: '科室主要负责人', isLeaderHead: false },
      yields: '分管领导记分、主要领导审批',
    },
    {
      given: { scored: '工作人员', isLeaderHead: false },
      yields: '科室主要负责人记分、分管领导审批',
    },
    {
      given: { scored: '工作人员', isLeaderHead: true },
      yields: '科室主要负责人记分、主要领导审批',
    },
  ],
})

export const scoreCorrection = permit('48.4b', {
  name: '纠正记分',
  statement: '下级记分与实际不符，上级可纠正并督促重新记分。',
  reading: '上级退回由原记分人重记，不直接改；前后两次都保留。',
  facts: {
    act: oneOf('要做什么', ['退回重记', '直接改分']),
    reason: text('理由'),
  },
  refuse: ({ act, reason }) => [
    act === '直接改分' && '请退回原记分人重新记分',
    !reason.trim() && '退回须写明理由',
  ],
  examples: [
    { given: { act: '退回重记', reason: '与工作日志不符' }, yields: true },
    { given: { act: '直接改分', reason: '与工作日志不符' }, yields: false },
  ],
})

export const scoreProxy = permit('48.4c', {
  name: '代记代批',
  statement: '记分人、认可人、审批人外出时，由绩效考核办公室按委托人意见代记、代认可、代审批。',
  facts: { by: text('代办单位'), hasDelegation: yes('有委托人意见') },
  refuse: ({ by, hasDelegation }) => [
    by !== '绩效考核办公室' && '由绩效考核办公室代办',
    !hasDelegation && '无委托',
  ],
  examples: [
    { given: { by: '绩效考核办公室', hasDelegation: true }, yields: true },
    { given: { by: '绩效考核办公室', hasDelegation: false }, yields: false },
  ],
})

export const yearEndByPoints = permit('48.7.1', {
  name: '上级奖金进绩效资金',
  statement: '年终以积分为主要依据兑现奖惩；上级奖金一律作绩效奖励资金。',
  reading: '积分折算奖金的办法由领导小组决定。',
  facts: { fund: oneOf('用途', ['绩效奖励资金', '其他']) },
  refuse: ({ fund }) => fund === '其他' && '上级奖金一律作绩效奖励资金',
  examples: [
    { given: { fund: '绩效奖励资金' }, yields: true },
    { given: { fund: '其他' }, yields: false },
  ],
})

export const annualScore = rule('48.7.2a', {
  name: '年度考核总分',
  statement: '绩效综合分占年度考核总分60%。',
  reading: '绩效分先折成百分制；其余40%的内容条文未定。',
  facts: {
    performance: num('绩效综合分', '分', { max: 100 }),
    other: num('其他得分', '分', { max: 100 }),
  },
  parameters: { weight: printed(60, '%') },
  decide: ({ performance, other }, { weight }) => {
    const outcome = Math.round(performance * weight + other * (100 - weight)) / 100
    return { outcome, reason: `${performance}×${weight}%＋${other}×${100 - weight}%＝${outcome}分` }
  },
  examples: [
    { given: { performance: 90, other: 80 }, yields: 86 },
    { given: { performance: 0, other: 100 }, yields: 40 },
  ],
})

export const schemeInForce = permit('48.7.2b', {
  name: '施行和解释',
  statement: '本办法自2015年4月起实施，由人事教育科解释。',
  facts: { on: day('日期'), interpreter: text('解释单位') },
  parameters: { since: printed('2015-04-01'), by: printed('人事教育科') },
  refuse: ({ on, interpreter }, { since, by }) => [
    on < since && `${since}以前不适用本办法`,
    interpreter !== by && `由${by}解释`,
  ],
  examples: [
    { given: { on: '2015-04-01', interpreter: '人事教育科' }, yields: true },
    { given: { on: '2015-03-31', interpreter: '人事教育科' }, yields: false },
    { given: { on: '2026-01-01', interpreter: '办公室' }, yields: false },
  ],
})

export const performanceGroup = table('48.8', {
  name: '绩效考核领导小组',
  statement:
    '组长为党组书记、局长；副组长为各党组成员；成员为办公室主任、人事教育科科长、机关党委专职副书记、信息中心主任；办公室设在人事教育科。',
  facts: {
    post: oneOf('职务', [
      '党组书记',
      '局长',
      '党组成员',
      '办公室主任',
      '人事教育科科长',
      '机关党委专职副书记',
      '信息中心主任',
      '其他',
    ]),
  },
  rows: [
    [{ post: ['党组书记', '局长'] }, '组长'],
    [{ post: '党组成员' }, '副组长'],
    [{ post: ['办公室主任', '人事教育科科长', '机关党委专职副书记', '信息中心主任'] }, '成员'],
    [{ post: '其他' }, '不是成员'],
  ],
  examples: [
    { given: { post: '局长' }, yields: '组长' },
    { given: { post: '信息中心主任' }, yields: '成员' },
    { given: { post: '其他' }, yields: '不是成员' },
  ],
})

export const performanceOffice = role('48.8', {
  name: '绩效考核办公室',
  statement: '办公室设在人事教育科，分管领导兼主任，办公室主任和人事教育科科长兼副主任。',
  who: ['人事教育科', '绩效考核办公室'],
})

export const pointsRegister = register('48.1', {
  name: '绩效积分台账',
  statement: '以积分制为基本方式。',
  keeper: '绩效考核办公室',
  columns: {
    name: text('姓名'),
    kind: oneOf('类别', staffItems),
    points: num('分值', '分', { min: -100 }),
    clause: text('依据'),
    evidence: text('佐证'),
  },
})

export const taskForm = form('48.6.3a', {
  name: '领导交办事项登记表',
  statement: '分管领导填写，交经办人并核定分值。',
  fields: {
    matter: text('事项'),
    receiver: text('经办人'),
    due: day('时限'),
    value: num('分值', '分'),
  },
  signatures: ['分管领导'],
})

export const cooperationScoreForm = form('48.6.3b', {
  name: '协作配合事项登记表',
  statement: '牵头科室负责人填写，分管领导核定分值。',
  fields: {
    matter: text('事项'),
    helpers: list('配合人', text('姓名')),
    due: day('时限'),
    value: num('分值', '分'),
  },
  signatures: ['牵头科室负责人', '分管领导'],
})

export const overtimeForm = form('48.6.3c', {
  name: '干部职工加班登记表',
  statement: '本人填写，分管领导签字认可。',
  fields: { on: day('日期'), hours: num('小时', '小时'), reason: text('事由') },
  signatures: ['本人', '分管领导'],
})

export const halfYearReview = duty('48.6.3d', {
  name: '半年审核公示',
  statement:
    '工作结束后局党组半年讨论审核1次并在协同平台公示，无异议的年底由绩效考核办公室录入加分。',
  reading: '公示5个工作日，为本地设置。',
  who: ['局党组', '绩效考核办公室'],
  every: { each: 'half-year', month: 6, on: 'last' },
  examples: [
    { given: { from: '2026-01-01', to: '2026-12-31' }, yields: ['2026-06-30', '2026-12-31'] },
  ],
})

export const reviewSteps = sequence('48.6.3d', {
  name: '加分录入程序',
  statement: '登记、认可、党组审核、公示后录入。',
  steps: [
    { name: '登记' },
    { name: '认可', by: '分管领导' },
    { name: '审核', by: '局党组' },
    { name: '公示' },
    { name: '录入', by: '绩效考核办公室' },
  ],
  examples: [
    { given: { done: ['登记', '认可', '审核'], next: '录入' }, yields: false },
    { given: { done: ['登记', '认可', '审核', '公示'], next: '录入' }, yields: true },
  ],
})

export const performancePrinciples = conduct('48.1', {
  name: '绩效考核原则',
  statement: '客观公正、科学实用、民主公开、注重实效。',
  who: ['绩效考核领导小组'],
  points: ['客观公正', '科学实用', '民主公开', '注重实效'],
})

export const weeklyPoints = score('48.5.1a', {
  name: '周基本分',
  statement: '完成基本业务每工作日1分；每周基本分不得超过5分。',
  reading: '调休的一周六个工作日，仍不超过5分。',
  items: [{ key: 'days', label: '完成基本业务', each: 1, unit: '个工作日', cap: 5 }],
  most: printed(5, '分'),
  examples: [
    { given: { days: 5 }, yields: 5 },
    { given: { days: 6 }, yields: 5 },
    { given: { days: 3 }, yields: 3 },
  ],
})

export const publicationDays = rule('48.6.3d', {
  name: '公示期满',
  statement: '公示无异议的录入。',
  facts: { published: day('公示日') },
  parameters: { workdays: local(5, '个工作日') },
  decide: ({ published }, { workdays }, { calendar }) => {
    const outcome = calendar.addWorkdays(published, workdays)
    return { outcome, reason: `${published}公示，${outcome}期满` }
  },
  examples: [{ given: { published: '2026-07-10' }, yields: '2026-07-17' }],
})

export const giversOfTasks = permit(['48.6.3a', '48.6.3b', '48.6.3c'], {
  name: '登记表由谁填',
  statement: '交办由分管领导填，协作由牵头科室负责人填，加班由本人填、分管领导签字。',
  facts: {
    form: oneOf('登记表', ['交办', '协作', '加班']),
    by: oneOf('填写人', ['分管领导', '局长', '牵头科室负责人', '本人', '其他人']),
    isSigned: yes('分管领导已签字或核定'),
  },
  refuse: ({ form: kind, by, isSigned }) => [
    kind === '交办' && by !== '分管领导' && by !== '局长' && '由分管领导填写',
    kind === '协作' && by !== '牵头科室负责人' && '由牵头科室负责人填写',
    kind === '加班' && by !== '本人' && '由本人填写',
    !isSigned && '须分管领导签字认可或核定分值',
  ],
  examples: [
    { given: { form: '交办', by: '其他人', isSigned: true }, yields: false },
    { given: { form: '交办', by: '分管领导', isSigned: true }, yields: true },
    { given: { form: '加班', by: '本人', isSigned: false }, yields: false },
    { given: { form: '协作', by: '牵头科室负责人', isSigned: true }, yields: true },
  ],
})

export const dayCounted = rule('48.5.1a', {
  name: '一周应得基本分',
  statement: '每工作日1分。',
  facts: { from: day('周一'), to: day('周日') },
  parameters: { perDay: printed(1, '分'), most: printed(5, '分') },
  decide: ({ from, to }, { perDay, most }, { calendar }) => {
    const days = calendar.workdaysBetween(from, to) + (calendar.isWorkday(from) ? 1 : 0)
    const outcome = Math.min(most, days * perDay)
    return { outcome, reason: `${days}个工作日，最多${outcome}分` }
  },
  examples: [
    { given: { from: '2026-02-09', to: '2026-02-15' }, yields: 5 },
    { given: { from: '2025-10-06', to: '2025-10-12' }, yields: 3 },
  ],
})
