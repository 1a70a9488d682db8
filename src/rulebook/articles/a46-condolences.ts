import {
  count,
  fen,
  inFen,
  limit,
  list,
  local,
  oneOf,
  permit,
  printed,
  role,
  rule,
  sequence,
  table,
  text,
  yes,
  yuan,
} from '../kit.ts'
/** 第四十六条 慰问、欢送与丧事补助。 */

export const hospitalVisitors = role('46.1.1', {
  name: '住院看望',
  statement: '住院看望由办公室和工会负责组织。',
  reading: '两家任何一家办理即可，另一家同时看到。',
  who: ['办公室', '工会'],
  examples: [
    { given: { by: '办公室' }, yields: true },
    { given: { by: '工会' }, yields: true },
    { given: { by: '人事教育科' }, yields: false },
  ],
})

export const hospitalVisitReminder = limit('46.1.1', {
  name: '看望提醒',
  statement: '住院看望由办公室和工会负责组织。',
  reading: '条文没有时限，5个工作日未办提醒为本地设置。',
  parameters: { workdays: local(5, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, warn: [{ left: 0 }] }),
  examples: [{ given: { from: '2026-03-02' }, yields: '2026-03-09' }],
})

export const hospitalVisitScope = permit('46.1.2', {
  name: '住院看望范围',
  statement: '范围：本局职工住院；职工父母、配偶、子女住院5天以上。',
  reading: '配偶的父母、兄弟姐妹不在此款；天数按看望时已住院的天数，含5天。',
  facts: { relation: text('与职工关系'), days: count('已住院', '天') },
  parameters: {
    self: printed('本人'),
    kin: printed(['父亲', '母亲', '配偶', '子女']),
    days: printed(5, '天'),
  },
  refuse: ({ relation, days }, p) =>
    relation !== p.self && [
      !p.kin.some((one) => one === relation) && `${relation}不在看望范围`,
      p.kin.some((one) => one === relation) &&
        days < p.days &&
        `家属住院须${p.days}天以上，现${days}天`,
    ],
  examples: [
    { given: { relation: '子女', days: 5 }, yields: true },
    { given: { relation: '子女', days: 4 }, yields: false },
    { given: { relation: '本人', days: 1 }, yields: true },
    { given: { relation: '岳父', days: 10 }, yields: false },
  ],
})

export const hospitalGift = permit('46.1.3', {
  name: '慰问品标准',
  statement: '一般病情慰问品300元以内；大病500元以内。',
  reading: '含300元、500元，每次住院计；大病由工会按病种目录确认（本地设置）。',
  facts: { isMajor: yes('大病'), amount: fen('慰问品金额') },
  parameters: { ordinary: printed(yuan(300), inFen), major: printed(yuan(500), inFen) },
  refuse: ({ isMajor, amount }, { ordinary, major }) => {
    const most = isMajor ? major : ordinary
    return amount > most && `超慰问品标准${most / 100}元，请按标准购买`
  },
  examples: [
    { given: { isMajor: false, amount: yuan(300) }, yields: true },
    { given: { isMajor: false, amount: yuan(300.01) }, yields: false },
    { given: { isMajor: true, amount: yuan(500) }, yields: true },
    { given: { isMajor: true, amount: yuan(500.01) }, yields: false },
  ],
})

export const farewellHosts = role('46.2.1', {
  name: '欢送组织',
  statement: '调出、退休欢送由人事教育科和办公室共同组织。',
  reading: '欢送在离岗手续办结以前办完。',
  who: ['人事教育科', '办公室'],
  examples: [
    { given: { by: '人事教育科' }, yields: true },
    { given: { by: '办公室' }, yields: true },
    { given: { by: '工会' }, yields: false },
  ],
})

export const farewellAttendance = table(['46.2.2', '46.2.3'], {
  name: '欢送座谈会',
  statement:
    '处级调离或退休灵活召开座谈会，局领导和相关科室参加；其他人员在科室内座谈，分管领导、人事教育科、办公室负责人参加。',
  facts: { rank: oneOf('职级', ['处级干部', '其他人员']) },
  rows: [
    [{ rank: '处级干部' }, ['局领导', '相关科室']],
    [{ rank: '其他人员' }, ['本科室', '分管领导', '人事教育科负责人', '办公室负责人']],
  ],
  reason: ({ rank }, who) => `${rank}，${who.join('、')}参加`,
  examples: [
    { given: { rank: '处级干部' }, yields: ['局领导', '相关科室'] },
    {
      given: { rank: '其他人员' },
      yields: ['本科室', '分管领导', '人事教育科负责人', '办公室负责人'],
    },
  ],
})

export const farewellGift = permit(['46.2.2', '46.2.3'], {
  name: '纪念品和欢送餐',
  statement: '调离或退休送1件1000元以内纪念品，安排1次欢送餐；处级和其他人员标准相同。',
  reading: '含1000元；购买纪念品另按第三十七条(三)审批。',
  facts: {
    gifts: list('纪念品', fen('价格')),
    meals: count('欢送餐', '次'),
  },
  parameters: {
    gifts: printed(1, '件'),
    gift: printed(yuan(1000), inFen),
    meals: printed(1, '次'),
  },
  refuse: ({ gifts, meals }, p) => [
    gifts.length > p.gifts && `纪念品限${p.gifts}件，现${gifts.length}件`,
    gifts.some((price) => price > p.gift) && `纪念品须在${p.gift / 100}元以内`,
    meals > p.meals && `欢送餐限${p.meals}次`,
  ],
  examples: [
    { given: { gifts: [yuan(1000)], meals: 1 }, yields: true },
    { given: { gifts: [yuan(1000.01)], meals: 1 }, yields: false },
    { given: { gifts: [yuan(400), yuan(400)], meals: 1 }, yields: false },
    { given: { gifts: [yuan(1000)], meals: 2 }, yields: false },
  ],
})

export const bereavementOffices = role('46.3.1', {
  name: '丧事补助办理',
  statement: '丧事补助由人事教育科、规划财务科、办公室共同负责。',
  who: ['人事教育科', '规划财务科', '办公室'],
  examples: [
    { given: { by: '人事教育科' }, yields: true },
    { given: { by: '规划财务科' }, yields: true },
    { given: { by: '办公室' }, yields: true },
    { given: { by: '工会' }, yields: false },
  ],
})

export const bereavementPayment = sequence('46.3.1', {
  name: '丧事补助程序',
  statement: '人事教育科、规划财务科、办公室共同办理丧事补助。',
  reading: '分工为本地设置：人事教育科确认关系，规划财务科付款，办公室安排慰问；关系确认前不付款。',
  steps: [
    { name: '确认关系', by: '人事教育科' },
    { name: '安排慰问', by: '办公室', isOptional: true },
    { name: '规划财务科确认', by: '规划财务科' },
    { name: '付款', by: '规划财务科' },
  ],
  examples: [
    { given: { done: ['确认关系'], next: '付款' }, yields: false },
    { given: { done: ['确认关系', '规划财务科确认'], next: '付款' }, yields: true },
    { given: { done: [], next: '规划财务科确认' }, yields: false },
  ],
})

export const bereavementKin = ['本人', '父母', '配偶', '子女', '配偶的父母'] as const

export const bereavementScope = permit('46.3.2', {
  name: '丧事补助范围',
  statement: '范围：本局职工及父母、配偶、子女、配偶的父母去世。',
  reading: '配偶的父母与第三十四条(二)3的岳父母、公婆是同样的人。',
  facts: { relation: text('与职工关系'), hasProof: yes('有死亡证明') },
  parameters: { kin: printed(bereavementKin) },
  refuse: ({ relation, hasProof }, { kin }) => [
    !kin.some((one) => one === relation) && `${relation}不在补助范围（${kin.join('、')}）`,
    !hasProof && '请附死亡证明',
  ],
  examples: [
    { given: { relation: '祖父母', hasProof: true }, yields: false },
    { given: { relation: '配偶的父母', hasProof: true }, yields: true },
    { given: { relation: '父母', hasProof: false }, yields: false },
  ],
})

export const bereavementAmount = rule('46.3.3', {
  name: '丧事慰问金',
  statement: '职工去世慰问金2000元；家属每人1000元。',
  reading: '兄弟姐妹都是本局职工的，各按一名职工计发。金额按关系定，不能改。',
  facts: {
    isStaff: yes('职工本人去世'),
    kin: count('去世家属', '人'),
  },
  parameters: { staff: printed(yuan(2000), inFen), family: printed(yuan(1000), inFen) },
  decide: ({ isStaff, kin }, { staff, family }) => {
    const outcome = (isStaff ? staff : 0) + kin * family
    return {
      outcome,
      reason: `职工本人标准${staff / 100}元，家属每人${family / 100}元，计${outcome / 100}元`,
    }
  },
  examples: [
    { given: { isStaff: true, kin: 0 }, yields: yuan(2000) },
    { given: { isStaff: false, kin: 1 }, yields: yuan(1000) },
    { given: { isStaff: false, kin: 2 }, yields: yuan(2000) },
  ],
})

export const bereavementPaid = permit('46.3.3', {
  name: '慰问金按标准发放',
  statement: '职工去世慰问金2000元；家属每人1000元。',
  facts: {
    isStaff: yes('职工本人去世'),
    amount: fen('发放金额'),
    isPaid: yes('此人此事已发放'),
  },
  parameters: { staff: printed(yuan(2000), inFen), family: printed(yuan(1000), inFen) },
  refuse: ({ isStaff, amount, isPaid }, { staff, family }) => [
    amount !== (isStaff ? staff : family) && `标准${(isStaff ? staff : family) / 100}元，不能增减`,
    isPaid && '已经发放，不再重复发放',
  ],
  examples: [
    { given: { isStaff: false, amount: yuan(1000), isPaid: false }, yields: true },
    { given: { isStaff: false, amount: yuan(1500), isPaid: false }, yields: false },
    { given: { isStaff: true, amount: yuan(2000), isPaid: false }, yields: true },
    { given: { isStaff: true, amount: yuan(2000), isPaid: true }, yields: false },
  ],
})
