import {
  conduct,
  count,
  day,
  fen,
  form,
  inFen,
  inYuan,
  list,
  local,
  oneOf,
  optional,
  permit,
  printed,
  record,
  register,
  rule,
  text,
  yes,
  yuan,
} from '../kit.ts'

/** 第五条 党风廉政建设，(一) 廉洁自律要求。 */

export const followTheParty = conduct('5.1.1', {
  name: '政治坚定',
  statement: '拥护党的领导，加强理论学习，执行党的决定。',
  reading: '列入年度廉政自查和学习计划。',
})

export const integrityClues = register('5.1.2', {
  name: '廉政线索登记',
  statement:
    '执行宪法法律和纪律，廉洁奉公、不徇私情，同不良行为作斗争；人人可以实名或匿名反映廉政线索。',
  keeper: '机关党委纪委',
  columns: {
    isAnonymous: yes('匿名'),
    filer: optional(text('反映人')),
    subject: text('被反映人'),
    content: text('内容'),
    filed: day('收到日期'),
    outcome: text('处理'),
  },
})

export const clueFilerSeen = permit('5.1.2', {
  name: '反映人身份保密',
  statement: '廉政线索由机关党委纪委受理，反映人身份不向被反映人和其他人员透露。',
  facts: {
    isAnonymous: yes('匿名'),
    viewer: oneOf('查看人', ['机关党委纪委', '被反映人', '其他人员']),
  },
  refuse: ({ isAnonymous, viewer }) => [
    viewer !== '机关党委纪委' && '反映人身份只限机关党委纪委查看',
    isAnonymous && '匿名线索不记反映人身份，不得查找',
  ],
  examples: [
    { given: { isAnonymous: false, viewer: '机关党委纪委' }, yields: true },
    { given: { isAnonymous: true, viewer: '机关党委纪委' }, yields: false },
    { given: { isAnonymous: false, viewer: '被反映人' }, yields: false },
  ],
})

export const opinionsHeard = register('5.1.3', {
  name: '调研听取意见登记',
  statement: '转变作风，深入基层调研，听取服务对象、群众和下级机关意见建议；意见可转为任务并反馈。',
  columns: {
    research: text('调研'),
    on: day('日期'),
    from: oneOf('意见来源', ['服务对象', '群众', '下级机关']),
    opinion: text('意见建议'),
    task: optional(text('转办任务')),
    feedback: optional(day('反馈日期')),
  },
})

export const lifeMeetingRecord = rule('5.1.4', {
  name: '民主生活会记录',
  statement: '大事讲原则小事讲风格，开展批评与自我批评，不讲不利团结的话、不做不利团结的事。',
  reading: '记录应有每人的批评和自我批评；缺的提示，不拦；记录送机关党委。',
  facts: {
    people: list(
      '参会人员',
      record('人员', {
        name: text('姓名'),
        hasCriticism: yes('有批评意见'),
        hasSelfCriticism: yes('有自我批评'),
      }),
    ),
  },
  decide: ({ people }) => {
    const outcome = people
      .filter((one) => !one.hasCriticism || !one.hasSelfCriticism)
      .map(({ name }) => name)
    return {
      outcome,
      reason:
        outcome.length > 0
          ? `缺批评或自我批评：${outcome.join('、')}，请补记`
          : '每人都有批评和自我批评',
    }
  },
  examples: [
    {
      given: { people: [{ name: '甲', hasCriticism: true, hasSelfCriticism: false }] },
      yields: ['甲'],
    },
    {
      given: { people: [{ name: '甲', hasCriticism: true, hasSelfCriticism: true }] },
      yields: [],
    },
  ],
})

export const noDetour = permit('5.1.5', {
  name: '不得绕道旅游',
  statement: '执法检查、出差、下基层调研中严禁大吃大喝、索要礼品、绕道旅游。',
  reading: '报销的日期、地点须在批准的行程以内，起止日含在内；批准变更的除外。',
  facts: {
    places: list('批准的地点', text('地点')),
    first: day('批准起'),
    last: day('批准止'),
    place: text('票据地点'),
    on: day('票据日期'),
    hasApprovedChange: yes('行程变更已批准'),
  },
  refuse: ({ places, first, last, place, on, hasApprovedChange }) =>
    !hasApprovedChange && [
      !places.includes(place) && `${place}超出审批行程，严禁绕道旅游，不予报销`,
      (on < first || on > last) && `${on}超出审批行程（${first}至${last}），不予报销`,
    ],
  examples: [
    {
      given: {
        places: ['文山', '广南'],
        first: '2025-11-10',
        last: '2025-11-12',
        place: '普者黑',
        on: '2025-11-13',
        hasApprovedChange: false,
      },
      yields: false,
    },
    {
      given: {
        places: ['文山', '广南'],
        first: '2025-11-10',
        last: '2025-11-12',
        place: '广南',
        on: '2025-11-12',
        hasApprovedChange: false,
      },
      yields: true,
    },
    {
      given: {
        places: ['文山', '广南'],
        first: '2025-11-10',
        last: '2025-11-12',
        place: '广南',
        on: '2025-11-13',
        hasApprovedChange: false,
      },
      yields: false,
    },
    {
      given: {
        places: ['文山', '广南'],
        first: '2025-11-10',
        last: '2025-11-12',
        place: '广南',
        on: '2025-11-13',
        hasApprovedChange: true,
      },
      yields: true,
    },
  ],
})

export const mealStandard = permit('5.1.6', {
  name: '提高工作餐标准须批准',
  statement: '工作餐从俭，提高标准须请示局领导批准。',
  reading:
    '标准数额条文未写，每人60元是本地设置，等于标准不算提高。第三十七条(一)要求每次接待都经主要领导或分管财务领导批准；超标准的从严，由主要领导批。',
  conflicts: [
    { with: '37.1a', follow: '每次接待按第三十七条(一)批准；超标准的由主要领导批，从严。' },
  ],
  facts: { perHead: fen('人均'), isApproved: yes('局领导已批准') },
  parameters: { standard: local(yuan(60), inFen), approver: printed('局领导') },
  refuse: ({ perHead, isApproved }, { standard, approver }) =>
    perHead > standard &&
    !isApproved &&
    `人均${inYuan(perHead)}，高于标准${inYuan(standard)}，提高接待标准须经${approver}批准`,
  examples: [
    { given: { perHead: yuan(60), isApproved: false }, yields: true },
    { given: { perHead: yuan(60.01), isApproved: false }, yields: false },
    { given: { perHead: yuan(60.01), isApproved: true }, yields: true },
  ],
})

export const accompanyingGuests = permit('5.1.6a', {
  name: '陪餐人数',
  statement: '严控陪餐人数，与工作无关的人员不参与陪餐。',
  reading:
    '条文没有人数，10人以内最多3人、超过10人的不超过客人三分之一（舍去小数）出自公务接待的国家规定，作为本地设置。',
  facts: {
    guests: count('客人', '人', { min: 1 }),
    accompanying: list(
      '陪餐人员',
      record('陪餐人员', { name: text('姓名'), reason: text('工作关系') }),
    ),
  },
  parameters: { upTo: local(10, '人'), most: local(3, '人'), share: local(3, '人陪1人') },
  refuse: ({ guests, accompanying }, { upTo, most, share }) => {
    const may = guests <= upTo ? most : Math.floor(guests / share)
    const idle = accompanying.filter(({ reason }) => !reason.trim()).map(({ name }) => name)
    return [
      accompanying.length > may &&
        `客人${guests}人，陪餐${accompanying.length}人，超出控制人数${may}人，请减少`,
      idle.length > 0 && `未写明工作关系：${idle.join('、')}，与工作无关的不参与陪餐`,
    ]
  },
  examples: [
    {
      given: {
        guests: 10,
        accompanying: ['甲', '乙', '丙'].map((name) => ({ name, reason: '承办' })),
      },
      yields: true,
    },
    {
      given: {
        guests: 10,
        accompanying: ['甲', '乙', '丙', '丁'].map((name) => ({ name, reason: '承办' })),
      },
      yields: false,
    },
    {
      given: {
        guests: 12,
        accompanying: ['甲', '乙', '丙', '丁'].map((name) => ({ name, reason: '承办' })),
      },
      yields: true,
    },
    {
      given: {
        guests: 11,
        accompanying: ['甲', '乙', '丙', '丁'].map((name) => ({ name, reason: '承办' })),
      },
      yields: false,
    },
    { given: { guests: 5, accompanying: [{ name: '甲', reason: '' }] }, yields: false },
  ],
})

export const noPrivateGuests = permit('5.1.6b', {
  name: '不得公款宴请私客',
  statement: '不准用公款宴请私客。',
  reading: '条文未写公函；以公函、通知或有记录的电话通知区分公务与私客，是本地控制。',
  facts: { basis: oneOf('来访依据', ['公函', '通知', '电话通知记录', '没有']) },
  refuse: ({ basis }) =>
    basis === '没有' && '没有公函、通知或电话记录，不得公务接待；不准用公款宴请私客',
  examples: [
    { given: { basis: '没有' }, yields: false },
    { given: { basis: '公函' }, yields: true },
    { given: { basis: '电话通知记录' }, yields: true },
  ],
})

export const payoutsHaveBasis = permit('5.1.7', {
  name: '发放财物须有依据',
  statement: '禁止不合理开支、违规发放财物、组织公费旅游。',
  facts: {
    kind: oneOf('支出', ['发放财物', '公费旅游', '其他开支']),
    basis: text('政策依据文件'),
  },
  refuse: ({ kind, basis }) => [
    kind === '公费旅游' && '不得组织公费旅游',
    kind === '发放财物' && !basis.trim() && '无依据不得发放财物，请附政策依据文件',
    kind === '其他开支' && !basis.trim() && '请写明开支依据，不合理的不予列支',
  ],
  examples: [
    { given: { kind: '发放财物', basis: '' }, yields: false },
    { given: { kind: '发放财物', basis: '工会节日慰问办法' }, yields: true },
    { given: { kind: '公费旅游', basis: '培训通知' }, yields: false },
  ],
})

export const familyEventReport = form('5.1.8', {
  name: '婚丧喜庆事宜报告表',
  statement: '严禁借大操大办收钱敛财、收受礼品；操办前后分别报告机关党委纪委。',
  reading: '报告期限、桌数限额出自个人重大事项报告制度（(二)2），本款未写。',
  fields: {
    name: text('姓名'),
    stage: oneOf('报告', ['事前', '事后']),
    event: text('事宜'),
    on: day('日期'),
    place: text('地点'),
    tables: count('桌数', '桌'),
    otherGuests: list('亲属以外的客人', text('姓名')),
  },
  signatures: ['本人', '机关党委纪委'],
})

export const familyEventGuests = permit('5.1.8', {
  name: '不得邀请服务对象',
  statement: '操办婚丧喜庆事宜，不得借机向服务对象敛财。',
  facts: {
    guests: list('亲属以外的客人', text('姓名')),
    parties: list('有在办事项的服务对象', text('姓名')),
  },
  refuse: ({ guests, parties }) => {
    const found = guests.filter((guest) => parties.includes(guest))
    return found.length > 0 && `客人中有服务对象：${found.join('、')}，请勿邀请，不得收受礼金`
  },
  examples: [
    { given: { guests: ['张某'], parties: ['张某'] }, yields: false },
    { given: { guests: ['李某'], parties: ['张某'] }, yields: true },
  ],
})
