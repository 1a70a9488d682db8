import {
  ballot,
  count,
  form,
  list,
  local,
  moment,
  oneOf,
  permit,
  printed,
  role,
  rule,
  sequence,
  text,
  yes,
} from '../kit.ts'

/** 第七条 集体讨论主要负责人末位表态制度。 */

export const noCircularVote = permit('7.1', {
  name: '党组事项须开会决定',
  statement: '党组会议坚持集体领导、民主集中、个别酝酿、会议决定。',
  reading: '党组决定只能出自召开过的会议，不以传签、传阅代替表决。',
  facts: { by: oneOf('决定方式', ['会议表决', '传签', '个人签批']) },
  refuse: ({ by }) => by !== '会议表决' && `${by}不能代替会议决定，请列入党组会议议题`,
  examples: [
    { given: { by: '会议表决' }, yields: true },
    { given: { by: '传签' }, yields: false },
    { given: { by: '个人签批' }, yields: false },
  ],
})

export const topicSteps = sequence('7.2', {
  name: '议事程序',
  statement: '程序为事前告知、充分讨论、末位定论、如实记录，不得跳过。',
  reading: '意见一致的不必表决；标题的“末位表态”、正文的“末位定议”“末位定论”是一回事。',
  steps: [
    { name: '事前告知' },
    { name: '充分讨论' },
    { name: '集体表决', isOptional: true },
    { name: '末位表态', by: '主要负责人' },
    { name: '如实记录' },
  ],
  examples: [
    { given: { done: ['事前告知'], next: '末位表态' }, yields: false },
    { given: { done: ['事前告知', '充分讨论'], next: '末位表态' }, yields: true },
    { given: { done: [], next: '充分讨论' }, yields: false },
  ],
})

export const noSuddenTopic = permit('7.2.1', {
  name: '未事前告知不上会',
  statement: '会前必须将议题告知班子成员；未事前告知的一律不上会，任何人不得临时动议。',
  reading: '告知须早于开会；提前几天由本地设置，只提醒不拦。党组书记也不能例外，紧急事项另行开会。',
  facts: {
    opens: moment('开会时间'),
    told: list('各成员告知时间', moment('告知时间')),
    members: count('班子成员', '人', { min: 1 }),
  },
  parameters: { workdaysAhead: local(2, '个工作日') },
  refuse: ({ opens, told, members }) => [
    told.length < members && `还有${members - told.length}名成员未告知`,
    told.some((at) => at >= opens) && '开会之后才告知的事项不上会，不得临时动议',
  ],
  allowed: '已事前告知全体成员',
  examples: [
    {
      given: { opens: '2025-10-13T09:00', told: ['2025-10-09T10:00'], members: 1 },
      yields: true,
    },
    {
      given: { opens: '2025-10-13T09:00', told: ['2025-10-13T09:00'], members: 1 },
      yields: false,
    },
    {
      given: { opens: '2025-10-13T09:00', told: ['2025-10-09T10:00'], members: 2 },
      yields: false,
    },
  ],
})

export const chairSpeaksLast = permit('7.2.2', {
  name: '一把手不先定调',
  statement: '一把手不得先定调子、划框架；成员各抒己见，不得压制民主、私谋串通。',
  reading: '其他到会成员都发表意见（或本人表明无意见）后，主持人才能表态。',
  facts: {
    others: count('其他到会成员', '人'),
    spoken: count('已发表意见的成员', '人'),
  },
  refuse: ({ others, spoken }) =>
    spoken < others && `还有${others - spoken}名成员未发表意见，一把手不得先定调子`,
  allowed: '其他成员均已发表意见',
  examples: [
    { given: { others: 6, spoken: 5 }, yields: false },
    { given: { others: 6, spoken: 6 }, yields: true },
  ],
})

export const clearDisagreementBallot = ballot('7.2.3', {
  name: '意见分歧集体表决',
  statement: '意见不一、有明显分歧时，少数服从多数集体表决，每人一票。',
  reading: '“多数”的基数条文未说，从严以应到成员为基数，须超过半数；相等即未过半数，暂缓。',
  conflicts: [
    { with: '11.1.2.4a', follow: '重大分歧一般暂缓再议，明显分歧表决，紧急情况应表决。' },
  ],
  of: '应到成员',
  isLocal: true,
  examples: [
    {
      given: { members: 7, present: 7, recused: 0, inFavour: 4, against: 3, abstained: 0 },
      yields: '通过',
    },
    {
      given: { members: 8, present: 8, recused: 0, inFavour: 4, against: 4, abstained: 0 },
      yields: '未通过',
    },
    {
      given: { members: 8, present: 6, recused: 0, inFavour: 4, against: 2, abstained: 0 },
      yields: '未通过',
    },
  ],
})

export const finalWordFollowsVote = permit('7.2.3', {
  name: '最终表态与表决一致',
  statement: '一把手最后综合意见并表态；经过表决的，按表决意见作最终表态。',
  facts: {
    vote: oneOf('表决结果', ['通过', '未通过', '未表决']),
    hasDisagreement: yes('有明显分歧'),
    word: oneOf('最终表态', ['通过', '未通过', '暂缓']),
  },
  refuse: ({ vote, hasDisagreement, word }) => [
    vote === '未表决' && hasDisagreement && word !== '暂缓' && '有明显分歧，须先集体表决',
    vote === '通过' && word !== '通过' && '最终表态须与集体表决意见一致',
    vote === '未通过' && word === '通过' && '最终表态须与集体表决意见一致',
  ],
  examples: [
    { given: { vote: '通过', hasDisagreement: true, word: '未通过' }, yields: false },
    { given: { vote: '通过', hasDisagreement: true, word: '通过' }, yields: true },
    { given: { vote: '未通过', hasDisagreement: true, word: '暂缓' }, yields: true },
    { given: { vote: '未表决', hasDisagreement: true, word: '通过' }, yields: false },
    { given: { vote: '未表决', hasDisagreement: false, word: '通过' }, yields: true },
  ],
})

export const everyOpinionRecorded = permit('7.2.4', {
  name: '记录每位成员意见',
  statement: '指定专人记录每位成员的意见以及决策的方式和内容。',
  reading: '记录人见第四十四条(二)3(1)。',
  facts: {
    recorder: text('记录人'),
    missing: list('没有意见记录的成员', text('姓名')),
    method: text('决策方式'),
    content: text('决策内容'),
  },
  refuse: ({ recorder, missing, method, content }) => [
    !recorder.trim() && '须指定专人记录',
    missing.length > 0 && `须记录每位成员意见，缺${missing.join('、')}`,
    !method.trim() && '须记录决策方式',
    !content.trim() && '须记录决策内容',
  ],
  examples: [
    { given: { recorder: '孙丽', missing: [], method: '表决', content: '同意' }, yields: true },
    {
      given: { recorder: '孙丽', missing: ['丙'], method: '表决', content: '同意' },
      yields: false,
    },
    { given: { recorder: '', missing: [], method: '表决', content: '同意' }, yields: false },
  ],
})

export const minutesSignedByAll = permit('7.2.4a', {
  name: '纪要全体签字',
  statement: '重大事项草拟会议纪要，由全体班子成员签字认可，作为决策责任依据。',
  reading: '全体成员，不只是到会的；缺席的注明阅知后补签，未签齐不生效。不同意的可以签保留意见。',
  facts: {
    members: count('班子成员', '人', { min: 1 }),
    signed: count('已签字', '人'),
  },
  parameters: { share: printed(100, '%') },
  refuse: ({ members, signed }, { share }) =>
    signed * 100 < members * share && `须全体班子成员签字，还差${members - signed}人`,
  allowed: '全体班子成员已签字',
  examples: [
    { given: { members: 7, signed: 6 }, yields: false },
    { given: { members: 7, signed: 7 }, yields: true },
  ],
})

export const majorMinutes = form('7.2.4a', {
  name: '重大事项会议纪要',
  statement: '写明议题、各成员意见、决策方式和内容，全体班子成员签字。',
  fields: {
    meeting: text('会议'),
    topic: text('议题'),
    opinions: list('各成员意见', text('意见')),
    method: text('决策方式'),
    content: text('决策内容'),
  },
  signatures: ['全体班子成员'],
})

export const procedureObjection = rule('7.3', {
  name: '对违反程序的纠正意见',
  statement: '讨论中违反程序的，局领导可随时提出纠正意见。',
  reading: '提出后该议题暂停，写明如何纠正后才能结束，载入纪要。',
  facts: { isLeader: yes('提出人是局领导'), resolution: text('如何纠正') },
  decide: ({ isLeader, resolution }) => {
    if (!isLeader) return { outcome: '不受理', reason: '由局领导提出' }
    return resolution.trim()
      ? { outcome: '继续', reason: '已写明纠正情况' }
      : { outcome: '暂停', reason: '有纠正意见未处理，该议题不能结束' }
  },
  examples: [
    { given: { isLeader: true, resolution: '' }, yields: '暂停' },
    { given: { isLeader: true, resolution: '补充告知后重新讨论' }, yields: '继续' },
    { given: { isLeader: false, resolution: '' }, yields: '不受理' },
  ],
})

export const meetingRecorder = role('7.2.4', {
  name: '会议记录人',
  statement: '指定专人记录。',
  who: ['办公室主任', '办公室副主任'],
})
