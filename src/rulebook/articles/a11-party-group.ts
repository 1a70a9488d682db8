import {
  ballot,
  count,
  day,
  duty,
  fen,
  form,
  inFen,
  limit,
  list,
  local,
  moment,
  oneOf,
  optional,
  permit,
  printed,
  quota,
  role,
  rule,
  table,
  text,
  yes,
  yuan,
} from '../kit.ts'

/** 第十一条 会议制度，(一) 党组会议：议事范围、原则、议题。 */

export const meetingTypes = [
  '党组会议',
  '局长办公会议',
  '局务会议',
  '周一例行会议',
  '专题业务会议',
  '全体职工会议',
  '年度工作会议',
  '县（市）局长座谈会',
] as const

export const meetingHasType = permit('11', {
  name: '会议须有类别',
  statement: '会议分8类。',
  facts: { type: optional(oneOf('会议类别', meetingTypes)) },
  refuse: ({ type }) => !type && '须选定会议类别',
  examples: [
    { given: { type: null }, yields: false },
    { given: { type: '局务会议' }, yields: true },
  ],
})

export const partyGroupScope = [
  '学习传达上级会议文件并研究贯彻措施',
  '重要工作部署文件',
  '规划、年度计划、重大部署、重要政策',
  '机构设置、职能和党组成员分工',
  '党组自身和干部党员队伍建设',
  '本局干部人事',
  '社会保险基金预决算草案',
  '大额经费支出和重要资产处理',
  '重大事项处理情况汇报',
  '党组书记提议的其他事项',
] as const

export const partyGroupTopic = permit(['11.1.1', '11.1.1.10'], {
  name: '党组会议议事范围',
  statement: '党组会议议题须属于10项议事范围之一；“其他重要事项”须经党组书记提议。',
  reading: '书记提议的事项也须事前告知，不得临时动议（第七条(二)1）。',
  facts: {
    category: optional(oneOf('议事范围', partyGroupScope)),
    isProposedBySecretary: yes('党组书记提议'),
  },
  refuse: ({ category, isProposedBySecretary }) => [
    !category && '不属于党组会议议事范围，请提交局长办公会议或局务会议',
    category === '党组书记提议的其他事项' && !isProposedBySecretary && '须经党组书记提议',
  ],
  examples: [
    { given: { category: null, isProposedBySecretary: false }, yields: false },
    { given: { category: '本局干部人事', isProposedBySecretary: false }, yields: true },
    { given: { category: '党组书记提议的其他事项', isProposedBySecretary: false }, yields: false },
    { given: { category: '党组书记提议的其他事项', isProposedBySecretary: true }, yields: true },
  ],
})

export const measuresAfterStudy = permit('11.1.1.1', {
  name: '传达须有贯彻措施',
  statement: '学习传达上级重要会议、文件、决定、指示，并研究提出贯彻措施。',
  facts: { source: text('上级会议或文件'), measures: text('贯彻措施') },
  refuse: ({ source, measures }) => [
    !source.trim() && '须注明上级会议或文件',
    !measures.trim() && '须研究提出贯彻措施后结束该议题',
  ],
  examples: [
    { given: { source: '全省人社工作会议', measures: '' }, yields: false },
    { given: { source: '全省人社工作会议', measures: '三项措施' }, yields: true },
  ],
})

export const partyGroupFirst = [
  '重要工作部署文件',
  '事业发展规划',
  '年度工作计划',
  '重大工作部署',
  '重要政策制度措施',
  '机构设置调整',
  '职能确定',
  '党组成员分工',
  '本局干部人事',
  '社会保险基金预决算草案',
] as const

export const partyGroupDecides = permit(
  ['11.1.1.2', '11.1.1.3', '11.1.1.4', '11.1.1.6', '11.1.1.7', '11.1.2.1'],
  {
    name: '须经党组会议',
    statement:
      '重要工作部署文件、规划计划政策、机构职能分工、本局干部人事、社会保险基金预决算草案须经党组会议研究决定，任何个人不得决定。',
    reading: '“重要工作部署”由起草人提出、办公室主任确认，领导可以指定。基金名称随机构改革设置。',
    facts: {
      act: oneOf('事项', [...partyGroupFirst, '其他']),
      hasResolution: yes('有党组会议决议'),
    },
    refuse: ({ act, hasResolution }) =>
      act !== '其他' && !hasResolution && `${act}须经党组会议研究决定，不得个人决定`,
    examples: [
      { given: { act: '年度工作计划', hasResolution: false }, yields: false },
      { given: { act: '党组成员分工', hasResolution: true }, yields: true },
      { given: { act: '本局干部人事', hasResolution: false }, yields: false },
      { given: { act: '其他', hasResolution: false }, yields: true },
    ],
  },
)

export const fundsInResolution = rule('11.1.1.7', {
  name: '基金草案逐项审核',
  statement: '全州各项社会保险基金预决算草案由党组会议研究审核。',
  facts: {
    submitted: list('报送的基金', text('基金')),
    resolved: list('党组会议审核过的基金', text('基金')),
  },
  decide: ({ submitted, resolved }) => {
    const outcome: readonly string[] = submitted.filter((fund) => !resolved.includes(fund))
    return {
      outcome,
      reason: outcome.length > 0 ? `未经党组会议审核：${outcome.join('、')}` : '均已审核',
    }
  },
  examples: [
    {
      given: {
        submitted: ['养老', '失业', '医疗', '工伤', '生育'],
        resolved: ['养老', '失业', '医疗', '工伤'],
      },
      yields: ['生育'],
    },
    { given: { submitted: ['养老'], resolved: ['养老'] }, yields: [] },
  ],
})

export const partyThemes = quota('11.1.1.5', {
  name: '党建议题年度检查',
  statement: '党群、政治文明、精神文明建设、民主生活会、中心组学习由党组会议研究。',
  reading: '条文没有次数：每个专题全年一次都没有的，12月提醒，为本地设置。',
  of: ['专题议题', '次'],
  least: local(1, '次'),
  examples: [
    { given: { count: 0 }, yields: false },
    { given: { count: 1 }, yields: true },
  ],
})

export const largeSpending = table('11.1.1.8', {
  name: '大额经费支出',
  statement: '本局大额经费支出和重要资产处理由党组会议研究决定。',
  reading:
    '本款没有数字：办公用品和固定资产按第三十七条(三)单价5000元以上（含）；其他支出50000元以上，为本地设置。',
  conflicts: [
    { with: '37.7.3', follow: '第三十七条(七)3写“局长办公会或党组会”，大额一律上党组会，从严。' },
  ],
  facts: {
    kind: oneOf('支出种类', ['办公用品、固定资产', '其他支出']),
    amountFen: fen('金额'),
  },
  rows: [
    [{ kind: '办公用品、固定资产', amountFen: { below: yuan(5000) } }, '主要领导'],
    [{ kind: '办公用品、固定资产', amountFen: { from: yuan(5000) } }, '党组会议'],
    [{ kind: '其他支出', amountFen: { below: yuan(50_000) } }, '按第三十七条审批', 'local'],
    [{ kind: '其他支出', amountFen: { from: yuan(50_000) } }, '党组会议', 'local'],
  ],
  examples: [
    { given: { kind: '办公用品、固定资产', amountFen: yuan(4999.99) }, yields: '主要领导' },
    { given: { kind: '办公用品、固定资产', amountFen: yuan(5000) }, yields: '党组会议' },
    { given: { kind: '办公用品、固定资产', amountFen: yuan(5000.01) }, yields: '党组会议' },
    { given: { kind: '其他支出', amountFen: yuan(49_999.99) }, yields: '按第三十七条审批' },
    { given: { kind: '其他支出', amountFen: yuan(50_000) }, yields: '党组会议' },
  ],
})

export const paidWithinResolution = permit('11.1.1.8', {
  name: '不超决议金额',
  statement: '大额支出按党组会议决定的金额支付。',
  facts: { resolvedFen: optional(fen('决议金额')), paidFen: fen('支付金额') },
  refuse: ({ resolvedFen, paidFen }) => [
    resolvedFen === null && '大额经费支出须经党组会议研究决定',
    resolvedFen !== null && paidFen > resolvedFen && '支付金额超过党组会议决定的金额',
  ],
  examples: [
    { given: { resolvedFen: yuan(86_000), paidFen: yuan(86_000) }, yields: true },
    { given: { resolvedFen: yuan(86_000), paidFen: yuan(86_000.01) }, yields: false },
    { given: { resolvedFen: null, paidFen: yuan(60_000) }, yields: false },
  ],
})

export const importantAsset = permit('11.1.1.8a', {
  name: '重要资产处置',
  statement: '重要资产处置须附党组会议决定方可出账。',
  reading: '原值50000元以上，或房屋、车辆，为本地设置。',
  facts: {
    originalFen: fen('原值'),
    isHouseOrVehicle: yes('房屋或车辆'),
    hasResolution: yes('有党组会议决定'),
  },
  parameters: { importantFen: local(yuan(50_000), inFen) },
  refuse: ({ originalFen, isHouseOrVehicle, hasResolution }, p) =>
    (originalFen >= p.importantFen || isHouseOrVehicle) &&
    !hasResolution &&
    '重要资产处置须附党组会议决定',
  examples: [
    {
      given: { originalFen: yuan(50_000), isHouseOrVehicle: false, hasResolution: false },
      yields: false,
    },
    {
      given: { originalFen: yuan(49_999.99), isHouseOrVehicle: false, hasResolution: false },
      yields: true,
    },
    {
      given: { originalFen: yuan(100), isHouseOrVehicle: true, hasResolution: false },
      yields: false,
    },
    {
      given: { originalFen: yuan(50_000), isHouseOrVehicle: false, hasResolution: true },
      yields: true,
    },
  ],
})

export const majorMatterToPartyGroup = rule('11.1.1.9', {
  name: '重大事项向党组会议汇报',
  statement: '党组会议听取本局或本系统重大事项处理情况汇报。',
  facts: { isClosed: yes('已处理完毕'), isReported: yes('已向党组会议汇报') },
  decide: ({ isClosed, isReported }) =>
    isClosed && !isReported
      ? { outcome: '列入下次议题', reason: '处理完毕尚未汇报' }
      : { outcome: '不列入', reason: isReported ? '已汇报' : '尚在处理' },
  examples: [
    { given: { isClosed: true, isReported: false }, yields: '列入下次议题' },
    { given: { isClosed: true, isReported: true }, yields: '不列入' },
    { given: { isClosed: false, isReported: false }, yields: '不列入' },
  ],
})

export const partyGroupBallot = ballot('11.1.2.2', {
  name: '党组会议表决',
  statement: '集体领导、民主集中、个别酝酿、会议决定，少数服从多数。',
  reading: '基数条文未说，从严以应到成员为准，须超过半数；票数相等为未通过，书记没有决定票。',
  of: '应到成员',
  isLocal: true,
  examples: [
    {
      given: { members: 9, present: 7, recused: 0, inFavour: 3, against: 2, abstained: 2 },
      yields: '未通过',
    },
    {
      given: { members: 9, present: 7, recused: 0, inFavour: 5, against: 2, abstained: 0 },
      yields: '通过',
    },
    {
      given: { members: 6, present: 6, recused: 0, inFavour: 3, against: 3, abstained: 0 },
      yields: '未通过',
    },
    {
      given: { members: 9, present: 7, recused: 0, inFavour: 8, against: 0, abstained: 0 },
      yields: '无效',
    },
  ],
})

export const oneTopicAtATime = permit('11.1.2.3', {
  name: '一事一议，人人发言',
  statement: '平等原则、一事一议：每位党组成员都有充分发表意见的权力和责任，并围绕议题发言。',
  facts: {
    isPreviousOpen: yes('上一议题尚无结果'),
    silent: list('未发表意见的到会成员', text('姓名')),
    isClosing: yes('要结束本议题'),
  },
  refuse: ({ isPreviousOpen, silent, isClosing }) => [
    isPreviousOpen && '一事一议，上一议题有结果后再议',
    isClosing && silent.length > 0 && `每位成员须发表意见，还有${silent.join('、')}`,
  ],
  examples: [
    { given: { isPreviousOpen: false, silent: ['庚'], isClosing: true }, yields: false },
    { given: { isPreviousOpen: true, silent: [], isClosing: false }, yields: false },
    { given: { isPreviousOpen: false, silent: [], isClosing: true }, yields: true },
  ],
})

export const secretaryResponsible = role('11.1.2.3a', {
  name: '党组书记负主要责任',
  statement: '党组书记在集体领导中负有主要责任。',
  who: ['党组书记'],
})

export const voteOneByOne = permit('11.1.2.4', {
  name: '逐一表决，一人一票',
  statement: '推荐提名干部、决定干部任免奖惩和重大决策等事项应逐一表决，一人一票。',
  reading: '缺席成员不能表决，书面意见附卷不计票。',
  facts: {
    matters: count('一次表决的人或事', '项', { min: 1 }),
    votesOfMember: count('该成员已投票数', '票'),
    isPresent: yes('到会'),
  },
  parameters: { votesEach: printed(1, '票') },
  refuse: ({ matters, votesOfMember, isPresent }, { votesEach }) => [
    matters > 1 && `应逐一表决，请分为${matters}项`,
    votesOfMember >= votesEach && '一人一票，已经投过',
    !isPresent && '缺席成员不能表决',
  ],
  examples: [
    { given: { matters: 4, votesOfMember: 0, isPresent: true }, yields: false },
    { given: { matters: 1, votesOfMember: 1, isPresent: true }, yields: false },
    { given: { matters: 1, votesOfMember: 0, isPresent: false }, yields: false },
    { given: { matters: 1, votesOfMember: 0, isPresent: true }, yields: true },
  ],
})

export const majorDisagreement = permit('11.1.2.4a', {
  name: '重大分歧暂缓',
  statement: '如遇重大分歧，除紧急情况应表决外，一般暂缓决定，待调研、交换意见、统一认识后再定。',
  reading: '主持人或到会成员三分之一可以提出，为本地设置；暂缓的下次会议再议。',
  conflicts: [{ with: '7.2.3', follow: '明显分歧表决，重大分歧暂缓，紧急情况表决。' }],
  facts: { isMarked: yes('已认定重大分歧'), emergency: text('紧急理由') },
  parameters: { share: local(33, '%') },
  refuse: ({ isMarked, emergency }) =>
    isMarked && !emergency.trim() && '有重大分歧，一般暂缓决定；紧急情况须写明理由',
  allowed: '可以表决',
  examples: [
    { given: { isMarked: true, emergency: '' }, yields: false },
    { given: { isMarked: true, emergency: '防汛抢险用款' }, yields: true },
    { given: { isMarked: false, emergency: '' }, yields: true },
  ],
})

export const meetingVoter = permit(['11.1.2.4b', '11.1.2.4c'], {
  name: '谁能表决',
  statement: '列席人员可参与讨论发表意见，不参加表决；涉及本人或亲属的事项应回避。',
  reading: '回避见干部规定，本条未写；到会人数开会时计，回避只减少表决人数。',
  facts: { isMember: yes('党组成员'), concernsSelf: yes('涉及本人或亲属') },
  refuse: ({ isMember, concernsSelf }) => [
    !isMember && '列席人员不参加表决',
    concernsSelf && '涉及本人或亲属，应回避',
  ],
  examples: [
    { given: { isMember: false, concernsSelf: false }, yields: false },
    { given: { isMember: true, concernsSelf: true }, yields: false },
    { given: { isMember: true, concernsSelf: false }, yields: true },
  ],
})

export const meetingSecrecy = permit('11.1.2.5', {
  name: '会议内容保密',
  statement: '应保密的内容参会成员严守秘密，不得外泄。',
  reading: '只指工作秘密；国家秘密不得进入本系统。',
  facts: {
    isMarked: yes('议题标为保密'),
    isAttendee: yes('该议题参会人'),
    act: oneOf('要做什么', ['阅读', '下载', '转发']),
  },
  refuse: ({ isMarked, isAttendee, act }) =>
    isMarked && [
      !isAttendee && '会议内容须保密，只有该议题参会人可以阅读',
      act !== '阅读' && '会议内容须保密，不得下载、转发',
    ],
  examples: [
    { given: { isMarked: true, isAttendee: false, act: '阅读' }, yields: false },
    { given: { isMarked: true, isAttendee: true, act: '转发' }, yields: false },
    { given: { isMarked: true, isAttendee: true, act: '阅读' }, yields: true },
    { given: { isMarked: false, isAttendee: false, act: '下载' }, yields: true },
  ],
})

export const collectTopics = limit('11.1.3', {
  name: '征集议题',
  statement: '党组会议议题由办公室向各党组成员征集，综合后报党组书记审定。',
  reading: '会前5个工作日开始征集，为本地设置。',
  parameters: { workdays: local(5, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, direction: 'before' }),
  examples: [{ given: { from: '2025-11-20' }, yields: '2025-11-13' }],
})

export const secretaryApprovesAgenda = permit('11.1.3', {
  name: '议题由书记审定',
  statement: '议题综合后报党组书记审定。',
  facts: { isApproved: yes('党组书记已审定') },
  refuse: ({ isApproved }) => !isApproved && '议题须经党组书记审定',
  examples: [
    { given: { isApproved: false }, yields: false },
    { given: { isApproved: true }, yields: true },
  ],
})

export const materialsAhead = limit('11.1.3a', {
  name: '会前送材料',
  statement: '议题和相关材料应在会前发送党组成员，留足酝酿时间。',
  reading: '“留足”默认2个工作日，为本地设置；不足的注明酝酿不足，须书记同意；未送的不上会。',
  parameters: { workdays: local(2, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, direction: 'before' }),
  examples: [{ given: { from: '2025-11-20' }, yields: '2025-11-18' }],
})

export const topicForm = form(['11.1.1', '11.1.3'], {
  name: '党组会议议题单',
  statement: '写明议题、类别、依据、建议和材料。',
  fields: {
    title: text('议题'),
    category: oneOf('议事范围', partyGroupScope),
    basis: text('依据'),
    proposal: text('建议'),
    meeting: day('会议日期'),
    sentAt: moment('材料送达时间'),
  },
  signatures: ['提议人', '党组书记'],
})

export const yearlyThemes = duty('11.1.1.5', {
  name: '党建议题年末检查',
  statement: '党组自身及干部党员队伍建设由党组会议研究。',
  reading: '每年12月1日检查，为本地设置。',
  who: ['办公室', '机关党委'],
  every: { each: 'year', month: 12, on: 1, isLocal: true },
  examples: [{ given: { from: '2025-01-01', to: '2025-12-31' }, yields: ['2025-12-01'] }],
})
