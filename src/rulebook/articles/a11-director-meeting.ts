import {
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
  table,
  text,
  yes,
} from '../kit.ts'

/** 第十一条 会议制度，(二) 局长办公会议。 */

export const directorScope = [
  '进人计划、考录、招聘',
  '州直人员调配、任免、考核、奖惩',
  '主任科员以下非领导职务任免',
  '工资福利和落实工龄',
  '军转干部安置',
  '就业社保监察仲裁信访等重要事项',
  '局长提议的其他事项',
] as const

export const directorTopic = permit(['11.2.1', '11.2.1.7'], {
  name: '局长办公会议议事范围',
  statement: '局长办公会议议题须属于7项议事范围之一；“其他事项”须经局长提议。',
  reading: '属党组会议范围的转党组会议；两可的从严上党组会议。',
  facts: {
    category: optional(oneOf('议事范围', directorScope)),
    isPartyGroupMatter: yes('属党组会议议事范围'),
    isProposedByDirector: yes('局长提议'),
  },
  refuse: ({ category, isPartyGroupMatter, isProposedByDirector }) => [
    isPartyGroupMatter && '属党组会议议事范围，请转党组会议',
    !category && '不属于局长办公会议议事范围',
    category === '局长提议的其他事项' && !isProposedByDirector && '须经局长提议',
  ],
  examples: [
    {
      given: {
        category: '军转干部安置',
        isPartyGroupMatter: false,
        isProposedByDirector: false,
      },
      yields: true,
    },
    {
      given: { category: null, isPartyGroupMatter: true, isProposedByDirector: false },
      yields: false,
    },
    {
      given: {
        category: '局长提议的其他事项',
        isPartyGroupMatter: false,
        isProposedByDirector: false,
      },
      yields: false,
    },
  ],
})

export const directorMeetingFirst = permit(['11.2.1.1', '11.2.1.2', '11.2.1.4', '11.2.1.5'], {
  name: '须经局长办公会议',
  statement:
    '年度进人计划、考录招聘、州直人员调配任免奖惩、工资福利和落实工龄问题、军转安置由局长办公会议研究审核。',
  reading: '工资工龄只指政策性和有争议的；军转职能已划出的可停用该类。本局干部上党组会议。',
  conflicts: [{ with: '11.1.1.6', follow: '本局干部归党组会议，其他州直单位人员归局长办公会议。' }],
  facts: {
    act: oneOf('事项', [
      '进人计划',
      '公务员考录',
      '事业单位招聘',
      '州直人员调配任免奖惩',
      '工资福利政策和争议',
      '落实工龄争议',
      '军转安置',
      '其他',
    ]),
    hasResolution: yes('有局长办公会议决定'),
  },
  refuse: ({ act, hasResolution }) =>
    act !== '其他' && !hasResolution && `${act}须经局长办公会议研究审核`,
  examples: [
    { given: { act: '公务员考录', hasResolution: false }, yields: false },
    { given: { act: '公务员考录', hasResolution: true }, yields: true },
    { given: { act: '军转安置', hasResolution: false }, yields: false },
    { given: { act: '其他', hasResolution: false }, yields: true },
  ],
})

export const postsWithinResolution = permit('11.2.1.1', {
  name: '不超批准名额',
  statement: '考录招聘按局长办公会议审核的名额进行。',
  facts: { resolved: count('审核名额', '名'), announced: count('公告名额', '名') },
  refuse: ({ resolved, announced }) =>
    announced > resolved && `公告超出审核名额${announced - resolved}名`,
  examples: [
    { given: { resolved: 120, announced: 126 }, yields: false },
    { given: { resolved: 120, announced: 120 }, yields: true },
  ],
})

export const nonLeadingPosts = [
  '办事员',
  '科员',
  '副主任科员',
  '主任科员',
  '副调研员',
  '调研员',
] as const

export const nonLeadingLevel = table('11.2.1.3', {
  name: '非领导职务任免权限',
  statement: '州属部门主任科员以下非领导职务任免由局长办公会议研究审核。',
  reading: '“以下”含主任科员；职务与职级并行后按对应职级套用，为本地设置。',
  facts: { post: oneOf('职务', nonLeadingPosts), isLeading: yes('领导职务') },
  rows: [
    [{ post: ['办事员', '科员', '副主任科员', '主任科员'], isLeading: false }, '局长办公会议'],
    [{ post: ['副调研员', '调研员'], isLeading: false }, '不属局长办公会议'],
    [{ isLeading: true }, '不属局长办公会议'],
  ],
  examples: [
    { given: { post: '主任科员', isLeading: false }, yields: '局长办公会议' },
    { given: { post: '副调研员', isLeading: false }, yields: '不属局长办公会议' },
    { given: { post: '科员', isLeading: true }, yields: '不属局长办公会议' },
  ],
})

export const businessTopics = role('11.2.1.6', {
  name: '业务重要事项提议',
  statement:
    '创业就业、社保、监察执法、仲裁、信访、劳动关系、基金管理等重要事项由局长办公会议研究。',
  who: ['就业科', '社保局', '监察支队', '仲裁院', '信访科', '劳动关系科', '基金监督科'],
})

export const consultationFirst = permit('11.2.2.1', {
  name: '分管领导事先调研',
  statement: '科室提出议题并准备材料，报分管局领导审核；分管局领导事先调查研究、听取各方面意见。',
  facts: { materials: text('材料'), consulted: text('调研和听取意见情况') },
  refuse: ({ materials, consulted }) => [
    !materials.trim() && '科室须准备材料',
    !consulted.trim() && '分管领导须事先调查研究、听取意见',
  ],
  examples: [
    { given: { materials: '已附', consulted: '' }, yields: false },
    { given: { materials: '已附', consulted: '听取3个县局意见' }, yields: true },
  ],
})

export const directorTopicsCollected = limit('11.2.2.2', {
  name: '征集局长办公会议议题',
  statement: '办公室向分管局领导征集议题，报局长或局长委托的召集人确定。',
  reading: '会前3个工作日开始，为本地设置。',
  parameters: { workdays: local(3, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, direction: 'before' }),
  examples: [{ given: { from: '2025-11-26' }, yields: '2025-11-21' }],
})

export const agendaConfirmed = permit(['11.2.2.2', '11.3.2.2'], {
  name: '议题由局长或召集人确定',
  statement: '局长办公会议、局务会议的议题由局长或局长委托的召集人确定。',
  facts: {
    by: oneOf('确定人', ['局长', '副局长', '其他人', '未确定']),
    hasDelegation: yes('有局长委托记录'),
  },
  refuse: ({ by, hasDelegation }) => [
    by === '未确定' && '议题须由局长或其委托的召集人确定',
    (by === '副局长' || by === '其他人') && !hasDelegation && '没有局长委托记录，不能确定议题',
  ],
  examples: [
    { given: { by: '局长', hasDelegation: false }, yields: true },
    { given: { by: '副局长', hasDelegation: false }, yields: false },
    { given: { by: '副局长', hasDelegation: true }, yields: true },
    { given: { by: '未确定', hasDelegation: false }, yields: false },
  ],
})

export const directorMaterials = limit('11.2.2.2a', {
  name: '会前印送材料',
  statement: '议题和内容应会前印送参会人员。',
  reading: '“事先”默认1个工作日，为本地设置；没有材料的由主持人决定去留，默认撤下。',
  conflicts: [{ with: '7.2.1', follow: '“一律不上会”只适用于党组会议，此处较宽。' }],
  parameters: { workdays: local(1, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, direction: 'before' }),
  examples: [{ given: { from: '2025-11-26' }, yields: '2025-11-25' }],
})

export const meetingNotice = permit(['11.2.2.3', '11.3.2.3'], {
  name: '会议通知三要素',
  statement: '办公室负责将会议时间、地点、内容通知参会人员。',
  reading: '会前2小时仍未阅的电话通知，为本地设置。',
  facts: { time: text('时间'), place: text('地点'), content: text('内容') },
  parameters: { hours: local(2, '小时') },
  refuse: ({ time, place, content }) => [
    !time.trim() && '通知须载明时间',
    !place.trim() && '通知须载明地点',
    !content.trim() && '通知须载明内容',
  ],
  examples: [
    { given: { time: '9:00', place: '', content: '研究调配' }, yields: false },
    { given: { time: '9:00', place: '三楼会议室', content: '研究调配' }, yields: true },
  ],
})

export const directorMeetingPresence = rule('11.2.2.4', {
  name: '到会过半提醒',
  statement: '会议充分讨论研究，主持人听取参会人员意见并综合形成决议或决定。',
  reading: '本款没有到会和表决人数：到会不过半的提醒，不拦，为本地设置。',
  facts: { members: count('应到', '人', { min: 1 }), present: count('实到', '人') },
  parameters: { share: local(50, '%') },
  decide: ({ members, present }, { share }) => ({
    outcome: present * 100 > members * share ? '正常' : '提醒',
    reason: `应到${members}人，实到${present}人`,
  }),
  examples: [
    { given: { members: 8, present: 4 }, yields: '提醒' },
    { given: { members: 8, present: 5 }, yields: '正常' },
  ],
})

export const directorMinutesLimit = limit('11.2.2.4a', {
  name: '会议纪要及时印发',
  statement: '需要形成会议纪要的及时印发。',
  reading: '“及时”默认3个工作日，为本地设置。',
  parameters: { workdays: local(3, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { from: '2025-11-26' }, yields: '2025-12-01' }],
})

export const decisionItemComplete = permit(['11.2.2.5', '11.3.2.4'], {
  name: '决定事项三落实',
  statement: '会议决定、安排部署事项由分管领导牵头、相关科室承办、办公室督办。',
  facts: { leader: text('牵头领导'), unit: text('承办科室'), supervisor: text('督办') },
  refuse: ({ leader, unit, supervisor }) => [
    !leader.trim() && '须写明牵头领导',
    !unit.trim() && '须写明承办科室',
    !supervisor.trim() && '须写明办公室督办人',
  ],
  examples: [
    { given: { leader: '副局长甲', unit: '就业科', supervisor: '办公室' }, yields: true },
    { given: { leader: '副局长甲', unit: '', supervisor: '办公室' }, yields: false },
  ],
})

export const decisionReportLimit = limit(['11.2.2.5', '11.3.2.4'], {
  name: '落实情况报告',
  statement: '决定事项会后报告落实情况。',
  reading: '第十五条(四)2：会后10个工作日。',
  parameters: { workdays: local(10, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [
    { given: { from: '2025-11-26' }, yields: '2025-12-10' },
    { given: { from: '2025-12-22' }, yields: '2026-01-06' },
  ],
})

export const directorMeetingChair = permit(['11.2.3.1', '11.3.3.1'], {
  name: '局长或受托副局长主持',
  statement: '局长办公会议、局务会议由局长或其委托的副局长召集主持。',
  reading: '只能委托副局长；委托一次一记。',
  facts: {
    chair: oneOf('主持人', ['局长', '副局长', '党组成员', '调研员', '其他人']),
    hasDelegation: yes('有本次委托记录'),
  },
  refuse: ({ chair, hasDelegation }) => [
    chair !== '局长' && chair !== '副局长' && '只能委托副局长召集主持',
    chair === '副局长' && !hasDelegation && '须有局长的本次委托',
  ],
  examples: [
    { given: { chair: '局长', hasDelegation: false }, yields: true },
    { given: { chair: '副局长', hasDelegation: true }, yields: true },
    { given: { chair: '副局长', hasDelegation: false }, yields: false },
    { given: { chair: '党组成员', hasDelegation: true }, yields: false },
  ],
})

export const directorAttendance = table('11.2.3.1', {
  name: '局长办公会议参加和列席',
  statement: '局长、副局长、党组成员参加，办公室主任、机关纪委书记和议题相关科室负责人列席。',
  facts: {
    post: oneOf('职务', [
      '局长',
      '副局长',
      '党组成员',
      '办公室主任',
      '机关纪委书记',
      '相关科室负责人',
      '其他人员',
    ]),
  },
  rows: [
    [{ post: ['局长', '副局长', '党组成员'] }, '参加'],
    [{ post: ['办公室主任', '机关纪委书记'] }, '列席'],
    [{ post: '相关科室负责人' }, '列席本议题'],
    [{ post: '其他人员' }, '不参加'],
  ],
  examples: [
    { given: { post: '党组成员' }, yields: '参加' },
    { given: { post: '相关科室负责人' }, yields: '列席本议题' },
    { given: { post: '其他人员' }, yields: '不参加' },
  ],
})

export const directorMonthly = duty('11.2.3.3', {
  name: '局长办公会议每月一次',
  statement: '局长办公会议一般每月召开1次，也可适时召开，时间由局长或委托的召集人确定。',
  reading: '未开的只记缺口；每月20日（休息日提前）提醒，为本地设置。',
  who: ['局长', '办公室'],
  every: { each: 'month', on: 20, roll: 'previous-workday', isLocal: true },
  examples: [{ given: { from: '2025-12-01', to: '2025-12-31' }, yields: ['2025-12-19'] }],
})

export const officePrepares = role(['11.2.3.4', '11.3.3.3'], {
  name: '办公室筹备',
  statement: '局长办公会议、局务会议由办公室负责筹备和服务。',
  who: ['办公室'],
})

export const attendanceRate = rule('11.2.2.4', {
  name: '出席率',
  statement: '参会人员到会情况。',
  facts: {
    staff: count('应到', '人', { min: 1 }),
    onLeave: count('请假', '人'),
    signedIn: count('签到', '人'),
    step: optional(count('保留小数', '位', { max: 4 })),
  },
  decide: ({ staff, onLeave, signedIn, step }) => {
    const due = staff - onLeave
    const scale = 10 ** (step ?? 1)
    const outcome = due > 0 ? Math.round((signedIn / due) * 100 * scale) / scale : 0
    return { outcome, reason: `应到${due}人，实到${signedIn}人，出席率${outcome}%` }
  },
  examples: [{ given: { staff: 180, onLeave: 6, signedIn: 168, step: 1 }, yields: 96.6 }],
})

export const resolutionNames = rule('11.2.1.2', {
  name: '逐人决定',
  statement: '州直人员调配等逐人研究，同意的方可报批。',
  facts: {
    decisions: list('各人结果', oneOf('结果', ['同意', '不同意', '暂缓'])),
  },
  decide: ({ decisions }) => {
    const outcome = decisions.filter((one) => one === '同意').length
    return { outcome, reason: `${decisions.length}人中同意${outcome}人，其余退回并说明理由` }
  },
  examples: [
    { given: { decisions: ['同意', '同意', '暂缓'] }, yields: 2 },
    { given: { decisions: [] }, yields: 0 },
  ],
})
