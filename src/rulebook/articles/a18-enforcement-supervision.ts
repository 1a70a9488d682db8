import {
  conditions,
  conduct,
  count,
  form,
  limit,
  list,
  local,
  oneOf,
  permit,
  role,
  rule,
  text,
  yes,
} from '../kit.ts'

/** 第十八条 行政执法监督检查制度。 */

export const inspectionSubject = conditions(['18.1', '18.2'], {
  name: '监督检查对象',
  statement: '检查各执法机构及执法人员的执法行为，坚持有法必依、执法必严、违法必究。',
  must: {
    hasCases: ['已列执法案号', '须列明检查的执法案件'],
    isAnswered: ['每个问题都有处理', '有问题未处理，违法必究'],
  },
})

export const socialSupervision = limit('18.3', {
  name: '社会监督线索',
  statement: '监督检查与社会监督相结合，拓宽监督渠道。',
  reading: '举报电话、网站留言、信访、回访、评议的线索5个工作日未处理的提醒，由本局设定。',
  parameters: { workdays: local(5, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { from: '2026-03-03' }, yields: '2026-03-10' }],
})

export const legalAndFit = rule('18.4a', {
  name: '合法与适当',
  statement: '领导小组领导全局执法监督检查，审查执法行为是否合法、适当。',
  facts: { isLegal: yes('合法'), isFit: yes('适当') },
  decide: ({ isLegal, isFit }) => ({
    outcome: isLegal && isFit ? '无问题' : '予以纠正或撤销',
    reason: `${isLegal ? '合法' : '违法'}、${isFit ? '适当' : '不当'}`,
  }),
  examples: [
    { given: { isLegal: true, isFit: true }, yields: '无问题' },
    { given: { isLegal: true, isFit: false }, yields: '予以纠正或撤销' },
    { given: { isLegal: false, isFit: true }, yields: '予以纠正或撤销' },
  ],
})

export const dailyInspection = role('18.4b', {
  name: '日常监督检查',
  statement: '由领导小组办公室具体实施。',
  who: ['依法行政工作领导小组办公室'],
})

export const inspectorApart = permit('18.4b', {
  name: '检查人回避',
  statement: '日常监督检查由领导小组办公室具体实施。',
  reading: '承办人不检查本人案件，条文未写，由本局设定。',
  facts: { inspector: text('检查人'), handlers: list('案件承办人', text('姓名')) },
  refuse: ({ inspector, handlers }) => handlers.includes(inspector) && '承办人不得检查本人案件',
  examples: [
    { given: { inspector: '刘', handlers: ['刘', '王'] }, yields: false },
    { given: { inspector: '李', handlers: ['刘', '王'] }, yields: true },
  ],
})

export const checkItems = [
  '主体是否合法、人员有无执法资格',
  '适用法律法规是否正确',
  '是否履行法定程序',
  '罚没财物是否依法处理',
  '其他事项',
] as const

export const inspectionForm = form(['18.5.1', '18.5.2', '18.5.3', '18.5.4', '18.5.5'], {
  name: '执法监督检查表',
  statement: '检查主体和资格、适用法律、法定程序、罚没财物处理和其他应监督检查的事项。',
  fields: {
    case: text('案号'),
    item: oneOf('项目', checkItems),
    result: oneOf('结果', ['合格', '不合格', '不适用']),
    finding: text('发现'),
  },
  signatures: ['检查人', '被检查机构'],
})

export const officerQualified = permit('18.5.1', {
  name: '执法资格',
  statement: '检查主体是否合法、执法人员是否具有执法资格。',
  facts: { certificate: text('执法证有效期至'), acted: text('执法日期') },
  refuse: ({ certificate, acted }) =>
    (!certificate || certificate < acted) && `执法证${certificate || '无'}，${acted}执法时无资格`,
  examples: [
    { given: { certificate: '2026-02-28', acted: '2026-03-02' }, yields: false },
    { given: { certificate: '2026-02-28', acted: '2026-02-28' }, yields: true },
  ],
})

export const findingTypes = [
  '执法主体不合法',
  '行政行为违法或不当',
  '违反法定程序',
  '不履行法定职责',
] as const

export const disposal = permit(['18.6.1', '18.6.2', '18.6.3', '18.6.4a'], {
  name: '检查处理',
  statement:
    '主体不合法、行为违法或不当、违反法定程序的予以纠正或撤销；不履行职责、违反法律法规规章的责令限期改正。',
  facts: {
    finding: oneOf('问题', findingTypes),
    disposal: oneOf('处理', ['纠正', '撤销', '责令限期改正', '不处理']),
  },
  refuse: ({ finding, disposal: chosen }) => {
    const may = finding === '不履行法定职责' ? ['责令限期改正'] : ['纠正', '撤销']
    return !may.includes(chosen) && `${finding}应${may.join('或')}`
  },
  examples: [
    { given: { finding: '执法主体不合法', disposal: '不处理' }, yields: false },
    { given: { finding: '执法主体不合法', disposal: '撤销' }, yields: true },
    { given: { finding: '行政行为违法或不当', disposal: '纠正' }, yields: true },
    { given: { finding: '违反法定程序', disposal: '责令限期改正' }, yields: false },
    { given: { finding: '不履行法定职责', disposal: '责令限期改正' }, yields: true },
  ],
})

export const rectifyWithin = limit('18.6.4a', {
  name: '限期改正',
  statement: '不履行法定职责、违反法律法规规章的，责令限期改正。',
  reading: '期限在文书中写明，默认15日，由本局设定。',
  parameters: { days: local(15, '日') },
  of: (_, { days }) => ({ unit: 'day', amount: days }),
  examples: [{ given: { from: '2026-04-20' }, yields: '2026-05-06' }],
})

export const graveFinding = permit(['18.6.4b', '18.6.4c'], {
  name: '情节严重的处理',
  statement:
    '情节严重的由领导小组办公室提处理意见，报领导小组处理，并追究执法机构负责人和直接责任人的责任。',
  reading: '“情节严重”由人判断并写明理由。',
  facts: {
    isGrave: yes('情节严重'),
    hasDecision: yes('领导小组已决定'),
    leads: count('已追究责任人', '人'),
    reason: text('不追究理由'),
  },
  refuse: ({ isGrave, hasDecision, leads, reason }) => [
    isGrave && !hasDecision && '情节严重的须报领导小组处理',
    isGrave && leads < 2 && !reason.trim() && '须追究机构负责人和直接责任人的责任，免除的写明理由',
  ],
  examples: [
    { given: { isGrave: true, hasDecision: false, leads: 2, reason: '' }, yields: false },
    { given: { isGrave: true, hasDecision: true, leads: 1, reason: '' }, yields: false },
    { given: { isGrave: true, hasDecision: true, leads: 2, reason: '' }, yields: true },
    { given: { isGrave: false, hasDecision: false, leads: 0, reason: '' }, yields: true },
  ],
})

export const inspectionPaper = conditions('18.7a', {
  name: '制作监督检查文书',
  statement: '作出监督处理决定必须制作行政执法监督检查文书。',
  must: { hasPaper: ['已制作文书', '须制作行政执法监督检查文书后才能生效'] },
})

export const inspectionDecision = form('18.7a', {
  name: '行政执法监督检查文书',
  statement: '监督处理决定的文书。',
  fields: {
    unit: text('被监督部门'),
    findings: text('查明的问题'),
    decision: text('处理决定'),
    basis: text('依据'),
  },
  signatures: ['依法行政工作领导小组'],
})

export const paperServed = limit('18.7b', {
  name: '检查文书送达',
  statement: '及时送达被监督部门。',
  reading: '3个工作日由本局设定。',
  parameters: { workdays: local(3, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { from: '2026-02-13' }, yields: '2026-02-25' }],
})

export const casesFollowed = conduct('18.8', {
  name: '违法违纪案件查处',
  statement: '检查发现的违法违纪案件及时查处，按过错追究和考核评议规定执行。',
  reading: '认定违纪的，结案须有过错案号或机关党委纪委不立案的决定。',
  who: ['依法行政工作领导小组办公室', '机关党委纪委'],
})
