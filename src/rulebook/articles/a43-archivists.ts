import {
  count,
  day,
  form,
  list,
  local,
  moment,
  oneOf,
  optional,
  permit,
  printed,
  reckoned,
  record,
  rule,
  text,
  yes,
} from '../kit.ts'

/** 第四十三条 保密制度，(三) 档案员。 */

export const archiveClasses = ['文书档案', '科技档案', '人事档案', '案件卷宗', '会计档案'] as const

export const archivesAccounted = permit('43.3.1', {
  name: '五类档案不遗失损坏',
  statement: '档案员管好文书、科技、人事、案卷、会计档案，不遗失损坏。',
  reading: '半年核对时账实相符才算完成；缺少的先报遗失。',
  facts: {
    archiveClass: oneOf('类别', archiveClasses),
    recorded: count('账面', '卷'),
    counted: count('实存', '卷'),
    reportedLost: count('已报遗失', '卷'),
    damaged: count('损坏未处理', '卷'),
  },
  refuse: (f) => [
    f.counted + f.reportedLost < f.recorded &&
      `${f.archiveClass}账面${f.recorded}卷，实存${f.counted}卷，请先报遗失`,
    f.damaged > 0 && `${f.archiveClass}有${f.damaged}卷损坏，请先处理或报告`,
  ],
  examples: [
    {
      given: {
        archiveClass: '文书档案',
        recorded: 120,
        counted: 119,
        reportedLost: 0,
        damaged: 0,
      },
      yields: false,
    },
    {
      given: {
        archiveClass: '文书档案',
        recorded: 120,
        counted: 120,
        reportedLost: 0,
        damaged: 0,
      },
      yields: true,
    },
    {
      given: {
        archiveClass: '会计档案',
        recorded: 120,
        counted: 119,
        reportedLost: 1,
        damaged: 0,
      },
      yields: true,
    },
    {
      given: {
        archiveClass: '会计档案',
        recorded: 120,
        counted: 120,
        reportedLost: 0,
        damaged: 2,
      },
      yields: false,
    },
  ],
})

export const topSecretArchives = permit('43.3.2', {
  name: '查阅绝密档案',
  statement: '绝密档案未经局长批准不得查阅；查阅须全程陪同；无关材料不提供。',
  facts: {
    approvedBy: oneOf('批准人', ['局长', '其他领导', '无']),
    companion: text('陪同的档案员'),
    isRelevant: yes('所调材料与查阅事项有关'),
  },
  parameters: { approver: printed('局长') },
  refuse: ({ approvedBy, companion, isRelevant }, { approver }) => [
    approvedBy !== approver && `绝密档案未经${approver}批准不得查阅`,
    !companion.trim() && '须由档案员陪同查阅完毕，请填陪同人',
    !isRelevant && '与查阅事项无关的材料不提供',
  ],
  examples: [
    { given: { approvedBy: '局长', companion: '王某', isRelevant: true }, yields: true },
    { given: { approvedBy: '其他领导', companion: '王某', isRelevant: true }, yields: false },
    { given: { approvedBy: '局长', companion: '', isRelevant: true }, yields: false },
    { given: { approvedBy: '局长', companion: '王某', isRelevant: false }, yields: false },
  ],
})

export const topSecretReadingClosed = permit('43.3.2', {
  name: '绝密查阅结束登记',
  statement: '查阅须全程陪同至完毕。',
  facts: { timeIn: optional(moment('进入时间')), timeOut: optional(moment('离开时间')) },
  refuse: ({ timeIn, timeOut }) => [
    timeIn === null && '未登记进入时间',
    timeOut === null && '未登记离开时间，查阅尚未结束，不能办结',
    timeIn !== null && timeOut !== null && timeOut < timeIn && '离开时间早于进入时间，请核对',
  ],
  examples: [
    { given: { timeIn: '2026-03-02T09:00', timeOut: null }, yields: false },
    { given: { timeIn: '2026-03-02T09:00', timeOut: '2026-03-02T10:30' }, yields: true },
    { given: { timeIn: '2026-03-02T09:00', timeOut: '2026-03-02T08:30' }, yields: false },
  ],
})

export const archiveUseForm = form('43.3.3', {
  name: '档案利用审批单',
  statement: '提供利用须经办公室主任或分管局领导同意；外单位须持介绍信。',
  fields: {
    reader: text('查阅人'),
    unit: text('单位'),
    isOutside: yes('外单位'),
    letter: text('介绍信编号'),
    purpose: text('用途'),
    items: list('所查档案', text('档号')),
    at: day('查阅日期'),
  },
  signatures: ['查阅人', '办公室主任或分管局领导'],
})

export const archiveUse = permit('43.3.3', {
  name: '提供利用',
  statement:
    '提供利用须经办公室主任或分管局领导同意；外单位须持介绍信并经上述领导批准；个人不得调出档案。',
  conflicts: [{ with: '44.3.2', follow: '重要、机要档案和摘抄从严，须局分管领导同意' }],
  facts: {
    isOutside: yes('外单位'),
    hasLetter: yes('持单位介绍信'),
    approvedBy: oneOf('同意人', ['办公室主任', '分管局领导', '其他人', '无']),
    isImportantOrExcerpt: yes('重要、机要档案或要摘抄'),
    takesOut: yes('个人调出'),
  },
  parameters: { approvers: printed(['办公室主任', '分管局领导']) },
  refuse: (f, { approvers }) => [
    f.isOutside && !f.hasLetter && '外单位查阅须持单位介绍信',
    !approvers.some((one) => one === f.approvedBy) && `须经${approvers.join('或')}同意`,
    f.isImportantOrExcerpt &&
      f.approvedBy === '办公室主任' &&
      '重要、机要档案和摘抄须局分管领导同意',
    f.takesOut && '个人不得私自调出档案',
  ],
  examples: [
    {
      given: {
        isOutside: true,
        hasLetter: false,
        approvedBy: '办公室主任',
        isImportantOrExcerpt: false,
        takesOut: false,
      },
      yields: false,
    },
    {
      given: {
        isOutside: true,
        hasLetter: true,
        approvedBy: '办公室主任',
        isImportantOrExcerpt: false,
        takesOut: false,
      },
      yields: true,
    },
    {
      given: {
        isOutside: false,
        hasLetter: false,
        approvedBy: '办公室主任',
        isImportantOrExcerpt: true,
        takesOut: false,
      },
      yields: false,
    },
    {
      given: {
        isOutside: false,
        hasLetter: false,
        approvedBy: '分管局领导',
        isImportantOrExcerpt: true,
        takesOut: false,
      },
      yields: true,
    },
    {
      given: {
        isOutside: false,
        hasLetter: false,
        approvedBy: '分管局领导',
        isImportantOrExcerpt: false,
        takesOut: true,
      },
      yields: false,
    },
  ],
})

export const noPrivateExcerpts = permit('43.3.4', {
  name: '不私自摘录引用',
  statement: '不为个人或他人私自摘录引用档案。',
  reading: '经第四十四条(三)2批准并登记的摘抄是例外；档案员不能为自己办摘抄。',
  conflicts: [{ with: '44.3.2', follow: '经局分管领导同意并登记的，可以摘抄' }],
  facts: { hasExcerptForm: yes('已办摘抄手续'), isForSelf: yes('档案员为自己摘抄') },
  refuse: ({ hasExcerptForm, isForSelf }) => [
    !hasExcerptForm && '未办理摘抄手续，不得摘录、引用',
    isForSelf && '档案员不得为自己摘抄，请另由一人办理',
  ],
  examples: [
    { given: { hasExcerptForm: false, isForSelf: false }, yields: false },
    { given: { hasExcerptForm: true, isForSelf: false }, yields: true },
    { given: { hasExcerptForm: true, isForSelf: true }, yields: false },
  ],
})

export const archiveRoomPurpose = permit('43.3.5', {
  name: '档案室内不拍照会客',
  statement: '档案室内不得拍照会客。',
  facts: { purpose: oneOf('进入事由', ['查阅', '移交', '检查', '维护', '会客', '拍照']) },
  parameters: { refused: printed(['会客', '拍照']) },
  refuse: ({ purpose }, { refused }) =>
    refused.some((one) => one === purpose) &&
    `档案室内不得${purpose}${purpose === '拍照' ? '；工作需要复制的另行申请' : '，请在会客区接待'}`,
  examples: [
    { given: { purpose: '会客' }, yields: false },
    { given: { purpose: '拍照' }, yields: false },
    { given: { purpose: '查阅' }, yields: true },
  ],
})

export const lossReportedInTime = rule(['43.3.6', '43.4.12'], {
  name: '遗失泄密报告是否及时',
  statement: '档案、文件遗失或泄密及时报告，不得隐瞒。',
  reading: '“及时”无数字，发现后24小时为本地设置，与(一)13同；超过的注明有隐瞒风险，提出问责线索。',
  facts: { discovered: moment('发现时间'), reported: optional(moment('报告时间')) },
  parameters: { hours: local(24, '小时') },
  decide: ({ discovered, reported }, { hours }, time) => {
    const due = reckoned({ unit: 'hour', amount: hours }, withTime(discovered), time).outcome
    if (reported === null) return { outcome: '未报告', reason: `须在${due}以前报告` }
    return withTime(reported) <= due!
      ? { outcome: '及时', reason: `在${due}以前报告` }
      : { outcome: '隐瞒风险', reason: `应在${due}以前报告，${reported}才报告，提出问责线索` }
  },
  examples: [
    { given: { discovered: '2026-03-02T09:00', reported: '2026-03-04T09:00' }, yields: '隐瞒风险' },
    { given: { discovered: '2026-03-02T09:00', reported: '2026-03-03T09:00' }, yields: '及时' },
    { given: { discovered: '2026-03-02T09:00', reported: '2026-03-03T09:01' }, yields: '隐瞒风险' },
    { given: { discovered: '2026-03-02T09:00', reported: null }, yields: '未报告' },
  ],
})

/** A day alone is taken from its first minute. */
function withTime(at: string): string {
  return at.includes('T') ? at : `${at}T00:00`
}

export const secretDestructionPresence = permit('43.3.7', {
  name: '销毁须2人以上在场',
  statement: '销毁涉密文件须2人以上在场并办销毁监销手续。',
  reading: '销毁人算在内，但至少有一人来自另一岗位；批准人不能是唯一的见证人。',
  conflicts: [{ with: '53.1.6f', follow: '秘密公文从严：除销毁人外另有两名监销人' }],
  facts: {
    present: list(
      '在场人员',
      record('人员', { name: text('姓名'), post: text('岗位'), isApprover: yes('是批准人') }),
    ),
    hasProcedure: yes('已办销毁监销手续'),
  },
  parameters: { least: printed(2, '人'), posts: local(2, '个岗位') },
  refuse: ({ present, hasProcedure }, { least, posts: leastPosts }) => {
    const people = new Set(present.map(({ name }) => name))
    const posts = new Set(present.map(({ post }) => post))
    const others = new Set(present.filter((one) => !one.isApprover).map(({ name }) => name))
    return [
      people.size < least && `须${least}人以上在场，现${people.size}人`,
      people.size >= least && posts.size < leastPosts && `在场人员须至少来自${leastPosts}个岗位`,
      people.size >= least && others.size === 0 && '批准人不能是唯一的见证人',
      !hasProcedure && '须办销毁和监销手续',
    ]
  },
  examples: [
    {
      given: {
        present: [{ name: '甲', post: '档案员', isApprover: false }],
        hasProcedure: true,
      },
      yields: false,
    },
    {
      given: {
        present: [
          { name: '甲', post: '档案员', isApprover: false },
          { name: '乙', post: '文秘', isApprover: false },
        ],
        hasProcedure: true,
      },
      yields: true,
    },
    {
      given: {
        present: [
          { name: '甲', post: '档案员', isApprover: false },
          { name: '甲', post: '文秘', isApprover: false },
        ],
        hasProcedure: true,
      },
      yields: false,
    },
    {
      given: {
        present: [
          { name: '甲', post: '档案员', isApprover: false },
          { name: '乙', post: '档案员', isApprover: false },
        ],
        hasProcedure: true,
      },
      yields: false,
    },
    {
      given: {
        present: [
          { name: '甲', post: '档案员', isApprover: false },
          { name: '乙', post: '文秘', isApprover: false },
        ],
        hasProcedure: false,
      },
      yields: false,
    },
  ],
})
