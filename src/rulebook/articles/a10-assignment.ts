import {
  count,
  form,
  limit,
  list,
  local,
  oneOf,
  permit,
  printed,
  register,
  rule,
  table,
  text,
  yes,
} from '../kit.ts'

/** 第十条 交办事项反馈制度，(二) 布置、汇报、协调、倒查。 */

export const instructionsToDirector = permit('10.2.1', {
  name: '上级部署先送局长',
  statement: '局长根据省厅部署或州委、州政府领导指示批示统筹安排全局工作。',
  reading: '局长不在的送其委托的代行人；直接分到科室的须写明紧急原因。',
  facts: {
    firstStop: oneOf('首送', ['局长', '局长的代行人', '其他']),
    emergency: text('紧急原因'),
  },
  refuse: ({ firstStop, emergency }) =>
    firstStop === '其他' && !emergency.trim() && '上级部署先送局长统筹；紧急直送的请写明原因',
  examples: [
    { given: { firstStop: '局长', emergency: '' }, yields: true },
    { given: { firstStop: '其他', emergency: '' }, yields: false },
    { given: { firstStop: '其他', emergency: '两小时内须到场' }, yields: true },
  ],
})

export const divisionLeaderActs = permit('10.2.1a', {
  name: '分管领导自主办理',
  statement: '各分管局领导按分工独立自主抓好分管工作。',
  reading: '第十一条所列须集体决定的事项不在其内。',
  facts: { isOwnDivision: yes('属本人分管'), isCollective: yes('须集体决定') },
  refuse: ({ isOwnDivision, isCollective }) => [
    !isOwnDivision && '不属本人分管，请送分管领导',
    isCollective && '属集体决定事项，请列入会议议题',
  ],
  examples: [
    { given: { isOwnDivision: true, isCollective: false }, yields: true },
    { given: { isOwnDivision: true, isCollective: true }, yields: false },
    { given: { isOwnDivision: false, isCollective: false }, yields: false },
  ],
})

const ranks = ['局长', '分管领导', '科室负责人', '科室人员'] as const

export const nextLevelDown = table('10.2.2', {
  name: '逐级布置',
  statement: '布置工作逐级进行：局长或局长办公会→分管领导→科室负责人→科室人员。',
  facts: { assigner: oneOf('布置人', ['局长', '局长办公会', '分管领导', '科室负责人']) },
  rows: [
    [{ assigner: ['局长', '局长办公会'] }, '分管领导'],
    [{ assigner: '分管领导' }, '科室负责人'],
    [{ assigner: '科室负责人' }, '科室人员'],
  ],
  reason: ({ assigner }, next) => `${assigner}布置给${next}`,
  examples: [
    { given: { assigner: '局长' }, yields: '分管领导' },
    { given: { assigner: '局长办公会' }, yields: '分管领导' },
    { given: { assigner: '科室负责人' }, yields: '科室人员' },
  ],
})

export const skipLevelAssignment = permit('10.2.2a', {
  name: '一般不越级布置',
  statement: '局领导一般不越级向下级布置工作，避免多头指挥和重复交办。',
  reading: '“一般”即有例外：写明原因可以越级，同时告知被越过的领导和科室负责人。',
  facts: {
    from: oneOf('布置人', ranks),
    to: oneOf('承办人', ranks),
    reason: text('越级原因'),
    hasSimilarOpen: yes('该科室已有同类未办结事项'),
  },
  refuse: ({ from, to, reason }) => {
    const down = ranks.indexOf(to) - ranks.indexOf(from)
    return [
      down <= 0 && '只能向下级布置',
      down > 1 && !reason.trim() && '越级布置请写明原因，并告知被越过的领导',
    ]
  },
  allowed: '可以布置',
  examples: [
    {
      given: { from: '局长', to: '科室人员', reason: '', hasSimilarOpen: false },
      yields: false,
    },
    {
      given: { from: '局长', to: '科室人员', reason: '本人经办在先', hasSimilarOpen: false },
      yields: true,
    },
    { given: { from: '局长', to: '分管领导', reason: '', hasSimilarOpen: false }, yields: true },
    { given: { from: '科室负责人', to: '局长', reason: '', hasSimilarOpen: false }, yields: false },
  ],
})

export const coordinatorOf = table('10.2.2c', {
  name: '谁来协调',
  statement: '需其他科室配合的，由分管局领导或办公室主任出面协调。',
  reading: '同一分管领导的由其协调，不同的由办公室主任协调，两位领导意见不一的报局长；为本地设置。',
  facts: {
    hasSameLeader: yes('两科室同一分管领导'),
    isDisputed: yes('两位分管领导意见不一'),
  },
  rows: [
    [{ hasSameLeader: true }, '分管局领导', 'local'],
    [{ hasSameLeader: false, isDisputed: false }, '办公室主任', 'local'],
    [{ hasSameLeader: false, isDisputed: true }, '局长', 'local'],
  ],
  examples: [
    { given: { hasSameLeader: true, isDisputed: false }, yields: '分管局领导' },
    { given: { hasSameLeader: false, isDisputed: false }, yields: '办公室主任' },
    { given: { hasSameLeader: false, isDisputed: true }, yields: '局长' },
  ],
})

export const cooperationForm = form('10.2.2c', {
  name: '协作配合申请',
  statement: '写明需要什么、哪个科室、何时要。',
  fields: { need: text('需要配合的事项'), unit: text('配合科室'), by: text('时间') },
  signatures: ['申请科室负责人', '协调人'],
})

export const skipLevelReport = permit('10.2.2d', {
  name: '一般不越级汇报',
  statement: '汇报由下而上逐级进行，一般不越级请示汇报。',
  reading:
    '例外：紧急事项（第八条(二)）、领导直接交办（本条(二)3）、反映问题线索。信访和纪检举报不受限。',
  facts: {
    isSkipping: yes('越级'),
    ground: oneOf('理由', ['无', '紧急事项', '局领导直接交办', '反映问题线索']),
  },
  refuse: ({ isSkipping, ground }) =>
    isSkipping && ground === '无' && '不得越级请示汇报，请逐级报送',
  examples: [
    { given: { isSkipping: true, ground: '无' }, yields: false },
    { given: { isSkipping: true, ground: '局领导直接交办' }, yields: true },
    { given: { isSkipping: false, ground: '无' }, yields: true },
  ],
})

export const feedbackLimit = limit('10.2.3', {
  name: '完成后及时反馈',
  statement: '完成人按办理时限将结果及时反馈给交办领导。',
  reading: '最迟为事项的办理时限；提前完成的，完成后1个工作日内，为本地设置。',
  parameters: { workdays: local(1, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, warn: [{ left: 0 }] }),
  examples: [{ given: { from: '2025-11-21' }, yields: '2025-11-24' }],
})

export const urgentProgressReaders = permit('10.2.3a', {
  name: '重大紧急事项报阅',
  statement: '重大、紧急事项进展随时反馈交办领导，并报局长、分管局领导阅知。',
  facts: {
    isUrgent: yes('重大或紧急'),
    readers: list('阅知人', text('职务')),
  },
  parameters: { readers: printed(['局长', '分管局领导']) },
  refuse: ({ isUrgent, readers }, p) => {
    const missing = p.readers.filter((one) => !readers.includes(one))
    return isUrgent && missing.length > 0 && `重大紧急事项须报${missing.join('、')}阅知`
  },
  examples: [
    { given: { isUrgent: true, readers: ['局长', '分管局领导'] }, yields: true },
    { given: { isUrgent: true, readers: ['局长'] }, yields: false },
    { given: { isUrgent: false, readers: [] }, yields: true },
  ],
})

export const directTaskClosing = permit('10.2.3b', {
  name: '直接交办的反馈',
  statement:
    '局领导直接交办的专项工作，由完成人直接向交办领导反馈，并及时向局长和分管领导报告结果。',
  reading: '交办人就是局长的，抄报分管领导即可。“及时”默认1个工作日。',
  facts: {
    assigner: oneOf('交办人', ['局长', '其他局领导']),
    toDirector: yes('已报局长'),
    toDivisionLeader: yes('已报分管领导'),
  },
  parameters: { workdays: local(1, '个工作日') },
  refuse: ({ assigner, toDirector, toDivisionLeader }) => [
    assigner !== '局长' && !toDirector && '须向局长报告结果后办结',
    !toDivisionLeader && '须向分管领导报告结果后办结',
  ],
  examples: [
    { given: { assigner: '其他局领导', toDirector: true, toDivisionLeader: true }, yields: true },
    { given: { assigner: '其他局领导', toDirector: false, toDivisionLeader: true }, yields: false },
    { given: { assigner: '局长', toDirector: false, toDivisionLeader: true }, yields: true },
  ],
})

export const dispatchToHead = permit('10.2.3c', {
  name: '调度与单位负责人联系',
  statement: '各科室按局领导要求调度县（市）局、直属单位、经办机构工作，一般应与该单位负责人联系。',
  facts: { isHead: yes('联系人是单位负责人'), reason: text('另找他人的原因') },
  refuse: ({ isHead, reason }) =>
    !isHead && !reason.trim() && '应与单位负责人联系；另找他人的请写明原因',
  examples: [
    { given: { isHead: true, reason: '' }, yields: true },
    { given: { isHead: false, reason: '' }, yields: false },
    { given: { isHead: false, reason: '负责人出差，指定联系人' }, yields: true },
  ],
})

export const summaryReadByHead = permit('10.2.3d', {
  name: '汇总先送科室负责人',
  statement: '调度汇总情况须送科室负责人阅知后，方可上报交办的局领导。',
  facts: {
    isReadByHead: yes('科室负责人已阅'),
    missing: list('未报单位', text('单位')),
    namesMissing: yes('汇总中已列明未报单位'),
  },
  refuse: ({ isReadByHead, missing, namesMissing }) => [
    !isReadByHead && '汇总情况须科室负责人阅知',
    missing.length > 0 && !namesMissing && `须列明未报单位：${missing.join('、')}`,
  ],
  examples: [
    { given: { isReadByHead: true, missing: [], namesMissing: false }, yields: true },
    { given: { isReadByHead: false, missing: [], namesMissing: false }, yields: false },
    { given: { isReadByHead: true, missing: ['砚山县局'], namesMissing: false }, yields: false },
  ],
})

export const leaderInspects = permit('10.2.4', {
  name: '领导跟踪检查',
  statement: '按层级布置后，局领导可随时跟踪了解、检查任务执行并作通报。',
  reading: '看和检查不限分管，布置和处理限于分管。',
  facts: {
    isLeader: yes('局领导'),
    act: oneOf('做什么', ['查看', '检查', '通报', '布置']),
    isOwnDivision: yes('属本人分管'),
  },
  refuse: ({ isLeader, act, isOwnDivision }) => [
    !isLeader && '由局领导办理',
    act === '布置' && !isOwnDivision && '不属本人分管，不能布置',
  ],
  examples: [
    { given: { isLeader: true, act: '查看', isOwnDivision: false }, yields: true },
    { given: { isLeader: true, act: '布置', isOwnDivision: false }, yields: false },
    { given: { isLeader: false, act: '检查', isOwnDivision: true }, yields: false },
  ],
})

export const acceptOrObject = limit('10.2.5', {
  name: '接受或提出异议',
  statement: '领导交办的工作须全力完成，不得推诿扯皮。',
  reading: '1个工作日内接受或依职责提出异议，逾期视为接受，为本地设置。',
  parameters: { workdays: local(1, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { from: '2025-11-17' }, yields: '2025-11-18' }],
})

export const noBouncing = permit('10.2.5', {
  name: '只能退一次',
  statement: '不得推诿扯皮。',
  reading: '一件只能退回一次，再退由办公室主任或分管领导定单位；次数为本地设置。',
  facts: { returned: count('已退回次数', '次'), reason: text('依职责的理由') },
  parameters: { most: local(1, '次') },
  refuse: ({ returned, reason }, { most }) => [
    returned >= most && '已退回过，请由办公室主任或分管领导确定承办单位',
    !reason.trim() && '退回须写明职责依据',
  ],
  examples: [
    { given: { returned: 0, reason: '不在本科室职责内' }, yields: true },
    { given: { returned: 1, reason: '不在本科室职责内' }, yields: false },
    { given: { returned: 0, reason: '' }, yields: false },
  ],
})

export const traceGrounds = [
  '超越、滥用职权',
  '失职渎职',
  '应作为不作为',
  '乱作为',
  '违反规定',
  '敷衍塞责或激化矛盾',
] as const

export const reverseTrace = rule('10.2.5a', {
  name: '责任倒查',
  statement:
    '因越权滥权、失职渎职、不作为乱作为及违规、敷衍、激化矛盾等造成严重后果的，一律倒查责任，按后果程度追究。',
  reading: '“一律”即不得免查；后果等级参照第四十七条。',
  facts: { consequence: oneOf('后果', ['无', '一般', '较重', '严重']) },
  decide: ({ consequence }) =>
    consequence === '严重'
      ? { outcome: '立案倒查', reason: '造成严重后果，一律倒查' }
      : consequence === '无'
        ? { outcome: '不倒查', reason: '没有后果' }
        : { outcome: '可以倒查', reason: `后果${consequence}，由领导决定` },
  examples: [
    { given: { consequence: '严重' }, yields: '立案倒查' },
    { given: { consequence: '较重' }, yields: '可以倒查' },
    { given: { consequence: '无' }, yields: '不倒查' },
  ],
})

export const traceGroundNeeded = permit('10.2.5b', {
  name: '倒查须写明情形',
  statement: '责任倒查区分6类情形。',
  facts: { grounds: list('情形', oneOf('情形', traceGrounds)) },
  refuse: ({ grounds }) => grounds.length === 0 && '须至少选定一种倒查情形',
  examples: [
    { given: { grounds: [] }, yields: false },
    { given: { grounds: ['乱作为'] }, yields: true },
  ],
})

export const traceRegister = register('10.2.5b', {
  name: '责任倒查登记',
  statement: '登记后果、情形、经手人员和处理。',
  columns: {
    consequence: oneOf('后果', ['一般', '较重', '严重']),
    grounds: list('情形', oneOf('情形', traceGrounds)),
    people: list('经手人员', text('姓名')),
    decision: text('处理'),
  },
})
