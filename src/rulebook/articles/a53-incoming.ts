import { count, day, list, oneOf, optional, permit, rule, table, text, yes } from '../kit.ts'

/** 第五十三条 公文处理程序，(一) 收文办理程序。 */

export const classes = ['传阅件', '待办件'] as const
export type PaperClass = (typeof classes)[number]

/** 急、重、缓、轻, one to one in printed order. */
export const folders = ['急办件', '阅处件', '待办件', '阅知件'] as const
export type Folder = (typeof folders)[number]

export const tiers = ['紧急', '重要', '一般'] as const
export type Tier = (typeof tiers)[number]

export const signedByMailroom = permit('53.1.1a', {
  name: '单口签收',
  statement: '所有外来文由收发员签收、登记、编号；编号按年连续，只作废、不删除。',
  facts: { duties: list('岗位职责', text('职责')) },
  refuse: ({ duties }) => !duties.includes('收发员') && '外来文由收发员签收登记，请送办公室收发员',
  allowed: '收发员签收登记',
  examples: [
    { given: { duties: ['收发员'] }, yields: true },
    { given: { duties: ['科员'] }, yields: false },
  ],
})

export const urgencyOrder = rule('53.1.2c', {
  name: '四个文件夹',
  statement: '待办件按急、重、缓、轻分别夹入急办件、阅处件、待办件、阅知件送领导阅示。',
  reading: '四类依次一一对应；收件箱按此排序。催办分档：急办件紧急，阅处件重要，其余一般。',
  facts: { folder: oneOf('文件夹', folders) },
  decide: ({ folder }) => {
    const rank = folders.indexOf(folder)
    const tier: Tier = rank === 0 ? '紧急' : rank === 1 ? '重要' : '一般'
    return { outcome: { rank, tier }, reason: `${folder}，${tier}公文` }
  },
  examples: [
    { given: { folder: '急办件' }, yields: { rank: 0, tier: '紧急' } },
    { given: { folder: '阅处件' }, yields: { rank: 1, tier: '重要' } },
    { given: { folder: '待办件' }, yields: { rank: 2, tier: '一般' } },
    { given: { folder: '阅知件' }, yields: { rank: 3, tier: '一般' } },
  ],
})

export const noSideways = permit('53.1.2b', {
  name: '不得横传',
  statement: '领导之间须由收发员传递，不得横传；掌握去向，避免漏传、误传、延传。',
  facts: { isLeader: yes('转给另一位领导') },
  refuse: ({ isLeader }) => isLeader && '领导之间须由收发员传递，不得横传；请签署意见后退收发员',
  allowed: '不是领导之间传递',
  examples: [
    { given: { isLeader: true }, yields: false },
    { given: { isLeader: false }, yields: true },
  ],
})

export const nobodySkipped = permit('53.1.2d', {
  name: '只办一份，不漏传',
  statement: '多头送几位领导的只办1份，注明分送领导；送齐后方可分发。',
  facts: { waiting: list('尚未阅示的领导', text('姓名')) },
  refuse: ({ waiting }) =>
    waiting.length > 0 && `还有${waiting.join('、')}未阅示，送齐后才能分发或办结`,
  allowed: '各位领导均已阅示',
  examples: [
    { given: { waiting: ['周建民'] }, yields: false },
    { given: { waiting: [] }, yields: true },
  ],
})

/** Why a request is sent back: the grounds of the national regulation, as local settings. */
export const returnGrounds = [
  '越级行文',
  '多头主送',
  '一文多事',
  '请示报告混用',
  '无签发人',
  '无联系人',
  '格式不规范',
  '不属本局职权',
] as const

export const sendBackRequests = permit('53.1.2f', {
  name: '退回越级和不规范的请示',
  statement: '越级上报、行文不规范的请示，一律退回来文单位或转有关部门。',
  facts: { kind: text('文种'), ground: oneOf('退回理由', returnGrounds) },
  refuse: ({ kind, ground }) =>
    ground !== '不属本局职权' &&
    kind !== '请示' &&
    '只有请示可因越级或不规范退回；其他来文请照常办理',
  allowed: '退回来文单位或转有关部门',
  examples: [
    { given: { kind: '请示', ground: '越级行文' }, yields: true },
    { given: { kind: '通知', ground: '格式不规范' }, yields: false },
    { given: { kind: '函', ground: '不属本局职权' }, yields: true },
  ],
})

export const earlierHandling = permit('53.1.2g', {
  name: '附以前处理情况',
  statement: '请示、报告属过去处理过的问题再次请示的，须摘录以前处理情况或附原批复一并呈阅。',
  facts: { isRepeat: yes('再次请示'), attached: count('所附以前处理情况', '件') },
  refuse: ({ isRepeat, attached }) =>
    isRepeat && attached === 0 && '属再次请示，须先附上以前的处理情况',
  examples: [
    { given: { isRepeat: true, attached: 0 }, yields: false },
    { given: { isRepeat: true, attached: 1 }, yields: true },
    { given: { isRepeat: false, attached: 0 }, yields: true },
  ],
})

export const noOpenBranch = permit('53.1.0a', {
  name: '多口办理，统筹归档',
  statement: '几个科室办理的，各支都办结后由主办科室统一答复、办结。',
  facts: { open: list('未办结的科室', text('科室')) },
  refuse: ({ open }) => open.length > 0 && `仍有科室未办结：${open.join('、')}`,
  allowed: '各承办科室均已办结',
  examples: [
    { given: { open: ['养老科'] }, yields: false },
    { given: { open: [] }, yields: true },
  ],
})

export const replyMethods = ['复文', '口头答复', '电话答复', '无需答复'] as const
export type ReplyMethod = (typeof replyMethods)[number]

export const completionForm = rule('53.1.5', {
  name: '注明办理经过和结果',
  statement:
    '办毕在处理单上注明经过、结果；已复文的注明日期和文号，口头或电话答复的注明日期和对象。',
  facts: {
    course: text('办理经过'),
    result: text('办理结果'),
    method: oneOf('答复方式', replyMethods),
    replyDate: optional(day('答复日期')),
    replyNumber: text('复文文号'),
    replyTo: text('答复对象'),
  },
  decide: (facts) => {
    const missing = (field: string, what: string) => ({
      outcome: field as string | null,
      reason: `办结须注明${what}`,
    })
    if (!facts.course.trim()) return missing('course', '办理经过')
    if (!facts.result.trim()) return missing('result', '办理结果')
    if (facts.method === '无需答复') return { outcome: null, reason: '已注明经过、结果' }
    if (!facts.replyDate) return missing('replyDate', '答复日期')
    if (facts.method === '复文' && !facts.replyNumber.trim())
      return missing('replyNumber', '复文文号')
    if (facts.method !== '复文' && !facts.replyTo.trim()) return missing('replyTo', '答复对象')
    return { outcome: null, reason: '已注明经过、结果和答复' }
  },
  examples: [
    {
      given: {
        course: '电话核实',
        result: '已告知',
        method: '电话答复',
        replyDate: '2026-03-05',
        replyNumber: '',
        replyTo: '',
      },
      yields: 'replyTo',
    },
    {
      given: {
        course: '起草',
        result: '已复',
        method: '复文',
        replyDate: '2026-03-05',
        replyNumber: '',
        replyTo: '',
      },
      yields: 'replyNumber',
    },
    {
      given: {
        course: '起草',
        result: '已复',
        method: '复文',
        replyDate: '2026-03-05',
        replyNumber: '文人社复〔2026〕3号',
        replyTo: '',
      },
      yields: null,
    },
    {
      given: {
        course: '',
        result: '已复',
        method: '无需答复',
        replyDate: null,
        replyNumber: '',
        replyTo: '',
      },
      yields: 'course',
    },
  ],
})

/** How often to chase: 工作日 between reminders (0: none), at half time, so many 工作日 before the due day. */
export interface Chase {
  readonly everyWorkdays: number
  readonly half: boolean
  readonly left: readonly number[]
  readonly lateEvery: number
  readonly investigateAfter: number
}

const rungs: Record<Tier, Chase> = {
  紧急: { everyWorkdays: 1, half: false, left: [], lateEvery: 1, investigateAfter: 5 },
  重要: { everyWorkdays: 0, half: true, left: [2], lateEvery: 5, investigateAfter: 5 },
  一般: { everyWorkdays: 5, half: false, left: [], lateEvery: 5, investigateAfter: 5 },
}

export const chaseLadder = table('53.1.4', {
  name: '催办分档',
  statement: '紧急公文跟踪办，重要公文重点办，一般公文定期办。',
  reading:
    '次数是本地设置：紧急每个工作日；重要在过半和到期前2个工作日；一般每周。逾期后紧急每个工作日、其余每周，逾期5个工作日转查办。',
  facts: { tier: oneOf('公文分档', tiers) },
  rows: [
    [{ tier: '紧急' }, rungs.紧急, 'local'],
    [{ tier: '重要' }, rungs.重要, 'local'],
    [{ tier: '一般' }, rungs.一般, 'local'],
  ],
  reason: ({ tier }) => ({ 紧急: '跟踪办', 重要: '重点办', 一般: '定期办' })[tier],
  examples: [
    {
      given: { tier: '紧急' },
      yields: { everyWorkdays: 1, half: false, left: [], lateEvery: 1, investigateAfter: 5 },
    },
    {
      given: { tier: '重要' },
      yields: { everyWorkdays: 0, half: true, left: [2], lateEvery: 5, investigateAfter: 5 },
    },
  ],
})

/** 9:00 and 16:00 each working day; before 16:00 on Tuesdays and Thursdays. Tolerances are proposed. */
export const officeDuties = rule('53.1.1b', {
  name: '电子公文与文件交换时刻',
  statement:
    '每天上午9:00、下午16:00登录协同办公平台处理电子公文；每星期二、四16:00前到文件交换站交换。',
  reading:
    '工作日适用。星期二、四休息的，移到其后第一个工作日，合并一次。30分钟、60分钟的宽限是本地设置。',
  facts: { isWorkday: yes('工作日'), isExchangeDay: yes('交换日') },
  decide: (facts) => ({
    outcome: facts.isWorkday
      ? [
          {
            key: 'login-am',
            at: '09:00',
            label: '登录协同办公平台处理电子公文',
            cite: '第五十三条(一)1',
          },
          {
            key: 'login-pm',
            at: '16:00',
            label: '登录协同办公平台处理电子公文',
            cite: '第五十三条(一)1',
          },
          ...(facts.isExchangeDay
            ? [
                {
                  key: 'exchange',
                  at: '16:00',
                  label: '到文件交换站交换纸质公文',
                  cite: '第五十三条(一)1',
                },
              ]
            : []),
        ]
      : [],
    reason: facts.isWorkday ? '工作日' : '休息日，不登录、不交换',
  }),
  examples: [{ given: { isWorkday: false, isExchangeDay: false }, yields: [] }],
})
