import { count, list, oneOf, permit, printed, table, text, yes } from '../kit.ts'

/** 第二十四条 重大行政处罚案件合议制度，(三)2 至 4 保密、保存、回避。 */

export const panelRecordsSecret = permit('24.3.2c', {
  name: '合议记录保密',
  statement: '委员和记录员对讨论内容严格保密，讨论记录不得随便查阅、摘抄、复印。',
  reading:
    '本次会议的委员和保管人可以查阅；其他人，包括系统管理员，须按特殊情况报批。摘抄、复印一律报批。',
  facts: {
    reader: oneOf('查阅人', ['本次会议委员', '合议委员会办公室保管人', '其他人员', '系统管理员']),
    action: oneOf('做什么', ['查阅', '摘抄', '复印']),
    isApproved: yes('已经主任或副主任批准'),
  },
  refuse: ({ reader, action, isApproved }) => {
    const isInside = reader === '本次会议委员' || reader === '合议委员会办公室保管人'
    return (
      !(isApproved || (isInside && action === '查阅')) &&
      `合议记录保密，${action}须经主任或副主任批准`
    )
  },
  examples: [
    { given: { reader: '其他人员', action: '查阅', isApproved: false }, yields: false },
    { given: { reader: '系统管理员', action: '查阅', isApproved: false }, yields: false },
    { given: { reader: '本次会议委员', action: '查阅', isApproved: false }, yields: true },
    { given: { reader: '本次会议委员', action: '复印', isApproved: false }, yields: false },
    { given: { reader: '其他人员', action: '查阅', isApproved: true }, yields: true },
  ],
})

export const panelRecordRequest = permit('24.3.2d', {
  name: '特殊情况查阅、复印',
  statement: '特殊情况查阅或复印须经主任或副主任批准。',
  reading: '按批准的页和份数，逐次登记。',
  facts: {
    reason: text('理由'),
    approvedBy: text('批准人'),
    approvedCopies: count('批准份数', '份'),
    madeCopies: count('已复印', '份'),
    isCopying: yes('复印（否为查阅）'),
  },
  parameters: { approvers: printed(['主任', '副主任']) },
  refuse: (f, { approvers }) => [
    !f.reason.trim() && '须写明理由',
    !approvers.some((one) => one === f.approvedBy) && `须经${approvers.join('或')}批准`,
    f.isCopying &&
      f.madeCopies >= f.approvedCopies &&
      `批准复印${f.approvedCopies}份，已复印${f.madeCopies}份，请另行报批`,
  ],
  examples: [
    {
      given: {
        reason: '诉讼举证',
        approvedBy: '主任',
        approvedCopies: 1,
        madeCopies: 0,
        isCopying: true,
      },
      yields: true,
    },
    {
      given: {
        reason: '诉讼举证',
        approvedBy: '主任',
        approvedCopies: 1,
        madeCopies: 1,
        isCopying: true,
      },
      yields: false,
    },
    {
      given: {
        reason: '诉讼举证',
        approvedBy: '科室负责人',
        approvedCopies: 0,
        madeCopies: 0,
        isCopying: false,
      },
      yields: false,
    },
  ],
})

export const panelRecordsPermanent = permit('24.3.3a', {
  name: '合议记录永久保存',
  statement: '讨论记录、会议记录由合议委员会办公室永久保存。',
  facts: { kind: text('拟销毁的文书') },
  parameters: { kept: printed(['讨论案件笔录', '会议记录', '合议记录']) },
  refuse: ({ kind }, { kept }) =>
    kept.some((one) => one === kind) && `${kind}永久保存，不得列入销毁清单`,
  allowed: '不是合议记录',
  examples: [
    { given: { kind: '讨论案件笔录' }, yields: false },
    { given: { kind: '会议记录' }, yields: false },
    { given: { kind: '会议通知' }, yields: true },
  ],
})

export const panelRecordInFile = permit('24.3.3b', {
  name: '讨论记录入卷后结案',
  statement: '讨论记录随案件存档。',
  reading: '记录保密又须随案存档：原件由办公室保存，密封副本入卷、限制查阅。',
  facts: { hasSealedCopy: yes('密封副本已入卷') },
  refuse: ({ hasSealedCopy }) => !hasSealedCopy && '讨论记录的密封副本尚未入卷，不能结案',
  examples: [
    { given: { hasSealedCopy: false }, yields: false },
    { given: { hasSealedCopy: true }, yields: true },
  ],
})

export const casePageSigned = permit('24.3.3c', {
  name: '逐案签名',
  statement: '参加合议人员应在案件合议记录上签名。',
  reading: '一次会议几个案件的，每案各有签名页；列席人员也签。',
  facts: {
    participants: list('本案参加合议人员（含列席）', text('姓名')),
    signed: list('已在本案签名', text('姓名')),
  },
  refuse: ({ participants, signed }) => {
    const missing = participants.filter((one) => !signed.includes(one))
    return missing.length > 0 && `${missing.join('、')}尚未在本案合议记录上签名`
  },
  examples: [
    { given: { participants: ['甲', '乙'], signed: ['甲'] }, yields: false },
    { given: { participants: ['甲', '乙'], signed: ['乙', '甲'] }, yields: true },
  ],
})

export const panelRecusal = permit(['24.3.4.1', '24.3.4.2', '24.3.4.3'], {
  name: '合议人员回避',
  statement:
    '本案当事人或其近亲属、与本案有直接利害关系、与当事人有其他关系可能影响公正的合议人员应当回避。',
  reading:
    '逐案申报，只回避该案，到会人数和表决基数相应减少。本案调查人员条文没有列，从严参照第二十三条(七)也回避。',
  conflicts: [{ with: '23.7.1', follow: '调查人员也不参加合议表决，可以列席汇报' }],
  facts: {
    isDeclared: yes('已就本案申报'),
    isPartyOrRelative: yes('是当事人或其近亲属'),
    isInterested: yes('与本案有直接利害关系'),
    isOtherwiseRelated: yes('有其他关系，经认定可能影响公正'),
    isInvestigator: yes('本案调查人员'),
  },
  refuse: (f) => [
    !f.isDeclared && '尚未就本案申报有无回避情形，申报后才能阅看材料',
    f.isPartyOrRelative && '当事人或其近亲属应当回避本案',
    f.isInterested && '与本案有直接利害关系，应当回避本案',
    f.isOtherwiseRelated && '与当事人有其他关系可能影响公正，应当回避本案',
    f.isInvestigator && '本案调查人员不参加合议表决，可以列席',
  ],
  examples: [
    {
      given: {
        isDeclared: true,
        isPartyOrRelative: true,
        isInterested: false,
        isOtherwiseRelated: false,
        isInvestigator: false,
      },
      yields: false,
    },
    {
      given: {
        isDeclared: true,
        isPartyOrRelative: false,
        isInterested: true,
        isOtherwiseRelated: false,
        isInvestigator: false,
      },
      yields: false,
    },
    {
      given: {
        isDeclared: true,
        isPartyOrRelative: false,
        isInterested: false,
        isOtherwiseRelated: true,
        isInvestigator: false,
      },
      yields: false,
    },
    {
      given: {
        isDeclared: true,
        isPartyOrRelative: false,
        isInterested: false,
        isOtherwiseRelated: false,
        isInvestigator: false,
      },
      yields: true,
    },
    {
      given: {
        isDeclared: false,
        isPartyOrRelative: false,
        isInterested: false,
        isOtherwiseRelated: false,
        isInvestigator: false,
      },
      yields: false,
    },
  ],
})

export const panelRecusalDecider = table('24.3.4.3', {
  name: '争议回避的决定',
  statement: '合议人员应当回避：与当事人有其他关系可能影响公正。',
  reading: '由谁决定没有规定：委员由主持人决定，主持人由其余委员过半数决定，理由存档。',
  facts: { who: oneOf('被提出回避的人', ['主持人', '其他合议人员']) },
  rows: [
    [{ who: '其他合议人员' }, '主持人', 'local'],
    [{ who: '主持人' }, '其余委员过半数', 'local'],
  ],
  examples: [
    { given: { who: '其他合议人员' }, yields: '主持人' },
    { given: { who: '主持人' }, yields: '其余委员过半数' },
  ],
})
