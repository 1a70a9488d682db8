import {
  conditions,
  conduct,
  count,
  day,
  form,
  ladder,
  limit,
  list,
  oneOf,
  optional,
  permit,
  printed,
  role,
  rule,
  table,
  text,
  yes,
} from '../kit.ts'

/** 第二十一条 行政执法过错责任追究制度。 */

export const faultPeople = conduct(['21.1', '21.2'], {
  name: '适用范围和原则',
  statement:
    '适用于本系统所有工作人员；实事求是、客观公正、有错必究，故意从严、过失从宽，责任自负，惩处与责任相当，教育与惩戒结合。',
  reading: '县（市）局人员可以立案，按干部管理权限移送。',
  who: ['本系统工作人员'],
})

export const actKinds = ['抽象行政行为', '具体行政行为作为', '具体行政行为不作为'] as const

export const faultDescribed = permit(['21.3a', '21.3b', '21.4', '21.2'], {
  name: '过错认定要素',
  statement:
    '区分抽象与具体、作为与不作为，违法（违反法律法规规章）与不当（裁量、程序、手续、监督不规范），按行为性质、职责、主观态度、后果确定责任。',
  reading: '印作“客观态度”，据文意读作主观态度。',
  facts: {
    kind: oneOf('行为', actKinds),
    isIllegal: yes('违法'),
    article: text('违反的条款'),
    attitude: oneOf('主观态度', ['故意', '过失']),
    duty: text('职责'),
    effect: text('后果'),
    isLightest: yes('拟用最轻处理'),
    reason: text('理由'),
  },
  refuse: (f) => [
    f.isIllegal && !f.article.trim() && '认定违法须写明违反的条款',
    !f.duty.trim() && '须说明职责',
    !f.effect.trim() && '须说明后果',
    f.attitude === '故意' && f.isLightest && !f.reason.trim() && '故意从严，拟用最轻处理须写明理由',
  ],
  examples: [
    {
      given: {
        kind: '具体行政行为作为',
        isIllegal: true,
        article: '',
        attitude: '过失',
        duty: '经办',
        effect: '决定被撤销',
        isLightest: false,
        reason: '',
      },
      yields: false,
    },
    {
      given: {
        kind: '具体行政行为不作为',
        isIllegal: false,
        article: '',
        attitude: '过失',
        duty: '经办',
        effect: '',
        isLightest: false,
        reason: '',
      },
      yields: false,
    },
    {
      given: {
        kind: '具体行政行为作为',
        isIllegal: true,
        article: '行政处罚法第四十四条',
        attitude: '故意',
        duty: '经办',
        effect: '决定被撤销',
        isLightest: true,
        reason: '',
      },
      yields: false,
    },
    {
      given: {
        kind: '具体行政行为作为',
        isIllegal: true,
        article: '行政处罚法第四十四条',
        attitude: '过失',
        duty: '经办',
        effect: '决定被撤销',
        isLightest: true,
        reason: '',
      },
      yields: true,
    },
  ],
})

export const exemptGrounds = [
  '对法律规定理解有偏差',
  '对事实证据认识有偏差',
  '出现新证据',
  '法律政策改变',
  '集体研究中提出不同意见',
  '承办人故意隐瞒事实',
  '审核中提出不同意见',
  '其他情形',
] as const

const bearers = ['主要责任', '次要责任', '不承担责任'] as const

export const enforcementResponsibility = rule(
  ['21.5.1', '21.5.2', '21.5.3', '21.6.5', '21.6.6', '21.6.7'],
  {
    name: '执法过错责任划分',
    statement:
      '独立作出的由本人承担；集体研究的，导致错误决定的主要负责人员负主要责任，其他相关人员负次要责任；经审批的，作出错误决定者负主要责任，审核、审批人员负次要责任。提出不同意见（负领导责任者和最终批准人除外）、被承办人故意隐瞒的不承担责任。',
    conflicts: [
      { with: '24.1.5b', follow: '案件委员会成员的意见不追究；这里的集体研究指其他会议。' },
      { with: '22.6.1', follow: '行政审批的责任按第二十二条(六)，更细；本条用于其他执法行为。' },
    ],
    facts: {
      mode: oneOf('作出方式', ['独立作出', '集体研究', '经审批']),
      isDecider: yes('决定人、主要负责人员'),
      isHandler: yes('承办人'),
      hasLeadingDuty: yes('负有领导责任'),
      hasDissent: yes('记录载明不同意见'),
      isDeceived: yes('承办人故意隐瞒事实'),
    },
    decide: (f): { outcome: (typeof bearers)[number]; reason: string } => {
      if (f.mode === '独立作出') return { outcome: '主要责任', reason: '独立作出，由本人承担' }
      if (f.isDeceived && f.isHandler)
        return { outcome: '主要责任', reason: '承办人故意隐瞒事实，由承办人负主要责任' }
      if (f.isDeceived) return { outcome: '不承担责任', reason: '因承办人故意隐瞒事实而误审误批' }
      const may = f.mode === '集体研究' ? !f.hasLeadingDuty : !f.isDecider
      if (f.hasDissent && may) return { outcome: '不承担责任', reason: '记录载明提出不同意见' }
      return f.isDecider
        ? { outcome: '主要责任', reason: '作出错误决定' }
        : { outcome: '次要责任', reason: f.mode === '集体研究' ? '其他相关人员' : '审核、审批环节' }
    },
    examples: [
      {
        given: {
          mode: '独立作出',
          isDecider: true,
          isHandler: true,
          hasLeadingDuty: false,
          hasDissent: false,
          isDeceived: false,
        },
        yields: '主要责任',
      },
      {
        given: {
          mode: '集体研究',
          isDecider: false,
          isHandler: false,
          hasLeadingDuty: false,
          hasDissent: true,
          isDeceived: false,
        },
        yields: '不承担责任',
      },
      {
        given: {
          mode: '集体研究',
          isDecider: false,
          isHandler: false,
          hasLeadingDuty: true,
          hasDissent: true,
          isDeceived: false,
        },
        yields: '次要责任',
      },
      {
        given: {
          mode: '经审批',
          isDecider: true,
          isHandler: false,
          hasLeadingDuty: true,
          hasDissent: false,
          isDeceived: false,
        },
        yields: '主要责任',
      },
      {
        given: {
          mode: '经审批',
          isDecider: false,
          isHandler: false,
          hasLeadingDuty: false,
          hasDissent: true,
          isDeceived: false,
        },
        yields: '不承担责任',
      },
      {
        given: {
          mode: '经审批',
          isDecider: false,
          isHandler: false,
          hasLeadingDuty: false,
          hasDissent: false,
          isDeceived: true,
        },
        yields: '不承担责任',
      },
      {
        given: {
          mode: '经审批',
          isDecider: false,
          isHandler: true,
          hasLeadingDuty: false,
          hasDissent: false,
          isDeceived: true,
        },
        yields: '主要责任',
      },
    ],
  },
)

export const exemption = permit(['21.6.1', '21.6.2', '21.6.3', '21.6.4', '21.6.8'], {
  name: '不承担责任的情形',
  statement:
    '对法律理解有偏差、对事实证据认识有偏差、出现新证据、法律政策改变和其他情形，不承担责任。',
  conflicts: [
    {
      with: '21.7.5',
      follow: '适用法律错误的，有当时的法律审查意见证明理解有争议才免责，否则批评教育。',
    },
    { with: '21.7.7', follow: '工作不细致造成的不是认识偏差：证据当时已齐备才免责。' },
  ],
  reading: '(六)末目只有冒号没有列举，按“其他情形”，须三个责任机构一致同意。',
  facts: {
    ground: oneOf('情形', exemptGrounds),
    record: text('当时的记录'),
    acted: day('行为日'),
    changed: optional(day('新证据、新规定日期')),
    consents: count('同意的责任机构', '个'),
  },
  parameters: { bodies: printed(3, '个') },
  refuse: ({ ground, record, acted, changed, consents }, { bodies }) => [
    !record.trim() && '须附当时的记录，事后的口头说明不作数',
    (ground === '出现新证据' || ground === '法律政策改变') &&
      (changed === null || changed <= acted) &&
      '新证据、新规定须在行为之后',
    ground === '其他情形' && consents < bodies && `“其他情形”须${bodies}个责任机构同意`,
  ],
  examples: [
    {
      given: {
        ground: '出现新证据',
        record: '证据目录',
        acted: '2026-03-10',
        changed: '2026-04-01',
        consents: 0,
      },
      yields: true,
    },
    {
      given: {
        ground: '出现新证据',
        record: '证据目录',
        acted: '2026-03-10',
        changed: '2026-03-01',
        consents: 0,
      },
      yields: false,
    },
    {
      given: {
        ground: '法律政策改变',
        record: '文件',
        acted: '2025-12-30',
        changed: '2026-01-01',
        consents: 0,
      },
      yields: true,
    },
    {
      given: {
        ground: '对法律规定理解有偏差',
        record: '',
        acted: '2026-03-10',
        changed: null,
        consents: 0,
      },
      yields: false,
    },
    {
      given: {
        ground: '其他情形',
        record: '说明',
        acted: '2026-03-10',
        changed: null,
        consents: 2,
      },
      yields: false,
    },
  ],
})

export const enforcementFaults = [
  '未依规定公示',
  '未告知权利',
  '超过承办期限',
  '许可前置条件掌握不当或擅自提供审批档案',
  '适用法律错误、定性不准或显失公正',
  '对违法行为未及时查处',
  '执法不规范、程序或工作失误',
  '受到通报批评',
  '伪造证据、执法记录',
  '收受索取财物、徇私舞弊',
  '非法采取强制措施、滥用裁量',
  '泄露执法信息',
  '因个人恩怨避实就虚、拖延不报',
] as const

export const enforcementSanction = table(
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
    name: '批评教育与行政告诫',
    statement:
      '未公示、未告知、超期、许可不当、适用法律错误、未及时查处、执法不规范的批评教育；受通报批评，或伪造证据、收受财物、造成不良后果的未查处、非法强制、泄露信息、避实就虚的行政告诫。',
    reading:
      '未及时查处、执法不规范造成不良后果的升为行政告诫；(八)3财物问题先送机关党委纪委，不能只告诫结案。印作“采样避实就虚”，读作采取。',
    facts: { fault: oneOf('过错', enforcementFaults), hasConsequence: yes('造成不良后果') },
    rows: [
      [{ fault: enforcementFaults.slice(0, 3) }, '批评教育'],
      [{ fault: enforcementFaults.slice(3, 7), hasConsequence: false }, '批评教育'],
      [{ fault: enforcementFaults.slice(3, 7), hasConsequence: true }, '行政告诫'],
      [{ fault: enforcementFaults.slice(7) }, '行政告诫'],
    ],
    examples: [
      { given: { fault: '未依规定公示', hasConsequence: false }, yields: '批评教育' },
      { given: { fault: '对违法行为未及时查处', hasConsequence: false }, yields: '批评教育' },
      { given: { fault: '对违法行为未及时查处', hasConsequence: true }, yields: '行政告诫' },
      { given: { fault: '受到通报批评', hasConsequence: false }, yields: '行政告诫' },
      { given: { fault: '收受索取财物、徇私舞弊', hasConsequence: false }, yields: '行政告诫' },
    ],
  },
)

export const lateAct = rule('21.7.3', {
  name: '超期作出执法行为',
  statement: '未在规定承办期限内作出具体行为的，批评教育。',
  conflicts: [
    { with: '22.4.3', follow: '行政审批超期按第二十二条(四)3。' },
    { with: '47.1.4', follow: '超过公开承诺时限并造成不良后果的另按第四十七条(一)4。' },
  ],
  facts: { due: day('到期日'), acted: day('作出日') },
  decide: ({ due, acted }) => ({
    outcome: acted > due ? '批评教育' : null,
    reason: `到期${due}，${acted}作出`,
  }),
  examples: [
    { given: { due: '2026-03-20', acted: '2026-03-20' }, yields: null },
    { given: { due: '2026-03-20', acted: '2026-03-23' }, yields: '批评教育' },
  ],
})

export const heavierGrounds = [
  '故意',
  '打击报复',
  '造成人身财产损失',
  '使本系统受通报批评',
  '利用职务收受索取财物致显失公正',
] as const

export const heavier = rule(['21.9.1', '21.9.2', '21.9.3', '21.9.4', '21.9.5'], {
  name: '从重追究',
  statement:
    '故意、打击报复、造成相对人人身财产损失、使本系统受通报批评、利用职务收受索取财物致显失公正的，从重追究。',
  reading: '“从重”为上提一档：批评教育→行政告诫→建议行政处分；通报批评本身已按(八)1的不再重复计。',
  facts: {
    base: oneOf('应作处理', ['批评教育', '行政告诫']),
    grounds: list('从重情形', oneOf('情形', heavierGrounds)),
    isCircularBase: yes('应作处理已因通报批评而定'),
  },
  decide: ({ base, grounds, isCircularBase }) => {
    const counted = grounds.filter((one) => !(isCircularBase && one === '使本系统受通报批评'))
    const outcome = counted.length === 0 ? base : base === '批评教育' ? '行政告诫' : '建议行政处分'
    return {
      outcome,
      reason: counted.length > 0 ? `有${counted.join('、')}，从重` : '没有从重情形',
    }
  },
  examples: [
    { given: { base: '批评教育', grounds: ['故意'], isCircularBase: false }, yields: '行政告诫' },
    {
      given: { base: '行政告诫', grounds: ['造成人身财产损失'], isCircularBase: false },
      yields: '建议行政处分',
    },
    {
      given: { base: '行政告诫', grounds: ['使本系统受通报批评'], isCircularBase: true },
      yields: '行政告诫',
    },
    { given: { base: '批评教育', grounds: [], isCircularBase: false }, yields: '批评教育' },
  ],
})

export const crimeGrounds = [
  '滥用职权、玩忽职守致重大损失',
  '泄露国家机密情节严重',
  '应移送司法机关而未移送',
  '滥发许可证致重大损失',
  '收受索取财物、徇私舞弊情节严重',
  '通风报信、帮助逃避处罚',
  '其他职务犯罪',
] as const

export const transferToJustice = permit(
  ['21.10.1', '21.10.2', '21.10.3', '21.10.4', '21.10.5', '21.10.6', '21.10.7'],
  {
    name: '移交司法机关',
    statement:
      '滥用职权玩忽职守、泄密、应移送未移送、滥发许可证、受贿、通风报信和其他职务犯罪，构成犯罪的移交司法机关。',
    notes: [
      {
        on: '2026-11-01',
        text: '监察法施行后职务犯罪由监察机关调查；移送对象由机关党委纪委按现行规定填写。',
      },
    ],
    facts: {
      ground: optional(oneOf('涉嫌', crimeGrounds)),
      article: text('法律条款'),
      isTransferred: yes('已办移送'),
      isClosing: yes('要结案'),
    },
    refuse: ({ ground, article, isTransferred, isClosing }) => [
      ground === '其他职务犯罪' && !article.trim() && '须写明法律条款',
      ground !== null && isClosing && !isTransferred && `涉嫌${ground}，须移送后才能结案`,
    ],
    examples: [
      {
        given: {
          ground: '滥用职权、玩忽职守致重大损失',
          article: '',
          isTransferred: false,
          isClosing: true,
        },
        yields: false,
      },
      {
        given: { ground: '其他职务犯罪', article: '', isTransferred: true, isClosing: true },
        yields: false,
      },
      {
        given: {
          ground: '泄露国家机密情节严重',
          article: '',
          isTransferred: true,
          isClosing: true,
        },
        yields: true,
      },
      { given: { ground: null, article: '', isTransferred: false, isClosing: true }, yields: true },
    ],
  },
)

export const criticisms = ladder('21.11a', {
  name: '一年内三次批评教育',
  statement: '1年内因执法过错累计受3次批评教育的，行政告诫。',
  reading: '按批评教育生效日滚动12个月计，较日历年严；第一年同日的前一日为最后一日。',
  within: printed(12, '个月'),
  rungs: [{ times: 3, leadsTo: '行政告诫' }],
  examples: [
    {
      given: { dates: ['2025-03-10', '2025-09-01', '2026-03-09'], on: '2026-03-09' },
      yields: '行政告诫',
    },
    {
      given: { dates: ['2025-03-10', '2025-09-01', '2026-03-10'], on: '2026-03-10' },
      yields: null,
    },
    { given: { dates: ['2026-01-10', '2026-02-01'], on: '2026-03-10' }, yields: null },
  ],
})

export const sameFault = rule(['21.11b', '21.12b'], {
  name: '同一过错两次',
  statement: '因同一执法过错累计受2次批评教育的行政告诫；受2次行政告诫的行政处分。',
  reading: '“同一”指同一种情形；不限一年，但超过一年的只提示，由人决定。',
  facts: {
    kind: oneOf('已受处理', ['批评教育', '行政告诫']),
    grounds: list('各次情形', text('情形')),
  },
  parameters: { times: printed(2, '次') },
  decide: ({ kind, grounds }, { times }) => {
    const repeated = [...new Set(grounds)].find(
      (one) => grounds.filter((other) => other === one).length >= times,
    )
    return {
      outcome: repeated ? (kind === '批评教育' ? '行政告诫' : '行政处分') : null,
      reason: repeated ? `“${repeated}”已受${times}次${kind}` : '没有同一过错重复',
    }
  },
  examples: [
    { given: { kind: '批评教育', grounds: ['21.7.3', '21.7.3'] }, yields: '行政告诫' },
    { given: { kind: '批评教育', grounds: ['21.7.3', '21.7.1'] }, yields: null },
    { given: { kind: '行政告诫', grounds: ['21.8.4', '21.8.4'] }, yields: '行政处分' },
    { given: { kind: '行政告诫', grounds: ['21.8.4', '21.8.5'] }, yields: null },
  ],
})

export const warnings = ladder('21.12a', {
  name: '一年内三次行政告诫',
  statement: '1年内累计受3次行政告诫的，给予行政处分。',
  reading: '由批评教育升来的告诫也计。',
  within: printed(12, '个月'),
  rungs: [{ times: 3, leadsTo: '行政处分' }],
  examples: [
    {
      given: { dates: ['2025-05-20', '2025-11-03', '2026-05-19'], on: '2026-05-19' },
      yields: '行政处分',
    },
    {
      given: { dates: ['2025-05-20', '2025-11-03', '2026-05-20'], on: '2026-05-20' },
      yields: null,
    },
  ],
})

export const compensationPaid = conditions('21.13', {
  name: '行政赔偿',
  statement: '造成行政赔偿的，除追责外依行政赔偿规定赔偿。',
  must: { isPaid: ['赔偿已付或没有赔偿', '赔偿未付，不能结案'] },
})

export const faultBodies = role('21.14a', {
  name: '过错责任追究机构',
  statement: '由政策法规科、机关党委纪委、人事教育科负责。',
  who: ['政策法规科', '机关党委纪委', '人事教育科'],
})

export const faultOpinions = permit('21.14a', {
  name: '三个机构的意见',
  statement: '由政策法规科、机关党委纪委、人事教育科负责。',
  reading: '三家分工条文未写：政策法规科承办，三家意见齐备后发出。',
  facts: { opinions: list('已有意见', text('机构')) },
  parameters: { bodies: printed(['政策法规科', '机关党委纪委', '人事教育科']) },
  refuse: ({ opinions }, { bodies }) =>
    bodies.filter((one) => !opinions.includes(one)).map((one) => `尚缺${one}意见`),
  examples: [
    { given: { opinions: ['政策法规科', '机关党委纪委'] }, yields: false },
    { given: { opinions: ['政策法规科', '机关党委纪委', '人事教育科'] }, yields: true },
  ],
})

export const faultReview = limit('21.14b', {
  name: '申请复议',
  statement: '不服追究决定的，接到决定书之日起15日内书面申请复议。',
  conflicts: [
    { with: '47.4b', follow: '问责决定按第四十七条(四)15个工作日；执法过错追究按本条15日。' },
  ],
  reading: '15日为自然日，末日为休息日的顺延。',
  parameters: { days: printed(15, '日') },
  of: (_, { days }) => ({ unit: 'day', amount: days }),
  examples: [
    { given: { from: '2026-01-20' }, yields: '2026-02-04' },
    { given: { from: '2026-02-05' }, yields: '2026-02-24' },
  ],
})

export const faultDecisionForm = form('21.14a', {
  name: '执法过错责任追究决定书',
  statement: '按违法行为性质、职责、主观态度、后果确定责任。',
  fields: {
    person: text('被追究人'),
    act: text('过错事实'),
    ground: text('依据'),
    sanction: text('处理'),
    remedy: text('复议期限和机关'),
  },
  signatures: ['政策法规科', '机关党委纪委', '人事教育科'],
})
