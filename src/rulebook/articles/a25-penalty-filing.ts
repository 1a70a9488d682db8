import {
  conditions,
  conduct,
  count,
  day,
  fen,
  form,
  limit,
  list,
  local,
  oneOf,
  optional,
  permit,
  printed,
  reckoned,
  register,
  role,
  rule,
  text,
  yes,
  yuan,
} from '../kit.ts'

/** 第二十五条 重大行政处罚案件备案制度。 */

export const filingNeeded = rule(
  ['25.1a', '25.3.1', '25.3.2', '25.3.3', '25.3.4', '25.3.5', '25.3.6', '25.3.7', '25.2a'],
  {
    name: '应当备案的案件',
    statement:
      '有较大影响或达到听证标准的；一次处罚单位10万元、个人1万元；引起群体性上访和罢工；提起行政诉讼；撤销后重新作出；管辖有争议；县（市）局需指导；州局认为应上报的。',
    reading:
      '(一)与(三)取并集，较严；10万元、1万元含本数，单位个人择一；听证金额由省定，另设参数；上访和罢工有一即可。',
    facts: {
      isUnit: yes('处罚单位'),
      amount: fen('一次处罚金额'),
      hasImpact: yes('较大影响'),
      petitioners: count('群体上访', '人'),
      hasStrike: yes('罢工'),
      isSued: yes('提起行政诉讼'),
      isRedone: yes('撤销后重新作出'),
      isDisputed: yes('管辖争议'),
      needsGuidance: yes('县（市）局请求指导'),
      isMarked: yes('州局认为应备案'),
    },
    parameters: {
      unit: printed(100_000, '元'),
      person: printed(10_000, '元'),
      hearingUnit: local(50_000, '元'),
      hearingPerson: local(5_000, '元'),
      group: local(5, '人'),
    },
    decide: (f, p) => {
      const why = [
        f.amount >= yuan(f.isUnit ? p.unit : p.person) &&
          `处罚达到${f.isUnit ? p.unit : p.person}元`,
        f.amount >= yuan(f.isUnit ? p.hearingUnit : p.hearingPerson) && '达到听证标准',
        f.hasImpact && '较大影响',
        (f.petitioners >= p.group || f.hasStrike) && '引起群体性上访、罢工',
        f.isSued && '提起行政诉讼',
        f.isRedone && '撤销后重新作出',
        f.isDisputed && '管辖有争议',
        f.needsGuidance && '县（市）局需州局指导',
        f.isMarked && '州局认为应备案',
      ].filter((one) => typeof one === 'string')
      return {
        outcome: why.length > 0,
        reason: why.length > 0 ? `应备案：${why.join('、')}` : '不属应备案的案件',
      }
    },
    examples: [
      {
        given: {
          isUnit: true,
          amount: yuan(60_000),
          hasImpact: false,
          petitioners: 0,
          hasStrike: false,
          isSued: false,
          isRedone: false,
          isDisputed: false,
          needsGuidance: false,
          isMarked: false,
        },
        yields: true,
      },
      {
        given: {
          isUnit: true,
          amount: yuan(49_999.99),
          hasImpact: false,
          petitioners: 4,
          hasStrike: false,
          isSued: false,
          isRedone: false,
          isDisputed: false,
          needsGuidance: false,
          isMarked: false,
        },
        yields: false,
      },
      {
        given: {
          isUnit: false,
          amount: yuan(10_000),
          hasImpact: false,
          petitioners: 0,
          hasStrike: false,
          isSued: false,
          isRedone: false,
          isDisputed: false,
          needsGuidance: false,
          isMarked: false,
        },
        yields: true,
      },
      {
        given: {
          isUnit: true,
          amount: 0,
          hasImpact: false,
          petitioners: 8,
          hasStrike: false,
          isSued: false,
          isRedone: false,
          isDisputed: false,
          needsGuidance: false,
          isMarked: false,
        },
        yields: true,
      },
      {
        given: {
          isUnit: true,
          amount: 0,
          hasImpact: false,
          petitioners: 0,
          hasStrike: false,
          isSued: true,
          isRedone: false,
          isDisputed: false,
          needsGuidance: false,
          isMarked: false,
        },
        yields: true,
      },
    ],
  },
)

export const filingIsAfter = conduct('25.1b', {
  name: '备案的性质',
  statement: '备案是对重大处罚的事后内部层级监督。',
  reading: '备案审查期间处罚决定的送达和执行不停止。',
  who: ['政策法规科'],
})

export const filingOffice = role('25.2b', {
  name: '备案机构',
  statement: '政策法规科负责备案具体工作，履行监督检查职责。',
  reading: '其他科室只看本科室报送的备案。',
  who: ['政策法规科'],
})

export const filedWithin = limit('25.5', {
  name: '报送备案',
  statement: '承办机构在作出重大处罚决定之日起15日内报送备案。',
  reading: '自然日，末日为休息日的顺延；诉讼、指定等决定之后才发生的，自知道之日起算。',
  parameters: { days: printed(15, '日') },
  of: (_, { days }) => ({ unit: 'day', amount: days }),
  examples: [
    { given: { from: '2026-03-10' }, yields: '2026-03-25' },
    { given: { from: '2026-02-02' }, yields: '2026-02-24' },
    { given: { from: '2026-04-08' }, yields: '2026-04-23' },
    { given: { from: '2026-04-20' }, yields: '2026-05-06' },
  ],
})

export const filingMaterials = permit(
  ['25.4.1', '25.4.2', '25.4.3', '25.4.4', '25.4.5', '25.4.6', '25.4.7'],
  {
    name: '备案材料',
    statement:
      '备案报告、处罚决定书副本、处罚依据条款、证据目录（名称、证明作用）、陈述申辩材料、执行情况、其他材料。',
    reading: '没有陈述申辩的写“无”并附权利告知；未执行完的写“尚未执行”及期限。',
    facts: {
      hasReport: yes('备案报告'),
      statesSuit: yes('报告写明是否复议诉讼'),
      hasDecision: yes('处罚决定书副本'),
      articles: text('依据条款'),
      evidence: count('证据', '项'),
      explained: count('写明证明作用', '项'),
      defence: text('陈述申辩'),
      execution: text('执行情况'),
    },
    refuse: (f) => [
      !f.hasReport && '缺备案报告',
      !f.statesSuit && '备案报告须写明是否提起复议、诉讼',
      !f.hasDecision && '缺处罚决定书副本',
      !f.articles.trim() && '缺处罚依据条款',
      f.explained < f.evidence && `${f.evidence - f.explained}项证据没有写明证明作用`,
      !f.defence.trim() && '缺陈述申辩材料，没有的写“无”',
      !f.execution.trim() && '缺执行情况，未执行的写“尚未执行”',
    ],
    examples: [
      {
        given: {
          hasReport: true,
          statesSuit: false,
          hasDecision: true,
          articles: '第三十条',
          evidence: 3,
          explained: 3,
          defence: '无',
          execution: '尚未执行',
        },
        yields: false,
      },
      {
        given: {
          hasReport: true,
          statesSuit: true,
          hasDecision: true,
          articles: '第三十条',
          evidence: 3,
          explained: 2,
          defence: '无',
          execution: '尚未执行',
        },
        yields: false,
      },
      {
        given: {
          hasReport: true,
          statesSuit: true,
          hasDecision: true,
          articles: '第三十条',
          evidence: 3,
          explained: 3,
          defence: '无',
          execution: '尚未执行',
        },
        yields: true,
      },
    ],
  },
)

export const generalPoints = ['主体资格', '法律依据', '事实和证据', '执法程序'] as const
export const keyPoints = [
  '有无明确法律依据',
  '是否告知听证权利',
  '听证程序是否符合规定',
  '是否集体讨论',
  '是否涉嫌犯罪应移送',
] as const

export const filingReview = permit(
  [
    '25.6.0a',
    '25.6.0b',
    '25.6.0c',
    '25.6.0d',
    '25.6.1',
    '25.6.2',
    '25.6.3',
    '25.6.4',
    '25.6.5',
    '25.9.1',
  ],
  {
    name: '备案审查合格',
    statement:
      '一般审查主体资格、法律依据、事实和证据、执法程序；重点审查明确依据、听证告知、听证程序、集体讨论、涉嫌犯罪移送；合格的登记存档。',
    facts: {
      answered: list('已审查', text('项目')),
      failed: list('不合格或存疑', text('项目')),
      decided: day('决定日'),
      discussed: optional(day('集体讨论日')),
    },
    parameters: { points: printed([...generalPoints, ...keyPoints]) },
    refuse: ({ answered, failed, decided, discussed }, { points }) => [
      ...points.filter((one) => !answered.includes(one)).map((one) => `“${one}”未审查`),
      ...failed.map((one) => `“${one}”不合格或存疑`),
      (discussed === null || discussed > decided) && '作出决定前须集体讨论',
    ],
    examples: [
      {
        given: {
          answered: [...generalPoints, ...keyPoints],
          failed: [],
          decided: '2026-03-10',
          discussed: '2026-03-09',
        },
        yields: true,
      },
      {
        given: {
          answered: [...generalPoints, ...keyPoints],
          failed: ['是否告知听证权利'],
          decided: '2026-03-10',
          discussed: '2026-03-09',
        },
        yields: false,
      },
      {
        given: {
          answered: keyPoints,
          failed: [],
          decided: '2026-03-10',
          discussed: '2026-03-09',
        },
        yields: false,
      },
      {
        given: {
          answered: [...generalPoints, ...keyPoints],
          failed: [],
          decided: '2026-03-10',
          discussed: '2026-03-12',
        },
        yields: false,
      },
    ],
  },
)

export const fileCalledIn = limit('25.7', {
  name: '调阅卷宗',
  statement: '政策法规科有权调阅卷宗材料，需办案人员到场询问的承办机构应配合。',
  reading: '纸质卷宗3个工作日内送交，由本局设定；电子卷宗随时可看。',
  parameters: { workdays: local(3, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { from: '2026-03-27' }, yields: '2026-04-01' }],
})

export const filingStopped = rule(['25.8a', '25.8b'], {
  name: '备案审查的终止与中止',
  statement:
    '同一案件受理行政复议的，自受理之日起备案审查终止，复议决定即为结论；起诉的，自法院受理之日起中止，判决或裁定生效之日起期间继续计算。',
  reading: '本局是复议机关的才终止；报送备案的15日不停。审查期15个工作日由本局设定。',
  facts: {
    event: oneOf('情形', ['受理复议', '法院受理', '判决生效', '无']),
    used: count('已用', '个工作日'),
    effective: day('生效日或收到日'),
  },
  parameters: { workdays: local(15, '个工作日') },
  decide: ({ event, used, effective }, { workdays }, time) => {
    if (event === '受理复议') return { outcome: '终止', reason: '复议决定即为备案审查结论' }
    if (event === '法院受理') return { outcome: '中止', reason: `已用${used}个工作日` }
    const left = Math.max(0, workdays - (event === '判决生效' ? used : 0))
    return reckoned({ unit: 'workday', amount: left }, effective, time)
  },
  examples: [
    { given: { event: '受理复议', used: 5, effective: '2026-03-30' }, yields: '终止' },
    { given: { event: '法院受理', used: 4, effective: '2026-03-30' }, yields: '中止' },
    { given: { event: '判决生效', used: 4, effective: '2026-08-14' }, yields: '2026-08-31' },
    { given: { event: '无', used: 0, effective: '2026-03-23' }, yields: '2026-04-14' },
  ],
})

export const crimeTransferred = limit('25.9.2', {
  name: '移送司法机关',
  statement: '已构成犯罪的，报送单位在建议文书送达之日起7日内移送司法机关。',
  reading: '自然日，末日为休息日的顺延。',
  parameters: { days: printed(7, '日') },
  of: (_, { days }) => ({ unit: 'day', amount: days }),
  examples: [
    { given: { from: '2026-03-10' }, yields: '2026-03-17' },
    { given: { from: '2026-02-10' }, yields: '2026-02-24' },
  ],
})

export const revokeGrounds = [
  '应当不予处罚或从轻、减轻',
  '主体不具法定资格',
  '事实不清',
  '主要证据不足',
  '适用法律错误',
  '违反法定程序',
  '超越或滥用职权',
  '明显不当',
] as const

export const suggestion = rule(
  [
    '25.9.3.0',
    '25.9.3.1',
    '25.9.3.2',
    '25.9.3.3',
    '25.9.3.4',
    '25.9.3.5',
    '25.9.3.6',
    '25.9.3.7',
    '25.9.3.8',
    '25.10',
  ],
  {
    name: '审查建议',
    statement:
      '属应当不予或从轻减轻、主体不具资格、事实不清、证据不足、适用法律错误、违反程序、超越滥用职权、明显不当的，建议撤销、变更或重新作出；其他违反《行政处罚法》的建议改正。',
    conflicts: [
      {
        with: '24.2.2a',
        follow: '经案件委员会决定的案件，建议书送案件委员会复议，不由承办机构自改。',
      },
    ],
    facts: {
      grounds: list('情形', oneOf('情形', revokeGrounds)),
      otherBreach: yes('其他违反行政处罚法的情形'),
    },
    decide: ({ grounds, otherBreach }) => ({
      outcome:
        grounds.length > 0 ? '建议撤销、变更或重新作出' : otherBreach ? '建议改正' : '登记存档',
      reason: grounds.length > 0 ? grounds.join('、') : otherBreach ? '有其他违法情形' : '审查合格',
    }),
    examples: [
      {
        given: { grounds: ['违反法定程序'], otherBreach: false },
        yields: '建议撤销、变更或重新作出',
      },
      { given: { grounds: [], otherBreach: true }, yields: '建议改正' },
      { given: { grounds: [], otherBreach: false }, yields: '登记存档' },
    ],
  },
)

export const suggestionCarriedOut = limit(['25.9.3.0', '25.10'], {
  name: '执行建议',
  statement: '报送单位收到建议文书之日起15日内执行。',
  reading: '自然日，末日为休息日的顺延；改正建议同样15日。',
  parameters: { days: printed(15, '日') },
  of: (_, { days }) => ({ unit: 'day', amount: days }),
  examples: [
    { given: { from: '2026-04-20' }, yields: '2026-05-06' },
    { given: { from: '2025-09-18' }, yields: '2025-10-09' },
    { given: { from: '2026-04-13' }, yields: '2026-04-28' },
  ],
})

export const filingForm = form('25.11', {
  name: '重大案件备案表',
  statement: '一式2份，1份交送审单位，1份由政策法规科存档。',
  fields: {
    case: text('案号'),
    unit: text('报送单位'),
    decided: day('决定日'),
    filed: day('报送日'),
    conclusion: text('审查结论'),
    returned: text('送审单位签收'),
  },
  signatures: ['审查人', '政策法规科负责人', '送审单位'],
})

export const filingCopies = conditions('25.11', {
  name: '备案表两份去向',
  statement: '1份交送审单位，1份存档。',
  must: {
    isReturned: ['送审单位已签收', '备案表第1份待交回送审单位'],
    isArchived: ['政策法规科已存档', '备案表第2份未存档'],
  },
})

export const filingArchive = register('25.12', {
  name: '重大行政处罚案件备案档案',
  statement: '政策法规科建立重大行政处罚案件备案档案。',
  keeper: '政策法规科',
  columns: {
    case: text('案号'),
    unit: text('报送单位'),
    due: day('应报'),
    filed: day('实报'),
    conclusion: text('结论'),
    lateReason: text('逾期原因'),
  },
})

export const filingDemanded = limit('25.13a', {
  name: '通知限期报送',
  statement: '未报送的，由政策法规科通知其限期报送。',
  reading: '期限5个工作日由本局设定，自应报日次日起发通知。',
  parameters: { workdays: local(5, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { from: '2026-03-26' }, yields: '2026-04-02' }],
})

export const filingRefused = rule(['25.13b', '25.13c'], {
  name: '逾期不报的后果',
  statement:
    '逾期不报或经核实有重大处罚不报的，向局考核工作领导小组报告并记录在案，作为年终绩效考核依据，并按执法责任制追究责任。',
  reading: '局考核工作领导小组即第四十八条的工作人员绩效考核领导小组。',
  facts: { demandDue: day('限期'), filed: optional(day('报送日')), on: day('今日') },
  decide: ({ demandDue, filed, on }) => {
    const late = filed === null ? on > demandDue : filed > demandDue
    return {
      outcome: late ? '报告并记录，转责任追究' : '未逾期',
      reason: `限期${demandDue}，${filed === null ? '未报送' : `${filed}报送`}`,
    }
  },
  examples: [
    {
      given: { demandDue: '2026-04-02', filed: null, on: '2026-04-03' },
      yields: '报告并记录，转责任追究',
    },
    { given: { demandDue: '2026-04-02', filed: '2026-04-02', on: '2026-04-03' }, yields: '未逾期' },
  ],
})
