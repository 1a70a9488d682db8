import { rule } from '../kit.ts'

/** 第五十三条 公文处理程序，(一) 收文办理程序。 */

export const classes = ['传阅件', '待办件'] as const
export type PaperClass = (typeof classes)[number]

/** 急、重、缓、轻, one to one in printed order. */
export const folders = ['急办件', '阅处件', '待办件', '阅知件'] as const
export type Folder = (typeof folders)[number]

export const tiers = ['紧急', '重要', '一般'] as const
export type Tier = (typeof tiers)[number]

export const signedByMailroom = rule({
  id: '53.1.1a',
  cite: '第五十三条(一)1',
  name: '单口签收',
  statement: '所有外来文由收发员签收、登记、编号；编号按年连续，只作废、不删除。',
  decide: ({ duties }: { duties: readonly string[] }) =>
    duties.includes('收发员')
      ? { outcome: true, reason: '收发员签收登记' }
      : { outcome: false, reason: '外来文由收发员签收登记，请送办公室收发员' },
  examples: [
    { given: { duties: ['收发员'] }, yields: true },
    { given: { duties: ['科员'] }, yields: false },
  ],
})

export const urgencyOrder = rule({
  id: '53.1.2c',
  cite: '第五十三条(一)2',
  name: '四个文件夹',
  statement: '待办件按急、重、缓、轻分别夹入急办件、阅处件、待办件、阅知件送领导阅示。',
  reading: '四类依次一一对应；收件箱按此排序。催办分档：急办件紧急，阅处件重要，其余一般。',
  decide: ({ folder }: { folder: Folder }) => {
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

export const noSideways = rule({
  id: '53.1.2b',
  cite: '第五十三条(一)2',
  name: '不得横传',
  statement: '领导之间须由收发员传递，不得横传；掌握去向，避免漏传、误传、延传。',
  decide: ({ isLeader }: { isLeader: boolean }) =>
    isLeader
      ? { outcome: false, reason: '领导之间须由收发员传递，不得横传；请签署意见后退收发员' }
      : { outcome: true, reason: '不是领导之间传递' },
  examples: [
    { given: { isLeader: true }, yields: false },
    { given: { isLeader: false }, yields: true },
  ],
})

export const nobodySkipped = rule({
  id: '53.1.2d',
  cite: '第五十三条(一)2',
  name: '只办一份，不漏传',
  statement: '多头送几位领导的只办1份，注明分送领导；送齐后方可分发。',
  decide: ({ waiting }: { waiting: readonly string[] }) =>
    waiting.length > 0
      ? { outcome: false, reason: `还有${waiting.join('、')}未阅示，送齐后才能分发或办结` }
      : { outcome: true, reason: '各位领导均已阅示' },
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

export const sendBackRequests = rule({
  id: '53.1.2f',
  cite: '第五十三条(一)2',
  name: '退回越级和不规范的请示',
  statement: '越级上报、行文不规范的请示，一律退回来文单位或转有关部门。',
  decide: (facts: { kind: string; ground: string }) => {
    if (facts.ground === '不属本局职权')
      return { outcome: true, reason: '不属本局职权，转有关部门' }
    return facts.kind === '请示'
      ? { outcome: true, reason: `请示${facts.ground}，退回` }
      : { outcome: false, reason: '只有请示可因越级或不规范退回；其他来文请照常办理' }
  },
  examples: [
    { given: { kind: '请示', ground: '越级行文' }, yields: true },
    { given: { kind: '通知', ground: '格式不规范' }, yields: false },
    { given: { kind: '函', ground: '不属本局职权' }, yields: true },
  ],
})

export const earlierHandling = rule({
  id: '53.1.2g',
  cite: '第五十三条(一)2',
  name: '附以前处理情况',
  statement: '请示、报告属过去处理过的问题再次请示的，须摘录以前处理情况或附原批复一并呈阅。',
  decide: (facts: { isRepeat: boolean; attached: number }) =>
    facts.isRepeat && facts.attached === 0
      ? { outcome: false, reason: '属再次请示，须先附上以前的处理情况' }
      : { outcome: true, reason: facts.isRepeat ? '已附以前处理情况' : '不是再次请示' },
  examples: [
    { given: { isRepeat: true, attached: 0 }, yields: false },
    { given: { isRepeat: true, attached: 1 }, yields: true },
    { given: { isRepeat: false, attached: 0 }, yields: true },
  ],
})

export const noOpenBranch = rule({
  id: '53.1.0a',
  cite: '第五十三条(一)',
  name: '多口办理，统筹归档',
  statement: '几个科室办理的，各支都办结后由主办科室统一答复、办结。',
  decide: ({ open }: { open: readonly string[] }) =>
    open.length > 0
      ? { outcome: false, reason: `仍有科室未办结：${open.join('、')}` }
      : { outcome: true, reason: '各承办科室均已办结' },
  examples: [
    { given: { open: ['养老科'] }, yields: false },
    { given: { open: [] }, yields: true },
  ],
})

export const replyMethods = ['复文', '口头答复', '电话答复', '无需答复'] as const
export type ReplyMethod = (typeof replyMethods)[number]

export const completionForm = rule({
  id: '53.1.5',
  cite: '第五十三条(一)5',
  name: '注明办理经过和结果',
  statement:
    '办毕在处理单上注明经过、结果；已复文的注明日期和文号，口头或电话答复的注明日期和对象。',
  decide: (facts: {
    course: string
    result: string
    method: ReplyMethod
    replyDate: string | null
    replyNumber: string
    replyTo: string
  }) => {
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

export const chaseLadder = rule({
  id: '53.1.4',
  cite: '第五十三条(一)4',
  name: '催办分档',
  statement: '紧急公文跟踪办，重要公文重点办，一般公文定期办。',
  reading:
    '次数是本地设置：紧急每个工作日；重要在过半和到期前2个工作日；一般每周。逾期后紧急每个工作日、其余每周，逾期5个工作日转查办。',
  decide: ({ tier }: { tier: Tier }) => {
    const ladder = {
      紧急: { everyWorkdays: 1, half: false, left: [], lateEvery: 1, investigateAfter: 5 },
      重要: { everyWorkdays: 0, half: true, left: [2], lateEvery: 5, investigateAfter: 5 },
      一般: { everyWorkdays: 5, half: false, left: [], lateEvery: 5, investigateAfter: 5 },
    } as const
    return {
      outcome: ladder[tier],
      reason: { 紧急: '跟踪办', 重要: '重点办', 一般: '定期办' }[tier],
    }
  },
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
export const officeDuties = rule({
  id: '53.1.1b',
  cite: '第五十三条(一)1',
  name: '电子公文与文件交换时刻',
  statement:
    '每天上午9:00、下午16:00登录协同办公平台处理电子公文；每星期二、四16:00前到文件交换站交换。',
  reading:
    '工作日适用。星期二、四休息的，移到其后第一个工作日，合并一次。30分钟、60分钟的宽限是本地设置。',
  decide: (facts: { isWorkday: boolean; isExchangeDay: boolean }) => ({
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
