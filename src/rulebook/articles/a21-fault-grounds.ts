import { count, day, daysBetween, oneOf, optional, permit, rule, table, text, yes } from '../kit.ts'

/** 第二十一条 行政执法过错责任追究制度，(七)(八) 情形与追究，(七) 批评教育的情形。 */

/** (七): 4 names two acts, which are counted apart. */
export const criticismGrounds = [
  '(七)1执法事项未公示',
  '(七)2未告知权利',
  '(七)3未在期限内作出行为',
  '(七)4甲审批条件掌握不当、核准失实',
  '(七)4乙擅自提供审批档案',
  '(七)5处罚适用法律错误、定性不准、显失公正',
  '(七)6违法行为未及时查处，未造成严重后果',
  '(七)7执法不规范、工作不细',
] as const

export const admonitionGrounds = [
  '(八)1受通报批评',
  '(八)2伪造证据、执法记录',
  '(八)3收受索取财物、徇私舞弊',
  '(八)4违法违章未及时查处，造成不良后果',
  '(八)5非法保全、强制、滥用裁量权',
  '(八)6泄漏执法信息',
  '(八)7因个人恩怨、偏见',
] as const

export const enforcementFaultGrounds = [...criticismGrounds, ...admonitionGrounds] as const

/** From the mildest to the gravest. */
export const enforcementMeasures = ['不追究', '批评教育', '行政告诫', '行政处分'] as const

export const enforcementFaultFloor = table(
  [
    '21.7.1',
    '21.7.2',
    '21.7.3',
    '21.7.4',
    '21.7.5',
    '21.7.6',
    '21.7.7',
    '21.8.1',
    '21.8.2',
    '21.8.3',
    '21.8.4',
    '21.8.5',
    '21.8.6',
    '21.8.7',
  ],
  {
    name: '过错情形与追究',
    statement: '(七)所列7项情形视情节予以批评教育；(八)所列7项情形予以行政告诫。',
    reading:
      '(七)4含两种行为，分甲、乙两项计数。(八)7原文“采样”读作“采取”。同一事实同时符合两项的，取较重的一项。',
    facts: { ground: oneOf('情形', enforcementFaultGrounds) },
    rows: [
      [{ ground: criticismGrounds }, '批评教育'],
      [{ ground: admonitionGrounds }, '行政告诫'],
    ],
    reason: ({ ground }, measure) => `${ground}：${measure}`,
    examples: [
      { given: { ground: '(七)1执法事项未公示' }, yields: '批评教育' },
      { given: { ground: '(七)7执法不规范、工作不细' }, yields: '批评教育' },
      { given: { ground: '(八)1受通报批评' }, yields: '行政告诫' },
      { given: { ground: '(八)7因个人恩怨、偏见' }, yields: '行政告诫' },
    ],
  },
)

export const enforcementFaultDecided = permit(
  [
    '21.7.1',
    '21.7.2',
    '21.7.3',
    '21.7.4',
    '21.7.5',
    '21.7.6',
    '21.7.7',
    '21.8.1',
    '21.8.2',
    '21.8.3',
    '21.8.4',
    '21.8.5',
    '21.8.6',
    '21.8.7',
  ],
  {
    name: '追究不低于所定',
    statement: '(七)的情形视情节批评教育；(八)的情形予以行政告诫，告诫书编号。',
    reading: '“视情节”可以不追究，但须符合(六)或书面说明理由；“予以行政告诫”是下限。',
    facts: {
      floor: oneOf('所定追究', ['批评教育', '行政告诫']),
      measure: oneOf('拟作追究', enforcementMeasures),
      exemption: optional(count('符合(六)第几项', '项', { min: 1, max: 8 })),
      reason: text('不追究的理由'),
      number: text('告诫书编号'),
    },
    refuse: ({ floor, measure, exemption, reason, number }) => [
      floor === '行政告诫' && measure === '批评教育' && '应予行政告诫，不能只作批评教育',
      measure === '不追究' &&
        exemption === null &&
        (floor === '行政告诫'
          ? '应予行政告诫，只有符合(六)所列情形的才不追究，请写明第几项'
          : !reason.trim() && '不追究的，须符合(六)所列情形或书面说明理由'),
      measure === '行政告诫' && !number.trim() && '行政告诫须有编号的告诫书',
    ],
    examples: [
      {
        given: { floor: '行政告诫', measure: '批评教育', exemption: null, reason: '', number: '' },
        yields: false,
      },
      {
        given: {
          floor: '行政告诫',
          measure: '行政告诫',
          exemption: null,
          reason: '',
          number: '文人社诫〔2026〕2号',
        },
        yields: true,
      },
      {
        given: { floor: '行政告诫', measure: '行政告诫', exemption: null, reason: '', number: '' },
        yields: false,
      },
      {
        given: { floor: '批评教育', measure: '不追究', exemption: null, reason: '', number: '' },
        yields: false,
      },
      {
        given: {
          floor: '批评教育',
          measure: '不追究',
          exemption: null,
          reason: '情节轻微，当场改正',
          number: '',
        },
        yields: true,
      },
      {
        given: {
          floor: '行政告诫',
          measure: '不追究',
          exemption: null,
          reason: '情节轻微',
          number: '',
        },
        yields: false,
      },
      {
        given: { floor: '行政告诫', measure: '不追究', exemption: 5, reason: '', number: '' },
        yields: true,
      },
    ],
  },
)

export const unpublishedLead = rule('21.7.1', {
  name: '未公示的线索',
  statement: '予以批评教育的情形：执法事项未依规定公示。',
  reading: '应公示日的次日仍未公示即成线索；审批事项造成影响的按第二十二条(四)11。',
  facts: { due: day('应公示的末日'), published: optional(day('公示日期')), on: day('截至') },
  decide: ({ due, published, on }) => {
    const late = daysBetween(due, published ?? on)
    return late > 0
      ? { outcome: true, reason: `应于${due}公示，${published ? '' : '至今未公示，'}超过${late}天` }
      : { outcome: false, reason: '未超过公示期限' }
  },
  examples: [
    { given: { due: '2025-10-11', published: null, on: '2025-10-13' }, yields: true },
    { given: { due: '2025-10-11', published: null, on: '2025-10-11' }, yields: false },
    { given: { due: '2025-10-11', published: '2025-10-11', on: '2025-10-13' }, yields: false },
  ],
})

export const rightsNoticed = permit('21.7.2', {
  name: '不利决定须告知权利',
  statement: '予以批评教育的情形：作出不利于相对人的行为未依规定告知权利。',
  facts: { isAdverse: yes('不利于相对人'), hasNotice: yes('案卷有告知书') },
  refuse: ({ isAdverse, hasNotice }) =>
    isAdverse &&
    !hasNotice &&
    '不利于相对人的决定，须先告知权利并将告知书入卷；未告知的自动成为线索',
  examples: [
    { given: { isAdverse: true, hasNotice: false }, yields: false },
    { given: { isAdverse: true, hasNotice: true }, yields: true },
    { given: { isAdverse: false, hasNotice: false }, yields: true },
  ],
})

export const lateActLead = rule('21.7.3', {
  name: '逾期作出行为的线索',
  statement: '予以批评教育的情形：未在规定承办期限内作出具体行为。',
  reading:
    '行政审批超过法定期限按第二十二条(四)3，其他行为按本项；造成不良后果的，另按第四十七条。',
  conflicts: [
    { with: '22.4.3', follow: '行政审批按第二十二条' },
    { with: '47.1.4', follow: '有不良后果的，另按第四十七条' },
  ],
  facts: { due: day('期限末日'), acted: day('作出日期') },
  decide: ({ due, acted }) => {
    const late = Math.max(0, daysBetween(due, acted))
    return { outcome: late, reason: late > 0 ? `期限${due}，逾期${late}天` : '未逾期' }
  },
  examples: [
    { given: { due: '2026-03-20', acted: '2026-03-23' }, yields: 3 },
    { given: { due: '2026-03-20', acted: '2026-03-20' }, yields: 0 },
    { given: { due: '2026-03-20', acted: '2026-03-19' }, yields: 0 },
  ],
})

export const approvalFileLent = permit('21.7.4', {
  name: '审批档案不得擅自提供',
  statement:
    '予以批评教育的情形：许可前置审批条件掌握不当、核准事项失实未造成严重后果，或擅自向他人提供审批档案资料。',
  facts: { isBorrowingApproved: yes('借阅已批准'), isOfApprovedScope: yes('在批准的范围内') },
  refuse: (f) => [
    !f.isBorrowingApproved && '未经借阅批准，不得向他人提供审批档案，请先办借阅审批',
    f.isBorrowingApproved && !f.isOfApprovedScope && '超出批准的范围，请另行报批',
  ],
  examples: [
    { given: { isBorrowingApproved: false, isOfApprovedScope: false }, yields: false },
    { given: { isBorrowingApproved: true, isOfApprovedScope: false }, yields: false },
    { given: { isBorrowingApproved: true, isOfApprovedScope: true }, yields: true },
  ],
})

export const revokedDecisionLead = rule('21.7.5', {
  name: '被撤销的处罚决定',
  statement: '予以批评教育的情形：处罚决定适用法律错误、定性不准或显失公正。',
  reading:
    '由撤销决定生成线索；主张对法律有不同理解的，按(六)1审查。第二十条(五)3的评优资格另行取消。',
  facts: {
    revokedFor: oneOf('撤销理由', ['适用法律错误', '定性不准', '显失公正', '其他']),
    revoked: day('撤销日期'),
  },
  decide: ({ revokedFor, revoked }) =>
    revokedFor === '其他'
      ? { outcome: false, reason: '撤销理由不在本项之内，查是否属其他情形' }
      : { outcome: true, reason: `${revoked}因${revokedFor}被撤销` },
  examples: [
    { given: { revokedFor: '适用法律错误', revoked: '2026-05-15' }, yields: true },
    { given: { revokedFor: '其他', revoked: '2026-05-15' }, yields: false },
  ],
})

export const idleReportGround = rule(['21.7.6', '21.8.4'], {
  name: '未及时查处适用哪一项',
  statement:
    '举报或检查发现的违法行为未及时查处：未造成严重后果的批评教育，造成不良后果的行政告诫。',
  reading: '有不良后果的适用(八)4，没有的适用(七)6；已有办理步骤的不算。',
  facts: {
    reported: day('举报或发现日期'),
    firstStep: optional(day('首个办理步骤')),
    due: day('应开始办理的末日'),
    on: day('截至'),
    hasBadResult: yes('造成不良后果'),
  },
  decide: ({ reported, firstStep, due, on, hasBadResult }) =>
    (firstStep ?? on) <= due
      ? { outcome: null, reason: '未超过办理期限' }
      : {
          outcome: hasBadResult ? '(八)4' : '(七)6',
          reason: `${reported}举报或发现，${due}前没有办理步骤，${hasBadResult ? '' : '未'}造成不良后果`,
        },
  examples: [
    {
      given: {
        reported: '2026-01-08',
        firstStep: null,
        due: '2026-01-15',
        on: '2026-03-02',
        hasBadResult: false,
      },
      yields: '(七)6',
    },
    {
      given: {
        reported: '2026-01-08',
        firstStep: null,
        due: '2026-01-15',
        on: '2026-02-09',
        hasBadResult: true,
      },
      yields: '(八)4',
    },
    {
      given: {
        reported: '2026-01-08',
        firstStep: '2026-01-15',
        due: '2026-01-15',
        on: '2026-03-02',
        hasBadResult: false,
      },
      yields: null,
    },
  ],
})
