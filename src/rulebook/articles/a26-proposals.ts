import {
  conditions,
  conduct,
  count,
  day,
  duty,
  form,
  limit,
  list,
  local,
  oneOf,
  permit,
  printed,
  report,
  role,
  rule,
  sequence,
  text,
  yes,
} from '../kit.ts'

/** 第二十六条 人大代表建议和政协提案办理制度。 */

export const proposalGroup = conduct('26.1a', {
  name: '办理工作领导小组',
  statement: '党组书记、局长任组长，党组成员、副局长（主任）任副组长，机关各科室负责人为成员。',
  reading: '“党组书记、局长”按一个职务；成员随任职变动。',
  who: ['建议提案办理工作领导小组'],
})

export const proposalOffice = role('26.1b', {
  name: '领导小组办公室',
  statement: '设在政策法规科，负责综合协调、督促检查。',
  who: ['政策法规科'],
})

export const oneHost = permit('26.1c', {
  name: '承办科室',
  statement: '各科室按职责办理答复建议提案。',
  facts: { hosts: count('主办科室', '个'), joint: count('会办科室', '个') },
  refuse: ({ hosts }) => hosts !== 1 && '须且只须一个主办科室',
  examples: [
    { given: { hosts: 0, joint: 2 }, yields: false },
    { given: { hosts: 2, joint: 0 }, yields: false },
    { given: { hosts: 1, joint: 2 }, yields: true },
  ],
})

export const fiveRates = [
  '主要领导批办率',
  '见面沟通率',
  '代表委员参与率',
  '满意率',
  '按时办结率',
] as const

export const keyRate = rule('26.1d', {
  name: '重点建议提案5个100%',
  statement: '主要领导批办率、见面沟通率、代表委员参与率、满意率、按时办结率均为100%。',
  reading: '满意率以100%为目标，(三)5如实反映的件数另列，两个数都报。',
  facts: { rate: oneOf('指标', fiveRates), all: count('重点件', '件'), met: count('做到', '件') },
  parameters: { target: printed(100, '%') },
  decide: ({ rate, all, met }, { target }) => {
    const share = all === 0 ? 100 : Math.floor((met / all) * 1000) / 10
    return { outcome: share >= target, reason: `${rate}${share}%，目标${target}%` }
  },
  examples: [
    { given: { rate: '见面沟通率', all: 12, met: 11 }, yields: false },
    { given: { rate: '按时办结率', all: 12, met: 12 }, yields: true },
  ],
})

export const proposalAssigned = conditions('26.2.1', {
  name: '登记、受理、交办',
  statement: '由局办理工作领导小组办公室登记、受理并交办。',
  must: { hasDue: ['写明办理期限', '没有办理期限，不能交办'] },
})

export const proposalDue = limit('26.2.1', {
  name: '办理期限',
  statement: '按规定时限办理答复。',
  reading: '期限取交办文件；没有写的按3个月，由本局设定并标明。',
  parameters: { months: local(3, '个月') },
  of: (_, { months }) => ({ unit: 'month', amount: months }),
  examples: [{ given: { from: '2026-03-02' }, yields: '2026-06-02' }],
})

export const checkedIn = limit('26.2.2.0a', {
  name: '接件清点',
  statement: '承办科室负责起草答复件；接件后清点核对，呈报分管领导。',
  reading: '2个工作日由本局设定。',
  parameters: { workdays: local(2, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { from: '2026-03-09' }, yields: '2026-03-11' }],
})

export const handlerNamed = role('26.2.2.0b', {
  name: '落实承办人',
  statement: '分管领导落实具体承办人并安排办理工作。',
  who: ['分管领导'],
})

export const draftDue = limit(['26.2.2.1a', '26.2.2.3', '26.2.2.4'], {
  name: '科室提交答复意见',
  statement: '单独办理、会办、分办的，承办科室在规定时限内提交书面答复或会办意见。',
  reading: '内部期限条文未写：本局答复的提前10个工作日，会办的提前4日，均由本局设定。',
  facts: { isJoint: yes('他单位主办、本局会办') },
  parameters: { workdays: local(10, '个工作日'), jointDays: local(4, '日') },
  of: ({ isJoint }, { workdays, jointDays }) =>
    isJoint
      ? { unit: 'day', amount: jointDays, direction: 'before', roll: 'none' }
      : { unit: 'workday', amount: workdays, direction: 'before' },
  examples: [
    { given: { isJoint: false, from: '2026-06-01' }, yields: '2026-05-18' },
    { given: { isJoint: true, from: '2026-05-15' }, yields: '2026-05-11' },
  ],
})

export const jointOpinions = permit(['26.2.2.1b', '26.2.2.2'], {
  name: '会办意见',
  statement:
    '2个以上承办科室的，主办科室积极协商、综合会办意见；其他单位会办的收集会办意见后提交。',
  reading: '2个以上含2个；外单位两次书面催办仍不回复的，可附记录发出，由本局设定。',
  facts: {
    asked: count('会办', '家'),
    answered: count('已回复', '家'),
    reminders: count('已书面催办', '次'),
    isOutside: yes('外单位会办'),
  },
  parameters: { reminders: local(2, '次') },
  refuse: ({ asked, answered, reminders: sent, isOutside }, { reminders }) =>
    answered < asked &&
    !(isOutside && sent >= reminders) &&
    `尚缺${asked - answered}家会办意见${isOutside ? `，已催办${sent}次` : ''}`,
  examples: [
    { given: { asked: 2, answered: 1, reminders: 0, isOutside: false }, yields: false },
    { given: { asked: 1, answered: 0, reminders: 2, isOutside: true }, yields: true },
    { given: { asked: 2, answered: 2, reminders: 0, isOutside: false }, yields: true },
  ],
})

export const ownPart = conditions('26.2.2.4', {
  name: '分办答复',
  statement: '分办的由本局与其他单位按各自职责分别答复。',
  must: { statesPart: ['答复写明所答部分', '请写明本局答复的是哪一部分'] },
})

export const contactRecord = form('26.2.2.5', {
  name: '代表委员沟通记录',
  statement: '记录沟通的时间、地点、方式、结果，与答复意见一并交办公室。',
  reading: '电话沟通的地点写“电话”。',
  fields: {
    on: day('时间'),
    place: text('地点'),
    by: text('方式'),
    result: text('结果'),
  },
  signatures: ['承办人'],
})

export const contactComplete = permit('26.2.2.5', {
  name: '沟通记录完整',
  statement: '记录沟通的时间、地点、方式、结果。',
  facts: { place: text('地点'), by: text('方式'), result: text('结果') },
  refuse: ({ place, by, result }) => [
    !place.trim() && '缺地点',
    !by.trim() && '缺方式',
    !result.trim() && '缺结果',
  ],
  examples: [
    { given: { place: '', by: '电话', result: '满意' }, yields: false },
    { given: { place: '电话', by: '电话', result: '满意' }, yields: true },
  ],
})

export const replySteps = sequence(['26.2.3.0', '26.2.3.1a', '26.2.3.3'], {
  name: '答复件审核签发',
  statement:
    '分管领导初审、领导小组办公室核稿、联系代表委员确认满意，相关科室会签，组长或其委托人签发。',
  steps: [
    { name: '起草', by: '承办科室' },
    { name: '初审', by: '分管领导' },
    { name: '核稿', by: '领导小组办公室' },
    { name: '确认满意', by: '领导小组办公室' },
    { name: '会签', by: '相关科室', isOptional: true },
    { name: '签发', by: '组长或其委托人' },
    { name: '寄送', by: '领导小组办公室' },
  ],
  examples: [
    { given: { done: ['起草'], next: '核稿' }, yields: false },
    { given: { done: ['起草', '初审', '核稿'], next: '签发' }, yields: false },
    { given: { done: ['起草', '初审', '核稿', '确认满意'], next: '签发' }, yields: true },
  ],
})

export const satisfactionAsked = limit('26.2.3.1a', {
  name: '确认是否满意',
  statement: '办公室收到书面答复意见后及时联系代表委员确认是否满意。',
  reading: '3个工作日由本局设定。',
  parameters: { workdays: local(3, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { from: '2026-04-21' }, yields: '2026-04-24' }],
})

export const untilSatisfied = permit(['26.2.3.1b', '26.3.5'], {
  name: '不满意退回重办',
  statement:
    '不满意的退回重办，直到满意为止；因客观因素难以解决、反复工作后仍不满意的，如实向州人大联工委、州政府办公室、州政协提案委反映。',
  reading: '重办不停办理期限；“反复”为两轮，由本局设定。',
  facts: {
    rounds: count('不满意轮次', '轮'),
    isSatisfied: yes('本轮满意'),
    isReported: yes('已如实反映'),
  },
  parameters: { rounds: local(2, '轮') },
  refuse: ({ rounds: done, isSatisfied, isReported }, { rounds }) => [
    !isSatisfied && !isReported && '代表委员不满意，退回承办科室重办',
    isReported && done < rounds && `不满意${done}轮，未到${rounds}轮，不能按(三)5反映`,
  ],
  examples: [
    { given: { rounds: 1, isSatisfied: false, isReported: false }, yields: false },
    { given: { rounds: 1, isSatisfied: true, isReported: false }, yields: true },
    { given: { rounds: 1, isSatisfied: false, isReported: true }, yields: false },
    { given: { rounds: 2, isSatisfied: false, isReported: true }, yields: true },
  ],
})

export const everyQuestion = permit(['26.2.3.2', '26.3.1a', '26.3.1b'], {
  name: '逐项答复',
  statement:
    '逐件核查原件内容，对所提问题逐项答复；有条件的及时落实，条件不足的列入规划；不能解决的实事求是说明理由。',
  facts: {
    asked: count('提出问题', '个'),
    answered: count('已答复', '个'),
    refused: count('不能解决', '个'),
    reasons: count('已说明理由', '个'),
  },
  refuse: ({ asked, answered, refused, reasons }) => [
    answered < asked && `提出${asked}个问题，只答复${answered}个`,
    reasons < refused && '不能解决的须说明理由',
  ],
  examples: [
    { given: { asked: 3, answered: 2, refused: 0, reasons: 0 }, yields: false },
    { given: { asked: 3, answered: 3, refused: 1, reasons: 0 }, yields: false },
    { given: { asked: 3, answered: 3, refused: 1, reasons: 1 }, yields: true },
  ],
})

export const replySigner = permit('26.2.3.3', {
  name: '答复函签发',
  statement: '由领导小组组长或其委托人审定签发。',
  facts: { isHead: yes('组长'), delegation: text('委托记录') },
  refuse: ({ isHead, delegation }) =>
    !isHead && !delegation.trim() && '没有组长的委托记录，不能签发',
  examples: [
    { given: { isHead: false, delegation: '' }, yields: false },
    { given: { isHead: false, delegation: '2026-05-10委托' }, yields: true },
    { given: { isHead: true, delegation: '' }, yields: true },
  ],
})

export const replyOnTime = rule(['26.2.4.0a', '26.2.4.0b'], {
  name: '按时答复',
  statement:
    '在规定时间内直接答复代表委员；涉及面广、难度大不能按期办完的，先简要答复说明原因，办完后正式答复。',
  reading: '简要答复不算按时办结，单列。',
  facts: {
    due: day('期限'),
    sent: day('答复日'),
    isInterim: yes('简要答复'),
  },
  decide: ({ due, sent, isInterim }) => ({
    outcome: sent > due ? '逾期' : isInterim ? '简要答复，未办结' : '按时办结',
    reason: `期限${due}，${sent}${isInterim ? '简要' : '正式'}答复`,
  }),
  examples: [
    { given: { due: '2026-06-01', sent: '2026-06-01', isInterim: false }, yields: '按时办结' },
    { given: { due: '2026-06-01', sent: '2026-06-02', isInterim: false }, yields: '逾期' },
    {
      given: { due: '2026-06-01', sent: '2026-05-28', isInterim: true },
      yields: '简要答复，未办结',
    },
  ],
})

export const replyCategories = ['A', 'B', 'C', 'D'] as const

export const replyPrinted = permit(['26.2.4.1a', '26.2.4.2'], {
  name: '答复函印制',
  statement:
    '按统一格式印制并加盖公章；右上角标明A已解决、B正在或逐步解决、C待以后解决、D留作参考。',
  facts: { category: oneOf('类别', [...replyCategories, '未定']), hasSeal: yes('加盖单位公章') },
  refuse: ({ category, hasSeal }) => [
    category === '未定' && '须在右上角标明A、B、C、D类别',
    !hasSeal && '须加盖单位公章',
  ],
  examples: [
    { given: { category: '未定', hasSeal: true }, yields: false },
    { given: { category: 'B', hasSeal: true }, yields: true },
  ],
})

export const oneVoice = role('26.2.4.1b', {
  name: '多科室承办的统一答复',
  statement: '多个承办科室的，由领导小组办公室统一综合并答复。',
  who: ['领导小组办公室'],
})

export const replyRecipients = rule(['26.2.4.3a', '26.2.4.3b'], {
  name: '答复件寄送',
  statement: '代表联名建议寄送每一位代表；政协联名提案寄送前3位提案人。',
  facts: { kind: oneOf('类别', ['建议', '提案']), signers: count('联名', '人', { min: 1 }) },
  parameters: { first: printed(3, '位') },
  decide: ({ kind, signers }, { first }) => ({
    outcome: kind === '建议' ? signers : Math.min(first, signers),
    reason:
      kind === '建议' ? `寄送全部${signers}位代表` : `寄送前${Math.min(first, signers)}位提案人`,
  }),
  examples: [
    { given: { kind: '建议', signers: 10 }, yields: 10 },
    { given: { kind: '提案', signers: 7 }, yields: 3 },
    { given: { kind: '提案', signers: 2 }, yields: 2 },
  ],
})

export const replyCopies = rule('26.2.4.4a', {
  name: '答复件份数',
  statement: '除主送外，抄送州人大联工委或州政协提案委和州政府办公室各2份；有会办单位的同时抄送。',
  reading: '两家各2份；会办单位各1份、归档2份由本局设定。',
  facts: { recipients: count('主送', '份'), joint: count('会办单位', '家') },
  parameters: { each: printed(2, '份'), perJoint: local(1, '份'), archive: local(2, '份') },
  decide: ({ recipients, joint }, { each, perJoint, archive }) => {
    const outcome = recipients + each * 2 + joint * perJoint + archive
    return {
      outcome,
      reason: `主送${recipients}、抄送${each * 2}、会办${joint * perJoint}、归档${archive}`,
    }
  },
  examples: [{ given: { recipients: 3, joint: 2 }, yields: 11 }],
})

export const separateReplies = permit('26.2.4.3c', {
  name: '分别行文答复',
  statement: '建议与提案内容相同的，分别行文答复。',
  facts: { proposals: count('建议提案', '件'), letters: count('答复函', '件') },
  refuse: ({ proposals, letters }) =>
    letters < proposals && `${proposals}件建议提案须分别行文，现${letters}件`,
  examples: [
    { given: { proposals: 2, letters: 1 }, yields: false },
    { given: { proposals: 2, letters: 2 }, yields: true },
  ],
})

export const opinionForm = form('26.2.4.4b', {
  name: '征求意见表',
  statement: '寄送答复件时附《征求意见表》征求对办理工作的意见。',
  reading: '收回期限条文未写，默认30日。',
  fields: {
    number: text('建议提案号'),
    contact: text('联系沟通情况'),
    satisfaction: oneOf('对办理结果', ['满意', '基本满意', '不满意']),
    opinion: text('意见'),
  },
  signatures: ['代表委员'],
})

export const contactWays = [
  '登门拜访',
  '现场座谈',
  '专题调研',
  '电话联系',
  '网上沟通',
  '短信息',
  '寄送资料',
] as const

export const contactWay = permit(['26.3.2', '26.3.3a', '26.3.3b'], {
  name: '联系方式',
  statement:
    '登门拜访、现场座谈、专题调研、电话、网上、短信、寄送资料均可；重点建议提案和党派团体提案必须面商座谈、现场办理；邀请会办单位共同参加。',
  facts: {
    isKey: yes('重点或党派团体提案'),
    ways: list('已用方式', oneOf('方式', contactWays)),
    joint: count('会办单位', '家'),
    invited: count('已邀请', '家'),
  },
  refuse: ({ isKey, ways, joint, invited }) => [
    ways.length === 0 && '尚未联系代表委员',
    isKey &&
      !ways.some((one) => one === '登门拜访' || one === '现场座谈' || one === '专题调研') &&
      '须面商座谈、现场办理',
    invited < joint && `${joint - invited}家会办单位未邀请`,
  ],
  examples: [
    { given: { isKey: true, ways: ['电话联系'], joint: 0, invited: 0 }, yields: false },
    { given: { isKey: true, ways: ['现场座谈'], joint: 1, invited: 0 }, yields: false },
    { given: { isKey: true, ways: ['现场座谈'], joint: 1, invited: 1 }, yields: true },
    { given: { isKey: false, ways: ['电话联系'], joint: 0, invited: 0 }, yields: true },
  ],
})

export const progressMonthly = duty('26.3.4', {
  name: '办理进展',
  statement: '承办科室及时报告进展，办公室做好进度记录并督促检查。',
  reading: '每月一次，由本局设定。',
  who: ['承办科室'],
  every: { each: 'month', on: 'last-workday', isLocal: true },
  examples: [{ given: { from: '2026-03-01', to: '2026-03-31' }, yields: ['2026-03-31'] }],
})

export const yearSummary = report('26.3.6a', {
  name: '建议提案办理总结',
  statement: '办理完毕后认真总结，及时向州政府办公室报送书面总结。',
  from: ['领导小组办公室'],
  to: ['州政府办公室'],
  contents: {
    year: count('年度', '年'),
    proposals: count('建议', '件'),
    motions: count('提案', '件'),
    satisfied: count('满意', '件'),
    onTime: count('按时办结', '件'),
  },
})

export const summarySent = limit('26.3.6a', {
  name: '总结报送',
  statement: '办理完毕后及时报送书面总结。',
  reading: '最后一件办结后15个工作日，由本局设定。',
  parameters: { workdays: local(15, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { from: '2026-08-31' }, yields: '2026-09-20' }],
})

export const proposalArchive = conditions('26.3.6b', {
  name: '立卷归档',
  statement: '底稿及答复文件等立卷归档备查。',
  must: { hasDraft: ['有底稿', '缺底稿'], hasReply: ['有答复文件', '缺答复文件'] },
})

export const proposalAppraised = conduct(['26.3.7', '26.3.1c'], {
  name: '考核办理工作',
  statement: '各科室认真负责、注重实效；严格按绩效考核奖惩办法考核建议提案办理工作。',
  reading: '即第四十八条的绩效考核奖惩办法；退回率和逾期作为材料。',
  who: ['各科室'],
})
