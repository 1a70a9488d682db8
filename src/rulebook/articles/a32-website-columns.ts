import {
  addDays,
  addMonths,
  count,
  day,
  list,
  local,
  oneOf,
  optional,
  permit,
  printed,
  register,
  rule,
  table,
  text,
  yes,
} from '../kit.ts'
import { webTiers } from './a32-website-review.ts'

/** 第三十二条 网站信息发布，(六) 栏目与内容。 */

export const webRefusalNumbers = ['1', '2', '3', '4', '5', '6', '7'] as const

export const webOpenByDefault = permit('32.6.1.0', {
  name: '不公开须有理由',
  statement:
    '以公开为原则、不公开为例外，坚持便民、利民、无偿；以政务公开、网上办公、便民服务为主。',
  reading: '不公开的理由限于第三十二条(七)所列七项；依申请公开的渠道列在同一栏目。',
  facts: {
    isWithheld: yes('拟不公开'),
    ground: optional(oneOf('第三十二条(七)的项次', webRefusalNumbers)),
    isCharged: yes('收费'),
  },
  refuse: ({ isWithheld, ground, isCharged }) => [
    isWithheld && ground === null && '不公开须注明属第三十二条(七)第几项，否则应当公开',
    isCharged && '网站信息和服务无偿提供，请取消收费',
  ],
  examples: [
    { given: { isWithheld: true, ground: null, isCharged: false }, yields: false },
    { given: { isWithheld: true, ground: '3', isCharged: false }, yields: true },
    { given: { isWithheld: false, ground: null, isCharged: false }, yields: true },
    { given: { isWithheld: false, ground: null, isCharged: true }, yields: false },
  ],
})

export const opennessTopics = [
  '职能、机构设置和工作分工',
  '地址、电话等联系方式',
  '领导成员介绍及人事任免',
  '重点工作、重大决策、重要活动及会议',
  '法律法规规章政策及规范性文件',
  '行政审批事项、程序、办事指南及标准时限',
  '投诉和行政救济事项',
  '其他应公开的政务信息',
] as const

export const opennessSource = table(
  ['32.6.1.1', '32.6.1.2', '32.6.1.3', '32.6.1.4', '32.6.1.5', '32.6.1.6', '32.6.1.7', '32.6.1.8'],
  {
    name: '政务公开栏目内容',
    statement:
      '政务公开栏目公开职能机构分工、联系方式、领导成员及任免、重点工作决策活动会议、法规政策及规范性文件、审批事项及办事指南、投诉和行政救济，以及其他应公开的政务信息。',
    reading:
      '八类内容须有；各类取自哪份登记为本地设置，同一记录两处显示，不另行录入，以免两处不一。',
    facts: { topic: oneOf('内容', opennessTopics) },
    rows: [
      [{ topic: '职能、机构设置和工作分工' }, '机构与职能登记', 'local'],
      [{ topic: '地址、电话等联系方式' }, '机构联系方式登记', 'local'],
      [{ topic: '领导成员介绍及人事任免' }, '任免记录', 'local'],
      [{ topic: '重点工作、重大决策、重要活动及会议' }, '督办事项和会议记录', 'local'],
      [{ topic: '法律法规规章政策及规范性文件' }, '法规依据库', 'local'],
      [{ topic: '行政审批事项、程序、办事指南及标准时限' }, '办事事项目录', 'local'],
      [{ topic: '投诉和行政救济事项' }, '投诉和救济途径登记', 'local'],
      [{ topic: '其他应公开的政务信息' }, '局里确定的栏目', 'local'],
    ],
    reason: ({ topic }, source) => `${topic}，取自${source}`,
    examples: [
      { given: { topic: '职能、机构设置和工作分工' }, yields: '机构与职能登记' },
      { given: { topic: '行政审批事项、程序、办事指南及标准时限' }, yields: '办事事项目录' },
    ],
  },
)

export const opennessMirror = permit(['32.6.1.1', '32.6.1.6'], {
  name: '网页与登记一致',
  statement: '公开的职能机构、办事指南须与机构登记、事项目录一致。',
  facts: { differences: list('与登记不一致之处', text('事项')) },
  refuse: ({ differences }) =>
    differences.map((one) => `“${one}”与登记不一致，请在第三十二条(十二)的时限内更新网页`),
  examples: [
    { given: { differences: [] }, yields: true },
    { given: { differences: ['科室设置'] }, yields: false },
  ],
})

export const contactConfirmation = rule('32.6.1.2', {
  name: '联系方式核实',
  statement: '公开本单位及办事机构的地址、电话等联系方式。',
  reading: '条文没有核实周期，每半年核实一次为本地设置。',
  facts: { confirmed: day('上次核实日期'), on: day('截至') },
  parameters: { months: local(6, '个月') },
  decide: ({ confirmed, on }, { months }) => {
    const until = addMonths(confirmed, months)
    return on >= until
      ? { outcome: '未核实', reason: `${confirmed}后${months}个月未核实，请拨打核实` }
      : { outcome: '已核实', reason: `${until}以前有效` }
  },
  examples: [
    { given: { confirmed: '2025-08-01', on: '2026-02-02' }, yields: '未核实' },
    { given: { confirmed: '2025-08-01', on: '2026-01-31' }, yields: '已核实' },
  ],
})

export const postingProposal = rule('32.6.1.4', {
  name: '提请发布',
  statement: '公开重点工作、重大决策、重要活动及会议。',
  reading: '新增这几类事项即向责任科室提请发布，是否发布仍按审核流程。',
  facts: { kind: text('事项种类') },
  parameters: { kinds: printed(['重点工作', '重大决策', '重要活动', '重要会议']) },
  decide: ({ kind }, { kinds }) =>
    kinds.some((one) => one === kind)
      ? { outcome: true, reason: `${kind}应当公开，请责任科室拟稿` }
      : { outcome: false, reason: `${kind}不属应当主动公开的种类` },
  examples: [
    { given: { kind: '重要会议' }, yields: true },
    { given: { kind: '科室例会' }, yields: false },
  ],
})

export const policyPageState = rule('32.6.1.5', {
  name: '法规政策效力',
  statement: '公开负责实施的法律法规规章政策及制定的规范性文件。',
  reading: '废止当日即标注失效，页面保留。',
  facts: { repealed: optional(day('废止日期')), on: day('截至') },
  decide: ({ repealed, on }) =>
    repealed !== null && on >= repealed
      ? { outcome: '失效', reason: `${repealed}废止，页面标注失效` }
      : { outcome: '有效', reason: '现行有效' },
  examples: [
    { given: { repealed: '2026-03-31', on: '2026-03-30' }, yields: '有效' },
    { given: { repealed: '2026-03-31', on: '2026-03-31' }, yields: '失效' },
    { given: { repealed: null, on: '2026-03-31' }, yields: '有效' },
  ],
})

export const furtherColumn = permit('32.6.1.8', {
  name: '增设栏目',
  statement: '其他应公开的政务信息另设栏目公开。',
  facts: { owner: text('责任科室'), refresh: text('更新周期') },
  refuse: ({ owner, refresh }) => [
    !owner.trim() && '增设栏目须确定责任科室',
    !refresh.trim() && '增设栏目须确定更新周期',
  ],
  examples: [
    { given: { owner: '办公室', refresh: '实时' }, yields: true },
    { given: { owner: '', refresh: '实时' }, yields: false },
    { given: { owner: '办公室', refresh: '' }, yields: false },
  ],
})

export const webNews = permit('32.6.2', {
  name: '新闻信息来源',
  statement: '新闻信息：局办公室编发的红头信息、省人社厅网站编发的重要信息。',
  facts: { origin: text('来源'), link: text('原文链接') },
  parameters: { own: printed('局办公室'), province: printed('省人社厅网站') },
  refuse: ({ origin, link }, { own, province }) => [
    !origin.trim() && '缺来源，请注明来源单位',
    origin.trim() !== '' &&
      origin !== own &&
      origin !== province &&
      `新闻信息限于${own}编发的红头信息和${province}编发的重要信息，请改投其他栏目`,
    origin === province && !link.trim() && '转载须注明原文链接',
  ],
  examples: [
    { given: { origin: '局办公室', link: '' }, yields: true },
    { given: { origin: '省人社厅网站', link: '' }, yields: false },
    { given: { origin: '省人社厅网站', link: 'https://example.gov.cn/1' }, yields: true },
    { given: { origin: '', link: '' }, yields: false },
  ],
})

export const webQuestions = register('32.6.3', {
  name: '科室在线问答',
  statement: '科室在线：近期需公开的政务信息、常见问题解答（问答方式）。',
  columns: {
    question: text('问题'),
    answer: text('解答'),
    basis: text('依据'),
    owner: text('责任科室'),
    answered: day('解答日期'),
  },
})

export const webQuestionReview = rule('32.6.3', {
  name: '问答复核',
  statement: '科室在线的问答定期复核。',
  reading: '“近期”和更新没有数字，每12个月复核一次为本地设置。',
  facts: { answered: day('解答日期'), on: day('截至') },
  parameters: { months: local(12, '个月') },
  decide: ({ answered, on }, { months }) => {
    const due = addMonths(answered, months)
    return { outcome: on >= due, reason: `${due}起须复核` }
  },
  examples: [
    { given: { answered: '2025-02-10', on: '2026-02-09' }, yields: false },
    { given: { answered: '2025-02-10', on: '2026-02-10' }, yields: true },
  ],
})

export const webDownload = permit('32.6.4', {
  name: '资料下载限非涉密',
  statement: '资料下载：各科室非涉密的表格和资料。',
  facts: { isCleared: yes('保密审查认定为非涉密'), hasMark: yes('首页或属性带密级标志') },
  refuse: ({ isCleared, hasMark }) => [
    !isCleared && '须先经保密审查认定为非涉密',
    hasMark && '文件带有密级标志，不得上传，请立即删除并报告保密部门',
  ],
  examples: [
    { given: { isCleared: true, hasMark: false }, yields: true },
    { given: { isCleared: true, hasMark: true }, yields: false },
    { given: { isCleared: false, hasMark: false }, yields: false },
  ],
})

export const webServices = register('32.6.5', {
  name: '在线服务登记',
  statement: '在线服务：面向公众的业务系统、查询系统。',
  keeper: '信息中心',
  columns: {
    name: text('服务名称'),
    owner: text('责任科室'),
    address: text('网址'),
    hours: text('服务时间'),
    checked: day('上次检查'),
    state: oneOf('状态', ['正常', '暂停']),
  },
})

export const webServiceState = table('32.6.5', {
  name: '在线服务检查',
  statement: '在线服务不能访问时标注暂停，由信息中心处理。',
  facts: { isReachable: yes('可以访问') },
  rows: [
    [{ isReachable: true }, { state: '正常', task: '' }, 'local'],
    [{ isReachable: false }, { state: '暂停', task: '信息中心' }, 'local'],
  ],
  reason: (_, { state, task }) => (task ? `标注${state}，交${task}处理` : state),
  examples: [
    { given: { isReachable: false }, yields: { state: '暂停', task: '信息中心' } },
    { given: { isReachable: true }, yields: { state: '正常', task: '' } },
  ],
})

export const jobPostingShown = rule('32.6.6', {
  name: '招聘信息有效期',
  statement: '人才市场：企业登记招聘信息、州内招聘会信息。',
  reading: '条文没有有效期，未注明的按90天（本地设置）；到期隐藏，登记保留。经一级审核。',
  facts: { published: day('发布日期'), validUntil: optional(day('有效至')), on: day('截至') },
  parameters: { days: local(90, '天') },
  decide: ({ published, validUntil, on }, { days }) => {
    const last = validUntil ?? addDays(published, days)
    return on <= last
      ? { outcome: '显示', reason: `有效至${last}` }
      : { outcome: '隐藏', reason: `${last}到期，已隐藏` }
  },
  examples: [
    {
      given: { published: '2026-03-02', validUntil: '2026-03-31', on: '2026-03-31' },
      yields: '显示',
    },
    {
      given: { published: '2026-03-02', validUntil: '2026-03-31', on: '2026-04-01' },
      yields: '隐藏',
    },
    { given: { published: '2026-03-02', validUntil: null, on: '2026-05-31' }, yields: '显示' },
    { given: { published: '2026-03-02', validUntil: null, on: '2026-06-01' }, yields: '隐藏' },
  ],
})

export const jobPostingSource = permit('32.6.6', {
  name: '人才市场信息来源',
  statement: '人才市场栏目由就业局、人才交流中心受理企业登记后发布。',
  facts: { unit: text('受理单位'), isReviewed: yes('科室负责人已审核') },
  parameters: { units: printed(['就业局', '人才交流中心']) },
  refuse: ({ unit, isReviewed }, { units }) => [
    !units.some((one) => one === unit) && `招聘信息由${units.join('、')}受理，请先在该处登记`,
    !isReviewed && '须先经一级审核（科室负责人）',
  ],
  examples: [
    { given: { unit: '就业局', isReviewed: true }, yields: true },
    { given: { unit: '养老保险科', isReviewed: true }, yields: false },
    { given: { unit: '人才交流中心', isReviewed: false }, yields: false },
  ],
})

export const specialProjectLists = permit('32.6.7', {
  name: '专项工作名单发布',
  statement: '专项工作：考试等的招聘公告、计划及各环节名单。',
  reading: '名单按种类为二级或三级审核；身份证号码只显示一部分。',
  facts: {
    tier: oneOf('审核级别', webTiers),
    fullIdNumbers: count('未遮盖的身份证号码', '个'),
    hasRetention: yes('已定下架日期'),
  },
  refuse: ({ tier, fullIdNumbers, hasRetention }) => [
    tier === '一级' && '各环节名单须经二级或三级审核，请提高审核级别',
    fullIdNumbers > 0 && `有${fullIdNumbers}个完整身份证号码，属个人隐私，请遮盖后再发布`,
    !hasRetention && '名单须定下架日期',
  ],
  examples: [
    { given: { tier: '二级', fullIdNumbers: 0, hasRetention: true }, yields: true },
    { given: { tier: '二级', fullIdNumbers: 1, hasRetention: true }, yields: false },
    { given: { tier: '一级', fullIdNumbers: 0, hasRetention: true }, yields: false },
    { given: { tier: '三级', fullIdNumbers: 0, hasRetention: false }, yields: false },
  ],
})
