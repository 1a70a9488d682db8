import { fen, list, local, oneOf, permit, rule, sequence, table, text, yes, yuan } from '../kit.ts'
import { faultIntents } from './a21-fault-basics.ts'
import { enforcementMeasures } from './a21-fault-grounds.ts'

/** 第二十一条 行政执法过错责任追究制度，(九)(十) 从重、移交司法机关。 */

export const enforcementAggravated = rule(['21.9.1', '21.9.2', '21.9.3', '21.9.4', '21.9.5'], {
  name: '从重追究',
  statement:
    '应从重的情形：故意造成错误；出于打击报复；造成人身财产损失；导致本系统受通报批评；收受索取财物、徇私舞弊致严重失误、显失公正。',
  reading:
    '“从重”没有尺度，加重一级（批评教育到告诫、告诫到处分）是本地设置，只作建议，由人决定；不采纳的说明理由。',
  facts: {
    base: oneOf('原定追究', ['批评教育', '行政告诫', '行政处分']),
    intent: oneOf('主观态度', faultIntents),
    isRetaliation: yes('出于打击报复'),
    loss: fen('相对人财产损失'),
    hasInjury: yes('相对人人身损害'),
    isCircular: yes('本系统受通报批评（未作为过错情形）'),
    hasTakenProperty: yes('收受、索取财物致严重失误或显失公正'),
  },
  parameters: { steps: local(1, '级') },
  decide: (f, { steps }) => {
    const flags = [
      f.intent === '故意' && '(九)1故意',
      f.isRetaliation && '(九)2打击报复',
      (f.loss > 0 || f.hasInjury) && `(九)3造成损失${f.loss > 0 ? `${f.loss / 100}元` : ''}`,
      f.isCircular && '(九)4受通报批评',
      f.hasTakenProperty && '(九)5收受索取财物',
    ].filter((one) => typeof one === 'string')
    const at = enforcementMeasures.indexOf(f.base)
    const suggested =
      flags.length === 0
        ? f.base
        : enforcementMeasures[Math.min(enforcementMeasures.length - 1, at + steps)]!
    return {
      outcome: { flags: flags.length, suggested },
      reason:
        flags.length === 0
          ? '没有从重情形'
          : `${flags.join('、')}，建议${suggested}${f.hasTakenProperty ? '；并须核查是否属(十)5' : ''}`,
    }
  },
  examples: [
    {
      given: {
        base: '批评教育',
        intent: '故意',
        isRetaliation: false,
        loss: 0,
        hasInjury: false,
        isCircular: false,
        hasTakenProperty: false,
      },
      yields: { flags: 1, suggested: '行政告诫' },
    },
    {
      given: {
        base: '行政告诫',
        intent: '过失',
        isRetaliation: false,
        loss: yuan(8000),
        hasInjury: false,
        isCircular: true,
        hasTakenProperty: false,
      },
      yields: { flags: 2, suggested: '行政处分' },
    },
    {
      given: {
        base: '行政处分',
        intent: '故意',
        isRetaliation: true,
        loss: 0,
        hasInjury: false,
        isCircular: false,
        hasTakenProperty: true,
      },
      yields: { flags: 3, suggested: '行政处分' },
    },
    {
      given: {
        base: '批评教育',
        intent: '过失',
        isRetaliation: false,
        loss: 0,
        hasInjury: false,
        isCircular: false,
        hasTakenProperty: false,
      },
      yields: { flags: 0, suggested: '批评教育' },
    },
  ],
})

export const crimeGrounds = [
  '1滥用职权、玩忽职守致重大损失',
  '2泄露国家机密',
  '3应移交而未移交',
  '4滥发许可证致重大损失',
  '5收受索取财物、徇私舞弊',
  '6通风报信、帮助逃避处罚',
  '7其他职务犯罪',
] as const

const crimeIds = [
  '21.10.1',
  '21.10.2',
  '21.10.3',
  '21.10.4',
  '21.10.5',
  '21.10.6',
  '21.10.7',
] as const

export const crimeReferred = permit(crimeIds, {
  name: '涉罪的移交后才能结案',
  statement:
    '过错构成犯罪的移交司法机关：滥用职权、玩忽职守致重大损失；泄露国家机密；应移交而未移交；滥发许可证致重大损失；收受索取财物徇私舞弊；通风报信帮助逃避处罚；其他职务犯罪。',
  reading: '有涉罪情形未移交的，不能只以内部追究结案。接收机关由目录选定。',
  notes: [{ on: '2026-11-23', text: '职务犯罪现由监察委员会管辖，移交时须核对接收机关。' }],
  facts: {
    grounds: list('涉罪情形', oneOf('情形', crimeGrounds)),
    law: text('所涉罪名的法律条文'),
    isReferred: yes('已移交并有回执'),
    isClosing: yes('结案'),
  },
  refuse: ({ grounds, law, isReferred, isClosing }) => [
    grounds.includes('7其他职务犯罪') && !law.trim() && '其他职务犯罪须写明法律条文',
    isClosing &&
      grounds.length > 0 &&
      !isReferred &&
      '有涉罪情形尚未移交，不能只以告诫、处分结案，请先办移交',
  ],
  examples: [
    {
      given: {
        grounds: ['1滥用职权、玩忽职守致重大损失'],
        law: '',
        isReferred: false,
        isClosing: true,
      },
      yields: false,
    },
    {
      given: {
        grounds: ['1滥用职权、玩忽职守致重大损失'],
        law: '',
        isReferred: true,
        isClosing: true,
      },
      yields: true,
    },
    {
      given: { grounds: ['7其他职务犯罪'], law: '', isReferred: false, isClosing: false },
      yields: false,
    },
    {
      given: {
        grounds: ['7其他职务犯罪'],
        law: '《刑法》第三百九十六条',
        isReferred: false,
        isClosing: false,
      },
      yields: true,
    },
    { given: { grounds: [], law: '', isReferred: false, isClosing: true }, yields: true },
  ],
})

export const crimeReferralSteps = sequence(crimeIds, {
  name: '移交程序',
  statement: '构成犯罪的，移交司法机关追究刑事责任。',
  reading: '条文未定程序，次序为本地设置；案卷只对指定经办人开放。',
  steps: [
    { name: '三机构意见', by: '政策法规科、机关党委纪委、人事教育科' },
    { name: '局党组审定', by: '局党组' },
    { name: '移送函及案卷清单' },
    { name: '收到回执' },
  ],
  examples: [
    { given: { done: ['三机构意见'], next: '局党组审定' }, yields: true },
    { given: { done: ['三机构意见'], next: '移送函及案卷清单' }, yields: false },
    { given: { done: [], next: '局党组审定' }, yields: false },
  ],
})

export const crimeSideSteps = table(['21.10.2', '21.10.4', '21.10.5', '21.10.6'], {
  name: '涉罪情形的附带处理',
  statement: '移交司法机关的同时，按情形通知有关机构、复查许可、缩小知情范围。',
  reading: '附带处理条文没有规定，是本地设置。',
  facts: { ground: oneOf('情形', crimeGrounds) },
  rows: [
    [{ ground: '2泄露国家机密' }, '通知保密办', 'local'],
    [{ ground: '4滥发许可证致重大损失' }, '许可列入撤销复查', 'local'],
    [{ ground: '5收受索取财物、徇私舞弊' }, '当日送机关党委纪委', 'local'],
    [{ ground: '6通风报信、帮助逃避处罚' }, '查阅限于指定经办人', 'local'],
    [
      {
        ground: ['1滥用职权、玩忽职守致重大损失', '3应移交而未移交', '7其他职务犯罪'],
      },
      '无',
      'local',
    ],
  ],
  examples: [
    { given: { ground: '2泄露国家机密' }, yields: '通知保密办' },
    { given: { ground: '5收受索取财物、徇私舞弊' }, yields: '当日送机关党委纪委' },
    { given: { ground: '3应移交而未移交' }, yields: '无' },
  ],
})
