import {
  addDays,
  conditions,
  conduct,
  count,
  day,
  form,
  limit,
  list,
  local,
  oneOf,
  permit,
  printed,
  role,
  rule,
  sequence,
  table,
  text,
  yes,
} from '../kit.ts'

/** 第五十六条 信访工作规程，(一)登记、(二)受理、(三)调查。 */

const lawNote = {
  on: '2026-11-01',
  text: '《信访条例》已由2022年5月1日起施行的《信访工作条例》替代，期限以现行规定较短者提示。',
}

export const letterHandedOver = rule('56.1.1.0', {
  name: '来信移交与起算',
  statement: '办公室收到群众来信后移交信访科登记。',
  reading: '移交为当个工作日，由本局设定；期限自办公室收到之日起算，不因移交推迟。',
  facts: { received: day('办公室收到'), registered: day('信访科登记') },
  decide: ({ received, registered }) => ({
    outcome: received,
    reason: `接信日${received}，${registered}登记`,
  }),
  examples: [{ given: { received: '2025-11-10', registered: '2025-11-12' }, yields: '2025-11-10' }],
})

export const letterForm = form(['56.1.1.1a', '56.1.1.3a', '56.1.2.2'], {
  name: '信访件登记与拟办审签单',
  statement:
    '职权内来信、上级转办来信填《来信人员登记表》；属信访条例办理的来访填《来访人员登记表》，并填《信访件拟办审签单》。',
  fields: {
    number: text('编号'),
    channel: oneOf('来源', ['来信', '来访', '上级转办']),
    received: day('收到日期'),
    name: text('姓名'),
    matter: text('信访事项'),
    proposal: text('拟办意见'),
  },
  signatures: ['信访科', '分管信访局领导'],
})

export const repeatedLetter = rule('56.1.1.1a', {
  name: '重复来信',
  statement: '职权内来信填《来信人员登记表》。',
  facts: {
    isSamePerson: yes('同一人'),
    isSameMatter: yes('同一事项'),
    isOpen: yes('原件在办'),
  },
  decide: ({ isSamePerson, isSameMatter, isOpen }) => ({
    outcome: isSamePerson && isSameMatter && isOpen ? '重复来信' : '新件',
    reason:
      isSamePerson && isSameMatter
        ? `同人同事${isOpen ? '，并入在办件' : '，原件已办结'}`
        : '不同事项',
  }),
  examples: [
    { given: { isSamePerson: true, isSameMatter: true, isOpen: true }, yields: '重复来信' },
    { given: { isSamePerson: true, isSameMatter: false, isOpen: true }, yields: '新件' },
  ],
})

export const proposalWithin = limit(['56.1.1.1b', '56.1.1.3a', '56.1.1.4', '56.1.2.2', '56.5.1'], {
  name: '拟办审签单报批',
  statement: '2个工作日内填《信访件拟办审签单》报局领导审批。',
  reading: '自收到之日起算，次日为第1日；“局领导”为分管信访局领导。',
  parameters: { workdays: printed(2, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, warn: [{ left: 1 }] }),
  examples: [
    { given: { from: '2025-09-29' }, yields: '2025-10-09' },
    { given: { from: '2026-02-13' }, yields: '2026-02-24' },
    { given: { from: '2025-11-14' }, yields: '2025-11-18' },
  ],
})

export const outsideScope = conditions(['56.1.1.2a', '56.1.2.3'], {
  name: '非本局职权的告知',
  statement: '非本局职权的填登记表，及时联系来信人、来访人告知不予受理理由并引导。',
  reading: '“及时”为5个工作日，由本局设定，并不超过15日。',
  must: {
    isTold: ['已告知理由', '未告知来信（来访）人'],
    isGuided: ['已引导', '须引导到有权部门'],
  },
})

export const refusalNotice = limit(['56.1.1.2b', '56.1.2.3', '56.2.1.2', '56.2.2.2'], {
  name: '出具不予受理告知书',
  statement: '确需书面意见的，审签单报批后自接信、接访之日起15日内出具《信访事项不予受理告知书》。',
  reading: '自然日，末日为休息日的顺延；印作“来访人员”处为来信人。',
  notes: [lawNote],
  parameters: { days: printed(15, '日') },
  of: (_, { days }) => ({ unit: 'day', amount: days, warn: [{ reached: 10 }, { reached: 13 }] }),
  examples: [
    { given: { from: '2025-11-03' }, yields: '2025-11-18' },
    { given: { from: '2025-11-05' }, yields: '2025-11-20' },
    { given: { from: '2025-12-01' }, yields: '2025-12-16' },
    { given: { from: '2026-02-09' }, yields: '2026-02-24' },
  ],
})

export const urgentFirst = conditions('56.1.1.3b', {
  name: '先办后补',
  statement: '急需办理的经请示局领导同意可先办后补审批。',
  reading: '2个工作日内补批，由本局设定。',
  must: { isAgreed: ['局领导同意', '急办须经局领导同意'] },
})

export const countySigned = limit('56.1.1.4', {
  name: '转县级签收',
  statement: '上级转办需转县级：2个工作日内填审签单报批，同意后转县级。',
  reading: '县级2个工作日内签收，由本局设定。',
  parameters: { workdays: local(2, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { from: '2025-11-12' }, yields: '2025-11-14' }],
})

export const sectionVisit = permit('56.1.2.1', {
  name: '科室接待来访',
  statement: '各科室接来访：职权内及时解释答复；不满意或非本科室的带到信访科登记。',
  facts: {
    isOwn: yes('本科室职权'),
    isSatisfied: yes('来访人满意'),
    isHandedOver: yes('已带到信访科登记'),
  },
  refuse: ({ isOwn, isSatisfied, isHandedOver }) =>
    (!isOwn || !isSatisfied) && !isHandedOver && '须带到信访科登记',
  examples: [
    { given: { isOwn: true, isSatisfied: false, isHandedOver: false }, yields: false },
    { given: { isOwn: false, isSatisfied: true, isHandedOver: false }, yields: false },
    { given: { isOwn: true, isSatisfied: true, isHandedOver: false }, yields: true },
    { given: { isOwn: true, isSatisfied: false, isHandedOver: true }, yields: true },
  ],
})

export const policyQuestion = rule('56.1.2.4', {
  name: '政策咨询',
  statement:
    '政策咨询填《来访人员登记表（政策咨询宣传）》，信访科能答即答，不能答的引导到相关科室。',
  facts: {
    isAnswered: yes('信访科已答复'),
    section: text('引导科室'),
    hasReply: yes('科室已答复'),
  },
  decide: ({ isAnswered, section, hasReply }) => ({
    outcome: isAnswered || hasReply ? '已解答' : section.trim() ? '待解答' : '未引导',
    reason: section.trim() ? `引导到${section}` : '信访科办理',
  }),
  examples: [
    { given: { isAnswered: true, section: '', hasReply: false }, yields: '已解答' },
    { given: { isAnswered: false, section: '养老保险科', hasReply: false }, yields: '待解答' },
    { given: { isAnswered: false, section: '', hasReply: false }, yields: '未引导' },
  ],
})

export const consultationForm = form('56.1.2.4', {
  name: '来访人员登记表（政策咨询宣传）',
  statement: '政策咨询登记。',
  fields: {
    name: text('姓名'),
    question: text('咨询内容'),
    answer: text('答复'),
    section: text('引导科室'),
  },
  signatures: ['接待人'],
})

export const acceptanceServed = limit(['56.2.1.1', '56.2.2.1'], {
  name: '送达受理告知书',
  statement: '经批准受理的，自接信、接访之日起15日内送达《信访事项受理告知书》，送达日为受理日期。',
  reading: '自然日，末日为休息日的顺延。',
  notes: [lawNote],
  parameters: { days: printed(15, '日') },
  of: (_, { days }) => ({ unit: 'day', amount: days, warn: [{ reached: 10 }, { reached: 13 }] }),
  examples: [
    { given: { from: '2026-01-05' }, yields: '2026-01-20' },
    { given: { from: '2025-11-03' }, yields: '2025-11-18' },
  ],
})

export const acceptedOn = rule(['56.2.1.1', '56.2.2.1'], {
  name: '受理日期',
  statement: '送达日为受理日期。',
  facts: { served: day('受理告知书送达日') },
  decide: ({ served }) => ({ outcome: served, reason: '送达日为受理日期' }),
  examples: [{ given: { served: '2025-11-14' }, yields: '2025-11-14' }],
})

export const noticeForms = form(['56.2.1.1', '56.1.1.2b', '56.4.5b', '56.5.2'], {
  name: '信访告知书',
  statement:
    '《信访事项受理告知书》《信访事项不予受理告知书》《信访事项延长办理期限告知书》《信访事项申请复查受理告知书》。',
  fields: {
    kind: oneOf('种类', ['受理', '不予受理', '延长办理期限', '申请复查受理']),
    number: text('文号'),
    to: text('信访人'),
    matter: text('信访事项'),
    reason: text('理由'),
    served: day('送达日期'),
  },
  signatures: ['信访科', '分管信访局领导'],
})

export const hardPetition = table(['56.2.1.2', '56.2.2.2', '56.4.2', '56.5.6'], {
  name: '重大疑难由领导小组会议决定',
  statement: '重大疑难的不予受理、答复意见、复查意见，由局信访工作领导小组会议讨论决定。',
  reading: '“重大疑难”由信访科提出、分管领导确定；会议过半数通过，由本局设定。',
  facts: {
    isHard: yes('重大疑难'),
    matter: oneOf('事项', ['不予受理', '书面答复', '复查意见']),
  },
  rows: [
    [{ isHard: true }, '局信访工作领导小组会议'],
    [{ isHard: false, matter: '不予受理' }, '分管信访局领导'],
    [{ isHard: false, matter: ['书面答复', '复查意见'] }, '局主要领导'],
  ],
  examples: [
    { given: { isHard: true, matter: '不予受理' }, yields: '局信访工作领导小组会议' },
    { given: { isHard: false, matter: '不予受理' }, yields: '分管信访局领导' },
    { given: { isHard: false, matter: '书面答复' }, yields: '局主要领导' },
  ],
})

export const groupMeets = rule('56.2.1.2', {
  name: '领导小组会议最迟日',
  statement: '自接信之日起15日内出具不予受理告知书。',
  reading: '到期前5日未定会议的提醒，由本局设定；那天休息的，提前到前一个工作日。',
  facts: { received: day('接信日') },
  parameters: { days: printed(15, '日'), ahead: local(5, '日') },
  decide: ({ received }, { days, ahead }, { calendar }) => {
    const outcome = calendar.onOrBefore(addDays(received, days - ahead))
    return { outcome, reason: `${days}日届满前${ahead}日` }
  },
  examples: [
    { given: { received: '2025-12-01' }, yields: '2025-12-11' },
    { given: { received: '2026-02-09' }, yields: '2026-02-14' },
  ],
})

export const inquiryTeam = permit(['56.3.1', '56.5.3'], {
  name: '调查、复查工作组',
  statement: '成立调查（复查）工作组，组长为分管信访局领导，成员为相关科室人员。',
  reading: '2个工作日内成立，由本局设定；被反映人、原答复经办人回避。',
  facts: {
    leader: oneOf('组长', ['分管信访局领导', '其他']),
    members: list('成员', text('姓名')),
    barred: list('应回避', text('姓名')),
  },
  refuse: ({ leader, members, barred }) => [
    leader === '其他' && '组长为分管信访局领导',
    members.length === 0 && '没有成员',
    ...members.filter((one) => barred.includes(one)).map((one) => `${one}应回避`),
  ],
  examples: [
    { given: { leader: '其他', members: ['甲'], barred: [] }, yields: false },
    { given: { leader: '分管信访局领导', members: ['甲'], barred: ['甲'] }, yields: false },
    { given: { leader: '分管信访局领导', members: ['甲', '乙'], barred: ['丙'] }, yields: true },
  ],
})

export const claimsVerified = permit(['56.3.2', '56.3.4', '56.5.4'], {
  name: '逐项核实',
  statement: '核实信访件内容真实性，分析内容，提出调查取证重点，实地调查取证。',
  reading: '实地调查2人以上，由本局设定。',
  facts: {
    claims: count('诉求', '项'),
    verified: count('已核实', '项'),
    investigators: count('实地调查人', '人'),
  },
  parameters: { people: local(2, '人') },
  refuse: ({ claims, verified, investigators }, { people }) => [
    verified < claims && `尚有${claims - verified}项诉求未核实`,
    investigators < people && `实地调查须${people}人以上`,
  ],
  examples: [
    { given: { claims: 2, verified: 1, investigators: 2 }, yields: false },
    { given: { claims: 2, verified: 2, investigators: 1 }, yields: false },
    { given: { claims: 2, verified: 2, investigators: 2 }, yields: true },
  ],
})

export const untrueEnded = sequence('56.3.3', {
  name: '内容不真实的处理',
  statement: '发现内容不真实不需受理答复的，填审签单报批后出具不予受理告知书。',
  reading: '已受理的须报批后才能终止，并写明与受理告知书的关系。',
  steps: [
    { name: '核实不属实', by: '调查组' },
    { name: '审签单报批', by: '分管信访局领导' },
    { name: '出具不予受理告知书', by: '信访科' },
  ],
  examples: [
    { given: { done: ['核实不属实'], next: '出具不予受理告知书' }, yields: false },
    { given: { done: ['核实不属实', '审签单报批'], next: '出具不予受理告知书' }, yields: true },
  ],
})

export const petitionSection = role('56.1.1.0', {
  name: '信访登记单位',
  statement: '办公室收到群众来信后移交信访科登记。',
  who: ['信访科'],
})

export const caseFilesAsked = limit('56.5.4', {
  name: '调县级案卷',
  statement: '分析内容和答复意见，调查取证。',
  reading: '3个工作日由本局设定。',
  parameters: { workdays: local(3, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { from: '2025-11-03' }, yields: '2025-11-06' }],
})

export const petitionLaw = conduct('56.2.1.1', {
  name: '援引的信访法规',
  statement: '信访事项依法受理。',
  notes: [lawNote],
  who: ['信访科'],
})
