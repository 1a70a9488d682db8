import {
  conditions,
  conduct,
  count,
  day,
  duty,
  form,
  limit,
  list,
  local,
  moment,
  num,
  oneOf,
  permit,
  printed,
  register,
  role,
  rule,
  sequence,
  table,
  text,
  yes,
} from '../kit.ts'

/** 第三十二条 人社网站信息发布管理制度，(一)至(六)。 */

export const siteOwner = permit(['32.1', '32.3'], {
  name: '谁的职能谁发布',
  statement:
    '适用于局机关各科室及外部单位在人社网站发布、编辑信息；坚持准确、安全、及时、便民和“谁的职能谁发布、谁发布谁负责”。',
  reading: '外部单位的信息由职能对应的科室负责；内容涉及他科室职能的须会签。',
  facts: {
    owner: text('责任科室'),
    functions: list('内容涉及的职能科室', text('科室')),
    cosigned: list('已会签', text('科室')),
  },
  refuse: ({ owner, functions, cosigned }) => [
    !owner.trim() && '没有责任科室，不能发布',
    ...functions
      .filter((one) => one !== owner && !cosigned.includes(one))
      .map((one) => `内容涉及${one}职能，须其会签`),
  ],
  examples: [
    { given: { owner: '', functions: [], cosigned: [] }, yields: false },
    { given: { owner: '就业局', functions: ['养老保险科'], cosigned: [] }, yields: false },
    {
      given: { owner: '就业局', functions: ['养老保险科'], cosigned: ['养老保险科'] },
      yields: true,
    },
  ],
})

export const siteSteps = sequence(['32.2', '32.5.1a', '32.5.1b'], {
  name: '常规发布流程',
  statement:
    '信息采集、审核、发布、更新；科室将电子文档和发布审核条传信息中心，信息中心编辑排版、发布并登记备案。',
  reading: '信息中心收到后1个工作日内发布，由本局设定。',
  steps: [
    { name: '采集', by: '责任科室' },
    { name: '校对', by: '责任科室' },
    { name: '审核', by: '按级别' },
    { name: '送信息中心', by: '责任科室' },
    { name: '发布', by: '信息中心' },
    { name: '登记备案', by: '信息中心' },
  ],
  examples: [
    { given: { done: ['采集', '校对'], next: '送信息中心' }, yields: false },
    { given: { done: ['采集', '校对', '审核', '送信息中心'], next: '发布' }, yields: true },
  ],
})

export const changeReviewed = conditions(['32.4.0a', '32.13b'], {
  name: '发布和修改都须审核',
  statement:
    '信息发布和修改必须经相关人员审核；上网信息如需修改，重新编辑、排版及审核，部分需保密审查。',
  reading: '改动金额、名单、附件的须保密审查；更正注明日期。',
  must: { isReviewed: ['本次内容已审核', '修改后须重新审核，未审核的不对外显示'] },
})

export const proofChecks = [
  '表述准确',
  '字词语法标点',
  '排版规范',
  '内容完整',
  '附件下载正常',
  '排序规范',
  '保密要求',
] as const
export const leaderChecks = ['内容', '时效', '适宜上网', '保密'] as const

export const proofed = permit(['32.4.0b', '32.4.0c'], {
  name: '校对和领导把关',
  statement:
    '校对表述、字词语法标点、排版、内容完整、附件下载、排序、保密要求；领导审核内容、时效、是否适宜上网、是否符合保密要求。',
  reading: '校对人与撰稿人分开，由本局设定。',
  facts: {
    proofed: list('已校对', text('项目')),
    checked: list('领导已审', text('项目')),
    writer: text('撰稿人'),
    proofreader: text('校对人'),
  },
  parameters: { proof: printed(proofChecks), leader: printed(leaderChecks) },
  refuse: ({ proofed: done, checked, writer, proofreader }, { proof, leader }) => [
    ...proof.filter((one) => !done.includes(one)).map((one) => `“${one}”未校对`),
    ...leader.filter((one) => !checked.includes(one)).map((one) => `领导未审“${one}”`),
    writer === proofreader && '撰稿人不能自己校对',
  ],
  examples: [
    {
      given: { proofed: proofChecks, checked: leaderChecks, writer: '甲', proofreader: '乙' },
      yields: true,
    },
    {
      given: {
        proofed: proofChecks.filter((one) => one !== '附件下载正常'),
        checked: leaderChecks,
        writer: '甲',
        proofreader: '乙',
      },
      yields: false,
    },
    {
      given: {
        proofed: proofChecks,
        checked: ['内容', '时效', '适宜上网'],
        writer: '甲',
        proofreader: '乙',
      },
      yields: false,
    },
  ],
})

export const siteTypes = [
  '重要规定',
  '重要决定',
  '招考公告计划',
  '通知',
  '公示',
  '工作安排',
  '红头信息',
  '企业招聘信息',
  '下载表格',
] as const

export const siteReviewer = table(['32.4.1', '32.4.2', '32.4.3'], {
  name: '三级审核',
  statement:
    '重要规定、决定、招考公告计划由分管领导把关后局长审核；通知、公示、工作安排由业务分管领导审核；红头信息、企业招聘、下载表格由科室负责人审核。',
  reading: '重要决定的公示按三级；科室可以调高级别，不能调低。',
  facts: { type: oneOf('类别', siteTypes) },
  rows: [
    [{ type: ['重要规定', '重要决定', '招考公告计划'] }, '局长'],
    [{ type: ['通知', '公示', '工作安排'] }, '业务分管领导'],
    [{ type: ['红头信息', '企业招聘信息', '下载表格'] }, '科室负责人'],
  ],
  examples: [
    { given: { type: '招考公告计划' }, yields: '局长' },
    { given: { type: '通知' }, yields: '业务分管领导' },
    { given: { type: '企业招聘信息' }, yields: '科室负责人' },
  ],
})

export const writerNotReviewer = permit('32.4.3', {
  name: '撰稿人不自审',
  statement: '由科室负责人审核。',
  facts: { writer: text('撰稿人'), reviewer: text('审核人') },
  refuse: ({ writer, reviewer }) =>
    writer === reviewer && '撰稿人不能审核自己的稿件，请由上一级审核',
  examples: [
    { given: { writer: '甲', reviewer: '甲' }, yields: false },
    { given: { writer: '甲', reviewer: '乙' }, yields: true },
  ],
})

export const reviewSlip = form('32.5.1a', {
  name: '网站信息发布审核条',
  statement: '电子文档和发布审核条传信息中心。',
  fields: {
    title: text('标题'),
    column: text('栏目'),
    type: oneOf('类别', siteTypes),
    writer: text('撰稿人'),
    proofreader: text('校对人'),
  },
  signatures: ['校对人', '科室负责人', '审核领导'],
})

export const siteRegister = register(['32.5.1b', '32.5.2b'], {
  name: '网站信息发布登记',
  statement: '发布后登记备案，自主发布的也由信息中心登记备案。',
  keeper: '信息中心',
  columns: {
    title: text('标题'),
    column: text('栏目'),
    unit: text('责任科室'),
    flow: oneOf('方式', ['常规发布', '自主发布']),
    published: moment('发布时间'),
    address: text('网址'),
    reviewer: text('审核人'),
  },
})

export const directPublishing = permit(['32.5.0', '32.5.2a'], {
  name: '自主发布',
  statement:
    '信息添加和修改按常规发布、自主发布两类流程；有时限要求且发布量较大的科室和专项工作，可将已审核信息直接发布。',
  reading: '“较大”为每月20条，由本局设定；名单由局领导核定。',
  facts: {
    isListed: yes('在自主发布名单内'),
    isReviewed: yes('已审核'),
    monthly: count('月发布量', '条'),
  },
  parameters: { least: local(20, '条') },
  refuse: ({ isListed, isReviewed }) => [
    !isListed && '本科室没有自主发布权限，请走常规发布',
    !isReviewed && '未经审核不得发布',
  ],
  examples: [
    { given: { isListed: false, isReviewed: true, monthly: 30 }, yields: false },
    { given: { isListed: true, isReviewed: false, monthly: 30 }, yields: false },
    { given: { isListed: true, isReviewed: true, monthly: 30 }, yields: true },
  ],
})

export const publicColumns = conduct(
  [
    '32.6.1.0',
    '32.6.1.1',
    '32.6.1.2',
    '32.6.1.3',
    '32.6.1.4',
    '32.6.1.5',
    '32.6.1.6',
    '32.6.1.7',
    '32.6.1.8',
  ],
  {
    name: '政务公开栏目内容',
    statement:
      '以公开为原则、不公开为例外，坚持便民、利民、无偿；公开职能机构分工、联系方式、领导和人事任免、重点工作和会议、法规政策和规范性文件、审批和办事指南、投诉和救济、其他政务信息。',
    reading: '各类内容变动按(十二)实时更新的3个工作日；不公开的须写明(七)的理由。',
    points: [
      '工作职能、机构设置和工作分工',
      '地址、电话等联系方式',
      '领导成员介绍及人事任免',
      '重点工作、重大决策、重要活动及会议',
      '法律法规规章政策及规范性文件',
      '审批事项、程序、办事指南及标准时限',
      '投诉和行政救济事项',
      '其他应公开的政务信息',
    ],
  },
)

export const withheld = conditions('32.6.1.0', {
  name: '不公开须有理由',
  statement: '以公开为原则、不公开为例外。',
  must: { hasGround: ['写明第三十二条(七)的理由', '以公开为原则，不公开的须写明(七)的理由'] },
})

export const newsSource = permit('32.6.2', {
  name: '新闻信息来源',
  statement: '局办公室编发的红头信息、省人社厅网站编发的重要信息。',
  facts: {
    from: oneOf('来源', ['局办公室', '省人社厅网站', '其他']),
    source: text('来源标注'),
  },
  refuse: ({ from, source }) => [
    from === '其他' && '新闻信息限局办公室和省人社厅网站编发的信息',
    !source.trim() && '须标注来源',
  ],
  examples: [
    { given: { from: '省人社厅网站', source: '' }, yields: false },
    { given: { from: '省人社厅网站', source: '云南省人社厅网站' }, yields: true },
    { given: { from: '其他', source: '某报' }, yields: false },
  ],
})

export const answersReviewed = limit('32.6.3', {
  name: '科室在线问答复核',
  statement: '近期需公开的政务信息、常见问题解答（问答方式）。',
  reading: '每年复核一次，由本局设定。',
  parameters: { months: local(12, '个月') },
  of: (_, { months }) => ({ unit: 'month', amount: months, roll: 'none' }),
  examples: [{ given: { from: '2025-02-10' }, yields: '2026-02-10' }],
})

export const downloads = permit('32.6.4', {
  name: '资料下载不涉密',
  statement: '各科室非涉密的表格和资料。',
  facts: { mark: text('密级标志') },
  refuse: ({ mark }) => mark !== '' && `附件带有“${mark}”标志，不得上网`,
  examples: [
    { given: { mark: '秘密' }, yields: false },
    { given: { mark: '' }, yields: true },
  ],
})

export const onlineServices = rule('32.6.5', {
  name: '在线服务状态',
  statement: '面向公众的业务系统、查询系统。',
  facts: { isUp: yes('可访问') },
  decide: ({ isUp }) => ({
    outcome: isUp ? '正常' : '暂停',
    reason: isUp ? '可访问' : '不可访问，已生成处理任务',
  }),
  examples: [
    { given: { isUp: false }, yields: '暂停' },
    { given: { isUp: true }, yields: '正常' },
  ],
})

export const vacancyShown = rule('32.6.6', {
  name: '招聘信息有效期',
  statement: '人才市场发布企业登记招聘信息、州内招聘会信息。',
  reading: '没有写有效期的按90日，由本局设定；过期隐去，登记保留。',
  facts: { until: day('有效期至'), on: day('今日') },
  parameters: { days: local(90, '日') },
  decide: ({ until, on }) => ({
    outcome: on <= until ? '显示' : '隐去',
    reason: `有效期至${until}`,
  }),
  examples: [
    { given: { until: '2026-03-31', on: '2026-03-31' }, yields: '显示' },
    { given: { until: '2026-03-31', on: '2026-04-01' }, yields: '隐去' },
  ],
})

export const specialWork = permit('32.6.7', {
  name: '专项工作名单隐私',
  statement: '考试等的招聘公告、计划及各环节名单。',
  facts: { fullIds: count('完整身份证号', '个') },
  refuse: ({ fullIds }) => fullIds > 0 && `有${fullIds}个完整身份证号，属个人隐私，请遮盖`,
  examples: [
    { given: { fullIds: 1 }, yields: false },
    { given: { fullIds: 0 }, yields: true },
  ],
})

export const publishedSoon = limit('32.5.1b', {
  name: '信息中心发布时限',
  statement: '信息中心编辑排版、发布并登记备案。',
  reading: '1个工作日由本局设定。',
  parameters: { workdays: local(1, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { from: '2026-03-09' }, yields: '2026-03-10' }],
})

export const siteUpdateRound = duty('32.12a', {
  name: '年度更新',
  statement: '按年度更新的于次年1月底前完成。',
  reading: '固定日期，遇休息日不顺延。',
  who: ['各责任科室'],
  every: { each: 'year', month: 1, on: 31, remind: [10, 3] },
  examples: [{ given: { from: '2026-01-01', to: '2026-12-31' }, yields: ['2026-01-31'] }],
})

export const siteUpdated = limit(['32.12b', '32.12c'], {
  name: '季度和实时更新',
  statement: '按季度更新的在季度后10个工作日内完成；实时更新的在3个工作日内完成。',
  reading: '季度自季末日起算；实时自事项发生日起算。',
  facts: { kind: oneOf('更新', ['季度', '实时']) },
  parameters: { quarterly: printed(10, '个工作日'), realtime: printed(3, '个工作日') },
  of: ({ kind }, { quarterly, realtime }) => ({
    unit: 'workday',
    amount: kind === '季度' ? quarterly : realtime,
  }),
  examples: [
    { given: { kind: '季度', from: '2025-09-30' }, yields: '2025-10-21' },
    { given: { kind: '季度', from: '2025-12-31' }, yields: '2026-01-15' },
    { given: { kind: '季度', from: '2026-03-31' }, yields: '2026-04-15' },
    { given: { kind: '实时', from: '2025-09-30' }, yields: '2025-10-11' },
    { given: { kind: '实时', from: '2026-02-13' }, yields: '2026-02-25' },
  ],
})

export const siteCentre = role('32.9b', {
  name: '优先级设置',
  statement: '管理员可设“优先级”，优先级由信息中心统一设置。',
  who: ['信息中心'],
})

export const siteOrder = rule('32.9a', {
  name: '发布排序',
  statement: '系统默认按发布时间排序，最新在前。',
  facts: { first: moment('甲发布时间'), second: moment('乙发布时间') },
  decide: ({ first, second }) => ({
    outcome: first >= second ? '甲在前' : '乙在前',
    reason: '最新在前',
  }),
  examples: [
    { given: { first: '2026-03-15T09:00', second: '2026-03-16T08:00' }, yields: '乙在前' },
  ],
})

export const pinned = permit('32.10', {
  name: '置顶',
  statement: '重要政策、需社会周知和最新信息可“置顶”。',
  reading: '每栏最多5条、每条30天，由本局设定。',
  facts: { now: count('本栏已置顶', '条') },
  parameters: { most: local(5, '条'), days: local(30, '天') },
  refuse: ({ now }, { most }) => now >= most && `本栏已置顶${now}条，请先取消一条`,
  examples: [
    { given: { now: 5 }, yields: false },
    { given: { now: 4 }, yields: true },
  ],
})

export const longBody = rule('32.11', {
  name: '长信息改附件',
  statement: '表格、数据等设为附件提供下载，避免信息过长。',
  reading: '3000字提示，由本局设定，不阻止。',
  facts: { characters: count('正文', '字') },
  parameters: { most: local(3000, '字') },
  decide: ({ characters }, { most }) => ({
    outcome: characters > most ? '建议改为附件' : '可以',
    reason: `正文${characters}字`,
  }),
  examples: [
    { given: { characters: 3400 }, yields: '建议改为附件' },
    { given: { characters: 3000 }, yields: '可以' },
  ],
})

export const siteStyle = conduct('32.8', {
  name: '网站格式',
  statement: '正文宋体、小四号、1.5倍行距；标题自动生成；副标题宋体、四号。',
  points: ['正文宋体、小四号（12磅）、1.5倍行距', '标题自动生成', '副标题宋体、四号（14磅）'],
  who: ['信息中心'],
})

export const recovery = rule('32.15', {
  name: '恢复时间',
  statement: '信息中心健全网络安全制度和应急措施，突发时数据不丢失、短时间恢复。',
  reading: '“短时间”为4小时，由本局设定。',
  facts: { hours: num('中断', '小时', { step: 0.1 }) },
  parameters: { most: local(4, '小时') },
  decide: ({ hours }, { most }) => ({
    outcome: hours <= most,
    reason: `中断${hours}小时，以${most}小时为限`,
  }),
  examples: [
    { given: { hours: 5.5 }, yields: false },
    { given: { hours: 4 }, yields: true },
  ],
})
