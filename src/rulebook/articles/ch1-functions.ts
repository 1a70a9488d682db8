import {
  num,
  oneOf,
  optional,
  permit,
  printed,
  role,
  rule,
  sequence,
  table,
  text,
  yes,
} from '../kit.ts'

/** 第一章首段，一、主要职责。 */

export const bureauStanding = role('ch1.0', {
  name: '州政府工作部门',
  statement: '本局为州政府工作部门，正处级，加挂文山州公务员局牌子。',
  who: ['州人社局', '文山州公务员局'],
  examples: [
    { given: { by: '州人社局' }, yields: true },
    { given: { by: '文山州公务员局' }, yields: true },
    { given: { by: '县（市）人社局' }, yields: false },
  ],
})

export const plateName = permit('ch1.0', {
  name: '加挂牌子的使用',
  statement: '以文山州公务员局名义行文、用印，限于公务员管理事项。',
  reading: '条文未写哪些事项用该牌子，按两个公务员科室的职责（二(五)(六)）掌握。',
  facts: {
    issuer: oneOf('行文名义', ['州人社局', '文山州公务员局']),
    isCivilServantMatter: yes('公务员管理事项'),
  },
  refuse: ({ issuer, isCivilServantMatter }) =>
    issuer === '文山州公务员局' &&
    !isCivilServantMatter &&
    '该名称仅用于公务员管理事项，请改用州人社局名义',
  examples: [
    { given: { issuer: '文山州公务员局', isCivilServantMatter: false }, yields: false },
    { given: { issuer: '文山州公务员局', isCivilServantMatter: true }, yields: true },
    { given: { issuer: '州人社局', isCivilServantMatter: false }, yields: true },
  ],
})

/** The 13 functions of the bureau, in printed order. */
export const bureauFunctions = [
  '规划政策和规范性文件',
  '人力资源市场',
  '公共就业服务',
  '社会保障体系',
  '就业和基金预测预警',
  '工资福利和离退休',
  '事业单位人事和专业技术人员',
  '军转安置',
  '公务员管理和奖励',
  '农民工工作',
  '调解仲裁、劳动关系和监察',
  '引进国外智力和出国（境）培训',
  '交办的其他事项',
] as const

export const functionOwners = table(
  [
    'ch1.1.1',
    'ch1.1.2',
    'ch1.1.3',
    'ch1.1.4',
    'ch1.1.5',
    'ch1.1.6',
    'ch1.1.7',
    'ch1.1.8',
    'ch1.1.9',
    'ch1.1.10',
    'ch1.1.11',
    'ch1.1.12',
    'ch1.1.13',
  ],
  {
    name: '主要职责的承办单位',
    statement: '本局主要职责13项，按科室职责分到承办单位，用于拟办、转办和年度报告。',
    reading:
      '一、主要职责只写全局职责；承办单位由二、三的科室职责推出，是本地设置。(十二)没有科室写明，由专业技术人员管理科承办。',
    facts: { matter: oneOf('主要职责', bureauFunctions) },
    rows: [
      [{ matter: '规划政策和规范性文件' }, ['规划财务科', '政策法规科', '办公室'], 'local'],
      [
        { matter: '人力资源市场' },
        ['就业促进与失业保险科', '州人才交流服务中心', '州劳动就业服务局'],
        'local',
      ],
      [
        { matter: '公共就业服务' },
        ['就业促进与失业保险科', '职业能力建设科', '州劳动就业服务局'],
        'local',
      ],
      [
        { matter: '社会保障体系' },
        [
          '养老保险科',
          '医疗生育保险科',
          '工伤保险科',
          '就业促进与失业保险科',
          '社会保险基金监督科',
          '规划财务科',
          '新型农村社会保险科',
        ],
        'local',
      ],
      [
        { matter: '就业和基金预测预警' },
        ['就业促进与失业保险科', '社会保险基金监督科', '规划财务科'],
        'local',
      ],
      [{ matter: '工资福利和离退休' }, ['工资福利科'], 'local'],
      [
        { matter: '事业单位人事和专业技术人员' },
        ['事业单位人事管理科', '专业技术人员管理科'],
        'local',
      ],
      [{ matter: '军转安置' }, ['军官转业安置工作科'], 'local'],
      [
        { matter: '公务员管理和奖励' },
        ['公务员职位管理与考核奖励监督科', '公务员考试录用与培训教育科'],
        'local',
      ],
      [
        { matter: '农民工工作' },
        ['就业促进与失业保险科', '州人力资源和社会保障局劳动保障监察支队'],
        'local',
      ],
      [
        { matter: '调解仲裁、劳动关系和监察' },
        ['劳动人事争议仲裁院', '劳动关系科', '州人力资源和社会保障局劳动保障监察支队'],
        'local',
      ],
      [{ matter: '引进国外智力和出国（境）培训' }, ['专业技术人员管理科'], 'local'],
      [{ matter: '交办的其他事项' }, ['办公室'], 'local'],
    ],
    reason: ({ matter }, owners) =>
      `${matter}（第一章一第${bureauFunctions.indexOf(matter) + 1}项）由${owners.join('、')}承办`,
    examples: [
      { given: { matter: '工资福利和离退休' }, yields: ['工资福利科'] },
      {
        given: { matter: '农民工工作' },
        yields: ['就业促进与失业保险科', '州人力资源和社会保障局劳动保障监察支队'],
      },
      { given: { matter: '引进国外智力和出国（境）培训' }, yields: ['专业技术人员管理科'] },
    ],
  },
)

export const matterHasFunction = permit(
  [
    'ch1.1.1',
    'ch1.1.2',
    'ch1.1.3',
    'ch1.1.4',
    'ch1.1.5',
    'ch1.1.6',
    'ch1.1.7',
    'ch1.1.8',
    'ch1.1.9',
    'ch1.1.10',
    'ch1.1.11',
    'ch1.1.12',
    'ch1.1.13',
  ],
  {
    name: '事项须对应主要职责',
    statement: '设立办理事项、服务项目、公文类别和督查事项，须对应一项主要职责。',
    facts: { matter: optional(oneOf('主要职责', bureauFunctions)) },
    refuse: ({ matter }) => matter === null && '未对应主要职责，不得设立事项；请先选定主要职责',
    examples: [
      { given: { matter: '军转安置' }, yields: true },
      { given: { matter: null }, yields: false },
    ],
  },
)

export const jobAgencyApproval = table('ch1.1.2', {
  name: '中介机构审批分工',
  statement: '监督管理人力资源市场和职业中介机构。',
  reading:
    '二(十)写由就业促进与失业保险科审批、管理，三(一)写由州人才交流服务中心审批新设立的。由中心受理、初审，科室审批，一个事项只有一个决定单位；变更须党组会议决定。',
  conflicts: [{ with: 'ch1.3.1', follow: '审批和监管由就业促进与失业保险科，中心只受理、初审。' }],
  facts: { step: oneOf('环节', ['受理', '初审', '审批', '日常监管']) },
  rows: [
    [{ step: ['受理', '初审'] }, '州人才交流服务中心', 'local'],
    [{ step: ['审批', '日常监管'] }, '就业促进与失业保险科', 'local'],
  ],
  examples: [
    { given: { step: '受理' }, yields: '州人才交流服务中心' },
    { given: { step: '审批' }, yields: '就业促进与失业保险科' },
  ],
})

export const fundBudgetUpward = permit('ch1.1.4', {
  name: '基金预决算草案上报',
  statement: '审核、汇总社会保险基金（资金）预决算草案。',
  reading: '上报以前须有党组会议审核的记录，依据第十一条(一)1(7)。',
  facts: { isReviewedByPartyGroup: yes('党组会议已审核') },
  refuse: ({ isReviewedByPartyGroup }) =>
    !isReviewedByPartyGroup && '基金预决算草案须经党组会议审核，请先列入党组会议议题',
  examples: [
    { given: { isReviewedByPartyGroup: false }, yields: false },
    { given: { isReviewedByPartyGroup: true }, yields: true },
  ],
})

export const indicatorWarning = rule('ch1.1.5', {
  name: '指标预警',
  statement: '负责就业、失业和社保基金的预测预警，实施预防、调节和控制。',
  reading: '条文没有预警线，每项指标的预警线经分管领导批准后设定；未设的不自动预警。到线即预警。',
  facts: {
    value: num('指标值', '', { min: -1e12 }),
    line: optional(num('预警线', '', { min: -1e12 })),
    isFloor: yes('低于预警线为险'),
  },
  decide: ({ value, line, isFloor }) => {
    if (line === null) return { outcome: '未设预警线', reason: '该指标未设预警线，不自动预警' }
    const isCrossed = isFloor ? value <= line : value >= line
    return isCrossed
      ? { outcome: '预警', reason: `指标值${value}，预警线${line}，请承办科室处置并报分管领导` }
      : { outcome: '正常', reason: `指标值${value}，未到预警线${line}` }
  },
  examples: [
    { given: { value: 4.2, line: 4.2, isFloor: false }, yields: '预警' },
    { given: { value: 4.1, line: 4.2, isFloor: false }, yields: '正常' },
    { given: { value: 5.9, line: 6, isFloor: true }, yields: '预警' },
    { given: { value: 9, line: null, isFloor: false }, yields: '未设预警线' },
  ],
})

export const placementPlanSteps = sequence('ch1.1.8', {
  name: '军转安置计划的步骤',
  statement: '组织实施军转干部安置政策和安置计划。',
  reading: '计划拟订后由局长办公会议研究，依据第十一条(二)1(5)。',
  steps: [
    { name: '拟订计划', by: '军官转业安置工作科' },
    { name: '研究计划', by: '局长办公会议' },
    { name: '组织实施', by: '军官转业安置工作科' },
  ],
  examples: [
    { given: { done: ['拟订计划'], next: '研究计划' }, yields: true },
    { given: { done: ['拟订计划'], next: '组织实施' }, yields: false },
    { given: { done: ['拟订计划', '研究计划'], next: '组织实施' }, yields: true },
  ],
})

export const assignedBySuperiors = permit('ch1.1.13', {
  name: '交办事项的来源',
  statement: '承办州委、州政府和上级机关交办的其他事项。',
  reading: '没有对应职责的来件才归此项，须写明交办机关和书面或有记录的口头指示。',
  facts: { superior: text('交办机关'), instruction: text('交办依据') },
  parameters: { superiors: printed(['州委', '州政府', '上级机关']) },
  refuse: ({ superior, instruction }, { superiors }) => [
    !superior.trim() && `须写明交办机关（${superiors.join('、')}）`,
    !instruction.trim() && '须附书面指示，或口头指示的记录',
  ],
  examples: [
    { given: { superior: '州政府', instruction: '文政办交办单〔2026〕8号' }, yields: true },
    { given: { superior: '州政府', instruction: '' }, yields: false },
    { given: { superior: '', instruction: '电话记录' }, yields: false },
  ],
})
