import {
  count,
  day,
  duty,
  form,
  limit,
  list,
  local,
  oneOf,
  permit,
  printed,
  quota,
  register,
  report,
  rule,
  sequence,
  table,
  text,
  yes,
} from '../kit.ts'
import { civilServantGrades } from './a05-integrity-tasks.ts'

/** 第六条 廉政风险防控监督，(二)3、4 随机抽查和警示教育。 */

export const randomCheckRounds = quota('6.2.3', {
  name: '每年随机抽查',
  statement: '机关党委每年对各廉政风险点内控执行随机抽查不少于2次。',
  of: ['本年随机抽查', '次'],
  least: printed(2, '次'),
  examples: [
    { given: { count: 1 }, yields: false },
    { given: { count: 2 }, yields: true },
    { given: { count: 3 }, yields: true },
  ],
})

export const randomCheckCoverage = rule('6.2.3', {
  name: '抽查全覆盖',
  statement: '随机抽查做到全覆盖。',
  reading:
    '各次抽查合起来覆盖全部登记的风险点，不要求每次全覆盖；百分数四舍五入，未全覆盖的不显示为100%。',
  facts: {
    points: count('登记的风险点', '个', { min: 1 }),
    covered: count('全年已抽查的风险点', '个'),
  },
  parameters: { coverage: printed(100, '%') },
  decide: ({ points, covered }, { coverage }) => {
    const exact = (covered / points) * 100
    const isFull = exact >= coverage
    const percent = isFull ? Math.round(exact) : Math.min(Math.round(exact), coverage - 1)
    return {
      outcome: { percent, isFull },
      reason: `覆盖${covered}/${points}，${percent}%${isFull ? '' : `，未到${coverage}%，还差${points - covered}个`}`,
    }
  },
  examples: [
    { given: { points: 31, covered: 30 }, yields: { percent: 97, isFull: false } },
    { given: { points: 31, covered: 31 }, yields: { percent: 100, isFull: true } },
    { given: { points: 400, covered: 399 }, yields: { percent: 99, isFull: false } },
  ],
})

export const randomCheckSteps = sequence('6.2.3.1', {
  name: '抽查的步骤',
  statement:
    '工作组到单位召开全体职工或中层以上会议，讲明目的、内容、方式，主要负责人汇报，再测评、谈话、查阅资料。',
  reading: '五种方法按条文次序；明查暗访只在有突出问题时用。',
  steps: [
    { name: '召开会议并讲明', by: '工作组' },
    { name: '主要负责人汇报', by: '主要负责人' },
    { name: '民主测评', by: '工作组' },
    { name: '个别谈话', by: '工作组' },
    { name: '查阅资料', by: '工作组' },
    { name: '明查暗访和跟踪调查', by: '工作组', isOptional: true },
    { name: '形成专题材料', by: '工作组' },
  ],
  examples: [
    { given: { done: ['召开会议并讲明'], next: '民主测评' }, yields: false },
    { given: { done: ['召开会议并讲明', '主要负责人汇报'], next: '民主测评' }, yields: true },
    {
      given: {
        done: ['召开会议并讲明', '主要负责人汇报', '民主测评', '个别谈话', '查阅资料'],
        next: '形成专题材料',
      },
      yields: true,
    },
  ],
})

export const meetingForCheck = permit('6.2.3.1', {
  name: '见面会的参加范围和汇报材料',
  statement: '见面会由全体职工或中层以上人员参加，主要负责人汇报。',
  facts: {
    attending: oneOf('参加范围', ['全体职工', '中层以上', '部分人员']),
    hasHeadReport: yes('有主要负责人汇报材料'),
  },
  refuse: ({ attending, hasHeadReport }) => [
    attending === '部分人员' && '须召开全体职工或中层以上会议',
    !hasHeadReport && '缺主要负责人汇报材料，请补交',
  ],
  examples: [
    { given: { attending: '全体职工', hasHeadReport: true }, yields: true },
    { given: { attending: '中层以上', hasHeadReport: false }, yields: false },
    { given: { attending: '部分人员', hasHeadReport: true }, yields: false },
  ],
})

export const appraisalForm = form('6.2.3.2', {
  name: '民主测评表',
  statement: '见面会发放民主测评表，对各单位负责人民主测评，不记名。',
  reading: '等次条文未写，用考核四等，是本地设置；不自动产生后果。',
  fields: { unit: text('单位'), head: text('负责人'), grade: oneOf('等次', civilServantGrades) },
})

export const appraisalTally = rule('6.2.3.2', {
  name: '民主测评统计',
  statement: '测评表按发出、收回、有效统计，各等次计百分比。',
  reading: '有效票为收回减无效；比例以有效票为底，四舍五入到一位小数。',
  facts: {
    issued: count('发出', '张'),
    returned: count('收回', '张'),
    invalid: count('无效', '张'),
    grades: list('有效票等次', oneOf('等次', civilServantGrades)),
  },
  decide: ({ issued, returned, invalid, grades }) => {
    const valid = returned - invalid
    if (returned > issued || valid < 0 || grades.length !== valid) {
      return { outcome: null, reason: '发出、收回、无效与等次票数不符，请核对' }
    }
    const percents = civilServantGrades.map((grade) =>
      valid === 0
        ? 0
        : Math.round((grades.filter((one) => one === grade).length / valid) * 1000) / 10,
    )
    return {
      outcome: { valid, percents },
      reason: `发出${issued}张，收回${returned}张，有效${valid}张；${civilServantGrades.map((grade, i) => `${grade}${percents[i]}%`).join('、')}`,
    }
  },
  examples: [
    {
      given: {
        issued: 12,
        returned: 11,
        invalid: 1,
        grades: [
          '优秀',
          '优秀',
          '优秀',
          '优秀',
          '优秀',
          '优秀',
          '称职',
          '称职',
          '称职',
          '基本称职',
        ],
      },
      yields: { valid: 10, percents: [60, 30, 10, 0] },
    },
    { given: { issued: 10, returned: 11, invalid: 0, grades: [] }, yields: null },
  ],
})

export const talkPool = table('6.2.3.3', {
  name: '谈话对象的范围',
  statement:
    '谈话对象由工作组在见面会随机确定；经办机构为班子、中层或全体职工，科室为负责人以外人员。',
  reading: '抽取用随机数，种子和结果留存。',
  facts: {
    unit: oneOf('被查单位', ['经办机构', '科室']),
    person: oneOf('人员', ['负责人', '班子成员', '中层', '其他职工']),
  },
  rows: [
    [{ unit: '经办机构' }, '列入'],
    [{ unit: '科室', person: '负责人' }, '不列入'],
    [{ unit: '科室', person: ['班子成员', '中层', '其他职工'] }, '列入'],
  ],
  examples: [
    { given: { unit: '科室', person: '负责人' }, yields: '不列入' },
    { given: { unit: '科室', person: '其他职工' }, yields: '列入' },
    { given: { unit: '经办机构', person: '班子成员' }, yields: '列入' },
  ],
})

export const inspectorAccess = permit('6.2.3.4', {
  name: '工作组查阅资料',
  statement: '工作组查阅被查单位的资料和痕迹记录。',
  reading: '只读、限期，起止日含在内；查阅留记录。',
  facts: {
    from: day('授权起'),
    to: day('授权止'),
    on: day('查阅日期'),
    isInScope: yes('在被查范围'),
  },
  refuse: ({ from, to, on, isInScope }) => [
    (on < from || on > to) && `授权期为${from}至${to}，请重新授权`,
    !isInScope && '不在被查单位的资料范围',
  ],
  examples: [
    {
      given: { from: '2025-11-03', to: '2025-11-07', on: '2025-11-08', isInScope: true },
      yields: false,
    },
    {
      given: { from: '2025-11-03', to: '2025-11-07', on: '2025-11-07', isInScope: true },
      yields: true,
    },
    {
      given: { from: '2025-11-03', to: '2025-11-07', on: '2025-11-03', isInScope: false },
      yields: false,
    },
  ],
})

export const prominentProblemReport = report('6.2.3.5', {
  name: '突出问题专题报告',
  statement: '有突出问题的明查暗访、重点了解、跟踪调查，形成专题报告。',
  contents: {
    unit: text('单位'),
    problem: text('突出问题'),
    method: oneOf('方式', ['明查暗访', '重点了解', '跟踪调查']),
    facts: text('查明情况'),
    suggestion: text('建议'),
  },
  from: ['工作组'],
  to: ['局党组'],
})

export const prominentProblemsReported = permit('6.2.3.5', {
  name: '突出问题须有专题报告',
  statement: '有突出问题的，形成专题报告后方可结束抽查。',
  facts: {
    problems: list('突出问题', text('问题')),
    reported: list('已有专题报告的问题', text('问题')),
  },
  refuse: ({ problems, reported }) => {
    const open = problems.filter((problem) => !reported.includes(problem))
    return open.length > 0 && `突出问题尚无专题报告：${open.join('、')}`
  },
  examples: [
    { given: { problems: ['超标准收费'], reported: [] }, yields: false },
    { given: { problems: ['超标准收费'], reported: ['超标准收费'] }, yields: true },
    { given: { problems: [], reported: [] }, yields: true },
  ],
})

export const breachClues = register('6.2.3.5a', {
  name: '违法违纪线索移交登记',
  statement: '抽查发现违法违纪线索，及时向局党组提出建议并按程序处理。',
  reading: '移交后抽查组只留存根，内容限局党组和机关纪委查看。',
  keeper: '机关纪委',
  columns: {
    stub: text('线索存根'),
    found: day('发现日期'),
    handed: day('移交日期'),
    suggestion: text('建议'),
    outcome: text('处理'),
  },
})

export const clueHandover = limit('6.2.3.5a', {
  name: '线索移交时限',
  statement: '违法违纪线索及时报局党组。',
  reading: '“及时”没有数字，1个工作日是本地设置。',
  parameters: { workdays: local(1, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [
    { given: { from: '2025-11-03' }, yields: '2025-11-04' },
    { given: { from: '2025-11-07' }, yields: '2025-11-10' },
  ],
})

export const integrityWarningEducation = quota('6.2.4', {
  name: '警示教育次数',
  statement: '按局党组安排适时组织正反两方面警示教育。',
  reading: '“适时”没有数字，每年至少1次是本地设置。',
  of: ['本年警示教育', '次'],
  least: local(1, '次'),
  examples: [
    { given: { count: 0 }, yields: false },
    { given: { count: 1 }, yields: true },
  ],
})

export const integrityWarningEvents = register('6.2.4', {
  name: '警示教育登记',
  statement: '警示教育分正面、反面登记，未参加的补课。',
  keeper: '机关党委',
  columns: {
    kind: oneOf('类别', ['正面', '反面']),
    on: day('日期'),
    content: text('内容'),
    due: list('应参加', text('姓名')),
    present: list('已参加', text('姓名')),
  },
})

export const yearlyCheckReminder = duty(['6.2.3', '6.2.2.1'], {
  name: '年度检查抽查提醒',
  statement: '每年的基金检查不少于1次、随机抽查不少于2次，年内未完成的提醒。',
  reading: '12月1日提醒是本地设置。',
  who: ['机关党委', '社会保险基金监督科'],
  every: { each: 'year', month: 12, on: 1, isLocal: true },
  examples: [{ given: { from: '2025-01-01', to: '2025-12-31' }, yields: ['2025-12-01'] }],
})
