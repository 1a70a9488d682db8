import {
  conduct,
  count,
  day,
  form,
  limit,
  list,
  local,
  oneOf,
  optional,
  permit,
  printed,
  record,
  register,
  role,
  rule,
  table,
  text,
  yes,
} from '../kit.ts'

/** 第十九条 行政执法回访制度。 */

export const revisitKinds = ['事中跟踪', '事后回访'] as const

export const revisitCounts = table('19.1', {
  name: '是否计入回访率',
  statement: '回访是通过事中跟踪、事后回访等形式监督执法行为。',
  reading: '(四)自执法工作完成起算，所以回访率只计事后回访，从严；事中跟踪另列。',
  facts: { kind: oneOf('回访形式', revisitKinds) },
  rows: [
    [{ kind: '事后回访' }, '计入'],
    [{ kind: '事中跟踪' }, '另列', 'local'],
  ],
  examples: [
    { given: { kind: '事后回访' }, yields: '计入' },
    { given: { kind: '事中跟踪' }, yields: '另列' },
  ],
})

export const revisitTopics = [
  '服务承诺制',
  '首问责任制',
  '限时办结制',
  '行政负责人问责办法',
  '行政执法行为规范',
] as const

export const revisitMethods = ['问卷调查', '上门走访', '电话沟通', '座谈'] as const

export const revisitQuestionnaire = form('19.2', {
  name: '回访问卷',
  statement: '回访各项制度和行政执法行为规范的执行情况。',
  fields: {
    caseNumber: text('案号'),
    kind: oneOf('回访形式', revisitKinds),
    date: day('回访日期'),
    topics: list(
      '内容',
      record('内容', {
        topic: oneOf('内容', revisitTopics),
        rating: optional(count('评分', '分', { min: 1, max: 5 })),
        isRefused: yes('拒答'),
      }),
    ),
    remarks: text('意见和问题'),
  },
  signatures: ['回访人员'],
})

export const revisitComplete = permit('19.2', {
  name: '回访内容齐全',
  statement:
    '回访内容包括服务承诺制、首问责任制、限时办结制、行政负责人问责办法、行政执法行为规范的执行情况。',
  reading: '每项都须作答或注明拒答，缺项的不计数。',
  facts: { answered: list('已答或拒答', text('内容')) },
  parameters: { topics: printed(revisitTopics) },
  refuse: ({ answered }, { topics }) =>
    topics.filter((one) => !answered.includes(one)).map((one) => `缺“${one}”，请补问或注明拒答`),
  examples: [
    { given: { answered: revisitTopics }, yields: true },
    {
      given: { answered: ['服务承诺制', '首问责任制', '限时办结制', '行政负责人问责办法'] },
      yields: false,
    },
  ],
})

export const revisitModes = ['重点回访', '专项回访', '普遍调查'] as const

export const revisitPrinciples = conduct('19.3', {
  name: '回访原则',
  statement: '回访遵循及时、公正、公开，回访与服务、规范相结合。',
  points: ['及时', '公正', '公开'],
  who: ['回访人员'],
})

export const revisitSampling = permit('19.3', {
  name: '回访计划',
  statement: '重点回访、专项回访与普遍调查相结合；普遍调查随机抽取，结果公开。',
  reading: '随机抽取和留存抽样依据是平台为公正、公开所作的要求。',
  facts: {
    mode: oneOf('方式', revisitModes),
    isRandom: yes('随机抽取'),
    seed: text('抽样种子'),
  },
  refuse: ({ mode, isRandom, seed }) =>
    mode === '普遍调查' && [
      !isRandom && '普遍调查须随机抽取，不能指定案件',
      isRandom && !seed.trim() && '请留存抽样种子，以便复核',
    ],
  examples: [
    { given: { mode: '普遍调查', isRandom: true, seed: '20260401' }, yields: true },
    { given: { mode: '普遍调查', isRandom: false, seed: '' }, yields: false },
    { given: { mode: '普遍调查', isRandom: true, seed: '' }, yields: false },
    { given: { mode: '重点回访', isRandom: false, seed: '' }, yields: true },
  ],
})

export const revisitArranged = limit('19.4a', {
  name: '安排回访',
  statement: '执法工作完成后10日内安排回访。',
  reading:
    '“安排”指定下回访人、方式和时间，不是回访完毕；“日”不是工作日，按自然日，末日遇休息日顺延。',
  parameters: { days: printed(10, '日') },
  of: (_, { days }) => ({ unit: 'day', amount: days, warn: [{ reached: 7 }, { left: 0 }] }),
  examples: [
    { given: { from: '2026-03-10' }, yields: '2026-03-20' },
    { given: { from: '2025-09-24' }, yields: '2025-10-09' },
  ],
})

export const revisitRate = rule('19.4b', {
  name: '回访率',
  statement: '回访率不低于案件总数的30%。',
  reading: '以全局自然年的办结案件为准，各机构每季度的作预警；应回访件数遇小数进一。',
  facts: { finished: count('办结案件', '件'), revisited: count('事后回访', '件') },
  parameters: { least: printed(30, '%') },
  decide: ({ finished, revisited }, { least }) => {
    const needed = Math.ceil((finished * least) / 100)
    const rate = finished === 0 ? 0 : Math.round((revisited * 1000) / finished) / 10
    return {
      outcome: { needed, rate, isMet: revisited >= needed },
      reason: `办结${finished}件，应回访${needed}件，已回访${revisited}件，回访率${rate}%`,
    }
  },
  examples: [
    { given: { finished: 7, revisited: 2 }, yields: { needed: 3, rate: 28.6, isMet: false } },
    { given: { finished: 7, revisited: 3 }, yields: { needed: 3, rate: 42.9, isMet: true } },
    { given: { finished: 10, revisited: 3 }, yields: { needed: 3, rate: 30, isMet: true } },
    { given: { finished: 100, revisited: 25 }, yields: { needed: 30, rate: 25, isMet: false } },
  ],
})

export const revisitEvidence = table('19.5a', {
  name: '回访方式的凭据',
  statement: '回访采取问卷调查、上门走访、电话沟通、座谈等方式。',
  reading: '各方式的凭据条文未说，为本地设置。',
  facts: { method: oneOf('方式', revisitMethods) },
  rows: [
    [{ method: '问卷调查' }, '问卷', 'local'],
    [{ method: '上门走访' }, '走访签名或照片', 'local'],
    [{ method: '电话沟通' }, '通话时间', 'local'],
    [{ method: '座谈' }, '座谈记录', 'local'],
  ],
  examples: [
    { given: { method: '座谈' }, yields: '座谈记录' },
    { given: { method: '电话沟通' }, yields: '通话时间' },
  ],
})

export const revisitRecorded = permit('19.5a', {
  name: '回访记录完整',
  statement: '回访记录写明方式、对象、回访人，并附凭据。',
  facts: {
    method: oneOf('方式', revisitMethods),
    contacted: text('回访对象'),
    visitors: list('回访人', text('姓名')),
    evidence: text('凭据'),
  },
  refuse: (f) => [
    !f.contacted.trim() && '请填回访对象',
    f.visitors.length === 0 && '请填回访人',
    !f.evidence.trim() && `${f.method}须附凭据，请补上`,
  ],
  examples: [
    {
      given: { method: '座谈', contacted: '某公司', visitors: ['甲'], evidence: '' },
      yields: false,
    },
    {
      given: { method: '座谈', contacted: '某公司', visitors: ['甲'], evidence: '座谈记录' },
      yields: true,
    },
  ],
})

export const revisitProblems = register('19.5b', {
  name: '回访问题台账',
  statement: '回访人员听取意见，对反映的问题认真调查核实。',
  keeper: '机关党委纪委',
  columns: {
    raised: day('反映日期'),
    caseNumber: text('案号'),
    problem: text('问题'),
    verifier: text('核实人'),
    due: day('核实期限'),
    finding: text('核实结果'),
    feedback: optional(day('答复日期')),
  },
})

export const revisitProblemVerified = limit('19.5b', {
  name: '核实回访问题',
  statement: '对回访反映的问题调查核实。',
  reading: '核实期限条文未说，为本地设置，参照第四十七条(三)。',
  parameters: { workdays: local(30, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, warn: [{ left: 5 }] }),
  examples: [{ given: { from: '2026-05-12' }, yields: '2026-06-24' }],
})

export const revisitClosed = permit('19.5b', {
  name: '问题核实后结束回访',
  statement: '反映的问题都核实后，回访才能结束。',
  facts: { raised: count('反映的问题', '个'), verified: count('已核实', '个') },
  refuse: ({ raised, verified }) =>
    verified < raised && `尚有${raised - verified}个问题未核实，请核实后再结束`,
  examples: [
    { given: { raised: 2, verified: 1 }, yields: false },
    { given: { raised: 2, verified: 2 }, yields: true },
    { given: { raised: 0, verified: 0 }, yields: true },
  ],
})

export const revisitMisconduct = permit('19.6', {
  name: '回访反映的违法违规违纪',
  statement: '回访反映违法违规违纪行为的，按规定查处。',
  facts: { isVerified: yes('查证属实'), clue: text('移送的线索编号') },
  refuse: ({ isVerified, clue }) =>
    isVerified && !clue.trim() && '查证属实的须移送查处，请登记线索',
  examples: [
    { given: { isVerified: true, clue: '' }, yields: false },
    { given: { isVerified: true, clue: '2026-5' }, yields: true },
    { given: { isVerified: false, clue: '' }, yields: true },
  ],
})

export const revisitMisconductSeen = role('19.6', {
  name: '查看回访线索',
  statement: '回访反映的违法违规违纪线索，只由查处的部门查看，承办人不得查看。',
  reading: '谁能查看条文未说，为保护反映人，限查处部门。',
  who: ['机关党委纪委', '政策法规科', '人事教育科'],
  examples: [
    { given: { by: '政策法规科' }, yields: true },
    { given: { by: '案件承办人' }, yields: false },
  ],
})

export const revisitOrganiser = role('19.7', {
  name: '回访的组织实施',
  statement: '回访由州局机关党委纪委组织实施。',
  reading: '与第四十九条(六)的回访合用一套记录。',
  who: ['机关党委纪委'],
  examples: [
    { given: { by: '机关党委纪委' }, yields: true },
    { given: { by: '监察支队' }, yields: false },
  ],
})

export const revisitorNotHandler = permit('19.7', {
  name: '承办机构不回访本案',
  statement: '办理案件的机构不回访自己的案件。',
  facts: { handledBy: text('承办机构'), visitorUnits: list('回访人所在单位', text('单位')) },
  refuse: ({ handledBy, visitorUnits }) =>
    visitorUnits.includes(handledBy) && `${handledBy}是承办机构，不能回访本案，请另派回访人`,
  examples: [
    { given: { handledBy: '监察支队', visitorUnits: ['监察支队'] }, yields: false },
    { given: { handledBy: '监察支队', visitorUnits: ['机关党委纪委'] }, yields: true },
  ],
})
