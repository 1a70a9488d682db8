import {
  conduct,
  count,
  day,
  form,
  list,
  oneOf,
  optional,
  permit,
  printed,
  register,
  text,
  yes,
} from '../kit.ts'

/** 第一条 九个意识。 */

export const overallAwareness = conduct('1.1', {
  name: '大局意识',
  statement: '在全局工作中定位人社任务，提高政治研判能力。',
  reading: '可作民主测评的题目；问责时只作背景，不单独作依据。',
})

export const taskWellDefined = permit('1.2', {
  name: '任务要素齐全',
  statement: '任务明确、目标量化、措施细化、责任落实：交办的任务须写明目标、措施、责任人、时限。',
  reading: '目标没有数字的只提示，不拦。',
  facts: { filled: list('已填写的要素', text('要素')) },
  parameters: { fields: printed(['目标', '措施', '责任人', '时限']) },
  refuse: ({ filled }, { fields }) => {
    const missing = fields.filter((field) => !filled.includes(field))
    return missing.length > 0 && `任务须明确${fields.join('、')}，请补填：${missing.join('、')}`
  },
  allowed: '目标、措施、责任人、时限齐全',
  examples: [
    { given: { filled: ['目标', '措施', '责任人', '时限'] }, yields: true },
    { given: { filled: ['目标', '措施', '时限'] }, yields: false },
    { given: { filled: [] }, yields: false },
  ],
})

export const stepSelfCheck = form('1.3', {
  name: '环节自查单',
  statement: '自己环节不满意的决不交下一环节：移交以前自查，自查结果随环节留存。',
  reading: '退回次数按环节、科室统计，作为质量情况。',
  fields: {
    step: text('环节'),
    points: list('自查项目', text('项目')),
    isChecked: yes('本环节已自查'),
    checkedOn: day('自查日期'),
    returned: count('被退回', '次'),
  },
  signatures: ['经办人'],
})

export const selfCheckedBeforeHandover = permit('1.3', {
  name: '自查后移交',
  statement: '移交下一环节以前确认本环节已自查。',
  facts: { isChecked: yes('本环节已自查') },
  refuse: ({ isChecked }) => !isChecked && '移交以前请先自查并确认“本环节已自查”',
  examples: [
    { given: { isChecked: false }, yields: false },
    { given: { isChecked: true }, yields: true },
  ],
})

export const crisisAwareness = conduct('1.4', {
  name: '危机意识',
  statement: '增强能力危机感，自加压力。',
})

export const awarenessLearningRecord = register('1.5', {
  name: '学习和建议登记',
  statement: '主动学习、思考、提建议，熟练掌握业务政策法规；本人的学习和建议逐件登记，年终汇总。',
  columns: {
    name: text('姓名'),
    kind: oneOf('类别', ['政策学习', '工作建议']),
    content: text('内容'),
    on: day('日期'),
    outcome: text('采纳情况'),
  },
})

export const workHighlights = register('1.6', {
  name: '亮点登记',
  statement: '总结经验，形成特色亮点；办结事项和信息可标为亮点，供年度报告选用。',
  columns: { unit: text('科室'), subject: text('事项'), highlight: text('亮点'), on: day('日期') },
})

export const jointTaskLead = permit('1.7', {
  name: '联合事项明确牵头',
  statement: '整合资源、科室互补：几个科室联办的，明确1个牵头科室和协办科室。',
  reading: '牵头依据第九条(四)9。',
  facts: { lead: optional(text('牵头科室')), assisting: list('协办科室', text('科室')) },
  refuse: ({ lead, assisting }) => [
    assisting.length > 0 && !lead && '联合事项须明确牵头科室',
    lead !== null && assisting.includes(lead) && `${lead}已牵头，不再列为协办`,
  ],
  examples: [
    { given: { lead: null, assisting: ['养老保险科', '工伤保险科'] }, yields: false },
    { given: { lead: '养老保险科', assisting: ['工伤保险科'] }, yields: true },
    { given: { lead: '养老保险科', assisting: ['养老保险科'] }, yields: false },
    { given: { lead: null, assisting: [] }, yields: true },
  ],
})

/** The four disciplines, the classes of the accountability register. */
export const fourDisciplines = ['保密纪律', '工作纪律', '生活纪律', '政治纪律'] as const

export const disciplineAwareness = conduct('1.8', {
  name: '纪律意识',
  statement: '遵守保密、工作、生活、政治纪律，秉公用权、廉洁奉公。',
  points: fourDisciplines,
})

export const incidentClassified = permit('1.8', {
  name: '违纪情形须归类',
  statement: '登记违纪情形须归入四类纪律之一。',
  facts: { kind: optional(oneOf('纪律类别', fourDisciplines)) },
  refuse: ({ kind }) => kind === null && `请在${fourDisciplines.join('、')}中选一类`,
  examples: [
    { given: { kind: null }, yields: false },
    { given: { kind: '保密纪律' }, yields: true },
  ],
})

export const serviceAwareness = conduct('1.9', {
  name: '服务意识',
  statement: '密切联系群众，换位思考，提高政策水平和服务能力。',
  reading: '与第五十二条的满意度测评一并引用。',
})
