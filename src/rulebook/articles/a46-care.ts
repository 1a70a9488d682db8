import {
  count,
  fen,
  form,
  oneOf,
  permit,
  printed,
  role,
  rule,
  table,
  text,
  yes,
  yuan,
} from '../kit.ts'

/** 第四十六条 住院看望、欢送和丧事慰问。 */

export const hospitalVisitors = role('46.1.1', {
  name: '住院看望组织',
  statement: '住院看望由办公室和工会负责组织。',
  who: ['办公室', '工会'],
})

export const hospitalKin = ['本人', '父母', '配偶', '子女', '其他亲属'] as const

export const hospitalVisit = permit('46.1.2', {
  name: '住院看望范围',
  statement: '本局职工住院；职工父母、配偶、子女住院5天以上。',
  reading: '含5天；配偶的父母不在本款范围，与丧事慰问不同。',
  facts: { who: oneOf('住院人', hospitalKin), days: count('住院', '天') },
  parameters: { days: printed(5, '天') },
  refuse: ({ who, days: n }, { days }) => [
    who === '其他亲属' && '看望范围为职工本人及父母、配偶、子女',
    who !== '本人' && n < days && `家属住院须${days}天以上，现${n}天`,
  ],
  examples: [
    { given: { who: '子女', days: 5 }, yields: true },
    { given: { who: '子女', days: 4 }, yields: false },
    { given: { who: '本人', days: 1 }, yields: true },
    { given: { who: '其他亲属', days: 9 }, yields: false },
  ],
})

export const hospitalGift = permit('46.1.3', {
  name: '慰问品标准',
  statement: '一般病情慰问品300元以内；大病500元以内。',
  reading: '含本数；“大病”按医保大病名录。',
  facts: { isMajor: yes('大病'), amount: fen('慰问品') },
  parameters: { ordinary: printed(300, '元'), major: printed(500, '元') },
  refuse: ({ isMajor, amount }, { ordinary, major }) => {
    const most = isMajor ? major : ordinary
    return amount > yuan(most) && `${isMajor ? '大病' : '一般病情'}慰问品${most}元以内`
  },
  examples: [
    { given: { isMajor: false, amount: yuan(300) }, yields: true },
    { given: { isMajor: false, amount: yuan(300.01) }, yields: false },
    { given: { isMajor: true, amount: yuan(500) }, yields: true },
    { given: { isMajor: true, amount: yuan(500.01) }, yields: false },
  ],
})

export const farewellOrganisers = role('46.2.1', {
  name: '调出退休欢送组织',
  statement: '由人事教育科和办公室共同组织。',
  who: ['人事教育科', '办公室'],
})

export const farewellGuests = table(['46.2.2', '46.2.3'], {
  name: '欢送座谈会参加人',
  statement:
    '处级调离或退休召开座谈会，局领导和相关科室参加；其他人员在科室内座谈，分管领导、人事教育科、办公室负责人参加。',
  facts: { isCountyLevel: yes('处级') },
  rows: [
    [{ isCountyLevel: true }, '局领导和相关科室'],
    [{ isCountyLevel: false }, '分管领导、人事教育科、办公室负责人'],
  ],
  examples: [
    { given: { isCountyLevel: true }, yields: '局领导和相关科室' },
    { given: { isCountyLevel: false }, yields: '分管领导、人事教育科、办公室负责人' },
  ],
})

export const farewellGift = permit(['46.2.2', '46.2.3'], {
  name: '纪念品和欢送餐',
  statement: '送1件1000元以内纪念品，安排1次欢送餐。',
  reading: '含1000元；购买另按第三十七条审批。',
  facts: { items: count('纪念品', '件'), amount: fen('纪念品金额'), meals: count('欢送餐', '次') },
  parameters: { items: printed(1, '件'), amount: printed(1000, '元'), meals: printed(1, '次') },
  refuse: ({ items: n, amount: paid, meals: m }, { items, amount, meals }) => [
    n > items && `纪念品限${items}件`,
    paid > yuan(amount) && `纪念品${amount}元以内`,
    m > meals && `欢送餐限${meals}次`,
  ],
  examples: [
    { given: { items: 2, amount: yuan(800), meals: 1 }, yields: false },
    { given: { items: 1, amount: yuan(1000), meals: 1 }, yields: true },
    { given: { items: 1, amount: yuan(1000.01), meals: 1 }, yields: false },
    { given: { items: 1, amount: yuan(1000), meals: 2 }, yields: false },
  ],
})

export const bereavementOffices = role('46.3.1', {
  name: '丧事补助负责',
  statement: '丧事补助由人事教育科、规划财务科、办公室共同负责。',
  who: ['人事教育科', '规划财务科', '办公室'],
})

export const bereavementKin = [
  '职工本人',
  '父母',
  '配偶',
  '子女',
  '配偶的父母',
  '其他亲属',
] as const

export const bereavementMoney = rule(['46.3.2', '46.3.3'], {
  name: '丧事慰问金',
  statement: '本局职工及父母、配偶、子女、配偶的父母去世；职工去世慰问金2000元，家属每人1000元。',
  reading: '配偶的父母即第三十四条的岳父母、公婆；同一逝者有两名职工亲属的只发一份。',
  facts: { who: oneOf('去世人', bereavementKin), people: count('人数', '人', { min: 1 }) },
  parameters: { staff: printed(2000, '元'), family: printed(1000, '元') },
  decide: ({ who, people }, { staff, family }) => {
    const each = who === '职工本人' ? staff : who === '其他亲属' ? 0 : family
    return {
      outcome: yuan(each * people),
      reason: each === 0 ? '不在慰问范围' : `${who}${people}人，每人${each}元`,
    }
  },
  examples: [
    { given: { who: '职工本人', people: 1 }, yields: yuan(2000) },
    { given: { who: '父母', people: 2 }, yields: yuan(2000) },
    { given: { who: '配偶的父母', people: 1 }, yields: yuan(1000) },
    { given: { who: '其他亲属', people: 1 }, yields: 0 },
  ],
})

export const bereavementForm = form('46.3.1', {
  name: '丧事补助审批单',
  statement: '人事教育科、规划财务科、办公室共同负责。',
  fields: {
    staff: text('职工'),
    who: oneOf('去世人', bereavementKin),
    amount: fen('慰问金'),
  },
  signatures: ['人事教育科', '规划财务科', '办公室'],
})
