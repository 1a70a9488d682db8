import {
  conditions,
  count,
  day,
  form,
  limit,
  list,
  local,
  oneOf,
  permit,
  printed,
  register,
  rule,
  text,
  yes,
} from '../kit.ts'

/** 第二十三条 行政处罚案件审查制度。 */

export const reviewFirst = permit(['23.2a', '23.3'], {
  name: '告知书发出前送审',
  statement:
    '一般程序、听证程序案件在告知书草拟后、发出前，全部材料送政策法规科书面审查；因判决、复议、监督撤销原处罚重新作出的，告知书送达前同样送审。',
  reading: '简易程序未列，不送审；以用印发出为界，两处取早的。',
  facts: {
    procedure: oneOf('程序', ['简易程序', '一般程序', '听证程序']),
    isRedone: yes('撤销后重新作出'),
    opinion: oneOf('审查意见', ['无', '同意', '建议移送', '建议补充', '建议撤案', '建议修正']),
  },
  refuse: ({ procedure, isRedone, opinion }) =>
    (procedure !== '简易程序' || isRedone) &&
    opinion !== '同意' &&
    (opinion === '无' ? '须先送政策法规科审查' : `审查意见为“${opinion}”，告知书不能发出`),
  examples: [
    { given: { procedure: '一般程序', isRedone: false, opinion: '无' }, yields: false },
    { given: { procedure: '一般程序', isRedone: false, opinion: '同意' }, yields: true },
    { given: { procedure: '简易程序', isRedone: false, opinion: '无' }, yields: true },
    { given: { procedure: '简易程序', isRedone: true, opinion: '无' }, yields: false },
    { given: { procedure: '听证程序', isRedone: false, opinion: '建议补充' }, yields: false },
  ],
})

export const submittedForReview = conditions(['23.2b', '23.2c'], {
  name: '送审条件',
  statement: '送审前承办科室负责人签署意见，整理并提交所有案件材料。',
  reading: '送审后补入材料的，审查人确认后原意见才继续有效。',
  must: {
    hasOpinion: ['承办科室负责人已签署意见', '承办科室负责人未签署意见'],
    isWhole: ['全部案件材料', '须提交所有案件材料'],
  },
  mustNot: { isAdded: ['送审后有未经确认的新材料', '送审后补入的材料须审查人确认'] },
})

export const reviewWithin = limit('23.4.0', {
  name: '审查时限',
  statement: '政策法规科收到案件后一般应在3个工作日内完成审查。',
  reading: '“一般应”可延长一次，最多再3个工作日，由科室负责人写明理由，由本局设定。',
  facts: { isExtended: yes('已延长') },
  parameters: { workdays: printed(3, '个工作日'), more: local(3, '个工作日') },
  of: ({ isExtended }, { workdays, more }) => ({
    unit: 'workday',
    amount: isExtended ? workdays + more : workdays,
  }),
  examples: [
    { given: { isExtended: false, from: '2025-09-30' }, yields: '2025-10-11' },
    { given: { isExtended: false, from: '2026-02-13' }, yields: '2026-02-25' },
    { given: { isExtended: false, from: '2026-03-05' }, yields: '2026-03-10' },
    { given: { isExtended: true, from: '2026-03-05' }, yields: '2026-03-13' },
  ],
})

export const reviewItems = [
  '主体和管辖',
  '违法主体和责任能力',
  '当事人名称',
  '事实和证据',
  '违法所得和定性',
  '适用法律',
  '立案手续',
  '强制措施文书',
  '告知和陈述申辩',
  '调查终结报告',
  '其他程序',
  '裁量',
  '职权',
  '文书',
] as const

export const reviewForm = form(
  [
    '23.1',
    '23.4.1a',
    '23.4.1b',
    '23.4.1c',
    '23.4.2',
    '23.4.3a',
    '23.4.3b',
    '23.4.4a',
    '23.4.4b',
    '23.4.4c',
    '23.4.4d',
    '23.4.4e',
    '23.4.5a',
    '23.4.5b',
    '23.4.6',
  ],
  {
    name: '行政处罚案件审查备案表',
    statement:
      '审查主体管辖、违法主体、当事人名称、事实证据、违法所得和定性、适用法律、立案、强制措施、告知申辩、调查终结报告、裁量、职权、文书的合法性、适当性和规范性。',
    fields: {
      case: text('案号'),
      item: oneOf('项目', reviewItems),
      aspect: oneOf('方面', ['合法性', '适当性', '文书规范性']),
      result: oneOf('结果', ['符合', '不符合', '存疑']),
      comment: text('说明'),
    },
    signatures: ['审查人', '政策法规科负责人'],
  },
)

export const reviewComplete = permit('23.1', {
  name: '审查意见完整',
  statement: '政策法规科审核合法性、适当性和文书规范性，提出书面审查意见。',
  facts: {
    aspects: list('已写明', oneOf('方面', ['合法性', '适当性', '文书规范性'])),
    answered: list('已审项目', text('项目')),
  },
  parameters: { items: printed(reviewItems) },
  refuse: ({ aspects, answered }, { items }) => [
    aspects.length < 3 && '须写明合法性、适当性、文书规范性三个方面',
    ...items.filter((one) => !answered.includes(one)).map((one) => `“${one}”未审`),
  ],
  examples: [
    { given: { aspects: ['合法性'], answered: reviewItems }, yields: false },
    {
      given: { aspects: ['合法性', '适当性', '文书规范性'], answered: reviewItems.slice(1) },
      yields: false,
    },
    {
      given: { aspects: ['合法性', '适当性', '文书规范性'], answered: reviewItems },
      yields: true,
    },
  ],
})

export const articleInForce = permit('23.4.3b', {
  name: '适用条文有效',
  statement: '法律条文适用正确，无未生效、失效或错用。',
  facts: { since: day('条文生效日'), until: text('失效日'), acted: day('行为日') },
  refuse: ({ since, until, acted }) => [
    since > acted && `条文${since}才生效`,
    until !== '' && until < acted && `条文已于${until}失效`,
  ],
  examples: [
    { given: { since: '2020-01-01', until: '2025-12-31', acted: '2026-01-15' }, yields: false },
    { given: { since: '2020-01-01', until: '', acted: '2026-01-15' }, yields: true },
    { given: { since: '2026-02-01', until: '', acted: '2026-01-15' }, yields: false },
  ],
})

export const filedBeforeInquiry = permit('23.4.4a', {
  name: '先立案后调查',
  statement: '履行立案审批手续。',
  facts: { filed: day('立案日'), inquired: day('调查日') },
  refuse: ({ filed, inquired }) => inquired < filed && `${inquired}调查时尚未立案（${filed}）`,
  examples: [
    { given: { filed: '2026-01-14', inquired: '2026-01-12' }, yields: false },
    { given: { filed: '2026-01-12', inquired: '2026-01-12' }, yields: true },
  ],
})

export const reviewMethod = permit('23.5', {
  name: '审查方式',
  statement: '采用卷宗查阅或集体会审。',
  reading: '条文未写何时会审：拟报案件委员会的案件会审，须2人以上，由本局设定。',
  facts: { method: oneOf('方式', ['卷宗查阅', '集体会审']), reviewers: count('审查人', '人') },
  parameters: { people: local(2, '人') },
  refuse: ({ method, reviewers }, { people }) => [
    reviewers < 1 && '没有审查人',
    method === '集体会审' && reviewers < people && `集体会审须${people}人以上`,
  ],
  examples: [
    { given: { method: '集体会审', reviewers: 1 }, yields: false },
    { given: { method: '集体会审', reviewers: 2 }, yields: true },
    { given: { method: '卷宗查阅', reviewers: 1 }, yields: true },
  ],
})

export const reviewOpinion = rule(['23.6.1', '23.6.2', '23.6.3', '23.6.4', '23.6.5'], {
  name: '审查意见',
  statement:
    '均合格的同意；无管辖权的建议移送；当事人不明、事实不清、证据不足、违反程序的建议补充或纠正；不构成违法的建议撤销立案；定性、法律、幅度、程序、手续、文书不当的建议修正、补充。',
  reading: '影响当事人权利的程序违法按3，形式瑕疵按5；同时有几种的取最先一种。',
  facts: {
    hasJurisdiction: yes('有管辖权'),
    isUnlawful: yes('当事人构成违法'),
    isFactClear: yes('当事人、事实、证据清楚充分'),
    isProcedureKept: yes('未违反办案程序'),
    isApplicationFit: yes('定性、法律、幅度、手续、文书恰当'),
  },
  decide: (f) => {
    const outcome = !f.hasJurisdiction
      ? '建议移送'
      : !f.isUnlawful
        ? '建议撤销立案'
        : !f.isFactClear || !f.isProcedureKept
          ? '建议补充或纠正'
          : !f.isApplicationFit
            ? '建议修正、补充'
            : '同意办案机构意见'
    return { outcome, reason: `审查意见：${outcome}` }
  },
  examples: [
    {
      given: {
        hasJurisdiction: true,
        isUnlawful: true,
        isFactClear: true,
        isProcedureKept: true,
        isApplicationFit: true,
      },
      yields: '同意办案机构意见',
    },
    {
      given: {
        hasJurisdiction: false,
        isUnlawful: true,
        isFactClear: false,
        isProcedureKept: true,
        isApplicationFit: true,
      },
      yields: '建议移送',
    },
    {
      given: {
        hasJurisdiction: true,
        isUnlawful: true,
        isFactClear: true,
        isProcedureKept: false,
        isApplicationFit: true,
      },
      yields: '建议补充或纠正',
    },
    {
      given: {
        hasJurisdiction: true,
        isUnlawful: false,
        isFactClear: true,
        isProcedureKept: true,
        isApplicationFit: true,
      },
      yields: '建议撤销立案',
    },
    {
      given: {
        hasJurisdiction: true,
        isUnlawful: true,
        isFactClear: true,
        isProcedureKept: true,
        isApplicationFit: false,
      },
      yields: '建议修正、补充',
    },
  ],
})

export const reviewerRecusal = permit(['23.7.0', '23.7.1', '23.7.2', '23.7.3'], {
  name: '审查回避',
  statement:
    '实行回避制度：本案调查人员、当事人和调查人员的近亲属、与处理结果有直接利害关系的，应当回避。',
  reading: '审查人先声明；科室人员的回避由负责人决定，负责人的由分管领导决定。',
  facts: {
    hasDeclared: yes('已作回避声明'),
    isInvestigator: yes('本案调查人员'),
    isRelative: yes('当事人或调查人员的近亲属'),
    hasInterest: yes('与处理结果有直接利害关系'),
  },
  refuse: (f) => [
    !f.hasDeclared && '请先作回避声明',
    f.isInvestigator && '本案调查人员应当回避',
    f.isRelative && '近亲属应当回避',
    f.hasInterest && '有直接利害关系应当回避',
  ],
  examples: [
    {
      given: { hasDeclared: true, isInvestigator: false, isRelative: false, hasInterest: false },
      yields: true,
    },
    {
      given: { hasDeclared: false, isInvestigator: false, isRelative: false, hasInterest: false },
      yields: false,
    },
    {
      given: { hasDeclared: true, isInvestigator: true, isRelative: false, hasInterest: false },
      yields: false,
    },
    {
      given: { hasDeclared: true, isInvestigator: false, isRelative: true, hasInterest: false },
      yields: false,
    },
    {
      given: { hasDeclared: true, isInvestigator: false, isRelative: false, hasInterest: true },
      yields: false,
    },
  ],
})

export const reviewCopies = permit('23.8', {
  name: '审查备案表一式2份',
  statement: '案件审查备案表一式2份，1份入卷、1份由审查机构存档。',
  facts: { inFile: yes('入卷'), inArchive: yes('审查机构存档') },
  parameters: { copies: printed(2, '份') },
  refuse: ({ inFile, inArchive }) => [
    !inFile && '审查备案表第1份未入卷',
    !inArchive && '审查备案表第2份未存档',
  ],
  examples: [
    { given: { inFile: true, inArchive: false }, yields: false },
    { given: { inFile: true, inArchive: true }, yields: true },
  ],
})

export const reviewerSigns = permit('23.9', {
  name: '谁审查谁签字',
  statement: '谁审查谁签字、谁签字谁负责。',
  facts: { reviewer: text('审查人'), signer: text('签字人') },
  refuse: ({ reviewer, signer }) =>
    reviewer !== signer && `由${signer}签字的，审查人即为${signer}，不得代${reviewer}签`,
  examples: [
    { given: { reviewer: '何', signer: '何' }, yields: true },
    { given: { reviewer: '何', signer: '李' }, yields: false },
  ],
})

export const reviewArchive = register('23.10', {
  name: '处罚案件审查档案',
  statement: '政策法规科建立处罚案件审查档案。',
  reading: '保管期限条文未写，按30年，待档案规定核定。',
  keeper: '政策法规科',
  columns: {
    case: text('案号'),
    unit: text('承办科室'),
    received: day('收到'),
    finished: day('完成'),
    opinion: text('意见'),
    reviewer: text('审查人'),
  },
})
