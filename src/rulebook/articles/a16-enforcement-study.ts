import {
  addDays,
  below,
  count,
  day,
  daysBetween,
  duty,
  from,
  list,
  num,
  oneOf,
  over,
  permit,
  printed,
  quota,
  record,
  register,
  role,
  rule,
  table,
  text,
  yes,
} from '../kit.ts'
/** 第十六条 行政执法学习培训制度。 */

export const enforcementOfficers = register('16.1', {
  name: '执法人员名册',
  statement: '州局所属各行政执法机构（内设机构和下属事业单位）的全体执法人员。',
  reading: '与第十七、十八条的直属单位、经办机构合用一个执法机构名册。',
  keeper: '局依法行政工作领导小组办公室',
  columns: {
    name: text('姓名'),
    body: text('执法机构'),
    certificate: text('执法证号'),
    validFrom: day('有效期自'),
    validUntil: day('有效期至'),
    joined: day('从事执法日期'),
  },
})

export const enforcementRoll = permit('16.1', {
  name: '培训名册不漏人',
  statement: '执法学习培训制度覆盖各行政执法机构全体执法人员。',
  reading: '年中从事执法的，自从事执法当日起参加，学时自当周起算。',
  facts: {
    on: day('培训日期'),
    officers: list(
      '执法人员',
      record('执法人员', { name: text('姓名'), joined: day('从事执法日期') }),
    ),
    roll: list('培训名册', text('姓名')),
  },
  refuse: ({ on, officers, roll }) =>
    officers
      .filter(({ name, joined }) => joined <= on && !roll.includes(name))
      .map(({ name }) => `${name}是执法人员，请加入名册`),
  examples: [
    {
      given: {
        on: '2026-03-18',
        officers: [{ name: '张某', joined: '2026-03-16' }],
        roll: ['张某'],
      },
      yields: true,
    },
    {
      given: { on: '2026-03-18', officers: [{ name: '张某', joined: '2026-03-16' }], roll: [] },
      yields: false,
    },
    {
      given: { on: '2026-03-13', officers: [{ name: '张某', joined: '2026-03-16' }], roll: [] },
      yields: true,
    },
  ],
})

export const enforcementStudyOrganiser = role('16.2', {
  name: '执法学习培训的组织',
  statement: '执法学习和培训由局依法行政工作领导小组办公室组织实施。',
  reading: '办公室设在哪个科室条文未说，设在政策法规科，为本地设置。',
  who: ['局依法行政工作领导小组办公室'],
  examples: [
    { given: { by: '局依法行政工作领导小组办公室' }, yields: true },
    { given: { by: '就业科' }, yields: false },
  ],
})

export const enforcementStudyModes = ['集中培训', '以会代训', '法制讲座', '自学'] as const

export const enforcementStudyMix = rule('16.3a', {
  name: '培训方式',
  statement: '培训方式为集中培训、以会代训、法制讲座、自学4种，坚持经常化。',
  reading: '当月只有自学的提示组织者，不作欠缺。',
  facts: { modes: list('当月学习方式', oneOf('方式', enforcementStudyModes)) },
  decide: ({ modes }) => {
    const organised = modes.filter((one) => one !== '自学').length
    return {
      outcome: organised > 0 ? '正常' : modes.length > 0 ? '只有自学' : '没有学习',
      reason: `集中培训、以会代训、法制讲座${organised}次，自学${modes.length - organised}次`,
    }
  },
  examples: [
    { given: { modes: ['自学', '自学'] }, yields: '只有自学' },
    { given: { modes: ['自学', '法制讲座'] }, yields: '正常' },
    { given: { modes: [] }, yields: '没有学习' },
  ],
})

export const weeklyEnforcementStudy = rule('16.3b', {
  name: '每周学习2小时',
  statement: '执法人员每周学习2小时。',
  reading:
    '周一至周日为一周；调休后没有工作日的一周、全周经批准请假的免学，其余都须足额。自学附笔记才计。',
  facts: {
    week: day('该周任一天'),
    hours: num('已确认学时', '小时', { step: 0.1 }),
    isAwayAllWeek: yes('全周经批准请假'),
  },
  parameters: { hours: printed(2, '小时') },
  decide: ({ week, hours, isAwayAllWeek }, p, { calendar }) => {
    const weekday = (daysBetween('2024-01-01', week) + 7_000_000) % 7
    const monday = addDays(week, -weekday)
    const isHoliday = calendar.onOrAfter(monday) > addDays(monday, 6)
    if (isHoliday || isAwayAllWeek) {
      return {
        outcome: { owed: 0, short: 0 },
        reason: isHoliday ? '本周没有工作日，免学' : '全周请假，免学',
      }
    }
    const short = Math.max(0, Math.round((p.hours - hours) * 10) / 10)
    return {
      outcome: { owed: p.hours, short },
      reason: short > 0 ? `应学${p.hours}小时，还差${short}小时` : `已学${hours}小时，达标`,
    }
  },
  examples: [
    {
      given: { week: '2026-03-08', hours: 1.9, isAwayAllWeek: false },
      yields: { owed: 2, short: 0.1 },
    },
    {
      given: { week: '2026-03-02', hours: 2, isAwayAllWeek: false },
      yields: { owed: 2, short: 0 },
    },
    {
      given: { week: '2026-02-16', hours: 0, isAwayAllWeek: false },
      yields: { owed: 0, short: 0 },
    },
    {
      given: { week: '2026-02-23', hours: 0, isAwayAllWeek: false },
      yields: { owed: 2, short: 2 },
    },
    {
      given: { week: '2026-03-02', hours: 0, isAwayAllWeek: true },
      yields: { owed: 0, short: 0 },
    },
  ],
})

export const weeklyEnforcementStudyDue = duty('16.3b', {
  name: '每周学习检查',
  statement: '执法人员每周学习2小时，当周最后一个工作日中午提醒未学足的人。',
  reading: '提醒的日子和时刻为本地设置。',
  who: ['执法人员'],
  every: { each: 'week', on: 'last-workday', at: '12:00', isLocal: true },
  examples: [
    {
      given: { from: '2026-02-16', to: '2026-03-08' },
      yields: ['2026-02-28', '2026-03-06'],
    },
  ],
})

export const integrityLessons = table('16.3c', {
  name: '每月廉政教育次数',
  statement: '廉政教育每月进行1-2次。',
  reading: '1次是下限，2次是计划；更多的不扣分、不拒绝，只注明。',
  facts: { sessions: count('本月廉政教育', '次') },
  rows: [
    [{ sessions: below(1) }, '缺次'],
    [{ sessions: from(1, 2) }, '达到'],
    [{ sessions: over(2) }, '超出计划区间'],
  ],
  examples: [
    { given: { sessions: 0 }, yields: '缺次' },
    { given: { sessions: 1 }, yields: '达到' },
    { given: { sessions: 2 }, yields: '达到' },
    { given: { sessions: 3 }, yields: '超出计划区间' },
  ],
})

export const integrityLessonsDue = duty('16.3c', {
  name: '每月廉政教育',
  statement: '廉政教育每月至少进行1次，最迟在当月最后一天。',
  reading: '提醒日为本地设置，约在每月20日。',
  who: ['局依法行政工作领导小组办公室'],
  every: { each: 'month', on: 'last', remind: [7] },
  examples: [{ given: { from: '2026-02-01', to: '2026-02-28' }, yields: ['2026-02-28'] }],
})

export const yearlyEnforcementTrainings = quota('16.3d', {
  name: '全年执法培训次数',
  statement: '全年组织执法人员培训2次以上。',
  reading: '含2次，是对组织者的要求；按自然年，已公布成绩的才计。',
  of: ['本年执法培训', '次'],
  least: printed(2, '次'),
  examples: [
    { given: { count: 1 }, yields: false },
    { given: { count: 2 }, yields: true },
    { given: { count: 3 }, yields: true },
  ],
})

export const yearlyEnforcementTrainingsDue = duty('16.3d', {
  name: '全年执法培训',
  statement: '全年组织执法人员培训2次以上，最迟在当年最后一天。',
  reading: '提醒日为本地设置，约在6月底和10月底。',
  who: ['局依法行政工作领导小组办公室'],
  every: { each: 'year', month: 12, on: 'last', remind: [126, 44] },
  examples: [{ given: { from: '2026-10-31', to: '2027-01-04' }, yields: ['2026-12-31'] }],
})

export const enforcementMakeUp = rule('16.3d', {
  name: '须补训的执法人员',
  statement: '全年各次培训都没有参加的执法人员，列出补训。',
  reading: '条文未说人人须参加几次；一次都没有参加的补训。',
  facts: {
    officers: list(
      '执法人员',
      record('执法人员', { name: text('姓名'), attended: count('参加培训', '次') }),
    ),
  },
  decide: ({ officers }) => {
    const absent = officers.filter(({ attended }) => attended === 0).map(({ name }) => name)
    return {
      outcome: absent,
      reason: absent.length > 0 ? `须补训：${absent.join('、')}` : '没有须补训的人',
    }
  },
  examples: [
    {
      given: {
        officers: [
          { name: '甲', attended: 1 },
          { name: '乙', attended: 0 },
        ],
      },
      yields: ['乙'],
    },
    { given: { officers: [{ name: '甲', attended: 2 }] }, yields: [] },
  ],
})

export const enforcementTopics = [
  '宪法',
  '法律法规规章规范性文件',
  '执法工作程序',
  '执法文书制作使用',
] as const

export const enforcementTopicsMissing = rule('16.4', {
  name: '学习内容覆盖',
  statement:
    '学习培训内容包括宪法、本部门法律法规规章规范性文件、执法工作程序、执法文书制作使用等。',
  reading: '“等”即可以加其他内容；到10月初还没有的内容提示组织者，为本地设置。',
  facts: { held: list('当年已学内容', text('内容')) },
  parameters: { topics: printed(enforcementTopics) },
  decide: ({ held }, { topics }) => {
    const missing = topics.filter((one) => !held.includes(one))
    return {
      outcome: missing,
      reason: missing.length > 0 ? `当年还没有学：${missing.join('、')}` : '各项内容都已学',
    }
  },
  examples: [
    {
      given: { held: ['法律法规规章规范性文件', '执法工作程序', '执法文书制作使用'] },
      yields: ['宪法'],
    },
    { given: { held: enforcementTopics }, yields: [] },
  ],
})
