import {
  conduct,
  count,
  day,
  fen,
  form,
  ladder,
  list,
  oneOf,
  permit,
  printed,
  rule,
  sequence,
  table,
  text,
  yes,
  yuan,
} from '../kit.ts'

/** 第二十二条 行政审批过错责任追究制度。 */

export const faultFormOrder = sequence('22.1', {
  name: '先查明后处理',
  statement: '坚持实事求是、有错必究，惩处与责任相对应，教育与惩戒结合。',
  steps: [{ name: '事实' }, { name: '责任类型' }, { name: '过错等级' }, { name: '追究方式' }],
  examples: [
    { given: { done: ['事实', '责任类型'], next: '追究方式' }, yields: false },
    { given: { done: ['事实', '责任类型', '过错等级'], next: '追究方式' }, yields: true },
  ],
})

export const faultScope = conduct('22.2', {
  name: '审批过错追究适用范围',
  statement: '审批过错追究适用于全系统所有工作人员。',
})

export const faultElements = permit('22.3', {
  name: '审批过错五要件',
  statement:
    '故意或过失违反法律法规规章办理审批，致错误或显失公正，造成不良影响或严重后果的，为审批过错。',
  facts: {
    isStaff: yes('主体适格'),
    isAtFault: yes('故意或过失'),
    breaksLaw: yes('违反法律法规规章'),
    isWrong: yes('错误或显失公正'),
    hasEffect: yes('不良影响或严重后果'),
  },
  refuse: (f) => [
    !f.isStaff && '主体不适格',
    !f.isAtFault && '没有故意或过失',
    !f.breaksLaw && '没有违反法律法规规章',
    !f.isWrong && '没有错误或显失公正',
    !f.hasEffect && '须有不良影响或严重后果',
  ],
  allowed: '构成审批过错',
  examples: [
    {
      given: { isStaff: true, isAtFault: true, breaksLaw: true, isWrong: true, hasEffect: false },
      yields: false,
    },
    {
      given: { isStaff: true, isAtFault: true, breaksLaw: true, isWrong: true, hasEffect: true },
      yields: true,
    },
  ],
})

export const approvalFaultGrounds = [
  '擅自设立、继续实施或变相审批',
  '对符合条件的申请不予受理',
  '无正当理由不予审批或超期',
  '法定之外增加条件',
  '批准不符合条件的申请或越权',
  '应听证不听证',
  '擅自收费或借机摊派',
  '违法准许中介代理或转移审批',
  '指令、干预审批',
  '不依法监督',
  '不公示应公示材料',
  '未履行告知义务',
  '不一次性告知补正',
  '未说明不受理或不予审批理由',
  '其他违规违纪行为',
] as const

export const approvalStep = permit(
  [
    '22.4.1',
    '22.4.2',
    '22.4.4',
    '22.4.5',
    '22.4.6',
    '22.4.7',
    '22.4.8',
    '22.4.12',
    '22.4.13',
    '22.4.14',
  ],
  {
    name: '审批中不得有的行为',
    statement:
      '不得擅自设立或继续已取消的审批，不得对符合条件的不受理，不得增加条件，不得批准不符合条件的，应听证的须听证，不得违规收费，不得违法准许代理，须履行告知，须一次性告知补正，须说明理由。',
    facts: {
      isInCatalogue: yes('在现行审批目录内'),
      decision: oneOf('决定', ['受理', '不予受理', '补正', '批准', '不予批准']),
      meetsConditions: yes('符合法定条件'),
      hasExtraCondition: yes('要求目录外的材料或条件'),
      needsHearing: yes('应当听证'),
      hasHearing: yes('已听证或当事人放弃'),
      feeFen: fen('收费'),
      standardFen: fen('收费标准'),
      isAgentUnauthorised: yes('由未经授权的中介代理'),
      supplementNotices: count('已发补正告知', '次'),
      reason: text('理由'),
      isNotified: yes('已告知权利和结果'),
    },
    parameters: { notices: printed(1, '次') },
    refuse: (f, { notices }) => [
      !f.isInCatalogue && '该审批事项不在目录内，不得办理',
      f.decision === '不予受理' && f.meetsConditions && '符合法定条件的须受理',
      f.hasExtraCondition && '无法定依据，不得增加条件',
      f.decision === '批准' && !f.meetsConditions && '不符合条件的不得批准',
      (f.decision === '批准' || f.decision === '不予批准') &&
        f.needsHearing &&
        !f.hasHearing &&
        '应当听证的须先听证',
      f.feeFen > f.standardFen && '收费超过标准',
      f.isAgentUnauthorised && '不得准许未经授权的中介代理',
      f.decision === '补正' && f.supplementNotices >= notices && '补正须一次性告知',
      (f.decision === '不予受理' || f.decision === '不予批准') && !f.reason.trim() && '须说明理由',
      (f.decision === '不予受理' || f.decision === '不予批准') &&
        !f.isNotified &&
        '须告知申请人权利和结果',
    ],
    examples: [
      {
        given: {
          isInCatalogue: true,
          decision: '批准',
          meetsConditions: true,
          hasExtraCondition: false,
          needsHearing: false,
          hasHearing: false,
          feeFen: yuan(100),
          standardFen: yuan(100),
          isAgentUnauthorised: false,
          supplementNotices: 0,
          reason: '',
          isNotified: true,
        },
        yields: true,
      },
      {
        given: {
          isInCatalogue: false,
          decision: '受理',
          meetsConditions: true,
          hasExtraCondition: false,
          needsHearing: false,
          hasHearing: false,
          feeFen: 0,
          standardFen: 0,
          isAgentUnauthorised: false,
          supplementNotices: 0,
          reason: '',
          isNotified: true,
        },
        yields: false,
      },
      {
        given: {
          isInCatalogue: true,
          decision: '补正',
          meetsConditions: false,
          hasExtraCondition: false,
          needsHearing: false,
          hasHearing: false,
          feeFen: 0,
          standardFen: 0,
          isAgentUnauthorised: false,
          supplementNotices: 1,
          reason: '',
          isNotified: true,
        },
        yields: false,
      },
      {
        given: {
          isInCatalogue: true,
          decision: '受理',
          meetsConditions: true,
          hasExtraCondition: false,
          needsHearing: false,
          hasHearing: false,
          feeFen: yuan(120),
          standardFen: yuan(100),
          isAgentUnauthorised: false,
          supplementNotices: 0,
          reason: '',
          isNotified: true,
        },
        yields: false,
      },
    ],
  },
)

export const lateApproval = rule('22.4.3', {
  name: '审批超期',
  statement: '无正当理由不予审批或不在法定期限内作出决定的，为审批过错。',
  reading: '超法定期限为过错线索，只超承诺期限的为违诺。',
  facts: {
    accepted: day('受理日'),
    decided: day('决定日'),
    statutory: count('法定期限', '个工作日'),
    promised: count('承诺期限', '个工作日'),
  },
  decide: ({ accepted, decided, statutory, promised }, _, { calendar }) => {
    const due = calendar.addWorkdays(accepted, statutory)
    if (decided > due) return { outcome: '过错线索', reason: `法定期限至${due}` }
    return decided > calendar.addWorkdays(accepted, promised)
      ? { outcome: '违诺', reason: '超过承诺期限，未超法定期限' }
      : { outcome: '按时', reason: `${due}前决定` }
  },
  examples: [
    {
      given: { accepted: '2026-01-05', decided: '2026-02-02', statutory: 20, promised: 20 },
      yields: '按时',
    },
    {
      given: { accepted: '2026-01-05', decided: '2026-02-03', statutory: 20, promised: 20 },
      yields: '过错线索',
    },
    {
      given: { accepted: '2026-01-05', decided: '2026-01-21', statutory: 20, promised: 10 },
      yields: '违诺',
    },
  ],
})

export const faultLeadForm = form(['22.4.9', '22.4.10', '22.4.11', '22.4.15', '22.4.1'], {
  name: '审批过错线索',
  statement: '登记指令干预、不依法监督、不公示、其他违规等过错行为；其他行为须写明所违规定和后果。',
  reading: '承办人记录的干预，被记录的领导看不到、不能删。',
  fields: {
    ground: oneOf('过错行为', approvalFaultGrounds),
    fact: text('事实'),
    ruleBroken: text('所违规定'),
    consequence: text('影响和后果'),
    on: day('日期'),
  },
  signatures: ['登记人'],
})

export const leadComplete = permit('22.4.15', {
  name: '其他行为须有规定和后果',
  statement: '其他违规违纪行为并造成不良影响和后果的，为审批过错。',
  facts: {
    ground: oneOf('过错行为', approvalFaultGrounds),
    ruleBroken: text('所违规定'),
    consequence: text('后果'),
  },
  refuse: ({ ground, ruleBroken, consequence }) =>
    ground === '其他违规违纪行为' && [
      !ruleBroken.trim() && '须写明所违规定',
      !consequence.trim() && '须写明不良影响和后果',
    ],
  examples: [
    { given: { ground: '其他违规违纪行为', ruleBroken: '某条', consequence: '' }, yields: false },
    { given: { ground: '应听证不听证', ruleBroken: '', consequence: '' }, yields: true },
  ],
})

export const sanctionModes = [
  '责令改正并书面检查',
  '责令赔礼道歉',
  '通报批评',
  '建议调离审批岗位',
  '党纪政纪处分',
  '没收追缴违法所得',
  '移送司法机关',
] as const

export const modesDone = permit(
  ['22.5.1', '22.5.2', '22.5.3', '22.5.4', '22.5.5', '22.5.6', '22.5.7', '22.5.99'],
  {
    name: '追究方式逐项落实',
    statement:
      '追究方式7种：责令改正并书面检查、责令赔礼道歉、通报批评、建议调离审批岗位、党纪政纪处分、没收追缴违法所得、涉嫌犯罪的移送司法机关；可以单处或并处。',
    facts: {
      ordered: list('决定的方式', oneOf('方式', sanctionModes)),
      done: list('已落实的方式', oneOf('方式', sanctionModes)),
    },
    refuse: ({ ordered, done }) => {
      const open = ordered.filter((one) => !done.includes(one))
      return [
        ordered.length === 0 && '须至少决定一种追究方式',
        open.length > 0 && `未落实：${open.join('、')}`,
      ]
    },
    allowed: '各项均已落实，可以结案',
    examples: [
      {
        given: { ordered: ['责令改正并书面检查', '通报批评'], done: ['通报批评'] },
        yields: false,
      },
      {
        given: {
          ordered: ['责令改正并书面检查', '通报批评'],
          done: ['责令改正并书面检查', '通报批评'],
        },
        yields: true,
      },
      { given: { ordered: [], done: [] }, yields: false },
    ],
  },
)

export const outstandingGains = rule('22.5.6', {
  name: '追缴余额',
  statement: '没收、追缴违法违规违纪所得。',
  facts: { orderedFen: fen('应追缴'), recoveredFen: fen('已追缴') },
  decide: ({ orderedFen, recoveredFen }) => {
    const outcome = Math.max(0, orderedFen - recoveredFen)
    return { outcome, reason: `还有${(outcome / 100).toFixed(2)}元未追缴` }
  },
  examples: [{ given: { orderedFen: yuan(5000), recoveredFen: yuan(3000) }, yields: yuan(2000) }],
})

export const approvalResponsibility = rule(
  ['22.6.1a', '22.6.1b', '22.6.2a', '22.6.2b', '22.6.3', '22.6.4', '22.6.5', '22.6.99'],
  {
    name: '审批过错责任认定',
    statement:
      '承办人不履行或不正确履行职责的负直接责任，审核人、批准人应发现未发现的分别负主要、重要领导责任；审核人不采纳或改变承办人正确意见、应报请不报请的，审核人负直接责任；批准人直接决定或改变两者正确意见的，批准人负直接责任；领导指令干预的，该领导负直接责任；集体决定的，决策人负主要领导责任。',
    reading:
      '承办人为具体办理人员，审核人为内设机构负责人，批准人为主要负责人及有批准权的主管领导，代行者同责。受指令的承办人有书面异议的免责。只提出建议，由人决定。',
    facts: {
      isCollective: yes('集体研究决定'),
      isInstructed: yes('领导指令、干预'),
      handlerOpinion: oneOf('承办人意见', ['正确', '错误', '未经承办']),
      reviewerAct: oneOf('审核人', [
        '未发现错误',
        '改变承办人正确意见',
        '应报请不报请',
        '意见正确',
        '未经审核',
      ]),
      approverAct: oneOf('批准人', ['未发现错误', '改变正确意见', '直接决定', '未参与']),
    },
    decide: (f) => {
      const answer = (direct: string, main: string, important: string, reason: string) => ({
        outcome: { 直接责任: direct, 主要领导责任: main, 重要领导责任: important },
        reason,
      })
      if (f.isInstructed) return answer('指令的领导', '', '', '领导指令、干预致过错')
      if (f.isCollective) {
        const direct = f.handlerOpinion === '错误' ? '承办人' : ''
        return answer(direct, '决策人', '', '集体研究决定致过错')
      }
      if (
        f.approverAct === '直接决定' ||
        (f.approverAct === '改变正确意见' && f.reviewerAct !== '改变承办人正确意见')
      ) {
        return answer('批准人', '', '', '批准人直接决定或改变正确意见')
      }
      if (f.reviewerAct === '应报请不报请') return answer('审核人', '', '', '审核人应报请不报请')
      if (f.reviewerAct === '改变承办人正确意见') {
        return answer('审核人', '批准人', '', '审核人改变承办人正确意见')
      }
      const reviewer = f.reviewerAct === '未发现错误' ? '审核人' : ''
      const approver = f.approverAct === '未发现错误' ? '批准人' : ''
      return answer('承办人', reviewer, approver, '承办人不正确履行职责，审核、批准未发现')
    },
    examples: [
      {
        given: {
          isCollective: false,
          isInstructed: false,
          handlerOpinion: '错误',
          reviewerAct: '未发现错误',
          approverAct: '未发现错误',
        },
        yields: { 直接责任: '承办人', 主要领导责任: '审核人', 重要领导责任: '批准人' },
      },
      {
        given: {
          isCollective: false,
          isInstructed: false,
          handlerOpinion: '正确',
          reviewerAct: '改变承办人正确意见',
          approverAct: '未发现错误',
        },
        yields: { 直接责任: '审核人', 主要领导责任: '批准人', 重要领导责任: '' },
      },
      {
        given: {
          isCollective: false,
          isInstructed: false,
          handlerOpinion: '正确',
          reviewerAct: '意见正确',
          approverAct: '改变正确意见',
        },
        yields: { 直接责任: '批准人', 主要领导责任: '', 重要领导责任: '' },
      },
      {
        given: {
          isCollective: false,
          isInstructed: false,
          handlerOpinion: '正确',
          reviewerAct: '应报请不报请',
          approverAct: '未参与',
        },
        yields: { 直接责任: '审核人', 主要领导责任: '', 重要领导责任: '' },
      },
      {
        given: {
          isCollective: false,
          isInstructed: false,
          handlerOpinion: '未经承办',
          reviewerAct: '未经审核',
          approverAct: '直接决定',
        },
        yields: { 直接责任: '批准人', 主要领导责任: '', 重要领导责任: '' },
      },
      {
        given: {
          isCollective: false,
          isInstructed: true,
          handlerOpinion: '正确',
          reviewerAct: '意见正确',
          approverAct: '未发现错误',
        },
        yields: { 直接责任: '指令的领导', 主要领导责任: '', 重要领导责任: '' },
      },
      {
        given: {
          isCollective: true,
          isInstructed: false,
          handlerOpinion: '正确',
          reviewerAct: '意见正确',
          approverAct: '未发现错误',
        },
        yields: { 直接责任: '', 主要领导责任: '决策人', 重要领导责任: '' },
      },
    ],
  },
)

export const faultLevels = ['一般过错', '严重过错', '特别严重过错'] as const

export const faultLevelNoted = permit('22.7.0', {
  name: '定级三项说明',
  statement: '过错按情节轻重、损害后果和影响大小分为一般、严重、特别严重3级。',
  facts: { gravity: text('情节'), damage: text('损害后果'), effect: text('影响') },
  refuse: ({ gravity, damage, effect }) => [
    !gravity.trim() && '须说明情节',
    !damage.trim() && '须说明损害后果',
    !effect.trim() && '须说明影响',
  ],
  examples: [
    { given: { gravity: '初次', damage: '无', effect: '' }, yields: false },
    { given: { gravity: '初次', damage: '无', effect: '窗口投诉1件' }, yields: true },
  ],
})

const direct = '直接责任'
const main = '主要领导责任'
const important = '重要领导责任'

const measures = (...all: readonly string[]): readonly string[] => all

export const sanctionMatrix = table(['22.7.1', '22.7.2', '22.7.3'], {
  name: '过错等级与处理',
  statement:
    '一般过错：直接责任者责令改正、赔礼道歉或通报批评，主要、重要领导责任者作书面检查。严重过错：直接责任者党内警告或严重警告、行政警告直至降级并建议调离或停职，主要领导责任者行政记大过，重要领导责任者行政警告。特别严重过错：直接责任者撤销党内职务或开除党籍、行政撤职或开除、涉罪移送，主要领导责任者党内严重警告或撤销党内职务、行政降级以上，重要领导责任者党内严重警告、行政记大过。',
  reading: '党纪只适用于党员。处分由有权机关作出，系统只记建议和结果。',
  facts: {
    level: oneOf('过错等级', faultLevels),
    responsibility: oneOf('责任', [direct, main, important]),
  },
  rows: [
    [{ level: '一般过错', responsibility: direct }, measures('责令改正', '赔礼道歉', '通报批评')],
    [{ level: '一般过错', responsibility: [main, important] }, measures('书面检查')],
    [
      { level: '严重过错', responsibility: direct },
      measures(
        '党内警告',
        '党内严重警告',
        '行政警告',
        '行政记过',
        '行政记大过',
        '行政降级',
        '建议调离岗位',
        '停职',
      ),
    ],
    [{ level: '严重过错', responsibility: main }, measures('行政记大过')],
    [{ level: '严重过错', responsibility: important }, measures('行政警告')],
    [
      { level: '特别严重过错', responsibility: direct },
      measures('撤销党内职务', '开除党籍', '行政撤职', '行政开除', '涉罪移送'),
    ],
    [
      { level: '特别严重过错', responsibility: main },
      measures('党内严重警告', '撤销党内职务', '行政降级以上'),
    ],
    [{ level: '特别严重过错', responsibility: important }, measures('党内严重警告', '行政记大过')],
  ],
  examples: [
    { given: { level: '一般过错', responsibility: main }, yields: ['书面检查'] },
    { given: { level: '严重过错', responsibility: important }, yields: ['行政警告'] },
    {
      given: { level: '特别严重过错', responsibility: main },
      yields: ['党内严重警告', '撤销党内职务', '行政降级以上'],
    },
  ],
})

export const repeatedFaults = ladder('22.8.1', {
  name: '一年内两次过错',
  statement: '一年内出现2次以上应追究的审批过错的，从重或加重处分。',
  reading: '含2次；以行为日期计，滚动12个月。',
  within: printed(12, '个月'),
  rungs: [{ times: 2, leadsTo: '从重或加重' }],
  examples: [
    { given: { dates: ['2025-06-10', '2026-06-09'], on: '2026-06-09' }, yields: '从重或加重' },
    { given: { dates: ['2025-06-10', '2026-06-10'], on: '2026-06-10' }, yields: null },
  ],
})

export const faultWeight = rule(
  ['22.8.2', '22.8.3', '22.8.4', '22.8.5', '22.9.1', '22.9.2', '22.9.3', '22.9.4'],
  {
    name: '从重从轻情形',
    statement:
      '干扰阻碍调查、打击报复、造成巨大损失或恶劣影响、其他情节的从重或加重；主动检查纠正或配合调查、主动减少损失、检举属实、其他情节的从轻或减轻。',
    reading: '“巨大损失”没有数字，由人认定；轻重情节并存的由人权衡，系统不相抵。',
    facts: {
      obstructs: yes('干扰阻碍调查'),
      retaliates: yes('打击报复'),
      hugeLoss: yes('巨大损失或恶劣影响'),
      otherAggravating: text('其他从重情节及依据'),
      selfCorrects: yes('主动检查纠正或配合调查'),
      reducesLoss: yes('主动减少损失、消除影响'),
      informs: yes('检举属实'),
      otherMitigating: text('其他从轻情节及依据'),
    },
    decide: (f) => {
      const heavy = [f.obstructs, f.retaliates, f.hugeLoss, f.otherAggravating.trim() !== '']
      const light = [f.selfCorrects, f.reducesLoss, f.informs, f.otherMitigating.trim() !== '']
      const up = heavy.some(Boolean)
      const down = light.some(Boolean)
      const outcome =
        up && down ? '由人权衡' : up ? '从重或加重' : down ? '从轻或减轻' : '无特别情节'
      return {
        outcome,
        reason: `从重情节${heavy.filter(Boolean).length}项，从轻情节${light.filter(Boolean).length}项`,
      }
    },
    examples: [
      {
        given: {
          obstructs: true,
          retaliates: false,
          hugeLoss: false,
          otherAggravating: '',
          selfCorrects: false,
          reducesLoss: false,
          informs: false,
          otherMitigating: '',
        },
        yields: '从重或加重',
      },
      {
        given: {
          obstructs: false,
          retaliates: false,
          hugeLoss: false,
          otherAggravating: '',
          selfCorrects: true,
          reducesLoss: true,
          informs: false,
          otherMitigating: '',
        },
        yields: '从轻或减轻',
      },
      {
        given: {
          obstructs: true,
          retaliates: false,
          hugeLoss: false,
          otherAggravating: '',
          selfCorrects: true,
          reducesLoss: false,
          informs: false,
          otherMitigating: '',
        },
        yields: '由人权衡',
      },
    ],
  },
)

export const managementAuthority = permit('22.10', {
  name: '按管理权限办理',
  statement: '追究及其文书档案按干部人事管理权限和党纪政纪审批权限办理。',
  facts: {
    managedBy: oneOf('管理权限', ['州管', '局管', '县管']),
    by: oneOf('作出处分的', ['本局', '有权机关']),
  },
  refuse: ({ managedBy, by }) =>
    managedBy !== '局管' && by === '本局' && '超出管理权限，应报有权机关',
  examples: [
    { given: { managedBy: '州管', by: '本局' }, yields: false },
    { given: { managedBy: '局管', by: '本局' }, yields: true },
  ],
})

export const caseHandling = permit('22.11', {
  name: '办案程序',
  statement: '查处审批过错案件按办案工作规定进行。',
  reading: '调查须2人以上。',
  facts: { investigators: count('调查人', '人') },
  parameters: { least: printed(2, '人') },
  refuse: ({ investigators }, { least }) => investigators < least && `须${least}人以上调查`,
  examples: [
    { given: { investigators: 1 }, yields: false },
    { given: { investigators: 2 }, yields: true },
  ],
})
