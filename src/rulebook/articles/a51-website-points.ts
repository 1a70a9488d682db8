import {
  conditions,
  conduct,
  count,
  duty,
  fen,
  form,
  list,
  local,
  num,
  oneOf,
  permit,
  printed,
  quota,
  register,
  rule,
  table,
  text,
  yes,
  yuan,
} from '../kit.ts'

/** 第五十一条 政府信息公开和网站考核办法。 */

export const disclosureUnits = conduct(['51.1', '51.2.1b', '51.2.2c'], {
  name: '公开考核对象和内容',
  statement:
    '考核州局各科室、直属单位、经办机构；内容包括政策依据、办事指南、通知公告文件、新闻文字图片；方式有主动公开和依申请公开，提供信息公开申请渠道。',
  reading: '县（市）局不在本条考核范围；“其他”类经办公室采收才计。',
  who: ['各科室', '直属单位', '经办机构'],
})

export const articleType = rule('51.2.1a', {
  name: '原创与转发',
  statement: '信息分原创、转发两类；原创由各部门撰写发布，转发为外单位主体的相关信息。',
  facts: { isOwnWork: yes('本部门撰写'), subject: oneOf('主体', ['本单位', '外单位']) },
  decide: ({ isOwnWork, subject }) => ({
    outcome: isOwnWork && subject === '本单位' ? '原创' : '转发',
    reason: `${isOwnWork ? '本部门撰写' : '非本部门撰写'}，主体为${subject}`,
  }),
  examples: [
    { given: { isOwnWork: true, subject: '本单位' }, yields: '原创' },
    { given: { isOwnWork: false, subject: '外单位' }, yields: '转发' },
    { given: { isOwnWork: true, subject: '外单位' }, yields: '转发' },
  ],
})

export const countedOnce = rule(['51.2.2a', '51.2.2b'], {
  name: '同一信息计一次、联名平分',
  statement:
    '文山人社网为主渠道，其他渠道公开须向办公室登记；同一信息多形式只记1次；多部门联名只记1次，分数平分。',
  reading: '数量任务也按1/n计。',
  facts: {
    points: num('应记分', '分', { step: 0.01 }),
    units: count('联名部门', '个', { min: 1 }),
    isRegistered: yes('在主渠道发布或已登记'),
    isCounted: yes('已计过一次'),
  },
  decide: ({ points, units, isRegistered, isCounted }) => {
    const outcome = isRegistered && !isCounted ? Math.round((points / units) * 100) / 100 : 0
    return {
      outcome,
      reason: isCounted
        ? '同一信息只记1次'
        : isRegistered
          ? `${units}个部门平分`
          : '其他渠道公开未向办公室登记，不计',
    }
  },
  examples: [
    { given: { points: 0.5, units: 2, isRegistered: true, isCounted: false }, yields: 0.25 },
    { given: { points: 0.5, units: 1, isRegistered: true, isCounted: true }, yields: 0 },
    { given: { points: 0.5, units: 1, isRegistered: false, isCounted: false }, yields: 0 },
  ],
})

export const specialPoints = conditions('51.2.3', {
  name: '特殊情况记分',
  statement:
    '主要记分为任务额定、超额加分、出错扣分；特殊情况由当事人提交州局政府信息公开工作领导小组研究决定。',
  must: { hasDecision: ['有领导小组决定', '特殊情况须领导小组研究决定'] },
})

export const disclosureTarget = rule(['51.3.1.1', '51.3.1.2'], {
  name: '信息公开年任务',
  statement:
    '科室、直属单位每年12+科室人数×3条以上，每月至少1条原创；经办机构80条以上，每月至少2条原创。',
  reading: '先乘后加；“以上”含本数。',
  facts: { isAgency: yes('经办机构'), people: count('科室人数', '人') },
  parameters: {
    fixed: printed(12, '条'),
    perPerson: printed(3, '条'),
    agency: printed(80, '条'),
  },
  decide: ({ isAgency, people }, { fixed, perPerson, agency }) => ({
    outcome: isAgency ? agency : fixed + people * perPerson,
    reason: isAgency ? `经办机构${agency}条` : `${fixed}+${people}×${perPerson}`,
  }),
  examples: [
    { given: { isAgency: false, people: 5 }, yields: 27 },
    { given: { isAgency: false, people: 0 }, yields: 12 },
    { given: { isAgency: true, people: 30 }, yields: 80 },
  ],
})

export const monthlyOriginals = rule(['51.3.1.1', '51.3.1.2'], {
  name: '每月原创',
  statement: '科室、直属单位每月至少1条原创；经办机构每月至少2条原创。',
  facts: { isAgency: yes('经办机构'), originals: count('当月原创', '条') },
  parameters: { unit: printed(1, '条'), agency: printed(2, '条') },
  decide: ({ isAgency, originals }, { unit, agency }) => {
    const least = isAgency ? agency : unit
    return { outcome: originals >= least, reason: `当月原创${originals}条，须${least}条` }
  },
  examples: [
    { given: { isAgency: false, originals: 0 }, yields: false },
    { given: { isAgency: false, originals: 1 }, yields: true },
    { given: { isAgency: true, originals: 1 }, yields: false },
    { given: { isAgency: true, originals: 2 }, yields: true },
  ],
})

export const siteColumns = [
  '政务动态',
  '人才市场',
  '党建工作',
  '人社文化',
  '政策法规',
  '公务员招考',
  '事业单位招聘',
] as const

export const columnTarget = table(
  ['51.3.2.1', '51.3.2.2', '51.3.2.3', '51.3.2.4', '51.3.2.5', '51.3.2.6', '51.3.2.7'],
  {
    name: '专栏年任务',
    statement:
      '政务动态（局办公室）150条，人才市场（人才交流中心）150条，党建工作（机关党委）50条，人社文化（人事教育科、机关党委）50条，政策法规（政策法规科）50条，公务员招考（公务员考试录用与培训教育科）30条，事业单位招聘（事业单位人事管理科）80条以上。',
    reading: '“以上”含本数；人社文化的分数两个责任单位同样记。',
    facts: { column: oneOf('专栏', siteColumns) },
    rows: [
      [{ column: ['政务动态', '人才市场'] }, 150],
      [{ column: ['党建工作', '人社文化', '政策法规'] }, 50],
      [{ column: '公务员招考' }, 30],
      [{ column: '事业单位招聘' }, 80],
    ],
    examples: [
      { given: { column: '政务动态' }, yields: 150 },
      { given: { column: '人社文化' }, yields: 50 },
      { given: { column: '公务员招考' }, yields: 30 },
      { given: { column: '事业单位招聘' }, yields: 80 },
    ],
  },
)

export const columnKeeper = table(
  ['51.3.2.1', '51.3.2.2', '51.3.2.3', '51.3.2.4', '51.3.2.5', '51.3.2.6', '51.3.2.7'],
  {
    name: '专栏责任单位',
    statement: '各专栏由责任单位负责。',
    facts: { column: oneOf('专栏', siteColumns) },
    rows: [
      [{ column: '政务动态' }, '办公室'],
      [{ column: '人才市场' }, '人才交流服务中心'],
      [{ column: '党建工作' }, '机关党委'],
      [{ column: '人社文化' }, '人事教育科、机关党委'],
      [{ column: '政策法规' }, '政策法规科'],
      [{ column: '公务员招考' }, '公务员考试录用与培训教育科'],
      [{ column: '事业单位招聘' }, '事业单位人事管理科'],
    ],
    examples: [{ given: { column: '政策法规' }, yields: '政策法规科' }],
  },
)

export const columnCount = rule('51.3.2.0', {
  name: '专栏计数',
  statement: '专栏任务计数包含其他科室在栏目内发布的信息，含原创和转发。',
  reading: '同一条可同时计入单位任务和专栏任务，是两个不同的分数。',
  facts: {
    own: count('责任单位发布', '条'),
    others: count('其他科室发布', '条'),
  },
  decide: ({ own, others }) => ({
    outcome: own + others,
    reason: `责任单位${own}条，其他科室${others}条`,
  }),
  examples: [{ given: { own: 40, others: 11 }, yields: 51 }],
})

export const accountQueries = quota('51.3.2.8', {
  name: '保险账户查询更新',
  statement: '保险账户查询由信息中心负责：五个险种查询数据每月更新1次。',
  reading: '五个险种各更新一次才算一次。',
  of: ['本月已更新险种', '个'],
  least: printed(5, '个'),
  examples: [
    { given: { count: 4 }, yields: false },
    { given: { count: 5 }, yields: true },
  ],
})

export const accountQueriesDue = duty('51.3.2.8', {
  name: '查询数据每月更新',
  statement: '五个险种查询数据每月更新1次。',
  who: ['信息中心'],
  every: { each: 'month', on: 'last' },
  examples: [{ given: { from: '2025-11-01', to: '2025-11-30' }, yields: ['2025-11-30'] }],
})

export const disclosureBase = rule('51.4.1.1', {
  name: '基本任务得分',
  statement: '完成记100分，每少1条扣10，每超1条加2。',
  reading: '没有下限，照实显示，可为负；联名的按1/n计，故可以有小数。',
  facts: { target: count('任务', '条'), done: num('完成', '条', { step: 0.01 }) },
  parameters: { base: printed(100, '分'), short: printed(10, '分'), over: printed(2, '分') },
  decide: ({ target, done }, { base, short, over }) => {
    const more = done - target
    return {
      outcome: base + (more >= 0 ? more * over : more * short),
      reason: `任务${target}条，完成${done}条`,
    }
  },
  examples: [
    { given: { target: 27, done: 30 }, yields: 106 },
    { given: { target: 27, done: 20 }, yields: 30 },
    { given: { target: 80, done: 79 }, yields: 90 },
  ],
})

export const columnScore = rule('51.4.1.2', {
  name: '专栏得分',
  statement: '完成记20分，每少1条扣5，每超1条加1，加分上限30。',
  reading: '上限30为加分部分，合计最高50。',
  facts: { target: count('任务', '条'), done: count('完成', '条') },
  parameters: {
    base: printed(20, '分'),
    short: printed(5, '分'),
    over: printed(1, '分'),
    cap: printed(30, '分'),
  },
  decide: ({ target, done }, { base, short, over, cap }) => {
    const more = done - target
    return {
      outcome: base + (more >= 0 ? Math.min(cap, more * over) : more * short),
      reason: `任务${target}条，完成${done}条，加分上限${cap}分`,
    }
  },
  examples: [
    { given: { target: 150, done: 190 }, yields: 50 },
    { given: { target: 150, done: 148 }, yields: 10 },
    { given: { target: 150, done: 150 }, yields: 20 },
    { given: { target: 150, done: 180 }, yields: 50 },
    { given: { target: 150, done: 179 }, yields: 49 },
  ],
})

export const forwardScore = rule('51.4.1.3', {
  name: '转发得分',
  statement: '每条0.5分，上限15分；转发到自己负责专栏不记转发分。',
  facts: {
    forwarded: num('转发', '条', { step: 0.01 }),
    inOwnColumn: num('其中本专栏', '条', { step: 0.01 }),
  },
  parameters: { each: printed(0.5, '分'), cap: printed(15, '分') },
  decide: ({ forwarded, inOwnColumn }, { each, cap }) => {
    const counted = Math.max(0, forwarded - inOwnColumn)
    return { outcome: Math.min(cap, counted * each), reason: `计${counted}条，上限${cap}分` }
  },
  examples: [
    { given: { forwarded: 31, inOwnColumn: 2 }, yields: 14.5 },
    { given: { forwarded: 40, inOwnColumn: 0 }, yields: 15 },
    { given: { forwarded: 30, inOwnColumn: 0 }, yields: 15 },
  ],
})

export const outstandingScore = permit('51.4.1.4', {
  name: '突出成绩加分',
  statement: '突出成绩无法用数量核定的由州局政府信息公开工作领导小组审定，上限10分。',
  facts: {
    given: num('已加', '分'),
    asked: num('本次', '分'),
    isDecided: yes('领导小组审定'),
  },
  parameters: { cap: printed(10, '分') },
  refuse: ({ given, asked, isDecided }, { cap }) => [
    !isDecided && '须领导小组审定',
    given + asked > cap && `合计${given + asked}分，上限${cap}分`,
  ],
  examples: [
    { given: { given: 8, asked: 3, isDecided: true }, yields: false },
    { given: { given: 8, asked: 2, isDecided: true }, yields: true },
    { given: { given: 0, asked: 2, isDecided: false }, yields: false },
  ],
})

export const disclosureDeductions = rule(['51.4.2.1', '51.4.2.2', '51.4.2.3'], {
  name: '公开扣分',
  statement:
    '依申请公开拒不公开或不及时公开每次扣10分；发布严重失实或不良影响信息每次扣30分；未审批发布每次扣10分，未经审核造成负面影响每次扣30分。',
  reading: '同一条未审核又造成负面影响的只扣30分；“严重失实”由领导小组或办公室主任认定。',
  facts: {
    refused: count('拒不或不及时公开', '次'),
    untrue: count('严重失实、不良影响', '次'),
    unapproved: count('未审批发布', '次'),
    harmful: count('未经审核造成负面影响', '次'),
  },
  parameters: { minor: printed(10, '分'), major: printed(30, '分') },
  decide: (f, { minor, major }) => {
    const off = (f.refused + f.unapproved) * minor + (f.untrue + f.harmful) * major
    return {
      outcome: 0 - off,
      reason: `扣分${f.refused + f.unapproved + f.untrue + f.harmful}次，共${off}分`,
    }
  },
  examples: [
    { given: { refused: 1, untrue: 0, unapproved: 0, harmful: 0 }, yields: -10 },
    { given: { refused: 0, untrue: 1, unapproved: 0, harmful: 0 }, yields: -30 },
    { given: { refused: 0, untrue: 0, unapproved: 1, harmful: 0 }, yields: -10 },
    { given: { refused: 0, untrue: 0, unapproved: 0, harmful: 1 }, yields: -30 },
  ],
})

export const disclosureLock = rule('51.4.2.0', {
  name: '公开扣分的后果',
  statement: '扣分超过2次或30分取消当年评优资格并通报；超过3次或40分取消优秀公务员和优秀党员资格。',
  reading: '“超过”不含本数；后一项落到责任人。',
  facts: { times: count('扣分', '次'), points: count('扣分合计', '分') },
  parameters: {
    times: printed(2, '次'),
    points: printed(30, '分'),
    moreTimes: printed(3, '次'),
    morePoints: printed(40, '分'),
  },
  decide: ({ times: n, points: off }, { times, points, moreTimes, morePoints }) => ({
    outcome:
      n > moreTimes || off > morePoints
        ? '取消评优和优秀公务员、优秀党员资格'
        : n > times || off > points
          ? '取消当年评优资格并通报'
          : '无',
    reason: `扣分${n}次、${off}分`,
  }),
  examples: [
    { given: { times: 2, points: 30 }, yields: '无' },
    { given: { times: 3, points: 30 }, yields: '取消当年评优资格并通报' },
    { given: { times: 3, points: 40 }, yields: '取消当年评优资格并通报' },
    { given: { times: 4, points: 40 }, yields: '取消评优和优秀公务员、优秀党员资格' },
    { given: { times: 2, points: 41 }, yields: '取消评优和优秀公务员、优秀党员资格' },
  ],
})

export const disclosureReward = rule('51.5.1', {
  name: '公开奖励',
  statement: '每季度公开信息公开情况，发布在绩效考核系统；每年综合考核表彰；完成任务每分奖5元。',
  reading: '基本任务和所负责专栏都完成。',
  facts: { isMet: yes('任务完成'), points: num('总分', '分', { step: 0.01 }) },
  parameters: { perPoint: printed(5, '元') },
  decide: ({ isMet, points }, { perPoint }) => ({
    outcome: isMet ? yuan(points * perPoint) : 0,
    reason: isMet ? `${points}分，每分${perPoint}元` : '任务未完成，不奖励',
  }),
  examples: [
    { given: { isMet: true, points: 160 }, yields: yuan(800) },
    { given: { isMet: false, points: 160 }, yields: 0 },
  ],
})

export const disclosureQuarterly = duty(['51.5.1', '51.6.2'], {
  name: '季度公开和汇总',
  statement: '每季度公开信息公开情况；其他途径发布的由办公室登记，每季度汇总。',
  reading: '季后15日由本局设定。',
  who: ['办公室'],
  every: { each: 'quarter', month: 1, on: 15, isLocal: true },
  examples: [{ given: { from: '2026-01-01', to: '2026-03-31' }, yields: ['2026-01-15'] }],
})

export const pressReward = rule('51.5.2', {
  name: '稿件奖励',
  statement: '宣传稿件被州级以上主流媒体采用，同一篇按最高层次，州局凭稿酬汇款单奖同等稿酬。',
  reading: '没有稿酬的不奖；同一篇取最高的一笔。',
  facts: { fees: list('稿酬', fen('金额')), hasSlip: yes('有稿酬汇款单') },
  parameters: { share: printed(100, '%') },
  decide: ({ fees, hasSlip }, { share }) => {
    const best = Math.max(0, ...fees)
    return {
      outcome: hasSlip ? Math.round((best * share) / 100) : 0,
      reason: hasSlip ? `最高稿酬${best / 100}元` : '没有稿酬汇款单',
    }
  },
  examples: [
    { given: { fees: [yuan(200), yuan(300)], hasSlip: true }, yields: yuan(300) },
    { given: { fees: [yuan(200)], hasSlip: false }, yields: 0 },
  ],
})

export const disclosureSigned = permit(['51.6.1', '51.6.2'], {
  name: '公开前审签',
  statement: '所发布信息按《人社网站管理办法》审签后公开；发布时填写发布科室和审签领导。',
  reading: '《人社网站管理办法》即第三十二条。',
  facts: {
    isReviewed: yes('按第三十二条审核'),
    unit: text('发布科室'),
    leader: text('审签领导'),
  },
  refuse: ({ isReviewed, unit, leader }) => [
    !isReviewed && '须按第三十二条审核后公开',
    !unit.trim() && '请填写发布科室',
    !leader.trim() && '请填写审签领导',
  ],
  examples: [
    { given: { isReviewed: true, unit: '就业科', leader: '' }, yields: false },
    { given: { isReviewed: false, unit: '就业科', leader: '李' }, yields: false },
    { given: { isReviewed: true, unit: '就业科', leader: '李' }, yields: true },
  ],
})

export const otherChannels = register('51.6.2', {
  name: '其他途径公开登记',
  statement: '其他途径由办公室登记，每季度汇总。',
  keeper: '办公室',
  columns: {
    title: text('标题'),
    unit: text('发布科室'),
    leader: text('审签领导'),
    channel: text('途径'),
  },
})

export const disclosureMeeting = duty('51.6.3', {
  name: '公开领导小组会议',
  statement: '申请公开：每月1次政府信息公开工作领导小组会议，定响应、科室和时限，办公室督促。',
  reading: '法定答复期限为20个工作日，月会不能等到期限之后。',
  who: ['政府信息公开工作领导小组'],
  every: { each: 'month', on: 'last-workday' },
  examples: [{ given: { from: '2025-11-01', to: '2025-11-30' }, yields: ['2025-11-28'] }],
})

export const applicationForm = form('51.6.3', {
  name: '政府信息公开申请',
  statement: '定响应、科室和时限。',
  fields: {
    applicant: text('申请人'),
    content: text('所需信息'),
    unit: text('承办科室'),
    workdays: count('答复时限', '个工作日', { min: 1, max: 20 }),
  },
  signatures: ['领导小组'],
})

export const applicationDays = rule('51.4.2.1', {
  name: '依申请公开答复期',
  statement: '对依申请公开拒不公开或不及时公开扣分。',
  reading: '期限条文未写，取国家规定的20个工作日，由本局设定。',
  facts: { used: count('已用', '个工作日') },
  parameters: { workdays: local(20, '个工作日') },
  decide: ({ used }, { workdays }) => ({
    outcome: used <= workdays,
    reason: `已用${used}个工作日，以${workdays}个为限`,
  }),
  examples: [
    { given: { used: 20 }, yields: true },
    { given: { used: 22 }, yields: false },
  ],
})
