import { moment, oneOf, optional, permit, printed, rule, sequence, text, yes } from '../kit.ts'
import { secretLevels } from './a43-secrecy.ts'
/** 第三十三条 信访工作，(十三) 保密。 */

export const petitionStaffSecrecy = permit('33.13.0', {
  name: '信访资料不得外传',
  statement: '信访工作人员严格保密；信访文件、登记薄、报告、统计、资料妥善保管，不得扩散外传。',
  facts: {
    isHandler: yes('信访科人员或本件承办人'),
    isOutside: yes('发往局外或无关人员'),
  },
  refuse: ({ isHandler, isOutside }) => [
    !isHandler && '只有信访科人员和本件承办人可以使用信访资料',
    isOutside && '信访资料不得扩散外传',
  ],
  examples: [
    { given: { isHandler: true, isOutside: false }, yields: true },
    { given: { isHandler: true, isOutside: true }, yields: false },
    { given: { isHandler: false, isOutside: false }, yields: false },
  ],
})

export const petitionDownloadNote = rule('33.13.0', {
  name: '非工作时间下载',
  statement: '信访资料妥善保管，不得扩散外传。',
  reading: '下载都留痕；工作时间以外的，下一工作日告知科室负责人（本地设置）。',
  facts: { at: moment('下载时刻') },
  decide: ({ at }, _, { calendar }) => {
    const on = at.slice(0, 10)
    const time = at.slice(11)
    const isInside =
      calendar.isWorkday(on) && calendar.hours.some(({ from, to }) => time >= from && time <= to)
    return isInside
      ? { outcome: null, reason: '工作时间内下载，已留痕' }
      : { outcome: calendar.nextWorkday(on), reason: '非工作时间下载，告知科室负责人' }
  },
  examples: [
    { given: { at: '2026-04-19T22:10' }, yields: '2026-04-20' },
    { given: { at: '2026-04-20T10:00' }, yields: null },
    { given: { at: '2026-04-20T12:30' }, yields: '2026-04-21' },
  ],
})

export const petitionSecretFields = [
  '姓名',
  '单位',
  '职务',
  '住址',
  '电话号码',
  '性别',
  '信访事项',
] as const

export const petitionFieldVisibility = permit('33.13.1a', {
  name: '信访人身份保密',
  statement: '保密范围：信访人员身份（姓名、单位、职务、住址、电话、性别等）及信访事项。',
  reading: '性别也保密；统计只用合计数。每次查看都留痕并注明理由。',
  facts: {
    field: text('字段'),
    isHandler: yes('信访科人员或本件承办人'),
    isSum: yes('只取合计数'),
  },
  parameters: { fields: printed(petitionSecretFields) },
  refuse: ({ field, isHandler, isSum }, { fields }) =>
    fields.some((one) => one === field) &&
    !isHandler &&
    !isSum &&
    `“${field}”属保密范围，只对信访科和承办人显示`,
  examples: [
    { given: { field: '单位', isHandler: false, isSum: false }, yields: false },
    { given: { field: '单位', isHandler: true, isSum: false }, yields: true },
    { given: { field: '性别', isHandler: false, isSum: true }, yields: true },
    { given: { field: '办理状态', isHandler: false, isSum: false }, yields: true },
  ],
})

export const petitionStateSecret = rule('33.13.1b', {
  name: '涉密信访件',
  statement: '保密范围：涉及党和国家秘密事项的信访件。',
  reading: '有密级标志或疑似涉密的，一律移交保密部门登记实物，列表只显示编号。',
  facts: { level: optional(oneOf('密级标志', secretLevels)), isSuspected: yes('疑似涉密') },
  decide: ({ level, isSuspected }) =>
    level !== null || isSuspected
      ? { outcome: '涉密件', reason: `${level ?? '疑似涉密'}，移交保密部门，不显示内容` }
      : { outcome: '普通件', reason: '未见涉密' },
  examples: [
    { given: { level: '机密', isSuspected: false }, yields: '涉密件' },
    { given: { level: null, isSuspected: true }, yields: '涉密件' },
    { given: { level: null, isSuspected: false }, yields: '普通件' },
  ],
})

export const gravePetitionByCourier = permit('33.13.2a', {
  name: '重大案件按机要件报送',
  statement: '上报的重大信访案件材料按机要件规定办理。',
  reading: '重大案件不论有无密级都走机要。',
  facts: {
    isGrave: yes('重大信访案件'),
    channel: oneOf('报送渠道', ['机要', '电子邮件', '平台', '普通邮寄']),
    receipt: text('机要编号和回执'),
  },
  refuse: ({ isGrave, channel, receipt }) =>
    isGrave && [
      channel !== '机要' && `重大信访案件材料不能用${channel}报送，请走机要`,
      channel === '机要' && !receipt.trim() && '须登记机要编号和回执',
    ],
  examples: [
    { given: { isGrave: true, channel: '电子邮件', receipt: '' }, yields: false },
    { given: { isGrave: true, channel: '机要', receipt: '机要12号' }, yields: true },
    { given: { isGrave: true, channel: '机要', receipt: '' }, yields: false },
    { given: { isGrave: false, channel: '平台', receipt: '' }, yields: true },
  ],
})

export const petitionDeliberations = permit('33.13.2b', {
  name: '酝酿讨论不外泄',
  statement: '不得向无关人员扩散来信来访情况，不得泄露酝酿讨论处理信访的情况。',
  facts: {
    part: oneOf('内容', ['答复正文', '草稿', '讨论记录', '批注']),
    isInGroup: yes('参与讨论的人员'),
    isExport: yes('随答复打印或导出'),
  },
  refuse: ({ part, isInGroup, isExport }) =>
    part !== '答复正文' && [
      !isInGroup && `${part}只对参与讨论的人员显示`,
      isExport && `${part}不得随答复打印或导出`,
    ],
  examples: [
    { given: { part: '批注', isInGroup: true, isExport: true }, yields: false },
    { given: { part: '批注', isInGroup: true, isExport: false }, yields: true },
    { given: { part: '草稿', isInGroup: false, isExport: false }, yields: false },
    { given: { part: '答复正文', isInGroup: true, isExport: true }, yields: true },
  ],
})

export const petitionLeakLiability = sequence('33.13.3', {
  name: '泄密追责',
  statement: '因违规泄密造成不良后果的，追究责任，按情节给予党纪、政纪处分。',
  reading: '处分档次由有权机关决定，系统只附查阅日志、列线索。',
  steps: [
    { name: '附查阅日志', by: '信访科' },
    { name: '报分管领导', by: '信访科' },
    { name: '移交机关党委纪委', by: '分管领导' },
    { name: '作出处理决定', by: '有权机关' },
  ],
  examples: [
    { given: { done: ['附查阅日志'], next: '报分管领导' }, yields: true },
    { given: { done: [], next: '移交机关党委纪委' }, yields: false },
    { given: { done: ['附查阅日志', '报分管领导'], next: '作出处理决定' }, yields: false },
  ],
})
