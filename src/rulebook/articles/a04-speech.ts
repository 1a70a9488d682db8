import { conduct, list, permit, printed, rule, table, oneOf, text, yes } from '../kit.ts'

/** 第四条 言谈举止。 */

export const formalOccasions = conduct('4.1', {
  name: '正式场合四忌',
  statement: '正式场合着装整洁端庄、举止庄重，用文明服务用语，做到四忌。',
  reading: '可作窗口抽查、满意度和投诉的归类，本身不计分；属实的严重投诉按第四十八条(五)3计分。',
  points: ['忌信口开河', '忌装腔作势', '忌模棱两可', '忌深奥难懂'],
})

export const basisStated = rule('4.1.1', {
  name: '忌信口开河：言而有据',
  statement: '了解情况、有准备再讲，执法、检查、会议、调研发言言而有据；材料没有依据的提示。',
  facts: { basis: text('依据') },
  decide: ({ basis }) =>
    basis.trim()
      ? { outcome: '有依据', reason: `依据：${basis.trim()}` }
      : { outcome: '提示', reason: '材料没有写明依据，请补充；只提示，不影响提交' },
  examples: [
    { given: { basis: '' }, yields: '提示' },
    { given: { basis: '2025年统计年报' }, yields: '有依据' },
  ],
})

export const relayedVerbatim = permit('4.1.2', {
  name: '忌装腔作势：如实转达',
  statement: '语气平和；传达指示如实转达，不加个人推断和看法。',
  reading: '指示原话与转达人说明分开记，原话存后不改。',
  facts: { original: text('指示原话'), relayed: text('转达内容') },
  refuse: ({ original, relayed }) =>
    original.trim() !== relayed.trim() &&
    '转达内容与指示原话不一致，请照原话转达，个人意见写入“转达人说明”',
  examples: [
    { given: { original: '本周内报方案', relayed: '本周内报方案' }, yields: true },
    { given: { original: '本周内报方案', relayed: '领导说尽量本周内报方案' }, yields: false },
  ],
})

export const fuzzyWords = rule('4.1.3', {
  name: '忌模棱两可：模糊用语',
  statement:
    '意见层次清楚、表达准确；答复、意见、案件文书和报告中出现“大概”“也许”“差不多”等用语的提示。',
  reading: '逐处提示位置，不拦；条文有“等”字，清单可以增加。',
  facts: { draft: text('文稿') },
  parameters: { words: printed(['大概', '也许', '差不多']) },
  decide: ({ draft }, { words }) => {
    const found = words
      .flatMap((word) =>
        [...draft.matchAll(new RegExp(word, 'gu'))].map(({ index }) => ({ word, at: index })),
      )
      .toSorted((a, b) => a.at - b.at)
    return {
      outcome: found,
      reason:
        found.length > 0
          ? `有模糊用语：${found.map(({ word, at }) => `${word}（第${at + 1}字）`).join('、')}`
          : '没有模糊用语',
    }
  },
  examples: [
    { given: { draft: '两地标准差不多' }, yields: [{ word: '差不多', at: 4 }] },
    { given: { draft: '两地标准一致' }, yields: [] },
    {
      given: { draft: '也许下周，大概3天' },
      yields: [
        { word: '也许', at: 0 },
        { word: '大概', at: 5 },
      ],
    },
  ],
})

export const plainWords = rule('4.1.4', {
  name: '忌深奥难懂：术语加说明',
  statement: '语言通俗，少用专业术语；对外答复用了术语而未说明的，提示加说明。',
  reading: '术语表是本地资料。',
  facts: {
    draft: text('答复'),
    glossary: list('术语表', text('术语')),
    explained: list('已说明', text('术语')),
  },
  decide: ({ draft, glossary, explained }) => {
    const outcome = glossary.filter((term) => draft.includes(term) && !explained.includes(term))
    return {
      outcome,
      reason: outcome.length > 0 ? `请说明：${outcome.join('、')}` : '没有需要说明的术语',
    }
  },
  examples: [
    {
      given: { draft: '您的视同缴费年限为8年', glossary: ['视同缴费年限'], explained: [] },
      yields: ['视同缴费年限'],
    },
    {
      given: {
        draft: '您的视同缴费年限为8年',
        glossary: ['视同缴费年限'],
        explained: ['视同缴费年限'],
      },
      yields: [],
    },
  ],
})

export const rudeLanguage = table('4.1', {
  name: '文明用语投诉的归类',
  statement: '推行文明服务用语；投诉按类别归入条款。',
  facts: { complaint: oneOf('投诉', ['用语不文明', '着装举止不当']) },
  rows: [
    [{ complaint: '用语不文明' }, '属实且严重的按第四十八条(五)3计分', 'local'],
    [{ complaint: '着装举止不当' }, '只作提醒，不计分', 'local'],
  ],
  examples: [
    { given: { complaint: '用语不文明' }, yields: '属实且严重的按第四十八条(五)3计分' },
    { given: { complaint: '着装举止不当' }, yields: '只作提醒，不计分' },
  ],
})

export const socialOccasions = conduct('4.2', {
  name: '社交场合五忌',
  statement: '社交场合适应环境、大方自然，着装随场合，做到五忌。',
  points: ['不卑不亢', '手势适度', '不独占发言', '实事求是', '谈吐有礼'],
})

export const readBeforeSigning = permit('4.2', {
  name: '读完后签阅',
  statement: '言谈举止各款读完后方可签阅。',
  facts: { isReadToEnd: yes('已读完') },
  refuse: ({ isReadToEnd }) => !isReadToEnd && '请读完本条再签阅',
  examples: [
    { given: { isReadToEnd: false }, yields: false },
    { given: { isReadToEnd: true }, yields: true },
  ],
})

export const neitherHumbleNorHaughty = conduct('4.2.1', {
  name: '五忌之一：不卑不亢',
  statement: '不卑不亢，忌唯唯诺诺、点头哈腰。',
})

export const moderateGestures = conduct('4.2.2', {
  name: '五忌之二：手势适度',
  statement: '手势适度，忌大声嚷嚷、指手划脚、纵声狂笑。',
})

export const letOthersSpeak = conduct('4.2.3', {
  name: '五忌之三：不独占发言',
  statement: '忌滔滔不绝、一人包场。',
})

export const speakFacts = conduct('4.2.4', {
  name: '五忌之四：实事求是',
  statement: '实事求是，忌花言巧语、主观臆测、信口开河。',
})

export const courteousTalk = conduct('4.2.5', {
  name: '五忌之五：谈吐有礼',
  statement: '谈吐有礼，不赞成可适当表达，忌生硬打断、争抢发言。',
})
