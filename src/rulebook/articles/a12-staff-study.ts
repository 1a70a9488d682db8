import {
  conduct,
  count,
  day,
  duty,
  local,
  num,
  oneOf,
  permit,
  printed,
  quota,
  role,
  yes,
} from '../kit.ts'

/** 第十二条 学习制度，(二) 干部职工学习。 */

export const studyOrganisers = ['局机关党委', '党支部', '科室'] as const

export const staffStudyOrganiser = role('12.2.1', {
  name: '干部职工学习的组织者',
  statement: '干部职工学习分别由局机关党委、党支部、科室组织。',
  reading: '党支部学习的名册为本支部党员，其他职工受邀参加；非党员由机关党委和科室学习覆盖。',
  who: studyOrganisers,
  examples: [
    { given: { by: '党支部' }, yields: true },
    { given: { by: '' }, yields: false },
  ],
})

export const committeeStudyEachQuarter = duty('12.2.1a', {
  name: '机关党委每季度学习',
  statement: '局机关党委每季度组织学习1次，最迟在季度最后一天。',
  reading: '提醒日为本地设置，约在季末前30天和10天。',
  who: ['局机关党委'],
  every: { each: 'quarter', month: 3, on: 'last', remind: [20, 7] },
  examples: [{ given: { from: '2026-03-21', to: '2026-04-30' }, yields: ['2026-03-31'] }],
})

export const committeeStudyQuota = quota('12.2.1a', {
  name: '机关党委季度学习次数',
  statement: '局机关党委每季度组织学习1次。',
  reading: '与中心组学习合办的，两份名册都签到并注明扩大学习，才两边都算。',
  of: ['机关党委本季度学习', '次'],
  least: printed(1, '次'),
  examples: [
    { given: { count: 0 }, yields: false },
    { given: { count: 1 }, yields: true },
  ],
})

export const jointStudyCounts = permit('12.2.1a', {
  name: '合办的学习两边都算',
  statement: '机关党委学习与中心组学习合办的，符合条件的分别计数。',
  reading: '条文未说能否合办；两份名册都签到、注明扩大学习的才各算1次。',
  facts: {
    hasGroupRoll: yes('中心组名册已签到'),
    hasCommitteeRoll: yes('机关党委名册已签到'),
    isExtended: yes('注明扩大学习'),
  },
  refuse: (f) => [
    !f.isExtended && '没有注明扩大学习，只能算一边',
    !(f.hasGroupRoll && f.hasCommitteeRoll) && '两份名册须都签到，请补齐签到或只算一边',
  ],
  examples: [
    { given: { hasGroupRoll: true, hasCommitteeRoll: true, isExtended: true }, yields: true },
    { given: { hasGroupRoll: true, hasCommitteeRoll: false, isExtended: true }, yields: false },
    { given: { hasGroupRoll: true, hasCommitteeRoll: true, isExtended: false }, yields: false },
  ],
})

export const branchStudyEachMonth = duty('12.2.1b', {
  name: '党支部每月学习',
  statement: '党支部每月组织学习1次，最迟在当月最后一天。',
  reading: '提醒日为本地设置，约在每月20日。',
  who: ['党支部'],
  every: { each: 'month', on: 'last', remind: [7] },
  examples: [
    { given: { from: '2025-11-01', to: '2025-12-31' }, yields: ['2025-11-30', '2025-12-31'] },
    { given: { from: '2026-02-01', to: '2026-02-28' }, yields: ['2026-02-28'] },
  ],
})

export const branchStudyQuota = quota('12.2.1b', {
  name: '党支部每月学习次数',
  statement: '党支部每月组织学习1次。',
  of: ['本支部本月学习', '次'],
  least: printed(1, '次'),
  examples: [
    { given: { count: 0 }, yields: false },
    { given: { count: 1 }, yields: true },
  ],
})

export const branchStudyMonth = permit('12.2.1b', {
  name: '以签到日期为准',
  statement: '支部学习计入签到所在的月份，不得补记到上月。',
  facts: { counted: day('记入的月份（当月任一天）'), signedIn: day('签到日期') },
  refuse: ({ counted, signedIn }) =>
    counted.slice(0, 7) !== signedIn.slice(0, 7) &&
    `签到在${signedIn.slice(0, 7)}，不能记入${counted.slice(0, 7)}，请按签到月份登记`,
  examples: [
    { given: { counted: '2025-11-30', signedIn: '2025-12-01' }, yields: false },
    { given: { counted: '2025-11-30', signedIn: '2025-11-30' }, yields: true },
  ],
})

export const unitStudy = conduct('12.2.1c', {
  name: '科室学习',
  statement: '各科室视工作需要组织学习；只作统计，没有下限。',
  who: ['各科室'],
})

export const exchangeStudyQuota = quota('12.2.1d', {
  name: '交流学习次数',
  statement: '每年组织干部职工交流学习2次以上。',
  reading: '含2次，按自然年。组织者条文未说，由机关党委组织。',
  of: ['本年交流学习', '次'],
  least: printed(2, '次'),
  examples: [
    { given: { count: 1 }, yields: false },
    { given: { count: 2 }, yields: true },
  ],
})

export const exchangeStudyDue = duty('12.2.1d', {
  name: '年度交流学习',
  statement: '每年组织干部职工交流学习2次以上，最迟在当年最后一天。',
  reading: '提醒日为本地设置，约在7月和11月初。',
  who: ['局机关党委'],
  every: { each: 'year', month: 12, on: 'last', remind: [125, 43] },
  examples: [{ given: { from: '2025-11-03', to: '2025-12-31' }, yields: ['2025-12-31'] }],
})

export const exchangeStudyCounts = permit('12.2.1d', {
  name: '计为交流学习',
  statement: '有签到并有人交流发言的，计为一次交流学习。',
  reading: '怎样算交流条文未说，发言人数为本地设置。',
  facts: { hasSignIn: yes('有签到'), speakers: count('交流发言', '人') },
  parameters: { speakers: local(2, '人') },
  refuse: (f, p) => [
    !f.hasSignIn && '没有签到记录，请补签到',
    f.speakers < p.speakers && `发言${f.speakers}人，不足${p.speakers}人，不算交流学习`,
  ],
  examples: [
    { given: { hasSignIn: true, speakers: 2 }, yields: true },
    { given: { hasSignIn: true, speakers: 1 }, yields: false },
    { given: { hasSignIn: false, speakers: 3 }, yields: false },
  ],
})

export const staffPaperQuota = quota('12.2.1e', {
  name: '职工年度文章',
  statement: '每位职工每年至少撰写1篇调研报告或心得体会文章。',
  reading: '按自然年；字数条文未定。长病假等免写情形须经人事教育科批准，为本地设置。',
  of: ['本年调研报告或心得体会', '篇'],
  least: printed(1, '篇'),
  examples: [
    { given: { count: 0 }, yields: false },
    { given: { count: 1 }, yields: true },
  ],
})

export const staffPaperDue = duty('12.2.1e', {
  name: '年度文章到期',
  statement: '每位职工每年至少撰写1篇调研报告或心得体会文章，最迟在当年最后一天。',
  who: ['每位职工'],
  every: { each: 'year', month: 12, on: 'last', remind: [22] },
  examples: [{ given: { from: '2025-12-01', to: '2026-01-31' }, yields: ['2025-12-31'] }],
})

export const staffPaperExempt = permit('12.2.1e', {
  name: '免写年度文章',
  statement: '年度文章原则上人人要写，特殊情形经人事教育科批准可以免写。',
  reading: '免写情形条文未定，为本地设置：长期病假、借调时间长、年末新进。',
  facts: {
    ground: oneOf('情形', ['长期病假', '借调', '新进', '其他']),
    months: num('病假或借调时间', '个月'),
    joined: day('到岗日期'),
    year: count('年度', '年'),
    isApproved: yes('人事教育科批准'),
  },
  parameters: { months: local(6, '个月'), joinedAfter: local('10-01', '月-日') },
  refuse: (f, p) => [
    f.ground === '其他' && '不属于可以免写的情形，请按时完成文章',
    (f.ground === '长期病假' || f.ground === '借调') &&
      f.months <= p.months &&
      `${f.ground}${f.months}个月，没有超过${p.months}个月`,
    f.ground === '新进' &&
      f.joined <= `${f.year}-${p.joinedAfter}` &&
      `${f.joined}到岗，不在${p.joinedAfter}以后`,
    !f.isApproved && '须经人事教育科批准',
  ],
  examples: [
    {
      given: { ground: '借调', months: 7, joined: '2020-03-02', year: 2025, isApproved: true },
      yields: true,
    },
    {
      given: { ground: '借调', months: 6, joined: '2020-03-02', year: 2025, isApproved: true },
      yields: false,
    },
    {
      given: { ground: '新进', months: 0, joined: '2025-10-09', year: 2025, isApproved: false },
      yields: false,
    },
    {
      given: { ground: '新进', months: 0, joined: '2025-10-09', year: 2025, isApproved: true },
      yields: true,
    },
  ],
})
