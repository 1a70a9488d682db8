import {
  count,
  day,
  fen,
  form,
  limit,
  list,
  local,
  oneOf,
  optional,
  permit,
  rule,
  table,
  text,
  yes,
  yuan,
} from '../kit.ts'

/** 第二十二条 审批过错责任追究制度，(五) 追究方式。 */

export const approvalFaultModes = [
  '责令改正并作出书面检查',
  '责令向申请人赔礼道歉',
  '通报批评',
  '建议调离审批岗位',
  '党纪政纪处分',
  '没收、追缴所得',
  '移送司法机关',
] as const

export const modePapers = table(
  ['22.5.1', '22.5.2', '22.5.3', '22.5.4', '22.5.5', '22.5.6', '22.5.7'],
  {
    name: '各方式的履行凭证',
    statement:
      '追究方式7种：责令改正并书面检查；向申请人赔礼道歉；通报批评；建议调离审批岗位；党纪政纪处分；没收追缴所得；涉嫌犯罪的移送司法机关。',
    reading: '条文未列凭证，所列为本地设置：凭证齐全才算履行。',
    facts: { mode: oneOf('追究方式', approvalFaultModes) },
    rows: [
      [{ mode: '责令改正并作出书面检查' }, ['改正情况', '书面检查'], 'local'],
      [{ mode: '责令向申请人赔礼道歉' }, ['赔礼道歉记录'], 'local'],
      [{ mode: '通报批评' }, ['通报文号'], 'local'],
      [{ mode: '建议调离审批岗位' }, ['局党组决定'], 'local'],
      [{ mode: '党纪政纪处分' }, ['有权机关处分决定'], 'local'],
      [{ mode: '没收、追缴所得' }, ['缴款凭证'], 'local'],
      [{ mode: '移送司法机关' }, ['移送函', '回执'], 'local'],
    ],
    reason: ({ mode }, papers) => `${mode}须有${papers.join('、')}`,
    examples: [
      { given: { mode: '责令改正并作出书面检查' }, yields: ['改正情况', '书面检查'] },
      { given: { mode: '通报批评' }, yields: ['通报文号'] },
      { given: { mode: '移送司法机关' }, yields: ['移送函', '回执'] },
    ],
  },
)

export const orderedCorrection = limit('22.5.1', {
  name: '责令改正的期限',
  statement: '追究方式：责令改正并作出书面检查。',
  reading: '期限由决定载明，条文没有规定；自决定次日起按自然日计算。',
  facts: { days: count('决定载明的期限', '天', { min: 1 }) },
  of: ({ days }) => ({ unit: 'day', amount: days, warn: [{ left: 1 }, { left: 0 }] }),
  examples: [{ given: { days: 7, from: '2026-03-10' }, yields: '2026-03-17' }],
})

export const apologyRecord = form('22.5.2', {
  name: '赔礼道歉记录',
  statement: '追究方式：责令向申请人赔礼道歉。',
  reading: '申请人谢绝的，记“已履行（当事人谢绝）”。',
  fields: {
    person: text('责任人'),
    applicant: text('申请人'),
    apologised: day('道歉日期'),
    manner: oneOf('道歉方式', ['当面', '书面', '电话']),
    answer: oneOf('履行情况', ['已履行（当事人接受）', '已履行（当事人谢绝）']),
  },
  signatures: ['责任人', '见证人'],
})

export const noticeOfCriticism = form('22.5.3', {
  name: '通报批评',
  statement: '追究方式：通报批评。',
  reading: '经公文系统印发，文号记入案件；栏目是本地设置。',
  fields: {
    number: text('通报文号'),
    signed: day('签发日期'),
    range: text('印发范围'),
    person: text('被通报人'),
    fault: text('过错事实'),
  },
  signatures: ['签发人'],
})

export const transferProposalLimit = limit('22.5.4', {
  name: '调离建议的决定期限',
  statement: '追究方式：建议调离审批岗位。',
  reading: '条文没有规定向谁建议、何时决定；建议送局党组，15个工作日内决定为本地设置。',
  parameters: { workdays: local(15, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, warn: [{ left: 3 }] }),
  examples: [
    { given: { from: '2026-03-02' }, yields: '2026-03-23' },
    { given: { from: '2026-04-30' }, yields: '2026-05-25' },
  ],
})

export const powersEndOnTransfer = permit('22.5.4', {
  name: '调离生效当日停止审批',
  statement: '调离审批岗位生效的当日起，不得再办理审批。',
  facts: { transferredFrom: optional(day('调离生效日')), acting: day('办理日') },
  refuse: ({ transferredFrom, acting }) =>
    transferredFrom !== null &&
    acting >= transferredFrom &&
    `${transferredFrom}起已调离审批岗位，不得办理审批，请移交接任人`,
  examples: [
    { given: { transferredFrom: '2026-05-06', acting: '2026-05-06' }, yields: false },
    { given: { transferredFrom: '2026-05-06', acting: '2026-04-30' }, yields: true },
    { given: { transferredFrom: null, acting: '2026-05-06' }, yields: true },
  ],
})

export const disciplineByCompetentBody = permit('22.5.5', {
  name: '处分结果凭决定登记',
  statement: '追究方式：给予党纪政纪处分。',
  reading: '处分由有权机关决定（见(十)），系统只登记结果。',
  facts: {
    decidedBy: text('决定机关'),
    paper: text('决定书文号'),
    decided: optional(day('决定日期')),
  },
  refuse: (f) => [
    !f.decidedBy.trim() && '须写明作出处分的有权机关',
    !f.paper.trim() && '须附有权机关的决定书，填写文号',
    !f.decided && '须填写决定日期',
  ],
  examples: [
    { given: { decidedBy: '州纪委监委', paper: '', decided: '2026-06-15' }, yields: false },
    {
      given: { decidedBy: '州纪委监委', paper: '文纪决〔2026〕8号', decided: '2026-06-15' },
      yields: true,
    },
  ],
})

export const gainsOutstanding = rule('22.5.6', {
  name: '追缴余额',
  statement: '追究方式：没收、追缴违法违规违纪所得。',
  facts: { due: fen('应追缴'), recovered: list('已追缴', fen('金额')) },
  decide: ({ due, recovered }) => {
    const paid = recovered.reduce((sum, one) => sum + one, 0)
    const left = Math.max(0, due - paid)
    return {
      outcome: left,
      reason: left > 0 ? `尚有${left / 100}元未追缴` : `已全部追缴，共${paid / 100}元`,
    }
  },
  examples: [
    { given: { due: yuan(5000), recovered: [yuan(3000)] }, yields: yuan(2000) },
    { given: { due: yuan(5000), recovered: [yuan(3000), yuan(2000)] }, yields: 0 },
  ],
})

export const judicialTransferClosed = permit('22.5.7', {
  name: '移送凭回执办结',
  statement: '追究方式：涉嫌犯罪的移送司法机关。',
  reading: '移送程序按第二十一条(十)。',
  facts: { sent: optional(day('移送函发出')), receipt: optional(day('回执日期')) },
  refuse: ({ sent, receipt }) => [
    !sent && '须先发出移送函',
    !receipt && '须有司法机关的回执，填写回执日期后才能办结',
    sent !== null && receipt !== null && receipt < sent && '回执日期早于移送日期，请核对',
  ],
  examples: [
    { given: { sent: '2026-06-01', receipt: null }, yields: false },
    { given: { sent: '2026-06-01', receipt: '2026-06-03' }, yields: true },
    { given: { sent: '2026-06-01', receipt: '2026-05-29' }, yields: false },
  ],
})

export const modesCombined = permit('22.5.99', {
  name: '并处的都履行才能结案',
  statement: '上述7种追究方式可以单处或并处。',
  facts: {
    modes: list('所处方式', oneOf('追究方式', approvalFaultModes)),
    carriedOut: list('已履行', oneOf('追究方式', approvalFaultModes)),
    isClosing: yes('结案'),
  },
  refuse: ({ modes, carriedOut, isClosing }) => [
    modes.length === 0 && '至少选定一种追究方式',
    new Set(modes).size < modes.length && '同一追究方式只列一次',
    ...(isClosing
      ? modes
          .filter((mode) => !carriedOut.includes(mode))
          .map((mode) => `“${mode}”尚未履行，不能结案`)
      : []),
  ],
  examples: [
    {
      given: {
        modes: ['责令改正并作出书面检查', '通报批评'],
        carriedOut: ['通报批评'],
        isClosing: true,
      },
      yields: false,
    },
    {
      given: {
        modes: ['责令改正并作出书面检查', '通报批评'],
        carriedOut: ['通报批评', '责令改正并作出书面检查'],
        isClosing: true,
      },
      yields: true,
    },
    {
      given: {
        modes: ['责令改正并作出书面检查', '通报批评'],
        carriedOut: [],
        isClosing: false,
      },
      yields: true,
    },
    { given: { modes: [], carriedOut: [], isClosing: false }, yields: false },
  ],
})
