import {
  conduct,
  count,
  day,
  fen,
  form,
  inYuan,
  limit,
  list,
  local,
  oneOf,
  optional,
  permit,
  printed,
  reckoned,
  register,
  rule,
  sequence,
  table,
  text,
  yes,
  yuan,
} from '../kit.ts'
/** 第十四条 服务承诺制度，(一) 公开承诺，(二) 公示，(三) 行政许可。 */

export const promiseParts = ['内容', '办事程序', '办事时限', '服务标准'] as const
export const publicChannels = ['州局网站', '政务公开栏'] as const

export const promiseCatalogue = register('14.1', {
  name: '服务承诺目录',
  statement: '对外服务的内容、办事程序、办事时限、服务标准公开承诺。',
  columns: {
    item: text('服务事项'),
    content: text('内容'),
    procedure: text('办事程序'),
    limit: text('办事时限'),
    standard: text('服务标准'),
    version: count('版次', '版', { min: 1 }),
    effective: day('生效日期'),
    channels: list('公开渠道', text('渠道')),
    evidence: text('公开凭据'),
  },
})

export const promisePublished = permit('14.1', {
  name: '公开承诺齐全',
  statement: '将对外服务的内容、办事程序、办事时限、服务标准通过网站、政务公开栏等渠道公开承诺。',
  reading: '“等渠道”：所列两个渠道都须公开，其他渠道可有可无。',
  facts: { parts: list('已填', text('内容')), channels: list('已公开渠道', text('渠道')) },
  parameters: { parts: printed(promiseParts), channels: printed(publicChannels) },
  refuse: (f, p) => [
    ...p.parts.filter((one) => !f.parts.includes(one)).map((one) => `承诺缺少${one}，请填写`),
    ...p.channels
      .filter((one) => !f.channels.includes(one))
      .map((one) => `尚未在${one}公开，请补公开`),
  ],
  allowed: '内容和渠道齐全',
  examples: [
    { given: { parts: promiseParts, channels: publicChannels }, yields: true },
    { given: { parts: promiseParts, channels: ['州局网站'] }, yields: false },
    {
      given: { parts: ['内容', '办事程序', '服务标准'], channels: publicChannels },
      yields: false,
    },
  ],
})

export const promiseKept = rule('14.1a', {
  name: '违诺',
  statement: '采取有效措施保障承诺落实，超过承诺时限办结的为违诺，承担违诺责任。',
  reading:
    '按受理时有效的承诺计算，受理次日起算。补正、听证、专家评审等，该事项的法律规定不计入的才扣除，并附凭据。',
  facts: {
    accepted: day('受理日期'),
    workdays: count('承诺时限', '个工作日', { min: 1 }),
    excluded: count('依法不计入的时间', '个工作日'),
    closed: day('办结日期'),
  },
  decide: ({ accepted, workdays, excluded, closed }, _, time) => {
    const amount = workdays + excluded
    const { outcome: due, derivation } = reckoned({ unit: 'workday', amount }, accepted, time)
    const isBroken = due !== null && closed > due
    return {
      outcome: { due, isBroken },
      reason: `承诺${workdays}个工作日，应在${due}以前办结，${closed}办结${isBroken ? '，违诺' : '，按时'}`,
      derivation,
    }
  },
  examples: [
    {
      given: { accepted: '2026-04-29', workdays: 5, excluded: 0, closed: '2026-05-11' },
      yields: { due: '2026-05-09', isBroken: true },
    },
    {
      given: { accepted: '2026-04-29', workdays: 5, excluded: 0, closed: '2026-05-09' },
      yields: { due: '2026-05-09', isBroken: false },
    },
    {
      given: { accepted: '2026-04-29', workdays: 5, excluded: 1, closed: '2026-05-11' },
      yields: { due: '2026-05-11', isBroken: false },
    },
  ],
})

export const brokenPromiseLeadsTo = table('14.1b', {
  name: '违诺责任',
  statement: '未在服务承诺时限内完成并造成不良后果的问责。',
  reading: '本条没有责任档次：有不良后果的依第四十七条(一)4问责，没有的只依第四十八条计分。',
  facts: { isBroken: yes('违诺'), hasHarm: yes('造成不良后果') },
  rows: [
    [{ isBroken: false }, '无责任'],
    [{ isBroken: true, hasHarm: false }, '只计分'],
    [{ isBroken: true, hasHarm: true }, '提请问责'],
  ],
  examples: [
    { given: { isBroken: true, hasHarm: false }, yields: '只计分' },
    { given: { isBroken: true, hasHarm: true }, yields: '提请问责' },
    { given: { isBroken: false, hasHarm: false }, yields: '无责任' },
  ],
})

export const supervisionChannels = permit('14.1c', {
  name: '公布监督渠道',
  statement: '自觉接受社会和群众监督，公开的服务事项须有投诉渠道。',
  reading: '电话、地址、网上入口三样，与第三十二条办事指南的投诉救济事项一致。',
  facts: { phone: text('投诉电话'), address: text('投诉地址'), online: text('网上投诉入口') },
  refuse: (f) => [
    !f.phone.trim() && '应接受社会和群众监督，请填投诉电话',
    !f.address.trim() && '请填投诉地址',
    !f.online.trim() && '请填网上投诉入口',
  ],
  examples: [
    { given: { phone: '0876-2120000', address: '办公室', online: '网站投诉栏' }, yields: true },
    { given: { phone: '', address: '', online: '' }, yields: false },
    { given: { phone: '0876-2120000', address: '办公室', online: '' }, yields: false },
  ],
})

export const serviceNoticeParts = [
  '法律依据',
  '办理程序',
  '具体要求',
  '办结时限',
  '承办科室',
  '工作人员',
  '职责要求',
] as const

export const serviceNotice = form('14.2', {
  name: '办事公示',
  statement: '审批、核准、考核等事项的公示，网站与公示栏由同一份生成。',
  fields: {
    item: text('事项'),
    basis: text('法律依据'),
    procedure: text('办理程序'),
    requirements: text('具体要求'),
    limit: text('办结时限'),
    unit: text('承办科室'),
    staff: text('工作人员'),
    duties: text('职责要求'),
  },
  signatures: ['承办科室负责人'],
})

export const serviceNoticeComplete = permit('14.2', {
  name: '公示七项',
  statement:
    '公示审批、核准、考核等事项的法律依据、办理程序、具体要求、办结时限、承办科室、工作人员、职责要求。',
  facts: { filled: list('已填', text('项目')) },
  parameters: { required: printed(serviceNoticeParts) },
  refuse: ({ filled }, { required }) =>
    required
      .filter((one) => !filled.includes(one))
      .map((one) => `公示事项缺少“${one}”，请填写后再公示`),
  allowed: '公示项目齐全',
  examples: [
    { given: { filled: serviceNoticeParts }, yields: true },
    {
      given: {
        filled: ['法律依据', '办理程序', '具体要求', '承办科室', '工作人员', '职责要求'],
      },
      yields: false,
    },
  ],
})

export const serviceNoticeUpdate = limit('14.2a', {
  name: '公示更新',
  statement: '公示内容变动后及时更新，网站与公示栏一致。',
  reading: '“及时”没有数字，期限为本地设置；时限缩短的，不得晚于新时限生效之日公示。',
  parameters: { workdays: local(5, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, warn: [{ left: 1 }] }),
  examples: [{ given: { from: '2026-09-29' }, yields: '2026-10-12' }],
})

export const serviceAims = conduct('14.2b', {
  name: '公开公正便民',
  statement: '公开、公平、公正、便民，以提高服务水平、效率和群众满意度为目标。',
  points: ['公开', '公平', '公正', '便民', '提高服务水平、效率和群众满意度'],
})

export const serviceOnTimeRate = rule('14.2b', {
  name: '按时办结率',
  statement: '以按时办结数占办结数的比例衡量办事效率。',
  facts: { closed: count('办结', '件'), onTime: count('按时办结', '件') },
  decide: ({ closed, onTime }) =>
    closed === 0
      ? { outcome: null, reason: '没有办结件' }
      : {
          outcome: Math.round((onTime * 1000) / closed) / 10,
          reason: `办结${closed}件，按时${onTime}件`,
        },
  examples: [
    { given: { closed: 40, onTime: 39 }, yields: 97.5 },
    { given: { closed: 0, onTime: 0 }, yields: null },
  ],
})

export const firstComeFirstServed = permit('14.2b', {
  name: '先到先办',
  statement: '公平办理：按先后次序，急事先办须写理由。',
  facts: {
    earlier: count('排在前面未办的', '件'),
    isUrgent: yes('急事'),
    reason: text('急事理由'),
  },
  refuse: ({ earlier, isUrgent, reason }) =>
    earlier > 0 &&
    !(isUrgent && reason.trim()) &&
    `前面还有${earlier}件，请按次序办；急事先办的注明理由`,
  examples: [
    { given: { earlier: 0, isUrgent: false, reason: '' }, yields: true },
    { given: { earlier: 2, isUrgent: false, reason: '' }, yields: false },
    { given: { earlier: 2, isUrgent: true, reason: '' }, yields: false },
    { given: { earlier: 2, isUrgent: true, reason: '住院待转' }, yields: true },
  ],
})

export const licenceSteps = sequence('14.3', {
  name: '行政许可的办理',
  statement: '严格依法受理、审查和审批各类行政许可申请。',
  steps: [{ name: '受理' }, { name: '审查' }, { name: '决定' }],
  examples: [
    { given: { done: ['受理'], next: '决定' }, yields: false },
    { given: { done: ['受理', '审查'], next: '决定' }, yields: true },
  ],
})

export const licenceTwoPeople = permit('14.3', {
  name: '受理与决定分开',
  statement: '行政许可的受理与决定由不同的人办理，每一步注明法律依据。',
  reading: '分开办理条文未说，是平台的控制。',
  facts: {
    acceptedBy: text('受理人'),
    decidedBy: text('决定人'),
    basis: text('本步法律依据'),
  },
  refuse: ({ acceptedBy, decidedBy, basis }) => [
    acceptedBy === decidedBy && '受理人不能兼作决定人，请送科室负责人决定',
    !basis.trim() && '请注明本步的法律依据',
  ],
  examples: [
    { given: { acceptedBy: '甲', decidedBy: '乙', basis: '行政许可法第三十八条' }, yields: true },
    { given: { acceptedBy: '甲', decidedBy: '甲', basis: '行政许可法第三十八条' }, yields: false },
    { given: { acceptedBy: '甲', decidedBy: '乙', basis: '' }, yields: false },
  ],
})

export const noOwnLicences = permit('14.3a', {
  name: '不擅自设立许可',
  statement: '不擅自设立行政许可审批项目。',
  facts: { basis: text('法律名称、条款和原文'), isConfirmed: yes('政策法规科已确认') },
  refuse: ({ basis, isConfirmed }) => [
    !basis.trim() && '不得擅自设立行政许可审批项目，请写明法律依据的条款和原文',
    !isConfirmed && '须经政策法规科确认',
  ],
  examples: [
    { given: { basis: '', isConfirmed: false }, yields: false },
    { given: { basis: '人力资源市场暂行条例第十八条', isConfirmed: false }, yields: false },
    { given: { basis: '人力资源市场暂行条例第十八条', isConfirmed: true }, yields: true },
  ],
})

export const licenceBasisInForce = permit('14.3a', {
  name: '许可依据有效',
  statement: '法律依据已废止的许可项目不再受理。',
  reading: '自废止之日起不再受理，转政策法规科处理。',
  facts: { applied: day('申请日期'), repealed: optional(day('依据废止日期')) },
  refuse: ({ applied, repealed }) =>
    repealed !== null &&
    applied >= repealed &&
    `依据已于${repealed}废止，不能受理，请告知申请人并转政策法规科`,
  examples: [
    { given: { applied: '2026-07-02', repealed: '2026-07-01' }, yields: false },
    { given: { applied: '2026-06-30', repealed: '2026-07-01' }, yields: true },
    { given: { applied: '2026-07-02', repealed: null }, yields: true },
  ],
})

export const licenceParts = ['审批资格', '办理流程', '办理时限', '服务标准', '收费标准'] as const

export const licenceGuideComplete = permit('14.3b', {
  name: '许可公开五项',
  statement: '公开行政审批资格、办理流程、办理时限、服务标准、收费标准。',
  reading: '与(一)的四项、(二)的七项并用，取其全部；收费标准写数额和依据，或写不收费。',
  facts: {
    filled: list('已填', text('项目')),
    charge: oneOf('收费', ['不收费', '收费']),
    amount: fen('收费数额'),
    basis: text('收费依据'),
  },
  parameters: { required: printed(licenceParts) },
  refuse: ({ filled, charge, amount, basis }, { required }) => [
    ...required.filter((one) => !filled.includes(one)).map((one) => `缺少“${one}”，请填写后再公开`),
    charge === '收费' && amount === 0 && '请写明收费数额；不收费的请选不收费',
    charge === '收费' && !basis.trim() && '请写明收费依据',
  ],
  examples: [
    { given: { filled: licenceParts, charge: '不收费', amount: 0, basis: '' }, yields: true },
    {
      given: {
        filled: ['审批资格', '办理流程', '办理时限', '服务标准'],
        charge: '不收费',
        amount: 0,
        basis: '',
      },
      yields: false,
    },
    { given: { filled: licenceParts, charge: '收费', amount: 0, basis: '' }, yields: false },
  ],
})

export const chargeAsPublished = permit('14.3c', {
  name: '按公开标准收费',
  statement: '收费须按公开的收费标准。',
  reading: '由公开收费标准的要求得出；未公开的不得收费，违反的属第四十七条(一)12乱收费。',
  facts: { published: optional(fen('公开的收费标准')), asked: fen('拟收') },
  refuse: ({ published, asked }) =>
    published === null
      ? '未公开收费标准，不得收费'
      : asked !== published && `公开标准为${inYuan(published)}，不得收${inYuan(asked)}`,
  examples: [
    { given: { published: yuan(20), asked: yuan(20) }, yields: true },
    { given: { published: yuan(20), asked: yuan(20.01) }, yields: false },
    { given: { published: null, asked: yuan(20) }, yields: false },
  ],
})
