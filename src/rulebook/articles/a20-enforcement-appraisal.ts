import {
  conditions,
  conduct,
  count,
  form,
  list,
  local,
  oneOf,
  permit,
  printed,
  role,
  rule,
  sequence,
  text,
  yes,
} from '../kit.ts'

/** 第二十条 行政执法考核评议制度。 */

export const appraisedUnits = conduct('20.1', {
  name: '考核评议对象',
  statement: '有具体执法职能的科室、直属单位、经办机构纳入执法考核评议。',
  reading: '以考核年度12月31日的名册为准。',
  who: ['各执法机构'],
})

export const appraisers = role('20.2', {
  name: '考核评议机构',
  statement: '依法行政工作领导小组及其办公室为考核评议机构。',
  who: ['依法行政工作领导小组', '依法行政工作领导小组办公室'],
})

export const appraisalGrades = ['优秀', '合格', '不合格'] as const

export const appraisalSteps = sequence(['20.3.1a', '20.3.3', '20.3.4'], {
  name: '考核程序',
  statement:
    '考核按年度进行，个人总结、考察和评议相结合；意见经领导小组办公室审核汇总，报领导小组决定。',
  reading: '次年首个工作日开始；截止日条文未写，默认3月31日。',
  steps: [
    { name: '个人总结', by: '本人' },
    { name: '考察', by: '领导小组办公室' },
    { name: '评议', by: '各执法机构' },
    { name: '审核汇总', by: '领导小组办公室' },
    { name: '决定', by: '领导小组' },
    { name: '公布', by: '领导小组办公室' },
  ],
  examples: [
    { given: { done: ['考察', '评议'], next: '审核汇总' }, yields: false },
    { given: { done: ['个人总结', '考察', '评议', '审核汇总'], next: '公布' }, yields: false },
    { given: { done: ['个人总结', '考察', '评议', '审核汇总'], next: '决定' }, yields: true },
  ],
})

export const enforcementAppraisalForm = form(
  ['20.3.1b', '20.4.1', '20.4.2', '20.4.3', '20.4.4', '20.4.5'],
  {
    name: '行政执法考核评议表',
    statement:
      '考核第一责任人、主要责任人和其他执法人员履责，法律知识，职业道德和程序，执法的合法正确及时，监督和外部评价；结果分优秀、合格、不合格三等。',
    reading: '机构负责人为第一责任人，分管副职为主要责任人；优秀比例条文未写，不设限。',
    fields: {
      role: oneOf('责任', ['第一责任人', '主要责任人', '其他执法人员']),
      duty: text('履行责任情况'),
      knowledge: text('法律知识情况'),
      ethics: text('职业道德和程序情况'),
      work: text('执法合法、正确、及时情况'),
      outside: text('监督和外部评价'),
      grade: oneOf('等次', appraisalGrades),
    },
    signatures: ['本人', '领导小组办公室', '领导小组'],
  },
)

export const failGrounds = [
  '徇私枉法',
  '贪污受贿或接受相对人宴请影响执法公正',
  '隐瞒、伪造证据',
  '滥用职权侵犯当事人利益',
  '利用职权为自己或他人谋私利',
  '假公济私、打击报复',
  '放弃职权或执法不力',
  '泄露国家机密或工作秘密',
  '其他违法违纪行为',
] as const

export const gradeAllowed = permit(
  [
    '20.5.4a',
    '20.5.4b',
    '20.5.4c',
    '20.5.4d',
    '20.5.4e',
    '20.5.4f',
    '20.5.4g',
    '20.5.4h',
    '20.5.4i',
  ],
  {
    name: '考核不合格的情形',
    statement:
      '执法人员有徇私枉法、贪污受贿或接受宴请、隐瞒伪造证据、滥用职权、谋私利、打击报复、执法不力、泄密和其他违法违纪行为之一的，考核不合格。',
    reading: '以当年生效的认定为准；“其他”须写明所违反的规定。受贿一律不合格，宴请以影响公正为限。',
    facts: {
      year: count('考核年度', '年'),
      findings: list('认定', text('情形')),
      effectiveYear: count('认定生效年度', '年'),
      breached: text('违反的规定'),
      grade: oneOf('拟定等次', appraisalGrades),
    },
    refuse: ({ year, findings, effectiveYear, breached, grade }) => {
      const counted = effectiveYear === year ? findings : []
      const unnamed = counted.includes('其他违法违纪行为') && !breached.trim()
      return [
        unnamed && '“其他违法违纪行为”须写明违反的规定',
        counted.length > 0 && grade !== '不合格' && `有${counted.join('、')}，应为不合格`,
      ]
    },
    examples: [
      {
        given: {
          year: 2025,
          findings: ['徇私枉法'],
          effectiveYear: 2025,
          breached: '',
          grade: '合格',
        },
        yields: false,
      },
      {
        given: {
          year: 2025,
          findings: ['徇私枉法'],
          effectiveYear: 2026,
          breached: '',
          grade: '合格',
        },
        yields: true,
      },
      {
        given: {
          year: 2026,
          findings: ['其他违法违纪行为'],
          effectiveYear: 2026,
          breached: '',
          grade: '不合格',
        },
        yields: false,
      },
      {
        given: {
          year: 2025,
          findings: ['隐瞒、伪造证据'],
          effectiveYear: 2025,
          breached: '',
          grade: '不合格',
        },
        yields: true,
      },
    ],
  },
)

export const awardBarGrounds = [
  '没有很好落实行政执法责任',
  '处罚决定被撤销或经听证作重大改变',
  '引起复议且诉讼败诉或判决行政赔偿',
  '执法人员有违法行为',
  '执法人员有考核不合格情形',
] as const

export const awardBarred = rule(['20.5.3a', '20.5.3b', '20.5.3c', '20.5.3d', '20.5.3e'], {
  name: '取消评优评先资格',
  statement:
    '未落实执法责任、处罚决定被撤销或听证作重大改变、诉讼败诉或赔偿、执法人员违法或有不合格情形的，取消执法机构当年评优评先资格。',
  reading: '“当年”为撤销、判决、认定生效的年度；“复议且败诉”须两者兼有，判决赔偿单独成立。',
  facts: { grounds: list('情形', oneOf('情形', awardBarGrounds)), year: count('生效年度', '年') },
  decide: ({ grounds, year }) => ({
    outcome: grounds.length > 0 ? year : null,
    reason:
      grounds.length > 0 ? `${grounds.join('、')}，取消${year}年评优评先资格` : '没有取消的情形',
  }),
  examples: [
    { given: { grounds: ['处罚决定被撤销或经听证作重大改变'], year: 2025 }, yields: 2025 },
    { given: { grounds: [], year: 2025 }, yields: null },
  ],
})

export const awardCandidates = permit('20.5.1', {
  name: '表彰奖励',
  statement: '成绩显著、考核优秀的机构和人员予以表彰奖励。',
  facts: { grade: oneOf('等次', appraisalGrades), isBarred: yes('已取消评优资格') },
  refuse: ({ grade, isBarred }) => [
    grade !== '优秀' && '考核优秀的予以表彰',
    isBarred && '当年评优评先资格已取消',
  ],
  examples: [
    { given: { grade: '优秀', isBarred: false }, yields: true },
    { given: { grade: '优秀', isBarred: true }, yields: false },
    { given: { grade: '合格', isBarred: false }, yields: false },
  ],
})

export const failMeasures = permit('20.5.2', {
  name: '不合格的处理',
  statement:
    '机构负责人未落实责任制或执法人员严重失职，经考核不合格的，通报批评并责令改正，或调离执法岗位，或作其他行政处理。',
  facts: {
    grade: oneOf('等次', appraisalGrades),
    measures: list('处理', oneOf('处理', ['通报批评并责令改正', '调离执法岗位', '其他行政处理'])),
  },
  refuse: ({ grade, measures }) =>
    grade === '不合格' && measures.length === 0 && '不合格的须有处理措施才能公布',
  examples: [
    { given: { grade: '不合格', measures: [] }, yields: false },
    { given: { grade: '不合格', measures: ['调离执法岗位'] }, yields: true },
    { given: { grade: '合格', measures: [] }, yields: true },
  ],
})

export const movedAway = permit('20.5.2', {
  name: '调离执法岗位后不办案',
  statement: '考核不合格的可调离执法岗位。',
  facts: { since: text('调离生效日'), on: text('分案日') },
  refuse: ({ since, on }) =>
    since !== '' && on >= since && `${since}起已调离执法岗位，不得分办案件`,
  examples: [
    { given: { since: '2026-03-23', on: '2026-03-24' }, yields: false },
    { given: { since: '2026-03-23', on: '2026-03-20' }, yields: true },
    { given: { since: '', on: '2026-03-24' }, yields: true },
  ],
})

export const resultsUsed = conduct('20.3.2a', {
  name: '考核结果纳入目标管理',
  statement: '考核结果纳入局目标管理。',
  reading: '第四十八条没有对应分值，作为材料列入目标管理档案。',
  who: ['依法行政工作领导小组办公室'],
})

export const nomination = conditions('20.3.2b', {
  name: '评优、提拔、晋职的条件',
  statement: '考核结果为业绩考核、评优评先、提拔使用、晋职晋级的重要条件之一。',
  reading: '“重要条件之一”不是禁止：不合格的提名暂缓，由领导小组书面说明后可继续。',
  mustNot: {
    isFailed: ['当年执法考核不合格且无说明', '当年执法考核不合格，提名暂缓，须领导小组书面说明'],
  },
})

export const appraisalDays = rule('20.3.1a', {
  name: '考核期间',
  statement: '执法考核评议按年度进行。',
  reading: '自次年第一个工作日起，3月31日止由本局设定。',
  facts: { year: count('考核年度', '年') },
  parameters: { until: local('03-31', '月日'), cycle: printed('日历年') },
  decide: ({ year }, { until }, { calendar }) => ({
    outcome: `${calendar.onOrAfter(`${year + 1}-01-01`)}至${year + 1}-${until}`,
    reason: `${year}年度考核`,
  }),
  examples: [{ given: { year: 2025 }, yields: '2026-01-04至2026-03-31' }],
})
