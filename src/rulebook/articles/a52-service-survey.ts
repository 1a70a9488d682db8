import {
  count,
  duty,
  form,
  list,
  local,
  minutesBetween,
  moment,
  num,
  oneOf,
  optional,
  permit,
  printed,
  record,
  register,
  report,
  rule,
  score,
  text,
  yes,
} from '../kit.ts'

/** 第五十二条 服务满意度测评考核办法。 */

export const surveyedUnits = permit('52.1', {
  name: '测评对象',
  statement: '对象：窗口单位和对外办理业务科室。',
  reading: '哪些科室属窗口或对外办理业务，由人事教育科注明并记起止日期。',
  facts: { isWindow: yes('窗口单位'), isPublicFacing: yes('对外办理业务科室') },
  refuse: ({ isWindow, isPublicFacing }) =>
    !isWindow && !isPublicFacing && '不是窗口单位，也不对外办理业务，不列入服务测评',
  examples: [
    { given: { isWindow: true, isPublicFacing: false }, yields: true },
    { given: { isWindow: false, isPublicFacing: true }, yields: true },
    { given: { isWindow: false, isPublicFacing: false }, yields: false },
  ],
})

export const serviceGrades = ['非常满意', '满意', '一般', '不满意'] as const

export const surveyDimensions = [
  '宗旨意识强，工作作风佳',
  '业务水平强，行政效能佳',
  '法规意识强，廉洁自律佳',
  '责任意识强，回应期待佳',
  '公开意识强，服务环境佳',
] as const

const dimensionIds = ['52.2.1', '52.2.2', '52.2.3', '52.2.4', '52.2.5'] as const

export const serviceSurveyForm = form([...dimensionIds], {
  name: '服务测评表',
  statement:
    '测评内容5项：宗旨意识与工作作风，业务水平与行政效能，法规意识与廉洁自律，责任意识与回应期待，公开意识与服务环境。',
  reading: '五项如何折成四档评价，条文未定：五项选填，只列示；记分只看总评。',
  fields: {
    matter: text('办理事项'),
    handler: text('经办人'),
    overall: oneOf('总评', serviceGrades),
    purpose: optional(oneOf(surveyDimensions[0], serviceGrades)),
    competence: optional(oneOf(surveyDimensions[1], serviceGrades)),
    legality: optional(oneOf(surveyDimensions[2], serviceGrades)),
    responsibility: optional(oneOf(surveyDimensions[3], serviceGrades)),
    openness: optional(oneOf(surveyDimensions[4], serviceGrades)),
    remarks: text('意见建议'),
  },
})

export const surveyCounts = permit([...dimensionIds], {
  name: '有总评才记分',
  statement: '五项测评内容为参考，总评决定记分。',
  reading: '只填分项、未选总评的，保存但不记分。',
  facts: {
    overall: optional(oneOf('总评', serviceGrades)),
    dimensions: count('已填的分项', '项', { max: 5 }),
  },
  refuse: ({ overall, dimensions }) =>
    overall === null && `已填${dimensions}项分项，未选总评，暂不记分，请选总评`,
  allowed: '按总评记分',
  examples: [
    { given: { overall: null, dimensions: 1 }, yields: false },
    { given: { overall: '满意', dimensions: 1 }, yields: true },
    { given: { overall: '非常满意', dimensions: 0 }, yields: true },
  ],
})

export const visitRegister = register('52.3.1', {
  name: '服务对象来访登记簿',
  statement: '每位服务对象来访登记。',
  columns: {
    name: text('服务对象'),
    matter: text('办理事项'),
    at: moment('来访时间'),
    handler: text('经办人'),
    unit: text('科室'),
  },
})

export const visitPoints = rule('52.3.1', {
  name: '来访登记记分',
  statement: '每位服务对象来访登记；登记1人记1分。',
  reading: '重复来访、多人来访条文未定：同一人同一事项同一天合并为1人，多人来访逐人登记。',
  facts: {
    visits: list(
      '来访登记',
      record('来访', { name: text('服务对象'), matter: text('事项'), at: moment('来访时间') }),
    ),
  },
  parameters: { perVisitor: printed(1, '分') },
  decide: ({ visits }, { perVisitor }) => {
    const different = new Set(
      visits.map(({ name, matter, at }) => JSON.stringify([name, matter, at.slice(0, 10)])),
    )
    return {
      outcome: different.size * perVisitor,
      reason: `登记${visits.length}次，合并后${different.size}人，记${different.size * perVisitor}分`,
    }
  },
  examples: [
    {
      given: {
        visits: [
          { name: '张某', matter: '退休审批', at: '2026-03-02T09:00' },
          { name: '张某', matter: '退休审批', at: '2026-03-02T15:30' },
        ],
      },
      yields: 1,
    },
    {
      given: {
        visits: [
          { name: '张某', matter: '退休审批', at: '2026-03-02T09:00' },
          { name: '张某', matter: '退休审批', at: '2026-03-03T09:00' },
          { name: '张某', matter: '社保转移', at: '2026-03-03T09:10' },
          { name: '李某', matter: '退休审批', at: '2026-03-03T09:10' },
        ],
      },
      yields: 4,
    },
    { given: { visits: [] }, yields: 0 },
  ],
})

export const evaluationPoints = score('52.3.2', {
  name: '测评器评价记分',
  statement: '办结后请服务对象在测评器评价：非常满意加1分、满意加0.5分、一般加0.2分、不满意减1分。',
  reading: '与来访登记的1分相加；未评价的不记分。',
  items: [
    { key: 'verySatisfied', label: '非常满意', each: 1, unit: '次' },
    { key: 'satisfied', label: '满意', each: 0.5, unit: '次' },
    { key: 'average', label: '一般', each: 0.2, unit: '次' },
    { key: 'dissatisfied', label: '不满意', each: -1, unit: '次' },
  ],
  examples: [
    {
      given: { verySatisfied: 1, satisfied: 1, average: 1, dissatisfied: 1 },
      yields: 0.7,
    },
    { given: { verySatisfied: 0, satisfied: 0, average: 0, dissatisfied: 0 }, yields: 0 },
    { given: { verySatisfied: 0, satisfied: 0, average: 3, dissatisfied: 1 }, yields: -0.4 },
  ],
})

export const oneEvaluation = permit('52.3.2', {
  name: '办结后评价一次',
  statement: '办结后由服务对象本人在测评器上评价。',
  reading: '每件事项评价一次；经办人不能代评，也看不到单张评价。',
  facts: {
    isClosed: yes('事项已办结'),
    hasEvaluated: yes('已评价'),
    isByHandler: yes('由经办人操作'),
  },
  refuse: ({ isClosed, hasEvaluated, isByHandler }) => [
    !isClosed && '事项办结后再请服务对象评价',
    hasEvaluated && '这件事项已评价，不能重复评价',
    isByHandler && '须由服务对象本人评价，经办人不能代评',
  ],
  examples: [
    { given: { isClosed: true, hasEvaluated: false, isByHandler: false }, yields: true },
    { given: { isClosed: false, hasEvaluated: false, isByHandler: false }, yields: false },
    { given: { isClosed: true, hasEvaluated: true, isByHandler: false }, yields: false },
    { given: { isClosed: true, hasEvaluated: false, isByHandler: true }, yields: false },
  ],
})

export const evaluationOpen = permit('52.3.2', {
  name: '评价期限',
  statement: '办结后请服务对象评价。',
  reading: '多久以内评价条文未定：评价器邀请后10分钟，查询码办结后30日，均为本地设置。',
  facts: {
    way: oneOf('途径', ['评价器', '查询码']),
    since: moment('邀请或办结时间'),
    now: moment('评价时间'),
  },
  parameters: { minutes: local(10, '分钟'), days: local(30, '日') },
  refuse: ({ way, since, now }, { minutes, days }) => {
    const passed = minutesBetween(since, now)
    return [
      way === '评价器' && passed > minutes && `邀请评价已过${minutes}分钟，请窗口重新邀请`,
      way === '查询码' && passed > days * 24 * 60 && `办结已过${days}日，评价已经截止`,
    ]
  },
  allowed: '在评价期限内',
  examples: [
    {
      given: { way: '评价器', since: '2026-03-02T09:00', now: '2026-03-02T09:10' },
      yields: true,
    },
    {
      given: { way: '评价器', since: '2026-03-02T09:00', now: '2026-03-02T09:11' },
      yields: false,
    },
    {
      given: { way: '查询码', since: '2026-03-02T09:00', now: '2026-04-01T09:00' },
      yields: true,
    },
    {
      given: { way: '查询码', since: '2026-03-02T09:00', now: '2026-04-01T09:01' },
      yields: false,
    },
  ],
})

export const surveySatisfactionRate = rule(['52.4.1', '52.4.2'], {
  name: '满意率',
  statement: '通报和综合分所用的满意率，由四档评价计算。',
  reading: '公式条文未定：非常满意与满意之和除以全部评价，未评价的不算，为本地设置。',
  facts: {
    verySatisfied: count('非常满意', '次'),
    satisfied: count('满意', '次'),
    average: count('一般', '次'),
    dissatisfied: count('不满意', '次'),
  },
  parameters: { averageCounts: local(false) },
  decide: (f, { averageCounts }) => {
    const all = f.verySatisfied + f.satisfied + f.average + f.dissatisfied
    if (all === 0) {
      const none: number | null = null
      return { outcome: none, reason: '还没有评价' }
    }
    const good = f.verySatisfied + f.satisfied + (averageCounts ? f.average : 0)
    const rate: number | null = Math.round((good / all) * 10000) / 100
    return { outcome: rate, reason: `${all}次评价，满意率${rate}%` }
  },
  examples: [
    {
      given: { verySatisfied: 100, satisfied: 92, average: 6, dissatisfied: 2 },
      yields: 96,
    },
    { given: { verySatisfied: 0, satisfied: 0, average: 0, dissatisfied: 0 }, yields: null },
  ],
})

export const quarterlySurveyBulletin = duty('52.4.1', {
  name: '季度通报',
  statement: '测评每季度在协同平台通报1次。',
  reading: '由谁发、哪天发条文未定：人事教育科在季后一个月内发，为本地设置。',
  who: ['人事教育科'],
  every: { each: 'quarter', month: 1, on: 'last', isLocal: true, remind: [5, 1] },
  examples: [
    { given: { from: '2025-10-01', to: '2025-12-31' }, yields: ['2025-10-31'] },
    {
      given: { from: '2026-01-01', to: '2026-12-31' },
      yields: ['2026-01-31', '2026-04-30', '2026-07-31', '2026-10-31'],
    },
  ],
})

export const quarterlySurveyReport = report('52.4.1', {
  name: '服务测评季度通报',
  statement: '每季度通报各科室、个人的测评情况。',
  contents: {
    rows: list(
      '测评情况',
      record('一行', {
        unit: text('科室'),
        name: text('姓名'),
        visits: count('登记', '人'),
        verySatisfied: count('非常满意', '次'),
        satisfied: count('满意', '次'),
        average: count('一般', '次'),
        dissatisfied: count('不满意', '次'),
        rate: num('满意率', '%', { max: 100 }),
        complaints: count('投诉', '件'),
      }),
    ),
  },
  from: ['人事教育科'],
  to: ['协同平台'],
  every: { each: 'quarter', month: 1, on: 'last', isLocal: true },
})

export const surveyAwards = rule('52.4.2', {
  name: '前10位表彰',
  statement: '年底综合分前10位的科室和个人表彰奖励，参照公务员考核和党建考评。',
  reading:
    '科室、个人各取10位；第10位并列的一并列出，由领导小组定。数量与满意率怎样合成综合分，条文未定，由领导小组定。',
  facts: {
    kind: oneOf('榜单', ['科室', '个人']),
    scores: list(
      '综合分',
      record('一行', { name: text('名称'), points: num('综合分', '分', { min: -9999 }) }),
    ),
  },
  parameters: { top: printed(10, '位') },
  decide: ({ kind, scores }, { top }) => {
    const sorted = scores.toSorted((a, b) => b.points - a.points)
    const last = sorted[Math.min(top, sorted.length) - 1]?.points ?? 0
    const listed = sorted.filter(({ points }, i) => i < top || points === last)
    const isTied = listed.length > top
    return {
      outcome: { names: listed.map(({ name }) => name), isTied },
      reason: isTied
        ? `${kind}第${top}位并列，共${listed.length}名，请领导小组确定`
        : `${kind}前${listed.length}位`,
      derivation: () => listed.map(({ name, points }, i) => `${i + 1}．${name}${points}分`),
    }
  },
  examples: [
    {
      given: {
        kind: '科室',
        scores: [
          { name: '甲科', points: 10 },
          { name: '乙科', points: 30 },
        ],
      },
      yields: { names: ['乙科', '甲科'], isTied: false },
    },
    {
      given: {
        kind: '个人',
        scores: [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 3, 2].map((points, i) => ({
          name: `${i + 1}号`,
          points,
        })),
      },
      yields: {
        names: ['1号', '2号', '3号', '4号', '5号', '6号', '7号', '8号', '9号', '10号', '11号'],
        isTied: true,
      },
    },
  ],
})

export const noAwardAfterComplaint = permit('52.4.3', {
  name: '投诉后取消评先',
  statement: '因态度方法被投诉核实造成负面影响的，取消当年评先并通报批评。',
  reading: '负面影响由人事教育科判断；科室和个人同受限制；认定被推翻的，限制解除。',
  conflicts: [{ with: '48.5.1c', follow: '扣分按第四十八条，本款只取消评先并通报，两者并行' }],
  facts: {
    isConfirmed: yes('投诉已核实'),
    isAttitudeOrMethod: yes('因态度或方法'),
    hasBadEffect: yes('造成负面影响'),
    complaintYear: count('投诉年度', '年'),
    awardYear: count('评先年度', '年'),
  },
  refuse: (f) =>
    f.isConfirmed &&
    f.isAttitudeOrMethod &&
    f.hasBadEffect &&
    f.complaintYear === f.awardYear &&
    `${f.awardYear}年已取消评先资格，须通报批评`,
  examples: [
    {
      given: {
        isConfirmed: true,
        isAttitudeOrMethod: true,
        hasBadEffect: true,
        complaintYear: 2026,
        awardYear: 2026,
      },
      yields: false,
    },
    {
      given: {
        isConfirmed: true,
        isAttitudeOrMethod: true,
        hasBadEffect: false,
        complaintYear: 2026,
        awardYear: 2026,
      },
      yields: true,
    },
    {
      given: {
        isConfirmed: false,
        isAttitudeOrMethod: true,
        hasBadEffect: true,
        complaintYear: 2026,
        awardYear: 2026,
      },
      yields: true,
    },
    {
      given: {
        isConfirmed: true,
        isAttitudeOrMethod: true,
        hasBadEffect: true,
        complaintYear: 2025,
        awardYear: 2026,
      },
      yields: true,
    },
  ],
})
