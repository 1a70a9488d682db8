import {
  conduct,
  count,
  day,
  form,
  list,
  local,
  moment,
  oneOf,
  optional,
  permit,
  reckoned,
  record,
  register,
  rule,
  table,
  text,
  yes,
} from '../kit.ts'
import { agencyUnits, bureauOffices, bureauUnits, directUnits } from './ch1-units.ts'

/** 第二条 工作守则。 */

export const studyTopics = ['政治理论', '法律法规', '人社业务'] as const

export const codeStudyRecords = register('2.1', {
  name: '学习记录',
  statement: '学习政治理论、中央全会精神和法律法规，钻研人社业务；按类别记学时。',
  reading: '印本所举的会议有时限，具体内容列入可更新的清单，只固定类别。',
  columns: {
    name: text('姓名'),
    topic: oneOf('类别', studyTopics),
    content: text('内容'),
    on: day('日期'),
    hours: count('学时', '学时'),
  },
})

export const livelihoodFirst = rule('2.2', {
  name: '群众利益事项优先',
  statement: '围绕部署解决群众最关心最直接最现实的利益问题：同日到期的，群众利益事项排在前面。',
  facts: {
    items: list(
      '事项',
      record('事项', { name: text('名称'), due: day('到期日'), isLivelihood: yes('群众利益') }),
    ),
  },
  decide: ({ items }) => {
    const sorted = items.toSorted(
      (a, b) =>
        (a.due < b.due ? -1 : a.due > b.due ? 1 : 0) ||
        Number(b.isLivelihood) - Number(a.isLivelihood),
    )
    const outcome = sorted.map(({ name }) => name)
    return { outcome, reason: outcome.length > 0 ? `次序：${outcome.join('、')}` : '没有事项' }
  },
  examples: [
    {
      given: {
        items: [
          { name: '统计月报', due: '2026-03-10', isLivelihood: false },
          { name: '欠薪信访', due: '2026-03-10', isLivelihood: true },
          { name: '会议纪要', due: '2026-03-09', isLivelihood: false },
        ],
      },
      yields: ['会议纪要', '欠薪信访', '统计月报'],
    },
    { given: { items: [] }, yields: [] },
  ],
})

export const wholeheartedService = conduct('2.2', {
  name: '全心全意为人民服务',
  statement: '全心全意为人民服务，落实省厅和州委州政府部署。',
})

export const acceptedByLeader = permit('2.3', {
  name: '交办领导认可后办结',
  statement: '领导交办的任务及时、圆满、高质量完成，由交办领导认可后办结。',
  facts: { isDone: yes('承办人已报完成'), isAccepted: yes('交办领导已认可') },
  refuse: ({ isDone, isAccepted }) => [
    !isDone && '承办人尚未报完成',
    isDone && !isAccepted && '待交办领导认可，认可后方为办结',
  ],
  examples: [
    { given: { isDone: true, isAccepted: false }, yields: false },
    { given: { isDone: true, isAccepted: true }, yields: true },
    { given: { isDone: false, isAccepted: false }, yields: false },
  ],
})

export const assignedTaskDue = rule('2.3', {
  name: '交办任务的时限',
  statement: '领导交办的任务及时完成。',
  reading:
    '“及时”没有数字：任务自定时限的从其时限；没有的，按第十五条(七)1的3个工作日与第九条(四)3的1周，取先到的。',
  facts: { from: moment('交办时间'), set: optional(day('自定时限')) },
  parameters: { workdays: local(3, '个工作日'), weeks: local(1, '周') },
  decide: ({ from, set }, { workdays, weeks }, time) => {
    if (set !== null) return { outcome: set, reason: `按任务自定时限，${set}到期` }
    const byWorkdays = reckoned({ unit: 'workday', amount: workdays }, from, time)
    const byWeeks = reckoned({ unit: 'week', amount: weeks }, from, time)
    const [a, b] = [byWorkdays.outcome ?? '', byWeeks.outcome ?? '']
    return a <= b ? { ...byWorkdays, outcome: a } : { ...byWeeks, outcome: b }
  },
  examples: [
    { given: { from: '2026-03-02', set: null }, yields: '2026-03-05' },
    { given: { from: '2025-09-30', set: null }, yields: '2025-10-09' },
    { given: { from: '2026-03-02', set: '2026-03-20' }, yields: '2026-03-20' },
  ],
})

export const inspectionFeedback = form('2.4', {
  name: '执法检查反馈单',
  statement:
    '廉洁诚实、说实话办实事；执法检查讲究方式方法，热情有礼，不搞特殊化，由被检查单位评价。',
  fields: {
    unit: text('被检查单位'),
    inspectors: list('检查人员', text('姓名')),
    on: day('检查日期'),
    conduct: text('检查人员表现'),
    rating: oneOf('评价', ['满意', '基本满意', '不满意']),
    opinion: text('意见'),
  },
  signatures: ['被检查单位'],
})

export const inspectionFollowUp = table('2.4', {
  name: '执法评价的处理',
  statement: '执法检查的评价用于执法回访，不满意的由政策法规科跟进。',
  facts: { rating: oneOf('评价', ['满意', '基本满意', '不满意']) },
  rows: [
    [{ rating: ['满意', '基本满意'] }, '存入执法回访', 'local'],
    [{ rating: '不满意' }, '转政策法规科跟进', 'local'],
  ],
  examples: [
    { given: { rating: '不满意' }, yields: '转政策法规科跟进' },
    { given: { rating: '基本满意' }, yields: '存入执法回访' },
  ],
})

/** How a clause addresses units. */
export const unitAudiences = ['科室', '局机关科室', '直属单位', '经办机构'] as const
export type Audience = (typeof unitAudiences)[number]

const unitsOfAudience: Readonly<Record<Audience, readonly string[]>> = {
  科室: bureauUnits,
  局机关科室: bureauOffices,
  直属单位: directUnits,
  经办机构: agencyUnits,
}

export const unitsAddressed = rule('2.5', {
  name: '“科室”所指的单位',
  statement: '各科室、直属单位、经办机构在规则中统称“科室”，分工负责又协作配合。',
  reading:
    '条文并列三类或只写局机关科室的，以所列为准；只写“科室”的三类都在内，共26个。办公室收件的，也报本科室情况。',
  facts: { named: list('条文所写', oneOf('称呼', unitAudiences)) },
  decide: ({ named }) => {
    const isListed = named.length > 1
    const outcome = [
      ...new Set(
        named.flatMap((one) =>
          isListed && one === '科室' ? unitsOfAudience.局机关科室 : unitsOfAudience[one],
        ),
      ),
    ]
    return { outcome, reason: `${named.join('、')}：${outcome.length}个单位` }
  },
  examples: [
    { given: { named: ['科室'] }, yields: [...bureauUnits] },
    { given: { named: ['科室', '经办机构'] }, yields: [...bureauOffices, ...agencyUnits] },
    { given: { named: ['局机关科室'] }, yields: [...bureauOffices] },
    { given: { named: ['科室', '直属单位', '经办机构'] }, yields: [...bureauUnits] },
  ],
})

export const assistOrExplain = permit('2.5a', {
  name: '不能配合须说明理由',
  statement: '科室间相互协作、密切配合；大事讲原则、小事讲风格。',
  facts: { reply: oneOf('答复', ['配合', '不能配合']), reason: text('理由') },
  refuse: ({ reply, reason }) =>
    reply === '不能配合' && !reason.trim() && '请说明不能配合的理由；理由送办公室主任',
  examples: [
    { given: { reply: '不能配合', reason: '' }, yields: false },
    { given: { reply: '不能配合', reason: '人员全部外派检查' }, yields: true },
    { given: { reply: '配合', reason: '' }, yields: true },
  ],
})

export const interestDeclarations = register('2.6', {
  name: '利害关系申报',
  statement: '依法办事，不利用职务便利为家属、子女、亲友谋私；与服务对象有利害关系的申报。',
  keeper: '机关党委纪委',
  columns: {
    name: text('申报人'),
    relative: text('亲友'),
    relation: text('关系'),
    party: text('所在单位或服务对象'),
    declared: day('申报日期'),
  },
})

export const interestRecusal = permit('2.6', {
  name: '利害关系回避',
  statement: '经办人与服务对象有申报的利害关系的，回避该事项。',
  reading: '本款没有回避程序：申报的关系对得上的不得承办，只有姓名相同的提示核对。',
  facts: {
    party: text('服务对象'),
    declared: list('经办人申报的利害单位和个人', text('名称')),
  },
  refuse: ({ party, declared }) =>
    declared.includes(party) && `与${party}存在利害关系，应当回避，请另定经办人`,
  allowed: '没有申报的利害关系',
  examples: [
    { given: { party: '甲公司', declared: ['甲公司'] }, yields: false },
    { given: { party: '乙公司', declared: ['甲公司'] }, yields: true },
    { given: { party: '乙公司', declared: [] }, yields: true },
  ],
})

export const secrecyUndertaking = form('2.7', {
  name: '保密承诺书',
  statement: '严格保守党和国家秘密，人人签订保密承诺。',
  fields: { name: text('姓名'), unit: text('科室'), signed: day('签订日期') },
  signatures: ['本人'],
})

export const noSecretContent = permit('2.7', {
  name: '涉密件不上传',
  statement: '标有秘密、机密、绝密的文件不在本平台处理，只登记实物，不存内容。',
  reading: '平台为非涉密网络；涉密纸质文件按第四十三、五十三条办。',
  facts: {
    level: optional(oneOf('密级', ['秘密', '机密', '绝密'])),
    hasContent: yes('带有内容或附件'),
  },
  refuse: ({ level, hasContent }) =>
    level !== null &&
    hasContent &&
    `${level}文件不得在本平台处理，请去掉内容，只在涉密件登记簿登记`,
  examples: [
    { given: { level: '机密', hasContent: true }, yields: false },
    { given: { level: '机密', hasContent: false }, yields: true },
    { given: { level: null, hasContent: true }, yields: true },
  ],
})
