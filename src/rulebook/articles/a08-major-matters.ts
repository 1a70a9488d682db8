import {
  conduct,
  count,
  form,
  limit,
  local,
  minutesBetween,
  moment,
  oneOf,
  permit,
  register,
  rule,
  sequence,
  table,
  text,
  yes,
} from '../kit.ts'

/** 第八条 重大事项请示报告制度。 */

export const majorCategories = [
  '上级领导、其他州市领导、重要宾客来检查指导',
  '上级领导批示和要求',
  '各类紧急和突发事件',
  '重要活动、重要计划及进展',
  '局领导交办事项',
  '有关部门需经本局向上级请示报告的事项',
  '工作困难或无法解决的问题',
  '重大工作失误或事故',
  '其他需请示报告事项',
] as const

export const urgentCategory = table(
  ['8.1.1', '8.1.2', '8.1.3', '8.1.4', '8.1.5', '8.1.6', '8.1.7', '8.1.8', '8.1.9'],
  {
    name: '九类须请示报告的事项',
    statement: '九类事项须及时请示报告；紧急突发事件和重大失误事故立即电话报告。',
    reading: '“及时”没有数字：第三、八类为紧急，先电话后书面；其余一个工作日内，均为本地设置。',
    facts: { category: oneOf('事项类别', majorCategories) },
    rows: [
      [{ category: [majorCategories[2], majorCategories[7]] }, '先电话报告', 'local'],
      [
        {
          category: [
            majorCategories[0],
            majorCategories[1],
            majorCategories[3],
            majorCategories[4],
            majorCategories[5],
            majorCategories[6],
            majorCategories[8],
          ],
        },
        '书面报告',
        'local',
      ],
    ],
    examples: [
      { given: { category: '各类紧急和突发事件' }, yields: '先电话报告' },
      { given: { category: '重大工作失误或事故' }, yields: '先电话报告' },
      { given: { category: '上级领导批示和要求' }, yields: '书面报告' },
    ],
  },
)

export const majorReportForm = form(
  ['8.1.1', '8.1.2', '8.1.3', '8.1.4', '8.1.5', '8.1.6', '8.1.7', '8.1.8', '8.1.9'],
  {
    name: '重大事项请示报告',
    statement: '载明类别、内容、来源、得知时间、报告人。',
    fields: {
      category: oneOf('类别', majorCategories),
      content: text('内容'),
      source: text('来源'),
      knownAt: moment('得知时间'),
      reportedAt: moment('报告时间'),
      reporter: text('报告人'),
    },
    signatures: ['办公室主任', '局领导'],
  },
)

export const otherMattersLimit = limit(['8.1.2', '8.1.4'], {
  name: '及时请示报告',
  statement: '重大事项须及时请示报告。',
  reading: '“及时”默认1个工作日，为本地设置；紧急事项另按30分钟。',
  facts: { isUrgent: yes('紧急事项') },
  parameters: { workdays: local(1, '个工作日') },
  of: ({ isUrgent }, { workdays }) =>
    isUrgent ? '紧急事项立即报告，不适用本时限' : { unit: 'workday', amount: workdays },
  examples: [
    { given: { isUrgent: false, from: '2025-11-03T09:00' }, yields: '2025-11-04' },
    { given: { isUrgent: true, from: '2025-11-03T09:00' }, yields: null },
  ],
})

export const reportedAtOnce = rule('8.2', {
  name: '立即报告',
  statement: '接到应报告的消息后立即向分管领导或局长报告。',
  reading: '“立即”默认30分钟以内，为本地设置。',
  facts: { knownAt: moment('得知时间'), reportedAt: moment('报告时间') },
  parameters: { minutes: local(30, '分钟') },
  decide: ({ knownAt, reportedAt }, { minutes }) => {
    const took = minutesBetween(knownAt, reportedAt)
    return {
      outcome: took <= minutes,
      reason: `得知后${took}分钟报告${took <= minutes ? '' : `，超过${minutes}分钟`}`,
    }
  },
  examples: [
    { given: { knownAt: '2025-11-05T09:00', reportedAt: '2025-11-05T09:30' }, yields: true },
    { given: { knownAt: '2025-11-05T09:00', reportedAt: '2025-11-05T09:31' }, yields: false },
  ],
})

export const writtenReportSteps = sequence('8.2a', {
  name: '书面材料审签',
  statement: '重大事情形成文字材料，送办公室主任审签后送局领导批示。',
  steps: [{ name: '起草' }, { name: '审签', by: '办公室主任' }, { name: '批示', by: '局领导' }],
  examples: [
    { given: { done: ['起草'], next: '批示' }, yields: false },
    { given: { done: ['起草', '审签'], next: '批示' }, yields: true },
  ],
})

export const writtenAfterPhone = limit('8.2b', {
  name: '补报文字材料',
  statement: '紧急情况先电话报告，随后及时补报文字材料。',
  reading: '突发事件24小时，其余1个工作日，均为本地设置；两者都适用时从严。',
  facts: { isIncident: yes('突发事件') },
  parameters: { workdays: local(1, '个工作日'), hours: local(24, '小时') },
  of: ({ isIncident }, { workdays, hours }) =>
    isIncident ? { unit: 'hour', amount: hours } : { unit: 'workday', amount: workdays },
  examples: [
    { given: { isIncident: false, from: '2025-09-30T17:00' }, yields: '2025-10-09' },
    { given: { isIncident: true, from: '2025-09-30T17:00' }, yields: '2025-10-01T17:00' },
  ],
})

export const incidentClosing = permit('8.2b', {
  name: '补报后才能办结',
  statement: '先电话报告的，补报文字材料后才能办结。',
  facts: { hasPhoneReport: yes('已电话报告'), hasWrittenReport: yes('已补报文字材料') },
  refuse: ({ hasPhoneReport, hasWrittenReport }) => [
    !hasPhoneReport && !hasWrittenReport && '尚未报告',
    hasPhoneReport && !hasWrittenReport && '电话报告后须补报文字材料',
  ],
  examples: [
    { given: { hasPhoneReport: true, hasWrittenReport: false }, yields: false },
    { given: { hasPhoneReport: true, hasWrittenReport: true }, yields: true },
  ],
})

export const stepwiseReport = permit('8.3', {
  name: '逐级请示报告',
  statement: '个人服从组织、下级服从上级，逐级请示报告，不得越权擅作主张。',
  reading: '紧急事项和领导直接交办的可以越级，并告知被越过的一级。',
  conflicts: [{ with: '8.2', follow: '第八条(一)的紧急事项可直接报局长，同时抄报分管领导。' }],
  facts: {
    levelsUp: count('越过的层级（逐级为0）', '级'),
    isUrgent: yes('紧急事项'),
    isDirectTask: yes('该领导直接交办'),
  },
  refuse: ({ levelsUp, isUrgent, isDirectTask }) =>
    levelsUp > 0 && !isUrgent && !isDirectTask && '应逐级请示报告，请先送上一级',
  examples: [
    { given: { levelsUp: 2, isUrgent: false, isDirectTask: false }, yields: false },
    { given: { levelsUp: 2, isUrgent: false, isDirectTask: true }, yields: true },
    { given: { levelsUp: 1, isUrgent: true, isDirectTask: false }, yields: true },
    { given: { levelsUp: 0, isUrgent: false, isDirectTask: false }, yields: true },
  ],
})

export const reportToAssigner = permit('8.4', {
  name: '谁交办向谁报告',
  statement: '谁交办向谁请示、报告，避免多头报告。',
  reading: '其他领导只能抄送。',
  facts: { assigner: text('交办人'), addressee: text('报告对象') },
  refuse: ({ assigner, addressee }) =>
    assigner !== addressee && `由${assigner}交办，请向${assigner}报告；其他领导可以抄送`,
  examples: [
    { given: { assigner: '副局长乙', addressee: '副局长乙' }, yields: true },
    { given: { assigner: '副局长乙', addressee: '副局长甲' }, yields: false },
  ],
})

export const truthfulReport = conduct('8.5', {
  name: '简明准确，不得歪曲编造',
  statement: '请示报告简明准确，不得歪曲或编造事实。',
  reading: '查实编造的，按第四十七条(一)7问责。',
})

export const summaryLength = rule('8.5', {
  name: '摘要过长提醒',
  statement: '请示报告简明准确。',
  reading: '500字以上提醒，不拒绝，为本地设置。',
  facts: { length: count('摘要字数', '字') },
  parameters: { most: local(500, '字') },
  decide: ({ length }, { most }) => ({
    outcome: length > most ? '提醒' : '正常',
    reason: length > most ? `${length}字，超过${most}字，请精简` : `${length}字`,
  }),
  examples: [
    { given: { length: 500 }, yields: '正常' },
    { given: { length: 501 }, yields: '提醒' },
  ],
})

export const noPassingUp = permit('8.6', {
  name: '严禁矛盾上交',
  statement: '职责内工作要担当完成，不得推诿扯皮，严禁矛盾上交。',
  facts: { isOwnDuty: yes('属本科室职责'), tried: text('已采取的措施') },
  refuse: ({ isOwnDuty, tried }) =>
    isOwnDuty && !tried.trim() && '职责内事项严禁矛盾上交，请写明已采取的措施和原因',
  examples: [
    { given: { isOwnDuty: true, tried: '' }, yields: false },
    { given: { isOwnDuty: true, tried: '两次协调未果' }, yields: true },
    { given: { isOwnDuty: false, tried: '' }, yields: true },
  ],
})

export const majorMatterRegister = register('8.2', {
  name: '重大事项登记',
  statement: '登记得知、报告的时间和处理情况。',
  keeper: '办公室',
  columns: {
    category: oneOf('类别', majorCategories),
    knownAt: moment('得知时间'),
    reportedAt: moment('报告时间'),
    to: text('报告对象'),
    result: text('处理情况'),
  },
})
