import {
  conduct,
  count,
  day,
  duty,
  list,
  local,
  num,
  oneOf,
  optional,
  permit,
  rule,
  text,
  yes,
} from '../kit.ts'

/** 第四十三条 保密制度，(六) 网络保密。 */

export const networkSecrecy = conduct('43.6.1', {
  name: '遵守网络安全规定',
  statement: '遵守计算机系统安全条例和本局《网络信息安全工作管理规定》。',
})

export const networkRulesRead = permit('43.6.1', {
  name: '阅知网络安全规定',
  statement: '遵守计算机系统安全条例和本局《网络信息安全工作管理规定》。',
  reading: '每年阅知一次，逾30天未阅知的停止外部访问，为本地设置。',
  facts: { daysSinceDue: count('应阅知之日已过', '天'), hasRead: yes('本年已阅知') },
  parameters: { grace: local(30, '天') },
  refuse: ({ daysSinceDue, hasRead }, { grace }) =>
    !hasRead && daysSinceDue > grace && `逾${grace}天未阅知网络安全规定，请先阅知再从外部访问`,
  examples: [
    { given: { daysSinceDue: 31, hasRead: false }, yields: false },
    { given: { daysSinceDue: 30, hasRead: false }, yields: true },
    { given: { daysSinceDue: 31, hasRead: true }, yields: true },
  ],
})

export const accountSecrecy = conduct('43.6.2', {
  name: '账号密码保管',
  statement: '妥善保管账号密码，不外泄。',
})

export const accountLock = rule('43.6.2', {
  name: '账号锁定',
  statement: '妥善保管账号密码，不外泄。',
  reading: '连续输错5次锁定为本地设置；账号不得共用、出借。',
  facts: { failures: count('连续输错', '次') },
  parameters: { most: local(5, '次') },
  decide: ({ failures }, { most }) => ({
    outcome: failures >= most,
    reason: failures >= most ? `连续输错${failures}次，账号锁定` : `连续输错${failures}次，未锁定`,
  }),
  examples: [
    { given: { failures: 4 }, yields: false },
    { given: { failures: 5 }, yields: true },
  ],
})

export const dataExport = permit('43.6.3', {
  name: '导入导出复制业务数据',
  statement: '未经允许不得导入导出复制业务系统数据。',
  reading: '由谁允许条文未写：分管领导和信息中心都同意，为本地设置。',
  facts: {
    action: oneOf('操作', ['导入', '导出', '复制']),
    reason: text('事由'),
    approvedBy: list('已同意', text('单位或岗位')),
  },
  parameters: { approvers: local(['分管领导', '信息中心']) },
  refuse: ({ action, reason, approvedBy }, { approvers }) => {
    const missing = approvers.filter((one) => !approvedBy.includes(one))
    return [
      missing.length > 0 && `未经批准不得${action}，还须${missing.join('、')}同意`,
      !reason.trim() && '请写明事由',
    ]
  },
  examples: [
    { given: { action: '导出', reason: '统计', approvedBy: [] }, yields: false },
    { given: { action: '导出', reason: '统计', approvedBy: ['分管领导'] }, yields: false },
    {
      given: { action: '导出', reason: '统计', approvedBy: ['分管领导', '信息中心'] },
      yields: true,
    },
    { given: { action: '导入', reason: '', approvedBy: ['分管领导', '信息中心'] }, yields: false },
  ],
})

export const dataTakeOut = permit('43.6.4', {
  name: '重要业务数据不带出',
  statement: '重要业务数据不翻印刻录带出办公区。',
  reading: '确需带出的须经分管领导和信息中心批准，介质编号、写明归还或销毁日期，为本地设置。',
  facts: {
    isImportant: yes('重要业务数据'),
    isApproved: yes('带出单已批准'),
    medium: text('介质编号'),
    due: optional(day('归还或销毁日期')),
  },
  refuse: ({ isImportant, isApproved, medium, due }) =>
    isImportant && [
      !isApproved && '重要业务数据不得翻印、刻录、带出办公区；确需的先批带出单',
      isApproved && !medium.trim() && '请填介质编号',
      isApproved && due === null && '请填归还或销毁日期',
    ],
  examples: [
    { given: { isImportant: true, isApproved: false, medium: '', due: null }, yields: false },
    {
      given: { isImportant: true, isApproved: true, medium: 'U-012', due: '2026-03-06' },
      yields: true,
    },
    { given: { isImportant: true, isApproved: true, medium: 'U-012', due: null }, yields: false },
    { given: { isImportant: false, isApproved: false, medium: '', due: null }, yields: true },
  ],
})

export const dataChange = permit('43.6.5', {
  name: '增删改业务数据',
  statement: '不随意添加、删除、修改业务数据。',
  facts: {
    action: oneOf('操作', ['添加', '删除', '修改']),
    hasRole: yes('有此项权限'),
    isClosed: yes('记录已办结'),
    isReopened: yes('经批准更正'),
    reason: text('理由'),
  },
  refuse: ({ action, hasRole, isClosed, isReopened, reason }) => [
    !hasRole && `没有${action}的权限`,
    isClosed && !isReopened && '记录已办结，须经批准才能更正',
    action !== '添加' && !reason.trim() && `${action}须写明理由`,
  ],
  allowed: '可以办理，前后内容都留存',
  examples: [
    {
      given: { action: '修改', hasRole: true, isClosed: true, isReopened: false, reason: '笔误' },
      yields: false,
    },
    {
      given: { action: '修改', hasRole: true, isClosed: true, isReopened: true, reason: '笔误' },
      yields: true,
    },
    {
      given: { action: '删除', hasRole: true, isClosed: false, isReopened: false, reason: '' },
      yields: false,
    },
    {
      given: { action: '添加', hasRole: false, isClosed: false, isReopened: false, reason: '' },
      yields: false,
    },
  ],
})

export const noDataSale = conduct('43.6.6', {
  name: '不得倒卖数据',
  statement: '不得倒卖、出让业务数据。',
})

export const bulkAccessAlert = rule('43.6.6', {
  name: '大量查询报警',
  statement: '不得倒卖、出让业务数据。',
  reading: '当日查询、导出超过本人平均3倍的提醒信息中心，为本地设置；只是线索，不是结论。',
  facts: { today: count('当日查询', '次'), mean: num('本人日均', '次') },
  parameters: { times: local(3, '倍') },
  decide: ({ today, mean }, { times }) => ({
    outcome: today > mean * times,
    reason: `当日${today}次，日均${mean}次${today > mean * times ? `，超过${times}倍，提醒信息中心` : ''}`,
  }),
  examples: [
    { given: { today: 20000, mean: 200 }, yields: true },
    { given: { today: 600, mean: 200 }, yields: false },
    { given: { today: 601, mean: 200 }, yields: true },
  ],
})

export const uploadKinds = permit('43.6.7', {
  name: '上传文件类型',
  statement: '不装恶意软件、不传播恶意代码、不用第三方软件在内网闲聊传数据。',
  reading: '允许的类型是本地设置；服务器上装什么软件、内网闲聊，系统只报警、不能禁止。',
  facts: { extension: text('扩展名（小写，不带点）'), isScannedClean: yes('查毒未见异常') },
  parameters: {
    kinds: local(['doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'pdf', 'ofd', 'txt', 'jpg', 'png']),
  },
  refuse: ({ extension, isScannedClean }, { kinds }) => [
    !kinds.some((one) => one === extension) && `不能上传${extension}文件`,
    !isScannedClean && '查毒发现异常，不能保存，已报信息中心',
  ],
  examples: [
    { given: { extension: 'exe', isScannedClean: true }, yields: false },
    { given: { extension: 'pdf', isScannedClean: true }, yields: true },
    { given: { extension: 'docx', isScannedClean: false }, yields: false },
  ],
})

export const virusCheckDue = duty('43.6.8', {
  name: '查杀病毒',
  statement: '定期不定期查杀病毒，个人电脑不留存重要数据。',
  reading: '“定期”无数字，每月最后一个工作日为本地设置。',
  who: ['全体人员', '信息中心'],
  every: { each: 'month', on: 'last-workday', isLocal: true },
  examples: [
    { given: { from: '2026-01-01', to: '2026-02-28' }, yields: ['2026-01-30', '2026-02-28'] },
  ],
})

export const virusCheckOverdue = permit('43.6.8', {
  name: '查杀未逾期',
  statement: '定期查杀病毒，个人电脑不留存重要数据。',
  reading: '31天没有查杀记录的列出，为本地设置。',
  facts: {
    daysSinceCheck: count('距上次查杀', '天'),
    keepsImportantData: yes('留存重要业务数据'),
  },
  parameters: { most: local(31, '天') },
  refuse: ({ daysSinceCheck, keepsImportantData }, { most }) => [
    daysSinceCheck >= most && `已${daysSinceCheck}天未查杀病毒，请立即查杀`,
    keepsImportantData && '个人电脑不得留存重要业务数据，请删除',
  ],
  examples: [
    { given: { daysSinceCheck: 31, keepsImportantData: false }, yields: false },
    { given: { daysSinceCheck: 30, keepsImportantData: false }, yields: true },
    { given: { daysSinceCheck: 1, keepsImportantData: true }, yields: false },
  ],
})

export const classifiedDevices = permit('43.6.9', {
  name: '涉密设备不联网、介质不交叉',
  statement: '涉密设备不得接互联网；不交叉使用移动介质。',
  facts: {
    isClassified: yes('涉密设备'),
    isOnInternet: yes('接入互联网或公共网络'),
    medium: oneOf('所接移动介质', ['无', '涉密介质', '非涉密介质']),
  },
  refuse: ({ isClassified, isOnInternet, medium }) => [
    isClassified && isOnInternet && '涉密设备不得接入互联网，请立即断开',
    isClassified && medium === '非涉密介质' && '涉密设备不得用非涉密介质',
    !isClassified && medium === '涉密介质' && '非涉密设备不得用涉密介质',
  ],
  examples: [
    { given: { isClassified: true, isOnInternet: true, medium: '无' }, yields: false },
    { given: { isClassified: true, isOnInternet: false, medium: '涉密介质' }, yields: true },
    { given: { isClassified: true, isOnInternet: false, medium: '非涉密介质' }, yields: false },
    { given: { isClassified: false, isOnInternet: true, medium: '涉密介质' }, yields: false },
    { given: { isClassified: false, isOnInternet: true, medium: '非涉密介质' }, yields: true },
  ],
})

export const declaredUnclassified = permit('43.6.9', {
  name: '上传者声明不涉密',
  statement: '非涉密设备不得存储处理国家秘密。',
  reading: '文字标志查不出没有标注的秘密，上传时须声明“本文件不涉密”。',
  facts: { isDeclared: yes('已声明本文件不涉密') },
  refuse: ({ isDeclared }) => !isDeclared && '请声明本文件不涉密；涉密的不得上传，走纸质渠道',
  examples: [
    { given: { isDeclared: false }, yields: false },
    { given: { isDeclared: true }, yields: true },
  ],
})
