import {
  addDays,
  addMonths,
  conduct,
  count,
  day,
  duty,
  list,
  num,
  oneOf,
  permit,
  printed,
  record,
  rule,
  table,
  text,
  yes,
} from '../kit.ts'

/** 第四十八条 干部职工绩效考核奖惩办法，(一)(二)(四) 原则、考核对象与记分权限。 */

export const appraisalPrinciples = conduct('48.1', {
  name: '绩效考核原则',
  statement:
    '客观公正、科学实用、民主公开、注重实效；制定计划、细化分解、量化考核、绩效监督、定期通报；以积分制为基本方式。',
  who: ['绩效考核领导小组', '绩效考核办公室'],
  points: ['客观公正', '科学实用', '民主公开', '注重实效'],
})

export const evidencedPoints = permit('48.1', {
  name: '积分须有佐证',
  statement: '量化考核、民主公开：每一笔积分都关联佐证，供本人查询。',
  facts: { evidence: count('所附佐证', '件') },
  refuse: ({ evidence }) => evidence === 0 && '积分没有佐证，请关联佐证后再保存',
  examples: [
    { given: { evidence: 0 }, yields: false },
    { given: { evidence: 1 }, yields: true },
  ],
})

export const pointsBulletin = duty('48.1', {
  name: '积分定期通报',
  statement: '绩效考核情况定期通报。',
  reading: '条文未定周期；每月最后一个工作日通报为本地设置，半年另有党组审核。',
  who: ['绩效考核办公室'],
  every: { each: 'month', on: 'last-workday', isLocal: true },
  examples: [
    { given: { from: '2026-01-01', to: '2026-02-28' }, yields: ['2026-01-30', '2026-02-28'] },
  ],
})

export const appraisedBy = table('48.2a', {
  name: '由谁考核',
  statement: '适用全局在编在岗人员；抽调锻炼人员由挂职单位考核。',
  reading: '编外人员条文未规定，不列入；需要时可另作参考表。',
  facts: {
    isEstablished: yes('在编'),
    isInPost: yes('在岗'),
    isSeconded: yes('抽调锻炼'),
  },
  rows: [
    [{ isEstablished: true, isSeconded: true }, '挂职单位考核'],
    [{ isEstablished: true, isSeconded: false, isInPost: true }, '本局考核'],
    [{ isEstablished: true, isSeconded: false, isInPost: false }, '不列入考核'],
    [{ isEstablished: false }, '不列入考核', 'local'],
  ],
  examples: [
    { given: { isEstablished: true, isInPost: true, isSeconded: false }, yields: '本局考核' },
    { given: { isEstablished: true, isInPost: false, isSeconded: true }, yields: '挂职单位考核' },
    { given: { isEstablished: false, isInPost: true, isSeconded: false }, yields: '不列入考核' },
  ],
})

export const outsideScoring = rule('48.2b', {
  name: '外出期间怎样计分',
  statement: '外出挂职或学习培训不足半年的执行本办法，外出期间得分取全局平均值。',
  reading: '“不足半年”不含满6个月；首日、末日都算在内，满6个月的由挂职单位考核。',
  facts: { first: day('外出首日'), last: day('外出末日') },
  parameters: { months: printed(6, '个月') },
  decide: ({ first, last }, { months }) => {
    const full = addDays(addMonths(first, months), -1)
    return last < full
      ? { outcome: '取全局平均值', reason: `${first}至${last}，不足${months}个月，取全局平均值` }
      : { outcome: '由挂职单位考核', reason: `到${full}已满${months}个月，由挂职单位考核` }
  },
  examples: [
    { given: { first: '2026-01-05', last: '2026-07-03' }, yields: '取全局平均值' },
    { given: { first: '2026-01-05', last: '2026-07-04' }, yields: '由挂职单位考核' },
    { given: { first: '2026-03-02', last: '2026-03-31' }, yields: '取全局平均值' },
  ],
})

/** Bureaus that draw up a scheme of their own. */
export const ownSchemeUnits = ['社保局', '就业局', '医保中心'] as const

export const bureauMean = rule(['48.2b', '48.2c'], {
  name: '全局平均值',
  statement: '外出期间每周得分取同一周全局干部职工的平均值，保留两位小数。',
  reading:
    '取同期在岗计分人员的平均；本身取平均值的人不再计入，免得循环；另订办法的三家单位不计入。',
  facts: {
    scores: list(
      '同一周得分',
      record('得分', {
        unit: text('单位'),
        points: num('得分', '分', { min: -100 }),
        isAveraged: yes('本身取平均值'),
      }),
    ),
  },
  parameters: { apart: printed(ownSchemeUnits) },
  decide: ({ scores }, { apart }) => {
    const counted = scores.filter(
      ({ unit, isAveraged }) => !isAveraged && !apart.some((one) => one === unit),
    )
    if (counted.length === 0) {
      const none: number | null = null
      return { outcome: none, reason: '本周没有可计入平均的得分' }
    }
    const sum = counted.reduce((total, { points }) => total + points, 0)
    const mean: number | null = Math.round((sum / counted.length) * 100) / 100
    return {
      outcome: mean,
      reason: `${counted.length}人平均${mean}分`,
      derivation: () => counted.map(({ unit, points }) => `${unit}${points}分`),
    }
  },
  examples: [
    {
      given: {
        scores: [
          { unit: '办公室', points: 5, isAveraged: false },
          { unit: '规划财务科', points: 4, isAveraged: false },
          { unit: '人事教育科', points: 4, isAveraged: false },
          { unit: '人事教育科', points: 4.5, isAveraged: true },
          { unit: '医保中心', points: 0, isAveraged: false },
        ],
      },
      yields: 4.33,
    },
    { given: { scores: [{ unit: '社保局', points: 5, isAveraged: false }] }, yields: null },
  ],
})

export const schemeOfUnit = rule('48.2c', {
  name: '适用哪个办法',
  statement: '社保局、就业局、医保中心参照另行制订办法。',
  reading: '三家单位尚未订出办法的，暂用本办法；其得分不计入全局平均值。',
  facts: { unit: text('单位'), hasOwnScheme: yes('已另订办法') },
  parameters: { units: printed(ownSchemeUnits) },
  decide: ({ unit, hasOwnScheme }, { units }) =>
    units.some((one) => one === unit)
      ? hasOwnScheme
        ? { outcome: '本单位办法', reason: `${unit}按自订办法考核` }
        : { outcome: '暂用本办法', reason: `${unit}尚未另订办法，暂用本办法` }
      : { outcome: '本办法', reason: `${unit}适用本办法，不另订` },
  examples: [
    { given: { unit: '医保中心', hasOwnScheme: true }, yields: '本单位办法' },
    { given: { unit: '就业局', hasOwnScheme: false }, yields: '暂用本办法' },
    { given: { unit: '办公室', hasOwnScheme: true }, yields: '本办法' },
  ],
})

export const scoredRanks = ['科室主要负责人', '科室工作人员'] as const

export const scoringPost = table('48.4a', {
  name: '记分、审批权限',
  statement:
    '科室主要负责人由分管领导记分、主要领导审批；工作人员由科室主要负责人记分、分管领导审批。',
  reading: '分管领导兼任科室主要负责人的，由主要领导审批。',
  facts: {
    scored: oneOf('被记分人', scoredRanks),
    step: oneOf('环节', ['记分', '审批']),
    isHeldConcurrently: yes('分管领导兼科室主要负责人'),
  },
  rows: [
    [{ scored: '科室主要负责人', step: '记分' }, '分管领导'],
    [{ scored: '科室主要负责人', step: '审批' }, '主要领导'],
    [{ scored: '科室工作人员', step: '记分' }, '科室主要负责人'],
    [{ scored: '科室工作人员', step: '审批', isHeldConcurrently: false }, '分管领导'],
    [{ scored: '科室工作人员', step: '审批', isHeldConcurrently: true }, '主要领导', 'local'],
  ],
  reason: ({ scored, step }, post) => `${scored}由${post}${step}`,
  examples: [
    {
      given: { scored: '科室主要负责人', step: '记分', isHeldConcurrently: false },
      yields: '分管领导',
    },
    {
      given: { scored: '科室主要负责人', step: '审批', isHeldConcurrently: false },
      yields: '主要领导',
    },
    {
      given: { scored: '科室工作人员', step: '记分', isHeldConcurrently: false },
      yields: '科室主要负责人',
    },
    {
      given: { scored: '科室工作人员', step: '审批', isHeldConcurrently: true },
      yields: '主要领导',
    },
  ],
})

export const scoringRight = permit('48.4a', {
  name: '能否由此人记分',
  statement: '只有按权限确定的岗位能记分、审批；不能给自己记分，审批人不能是记分人。',
  facts: {
    needed: text('应由岗位'),
    by: text('经办岗位'),
    isResponsibleForUnit: yes('主管或分管被记分人所在科室'),
    isScoredPerson: yes('就是被记分人'),
    isOtherStep: yes('同一笔的另一环节也由此人办'),
  },
  refuse: (f) => [
    f.by !== f.needed && `无记分权限，应由${f.needed}办理`,
    !f.isResponsibleForUnit && '无记分权限：不主管、分管被记分人所在科室',
    f.isScoredPerson && '不能给自己记分，请交有权限的人办理',
    f.isOtherStep && '记分人和审批人不能是同一人，请由上一级审批',
  ],
  examples: [
    {
      given: {
        needed: '分管领导',
        by: '科室主要负责人',
        isResponsibleForUnit: false,
        isScoredPerson: false,
        isOtherStep: false,
      },
      yields: false,
    },
    {
      given: {
        needed: '科室主要负责人',
        by: '科室主要负责人',
        isResponsibleForUnit: true,
        isScoredPerson: false,
        isOtherStep: false,
      },
      yields: true,
    },
    {
      given: {
        needed: '分管领导',
        by: '分管领导',
        isResponsibleForUnit: true,
        isScoredPerson: false,
        isOtherStep: true,
      },
      yields: false,
    },
  ],
})

export const correctedByRedoing = permit('48.4b', {
  name: '纠正记分只能退回',
  statement: '下级记分与实际不符，上级可纠正并督促重新记分。',
  reading: '“督促其重新记分”即退回重记：上级写明理由退回，由原记分人重记，原记分保留。',
  facts: {
    isHigher: yes('属上一级'),
    reason: text('退回理由'),
    isTypedByHigher: yes('上级直接改分'),
  },
  refuse: ({ isHigher, reason, isTypedByHigher }) => [
    !isHigher && '只有上一级可以纠正记分',
    isTypedByHigher && '上级不直接改分，请退回由记分人重新记分',
    !reason.trim() && '退回须写明与实际不符之处',
  ],
  allowed: '退回重新记分，原记分保留',
  examples: [
    {
      given: { isHigher: true, reason: '当日未提交材料', isTypedByHigher: false },
      yields: true,
    },
    {
      given: { isHigher: true, reason: '当日未提交材料', isTypedByHigher: true },
      yields: false,
    },
    { given: { isHigher: true, reason: '', isTypedByHigher: false }, yields: false },
    { given: { isHigher: false, reason: '有误', isTypedByHigher: false }, yields: false },
  ],
})

export const scoredByProxy = permit('48.4c', {
  name: '代记、代认可、代审批',
  statement: '记分人、认可人、审批人外出时由绩效考核办公室按委托人意见代记、代认可、代审批。',
  facts: {
    by: text('代办单位'),
    isAway: yes('委托人外出'),
    hasDelegation: yes('有委托'),
    opinion: text('委托人意见'),
    from: day('委托自'),
    to: day('委托至'),
    on: day('代办日期'),
  },
  parameters: { office: printed('绩效考核办公室') },
  refuse: (f, { office }) => [
    f.by !== office && `只能由${office}代办`,
    !f.isAway && '委托人没有外出，请由本人办理',
    !f.hasDelegation && '无委托，请先登记委托',
    f.hasDelegation && !f.opinion.trim() && '请附委托人意见，按其意见代办',
    f.hasDelegation && (f.on < f.from || f.on > f.to) && `不在委托期间（${f.from}至${f.to}）`,
  ],
  allowed: '按委托人意见代办，注明“代”',
  examples: [
    {
      given: {
        by: '绩效考核办公室',
        isAway: true,
        hasDelegation: true,
        opinion: '同意记5分',
        from: '2026-03-02',
        to: '2026-03-06',
        on: '2026-03-06',
      },
      yields: true,
    },
    {
      given: {
        by: '绩效考核办公室',
        isAway: true,
        hasDelegation: false,
        opinion: '',
        from: '2026-03-02',
        to: '2026-03-06',
        on: '2026-03-02',
      },
      yields: false,
    },
    {
      given: {
        by: '绩效考核办公室',
        isAway: true,
        hasDelegation: true,
        opinion: '同意记5分',
        from: '2026-03-02',
        to: '2026-03-06',
        on: '2026-03-09',
      },
      yields: false,
    },
  ],
})
