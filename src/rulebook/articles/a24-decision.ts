import { ballot, count, list, local, oneOf, permit, record, rule, text, yes } from '../kit.ts'

/** 第二十四条 重大行政处罚案件合议制度，(一)4 至 7 发言与表决，(二) 决议执行。 */

const statements = list(
  '到会委员的意见',
  record('意见', { name: text('委员'), said: text('意见（可写无意见）') }),
)

export const membersHeard = permit('24.1.4.3', {
  name: '到会委员均发表意见',
  statement: '合议程序第3步：就事实、证据、定性、处理、程序等发表意见、研究讨论。',
  reading: '没有意见的写“无意见”，也算发表。',
  facts: { statements },
  refuse: ({ statements: given }) =>
    given.filter((one) => !one.said.trim()).map((one) => `${one.name}尚未发表意见，不能开始表决`),
  examples: [
    {
      given: {
        statements: [
          { name: '甲', said: '事实清楚' },
          { name: '乙', said: '' },
        ],
      },
      yields: false,
    },
    {
      given: {
        statements: [
          { name: '甲', said: '事实清楚' },
          { name: '乙', said: '无意见' },
        ],
      },
      yields: true,
    },
  ],
})

export const dissentKept = permit('24.1.5a', {
  name: '不同意见保留在卷',
  statement: '未被采纳的不同意见允许保留并记录在卷。',
  reading: '逐字记录，签名后不得更改、删除。',
  facts: { isSigned: yes('记录已签名'), action: oneOf('做什么', ['记录', '更改', '删除']) },
  refuse: ({ isSigned, action }) =>
    isSigned && action !== '记录' && '不同意见签名后不得更改、删除，可以另作补充',
  examples: [
    { given: { isSigned: false, action: '记录' }, yields: true },
    { given: { isSigned: true, action: '更改' }, yields: false },
    { given: { isSigned: true, action: '删除' }, yields: false },
  ],
})

export const panelOpinionFree = permit('24.1.5b', {
  name: '合议意见不受追究',
  statement: '委员意见不论正确与否一律不受追究。',
  reading:
    '与第二十一条(五)2、(六)5“负有领导责任者除外”冲突：本款是合议意见的特别规定；意见、表决以外的行为（如隐瞒事实）仍可追究。',
  conflicts: [
    { with: '21.5.2', follow: '合议中的意见和表决按本款，不追究' },
    { with: '21.6.5', follow: '合议中的意见和表决按本款，不论是否负有领导责任' },
  ],
  facts: {
    grounds: list(
      '追究的事由',
      oneOf('事由', ['合议意见', '合议表决', '隐瞒事实', '泄密', '其他']),
    ),
  },
  refuse: ({ grounds }) => [
    grounds.length === 0 && '没有追究的事由',
    grounds.length > 0 &&
      grounds.every((one) => one === '合议意见' || one === '合议表决') &&
      '合议意见不受追究；另有隐瞒事实等行为的，请按该行为提出',
  ],
  examples: [
    { given: { grounds: ['合议表决'] }, yields: false },
    { given: { grounds: ['合议意见', '合议表决'] }, yields: false },
    { given: { grounds: ['隐瞒事实'] }, yields: true },
    { given: { grounds: ['合议表决', '泄密'] }, yields: true },
  ],
})

export const panelBallot = ballot('24.1.5c', {
  name: '合议表决',
  statement: '委员表决权平等，少数服从多数，到会委员半数以上通过的决议为会议决定。',
  reading:
    '“半数以上”按字面含恰好一半，但一半对一半无从“少数服从多数”，从严为超过半数；弃权计入基数，回避的不计。恰好一半的未形成决议，提交下次会议。',
  of: '到会且未回避的成员',
  isLocal: true,
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
      given: { members: 9, present: 7, recused: 1, inFavour: 7, against: 0, abstained: 0 },
      yields: '无效',
    },
  ],
})

export const ownViewStated = permit('24.1.5d', {
  name: '表明个人观点',
  statement: '委员应认真听取汇报，充分阐述个人意见，表明个人观点。',
  reading: '“同意大家意见”、与他人完全相同的，请主持人让其补充后再表决。',
  facts: {
    name: text('委员'),
    position: text('表态（同意、不同意、弃权；没有留空）'),
    said: text('个人意见'),
    others: list('其他委员的意见', text('意见')),
  },
  parameters: {
    positions: local(['同意', '不同意', '弃权']),
    empty: local(['同意', '同意大家意见', '同意以上意见']),
  },
  refuse: ({ name, position, said, others }, { positions, empty }) => [
    !positions.some((one) => one === position) && `${name}须表态：同意、不同意或弃权`,
    (!said.trim() || empty.some((one) => one === said.trim())) &&
      `${name}须写明自己的意见，请主持人让其补充`,
    said.trim() !== '' && others.includes(said) && `${name}的意见与他人完全相同，请补充个人观点`,
  ],
  examples: [
    {
      given: { name: '甲', position: '同意', said: '同意大家意见', others: [] },
      yields: false,
    },
    {
      given: {
        name: '甲',
        position: '同意',
        said: '证据充分，幅度适当',
        others: ['证据充分，幅度适当'],
      },
      yields: false,
    },
    {
      given: { name: '甲', position: '', said: '证据充分，幅度适当', others: [] },
      yields: false,
    },
    {
      given: { name: '甲', position: '同意', said: '证据充分，幅度适当', others: ['事实清楚'] },
      yields: true,
    },
  ],
})

export const attendeesSpeakOnly = permit('24.1.6', {
  name: '列席人员不表决',
  statement: '列席人员可补充陈述、回答询问、发表意见，意见记入会议记录。',
  facts: {
    isMember: yes('委员'),
    action: oneOf('做什么', ['补充陈述', '回答询问', '发表意见', '表决']),
  },
  refuse: ({ isMember, action }) =>
    !isMember && action === '表决' && '列席人员可以发言，不参加表决',
  examples: [
    { given: { isMember: false, action: '表决' }, yields: false },
    { given: { isMember: false, action: '发表意见' }, yields: true },
    { given: { isMember: true, action: '表决' }, yields: true },
  ],
})

export const resolutionByMajority = rule('24.1.7a', {
  name: '按多数意见形成决议',
  statement: '按多数委员意见形成决议。',
  reading: '多数为超过到会未回避委员的半数；几种意见均不过半的，未形成决议。',
  facts: {
    present: count('到会且未回避的委员', '人', { min: 1 }),
    options: list('各种意见', record('意见', { option: text('意见'), votes: count('票数', '票') })),
  },
  decide: ({ present, options }) => {
    const passed = options.find(({ votes }) => votes * 2 > present)
    return passed
      ? { outcome: passed.option, reason: `${passed.votes}票，超过${present}人的半数` }
      : { outcome: null, reason: '没有一种意见超过半数，未形成决议，提交下次会议' }
  },
  examples: [
    {
      given: {
        present: 6,
        options: [
          { option: '罚款8万元', votes: 5 },
          { option: '罚款5万元', votes: 1 },
        ],
      },
      yields: '罚款8万元',
    },
    {
      given: {
        present: 6,
        options: [
          { option: '罚款8万元', votes: 3 },
          { option: '罚款5万元', votes: 3 },
        ],
      },
      yields: null,
    },
  ],
})

export const supplementedBeforeNext = permit('24.1.7b', {
  name: '补充后再议',
  statement: '需补充材料、查实情况而不能形成结论的，由办案机构补充查实，提交下次会议再定。',
  reading: '次数没有规定：已两次补充再议的，先报告分管领导，是本地设置；办案的法定期限照常计算。',
  facts: {
    outstanding: list('未补充的事项', text('事项')),
    rounds: count('已补充再议', '次'),
    isReported: yes('已报告分管领导'),
  },
  parameters: { most: local(2, '次') },
  refuse: ({ outstanding, rounds, isReported }, { most }) => [
    outstanding.length > 0 && `尚未补充${outstanding.join('、')}，不能列入议程`,
    rounds >= most && !isReported && `已补充再议${rounds}次，请先报告分管领导`,
  ],
  examples: [
    { given: { outstanding: ['工资表'], rounds: 1, isReported: false }, yields: false },
    { given: { outstanding: [], rounds: 1, isReported: false }, yields: true },
    { given: { outstanding: [], rounds: 2, isReported: false }, yields: false },
    { given: { outstanding: [], rounds: 2, isReported: true }, yields: true },
  ],
})

export const resolutionExecutor = permit('24.2.1', {
  name: '由提出机构执行',
  statement: '决议由提出案件的机构执行。',
  facts: { submitter: text('提出案件的机构'), executor: text('执行机构') },
  refuse: ({ submitter, executor }) =>
    submitter !== executor && `决议由提出案件的${submitter}执行，不由${executor}执行`,
  examples: [
    { given: { submitter: '劳动保障监察支队', executor: '劳动保障监察支队' }, yields: true },
    { given: { submitter: '劳动保障监察支队', executor: '政策法规科' }, yields: false },
  ],
})
