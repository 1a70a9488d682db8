import {
  count,
  day,
  duty,
  form,
  ladder,
  limit,
  list,
  local,
  moment,
  oneOf,
  optional,
  permit,
  printed,
  record,
  report,
  rule,
  sequence,
  table,
  text,
  yes,
} from '../kit.ts'

/** 第十五条 限时办结制度，(七) 来电登记与行政服务事项，(八) A-B角，(九) 报送，(十) 责任追究。 */

export const phoneNotice = form('15.7.1e', {
  name: '来电登记',
  statement: '来电与来文同样登记、拟办、分办。',
  fields: {
    received: moment('来电时间'),
    from: text('来电单位'),
    caller: text('来电人'),
    phone: text('电话'),
    content: text('内容'),
    limit: optional(day('要求的时限')),
    taker: text('接话人'),
  },
  signatures: ['接话人'],
})

export const phoneNoticeFlow = sequence('15.7.1e', {
  name: '来电办理',
  statement: '来电与来文同样登记、拟办、分办，时限相同。',
  steps: [
    { name: '登记', by: '办公室' },
    { name: '拟办', by: '办公室' },
    { name: '分办', by: '办公室' },
  ],
  examples: [
    { given: { done: [], next: '拟办' }, yields: false },
    { given: { done: ['登记', '拟办'], next: '分办' }, yields: true },
  ],
})

export const statutoryLimitKept = permit('15.7.2a', {
  name: '不超过法定时限',
  statement: '行政许可、复议、诉讼等行政服务事项，有法定时限的严格按规定。',
  reading: '诉讼期限由法院定，逐案登记。',
  facts: {
    statutory: count('法定时限', '个工作日', { min: 1 }),
    set: count('设定时限', '个工作日', { min: 1 }),
    article: text('法律条款'),
  },
  refuse: ({ statutory, set, article }) => [
    set > statutory && `须按法定时限办理，不得长于${statutory}个工作日`,
    !article.trim() && '请注明规定时限的法律条款',
  ],
  examples: [
    { given: { statutory: 20, set: 20, article: '行政许可法第四十二条' }, yields: true },
    { given: { statutory: 20, set: 21, article: '行政许可法第四十二条' }, yields: false },
    { given: { statutory: 20, set: 10, article: '' }, yields: false },
  ],
})

export const promiseWithinStatute = rule('15.7.2a', {
  name: '承诺时限与法定时限',
  statement: '按第十四条承诺更短时限的，以承诺时限办理，法定时限为外限。',
  facts: {
    statutory: count('法定时限', '个工作日', { min: 1 }),
    promised: optional(count('承诺时限', '个工作日', { min: 1 })),
    used: count('已用', '个工作日'),
  },
  decide: ({ statutory, promised, used }) => {
    const running = Math.min(promised ?? statutory, statutory)
    const said = `已用${used}个工作日，承诺${running}个，法定${statutory}个`
    if (used > statutory) return { outcome: '超过法定时限', reason: said }
    return used > running
      ? { outcome: '违诺', reason: `${said}，在法定时限以内` }
      : { outcome: '按时', reason: said }
  },
  examples: [
    { given: { statutory: 20, promised: 10, used: 11 }, yields: '违诺' },
    { given: { statutory: 20, promised: 10, used: 10 }, yields: '按时' },
    { given: { statutory: 20, promised: null, used: 20 }, yields: '按时' },
    { given: { statutory: 20, promised: 10, used: 21 }, yields: '超过法定时限' },
  ],
})

export const serviceLimit = limit('15.7.2b', {
  name: '没有法定时限的5个工作日',
  statement: '行政服务事项没有明确办结时限的，须在5个工作日内办结。',
  reading: '自受理次日起算（收件日计入只适用于(七)3）；办结指结果已送达，不只是作出决定。',
  facts: { hasStatutoryLimit: yes('有明确办结时限') },
  parameters: { workdays: printed(5, '个工作日') },
  of: ({ hasStatutoryLimit }, { workdays }) =>
    hasStatutoryLimit
      ? '有明确时限，按其规定办理'
      : { unit: 'workday', amount: workdays, warn: [{ left: 1 }, { left: 0 }] },
  examples: [
    { given: { hasStatutoryLimit: false, from: '2026-04-29' }, yields: '2026-05-09' },
    { given: { hasStatutoryLimit: false, from: '2025-09-30' }, yields: '2025-10-14' },
    { given: { hasStatutoryLimit: true, from: '2025-09-30' }, yields: null },
  ],
})

export const receiptDayCounts = table('15.7.3a', {
  name: '收件日是否计入',
  statement: '请示的答复时限以收件日为计算工作日的起始时间，收件日为第1个工作日。',
  reading:
    '“起始时间”照字面并从严，收件日计入；这句话写在第3项里，所以只管请示，第1、2项自次日起算。',
  facts: { matter: oneOf('事项', ['来文来电', '行政服务事项', '请示']) },
  rows: [
    [{ matter: '请示' }, '收件日计入'],
    [{ matter: ['来文来电', '行政服务事项'] }, '次日起算', 'local'],
  ],
  examples: [
    { given: { matter: '请示' }, yields: '收件日计入' },
    { given: { matter: '行政服务事项' }, yields: '次日起算' },
  ],
})

export const standInNamed = permit('15.8a', {
  name: 'A-B角制',
  statement: '机关窗口工作人员实行A-B角制，相互补位。',
  reading: '只限窗口，其他科室自愿；领导签发的代理依第五十三条。',
  facts: { a: text('A角'), b: text('B角'), isBTrained: yes('B角熟悉此岗') },
  refuse: ({ a, b, isBTrained }) => [
    !b.trim() && '须落实A-B角补位，请指定B角',
    b.trim() !== '' && a.trim() === b.trim() && 'A角、B角不能是同一人',
    b.trim() !== '' && !isBTrained && 'B角不熟悉此岗，请先培训或另指定',
  ],
  examples: [
    { given: { a: '甲', b: '乙', isBTrained: true }, yields: true },
    { given: { a: '甲', b: '', isBTrained: false }, yields: false },
    { given: { a: '甲', b: '甲', isBTrained: true }, yields: false },
  ],
})

export const notBothAway = permit('15.8b', {
  name: 'A、B角不同时离岗',
  statement: 'A、B角不得同时离岗。',
  reading: '由相互补位得出；科室负责人另指定顶岗人的可以。',
  facts: {
    first: day('离岗首日'),
    last: day('离岗末日'),
    partnerAway: list('另一角的离岗', record('离岗', { first: day('首日'), last: day('末日') })),
    substitute: text('科室负责人指定的顶岗人'),
  },
  refuse: ({ first, last, partnerAway, substitute }) =>
    !substitute.trim() &&
    partnerAway
      .filter((other) => other.first <= last && other.last >= first)
      .map((other) => `另一角${other.first}至${other.last}离岗，请改期或由科室负责人指定顶岗人`),
  examples: [
    {
      given: {
        first: '2026-03-11',
        last: '2026-03-11',
        partnerAway: [{ first: '2026-03-09', last: '2026-03-11' }],
        substitute: '',
      },
      yields: false,
    },
    {
      given: {
        first: '2026-03-12',
        last: '2026-03-12',
        partnerAway: [{ first: '2026-03-09', last: '2026-03-11' }],
        substitute: '',
      },
      yields: true,
    },
    {
      given: {
        first: '2026-03-11',
        last: '2026-03-11',
        partnerAway: [{ first: '2026-03-09', last: '2026-03-11' }],
        substitute: '丙',
      },
      yields: true,
    },
  ],
})

export const leavingAnnounced = permit('15.8c', {
  name: '离岗告知',
  statement: '因特殊原因离岗的，以适当方式告知。',
  reading: '方式条文未定：窗口屏或标牌、电话转接都可以，须有顶岗人或返岗时间。',
  facts: { standIn: text('顶岗人'), backAt: text('返岗时间'), shownBy: text('告知方式') },
  refuse: ({ standIn, backAt, shownBy }) => [
    !standIn.trim() && !backAt.trim() && '离岗须以适当方式告知，请填顶岗人或返岗时间',
    !shownBy.trim() && '请选告知方式',
  ],
  examples: [
    { given: { standIn: '', backAt: '15:00', shownBy: '窗口屏' }, yields: true },
    { given: { standIn: '', backAt: '', shownBy: '窗口屏' }, yields: false },
    { given: { standIn: '乙', backAt: '', shownBy: '' }, yields: false },
  ],
})

export const oneManMatters = rule('15.8d', {
  name: '单人可办的事项',
  statement: '提倡一岗多责、一岗多能，列出只有一人会办的事项。',
  reading: '提倡，不作限制；用来推荐B角。',
  facts: { able: list('会办此事项的人', text('姓名')) },
  decide: ({ able }) =>
    able.length > 1
      ? { outcome: '有人补位', reason: `${able.join('、')}都能办` }
      : {
          outcome: '单人可办',
          reason: able.length === 1 ? `只有${able[0]}能办，宜培训B角` : '没有人会办，请指定并培训',
        },
  examples: [
    { given: { able: ['甲'] }, yields: '单人可办' },
    { given: { able: ['甲', '乙'] }, yields: '有人补位' },
  ],
})

export const taskReportResults = ['按时', '迟报', '视为没有办理'] as const

export const unreportedIsUndone = rule('15.9a', {
  name: '未报视为没有办理',
  statement: '没有按时限报送落实情况的，视为没有办理。',
  reading:
    '到时限当日24时。以后补报的可以继续办理，标记不消；平台故障、时限设错的，分管局领导写明理由可以撤销。事办了没报的也算。',
  facts: {
    due: day('时限'),
    sent: optional(moment('报送时间')),
    cancelReason: text('分管局领导撤销标记的理由'),
  },
  decide: ({ due, sent, cancelReason }) => {
    if (sent !== null && sent.slice(0, 10) <= due) {
      return { outcome: '按时', reason: `${sent}报送，不晚于${due}` }
    }
    const said = sent === null ? `${due}以前没有报送` : `${sent}补报，晚于${due}`
    return cancelReason.trim()
      ? { outcome: '标记撤销', reason: `${said}；${cancelReason}` }
      : { outcome: '视为没有办理', reason: said }
  },
  examples: [
    { given: { due: '2026-03-06', sent: '2026-03-06T23:59', cancelReason: '' }, yields: '按时' },
    {
      given: { due: '2026-03-06', sent: '2026-03-07T00:00', cancelReason: '' },
      yields: '视为没有办理',
    },
    { given: { due: '2026-12-20', sent: '2026-12-20T23:59', cancelReason: '' }, yields: '按时' },
    {
      given: { due: '2026-12-20', sent: '2026-12-21T08:30', cancelReason: '' },
      yields: '视为没有办理',
    },
    { given: { due: '2026-03-06', sent: null, cancelReason: '平台故障' }, yields: '标记撤销' },
  ],
})

export const taskBulletinMonthly = duty('15.9b', {
  name: '每月通报',
  statement: '办公室定期不定期对有关落实情况进行通报。',
  reading: '“定期”没有数字：每月初通报上月，为本地设置；不定期的随时可以。',
  who: ['办公室'],
  every: { each: 'month', on: 'first-workday', isLocal: true },
  examples: [
    { given: { from: '2026-04-01', to: '2026-05-31' }, yields: ['2026-04-01', '2026-05-06'] },
  ],
})

export const taskBulletin = report('15.9b', {
  name: '落实情况通报',
  statement: '按科室列出按时、迟报、视为没有办理的数量，逐件可查。',
  contents: {
    month: text('所属月份'),
    units: list(
      '科室',
      record('科室', {
        unit: text('科室'),
        onTime: count('按时', '件'),
        late: count('迟报', '件'),
        undone: count('视为没有办理', '件'),
      }),
    ),
    approvedBy: text('审核人'),
    posted: day('发布日期'),
  },
  from: ['办公室'],
  to: ['各科室'],
  every: { each: 'month', on: 'first-workday', isLocal: true },
})

export const taskBulletinObjection = limit('15.9b', {
  name: '通报前异议',
  statement: '通报发布以前，科室可以对本科室的数据提出异议。',
  reading: '条文没有异议期，为本地设置。',
  parameters: { workdays: local(2, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { from: '2026-04-01' }, yields: '2026-04-03' }],
})

export const resultsForAppraisal = table('15.9c', {
  name: '落实情况用于考核',
  statement: '落实情况作为绩效考核的重要内容和年终考核的重要依据。',
  reading: '本款没有分值，分值依第四十八条；每一处扣分都对应到件，可以申诉。',
  facts: { result: oneOf('报送结果', taskReportResults) },
  rows: [
    [{ result: '按时' }, '记入年终考核'],
    [{ result: ['迟报', '视为没有办理'] }, '记入年终考核，依第四十八条计分'],
  ],
  examples: [
    { given: { result: '按时' }, yields: '记入年终考核' },
    { given: { result: '视为没有办理' }, yields: '记入年终考核，依第四十八条计分' },
  ],
})

export const strongComplaints = ladder('15.10', {
  name: '群众反映强烈',
  statement:
    '办理审批、审核、案件查处、来信来访投诉举报中违规，群众反映强烈，不适应任职或现岗的，按规定处理。',
  reading:
    '“反映强烈”没有数字：同一人在这四类事项中查实的投诉，次数和期间为本地设置；到了只提请研究，由人决定，措施依第四十七条(二)。',
  within: local(12, '个月'),
  rungs: [{ times: 3, leadsTo: '提请人事教育科研究', isLocal: true }],
  examples: [
    { given: { dates: ['2026-01-15', '2026-03-10'], on: '2026-06-01' }, yields: null },
    {
      given: { dates: ['2026-01-15', '2026-03-10', '2026-06-01'], on: '2026-06-01' },
      yields: '提请人事教育科研究',
    },
    {
      given: { dates: ['2025-06-01', '2026-03-10', '2026-06-01'], on: '2026-06-01' },
      yields: null,
    },
  ],
})

export const lateApprovals = table('15.10a', {
  name: '超时审批移送',
  statement: '在审批、审核中违反限时规定的，移送审批过错责任追究。',
  reading: '条文只说根据有关规定：审批审核有过错的依第二十二条，其他依第四十七条(一)4。',
  facts: {
    matter: oneOf('事项', ['审批审核', '其他']),
    isLate: yes('超过时限'),
    hasFault: yes('认定有过错'),
  },
  rows: [
    [{ isLate: false }, '不移送'],
    [{ isLate: true, hasFault: false }, '不移送'],
    [{ isLate: true, hasFault: true, matter: '审批审核' }, '移送第二十二条'],
    [{ isLate: true, hasFault: true, matter: '其他' }, '移送第四十七条', 'local'],
  ],
  examples: [
    { given: { matter: '审批审核', isLate: true, hasFault: true }, yields: '移送第二十二条' },
    { given: { matter: '审批审核', isLate: true, hasFault: false }, yields: '不移送' },
    { given: { matter: '其他', isLate: true, hasFault: true }, yields: '移送第四十七条' },
  ],
})
