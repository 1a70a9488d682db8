import { day, fen, form, list, oneOf, permit, sequence, text, yes, yuan } from '../kit.ts'

/** 第二十四条 重大行政处罚案件合议制度，(二)2、3 决议不得改变与文书，(三)1 至 3 记录。 */

export const penaltyKinds = ['警告', '罚款', '没收违法所得', '吊销许可证', '其他'] as const

export const resolutionUnaltered = permit('24.2.2a', {
  name: '不得改变决议',
  statement: '决议一经作出各机构必须遵照执行，任何部门或个人无权改变。',
  reading: '局长签发时可以退回再议，也不得改变处罚种类和金额。',
  facts: {
    resolvedKind: oneOf('决议的处罚', penaltyKinds),
    resolved: fen('决议金额'),
    draftedKind: oneOf('文稿的处罚', penaltyKinds),
    drafted: fen('文稿金额'),
  },
  refuse: (f) => [
    f.resolvedKind !== f.draftedKind &&
      `决议为${f.resolvedKind}，文稿为${f.draftedKind}，与合议决议不一致，请改回或退回再议`,
    f.resolved !== f.drafted &&
      `决议${f.resolved / 100}元，文稿${f.drafted / 100}元，与合议决议不一致，请改回或退回再议`,
  ],
  examples: [
    {
      given: {
        resolvedKind: '罚款',
        resolved: yuan(80_000),
        draftedKind: '罚款',
        drafted: yuan(60_000),
      },
      yields: false,
    },
    {
      given: {
        resolvedKind: '罚款',
        resolved: yuan(80_000),
        draftedKind: '罚款',
        drafted: yuan(80_000),
      },
      yields: true,
    },
    {
      given: { resolvedKind: '吊销许可证', resolved: 0, draftedKind: '警告', drafted: 0 },
      yields: false,
    },
  ],
})

export const resolutionReopened = permit('24.2.2b', {
  name: '重新合议',
  statement: '执行中发现新情况或事实出入需改变的，提交政策法规科审核后重新合议。',
  reading: '新决议签署以前，原决议有效；主任可以说明理由暂停执行。',
  facts: { newFacts: text('新情况或事实出入'), isReviewed: yes('政策法规科已审核') },
  refuse: ({ newFacts, isReviewed }) => [
    !newFacts.trim() && '须写明新情况或事实出入',
    !isReviewed && '须先提交政策法规科审核，再列入议程',
  ],
  examples: [
    { given: { newFacts: '新的工资记录', isReviewed: false }, yields: false },
    { given: { newFacts: '', isReviewed: true }, yields: false },
    { given: { newFacts: '新的工资记录', isReviewed: true }, yields: true },
  ],
})

export const panelDocumentSteps = sequence('24.2.3', {
  name: '合议案件文书流程',
  statement: '合议案件法律文书由办案机构制作，政策法规科审核，分管领导复核，局长签发。',
  steps: [
    { name: '制作', by: '办案机构' },
    { name: '审核', by: '政策法规科' },
    { name: '复核', by: '分管领导' },
    { name: '签发', by: '局长' },
    { name: '用印' },
  ],
  examples: [
    { given: { done: ['制作', '审核'], next: '复核' }, yields: true },
    { given: { done: ['制作', '复核'], next: '签发' }, yields: false },
    { given: { done: ['制作', '审核', '复核'], next: '用印' }, yields: false },
  ],
})

export const panelDocumentSigner = permit('24.2.3', {
  name: '合议案件文书由局长签发',
  statement: '合议案件法律文书由局长签发。',
  reading: '局长不在时，只有登记的书面委托，才由AB角代签并注明。',
  facts: {
    signer: oneOf('签发人', ['局长', '分管领导', '其他']),
    isDelegated: yes('有局长的书面委托'),
  },
  refuse: ({ signer, isDelegated }) =>
    signer !== '局长' && !isDelegated && '合议案件文书由局长签发；局长不在的，须有书面委托',
  examples: [
    { given: { signer: '局长', isDelegated: false }, yields: true },
    { given: { signer: '分管领导', isDelegated: false }, yields: false },
    { given: { signer: '分管领导', isDelegated: true }, yields: true },
  ],
})

const minutesFields = {
  subject: text('议题'),
  cause: text('案由'),
  views: text('主要观点'),
  reasons: text('理由'),
  opinions: text('意见'),
  votes: text('表决情况'),
  resolution: text('决议'),
}

const minutesParts = [
  'subject',
  'cause',
  'views',
  'reasons',
  'opinions',
  'votes',
  'resolution',
] as const

export const caseDiscussionRecord = form('24.3.1', {
  name: '讨论案件笔录',
  statement: '须制作讨论案件笔录和会议记录，载明议题、案由、主要观点、理由、意见、表决情况和决议。',
  fields: { caseNumber: text('案件编号'), held: day('会议日期'), ...minutesFields },
  signatures: ['参会表决人员', '列席人员', '记录员'],
})

export const panelMinutes = form('24.3.1', {
  name: '会议记录',
  statement: '须制作讨论案件笔录和会议记录，载明议题、案由、主要观点、理由、意见、表决情况和决议。',
  fields: {
    held: day('会议日期'),
    presider: text('主持人'),
    present: list('到会委员', text('姓名')),
    attending: list('列席人员', text('姓名')),
    ...minutesFields,
  },
  signatures: ['参会表决人员', '记录员'],
})

export const minutesComplete = permit('24.3.1', {
  name: '记录七项齐全',
  statement: '笔录和会议记录须载明议题、案由、主要观点、理由、意见、表决情况和决议。',
  facts: minutesFields,
  refuse: (f) =>
    minutesParts
      .filter((field) => !f[field].trim())
      .map((field) => `须写明${minutesFields[field].label}，否则不能散会`),
  examples: [
    {
      given: {
        subject: '处罚案',
        cause: '拖欠工资',
        views: '证据充分',
        reasons: '',
        opinions: '罚款8万元',
        votes: '5比1',
        resolution: '罚款8万元',
      },
      yields: false,
    },
    {
      given: {
        subject: '处罚案',
        cause: '拖欠工资',
        views: '证据充分',
        reasons: '情节严重',
        opinions: '罚款8万元',
        votes: '5比1',
        resolution: '罚款8万元',
      },
      yields: true,
    },
  ],
})

export const panelRecorder = permit('24.3.2a', {
  name: '记录员',
  statement: '记录员由合议委员会办公室人员担任。',
  reading: '办公室设在劳动保障监察支队，本身办案，所以记录员不得是本案调查人员，是本地设置。',
  facts: { isOfOffice: yes('合议委员会办公室人员'), isInvestigator: yes('本案调查人员') },
  refuse: (f) => [
    !f.isOfOffice && '记录员由合议委员会办公室人员担任，请另派',
    f.isInvestigator && '本案调查人员不得担任记录员，请另派',
  ],
  examples: [
    { given: { isOfOffice: false, isInvestigator: false }, yields: false },
    { given: { isOfOffice: true, isInvestigator: true }, yields: false },
    { given: { isOfOffice: true, isInvestigator: false }, yields: true },
  ],
})

export const minutesSigned = permit('24.3.2b', {
  name: '签名后记录才有效',
  statement: '会议记录经参会表决人员签名方有效。',
  reading: '拒签没有规定：由主持人和两名见证人注明后，视为已签。未生效以前不得制作法律文书。',
  facts: {
    voters: list('参会表决人员', text('姓名')),
    signed: list('已签名或已注明拒签', text('姓名')),
  },
  refuse: ({ voters, signed }) =>
    voters.filter((one) => !signed.includes(one)).map((one) => `${one}尚未签名，会议记录未生效`),
  examples: [
    {
      given: {
        voters: ['甲', '乙', '丙', '丁', '戊', '己'],
        signed: ['甲', '乙', '丙', '丁', '戊'],
      },
      yields: false,
    },
    {
      given: {
        voters: ['甲', '乙', '丙', '丁', '戊', '己'],
        signed: ['甲', '乙', '丙', '丁', '戊', '己'],
      },
      yields: true,
    },
  ],
})
