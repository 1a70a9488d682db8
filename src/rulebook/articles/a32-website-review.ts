import {
  count,
  day,
  form,
  list,
  local,
  oneOf,
  permit,
  printed,
  record,
  rule,
  table,
  text,
  yes,
} from '../kit.ts'

/** 第三十二条 网站信息发布，(一)至(五) 归口、审核与发布流程。 */

export const webItemOwner = permit('32.1', {
  name: '信息须有归口科室',
  statement: '适用于州局机关各科室及外部单位需在人社网站发布、编辑信息的工作。',
  reading: '外部单位的信息由职能对口的科室受理并负责审核（谁的职能谁发布）。',
  facts: { isExternal: yes('外部单位提交'), owner: text('归口科室') },
  refuse: ({ isExternal, owner }) =>
    !owner.trim() &&
    (isExternal
      ? '外部单位的信息须由对口科室受理，请先选定对口科室'
      : '没有归口科室，请先选定发布科室'),
  allowed: '已有归口科室',
  examples: [
    { given: { isExternal: true, owner: '就业局' }, yields: true },
    { given: { isExternal: true, owner: '' }, yields: false },
    { given: { isExternal: false, owner: ' ' }, yields: false },
  ],
})

export const webStages = ['采集', '审核', '发布', '更新'] as const

export const webTimeliness = rule('32.2', {
  name: '采集至发布用时',
  statement: '建立信息采集、审核、发布、更新机制，保证准确、及时、安全、有效，推进网上服务平台。',
  reading: '及时以采集次日至发布日的工作日数衡量，按科室列入月表。',
  facts: { collected: day('采集日期'), published: day('发布日期') },
  parameters: { stages: printed(webStages) },
  decide: ({ collected, published }, _, { calendar }) => {
    const workdays = calendar.workdaysBetween(collected, published)
    return { outcome: workdays, reason: `采集至发布${workdays}个工作日` }
  },
  examples: [
    { given: { collected: '2026-03-02', published: '2026-03-06' }, yields: 4 },
    { given: { collected: '2026-03-02', published: '2026-03-02' }, yields: 0 },
    { given: { collected: '2026-03-06', published: '2026-03-09' }, yields: 1 },
  ],
})

export const webFunctionOwner = permit('32.3', {
  name: '谁的职能谁发布',
  statement: '坚持准确、安全、及时、便民和“谁的职能谁发布、谁发布谁负责”。',
  reading: '职能交叉的条文未定，由职能科室会签；发布人姓名随信息永久保存。',
  facts: {
    publisher: text('发布科室'),
    owner: text('职能科室'),
    hasCosign: yes('职能科室已会签'),
  },
  refuse: ({ publisher, owner, hasCosign }) =>
    publisher !== owner && !hasCosign && `内容属${owner}职能，须由${owner}发布或会签`,
  examples: [
    { given: { publisher: '就业局', owner: '养老保险科', hasCosign: false }, yields: false },
    { given: { publisher: '就业局', owner: '养老保险科', hasCosign: true }, yields: true },
    { given: { publisher: '养老保险科', owner: '养老保险科', hasCosign: false }, yields: true },
  ],
})

export const webNothingUnreviewed = permit('32.4.0a', {
  name: '未经审核不得发布、修改',
  statement: '信息发布和修改必须经相关人员审核。',
  reading: '管理员也不得发布内容，只能维护技术页面；试图绕过的记入第五十一条(四)2(3)的线索。',
  facts: {
    act: oneOf('动作', ['发布', '修改']),
    isTechnicalPage: yes('技术页面'),
    isReviewed: yes('本级审核已签毕'),
  },
  refuse: ({ act, isTechnicalPage, isReviewed }) =>
    !isTechnicalPage &&
    !isReviewed &&
    `未经审核不得${act}，现存为草稿，请先送审；未经审核发布的按第五十一条(四)2(3)扣分`,
  examples: [
    { given: { act: '修改', isTechnicalPage: false, isReviewed: false }, yields: false },
    { given: { act: '发布', isTechnicalPage: false, isReviewed: true }, yields: true },
    { given: { act: '修改', isTechnicalPage: true, isReviewed: false }, yields: true },
  ],
})

export const proofreadingChecks = [
  '表述准确',
  '字词语法标点',
  '排版规范',
  '内容完整',
  '附件下载正常',
  '排序规范',
  '保密要求',
] as const

export const webProofreading = permit('32.4.0b', {
  name: '发布前校对',
  statement: '发布前校对：表述、字词语法标点、排版规范、内容完整、附件下载、信息排序、保密要求。',
  reading: '条文不禁止本人校对；科室有2人以上的，由撰稿人以外的人校对。',
  facts: {
    writer: text('撰稿人'),
    proofreader: text('校对人'),
    staff: count('科室人数', '人', { min: 1 }),
    passed: list('已通过的项目', text('项目')),
  },
  parameters: { checks: printed(proofreadingChecks), twoPersonsFrom: local(2, '人') },
  refuse: ({ writer, proofreader, staff, passed }, { checks, twoPersonsFrom }) => [
    staff >= twoPersonsFrom && writer === proofreader && '撰稿人不校对自己的稿件，请换人校对',
    ...checks
      .filter((one) => !passed.includes(one))
      .map((one) => `“${one}”一项未通过，请改正后再送审`),
  ],
  examples: [
    {
      given: { writer: '甲', proofreader: '乙', staff: 3, passed: [...proofreadingChecks] },
      yields: true,
    },
    {
      given: {
        writer: '甲',
        proofreader: '乙',
        staff: 3,
        passed: proofreadingChecks.filter((one) => one !== '附件下载正常'),
      },
      yields: false,
    },
    {
      given: { writer: '甲', proofreader: '甲', staff: 2, passed: [...proofreadingChecks] },
      yields: false,
    },
    {
      given: { writer: '甲', proofreader: '甲', staff: 1, passed: [...proofreadingChecks] },
      yields: true,
    },
  ],
})

export const webProofreadingCard = form('32.4.0b', {
  name: '校对卡',
  statement: '发布前逐项校对七项内容。',
  fields: {
    title: text('标题'),
    writer: text('撰稿人'),
    proofreader: text('校对人'),
    passed: list('已通过的项目', oneOf('项目', proofreadingChecks)),
    proofread: day('校对日期'),
  },
  signatures: ['校对人'],
})

export const webReviewMarks = ['内容', '时效', '适宜上网', '保密'] as const

export const webLeaderReview = permit('32.4.0c', {
  name: '领导审核四项',
  statement: '领导审核把关：内容、时效、是否适宜上网、是否符合保密要求。',
  facts: { marked: list('已审核的项目', text('项目')) },
  parameters: { checks: printed(webReviewMarks) },
  refuse: ({ marked }, { checks }) =>
    checks
      .filter((one) => !marked.includes(one))
      .map((one) => `“${one}”一项未审核，请审核后再签字`),
  examples: [
    { given: { marked: ['内容', '时效', '适宜上网', '保密'] }, yields: true },
    { given: { marked: ['内容', '时效', '适宜上网'] }, yields: false },
  ],
})

export const webReviewCard = form('32.4.0c', {
  name: '审核卡',
  statement: '审核领导逐项把关，保密一项随发布记录留存。',
  fields: {
    title: text('标题'),
    marked: list('已审核的项目', oneOf('项目', webReviewMarks)),
    opinion: text('审核意见'),
    reviewed: day('审核日期'),
  },
  signatures: ['审核领导'],
})

export const webItemKinds = [
  '重要规定',
  '重要决定',
  '公务员及事业单位招考公告计划',
  '通知',
  '公示',
  '工作安排',
  '红头信息',
  '企业招聘信息',
  '下载表格',
] as const
export const webTiers = ['一级', '二级', '三级'] as const

export const webTier = table(['32.4.1', '32.4.2', '32.4.3'], {
  name: '审核级别',
  statement:
    '重要规定、重要决定、公务员及事业单位招考公告计划等为三级审核；各类通知、公示和工作安排为二级审核；红头信息、企业登记的招聘信息、供下载的表格等为一级审核。',
  reading: '同时属几级的按最高一级，例如重要决定的公示为三级；科室不得自行降级。',
  facts: { kind: oneOf('信息种类', webItemKinds), isImportant: yes('涉及重要规定或决定') },
  rows: [
    [{ kind: ['重要规定', '重要决定', '公务员及事业单位招考公告计划'] }, '三级'],
    [{ kind: ['通知', '公示', '工作安排'] }, '二级'],
    [{ kind: ['红头信息', '企业招聘信息', '下载表格'] }, '一级'],
    [{ isImportant: true }, '三级'],
  ],
  strictness: webTiers,
  reason: ({ kind }, tier) => `${kind}，${tier}审核`,
  examples: [
    { given: { kind: '公务员及事业单位招考公告计划', isImportant: false }, yields: '三级' },
    { given: { kind: '公示', isImportant: true }, yields: '三级' },
    { given: { kind: '公示', isImportant: false }, yields: '二级' },
    { given: { kind: '企业招聘信息', isImportant: false }, yields: '一级' },
  ],
})

export const webReviewChain = permit(['32.4.1', '32.4.2', '32.4.3'], {
  name: '审核签字',
  statement:
    '三级审核由分管领导把关后局长审核；二级由业务分管领导审核；一级由科室负责人审核，负责人不审自己撰写的信息。',
  reading: '第三十二条(七)的审查各级都要做，包括一级的企业招聘信息。',
  facts: {
    tier: oneOf('审核级别', webTiers),
    writer: text('撰稿人'),
    signed: list('依次签字', record('签字', { post: text('职务'), name: text('姓名') })),
  },
  parameters: {
    third: printed(['分管领导', '局长']),
    second: printed(['分管领导']),
    first: printed(['科室负责人']),
  },
  refuse: ({ tier, writer, signed }, { third, second, first }) => {
    const chain: readonly string[] = { 三级: third, 二级: second, 一级: first }[tier]
    const placeOf = (post: string) => signed.findIndex((one) => one.post === post)
    const missing = chain.filter((post) => placeOf(post) < 0)
    const isInOrder = chain.every((post, i) => i === 0 || placeOf(chain[i - 1]!) < placeOf(post))
    return [
      missing.length > 0 && `${tier}审核还须${missing.join('、')}签字，签毕才能发布`,
      missing.length === 0 && !isInOrder && `须按${chain.join('、')}的次序审核，请退回重签`,
      tier === '一级' &&
        signed.some(({ post, name }) => chain.includes(post) && name === writer) &&
        '科室负责人不能审核自己撰写的信息，请由其他负责人或分管领导审核',
    ]
  },
  examples: [
    {
      given: { tier: '三级', writer: '甲', signed: [{ post: '分管领导', name: '乙' }] },
      yields: false,
    },
    {
      given: {
        tier: '三级',
        writer: '甲',
        signed: [
          { post: '分管领导', name: '乙' },
          { post: '局长', name: '丙' },
        ],
      },
      yields: true,
    },
    {
      given: {
        tier: '三级',
        writer: '甲',
        signed: [
          { post: '局长', name: '丙' },
          { post: '分管领导', name: '乙' },
        ],
      },
      yields: false,
    },
    {
      given: { tier: '二级', writer: '甲', signed: [{ post: '科室负责人', name: '丁' }] },
      yields: false,
    },
    {
      given: { tier: '二级', writer: '甲', signed: [{ post: '分管领导', name: '乙' }] },
      yields: true,
    },
    {
      given: { tier: '一级', writer: '丁', signed: [{ post: '科室负责人', name: '丁' }] },
      yields: false,
    },
    {
      given: { tier: '一级', writer: '甲', signed: [{ post: '科室负责人', name: '丁' }] },
      yields: true,
    },
  ],
})
