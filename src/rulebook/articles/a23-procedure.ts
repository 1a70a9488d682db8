import { day, fen, list, optional, permit, record, text, yes, yuan } from '../kit.ts'

/** 第二十三条 行政处罚案件审查制度，(四)4 至 6 程序、裁量、文书。 */

export const filedBeforeInquiry = permit('23.4.4a', {
  name: '先立案后调查',
  statement: '审查内容：履行立案审批手续。',
  reading: '立案与调查同日的，视为先立案。',
  facts: { filed: optional(day('立案审批日')), investigated: day('开始调查日') },
  refuse: ({ filed, investigated }) =>
    filed === null
      ? '没有立案审批，请补查'
      : filed > investigated && `${investigated}开始调查，${filed}才立案，请说明`,
  examples: [
    { given: { filed: '2026-01-14', investigated: '2026-01-12' }, yields: false },
    { given: { filed: '2026-01-12', investigated: '2026-01-12' }, yields: true },
    { given: { filed: null, investigated: '2026-01-12' }, yields: false },
  ],
})

export const measuresDocumented = permit('23.4.4b', {
  name: '强制措施有文书',
  statement: '审查内容：封存、扣押等强制措施出具书面文书。',
  facts: {
    measures: list(
      '强制措施',
      record('措施', { name: text('措施'), taken: day('日期'), paper: text('文书编号') }),
    ),
  },
  refuse: ({ measures }) =>
    measures
      .filter((one) => !one.paper.trim())
      .map((one) => `${one.taken}${one.name}没有书面文书，另按第二十一条(八)5查`),
  examples: [
    { given: { measures: [{ name: '封存', taken: '2026-03-04', paper: '' }] }, yields: false },
    {
      given: { measures: [{ name: '封存', taken: '2026-03-04', paper: '2026-003' }] },
      yields: true,
    },
    { given: { measures: [] }, yields: true },
  ],
})

export const defenceHeard = permit('23.4.4c', {
  name: '告知并听取申辩',
  statement: '审查内容：告知权利、听取陈述申辩。',
  facts: { hasNotice: yes('有告知权利的记录'), hasDefence: yes('有陈述申辩或放弃的记录') },
  refuse: (f) => [
    !f.hasNotice && '没有告知权利的记录',
    !f.hasDefence && '没有陈述申辩或放弃的记录，请补充',
  ],
  examples: [
    { given: { hasNotice: true, hasDefence: false }, yields: false },
    { given: { hasNotice: true, hasDefence: true }, yields: true },
  ],
})

export const closingReportReady = permit('23.4.4d', {
  name: '终结报告和文稿齐备',
  statement: '审查内容：写出调查终结报告、草拟决定书文稿。',
  facts: { hasReport: yes('有调查终结报告'), hasDraft: yes('有决定书文稿') },
  refuse: (f) => [
    !f.hasReport && '缺调查终结报告，请补齐后送审',
    !f.hasDraft && '缺决定书文稿，请补齐后送审',
  ],
  examples: [
    { given: { hasReport: false, hasDraft: true }, yields: false },
    { given: { hasReport: true, hasDraft: true }, yields: true },
  ],
})

export const otherStepsTaken = permit('23.4.4e', {
  name: '其他法定程序',
  statement: '审查内容：其他依法必须的程序和手续。',
  reading: '按案件类型列出，如使用童工案件的另有步骤。',
  facts: {
    needed: list('本类案件另需的程序', text('程序')),
    done: list('已履行', text('程序')),
  },
  refuse: ({ needed, done }) =>
    needed.filter((one) => !done.includes(one)).map((one) => `尚未履行${one}`),
  examples: [
    { given: { needed: ['送交监护人'], done: [] }, yields: false },
    { given: { needed: ['送交监护人'], done: ['送交监护人'] }, yields: true },
    { given: { needed: [], done: [] }, yields: true },
  ],
})

export const fineWithinBand = permit('23.4.5a', {
  name: '罚款在幅度内',
  statement: '审查内容：裁量恰当，种类幅度符合法律，无畸轻畸重。',
  reading: '幅度取自裁量基准，两端均含本数；低于、高于同类案件的由审查人判断。',
  facts: {
    least: fen('幅度下限'),
    most: fen('幅度上限'),
    fine: fen('拟罚款'),
    isKindLawful: yes('处罚种类合法'),
  },
  refuse: (f) => [
    !f.isKindLawful && '处罚种类没有法律依据',
    (f.fine > f.most || f.fine < f.least) &&
      `拟罚款${f.fine / 100}元，超出幅度${f.least / 100}元至${f.most / 100}元`,
  ],
  examples: [
    {
      given: { least: yuan(10_000), most: yuan(30_000), fine: yuan(45_000), isKindLawful: true },
      yields: false,
    },
    {
      given: { least: yuan(10_000), most: yuan(30_000), fine: yuan(30_000), isKindLawful: true },
      yields: true,
    },
    {
      given: { least: yuan(10_000), most: yuan(30_000), fine: yuan(10_000), isKindLawful: true },
      yields: true,
    },
    {
      given: {
        least: yuan(10_000),
        most: yuan(30_000),
        fine: yuan(9999.99),
        isKindLawful: true,
      },
      yields: false,
    },
  ],
})

export const penaltyWithinPowers = permit('23.4.5b', {
  name: '不超越职权',
  statement: '审查内容：有无超越或滥用职权。',
  facts: { isInCatalogue: yes('处理措施在职权目录内'), isPurposeProper: yes('目的正当') },
  refuse: (f) => [
    !f.isInCatalogue && '处理措施不在职权目录内，超越职权',
    !f.isPurposeProper && '目的不正当，有滥用职权之嫌',
  ],
  examples: [
    { given: { isInCatalogue: false, isPurposeProper: true }, yields: false },
    { given: { isInCatalogue: true, isPurposeProper: true }, yields: true },
  ],
})

export const penaltyPaperCorrect = permit('23.4.6', {
  name: '文书规范',
  statement: '审查内容：文书格式规范、表述准确、用词严谨、无歧义和错别字。',
  facts: {
    inFigures: fen('小写金额'),
    inWords: fen('大写金额'),
    isOnTemplate: yes('符合文书格式'),
    misspelt: list('错别字、歧义', text('字句')),
  },
  refuse: (f) => [
    f.inFigures !== f.inWords && `大写${f.inWords / 100}元与小写${f.inFigures / 100}元不一致`,
    !f.isOnTemplate && '不符合文书格式',
    f.misspelt.length > 0 && `请改正：${f.misspelt.join('、')}`,
  ],
  examples: [
    {
      given: {
        inFigures: yuan(20_000),
        inWords: yuan(2000),
        isOnTemplate: true,
        misspelt: [],
      },
      yields: false,
    },
    {
      given: {
        inFigures: yuan(20_000),
        inWords: yuan(20_000),
        isOnTemplate: true,
        misspelt: [],
      },
      yields: true,
    },
  ],
})
