import {
  day,
  list,
  oneOf,
  optional,
  permit,
  printed,
  record,
  rule,
  table,
  text,
  yes,
} from '../kit.ts'

/** 第二十一条 行政执法过错责任追究制度，(一) 至 (五) 适用、认定、承担。 */

export const enforcementFaultScope = table('21.1', {
  name: '追究对象的范围',
  statement: '过错责任追究适用于本系统所有工作人员。',
  reading:
    '县（市）局人员也属本系统，但按干部管理权限由县（市）处理，移交并登记；系统外人员不适用。',
  facts: { unit: oneOf('所在单位', ['州局机关', '州局所属单位', '县（市）局', '系统外']) },
  rows: [
    [{ unit: ['州局机关', '州局所属单位'] }, '本局追究'],
    [{ unit: '县（市）局' }, '移交', 'local'],
    [{ unit: '系统外' }, '不适用'],
  ],
  reason: ({ unit }, outcome) =>
    outcome === '移交' ? `${unit}人员按干部管理权限移交并登记` : `${unit}人员：${outcome}`,
  examples: [
    { given: { unit: '州局机关' }, yields: '本局追究' },
    { given: { unit: '县（市）局' }, yields: '移交' },
    { given: { unit: '系统外' }, yields: '不适用' },
  ],
})

export const faultIntents = ['故意', '过失'] as const

export const intentStated = permit('21.2', {
  name: '故意从严、过失从宽',
  statement:
    '实事求是、客观公正、有错必究，故意从严、过失从宽，责任自负，惩处与责任相当，教育与惩戒结合。',
  reading: '故意取幅度内较重一半，过失取较轻一半；不这样取的说明理由，是本地设置。',
  facts: {
    intent: oneOf('主观态度', faultIntents),
    grounds: text('认定依据'),
    choice: oneOf('所选在幅度内', ['较轻', '居中', '较重']),
    departure: text('不从严或不从宽的理由'),
  },
  refuse: ({ intent, grounds, choice, departure }) => [
    !grounds.trim() && `须写明认定为${intent}的依据`,
    intent === '故意' && choice === '较轻' && !departure.trim() && '故意的应从严，从轻须说明理由',
    intent === '过失' && choice === '较重' && !departure.trim() && '过失的可从宽，从重须说明理由',
  ],
  examples: [
    {
      given: { intent: '故意', grounds: '谈话笔录', choice: '较轻', departure: '' },
      yields: false,
    },
    {
      given: { intent: '故意', grounds: '谈话笔录', choice: '较轻', departure: '已全额赔偿' },
      yields: true,
    },
    {
      given: { intent: '过失', grounds: '谈话笔录', choice: '较重', departure: '' },
      yields: false,
    },
    { given: { intent: '过失', grounds: '', choice: '较轻', departure: '' }, yields: false },
    { given: { intent: '故意', grounds: '谈话笔录', choice: '较重', departure: '' }, yields: true },
  ],
})

export const actTypes = ['抽象', '具体（作为）', '具体（不作为）'] as const

export const actTypeStated = permit('21.3a', {
  name: '执法行为的种类',
  statement: '执法行为分抽象行政行为和具体行政行为，后者含作为和不作为。',
  reading: '不作为须写明应履行的职责和应在哪一天以前履行；该日由时限计算填入。',
  facts: {
    type: oneOf('行为种类', actTypes),
    duty: text('应履行的职责及条款'),
    due: optional(day('应履行的末日')),
  },
  refuse: ({ type, duty, due }) =>
    type === '具体（不作为）' && [
      !duty.trim() && '不作为须写明应履行的职责及其条款',
      !due && '不作为须写明应履行的末日',
    ],
  examples: [
    { given: { type: '具体（不作为）', duty: '投诉处理', due: '2026-03-20' }, yields: true },
    { given: { type: '具体（不作为）', duty: '', due: '2026-03-20' }, yields: false },
    { given: { type: '具体（不作为）', duty: '投诉处理', due: null }, yields: false },
    { given: { type: '抽象', duty: '', due: null }, yields: true },
  ],
})

export const improperKinds = ['自由裁量不当', '执法程序不当', '手续不完善', '监督不规范'] as const

export const illegalOrImproper = permit('21.3b', {
  name: '违法与不当',
  statement: '违法指违反法律法规规章；不当指裁量不当、程序不当、手续不完善、监督不规范等。',
  reading: '“等”所指的其他不当，归入最接近的一类。',
  facts: {
    kind: oneOf('性质', ['违法', '不当']),
    law: text('违反的法律法规规章及条文'),
    improper: optional(text('不当的种类')),
  },
  parameters: { kinds: printed(improperKinds) },
  refuse: ({ kind, law, improper }, { kinds }) =>
    kind === '违法'
      ? !law.trim() && '认定违法须写明所违反的法律法规规章及条文'
      : !kinds.some((one) => one === improper) && `认定不当须选一类：${kinds.join('、')}`,
  examples: [
    { given: { kind: '违法', law: '', improper: null }, yields: false },
    { given: { kind: '违法', law: '《行政处罚法》第四十四条', improper: null }, yields: true },
    { given: { kind: '不当', law: '', improper: null }, yields: false },
    { given: { kind: '不当', law: '', improper: '执法程序不当' }, yields: true },
  ],
})

export const faultFactorsStated = permit('21.4', {
  name: '确定责任的四项因素',
  statement: '过错责任按违法行为性质、行为人职责和主观态度、过错后果确定。',
  reading: '原文“客观态度”读作主观态度，因为说的是行为人。',
  facts: {
    nature: text('性质'),
    duties: text('职责'),
    attitude: text('主观态度'),
    consequence: text('后果'),
  },
  refuse: (f) =>
    (
      [
        ['性质', f.nature],
        ['职责', f.duties],
        ['主观态度', f.attitude],
        ['后果', f.consequence],
      ] as const
    )
      .filter(([, said]) => !said.trim())
      .map(([what]) => `须说明${what}`),
  examples: [
    {
      given: { nature: '程序违法', duties: '承办', attitude: '过失', consequence: '' },
      yields: false,
    },
    {
      given: {
        nature: '程序违法',
        duties: '承办',
        attitude: '过失',
        consequence: '决定被撤销',
      },
      yields: true,
    },
  ],
})

export interface EnforcementShare {
  readonly name: string
  readonly has: '全部责任' | '主要责任' | '次要责任' | '不承担责任' | '待查'
}

export const enforcementResponsibility = rule(['21.5.1', '21.5.2', '21.5.3'], {
  name: '执法过错责任承担',
  statement:
    '独立作出的由本人承担；集体研究的，主要负责人员负主要责任，其他相关人员负次要责任；经审批的，作出错误决定者负主要责任，各环节审核、审批人员负次要责任。',
  reading:
    '主要负责人员为主持人或主要提议人。会议记录、审核意见中有不同意见的，按(六)5、7不承担，负有领导责任的除外。承办人故意隐瞒的，由其负主要责任，审核、审批人员不承担。经审批而承办人没有隐瞒的，条文未列其责任，待查。行政许可等审批按第二十二条(六)；第二十四条的合议意见不追究。',
  conflicts: [
    { with: '22.6.1a', follow: '行政审批按第二十二条(六)，其他执法行为按本款' },
    { with: '24.1.5a', follow: '案审会合议意见按第二十四条(一)5，不追究个人' },
  ],
  facts: {
    how: oneOf('作出方式', ['独立作出', '集体研究', '经审批']),
    people: list(
      '有关人员',
      record('人员', {
        name: text('姓名'),
        part: oneOf('环节', ['承办', '参加', '审核', '决定']),
        isDissenting: yes('记录有不同意见'),
        isLeader: yes('负有领导责任'),
      }),
    ),
    isConcealed: yes('承办人故意隐瞒事实'),
  },
  decide: ({ how, people, isConcealed }) => {
    const shareOf = (one: (typeof people)[number]): EnforcementShare['has'] => {
      if (how === '独立作出') return '全部责任'
      if (isConcealed) return one.part === '承办' ? '主要责任' : '不承担责任'
      if (one.part === '决定') return '主要责任'
      if (one.isDissenting && (how === '经审批' || !one.isLeader)) return '不承担责任'
      return how === '经审批' && one.part === '承办' ? '待查' : '次要责任'
    }
    const outcome = people.map((one): EnforcementShare => ({ name: one.name, has: shareOf(one) }))
    return {
      outcome,
      reason:
        outcome.length > 0
          ? `${how}：${outcome.map(({ name, has }) => `${name}${has}`).join('、')}`
          : '没有列出有关人员',
    }
  },
  examples: [
    {
      given: {
        how: '独立作出',
        people: [{ name: '甲', part: '承办', isDissenting: false, isLeader: false }],
        isConcealed: false,
      },
      yields: [{ name: '甲', has: '全部责任' }],
    },
    {
      given: {
        how: '集体研究',
        people: [
          { name: '甲', part: '决定', isDissenting: false, isLeader: true },
          { name: '乙', part: '参加', isDissenting: false, isLeader: false },
          { name: '丙', part: '参加', isDissenting: false, isLeader: false },
          { name: '丁', part: '参加', isDissenting: false, isLeader: false },
          { name: '戊', part: '参加', isDissenting: false, isLeader: false },
          { name: '己', part: '参加', isDissenting: false, isLeader: false },
          { name: '庚', part: '参加', isDissenting: true, isLeader: false },
        ],
        isConcealed: false,
      },
      yields: [
        { name: '甲', has: '主要责任' },
        { name: '乙', has: '次要责任' },
        { name: '丙', has: '次要责任' },
        { name: '丁', has: '次要责任' },
        { name: '戊', has: '次要责任' },
        { name: '己', has: '次要责任' },
        { name: '庚', has: '不承担责任' },
      ],
    },
    {
      given: {
        how: '集体研究',
        people: [
          { name: '甲', part: '决定', isDissenting: false, isLeader: true },
          { name: '乙', part: '参加', isDissenting: true, isLeader: true },
        ],
        isConcealed: false,
      },
      yields: [
        { name: '甲', has: '主要责任' },
        { name: '乙', has: '次要责任' },
      ],
    },
    {
      given: {
        how: '经审批',
        people: [
          { name: '承办人', part: '承办', isDissenting: false, isLeader: false },
          { name: '科长', part: '审核', isDissenting: false, isLeader: false },
          { name: '副局长', part: '决定', isDissenting: false, isLeader: true },
        ],
        isConcealed: false,
      },
      yields: [
        { name: '承办人', has: '待查' },
        { name: '科长', has: '次要责任' },
        { name: '副局长', has: '主要责任' },
      ],
    },
    {
      given: {
        how: '经审批',
        people: [
          { name: '承办人', part: '承办', isDissenting: false, isLeader: false },
          { name: '科长', part: '审核', isDissenting: false, isLeader: false },
          { name: '副局长', part: '决定', isDissenting: false, isLeader: true },
        ],
        isConcealed: true,
      },
      yields: [
        { name: '承办人', has: '主要责任' },
        { name: '科长', has: '不承担责任' },
        { name: '副局长', has: '不承担责任' },
      ],
    },
  ],
})
