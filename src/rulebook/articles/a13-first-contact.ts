import {
  conduct,
  count,
  day,
  list,
  local,
  minutesBetween,
  moment,
  oneOf,
  permit,
  printed,
  register,
  report,
  rule,
  table,
  text,
  yes,
} from '../kit.ts'

/** 第十三条 首问责任制度。 */

export const contactChannels = ['来访', '来电', '来函'] as const
export const contactOutcomes = [
  '当场办结',
  '说明情况',
  '引荐移交',
  '报告分管领导',
  '解释告知',
] as const

export const firstContactStays = permit(['13.1', '13.1a'], {
  name: '首问责任人',
  statement:
    '首位接洽来访、来电、来函的工作人员为首问责任人，必须解答、办理或引荐移交，三种渠道都适用。',
  reading: '责任到答复、办结、对方签收或解释告知为止；只签收未拆阅的收发员不算首问。内部来电不算。',
  facts: {
    channel: oneOf('渠道', contactChannels),
    hasRead: yes('已了解来意'),
    isEnded: yes('已答复、办结、签收或解释'),
    isTransferAcknowledged: yes('接手人已签收'),
    act: oneOf('要做什么', ['结束', '换首问责任人', '删除']),
  },
  refuse: ({ act, isEnded, isTransferAcknowledged }) => [
    act === '删除' && '首问登记不得删除',
    act === '结束' && !isEnded && '首问责任人必须解答、办理或引荐移交',
    act === '换首问责任人' && !isTransferAcknowledged && '须由接手人签收后才能移交',
  ],
  examples: [
    {
      given: {
        channel: '来访',
        hasRead: true,
        isEnded: false,
        isTransferAcknowledged: false,
        act: '结束',
      },
      yields: false,
    },
    {
      given: {
        channel: '来电',
        hasRead: true,
        isEnded: false,
        isTransferAcknowledged: false,
        act: '换首问责任人',
      },
      yields: false,
    },
    {
      given: {
        channel: '来函',
        hasRead: true,
        isEnded: true,
        isTransferAcknowledged: false,
        act: '结束',
      },
      yields: true,
    },
  ],
})

export const firstContactScope = permit('13.2', {
  name: '适用全系统',
  statement: '适用于全州人社系统所有工作人员，含县（市）局、直属单位、经办机构。',
  facts: { isDisabling: yes('要停用首问登记') },
  refuse: ({ isDisabling }) => isDisabling && '首问责任制适用于全系统，不能停用',
  examples: [
    { given: { isDisabling: true }, yields: false },
    { given: { isDisabling: false }, yields: true },
  ],
})

export const badgeAtWindow = permit('13.2a', {
  name: '挂牌上岗',
  statement: '直接服务社会的窗口单位和科室工作人员挂牌上岗。',
  reading: '哪些科室直接服务社会，由办公室设定。',
  facts: { servesPublic: yes('直接服务社会的岗位'), hasValidCard: yes('有有效的岗位牌') },
  refuse: ({ servesPublic, hasValidCard }) =>
    servesPublic && !hasValidCard && '未挂牌，请先领取岗位牌',
  examples: [
    { given: { servesPublic: true, hasValidCard: false }, yields: false },
    { given: { servesPublic: true, hasValidCard: true }, yields: true },
    { given: { servesPublic: false, hasValidCard: false }, yields: true },
  ],
})

export const badgeFields = permit('13.2b', {
  name: '公示四项',
  statement: '挂牌公示姓名、职务、工作岗位、业务范围。',
  facts: {
    name: text('姓名'),
    title: text('职务'),
    post: text('工作岗位'),
    scope: text('业务范围'),
  },
  refuse: (f) => [
    !f.name.trim() && '公示须含姓名',
    !f.title.trim() && '公示须含职务',
    !f.post.trim() && '公示须含工作岗位',
    !f.scope.trim() && '公示须含业务范围',
  ],
  examples: [
    { given: { name: '李霞', title: '科员', post: '窗口', scope: '社保卡' }, yields: true },
    { given: { name: '李霞', title: '科员', post: '窗口', scope: '' }, yields: false },
  ],
})

export const firstContactRegister = register('13.3', {
  name: '首问责任登记',
  statement: '登记来访人员姓名、单位、来访时间、咨询或办理事项、办理结果，以备查询和考核。',
  reading: '不愿透露姓名单位的注明原因；来访时间由系统盖时，更正保留原值。',
  columns: {
    channel: oneOf('渠道', contactChannels),
    name: text('姓名'),
    unit: text('单位'),
    at: moment('来访时间'),
    matter: text('咨询或办理事项'),
    result: text('办理结果'),
    first: text('首问责任人'),
  },
})

export const contactClosing = permit('13.3', {
  name: '登记办理结果',
  statement: '须登记办理结果。',
  facts: { name: text('姓名'), matter: text('事项'), result: text('办理结果') },
  refuse: ({ name, matter, result }) => [
    !name.trim() && '须登记姓名，不愿透露的注明',
    !matter.trim() && '须登记咨询或办理事项',
    !result.trim() && '须登记办理结果',
  ],
  examples: [
    { given: { name: '不愿透露', matter: '咨询退休', result: '已告知' }, yields: true },
    { given: { name: '张三', matter: '咨询退休', result: '' }, yields: false },
  ],
})

export const lateEntry = rule('13.3a', {
  name: '补录',
  statement: '登记用于查询和考核。',
  reading: '接洽当日登记，隔日的可以登记并注明补录，为本地设置。',
  facts: { contacted: day('接洽日'), entered: day('登记日') },
  decide: ({ contacted, entered }) => ({
    outcome: entered > contacted ? '补录' : '当日登记',
    reason: entered > contacted ? `${entered}补录${contacted}的接洽` : '当日登记',
  }),
  examples: [
    { given: { contacted: '2026-03-06', entered: '2026-03-09' }, yields: '补录' },
    { given: { contacted: '2026-03-06', entered: '2026-03-06' }, yields: '当日登记' },
  ],
})

export const firstContactStatistics = report('13.3a', {
  name: '首问责任月度统计',
  statement: '按首问责任人、科室、事项、时间查询，计入考核。',
  contents: {
    unit: text('科室'),
    total: count('接洽', '件'),
    atOnce: count('当场办结', '件'),
    passedOn: count('引荐移交', '件'),
    late: count('逾期未结', '件'),
  },
  to: ['办公室', '人事教育科'],
  every: { each: 'month', on: 'last-workday', isLocal: true },
})

export const contactPrivacy = permit('13.3b', {
  name: '登记查询权限',
  statement: '登记含个人信息，查询须按权限，不得泄露服务对象隐私。',
  reading:
    '首问责任人、承接科室、其负责人和考评人员看全部，其他人看不到姓名电话；保存3年为本地设置。',
  facts: {
    reader: oneOf('查询人', ['首问责任人', '承接科室人员', '科室负责人', '考评人员', '其他人']),
  },
  parameters: { years: local(3, '年') },
  refuse: ({ reader }) => reader === '其他人' && '无权查看服务对象的个人信息，只显示统计',
  examples: [
    { given: { reader: '首问责任人' }, yields: true },
    { given: { reader: '其他人' }, yields: false },
  ],
})

export const contactOutcome = permit(['13.4a', '13.4d'], {
  name: '办理去向',
  statement:
    '能当场办理的当场办理；不能的说明情况；属其他科室的引荐移交；涉及重要事务的报告分管领导；不属本单位的耐心解释。',
  facts: {
    outcome: oneOf('去向', contactOutcomes),
    words: text('结果、原因或解释'),
    isInstant: yes('属即办件'),
  },
  refuse: ({ outcome, words, isInstant }) => [
    outcome === '说明情况' && !words.trim() && '不能当场办理的应说明情况',
    outcome === '解释告知' && !words.trim() && '应当做好解释工作',
    outcome === '当场办结' && !words.trim() && '请登记办理结果',
    outcome === '说明情况' && isInstant && '即办件应当场办理，请报科室负责人',
  ],
  examples: [
    { given: { outcome: '说明情况', words: '', isInstant: false }, yields: false },
    { given: { outcome: '解释告知', words: '', isInstant: false }, yields: false },
    { given: { outcome: '当场办结', words: '已换卡', isInstant: true }, yields: true },
    { given: { outcome: '说明情况', words: '缺材料', isInstant: true }, yields: false },
  ],
})

export const acceptHandover = rule('13.4b', {
  name: '引荐移交的签收',
  statement: '属本单位其他科室职责的，主动引荐到相关科室办理。',
  reading:
    '来访人在场的15分钟内签收，来函当日签收，为本地设置；职责有争议的由办公室裁定，其间首问责任人不变。',
  facts: {
    handedAt: moment('移交时间'),
    now: moment('现在'),
    isAccepted: yes('已签收'),
    isRefused: yes('对方认为不属其职责'),
  },
  parameters: { minutes: local(15, '分钟') },
  decide: ({ handedAt, now, isAccepted, isRefused }, { minutes }) => {
    if (isAccepted) return { outcome: '已签收', reason: '接手科室已签收' }
    if (isRefused) return { outcome: '办公室裁定', reason: '不得推诿，由办公室裁定承办科室' }
    return minutesBetween(handedAt, now) > minutes
      ? { outcome: '提醒', reason: `移交${minutes}分钟未签收，提醒接手科室负责人` }
      : { outcome: '等待签收', reason: '等待接手科室签收' }
  },
  examples: [
    {
      given: {
        handedAt: '2026-03-02T09:00',
        now: '2026-03-02T09:15',
        isAccepted: false,
        isRefused: false,
      },
      yields: '等待签收',
    },
    {
      given: {
        handedAt: '2026-03-02T09:00',
        now: '2026-03-02T09:16',
        isAccepted: false,
        isRefused: false,
      },
      yields: '提醒',
    },
    {
      given: {
        handedAt: '2026-03-02T09:00',
        now: '2026-03-02T09:05',
        isAccepted: false,
        isRefused: true,
      },
      yields: '办公室裁定',
    },
  ],
})

export const importantContactAtOnce = rule('13.4c', {
  name: '重要事务立即汇报',
  statement: '涉及重要事务的，立即向分管领导汇报，及时妥善处理。',
  reading: '重要事务为第八条(一)各类，以及3人以上同来；“立即”30分钟，均为本地设置。',
  facts: {
    isMajor: yes('属第八条所列'),
    visitors: count('同来人数', '人'),
    markedAt: moment('得知时间'),
    reportedAt: moment('汇报时间'),
  },
  parameters: { minutes: local(30, '分钟'), group: local(3, '人') },
  decide: ({ isMajor, visitors, markedAt, reportedAt }, { minutes, group }) => {
    if (!isMajor && visitors < group) return { outcome: '不需汇报', reason: '不属重要事务' }
    return minutesBetween(markedAt, reportedAt) <= minutes
      ? { outcome: '按时', reason: `${minutes}分钟内已汇报` }
      : { outcome: '逾期', reason: `超过${minutes}分钟才汇报` }
  },
  examples: [
    {
      given: {
        isMajor: true,
        visitors: 1,
        markedAt: '2026-03-02T10:00',
        reportedAt: '2026-03-02T10:30',
      },
      yields: '按时',
    },
    {
      given: {
        isMajor: true,
        visitors: 1,
        markedAt: '2026-03-02T10:00',
        reportedAt: '2026-03-02T10:31',
      },
      yields: '逾期',
    },
    {
      given: {
        isMajor: false,
        visitors: 2,
        markedAt: '2026-03-02T10:00',
        reportedAt: '2026-03-02T12:00',
      },
      yields: '不需汇报',
    },
    {
      given: {
        isMajor: false,
        visitors: 3,
        markedAt: '2026-03-02T10:00',
        reportedAt: '2026-03-02T10:10',
      },
      yields: '按时',
    },
  ],
})

export const contactManners = conduct('13.5', {
  name: '接待态度',
  statement: '热情礼貌、认真负责、举止端庄、语言文明；不拖、不卡。',
  points: ['热情礼貌', '认真负责', '举止端庄', '语言文明', '不拖', '不卡'],
})

export const urgentContact = permit('13.5a', {
  name: '急事急办',
  statement: '急事急办、特事特办。',
  reading: '只改先后，不免除法定程序。',
  facts: { reason: text('急办理由'), skipsStep: yes('要省去法定环节') },
  refuse: ({ reason, skipsStep }) => [
    !reason.trim() && '急办须写明理由',
    skipsStep && '急办不得省去法定环节，只提前办理',
  ],
  examples: [
    { given: { reason: '老人当日返乡', skipsStep: false }, yields: true },
    { given: { reason: '老人当日返乡', skipsStep: true }, yields: false },
    { given: { reason: '', skipsStep: false }, yields: false },
  ],
})

export const contactBreach = table(['13.6a', '13.6b', '13.6c'], {
  name: '违反首问责任的处理',
  statement:
    '情节轻微、影响较小的批评教育；情节较重、有损机关形象的系统通报批评并取消当年评优评先资格；严重损害形象、影响恶劣的按规定给予党纪政纪处理。',
  reading: '情节由人认定并写明理由；党纪政纪处理由机关纪委和局党组决定，系统不定处分。',
  conflicts: [
    {
      with: '47.3a',
      follow: '第四十七条(三)的档次不同：本制度范围内按本条，转问责的按第四十七条。',
    },
  ],
  facts: { grade: oneOf('情节', ['轻微', '较重', '严重']) },
  rows: [
    [{ grade: '轻微' }, '机关内部批评教育'],
    [{ grade: '较重' }, '系统通报批评并取消当年评优评先资格'],
    [{ grade: '严重' }, '移送机关纪委、局党组'],
  ],
  examples: [
    { given: { grade: '轻微' }, yields: '机关内部批评教育' },
    { given: { grade: '较重' }, yields: '系统通报批评并取消当年评优评先资格' },
    { given: { grade: '严重' }, yields: '移送机关纪委、局党组' },
  ],
})

export const awardsLock = permit('13.6b', {
  name: '取消当年评优评先',
  statement: '情节较重的，取消当年评优评先资格。',
  reading: '“当年”为违规当年；当年已评的，为决定当年。',
  facts: {
    lockedYears: list('被取消资格的年度', count('年度', '年')),
    year: count('评选年度', '年'),
  },
  refuse: ({ lockedYears, year }) => lockedYears.includes(year) && `${year}年度评优评先资格已取消`,
  examples: [
    { given: { lockedYears: [2026], year: 2026 }, yields: false },
    { given: { lockedYears: [2026], year: 2027 }, yields: true },
  ],
})

export const contactComplaint = rule('13.6d', {
  name: '投诉转行政问责',
  statement: '首问责任人确因失职被投诉的，转入行政问责。',
  reading: '依据第四十七条(一)5；查无实据的不留痕、不扣分。',
  facts: { isUpheld: yes('投诉查实') },
  decide: ({ isUpheld }) =>
    isUpheld
      ? { outcome: '转行政问责', reason: '失职查实，按第四十七条(一)5' }
      : { outcome: '结束', reason: '查无实据，不计入个人考核' },
  examples: [
    { given: { isUpheld: true }, yields: '转行政问责' },
    { given: { isUpheld: false }, yields: '结束' },
  ],
})

export const channelsPrinted = permit('13.1a', {
  name: '三种渠道',
  statement: '来访、来电、来函三种渠道均适用首问责任。',
  reading: '网上留言视为来函。',
  facts: { channel: text('渠道') },
  parameters: { channels: printed(['来访', '来电', '来函', '网上留言']) },
  refuse: ({ channel }, { channels }) =>
    !channels.some((one) => one === channel) && `“${channel}”不是首问渠道`,
  examples: [
    { given: { channel: '来电' }, yields: true },
    { given: { channel: '内部通话' }, yields: false },
  ],
})
