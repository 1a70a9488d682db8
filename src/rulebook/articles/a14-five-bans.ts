import {
  conduct,
  count,
  duty,
  limit,
  list,
  local,
  oneOf,
  optional,
  permit,
  role,
  rule,
  sequence,
  text,
  yes,
} from '../kit.ts'
/** 第十四条 服务承诺制度，(七) 五杜绝，(八) 过错责任与投诉举报。 */

export const fiveBans = conduct('14.7', {
  name: '五杜绝',
  statement: '落实工作纪律，针对发现的问题细化要求，做到“五杜绝”。',
  points: [
    '杜绝徇私越权',
    '杜绝以权谋私、权钱交易、行贿受贿',
    '杜绝泄露服务对象隐私',
    '杜绝擅自脱岗“空窗”',
    '杜绝慵懒散漫',
  ],
})

export const banProblemRefined = permit('14.7', {
  name: '发现问题须细化要求',
  statement: '针对检查发现的五杜绝问题细化要求，才能销号。',
  facts: { isOfFiveBans: yes('属五杜绝'), requirement: text('细化要求') },
  refuse: ({ isOfFiveBans, requirement }) =>
    isOfFiveBans && !requirement.trim() && '请针对发现的问题写出细化要求后再销号',
  examples: [
    { given: { isOfFiveBans: true, requirement: '' }, yields: false },
    { given: { isOfFiveBans: true, requirement: '午间轮值表上墙' }, yields: true },
    { given: { isOfFiveBans: false, requirement: '' }, yields: true },
  ],
})

export const noActingBeyond = permit('14.7a', {
  name: '不徇私越权',
  statement: '依法依规办事，杜绝徇私越权。',
  facts: {
    post: text('本人岗位'),
    entitled: list('有权办理的岗位', text('岗位')),
    isRelative: yes('办事人是本人亲属或有利害关系'),
  },
  refuse: ({ post, entitled, isRelative }) => [
    !entitled.includes(post) && `不得越权办理，请送${entitled.join('、')}办理`,
    isRelative && '与办事人有亲属或利害关系，须回避，请转他人办理',
  ],
  examples: [
    { given: { post: '科员', entitled: ['科室负责人'], isRelative: false }, yields: false },
    { given: { post: '科室负责人', entitled: ['科室负责人'], isRelative: false }, yields: true },
    { given: { post: '科室负责人', entitled: ['科室负责人'], isRelative: true }, yields: false },
  ],
})

export const integrityConduct = conduct('14.7b', {
  name: '廉洁自律',
  statement: '遵守廉洁自律，杜绝以权谋私、权钱交易、行贿受贿。',
  points: ['杜绝以权谋私', '杜绝权钱交易', '杜绝行贿受贿'],
})

export const integrityClueReaders = role('14.7b', {
  name: '廉洁线索的受理',
  statement: '以权谋私、权钱交易、行贿受贿的线索，只由机关纪委受理和查看。',
  who: ['机关纪委'],
  examples: [
    { given: { by: '机关纪委' }, yields: true },
    { given: { by: '办公室' }, yields: false },
  ],
})

export const privacyAccess = permit('14.7c', {
  name: '查看和导出服务对象信息',
  statement: '严格信息管理，杜绝泄露服务对象隐私。',
  facts: {
    action: oneOf('操作', ['查看', '导出']),
    reason: text('事由'),
    isApproved: yes('科室负责人批准'),
  },
  refuse: ({ action, reason, isApproved }) => [
    !reason.trim() && '不得泄露服务对象隐私，请写明事由',
    action === '导出' && !isApproved && '导出须经科室负责人批准',
  ],
  allowed: '可以，操作留痕；导出加水印',
  examples: [
    { given: { action: '查看', reason: '核对待遇', isApproved: false }, yields: true },
    { given: { action: '查看', reason: '', isApproved: false }, yields: false },
    { given: { action: '导出', reason: '核对待遇', isApproved: false }, yields: false },
    { given: { action: '导出', reason: '核对待遇', isApproved: true }, yields: true },
  ],
})

export const unusualReveals = rule('14.7c', {
  name: '异常查看',
  statement: '一天内查看隐私信息过多的，提示办公室核查。',
  reading: '次数条文未定，为本地设置。',
  facts: { reveals: count('当日查看', '次') },
  parameters: { most: local(50, '次') },
  decide: ({ reveals }, { most }) => ({
    outcome: reveals > most,
    reason: `当日查看${reveals}次${reveals > most ? `，超过${most}次，请办公室核查` : ''}`,
  }),
  examples: [
    { given: { reveals: 50 }, yields: false },
    { given: { reveals: 51 }, yields: true },
  ],
})

export const windowLeftEmpty = rule('14.7d', {
  name: '空窗',
  statement: '工作时间坚守岗位，杜绝擅自脱岗“空窗”。',
  reading: '多长算空窗条文未说，为本地设置（与第三十五条(三)的迟到早退同）；作息依第三十五条(二)。',
  facts: {
    minutes: count('无人时间', '分钟'),
    isOfficeHours: yes('在工作时间内'),
    hasStandIn: yes('已交接给签到的B角'),
  },
  parameters: { most: local(15, '分钟') },
  decide: ({ minutes, isOfficeHours, hasStandIn }, { most }) => {
    if (!isOfficeHours) return { outcome: false, reason: '不在工作时间' }
    if (hasStandIn) return { outcome: false, reason: '已由B角补位' }
    return {
      outcome: minutes > most,
      reason: `无人${minutes}分钟${minutes > most ? `，超过${most}分钟，为空窗` : ''}`,
    }
  },
  examples: [
    { given: { minutes: 15, isOfficeHours: true, hasStandIn: false }, yields: false },
    { given: { minutes: 16, isOfficeHours: true, hasStandIn: false }, yields: true },
    { given: { minutes: 60, isOfficeHours: true, hasStandIn: true }, yields: false },
    { given: { minutes: 60, isOfficeHours: false, hasStandIn: false }, yields: false },
  ],
})

export const diligenceConduct = conduct('14.7e', {
  name: '杜绝慵懒散漫',
  statement: '保持饱满热情，杜绝慵懒散漫。',
})

export const serviceFaultFindings = ['有过错', '无过错'] as const

export const faultCluesDecided = permit('14.8', {
  name: '过错线索须有结论',
  statement: '严格实行过错责任追究制，线索以有无过错的结论和理由结案。',
  reading: '违诺、重复要求、逾期、投诉都是线索来源；责任依第二十一、二十二、四十七条。',
  facts: { finding: optional(oneOf('结论', serviceFaultFindings)), reason: text('理由') },
  refuse: ({ finding, reason }) => [
    finding === null && '请作出有过错或无过错的结论后再结案',
    !reason.trim() && '请写明理由',
  ],
  examples: [
    { given: { finding: null, reason: '' }, yields: false },
    { given: { finding: '无过错', reason: '系统停机' }, yields: true },
    { given: { finding: '有过错', reason: '' }, yields: false },
  ],
})

export const serviceComplaintSteps = sequence('14.8a', {
  name: '投诉举报的办理',
  statement: '对投诉举报有报必查、查有结果。',
  reading: '对服务的投诉依本条；法定信访事项依第三十三、五十六条。',
  steps: [{ name: '受理' }, { name: '调查' }, { name: '结果' }, { name: '反馈' }],
  examples: [
    { given: { done: ['受理'], next: '结果' }, yields: false },
    { given: { done: ['受理', '调查', '结果'], next: '反馈' }, yields: true },
  ],
})

export const serviceComplaintClosed = permit('14.8a', {
  name: '投诉举报结案',
  statement: '投诉举报有报必查、查有结果；不予调查的须有法定理由并经科室负责人批准。',
  facts: {
    isInvestigated: yes('已调查'),
    finding: text('调查结果'),
    legalReason: text('不予调查的法定理由'),
    isApprovedByHead: yes('科室负责人批准'),
  },
  refuse: (f) =>
    f.isInvestigated
      ? !f.finding.trim() && '有报必查，查有结果，请写明调查结果'
      : [
          !f.legalReason.trim() && '有报必查；不予调查的，请写明法定理由',
          !f.isApprovedByHead && '不予调查须经科室负责人批准',
        ],
  examples: [
    {
      given: { isInvestigated: true, finding: '', legalReason: '', isApprovedByHead: false },
      yields: false,
    },
    {
      given: { isInvestigated: true, finding: '属实', legalReason: '', isApprovedByHead: false },
      yields: true,
    },
    {
      given: {
        isInvestigated: false,
        finding: '',
        legalReason: '已由法院受理',
        isApprovedByHead: true,
      },
      yields: true,
    },
    {
      given: { isInvestigated: false, finding: '', legalReason: '', isApprovedByHead: true },
      yields: false,
    },
  ],
})

export const serviceComplaintRecusal = permit('14.8a', {
  name: '被投诉人回避',
  statement: '被投诉举报的人及其科室不得办理和查看该件。',
  facts: {
    isTarget: yes('是被投诉举报人'),
    isOfTargetUnit: yes('与被投诉举报人同科室'),
    isHeadTarget: yes('被投诉举报的是科室负责人'),
  },
  refuse: (f) => [
    f.isTarget && '本人被投诉举报，须回避',
    !f.isTarget && f.isOfTargetUnit && f.isHeadTarget && '本科室负责人被投诉举报，请转其他科室办理',
  ],
  examples: [
    { given: { isTarget: true, isOfTargetUnit: true, isHeadTarget: false }, yields: false },
    { given: { isTarget: false, isOfTargetUnit: true, isHeadTarget: true }, yields: false },
    { given: { isTarget: false, isOfTargetUnit: true, isHeadTarget: false }, yields: true },
    { given: { isTarget: false, isOfTargetUnit: false, isHeadTarget: true }, yields: true },
  ],
})

export const serviceComplaintFeedback = limit('14.8b', {
  name: '反馈处理结果',
  statement: '及时将处理结果反馈投诉举报人。',
  reading:
    '“及时”没有数字，自作出结果起的期限为本地设置；法定期限更短的从其规定。匿名又无联系方式的注明无法反馈。',
  facts: { hasContact: yes('有联系方式') },
  parameters: { workdays: local(5, '个工作日') },
  of: ({ hasContact }, { workdays }) =>
    hasContact
      ? { unit: 'workday', amount: workdays, warn: [{ left: 1 }] }
      : '匿名，无法反馈，请注明',
  examples: [
    { given: { hasContact: true, from: '2026-09-29' }, yields: '2026-10-12' },
    { given: { hasContact: false, from: '2026-09-29' }, yields: null },
  ],
})

export const serviceComplaintChannelsTested = duty('14.8c', {
  name: '测试投诉渠道',
  statement: '畅通信息渠道，自觉接受服务对象和社会监督。',
  reading: '每月测试一次电话、信箱、网站、窗口各渠道，为本地设置；不通的报办公室。',
  who: ['办公室'],
  every: { each: 'month', on: 'last-workday', isLocal: true },
  examples: [
    { given: { from: '2026-01-01', to: '2026-02-28' }, yields: ['2026-01-30', '2026-02-28'] },
  ],
})
