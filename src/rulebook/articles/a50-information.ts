import {
  conditions,
  conduct,
  count,
  duty,
  form,
  limit,
  list,
  local,
  oneOf,
  permit,
  printed,
  report,
  rule,
  table,
  text,
  yes,
  yuan,
} from '../kit.ts'

/** 第五十条 政务信息报送考核办法。 */

export const informationUnits = conduct('50.1', {
  name: '信息考核对象',
  statement: '县（市）人社局，州局各科室、直属单位、经办机构。',
  reading: '县（市）数按组织机构，现为8个。',
  who: ['县（市）人社局', '州局各科室', '直属单位', '经办机构'],
})

export const informationKinds = ['县（市）人社局', '机关科室', '直属单位', '经办机构'] as const

export const informationTarget = table(['50.2.1', '50.2.2', '50.2.3'], {
  name: '政务信息任务',
  statement: '县（市）人社局每年40篇以上，州局机关各科、各直属单位10篇以上，各经办机构20篇以上。',
  reading: '含本数，以办公室采收为准；办公室自己的任务按50条(二)4，不在机关科室内。',
  facts: { kind: oneOf('单位类别', informationKinds) },
  rows: [
    [{ kind: '县（市）人社局' }, 40],
    [{ kind: ['机关科室', '直属单位'] }, 10],
    [{ kind: '经办机构' }, 20],
  ],
  examples: [
    { given: { kind: '县（市）人社局' }, yields: 40 },
    { given: { kind: '机关科室' }, yields: 10 },
    { given: { kind: '直属单位' }, yields: 10 },
    { given: { kind: '经办机构' }, yields: 20 },
  ],
})

export const officeTarget = rule('50.2.4', {
  name: '办公室三家任务',
  statement: '州局办公室完成省厅办公室、州委办公室、州政府办公室每年下达的任务。',
  reading: '任务数按年录入，未录入的显示“未下达”。',
  facts: { target: count('下达任务', '篇'), accepted: count('采用', '篇') },
  decide: ({ target, accepted }) => ({
    outcome: target === 0 ? '未下达' : accepted >= target ? '完成' : '未完成',
    reason:
      target === 0
        ? '本年任务未下达'
        : `任务${target}篇，采用${accepted}篇，完成${Math.floor((accepted / target) * 100)}%`,
  }),
  examples: [
    { given: { target: 60, accepted: 45 }, yields: '未完成' },
    { given: { target: 60, accepted: 60 }, yields: '完成' },
    { given: { target: 0, accepted: 5 }, yields: '未下达' },
  ],
})

export const informationBase = rule('50.3.1', {
  name: '基础分',
  statement: '完成任务记基础分100；每少1期扣10分；每超1期加2分。',
  reading: '“期”与“篇”同义；不低于0分由本局设定。',
  facts: { target: count('任务', '篇', { min: 1 }), accepted: count('采收', '篇') },
  parameters: {
    base: printed(100, '分'),
    short: printed(10, '分'),
    over: printed(2, '分'),
    least: local(0, '分'),
  },
  decide: ({ target, accepted }, { base, short, over, least }) => {
    const more = accepted - target
    const raw = base + (more >= 0 ? more * over : more * short)
    return {
      outcome: Math.max(least, raw),
      reason: `任务${target}篇，采收${accepted}篇，${more >= 0 ? `超${more}篇` : `少${-more}篇`}`,
    }
  },
  examples: [
    { given: { target: 10, accepted: 12 }, yields: 104 },
    { given: { target: 10, accepted: 9 }, yields: 90 },
    { given: { target: 10, accepted: 0 }, yields: 0 },
    { given: { target: 20, accepted: 21 }, yields: 102 },
    { given: { target: 40, accepted: 40 }, yields: 100 },
  ],
})

export const adoptionLevels = [
  '未采用',
  '州局',
  '省厅、州委办、州政府办',
  '国家部委、省委办公厅、省政府办公厅',
  '中办、国办',
] as const

const adoptionPoints = (level: (typeof adoptionLevels)[number], isCombined: boolean) =>
  ({
    未采用: 0,
    州局: isCombined ? 2 : 4,
    '省厅、州委办、州政府办': isCombined ? 5 : 10,
    '国家部委、省委办公厅、省政府办公厅': isCombined ? 10 : 20,
    '中办、国办': 50,
  })[level]

export const adoptionScore = table(['50.3.2.1', '50.3.2.2', '50.3.2.3', '50.3.2.4'], {
  name: '采用加分',
  statement:
    '州局采用单条4分、综合2分；省厅、州委办、州政府办单条10分、综合5分；国家人社部、省委省政府办公厅单条20分、综合10分；中办、国办每条50分。',
  reading: '中办、国办不分单条综合；综合用了几个单位材料的各记一份。',
  facts: { level: oneOf('采用层次', adoptionLevels), isCombined: yes('综合采用') },
  rows: [
    [{ level: '未采用' }, 0],
    [{ level: '州局', isCombined: false }, 4],
    [{ level: '州局', isCombined: true }, 2],
    [{ level: '省厅、州委办、州政府办', isCombined: false }, 10],
    [{ level: '省厅、州委办、州政府办', isCombined: true }, 5],
    [{ level: '国家部委、省委办公厅、省政府办公厅', isCombined: false }, 20],
    [{ level: '国家部委、省委办公厅、省政府办公厅', isCombined: true }, 10],
    [{ level: '中办、国办' }, 50],
  ],
  reason: ({ level, isCombined }, points) =>
    `${level}${isCombined ? '综合' : '单条'}采用，${points}分`,
  examples: [
    { given: { level: '州局', isCombined: false }, yields: 4 },
    { given: { level: '州局', isCombined: true }, yields: 2 },
    { given: { level: '省厅、州委办、州政府办', isCombined: true }, yields: 5 },
    { given: { level: '国家部委、省委办公厅、省政府办公厅', isCombined: false }, yields: 20 },
    { given: { level: '中办、国办', isCombined: true }, yields: 50 },
  ],
})

export const highestAdoption = rule('50.3.2.0', {
  name: '采用只计最高层次',
  statement: '同一信息被多部门采用，只按最高层次加分。',
  reading: '先比层次，同一层次单条高于综合；层次高而分低的也按层次高的计。',
  facts: { level: oneOf('最高层次', adoptionLevels), isCombined: yes('该层次为综合采用') },
  decide: ({ level, isCombined }) => ({
    outcome: adoptionPoints(level, isCombined),
    reason: `按最高层次${level}计`,
  }),
  examples: [
    { given: { level: '省厅、州委办、州政府办', isCombined: true }, yields: 5 },
    { given: { level: '州局', isCombined: false }, yields: 4 },
  ],
})

export const instructionLevels = [
  '无批示',
  '州局领导',
  '州委办公室、州政府办公室领导',
  '州委、州政府、省人社厅领导',
  '省委办公厅、省政府办公厅领导',
  '省委、省政府、国家人社部领导',
  '中办、国办领导',
  '党和国家领导人',
] as const

export const instructionScore = table(
  ['50.3.3.0', '50.3.3.1', '50.3.3.2', '50.3.3.3', '50.3.3.4', '50.3.3.5', '50.3.3.6', '50.3.3.7'],
  {
    name: '批示加分',
    statement:
      '州局领导批示每条5分；州委、州政府办公室10分；州委州政府、省厅15分；省委省政府办公厅20分；省委省政府、国家人社部25分；中办国办30分；党和国家领导人50分；多位领导批示只按最高层次。',
    reading: '印作“中共中央办公室厅”应为办公厅；“省政府办公室”即办公厅。',
    facts: { level: oneOf('最高批示层次', instructionLevels) },
    rows: [
      [{ level: '无批示' }, 0],
      [{ level: '州局领导' }, 5],
      [{ level: '州委办公室、州政府办公室领导' }, 10],
      [{ level: '州委、州政府、省人社厅领导' }, 15],
      [{ level: '省委办公厅、省政府办公厅领导' }, 20],
      [{ level: '省委、省政府、国家人社部领导' }, 25],
      [{ level: '中办、国办领导' }, 30],
      [{ level: '党和国家领导人' }, 50],
    ],
    reason: ({ level }, points) => `${level}批示，${points}分`,
    examples: [
      { given: { level: '州局领导' }, yields: 5 },
      { given: { level: '州委办公室、州政府办公室领导' }, yields: 10 },
      { given: { level: '州委、州政府、省人社厅领导' }, yields: 15 },
      { given: { level: '省委办公厅、省政府办公厅领导' }, yields: 20 },
      { given: { level: '省委、省政府、国家人社部领导' }, yields: 25 },
      { given: { level: '中办、国办领导' }, yields: 30 },
      { given: { level: '党和国家领导人' }, yields: 50 },
    ],
  },
)

export const informationDeductions = rule(['50.3.4.1', '50.3.4.2', '50.3.4.3'], {
  name: '信息扣分',
  statement:
    '约稿拒报或不及时上报每次扣10分；迟报、漏报、瞒报紧急重大信息每次扣20分；严重失实每次扣30分。',
  reading: '“不及时”为超过约稿时限；“严重失实”由办公室主任和分管领导认定。',
  facts: {
    refused: count('约稿拒报、迟报', '次'),
    urgent: count('紧急信息迟报漏报瞒报', '次'),
    untrue: count('严重失实', '次'),
  },
  parameters: { refused: printed(10, '分'), urgent: printed(20, '分'), untrue: printed(30, '分') },
  decide: (f, p) => {
    const off = f.refused * p.refused + f.urgent * p.urgent + f.untrue * p.untrue
    return { outcome: 0 - off, reason: `扣分${f.refused + f.urgent + f.untrue}次，共${off}分` }
  },
  examples: [
    { given: { refused: 1, urgent: 0, untrue: 0 }, yields: -10 },
    { given: { refused: 0, urgent: 1, untrue: 0 }, yields: -20 },
    { given: { refused: 0, urgent: 0, untrue: 1 }, yields: -30 },
    { given: { refused: 2, urgent: 1, untrue: 0 }, yields: -40 },
  ],
})

export const informationLock = rule('50.3.4.0', {
  name: '取消评优资格',
  statement: '扣分超过2次或30分的，取消当年考核评优资格并通报批评。',
  reading: '“超过”不含本数：2次、30分不取消。',
  facts: { times: count('扣分', '次'), points: count('扣分合计', '分') },
  parameters: { times: printed(2, '次'), points: printed(30, '分') },
  decide: ({ times: n, points: off }, { times, points }) => ({
    outcome: n > times || off > points,
    reason: `扣分${n}次、${off}分，界线${times}次、${points}分`,
  }),
  examples: [
    { given: { times: 2, points: 30 }, yields: false },
    { given: { times: 3, points: 30 }, yields: true },
    { given: { times: 2, points: 40 }, yields: true },
    { given: { times: 1, points: 30 }, yields: false },
  ],
})

export const informationReward = rule(['50.4.1', '50.4.2'], {
  name: '信息奖励',
  statement: '完成考核目标的每分奖励5元；州局办公室完成三家下达任务的每分奖励5元。',
  reading: '按总分；办公室三家任务须全部完成；取消评优资格的单位是否奖励由局领导定。',
  facts: { isMet: yes('完成考核目标'), points: count('总分', '分') },
  parameters: { perPoint: printed(5, '元') },
  decide: ({ isMet, points }, { perPoint }) => ({
    outcome: isMet ? yuan(points * perPoint) : 0,
    reason: isMet ? `${points}分，每分${perPoint}元` : '未完成考核目标，不奖励',
  }),
  examples: [
    { given: { isMet: true, points: 104 }, yields: yuan(520) },
    { given: { isMet: true, points: 260 }, yields: yuan(1300) },
    { given: { isMet: false, points: 260 }, yields: 0 },
  ],
})

export const informationAwards = duty('50.4.3', {
  name: '综合评比表彰',
  statement: '州局每年综合评比表彰1次。',
  reading: '次年1月31日由本局设定。',
  who: ['办公室'],
  every: { each: 'year', month: 1, on: 31, isLocal: true },
  examples: [{ given: { from: '2026-01-01', to: '2026-12-31' }, yields: ['2026-01-31'] }],
})

export const urgentNeeded = rule('50.5.1a', {
  name: '须2小时报送的信息',
  statement: '越级上访、3人以上集体上访及随时可能引发不稳定的倾向性问题，2小时内报送。',
  reading: '含3人。',
  facts: {
    isSkipping: yes('越级上访'),
    people: count('集体上访', '人'),
    isUnstable: yes('可能引发不稳定的倾向性问题'),
  },
  parameters: { people: printed(3, '人') },
  decide: ({ isSkipping, people: n, isUnstable }, { people }) => ({
    outcome: isSkipping || n >= people || isUnstable,
    reason: `${n}人${isSkipping ? '，越级' : ''}${isUnstable ? '，倾向性问题' : ''}`,
  }),
  examples: [
    { given: { isSkipping: false, people: 3, isUnstable: false }, yields: true },
    { given: { isSkipping: false, people: 2, isUnstable: false }, yields: false },
    { given: { isSkipping: true, people: 1, isUnstable: false }, yields: true },
  ],
})

export const urgentWithin = limit('50.5.1a', {
  name: '紧急信息报送',
  statement: '2小时内报送。',
  reading: '自本单位最先知道时起算，节假日照算。',
  parameters: { hours: printed(2, '小时') },
  of: (_, { hours }) => ({ unit: 'hour', amount: hours, warn: [{ left: 1 }] }),
  examples: [{ given: { from: '2025-11-20T09:00' }, yields: '2025-11-20T11:00' }],
})

export const eventInformation = limit('50.5.1b', {
  name: '会议活动信息报送',
  statement: '会议、领导活动、实施重要工作：结束当天报送；特殊的第二天。',
  reading: '“第二天”为自然日，遇休息日不顺延。',
  facts: { isSpecial: yes('特殊情况') },
  parameters: { days: printed(0, '日'), special: printed(1, '日') },
  of: ({ isSpecial }, { days, special }) => ({
    unit: 'day',
    amount: isSpecial ? special : days,
    roll: 'none',
  }),
  examples: [
    { given: { isSpecial: false, from: '2025-11-20' }, yields: '2025-11-20' },
    { given: { isSpecial: true, from: '2025-11-20' }, yields: '2025-11-21' },
  ],
})

export const combinedInformation = duty('50.5.1c', {
  name: '综合、经验类信息',
  statement: '综合、创新、经验、问题类信息按阶段及时报送。',
  reading: '每季度至少一篇提示，由本局设定。',
  who: ['各单位'],
  every: { each: 'quarter', month: 3, on: 'last', isLocal: true },
  examples: [{ given: { from: '2025-07-01', to: '2025-09-30' }, yields: ['2025-09-30'] }],
})

export const informationQuality = conduct(['50.5.2', '50.5.4'], {
  name: '信息质量',
  statement: '增强实用性，体现思想性、动态性，围绕中心服务大局；突出特色性，反映地方实际和创新。',
  reading: '分级只作建议，不计分。',
  who: ['各单位'],
})

export const problemWithAdvice = permit('50.5.3', {
  name: '问题信息附对策',
  statement: '提高预见性：分析重点难点热点成因和对策。',
  facts: { isProblem: yes('问题类信息'), advice: text('对策建议') },
  refuse: ({ isProblem, advice }) => isProblem && !advice.trim() && '请填写对策建议',
  examples: [
    { given: { isProblem: true, advice: '' }, yields: false },
    { given: { isProblem: true, advice: '增加窗口' }, yields: true },
    { given: { isProblem: false, advice: '' }, yields: true },
  ],
})

export const informationBulletin = duty('50.6.1', {
  name: '季度通报',
  statement: '州局办公室每季度通报上报和采用情况。',
  reading: '季后15日由本局设定。',
  who: ['办公室'],
  every: { each: 'quarter', month: 1, on: 15, isLocal: true },
  examples: [
    { given: { from: '2026-01-01', to: '2026-06-30' }, yields: ['2026-01-15', '2026-04-15'] },
  ],
})

export const informationReport = report('50.6.1', {
  name: '信息上报采用通报',
  statement: '每季度通报上报和采用情况。',
  from: ['办公室'],
  to: ['县（市）人社局', '各科室', '直属单位', '经办机构'],
  every: { each: 'quarter', month: 1, on: 15, isLocal: true },
  contents: {
    unit: text('单位'),
    target: count('任务', '篇'),
    sent: count('上报', '篇'),
    adopted: count('采用', '篇'),
    points: count('得分', '分'),
  },
})

export const informationSigned = permit('50.6.2', {
  name: '信息审签',
  statement: '所报信息须经分管领导审签。',
  reading: '为报送单位的分管领导；审签后改动的重新审签。',
  facts: { isSigned: yes('分管领导已审签'), isChanged: yes('审签后有改动') },
  refuse: ({ isSigned, isChanged }) => [
    !isSigned && '须经分管领导审签',
    isChanged && '审签后有改动，须重新审签',
  ],
  examples: [
    { given: { isSigned: false, isChanged: false }, yields: false },
    { given: { isSigned: true, isChanged: true }, yields: false },
    { given: { isSigned: true, isChanged: false }, yields: true },
  ],
})

export const informationForm = form('50.6.2', {
  name: '政务信息报送单',
  statement: '所报信息须经分管领导审签。',
  fields: {
    title: text('标题'),
    kind: oneOf('类别', ['动态', '综合', '创新', '经验', '问题', '紧急']),
    author: text('撰稿人'),
  },
  signatures: ['撰稿人', '单位负责人', '分管领导'],
})

export const oneLiaison = permit('50.6.3a', {
  name: '信息联络员',
  statement: '各单位明确1名联络员；变动及时报州局办公室。',
  reading: '“及时”为3个工作日，由本局设定。',
  facts: { active: list('现任联络员', text('姓名')), isAdding: yes('增加') },
  parameters: { people: printed(1, '名'), workdays: local(3, '个工作日') },
  refuse: ({ active, isAdding }, { people }) =>
    isAdding &&
    active.length >= people &&
    `各单位明确${people}名联络员，请先结束${active.join('、')}`,
  examples: [
    { given: { active: ['甲'], isAdding: true }, yields: false },
    { given: { active: [], isAdding: true }, yields: true },
  ],
})

export const contactsKept = conditions('50.6.3b', {
  name: '联络群和联系人',
  statement: '办公室联络群和联系人由办公室公布维护。',
  reading: '印出的群号、电话和姓名只作当时资料，现行的由办公室维护。',
  must: { isCurrent: ['联系人为现任', '联系人已变动，请办公室更新'] },
})

export const informationRepeal = conduct('50.6.4', {
  name: '施行与废止',
  statement: '自发文之日起实施，旧通知（文人社发〔2012〕74号）同时作废。',
  who: ['各单位'],
})
