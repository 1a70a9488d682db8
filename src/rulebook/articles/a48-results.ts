import {
  day,
  fen,
  list,
  num,
  oneOf,
  permit,
  printed,
  record,
  register,
  report,
  role,
  rule,
  table,
  text,
  yes,
} from '../kit.ts'

/** 第四十八条 干部职工绩效考核奖惩办法，(七) 结果运用，(八) 组织机构。 */

export const awardFund = permit('48.7.1', {
  name: '上级奖金的用途',
  statement: '上级和相关部门奖励我局的奖金一律作绩效奖励资金。',
  facts: {
    amount: fen('金额'),
    isFromAbove: yes('上级或相关部门奖励本局'),
    use: oneOf('用途', ['绩效奖励资金', '其他']),
  },
  refuse: ({ amount, isFromAbove, use }) =>
    isFromAbove &&
    use !== '绩效奖励资金' &&
    `这笔奖金${amount / 100}元一律用作绩效奖励资金，不得另作他用`,
  examples: [
    { given: { amount: 3_000_000, isFromAbove: true, use: '绩效奖励资金' }, yields: true },
    { given: { amount: 3_000_000, isFromAbove: true, use: '其他' }, yields: false },
    { given: { amount: 3_000_000, isFromAbove: false, use: '其他' }, yields: true },
  ],
})

export const awardFundLedger = register('48.7.1', {
  name: '绩效奖励资金台账',
  statement: '上级奖金进入绩效奖励资金，按年终积分兑现。',
  keeper: '规划财务科',
  columns: {
    received: day('到账日期'),
    from: text('奖励单位'),
    item: text('奖励名称'),
    amount: fen('金额'),
  },
})

export const yearEndRewards = report('48.7.1', {
  name: '年终积分奖惩兑现表',
  statement: '年终以积分为主要依据兑现奖惩。',
  reading: '积分折算金额的公式条文未定，由领导小组决议设定。',
  contents: {
    people: list(
      '人员',
      record('一行', {
        name: text('姓名'),
        unit: text('科室'),
        points: num('积分', '分', { min: -999 }),
        amount: fen('奖励金额'),
      }),
    ),
  },
  from: ['绩效考核办公室'],
  to: ['绩效考核领导小组'],
})

export const annualAppraisalScore = rule('48.7.2a', {
  name: '年度考核总分',
  statement: '绩效综合分占年度考核总分60%。',
  reading:
    '积分没有满分，先折成百分制（以全局最高或目标分为100，由领导小组定）；其余40%的内容条文未定。',
  facts: {
    performance: num('绩效综合分（百分制）', '分', { max: 100 }),
    other: num('其余考核分（百分制）', '分', { max: 100 }),
  },
  parameters: { weight: printed(60, '%') },
  decide: ({ performance, other }, { weight }) => {
    const total = Math.round(performance * weight + other * (100 - weight)) / 100
    return {
      outcome: total,
      reason: `${performance}×${weight}%＋${other}×${100 - weight}%＝${total}分`,
    }
  },
  examples: [
    { given: { performance: 90, other: 80 }, yields: 86 },
    { given: { performance: 100, other: 100 }, yields: 100 },
    { given: { performance: 0, other: 100 }, yields: 40 },
  ],
})

export const schemeInForce = rule('48.7.2b', {
  name: '本办法何时起实施',
  statement: '本办法自2015年4月起实施。',
  facts: { on: day('考核日期') },
  parameters: { since: printed('2015-04') },
  decide: ({ on }, { since }) => ({
    outcome: on >= `${since}-01`,
    reason: on >= `${since}-01` ? `在${since}实施之后，适用本办法` : `早于${since}，不适用本办法`,
  }),
  examples: [
    { given: { on: '2015-04-01' }, yields: true },
    { given: { on: '2015-03-31' }, yields: false },
  ],
})

export const schemeInterpreter = role('48.7.2b', {
  name: '解释',
  statement: '本办法由人事教育科解释。',
  who: ['人事教育科'],
})

export const appraisalGroupSeat = table('48.8', {
  name: '绩效考核领导小组组成',
  statement:
    '组长为党组书记、局长，副组长为各党组成员，成员为办公室主任、人事教育科科长、机关党委专职副书记、信息中心主任。',
  reading: '按岗位而不按姓名，换人自任职之日起变更；党组书记、局长可为同一人。',
  facts: {
    post: oneOf('岗位', [
      '党组书记',
      '局长',
      '党组成员',
      '办公室主任',
      '人事教育科科长',
      '机关党委专职副书记',
      '信息中心主任',
      '其他岗位',
    ]),
  },
  rows: [
    [{ post: ['党组书记', '局长'] }, '组长'],
    [{ post: '党组成员' }, '副组长'],
    [{ post: ['办公室主任', '人事教育科科长', '机关党委专职副书记', '信息中心主任'] }, '成员'],
    [{ post: '其他岗位' }, '不是成员'],
  ],
  examples: [
    { given: { post: '局长' }, yields: '组长' },
    { given: { post: '党组成员' }, yields: '副组长' },
    { given: { post: '人事教育科科长' }, yields: '成员' },
    { given: { post: '其他岗位' }, yields: '不是成员' },
  ],
})

export const appraisalOfficeSeat = table('48.8', {
  name: '绩效考核办公室组成',
  statement: '办公室设人事教育科，分管领导兼主任，办公室主任和人事教育科科长兼副主任，配专职人员。',
  facts: {
    post: oneOf('岗位', ['分管领导', '办公室主任', '人事教育科科长', '专职人员', '其他岗位']),
  },
  rows: [
    [{ post: '分管领导' }, '主任'],
    [{ post: ['办公室主任', '人事教育科科长'] }, '副主任'],
    [{ post: '专职人员' }, '专职工作人员'],
    [{ post: '其他岗位' }, '不是成员'],
  ],
  examples: [
    { given: { post: '分管领导' }, yields: '主任' },
    { given: { post: '办公室主任' }, yields: '副主任' },
    { given: { post: '其他岗位' }, yields: '不是成员' },
  ],
})
