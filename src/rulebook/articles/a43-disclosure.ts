import {
  addMonths,
  count,
  day,
  form,
  limit,
  local,
  moment,
  oneOf,
  optional,
  permit,
  rule,
  table,
  text,
  yes,
} from '../kit.ts'
import { secretLevels } from './a43-secrecy.ts'

/** 第四十三条 保密制度，(一) 机关工作人员，11至13目。 */

export const manuscriptReviewForm = form('43.1.11', {
  name: '宣传稿件审查表',
  statement: '投稿不得涉密；涉及业务和数据的宣传稿须分管领导审核。',
  fields: {
    title: text('题目'),
    author: text('作者'),
    outlet: text('拟投媒体'),
    hasData: yes('涉及业务或数据'),
    isSecretFree: yes('自查不涉密'),
  },
  signatures: ['作者', '审核领导'],
})

export const manuscriptApprover = table(['43.1.11', '43.2.7'], {
  name: '投稿由谁审批',
  statement: '涉及业务和数据的宣传稿由分管领导审核；文秘向报刊投稿须局长审批。',
  reading: '文秘人员适用(二)7的专门规定，从严由局长审批；未公开的工作内容同样须审批。',
  facts: {
    isClerk: yes('作者为文秘人员'),
    concernsWork: yes('涉及业务、数据或未公开的工作内容'),
  },
  rows: [
    [{ isClerk: true }, '局长'],
    [{ isClerk: false, concernsWork: true }, '分管领导'],
    [{ isClerk: false, concernsWork: false }, '无须审批'],
  ],
  examples: [
    { given: { isClerk: true, concernsWork: true }, yields: '局长' },
    { given: { isClerk: true, concernsWork: false }, yields: '局长' },
    { given: { isClerk: false, concernsWork: true }, yields: '分管领导' },
    { given: { isClerk: false, concernsWork: false }, yields: '无须审批' },
  ],
})

export const manuscriptOut = permit(['43.1.11', '43.2.7'], {
  name: '投稿',
  statement: '投稿不得涉密；未经审查批准不得擅自发表未公开工作内容。',
  facts: {
    isSecret: yes('涉密'),
    needed: oneOf('应由谁审批', ['局长', '分管领导', '无须审批']),
    approvedBy: oneOf('已由谁审批', ['局长', '分管领导', '无']),
  },
  refuse: ({ isSecret, needed, approvedBy }) => [
    isSecret && '稿件涉密，不得投稿',
    needed === '局长' && approvedBy !== '局长' && '文秘人员投稿须局长审批',
    needed === '分管领导' && approvedBy === '无' && '涉及业务和数据的宣传稿须分管领导审核',
  ],
  examples: [
    { given: { isSecret: false, needed: '分管领导', approvedBy: '无' }, yields: false },
    { given: { isSecret: false, needed: '分管领导', approvedBy: '分管领导' }, yields: true },
    { given: { isSecret: false, needed: '局长', approvedBy: '分管领导' }, yields: false },
    { given: { isSecret: false, needed: '局长', approvedBy: '局长' }, yields: true },
    { given: { isSecret: true, needed: '无须审批', approvedBy: '无' }, yields: false },
  ],
})

export const papersReturnedOnTransfer = permit('43.1.12a', {
  name: '调动前清退文件',
  statement: '调动须清退全部文件，不带走、不少交秘密文件。',
  reading: '遗失的先报失泄密，作为风险事件处理，报告后才可办离岗。',
  facts: {
    held: count('在手文件', '份'),
    returned: count('已清退', '份'),
    reportedLost: count('已报遗失', '份'),
  },
  refuse: ({ held, returned, reportedLost }) =>
    returned + reportedLost < held &&
    `尚有${held - returned - reportedLost}份未清退，清退完才能办理调动`,
  examples: [
    { given: { held: 3, returned: 2, reportedLost: 0 }, yields: false },
    { given: { held: 3, returned: 3, reportedLost: 0 }, yields: true },
    { given: { held: 3, returned: 2, reportedLost: 1 }, yields: true },
  ],
})

export const secrecyLeavingForm = form('43.1.12b', {
  name: '保密承诺书（离岗）',
  statement: '离岗接受脱密期管理并签保密承诺书。',
  fields: {
    name: text('姓名'),
    post: text('原岗位'),
    left: day('离岗日期'),
    months: count('脱密期', '个月', { min: 1 }),
    isUnderstood: yes('知悉脱密期内不接触涉密事项'),
  },
  signatures: ['本人', '人事教育科'],
})

export const declassificationPeriod = rule('43.1.12b', {
  name: '脱密期',
  statement: '离岗接受脱密期管理并签保密承诺书。',
  reading:
    '脱密期长短条文未定，按岗位设定（国家规定按涉密等级分档）；默认6个月为本地设置。期内不得再接触涉密事项，中点和期满提醒人事教育科。',
  facts: {
    left: day('脱密期起'),
    months: optional(count('岗位脱密期', '个月', { min: 1 })),
    hasSigned: yes('已签保密承诺书'),
    on: day('查询日'),
  },
  parameters: { months: local(6, '个月') },
  decide: (f, p) => {
    const months = f.months ?? p.months
    const ends = addMonths(f.left, months)
    const state = !f.hasSigned ? '待签承诺书' : f.on >= ends ? '期满' : '脱密期内'
    const then = state === '待签承诺书' ? '请先签保密承诺书' : `${ends}期满`
    return { outcome: { state, ends }, reason: `脱密期${months}个月，${then}` }
  },
  examples: [
    {
      given: { left: '2026-01-05', months: 6, hasSigned: true, on: '2026-07-05' },
      yields: { state: '期满', ends: '2026-07-05' },
    },
    {
      given: { left: '2026-01-05', months: 6, hasSigned: true, on: '2026-07-04' },
      yields: { state: '脱密期内', ends: '2026-07-05' },
    },
    {
      given: { left: '2026-01-05', months: null, hasSigned: false, on: '2026-01-06' },
      yields: { state: '待签承诺书', ends: '2026-07-05' },
    },
  ],
})

export const leakReportForm = form(['43.1.13', '43.3.6', '43.4.12'], {
  name: '失泄密报告',
  statement: '发生失泄密及时报告局领导和州国家保密局，不得隐瞒。',
  reading: '只填编号和经过，不填秘密内容。',
  fields: {
    number: text('文件或档案编号'),
    level: oneOf('密级', [...secretLevels, '非涉密档案']),
    discovered: moment('发现时间'),
    reported: moment('报告时间'),
    course: text('经过（不写秘密内容）'),
    steps: text('已采取的措施'),
    receipt: text('州国家保密局回执号'),
  },
  signatures: ['报告人', '办公室主任', '局领导'],
})

export const leakReportLimit = limit('43.1.13', {
  name: '失泄密报告时限',
  statement: '发生失泄密及时报告局领导和州国家保密局。',
  reading: '“及时”无数字，24小时为本地设置，休息日照算；届时没有州国家保密局回执的提醒局长。',
  parameters: { hours: local(24, '小时') },
  of: (_, { hours }) => ({ unit: 'hour', amount: hours }),
  examples: [
    { given: { from: '2026-03-06T16:30' }, yields: '2026-03-07T16:30' },
    { given: { from: '2026-03-02T09:00' }, yields: '2026-03-03T09:00' },
  ],
})

export const leakHandled = permit('43.1.13', {
  name: '失泄密报告办结',
  statement: '失泄密须报局领导和州国家保密局。',
  facts: {
    isReportedToLeader: yes('已报局领导'),
    receipt: text('州国家保密局回执号'),
    isFrozen: yes('已冻结所涉文件的查阅'),
  },
  refuse: ({ isReportedToLeader, receipt, isFrozen }) => [
    !isReportedToLeader && '请立即报告局领导',
    !receipt.trim() && '须报州国家保密局并填回执号',
    !isFrozen && '所涉文件的查阅尚未冻结',
  ],
  examples: [
    {
      given: { isReportedToLeader: true, receipt: '州保〔2026〕1号', isFrozen: true },
      yields: true,
    },
    { given: { isReportedToLeader: true, receipt: '', isFrozen: true }, yields: false },
    {
      given: { isReportedToLeader: false, receipt: '州保〔2026〕1号', isFrozen: true },
      yields: false,
    },
  ],
})
