import {
  conduct,
  count,
  day,
  duty,
  form,
  limit,
  list,
  local,
  oneOf,
  permit,
  printed,
  quorum,
  quota,
  register,
  role,
  rule,
  text,
  yes,
} from '../kit.ts'

/** 第十一条 会议制度，(一) 党组会议：召开、执行。 */

export const partyGroupQuorum = quorum('11.1.4.1', {
  name: '党组会议到会人数',
  statement: '党组会议由全体党组成员出席，须有2/3以上党组成员到会方能召开。',
  reading: '含恰好三分之二；以开会当日在任成员计，空缺不计；经核验身份的视频参会算到会。',
  share: [2, 3],
  examples: [
    { given: { members: 9, present: 6 }, yields: true },
    { given: { members: 9, present: 5 }, yields: false },
    { given: { members: 7, present: 5 }, yields: true },
    { given: { members: 7, present: 4 }, yields: false },
    { given: { members: 8, present: 6 }, yields: true },
    { given: { members: 8, present: 5 }, yields: false },
    { given: { members: 7, present: 8 }, yields: false },
  ],
})

export const partyGroupChair = permit('11.1.4.1a', {
  name: '党组书记主持',
  statement: '党组会议由党组书记主持。',
  reading:
    '条文没有代主持人：书记不在一般改期；有书面委托（日期、理由、范围）的由受托成员主持，不表决人事。',
  facts: {
    chair: oneOf('主持人', ['党组书记', '党组成员', '其他人']),
    hasDelegation: yes('有书面委托'),
    hasPersonnelVote: yes('表决干部人事'),
  },
  refuse: ({ chair, hasDelegation, hasPersonnelVote }) => [
    chair === '其他人' && '党组会议由党组书记主持',
    chair === '党组成员' && !hasDelegation && '党组会议由党组书记主持，请改期或附书面委托',
    chair === '党组成员' && hasPersonnelVote && '书记不在时不表决干部人事',
  ],
  examples: [
    { given: { chair: '党组书记', hasDelegation: false, hasPersonnelVote: true }, yields: true },
    { given: { chair: '党组成员', hasDelegation: false, hasPersonnelVote: false }, yields: false },
    { given: { chair: '党组成员', hasDelegation: true, hasPersonnelVote: false }, yields: true },
    { given: { chair: '党组成员', hasDelegation: true, hasPersonnelVote: true }, yields: false },
  ],
})

export const fixedObservers = role('11.1.4.2', {
  name: '党组会议全程列席',
  statement: '仲裁院院长、办公室主任、机关纪委书记全程列席党组会议。',
  reading: '同时是党组成员的按成员计。',
  who: ['仲裁院院长', '办公室主任', '机关纪委书记'],
})

export const topicObservers = permit('11.1.4.2a', {
  name: '只列席本议题',
  statement: '议题相关科室负责人只列席该段会议。',
  facts: {
    invited: list('受邀的议题', count('议题号', '号')),
    topic: count('正在讨论的议题', '号'),
  },
  refuse: ({ invited, topic }) => !invited.includes(topic) && '只列席与本科室相关的议题',
  examples: [
    { given: { invited: [3], topic: 3 }, yields: true },
    { given: { invited: [3], topic: 4 }, yields: false },
  ],
})

export const supervisionInvited = permit(['11.1.4.3', '11.2.3.2'], {
  name: '邀请派驻纪检监察监督',
  statement: '重要事项须研究时，应邀请联系本单位的纪工委监察分局派人到会监督。',
  reading:
    '重要事项默认为干部人事、大额支出、基金预决算、重大决策；局长办公会议为考录招聘、进人计划、调配。机构名称可设置。已邀请未派人的可以召开。',
  facts: { hasImportantTopic: yes('有重要事项'), invitation: text('邀请记录') },
  refuse: ({ hasImportantTopic, invitation }) =>
    hasImportantTopic && !invitation.trim() && '重要事项应邀请纪检监察派人监督，请登记邀请',
  examples: [
    { given: { hasImportantTopic: true, invitation: '' }, yields: false },
    { given: { hasImportantTopic: true, invitation: '已邀请，未派人' }, yields: true },
    { given: { hasImportantTopic: false, invitation: '' }, yields: true },
  ],
})

export const partyGroupMonthly = duty('11.1.4.4', {
  name: '党组会议每月一次',
  statement: '党组会议一般每月召开1次，也可适时召开，时间由党组书记确定。',
  reading: '“一般”即未开的只记缺口、注明原因；每月20日（休息日提前）提醒，为本地设置。',
  who: ['党组书记', '办公室'],
  every: { each: 'month', on: 20, roll: 'previous-workday', isLocal: true },
  examples: [
    { given: { from: '2025-11-01', to: '2025-11-30' }, yields: ['2025-11-20'] },
    { given: { from: '2025-12-01', to: '2025-12-31' }, yields: ['2025-12-19'] },
  ],
})

export const partyGroupPerMonth = quota('11.1.4.4', {
  name: '当月已开党组会议',
  statement: '一般每月召开1次，也可适时召开。',
  of: ['党组会议', '次'],
  least: printed(1, '次'),
  examples: [
    { given: { count: 0 }, yields: false },
    { given: { count: 1 }, yields: true },
    { given: { count: 2 }, yields: true },
  ],
})

export const partyGroupPreparation = role('11.1.4.5', {
  name: '党组会议筹备',
  statement: '党组会议由办公室、机关党委共同筹备和服务。',
  reading: '办公室管文件和记录，机关党委管党务、表决票、监督邀请，为本地设置。',
  who: ['办公室', '机关党委'],
})

export const unconditional = permit('11.1.5.1', {
  name: '无条件执行',
  statement: '党组会议作出的决定必须无条件执行。',
  reading: '有困难的提交困难反馈（第九条(四)9），要变更的申请复议。',
  facts: { act: oneOf('要做什么', ['执行', '拒绝', '停办', '困难反馈', '申请复议']) },
  refuse: ({ act }) =>
    (act === '拒绝' || act === '停办') && '党组决定必须无条件执行，可以提交困难反馈或申请复议',
  examples: [
    { given: { act: '拒绝' }, yields: false },
    { given: { act: '困难反馈' }, yields: true },
  ],
})

export const dissent = rule('11.1.5.1a', {
  name: '保留意见',
  statement: '有不同意见的个人在坚持执行的前提下可保留意见，可向上级组织反映。',
  reading: '条文没有期限；纪要签字后提出的注明事后，不影响执行。',
  facts: { minutesSigned: yes('纪要已签字') },
  decide: ({ minutesSigned }) => ({
    outcome: minutesSigned ? '事后保留' : '载入纪要',
    reason: '保留意见记录在案，决定照常执行',
  }),
  examples: [
    { given: { minutesSigned: false }, yields: '载入纪要' },
    { given: { minutesSigned: true }, yields: '事后保留' },
  ],
})

export const resolutionOwner = permit('11.1.5.2', {
  name: '决议落实到人',
  statement: '决议由分管党组成员负责落实，落实情况及时向党组书记汇报。',
  facts: { withoutOwner: list('未定落实人的决议', text('决议')) },
  refuse: ({ withoutOwner }) =>
    withoutOwner.length > 0 && `须写明负责落实的党组成员：${withoutOwner.join('、')}`,
  examples: [
    { given: { withoutOwner: ['第2号'] }, yields: false },
    { given: { withoutOwner: [] }, yields: true },
  ],
})

export const resolutionReport = limit('11.1.5.2', {
  name: '落实情况汇报',
  statement: '落实情况及时向党组书记汇报。',
  reading: '“及时”比照第十五条(四)2定为会后10个工作日，为本地设置。',
  parameters: { workdays: local(10, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { from: '2025-11-20' }, yields: '2025-12-04' }],
})

export const changedOnlyByReview = permit('11.1.5.3', {
  name: '变更须经复议',
  statement: '会议决定在执行中需调整或变更的，必须经会议复议。',
  reading: '总期限、金额、人员、目标不变，只调中间节点的，不需复议。',
  facts: {
    changesSubstance: yes('改动期限、金额、人员或目标'),
    hasReview: yes('已经党组会议复议'),
  },
  refuse: ({ changesSubstance, hasReview }) =>
    changesSubstance && !hasReview && '变更须经党组会议复议',
  examples: [
    { given: { changesSubstance: true, hasReview: false }, yields: false },
    { given: { changesSubstance: true, hasReview: true }, yields: true },
    { given: { changesSubstance: false, hasReview: false }, yields: true },
  ],
})

export const resolutionSupervision = duty('11.1.5.4', {
  name: '决议督查',
  statement: '党组会议贯彻落实情况由办公室负责督查。',
  reading: '每月一次，为本地设置。',
  who: ['办公室'],
  every: { each: 'month', on: 'last-workday', isLocal: true },
  examples: [{ given: { from: '2025-11-01', to: '2025-11-30' }, yields: ['2025-11-28'] }],
})

export const resolutionRegister = register('11.1.5.4', {
  name: '党组决议台账',
  statement: '记载文号、会议、落实人、期限、进展和佐证。',
  keeper: '办公室',
  columns: {
    number: text('决议编号'),
    meeting: day('会议日期'),
    owner: text('落实人'),
    due: day('期限'),
    state: oneOf('进展', ['未办结', '逾期', '已办结']),
    evidence: text('佐证'),
  },
})

export const partyGroupMinutes = form(['11.1.5.4a', '11.1.2.3a'], {
  name: '党组会议记录',
  statement: '党组会议须形成会议记录和会议纪要并归档。',
  reading: '依据第七条(二)4、第四十四条、第五十三条。',
  fields: {
    date: day('时间'),
    place: text('地点'),
    chair: text('主持人'),
    present: list('到会成员', text('姓名')),
    absent: list('缺席成员及原因', text('姓名和原因')),
    observers: list('列席人员', text('姓名')),
    topics: list('议题、意见、表决和结果', text('记录')),
  },
  signatures: ['党组成员', '记录人'],
})

export const partyGroupMinutesLimit = limit('11.1.5.4a', {
  name: '纪要印发',
  statement: '党组会议须形成会议纪要。',
  reading: '5个工作日内印发，为本地设置。',
  parameters: { workdays: local(5, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { from: '2025-11-20' }, yields: '2025-11-27' }],
})

export const collectiveAuthority = conduct('11.1.2.1', {
  name: '集体领导',
  statement: '局党组集体领导，成员维护领导集体权威。',
  who: ['党组成员'],
})
