import { day, fen, list, oneOf, optional, permit, record, text, yes, yuan } from '../kit.ts'

/** 第二十三条 行政处罚案件审查制度，(四) 审查内容。 */

export const reviewItems = [
  '1主体与管辖',
  '1当事人的责任能力',
  '1当事人名称',
  '2事实与证据',
  '3违法所得与定性',
  '3法律适用',
  '4立案审批',
  '4强制措施文书',
  '4告知与陈述申辩',
  '4调查终结报告与决定书文稿',
  '4其他程序和手续',
  '5种类与幅度',
  '5职权',
  '6文书',
] as const

export const reviewItemsAnswered = permit(
  [
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
    name: '逐项审查',
    statement:
      '审查内容6项：主体、当事人；事实证据；违法所得、定性、法律适用；程序手续；裁量与职权；文书。',
    facts: {
      answers: list(
        '已答各项',
        record('答复', {
          item: oneOf('审查内容', reviewItems),
          answer: oneOf('结论', ['符合', '不符合', '不适用']),
          note: text('说明'),
        }),
      ),
    },
    refuse: ({ answers }) => [
      ...reviewItems
        .filter((item) => !answers.some((one) => one.item === item))
        .map((item) => `“${item}”尚未审查，请作出结论`),
      ...answers
        .filter((one) => one.answer === '不符合' && !one.note.trim())
        .map((one) => `“${one.item}”不符合，请说明`),
    ],
    allowed: '各项均已审查',
    examples: [
      { given: { answers: [{ item: '1主体与管辖', answer: '符合', note: '' }] }, yields: false },
      {
        given: {
          answers: reviewItems.map((item) => ({ item, answer: '符合' as const, note: '' })),
        },
        yields: true,
      },
      {
        given: {
          answers: reviewItems.map((item) => ({ item, answer: '不符合' as const, note: '' })),
        },
        yields: false,
      },
    ],
  },
)

export const jurisdictionHeld = permit('23.4.1a', {
  name: '有管辖权',
  statement: '审查内容：主体合法、有管辖权。',
  facts: {
    isBodyLawful: yes('处罚主体合法'),
    isPlaceOurs: yes('违法行为地在本州'),
    isLevelOurs: yes('属本级管辖'),
    isKindOurs: yes('属本部门管辖的事项'),
  },
  refuse: (f) => [
    !f.isBodyLawful && '处罚主体不合法',
    !f.isPlaceOurs && '违法行为地不在本州，管辖权存疑，应建议移送',
    !f.isLevelOurs && '不属本级管辖，应建议移送',
    !f.isKindOurs && '不属本部门管辖，应建议移送',
  ],
  examples: [
    {
      given: { isBodyLawful: true, isPlaceOurs: false, isLevelOurs: true, isKindOurs: true },
      yields: false,
    },
    {
      given: { isBodyLawful: true, isPlaceOurs: true, isLevelOurs: true, isKindOurs: true },
      yields: true,
    },
  ],
})

export const partyCapable = permit('23.4.1b', {
  name: '当事人适格',
  statement: '审查内容：当事人是否违法主体，有无行为能力和责任能力。',
  facts: {
    isOffender: yes('是违法行为人'),
    kind: oneOf('当事人', ['法人', '领有执照的分支机构', '没有执照的分支机构', '自然人']),
    isOfAgeAndCapable: yes('自然人达到责任年龄、有责任能力（单位选是）'),
  },
  refuse: (f) => [
    !f.isOffender && '当事人不是违法主体，请核实',
    f.kind === '没有执照的分支机构' && '分支机构没有执照，应以其法人为当事人',
    f.kind === '自然人' && !f.isOfAgeAndCapable && '当事人没有责任能力',
  ],
  examples: [
    {
      given: { isOffender: true, kind: '没有执照的分支机构', isOfAgeAndCapable: true },
      yields: false,
    },
    { given: { isOffender: true, kind: '法人', isOfAgeAndCapable: true }, yields: true },
    { given: { isOffender: true, kind: '自然人', isOfAgeAndCapable: false }, yields: false },
  ],
})

export const partyNameExact = permit('23.4.1c', {
  name: '名称与执照一致',
  statement: '审查内容：当事人名称准确，法人名称与许可证、营业执照相符。',
  reading: '逐字相同。',
  facts: { licensed: text('许可证、执照名称'), drafted: text('文稿名称') },
  refuse: ({ licensed, drafted }) =>
    licensed !== drafted && `文稿为“${drafted}”，执照为“${licensed}”，请改为一致`,
  examples: [
    {
      given: { licensed: '文山某某建筑有限责任公司', drafted: '文山某某建筑有限公司' },
      yields: false,
    },
    {
      given: { licensed: '文山某某建筑有限责任公司', drafted: '文山某某建筑有限责任公司' },
      yields: true,
    },
  ],
})

export const factsEvidenced = permit('23.4.2', {
  name: '每一事实有证据',
  statement: '审查内容：事实完整清楚、证据确凿充分。',
  facts: {
    alleged: list(
      '认定的事实',
      record('事实', { fact: text('事实'), evidence: list('证据', text('证据')) }),
    ),
  },
  refuse: ({ alleged }) => [
    alleged.length === 0 && '没有写明认定的事实',
    ...alleged
      .filter((one) => one.evidence.length === 0)
      .map((one) => `“${one.fact}”没有证据，请补充`),
  ],
  examples: [
    {
      given: {
        alleged: [
          { fact: '未订立合同', evidence: ['询问笔录'] },
          { fact: '拖欠工资', evidence: ['工资表'] },
          { fact: '拒不改正', evidence: [] },
        ],
      },
      yields: false,
    },
    { given: { alleged: [{ fact: '拖欠工资', evidence: ['工资表'] }] }, yields: true },
    { given: { alleged: [] }, yields: false },
  ],
})

export const gainsComputed = permit('23.4.3a', {
  name: '违法所得一致有据',
  statement: '审查内容：违法所得计算准确有据、定性准确。',
  facts: {
    computed: fen('计算表金额'),
    drafted: fen('文稿金额'),
    hasSources: yes('计算表有算式和来源'),
    isCharacterised: yes('定性与事项目录一致'),
  },
  refuse: (f) => [
    f.computed !== f.drafted && `计算表${f.computed / 100}元，文稿${f.drafted / 100}元，请核对`,
    !f.hasSources && '违法所得须有算式和来源',
    !f.isCharacterised && '定性与事项目录不一致，请核对',
  ],
  examples: [
    {
      given: {
        computed: yuan(12_400),
        drafted: yuan(12_040),
        hasSources: true,
        isCharacterised: true,
      },
      yields: false,
    },
    {
      given: {
        computed: yuan(12_400),
        drafted: yuan(12_400),
        hasSources: true,
        isCharacterised: true,
      },
      yields: true,
    },
  ],
})

export const lawInForce = permit('23.4.3b', {
  name: '所引条文有效',
  statement: '审查内容：法律条文适用正确，无未生效、失效或错用。',
  reading: '以行为日为准；失效日当日不再适用，“至某日废止”的该日为末日。',
  facts: {
    articles: list(
      '所引条文',
      record('条文', {
        name: text('条文'),
        effective: day('生效日'),
        lastDay: optional(day('有效末日')),
        isRight: yes('适用于该行为'),
      }),
    ),
    acted: day('违法行为日'),
  },
  refuse: ({ articles, acted }) => [
    articles.length === 0 && '没有引用法律条文',
    ...articles.flatMap((one) => [
      one.effective > acted && `${one.name}在${acted}尚未生效`,
      one.lastDay !== null && one.lastDay < acted && `${one.name}在${acted}已经失效`,
      !one.isRight && `${one.name}不适用于该行为`,
    ]),
  ],
  examples: [
    {
      given: {
        articles: [{ name: '某条', effective: '2010-01-01', lastDay: '2025-12-31', isRight: true }],
        acted: '2026-01-15',
      },
      yields: false,
    },
    {
      given: {
        articles: [{ name: '某条', effective: '2010-01-01', lastDay: '2025-12-31', isRight: true }],
        acted: '2025-12-31',
      },
      yields: true,
    },
    {
      given: {
        articles: [{ name: '某条', effective: '2026-02-01', lastDay: null, isRight: true }],
        acted: '2026-01-15',
      },
      yields: false,
    },
  ],
})
