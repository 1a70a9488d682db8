import { day, duty, limit, local, optional, permit, printed, reckoned, text, yes } from '../kit.ts'

/** 第十五条 限时办结制度，(四) 局重要会议决策部署。 */

const issueDays = printed(7, '个工作日')

export const partyGroupPaperIssued = limit(['15.4.1a', '15.4.1c'], {
  name: '党组会议文件印发',
  statement:
    '党组会议讨论通过的文件，会后7个工作日内印发；有重大修改意见需要协调的，10个工作日内。',
  reading: '两种都自会议结束起算；印发以编号并分发为准。',
  facts: { isMajorRevision: yes('有重大修改意见需要协调') },
  parameters: { workdays: issueDays, revised: printed(10, '个工作日') },
  of: ({ isMajorRevision }, { workdays, revised }) => ({
    unit: 'workday',
    amount: isMajorRevision ? revised : workdays,
    warn: [{ left: 2 }, { left: 0 }],
  }),
  examples: [
    { given: { isMajorRevision: false, from: '2025-09-26' }, yields: '2025-10-13' },
    { given: { isMajorRevision: false, from: '2026-04-24' }, yields: '2026-05-08' },
    { given: { isMajorRevision: true, from: '2025-09-26' }, yields: '2025-10-16' },
  ],
})

export const majorRevisionMark = permit('15.4.1c', {
  name: '改用10个工作日',
  statement: '有重大修改意见需要协调的，可以在10个工作日内印发。',
  reading: '何为重大条文未说，由办公室主任确认；须在7个工作日届满以前确认，逾期不得改用。',
  facts: {
    meeting: day('会议日期'),
    marked: day('确认日期'),
    changes: text('修改意见'),
    isConfirmed: yes('办公室主任确认'),
  },
  parameters: { workdays: issueDays },
  refuse: (f, { workdays }, time) => {
    const { outcome: due } = reckoned({ unit: 'workday', amount: workdays }, f.meeting, time)
    return [
      !f.changes.trim() && '请列出重大修改意见',
      !f.isConfirmed && '须由办公室主任确认',
      due !== null && f.marked > due && `已过${due}，逾期不得改用`,
    ]
  },
  examples: [
    {
      given: {
        meeting: '2025-09-26',
        marked: '2025-10-13',
        changes: '补贴标准',
        isConfirmed: true,
      },
      yields: true,
    },
    {
      given: {
        meeting: '2025-09-26',
        marked: '2025-10-14',
        changes: '补贴标准',
        isConfirmed: true,
      },
      yields: false,
    },
    {
      given: {
        meeting: '2025-09-26',
        marked: '2025-10-09',
        changes: '补贴标准',
        isConfirmed: false,
      },
      yields: false,
    },
  ],
})

export const draftToOffice = limit('15.4.1b', {
  name: '送办公室报批',
  statement: '承办科室须在完成时限前2个工作日送局办公室按程序报批。',
  reading: '至迟在时限前第2个工作日，早送不限；7改为10个工作日的随之重算。从印发时限往前数。',
  parameters: { workdays: printed(2, '个工作日') },
  of: (_, { workdays }) => ({
    unit: 'workday',
    amount: workdays,
    direction: 'before',
    warn: [{ left: 1 }],
  }),
  examples: [
    { given: { from: '2025-10-13' }, yields: '2025-10-10' },
    { given: { from: '2025-10-16' }, yields: '2025-10-14' },
  ],
})

export const decisionReportDue = limit('15.4.2a', {
  name: '会议决定落实情况',
  statement: '局长办公会、局务会、专题工作会议决定事项，牵头科室会后10个工作日内报送落实情况。',
  reading:
    '报办公室督办；纪要未印发不影响起算。局党组会决定未列在此，依第十一条(一)5，时限同此，为本地设置。',
  parameters: { workdays: printed(10, '个工作日') },
  of: (_, { workdays }) => ({
    unit: 'workday',
    amount: workdays,
    warn: [{ left: 2 }, { left: 0 }],
  }),
  examples: [
    { given: { from: '2026-04-24' }, yields: '2026-05-12' },
    { given: { from: '2026-02-10' }, yields: '2026-03-02' },
  ],
})

export const decisionReportAhead = limit('15.4.2b', {
  name: '有时限的提前报送',
  statement: '决定事项有明确时限要求的，按规定时限提前报送。',
  reading: '“提前”没有数字，为本地设置；时限晚于10个工作日的，10个工作日报首次进展。',
  parameters: { workdays: local(1, '个工作日') },
  of: (_, { workdays }) => ({
    unit: 'workday',
    amount: workdays,
    direction: 'before',
    warn: [{ left: 1 }],
  }),
  examples: [{ given: { from: '2026-10-09' }, yields: '2026-10-08' }],
})

export const decisionReportMonthly = duty('15.4.2c', {
  name: '按月报送落实情况',
  statement: '需较长时间落实的决定事项，按月报送。',
  reading: '每月哪一天条文未说，25日为本地设置，遇休息日提前到前一个工作日。',
  who: ['牵头承办科室'],
  every: { each: 'month', on: 25, roll: 'previous-workday', isLocal: true },
  examples: [
    { given: { from: '2026-10-01', to: '2026-10-31' }, yields: ['2026-10-23'] },
    { given: { from: '2026-03-01', to: '2026-03-31' }, yields: ['2026-03-25'] },
  ],
})

export const monthlyInstead = permit('15.4.2c', {
  name: '改为按月报送',
  statement: '需较长时间落实的，改为按月报送。',
  reading: '由谁认定条文未说：分管领导同意，并定预计完成日期。',
  facts: { isAgreed: yes('分管领导同意'), expected: optional(day('预计完成日期')) },
  refuse: ({ isAgreed, expected }) => [
    !isAgreed && '改为按月报送须分管领导同意',
    expected === null && '请填预计完成日期',
  ],
  examples: [
    { given: { isAgreed: true, expected: '2026-12-31' }, yields: true },
    { given: { isAgreed: false, expected: '2026-12-31' }, yields: false },
    { given: { isAgreed: true, expected: null }, yields: false },
  ],
})
