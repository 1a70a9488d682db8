import {
  conditions,
  conduct,
  count,
  limit,
  local,
  oneOf,
  permit,
  printed,
  role,
  rule,
  sequence,
  text,
  yes,
} from '../kit.ts'

/** 第二十七条 公务员调动审批工作制度。 */

export const transferOffice = role('27.1.0', {
  name: '公务员调动审核',
  statement: '由公务员职位管理科按管理职能和任免权限审核3个项目。',
  reading: '第一章称公务员职位管理与考核奖励监督科，本条用简称，同一科室。',
  who: ['公务员职位管理科'],
})

export const transferItems = permit(['27.1.1', '27.1.2', '27.1.3', '27.1.99'], {
  name: '调动审核三项',
  statement: '审核编制职数和空缺、调配理由、人员身份资格条件；3项同时符合，有1项不符合即退回。',
  facts: {
    hasVacancy: yes('编制、职数有空缺'),
    basis: text('调配理由依据的文件条款'),
    isEligible: yes('身份、资格条件符合'),
    disciplineUntil: text('处分影响期至'),
    on: text('审核日'),
  },
  refuse: ({ hasVacancy, basis, isEligible, disciplineUntil, on }) => [
    !hasVacancy && '编制、职数没有空缺，退回申报单位',
    !basis.trim() && '调配理由没有文件依据',
    !isEligible && '人员身份、资格条件不符合',
    disciplineUntil !== '' && on <= disciplineUntil && `处分影响期至${disciplineUntil}`,
  ],
  examples: [
    {
      given: {
        hasVacancy: true,
        basis: '公务员转任规定第九条',
        isEligible: true,
        disciplineUntil: '',
        on: '2026-03-10',
      },
      yields: true,
    },
    {
      given: {
        hasVacancy: false,
        basis: '公务员转任规定第九条',
        isEligible: true,
        disciplineUntil: '',
        on: '2026-03-10',
      },
      yields: false,
    },
    {
      given: {
        hasVacancy: true,
        basis: '',
        isEligible: true,
        disciplineUntil: '',
        on: '2026-03-10',
      },
      yields: false,
    },
    {
      given: {
        hasVacancy: true,
        basis: '公务员转任规定第九条',
        isEligible: true,
        disciplineUntil: '2026-08-01',
        on: '2026-03-10',
      },
      yields: false,
    },
  ],
})

export const transferSteps = sequence(['27.2.1a', '27.2.2', '27.2.3a', '27.2.4', '27.2.5'], {
  name: '公务员调动程序',
  statement:
    '审核请示并报编办核实编制；科室会议提出拟办意见，分管领导审查；局长办公会议研究；编办复核、局长签署、州政府领导审批；办理手续、归档备案。',
  steps: [
    { name: '审核申报', by: '公务员职位管理科' },
    { name: '编办核实', by: '州委编办' },
    { name: '科室会议', by: '公务员职位管理科' },
    { name: '分管领导审查', by: '分管领导' },
    { name: '局长办公会议', by: '局长' },
    { name: '编办复核', by: '州委编办' },
    { name: '局长签署', by: '局长' },
    { name: '州政府审批', by: '州政府领导' },
    { name: '办理手续', by: '公务员职位管理科' },
    { name: '归档备案', by: '公务员职位管理科' },
  ],
  examples: [
    { given: { done: ['审核申报', '编办核实'], next: '分管领导审查' }, yields: false },
    {
      given: {
        done: ['审核申报', '编办核实', '科室会议', '分管领导审查', '局长办公会议'],
        next: '局长签署',
      },
      yields: false,
    },
    {
      given: {
        done: ['审核申报', '编办核实', '科室会议', '分管领导审查', '局长办公会议', '编办复核'],
        next: '局长签署',
      },
      yields: true,
    },
  ],
})

export const transferReturned = conditions('27.2.1b', {
  name: '退回并汇报',
  statement: '不符合规定的，退回文件或函件并向局领导汇报审核情况。',
  reading: '“局领导”为分管领导，抄报局长。',
  must: { isReported: ['已向局领导汇报', '退回后须向局领导汇报审核情况'] },
})

export const transferFeedback = limit('27.2.3b', {
  name: '不同意或暂缓的反馈',
  statement: '办公会不同意或暂缓调配的，及时反馈申报单位。',
  reading: '3个工作日由本局设定；暂缓的可列入以后的会议。',
  parameters: { workdays: local(3, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { from: '2026-03-25' }, yields: '2026-03-30' }],
})

export const transferLimit = limit(['27.3a', '27.3b'], {
  name: '办理调配手续',
  statement: '审批同意后不得超过30个工作日；特殊情况可适当延长，但不得超过40个工作日。',
  reading: '40是总数，不是另加；延长由分管领导批准并写明理由。',
  facts: { isExtended: yes('经批准延长') },
  parameters: { workdays: printed(30, '个工作日'), most: printed(40, '个工作日') },
  of: ({ isExtended }, { workdays, most }) => ({
    unit: 'workday',
    amount: isExtended ? most : workdays,
    warn: [{ left: 5 }],
  }),
  examples: [
    { given: { isExtended: false, from: '2025-09-01' }, yields: '2025-10-17' },
    { given: { isExtended: true, from: '2025-09-01' }, yields: '2025-10-31' },
  ],
})

export const transferDiscipline = conduct(['27.4.1a', '27.4.1c', '27.4.2b'], {
  name: '调动审批纪律',
  statement:
    '严格程序审核，制止纠正违纪违规；严禁吃、拿、卡、要，不参加申报单位吃请；加强业务学习；因工作不到位造成违规操作的严肃查处。',
  reading: '举报的线索经办人不可见。',
  who: ['公务员职位管理科'],
})

export const transferStepNorm = limit('27.4.1b', {
  name: '调动各步限时',
  statement: '严格执行限时办结制。',
  reading: '每步5个工作日，按第十五条(七)2；等待编办的时间不计。',
  parameters: { workdays: local(5, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { from: '2026-03-02' }, yields: '2026-03-09' }],
})

export const noOverstaffing = permit('27.4.2a', {
  name: '防止超编进人',
  statement: '防止和杜绝超编进人、违规调配、超职数调任。',
  facts: {
    kind: oneOf('核对', ['编制', '职数']),
    quota: count('核定数', '名'),
    filled: count('已用数', '名'),
  },
  refuse: ({ kind, quota, filled }) => filled >= quota && `${kind}已满，不能办理`,
  examples: [
    { given: { kind: '编制', quota: 12, filled: 12 }, yields: false },
    { given: { kind: '职数', quota: 6, filled: 5 }, yields: true },
  ],
})

export const transferPostponed = rule('27.2.3b', {
  name: '办公会结果',
  statement: '同意、不同意、暂缓。',
  facts: { result: oneOf('结果', ['同意', '不同意', '暂缓']) },
  decide: ({ result }) => ({
    outcome: result === '同意' ? '报批' : '反馈申报单位',
    reason: `局长办公会议${result}`,
  }),
  examples: [
    { given: { result: '同意' }, yields: '报批' },
    { given: { result: '暂缓' }, yields: '反馈申报单位' },
  ],
})
