import {
  ballot,
  conduct,
  count,
  fen,
  form,
  list,
  oneOf,
  permit,
  quorum,
  register,
  role,
  rule,
  sequence,
  text,
  yes,
  yuan,
  local,
} from '../kit.ts'

/** 第二十四条 重大案件合议制度。 */

export const panelNeeded = permit(['24.0a', '24.0d'], {
  name: '重大案件须合议',
  statement:
    '设立重大案件合议委员会，讨论研究并决定重大案件的行政处罚；以事实为依据、以法律为准绳。',
  reading: '“重大”比照第二十五条备案标准，对单位罚款10万元以上等，为本地设置。',
  facts: {
    fineFen: fen('拟罚款'),
    isOtherwiseMajor: yes('其他重大情形'),
    hasResolution: yes('有合议决议'),
    articles: text('决议引用的法律条文'),
  },
  parameters: { majorFen: local(yuan(100_000), '分') },
  refuse: ({ fineFen, isOtherwiseMajor, hasResolution, articles }, { majorFen }) => [
    (fineFen >= majorFen || isOtherwiseMajor) && !hasResolution && '重大案件须经合议',
    hasResolution && !articles.trim() && '决议须写明事实和法律条文',
  ],
  examples: [
    {
      given: {
        fineFen: yuan(100_000),
        isOtherwiseMajor: false,
        hasResolution: false,
        articles: '',
      },
      yields: false,
    },
    {
      given: {
        fineFen: yuan(99_999.99),
        isOtherwiseMajor: false,
        hasResolution: false,
        articles: '',
      },
      yields: true,
    },
    {
      given: {
        fineFen: yuan(100_000),
        isOtherwiseMajor: false,
        hasResolution: true,
        articles: '第六十二条',
      },
      yields: true,
    },
  ],
})

export const panelSecretariat = role('24.0b', {
  name: '合议委员会日常事务',
  statement: '劳动保障监察支队负责合议委员会日常事务，监督决议执行、督办案件。',
  who: ['监察支队', '劳动保障监察支队'],
})

export const panelBallot = ballot(['24.1.5c', '24.0c', '24.1.7a'], {
  name: '合议表决',
  statement:
    '民主集中制、少数服从多数，成员权利平等；到会委员半数以上通过的决议为会议决定，按多数委员意见形成决议。',
  reading:
    '“半数以上”字面含恰好一半，但恰好一半不成多数，也不能定案，故须超过到会且未回避委员的半数；相等即未形成决议，主任没有决定票。',
  of: '到会且未回避的成员',
  examples: [
    {
      given: { members: 9, present: 6, recused: 0, inFavour: 4, against: 2, abstained: 0 },
      yields: '通过',
    },
    {
      given: { members: 9, present: 6, recused: 0, inFavour: 3, against: 3, abstained: 0 },
      yields: '未通过',
    },
    {
      given: { members: 9, present: 7, recused: 0, inFavour: 4, against: 3, abstained: 0 },
      yields: '通过',
    },
    {
      given: { members: 9, present: 7, recused: 0, inFavour: 3, against: 2, abstained: 2 },
      yields: '未通过',
    },
    {
      given: { members: 9, present: 7, recused: 1, inFavour: 4, against: 2, abstained: 0 },
      yields: '通过',
    },
  ],
})

export const caseReady = permit(['24.1.1', '24.1.3'], {
  name: '提交合议的条件',
  statement:
    '提交案件须先经办案机构讨论形成处理意见并经政策法规科复核；由提交机构负责人汇报事实、证据、依据、处罚意见及分管领导意见。',
  facts: {
    hasDiscussion: yes('办案机构讨论记录'),
    hasReview: yes('政策法规科复核意见'),
    missingParts: list('汇报缺少的内容', text('内容')),
  },
  refuse: ({ hasDiscussion, hasReview, missingParts }) => [
    !hasDiscussion && '缺办案机构讨论记录及处理意见',
    !hasReview && '缺政策法规科复核意见',
    missingParts.length > 0 && `汇报缺${missingParts.join('、')}`,
  ],
  examples: [
    { given: { hasDiscussion: false, hasReview: true, missingParts: [] }, yields: false },
    {
      given: { hasDiscussion: true, hasReview: true, missingParts: ['分管领导意见'] },
      yields: false,
    },
    { given: { hasDiscussion: true, hasReview: true, missingParts: [] }, yields: true },
  ],
})

export const panelReportForm = form('24.1.3', {
  name: '案件合议汇报',
  statement: '载明主要事实、证据内容及取得方式、法律政策适用和处罚依据、处罚意见及分管领导意见。',
  fields: {
    facts: text('主要事实'),
    evidence: text('主要证据及取得方式'),
    law: text('法律法规政策适用及处罚依据'),
    penalty: text('处罚意见'),
    leader: text('分管领导意见'),
  },
  signatures: ['提交机构负责人'],
})

export const panelPresider = permit('24.1.2a', {
  name: '合议会议主持',
  statement: '会议由主任或其委托的副主任主持。',
  facts: {
    presider: oneOf('主持人', ['主任', '副主任', '委员']),
    hasDelegation: yes('有本次委托'),
  },
  refuse: ({ presider, hasDelegation }) => [
    presider === '委员' && '由主任或其委托的副主任主持',
    presider === '副主任' && !hasDelegation && '须有主任的本次委托',
  ],
  examples: [
    { given: { presider: '主任', hasDelegation: false }, yields: true },
    { given: { presider: '副主任', hasDelegation: false }, yields: false },
    { given: { presider: '副主任', hasDelegation: true }, yields: true },
  ],
})

export const panelQuorum = quorum('24.1.2b', {
  name: '合议到会人数',
  statement: '须有三分之二以上委员参加方能举行。',
  reading: '含恰好三分之二，以全体委员为基数；回避后到会不足三分之二的，该案延期。',
  share: [2, 3],
  examples: [
    { given: { members: 9, present: 6 }, yields: true },
    { given: { members: 9, present: 5 }, yields: false },
    { given: { members: 7, present: 5 }, yields: true },
    { given: { members: 7, present: 4 }, yields: false },
    { given: { members: 8, present: 6 }, yields: true },
    { given: { members: 8, present: 5 }, yields: false },
  ],
})

export const panelSteps = sequence(['24.1.4.1', '24.1.4.2', '24.1.4.3', '24.1.4.4'], {
  name: '合议程序',
  statement: '听取汇报；询问、查验证据材料；发表意见、研究讨论；表决。',
  steps: [
    { name: '听取汇报' },
    { name: '询问查验证据' },
    { name: '发表意见讨论' },
    { name: '表决' },
    { name: '形成决议' },
  ],
  examples: [
    { given: { done: ['听取汇报'], next: '表决' }, yields: false },
    { given: { done: ['听取汇报', '询问查验证据', '发表意见讨论'], next: '表决' }, yields: true },
  ],
})

export const ownViewStated = permit(['24.1.5d', '24.1.4.3'], {
  name: '委员须表明观点',
  statement: '委员应认真听取汇报，充分阐述个人意见，表明个人观点。',
  facts: { silent: list('未发表意见的委员', text('姓名')) },
  refuse: ({ silent }) => silent.length > 0 && `还有${silent.join('、')}未发表意见，不能表决`,
  examples: [
    { given: { silent: ['己'] }, yields: false },
    { given: { silent: [] }, yields: true },
  ],
})

export const dissentKept = conduct('24.1.5a', {
  name: '保留不同意见',
  statement: '未被采纳的不同意见允许保留并记录在卷。',
  who: ['合议委员'],
})

export const panelImmunity = permit('24.1.5b', {
  name: '委员意见不受追究',
  statement: '委员意见不论正确与否一律不受追究。',
  reading: '是第二十一条的特别规定；隐瞒事实等行为不在其内。',
  conflicts: [{ with: '21.5.2', follow: '合议中的意见和表决按本款不追究，其余按第二十一条。' }],
  facts: { isOnlyOpinion: yes('仅因合议意见或表决') },
  refuse: ({ isOnlyOpinion }) => isOnlyOpinion && '委员的合议意见不受追究',
  examples: [
    { given: { isOnlyOpinion: true }, yields: false },
    { given: { isOnlyOpinion: false }, yields: true },
  ],
})

export const panelVoter = permit(['24.1.6', '24.3.4.1', '24.3.4.2', '24.3.4.3'], {
  name: '合议回避与列席',
  statement:
    '列席人员可补充陈述、回答询问、发表意见，不表决；当事人或其近亲属、有直接利害关系、有其他关系可能影响公正的应当回避。',
  reading: '其他关系有争议的由主持人决定；办案人员不得担任本案委员，为本地设置。',
  facts: {
    isMember: yes('委员'),
    isParty: yes('当事人或近亲属'),
    hasInterest: yes('有直接利害关系'),
    hasOtherRelation: yes('其他关系可能影响公正'),
    isInvestigator: yes('本案办案人员'),
  },
  refuse: (f) => [
    !f.isMember && '列席人员不参加表决',
    f.isParty && '当事人或近亲属应当回避',
    f.hasInterest && '有直接利害关系应当回避',
    f.hasOtherRelation && '有其他关系可能影响公正，应当回避',
    f.isInvestigator && '本案办案人员不参加表决',
  ],
  examples: [
    {
      given: {
        isMember: true,
        isParty: false,
        hasInterest: false,
        hasOtherRelation: false,
        isInvestigator: false,
      },
      yields: true,
    },
    {
      given: {
        isMember: true,
        isParty: true,
        hasInterest: false,
        hasOtherRelation: false,
        isInvestigator: false,
      },
      yields: false,
    },
    {
      given: {
        isMember: false,
        isParty: false,
        hasInterest: false,
        hasOtherRelation: false,
        isInvestigator: false,
      },
      yields: false,
    },
  ],
})

export const supplementedFirst = permit('24.1.7b', {
  name: '补充查实后再议',
  statement: '需补充材料、查实情况而不能形成结论的，由办案机构补充查实，提交下次会议再定。',
  facts: { asked: count('要求补充', '项'), delivered: count('已补充', '项') },
  refuse: ({ asked, delivered }) => delivered < asked && `还有${asked - delivered}项未补充`,
  examples: [
    { given: { asked: 2, delivered: 1 }, yields: false },
    { given: { asked: 2, delivered: 2 }, yields: true },
  ],
})

export const resolutionExecutor = permit('24.2.1', {
  name: '决议执行机构',
  statement: '决议由提出案件的机构执行。',
  facts: { submitter: text('提出机构'), executor: text('执行机构') },
  refuse: ({ submitter, executor }) => submitter !== executor && `由${submitter}执行`,
  examples: [
    { given: { submitter: '监察支队', executor: '监察支队' }, yields: true },
    { given: { submitter: '监察支队', executor: '政策法规科' }, yields: false },
  ],
})

export const resolutionBinding = permit(['24.2.2a', '24.2.2b'], {
  name: '决议不得改变',
  statement:
    '决议一经作出各机构必须遵照执行，任何部门或个人无权改变；发现新情况需改变的，提交政策法规科审核后重新合议。',
  facts: {
    resolvedFen: fen('决议金额'),
    draftFen: fen('文书金额'),
    hasNewFacts: yes('有新情况'),
    isReviewed: yes('政策法规科已审核'),
    isRediscussed: yes('已重新合议'),
  },
  refuse: ({ resolvedFen, draftFen, hasNewFacts, isReviewed, isRediscussed }) =>
    draftFen !== resolvedFen &&
    !(hasNewFacts && isReviewed && isRediscussed) &&
    '与合议决议不符，任何部门或个人无权改变；有新情况请经政策法规科审核后重新合议',
  examples: [
    {
      given: {
        resolvedFen: yuan(80_000),
        draftFen: yuan(60_000),
        hasNewFacts: false,
        isReviewed: false,
        isRediscussed: false,
      },
      yields: false,
    },
    {
      given: {
        resolvedFen: yuan(80_000),
        draftFen: yuan(80_000),
        hasNewFacts: false,
        isReviewed: false,
        isRediscussed: false,
      },
      yields: true,
    },
    {
      given: {
        resolvedFen: yuan(80_000),
        draftFen: yuan(60_000),
        hasNewFacts: true,
        isReviewed: true,
        isRediscussed: true,
      },
      yields: true,
    },
  ],
})

export const panelDocuments = sequence('24.2.3', {
  name: '合议案件文书',
  statement: '合议案件法律文书由办案机构制作，政策法规科审核，分管领导复核，局长签发。',
  reading: '局长不在的，由书面确定的A-B角代签并注明。',
  steps: [
    { name: '制作', by: '办案机构' },
    { name: '审核', by: '政策法规科' },
    { name: '复核', by: '分管领导' },
    { name: '签发', by: '局长' },
  ],
  examples: [
    { given: { done: ['制作', '审核'], next: '签发' }, yields: false },
    { given: { done: ['制作', '审核', '复核'], next: '签发' }, yields: true },
  ],
})

export const panelRecord = form(['24.3.1', '24.3.3c'], {
  name: '讨论案件笔录和会议记录',
  statement: '载明议题、案由、主要观点、理由、意见、表决情况和决议，参加合议人员签名。',
  fields: {
    topic: text('议题'),
    cause: text('案由'),
    views: text('主要观点'),
    reasons: text('理由'),
    opinions: text('意见'),
    votes: text('表决情况'),
    resolution: text('决议'),
  },
  signatures: ['参加合议人员', '记录员'],
})

export const panelRecordValid = permit(['24.3.1', '24.3.2a', '24.3.2b', '24.3.3b', '24.3.3c'], {
  name: '会议记录生效',
  statement:
    '须制作笔录和会议记录；记录员由合议委员会办公室人员担任；会议记录经参会表决人员签名方有效；记录随案存档。',
  reading: '拒签的由记录员和主持人注明。',
  facts: {
    isOfficeStaff: yes('记录员是合议委员会办公室人员'),
    missingParts: list('缺少的内容', text('内容')),
    voters: count('表决人员', '人'),
    signed: count('已签名', '人'),
  },
  refuse: ({ isOfficeStaff, missingParts, voters, signed }) => [
    !isOfficeStaff && '记录员须为合议委员会办公室人员',
    missingParts.length > 0 && `缺${missingParts.join('、')}`,
    signed < voters && `还有${voters - signed}人未签名，记录未生效`,
  ],
  examples: [
    { given: { isOfficeStaff: true, missingParts: [], voters: 6, signed: 5 }, yields: false },
    { given: { isOfficeStaff: true, missingParts: [], voters: 6, signed: 6 }, yields: true },
    { given: { isOfficeStaff: false, missingParts: [], voters: 6, signed: 6 }, yields: false },
    { given: { isOfficeStaff: true, missingParts: ['理由'], voters: 6, signed: 6 }, yields: false },
  ],
})

export const panelRecordReaders = permit(['24.3.2c', '24.3.2d'], {
  name: '讨论记录查阅',
  statement:
    '委员和记录员对讨论内容严格保密，记录不得随便查阅、摘抄、复印；特殊情况须经主任或副主任批准。',
  facts: {
    reader: oneOf('查阅人', ['该会委员', '保管人', '其他人']),
    approver: oneOf('批准人', ['主任', '副主任', '无']),
    copies: count('要复印', '份'),
    approvedCopies: count('批准复印', '份'),
  },
  refuse: ({ reader, approver, copies, approvedCopies }) => [
    reader === '其他人' && approver === '无' && '须经主任或副主任批准',
    copies > approvedCopies && '超过批准的复印份数',
  ],
  examples: [
    { given: { reader: '其他人', approver: '无', copies: 0, approvedCopies: 0 }, yields: false },
    { given: { reader: '其他人', approver: '副主任', copies: 1, approvedCopies: 1 }, yields: true },
    {
      given: { reader: '其他人', approver: '副主任', copies: 2, approvedCopies: 1 },
      yields: false,
    },
    { given: { reader: '该会委员', approver: '无', copies: 0, approvedCopies: 0 }, yields: true },
  ],
})

export const panelRecordsKept = rule('24.3.3a', {
  name: '合议记录永久保存',
  statement: '讨论记录、会议记录由合议委员会办公室永久保存。',
  facts: { years: count('已保存', '年') },
  decide: ({ years }) => ({ outcome: '永久', reason: `已保存${years}年，不得销毁` }),
  examples: [{ given: { years: 20 }, yields: '永久' }],
})

export const panelRegister = register('24.0b', {
  name: '合议决议台账',
  statement: '记载决议、执行机构、期限和进展。',
  keeper: '监察支队',
  columns: {
    matter: text('案件'),
    resolution: text('决议'),
    executor: text('执行机构'),
    state: text('进展'),
  },
})
