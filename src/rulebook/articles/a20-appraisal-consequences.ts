import {
  count,
  day,
  fen,
  inYuan,
  list,
  local,
  oneOf,
  optional,
  partsOf,
  permit,
  printed,
  record,
  rule,
  text,
  yes,
  yuan,
} from '../kit.ts'
import { enforcementGrades } from './a20-enforcement-appraisal.ts'

/** 第二十条 行政执法考核评议制度，(五) 奖惩办法。 */

export const awardCandidate = permit('20.5.1', {
  name: '表彰奖励',
  statement: '成绩显著、考核优秀的机构和人员予以表彰奖励。',
  facts: {
    grade: oneOf('考核等次', enforcementGrades),
    year: count('考核年度', '年'),
    barredYears: list('取消评优评先资格的年度', count('年度', '年')),
  },
  refuse: ({ grade, year, barredYears }) => [
    grade !== '优秀' && `考核${grade}，不是优秀`,
    barredYears.includes(year) && `${year}年度已取消评优评先资格`,
  ],
  examples: [
    { given: { grade: '优秀', year: 2025, barredYears: [] }, yields: true },
    { given: { grade: '优秀', year: 2025, barredYears: [2025] }, yields: false },
    { given: { grade: '优秀', year: 2026, barredYears: [2025] }, yields: true },
    { given: { grade: '合格', year: 2025, barredYears: [] }, yields: false },
  ],
})

export const failedMeasures = ['通报批评并责令改正', '调离执法岗位', '其他行政处理'] as const

export const failedMeasure = permit('20.5.2', {
  name: '不合格的处理',
  statement:
    '机构负责人未落实责任制或执法人员严重失职，经考核不合格的，通报批评并责令改正，或调离执法岗位，或作其他行政处理。',
  facts: {
    grade: oneOf('考核等次', enforcementGrades),
    measure: text('处理'),
  },
  parameters: { measures: printed(failedMeasures) },
  refuse: ({ grade, measure }, { measures }) =>
    grade === '不合格' &&
    !measures.some((one) => one === measure) &&
    `不合格的须选${measures.join('、')}之一，再公布`,
  examples: [
    { given: { grade: '不合格', measure: '' }, yields: false },
    { given: { grade: '不合格', measure: '调离执法岗位' }, yields: true },
    { given: { grade: '合格', measure: '' }, yields: true },
  ],
})

export const removedFromEnforcement = permit('20.5.2', {
  name: '调离后不得办案',
  statement: '调离执法岗位的，自调离之日起不得分派案件。',
  facts: { removed: optional(day('调离执法岗位日期')), assigned: day('分派日期') },
  refuse: ({ removed, assigned }) =>
    removed !== null && assigned >= removed && `已于${removed}调离执法岗位，请改派他人`,
  examples: [
    { given: { removed: '2026-03-23', assigned: '2026-03-24' }, yields: false },
    { given: { removed: '2026-03-23', assigned: '2026-03-23' }, yields: false },
    { given: { removed: '2026-03-23', assigned: '2026-03-20' }, yields: true },
    { given: { removed: null, assigned: '2026-03-24' }, yields: true },
  ],
})

export const awardBarGrounds = [
  '没有很好落实行政执法责任',
  '处罚决定被撤销或听证后重大改变',
  '行政诉讼败诉或判决行政赔偿',
  '执法人员经查证属实有违法行为',
  '执法人员有考核不合格所列行为',
] as const

export const awardBarYear = rule(['20.5.3a', '20.5.3b', '20.5.3c', '20.5.3d', '20.5.3e'], {
  name: '取消当年评优评先资格',
  statement:
    '执法机构没有很好落实执法责任，处罚决定被撤销或听证后重大改变，处罚引起复议且败诉或判决赔偿，执法人员查实违法，或有考核不合格所列行为的，取消当年评优评先资格。',
  reading:
    '由考核认定的（首末两项）为考核年度，其他为事实最终确定的年份，因为以前年度的评优已结束。败诉即算，不论先有无复议，从严。认定更正的取消随之撤销。',
  facts: {
    ground: oneOf('情形', awardBarGrounds),
    established: day('最终确定日期'),
    appraisedYear: count('考核年度', '年'),
  },
  decide: ({ ground, established, appraisedYear }) => {
    const isAppraised =
      ground === '没有很好落实行政执法责任' || ground === '执法人员有考核不合格所列行为'
    const year = isAppraised ? appraisedYear : partsOf(established).year
    return { outcome: year, reason: `${ground}，取消${year}年度评优评先资格` }
  },
  examples: [
    {
      given: {
        ground: '没有很好落实行政执法责任',
        established: '2026-03-20',
        appraisedYear: 2025,
      },
      yields: 2025,
    },
    {
      given: {
        ground: '处罚决定被撤销或听证后重大改变',
        established: '2025-12-30',
        appraisedYear: 2025,
      },
      yields: 2025,
    },
    {
      given: {
        ground: '处罚决定被撤销或听证后重大改变',
        established: '2026-01-06',
        appraisedYear: 2025,
      },
      yields: 2026,
    },
    {
      given: {
        ground: '行政诉讼败诉或判决行政赔偿',
        established: '2026-03-16',
        appraisedYear: 2025,
      },
      yields: 2026,
    },
    {
      given: {
        ground: '执法人员经查证属实有违法行为',
        established: '2026-07-08',
        appraisedYear: 2026,
      },
      yields: 2026,
    },
    {
      given: {
        ground: '执法人员有考核不合格所列行为',
        established: '2026-03-20',
        appraisedYear: 2025,
      },
      yields: 2025,
    },
  ],
})

export const majorChange = rule('20.5.3b', {
  name: '听证后重大改变',
  statement: '经听证对原处罚决定作了重大改变的，取消评优评先资格。',
  reading: '“重大”没有数字：处罚种类改变，或数额变动达到本地设置的比例；由人确认。',
  facts: {
    isKindChanged: yes('处罚种类改变'),
    before: fen('原处罚数额'),
    after: fen('改变后数额'),
  },
  parameters: { share: local(50, '%') },
  decide: ({ isKindChanged, before, after }, { share }) => {
    if (isKindChanged) return { outcome: true, reason: '处罚种类改变' }
    const isMajor = before !== after && Math.abs(after - before) * 100 >= before * share
    return {
      outcome: isMajor,
      reason: `由${inYuan(before)}改为${inYuan(after)}，变动${isMajor ? '达到' : '不到'}${share}%`,
    }
  },
  examples: [
    { given: { isKindChanged: false, before: yuan(10000), after: yuan(5000) }, yields: true },
    { given: { isKindChanged: false, before: yuan(10000), after: yuan(5000.01) }, yields: false },
    { given: { isKindChanged: true, before: yuan(10000), after: yuan(10000) }, yields: true },
    { given: { isKindChanged: false, before: 0, after: 0 }, yields: false },
  ],
})

export const failingGrounds = [
  '徇私枉法',
  '贪污受贿',
  '接受相对人宴请，影响执法公正',
  '隐瞒、伪造证据',
  '滥用职权，侵犯和损害当事人利益',
  '利用职权为自己或他人谋私利',
  '假公济私、打击报复',
  '放弃职权或执法不力，致合法权益得不到及时有效保护',
  '泄露国家机密或工作秘密',
  '其他违法违纪行为',
] as const

export const failingGrade = permit(
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
      '执法人员徇私枉法，贪污受贿或接受宴请影响公正，隐瞒伪造证据，滥用职权，谋私利，假公济私打击报复，放弃职权或执法不力，泄密，或有其他违法违纪行为的，当年考核不合格。',
    reading:
      '按认定生效的年份；只凭有权机关已生效的认定。贪污受贿当然算，宴请以可能影响公正为限（第四十九条(三)4本就禁止）。',
    facts: {
      year: count('考核年度', '年'),
      grade: oneOf('拟定等次', enforcementGrades),
      findings: list(
        '生效的认定',
        record('认定', {
          number: text('认定文号'),
          ground: oneOf('情形', failingGrounds),
          final: day('生效日期'),
        }),
      ),
    },
    refuse: ({ year, grade, findings }) =>
      grade !== '不合格' &&
      findings
        .filter(({ final }) => partsOf(final).year === year)
        .map(({ number, ground }) => `${ground}（${number}），${year}年度只能定为不合格`),
    allowed: '没有不合格的情形，或已定为不合格',
    examples: [
      {
        given: {
          year: 2025,
          grade: '合格',
          findings: [{ number: '2025-8', ground: '徇私枉法', final: '2025-12-31' }],
        },
        yields: false,
      },
      {
        given: {
          year: 2025,
          grade: '合格',
          findings: [{ number: '2026-1', ground: '徇私枉法', final: '2026-01-04' }],
        },
        yields: true,
      },
      {
        given: {
          year: 2025,
          grade: '优秀',
          findings: [
            { number: '2025-7', ground: '接受相对人宴请，影响执法公正', final: '2025-11-28' },
          ],
        },
        yields: false,
      },
      {
        given: {
          year: 2025,
          grade: '合格',
          findings: [{ number: '2025-5', ground: '隐瞒、伪造证据', final: '2025-08-11' }],
        },
        yields: false,
      },
      {
        given: {
          year: 2025,
          grade: '不合格',
          findings: [{ number: '2025-6', ground: '泄露国家机密或工作秘密', final: '2025-09-30' }],
        },
        yields: true,
      },
      {
        given: {
          year: 2025,
          grade: '合格',
          findings: [
            { number: '2025-3', ground: '滥用职权，侵犯和损害当事人利益', final: '2025-05-19' },
          ],
        },
        yields: false,
      },
      {
        given: {
          year: 2026,
          grade: '合格',
          findings: [
            { number: '2026-2', ground: '利用职权为自己或他人谋私利', final: '2026-02-09' },
          ],
        },
        yields: false,
      },
      {
        given: {
          year: 2026,
          grade: '合格',
          findings: [{ number: '2026-6', ground: '假公济私、打击报复', final: '2026-06-24' }],
        },
        yields: false,
      },
      {
        given: {
          year: 2026,
          grade: '合格',
          findings: [{ number: '2026-1', ground: '其他违法违纪行为', final: '2026-01-04' }],
        },
        yields: false,
      },
      {
        given: {
          year: 2025,
          grade: '合格',
          findings: [{ number: '2025-9', ground: '贪污受贿', final: '2025-03-03' }],
        },
        yields: false,
      },
      {
        given: {
          year: 2026,
          grade: '合格',
          findings: [
            {
              number: '2026-4',
              ground: '放弃职权或执法不力，致合法权益得不到及时有效保护',
              final: '2026-04-28',
            },
          ],
        },
        yields: false,
      },
    ],
  },
)

export const otherFailingGround = permit('20.5.4i', {
  name: '其他违法违纪须写明规定',
  statement: '以其他违法违纪行为定不合格的，写明违反的规定。',
  reading: '此项没有边界，须有有权机关的认定并写明违反的规定。',
  facts: { ground: oneOf('情形', failingGrounds), broken: text('违反的规定') },
  refuse: ({ ground, broken }) =>
    ground === '其他违法违纪行为' && !broken.trim() && '请写明违反的规定，再据以定不合格',
  examples: [
    { given: { ground: '其他违法违纪行为', broken: '' }, yields: false },
    { given: { ground: '其他违法违纪行为', broken: '公务员法第五十九条' }, yields: true },
    { given: { ground: '徇私枉法', broken: '' }, yields: true },
  ],
})
