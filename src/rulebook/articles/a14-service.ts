import {
  conditions,
  conduct,
  count,
  duty,
  fen,
  limit,
  list,
  local,
  moment,
  minutesBetween,
  permit,
  printed,
  quota,
  register,
  report,
  rule,
  text,
  yes,
  yuan,
  day,
} from '../kit.ts'

/** 第十四条 服务承诺制度。 */

export const promiseContents = ['内容', '办事程序', '办事时限', '服务标准'] as const

export const promisePublished = permit(['14.1', '14.1c'], {
  name: '公开承诺',
  statement:
    '对外服务的内容、办事程序、办事时限、服务标准通过网站、政务公开栏等渠道公开承诺，自觉接受社会和群众监督。',
  reading: '“等渠道”：写明的两种必备，其他可加；监督电话属第三十二条办事指南的必备内容。',
  facts: {
    stated: list('已写明', text('内容')),
    channels: list('已公布渠道', text('渠道')),
    complaint: text('监督投诉方式'),
  },
  parameters: { channels: printed(['州局网站', '政务公开栏']) },
  refuse: ({ stated, channels: published, complaint }, { channels }) => [
    ...promiseContents.filter((one) => !stated.includes(one)).map((one) => `缺${one}`),
    ...channels.filter((one) => !published.includes(one)).map((one) => `${one}未公布`),
    !complaint.trim() && '应接受社会和群众监督，请写明投诉方式',
  ],
  examples: [
    {
      given: { stated: promiseContents, channels: ['州局网站'], complaint: '12333' },
      yields: false,
    },
    {
      given: { stated: promiseContents, channels: ['州局网站', '政务公开栏'], complaint: '' },
      yields: false,
    },
    {
      given: { stated: promiseContents, channels: ['州局网站', '政务公开栏'], complaint: '12333' },
      yields: true,
    },
  ],
})

export const promiseLimit = limit('14.1a', {
  name: '承诺时限',
  statement: '采取有效措施保障承诺落实，承担违诺责任。',
  reading: '工作日，自受理次日起算；补正、听证、专家评审期间中止。',
  facts: { workdays: count('承诺时限', '个工作日') },
  of: ({ workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { workdays: 5, from: '2026-04-29' }, yields: '2026-05-09' }],
})

export const brokenPromise = rule(['14.1a', '14.1b'], {
  name: '违诺',
  statement: '未在服务承诺时限内完成并造成不良后果的问责。',
  reading: '违诺没有单独的标准：只统计；造成不良后果的按第四十七条(一)4问责。',
  facts: { due: day('承诺到期日'), closed: day('办结日'), isHarmful: yes('造成不良后果') },
  decide: ({ due, closed, isHarmful }) => ({
    outcome: closed <= due ? '履约' : isHarmful ? '违诺，建议问责' : '违诺，计入统计',
    reason: `承诺${due}，${closed}办结`,
  }),
  examples: [
    { given: { due: '2026-05-09', closed: '2026-05-09', isHarmful: false }, yields: '履约' },
    {
      given: { due: '2026-05-09', closed: '2026-05-11', isHarmful: false },
      yields: '违诺，计入统计',
    },
    {
      given: { due: '2026-05-09', closed: '2026-05-11', isHarmful: true },
      yields: '违诺，建议问责',
    },
  ],
})

export const sevenPublic = [
  '法律依据',
  '办理程序',
  '具体要求',
  '办结时限',
  '承办科室',
  '工作人员',
  '职责要求',
] as const
export const fivePublic = ['审批资格', '办理流程', '办理时限', '服务标准', '收费标准'] as const

export const itemPublished = permit(['14.2', '14.3b'], {
  name: '事项公示七项和许可公开五项',
  statement:
    '审批、核准、考核等事项公示法律依据、办理程序、具体要求、办结时限、承办科室、工作人员、职责要求；行政许可另公开审批资格、办理流程、办理时限、服务标准、收费标准。',
  reading: '(一)(二)(三)三处清单重叠，合并为一张表，各项都要有；不收费的写“不收费”。',
  facts: { isLicence: yes('行政许可'), stated: list('已公示', text('内容')) },
  parameters: { seven: printed(sevenPublic), five: printed(fivePublic) },
  refuse: ({ isLicence, stated }, { seven, five }) =>
    [...seven, ...(isLicence ? five : [])]
      .filter((one) => !stated.includes(one))
      .map((one) => `缺${one}`),
  examples: [
    { given: { isLicence: false, stated: sevenPublic.slice(1) }, yields: false },
    { given: { isLicence: false, stated: sevenPublic }, yields: true },
    { given: { isLicence: true, stated: sevenPublic }, yields: false },
    { given: { isLicence: true, stated: [...sevenPublic, ...fivePublic] }, yields: true },
  ],
})

export const publicationUpdated = limit('14.2a', {
  name: '公示内容更新',
  statement: '公示内容变动后及时更新，网站与公示栏一致。',
  reading: '5个工作日由本局设定；执法公示按第十七条(五)3个工作日。',
  parameters: { workdays: local(5, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { from: '2026-09-29' }, yields: '2026-10-12' }],
})

export const serviceOnTimeRate = rule('14.2b', {
  name: '按时办结率',
  statement: '公开、公平、公正、便民；以提高服务水平、效率和群众满意度为目标。',
  facts: { onTime: count('按时办结', '件'), closed: count('办结', '件') },
  decide: ({ onTime, closed }) => ({
    outcome: closed === 0 ? 0 : Math.round((onTime / closed) * 10_000) / 100,
    reason: `按时${onTime}件，办结${closed}件`,
  }),
  examples: [
    { given: { onTime: 57, closed: 60 }, yields: 95 },
    { given: { onTime: 0, closed: 0 }, yields: 0 },
  ],
})

export const licenceByLaw = permit(['14.3', '14.3a'], {
  name: '依法设定和办理行政许可',
  statement: '严格依法受理、审查和审批行政许可申请，不擅自设立行政许可审批项目。',
  reading: '受理与决定由不同账号办理是本局的内控，不是条文。',
  facts: {
    basis: text('法律依据'),
    repealed: text('依据废止日'),
    on: day('办理日'),
    acceptedBy: text('受理人'),
    decidedBy: text('决定人'),
  },
  refuse: ({ basis, repealed, on, acceptedBy, decidedBy }) => [
    !basis.trim() && '没有法律依据，不得设立行政许可项目',
    repealed !== '' && repealed <= on && `法律依据已于${repealed}废止，不得受理`,
    acceptedBy === decidedBy && '受理人与决定人须分开，请转科室负责人决定',
  ],
  examples: [
    {
      given: { basis: '', repealed: '', on: '2026-07-02', acceptedBy: '甲', decidedBy: '乙' },
      yields: false,
    },
    {
      given: {
        basis: '劳动合同法第五十七条',
        repealed: '2026-07-01',
        on: '2026-07-02',
        acceptedBy: '甲',
        decidedBy: '乙',
      },
      yields: false,
    },
    {
      given: {
        basis: '劳动合同法第五十七条',
        repealed: '',
        on: '2026-07-02',
        acceptedBy: '甲',
        decidedBy: '乙',
      },
      yields: true,
    },
  ],
})

export const chargeAsPublished = permit('14.3c', {
  name: '按公开标准收费',
  statement: '收费按公开的收费标准。',
  facts: { published: fen('公开标准'), charged: fen('收取') },
  refuse: ({ published, charged }) =>
    charged > published && `公开标准${published / 100}元，不得多收`,
  examples: [
    { given: { published: yuan(20), charged: yuan(20.01) }, yields: false },
    { given: { published: yuan(20), charged: yuan(20) }, yields: true },
  ],
})

export const fourOnes = conduct('14.4', {
  name: '四个一',
  statement: '一张笑脸相迎、一把椅子请坐、一杯热茶招待、一次性告知事项和答复。',
  who: ['窗口和服务科室人员'],
  points: ['一张笑脸相迎', '一把椅子请坐', '一杯热茶招待', '一次性告知事项和答复'],
})

export const toldOnce = permit('14.4a', {
  name: '一次性告知',
  statement: '一次告知全部办理事项和答复。',
  reading: '告知后法律政策变化的除外；再次要求材料须科室负责人说明理由，并登记线索。',
  facts: {
    told: list('已告知', text('材料')),
    demanded: text('新要求'),
    hasLawChanged: yes('告知后法律政策变化'),
    reason: text('负责人理由'),
  },
  refuse: ({ told, demanded, hasLawChanged, reason }) =>
    !told.includes(demanded) &&
    !hasLawChanged &&
    !reason.trim() &&
    `“${demanded}”未一次性告知，再要求须科室负责人说明理由`,
  examples: [
    { given: { told: ['A', 'B'], demanded: 'C', hasLawChanged: false, reason: '' }, yields: false },
    { given: { told: ['A', 'B'], demanded: 'B', hasLawChanged: false, reason: '' }, yields: true },
    { given: { told: ['A', 'B'], demanded: 'C', hasLawChanged: true, reason: '' }, yields: true },
  ],
})

export const simplification = report('14.4b', {
  name: '简化手续年度情况',
  statement: '简化手续、方便群众，不断提高效率和质量。',
  from: ['各窗口科室'],
  to: ['局领导'],
  every: { each: 'year', month: 12, on: 'last-workday', isLocal: true },
  contents: {
    item: text('事项'),
    before: count('原材料', '份'),
    now: count('现材料', '份'),
  },
})

export const politeWords = conduct('14.4c', {
  name: '文明用语',
  statement: '文明行政、使用文明用语、改善服务态度。',
  who: ['窗口和服务科室人员'],
})

export const twoOfficers = permit(['14.5', '14.5a'], {
  name: '执法检查双人制',
  statement: '行政执法检查由2名执法人员进行，主动出示行政执法证件。',
  reading: '2名是下限；两人的证件在检查当日都须有效。',
  facts: {
    on: day('检查日'),
    certificates: list('执法证有效期至', day('日期')),
    isShown: yes('已出示证件'),
  },
  parameters: { officers: printed(2, '名') },
  refuse: ({ on, certificates, isShown }, { officers }) => {
    const valid = certificates.filter((until) => until >= on).length
    return [
      valid < officers && `须${officers}名持有效证件的执法人员，现有${valid}名`,
      !isShown && '须主动出示执法证件',
    ]
  },
  examples: [
    { given: { on: '2026-06-30', certificates: ['2027-01-01'], isShown: true }, yields: false },
    {
      given: { on: '2026-07-01', certificates: ['2027-01-01', '2026-06-30'], isShown: true },
      yields: false,
    },
    {
      given: { on: '2026-06-30', certificates: ['2027-01-01', '2026-06-30'], isShown: true },
      yields: true,
    },
    {
      given: { on: '2026-06-30', certificates: ['2027-01-01', '2026-06-30'], isShown: false },
      yields: false,
    },
  ],
})

export const toldBeforeDecision = conditions('14.5b', {
  name: '执法告知',
  statement: '依法实行执法告知制度。',
  reading: '告知内容和期限依法律和第二十三至二十五条。',
  must: { isDelivered: ['告知书已送达', '告知书未送达，不能作出处罚决定'] },
})

export const penaltyBand = permit('14.5c', {
  name: '裁量幅度',
  statement: '不徇私枉法、不侵犯相对人合法权益，严格公正执法，杜绝随意性。',
  reading: '条文没有幅度，按政策法规科维护的裁量基准；超出的提交审核。',
  facts: { least: fen('下限'), most: fen('上限'), amount: fen('拟处罚') },
  refuse: ({ least, most, amount }) =>
    (amount < least || amount > most) &&
    `超出裁量幅度${least / 100}—${most / 100}元，须政策法规科审核`,
  examples: [
    { given: { least: yuan(1000), most: yuan(5000), amount: yuan(5000) }, yields: true },
    { given: { least: yuan(1000), most: yuan(5000), amount: yuan(5001) }, yields: false },
  ],
})

export const threeBright = quota('14.6', {
  name: '窗口三亮',
  statement: '亮身份（统一挂牌）、亮承诺、亮标准。',
  of: ['三亮', '项'],
  least: printed(3, '项'),
  examples: [
    { given: { count: 2 }, yields: false },
    { given: { count: 3 }, yields: true },
  ],
})

export const repeatVisits = rule('14.6a', {
  name: '重复跑动',
  statement: '少跑一回路、少排一次队、少等一分钟。',
  reading: '办结跑动2次以上的列入清单，由本局设定；目标以首个完整季度为基数。',
  facts: { visits: count('跑动次数', '次') },
  parameters: { least: local(2, '次') },
  decide: ({ visits }, { least }) => ({
    outcome: visits >= least,
    reason: `跑动${visits}次`,
  }),
  examples: [
    { given: { visits: 1 }, yields: false },
    { given: { visits: 3 }, yields: true },
  ],
})

export const fiveNevers = conduct(['14.7', '14.7a', '14.7b', '14.7e'], {
  name: '五杜绝',
  statement: '落实工作纪律，针对发现的问题细化要求，做到“五杜绝”。',
  reading: '检查发现的问题标注五杜绝的，生成细化要求的任务；廉洁问题的线索只给机关纪委看。',
  points: [
    '依法依规办事，杜绝徇私越权',
    '遵守廉洁自律，杜绝以权谋私、权钱交易、行贿受贿',
    '严格信息管理，杜绝泄露服务对象隐私',
    '工作时间坚守岗位，杜绝擅自脱岗“空窗”',
    '保持饱满热情，杜绝慵懒散漫',
  ],
})

export const privacyReveals = rule('14.7c', {
  name: '查看隐私次数',
  statement: '严格信息管理，杜绝泄露服务对象隐私。',
  reading: '每日50次的告警线由本局设定。',
  facts: { reveals: count('当日查看完整身份信息', '次') },
  parameters: { most: local(50, '次') },
  decide: ({ reveals }, { most }) => ({
    outcome: reveals > most,
    reason: `当日查看${reveals}次，告警线${most}次`,
  }),
  examples: [
    { given: { reveals: 50 }, yields: false },
    { given: { reveals: 51 }, yields: true },
  ],
})

export const emptyWindow = rule('14.7d', {
  name: '窗口空岗',
  statement: '工作时间坚守岗位，杜绝擅自脱岗“空窗”。',
  reading: '条文未写分钟，参照第三十五条(三)15分钟；已由B角签到接岗的不算。',
  facts: {
    left: moment('离岗'),
    now: moment('此时'),
    isCovered: yes('接岗人已签到'),
  },
  parameters: { minutes: local(15, '分钟') },
  decide: ({ left, now, isCovered }, { minutes }) => {
    const away = minutesBetween(left, now)
    return {
      outcome: !isCovered && away > minutes,
      reason: isCovered ? '已有人接岗' : `空岗${away}分钟，以${minutes}分钟为限`,
    }
  },
  examples: [
    {
      given: { left: '2026-03-02T09:00', now: '2026-03-02T09:15', isCovered: false },
      yields: false,
    },
    {
      given: { left: '2026-03-02T09:00', now: '2026-03-02T09:16', isCovered: false },
      yields: true,
    },
    {
      given: { left: '2026-03-02T09:00', now: '2026-03-02T09:40', isCovered: true },
      yields: false,
    },
  ],
})

export const complaintClosed = permit(['14.8', '14.8a'], {
  name: '有报必查、查有结果',
  statement: '严格实行过错责任追究制，对投诉举报有报必查、查有结果。',
  reading: '对服务和工作人员的投诉按本条；信访事项按第五十六条。被投诉人及其科室不得经办。',
  facts: { finding: text('调查结论'), handler: text('经办人'), about: text('被投诉人') },
  refuse: ({ finding, handler, about }) => [
    !finding.trim() && '没有调查结论，不能结案',
    handler === about && '被投诉人不得经办',
  ],
  examples: [
    { given: { finding: '', handler: '甲', about: '乙' }, yields: false },
    { given: { finding: '不属实', handler: '乙', about: '乙' }, yields: false },
    { given: { finding: '部分属实', handler: '甲', about: '乙' }, yields: true },
  ],
})

export const complaintRegister = register('14.8a', {
  name: '投诉举报登记簿',
  statement: '有报必查、查有结果，结果反馈投诉举报人。',
  keeper: '机关纪委',
  columns: {
    received: day('收到'),
    channel: text('渠道'),
    about: text('被投诉单位或人'),
    content: text('内容'),
    finding: text('结论'),
    answered: day('反馈日'),
  },
})

export const complaintAnswered = limit('14.8b', {
  name: '投诉结果反馈',
  statement: '及时将处理结果反馈投诉举报人。',
  reading: '结论作出后5个工作日，由本局设定。',
  parameters: { workdays: local(5, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { from: '2026-09-29' }, yields: '2026-10-12' }],
})

export const channelsTested = duty('14.8c', {
  name: '投诉电话测试',
  statement: '畅通信息渠道，自觉接受服务对象和社会监督。',
  reading: '每月测试一次，由本局设定。',
  who: ['办公室'],
  every: { each: 'month', on: 'last-workday', isLocal: true },
  examples: [{ given: { from: '2026-03-01', to: '2026-03-31' }, yields: ['2026-03-31'] }],
})
