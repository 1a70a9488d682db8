import {
  fen,
  ladder,
  list,
  local,
  oneOf,
  optional,
  permit,
  printed,
  table,
  text,
  yes,
  yuan,
} from '../kit.ts'
import { responsibilities } from './a22-responsibility.ts'

/** 第二十二条 审批过错责任追究制度，(七) 至 (十一) 等次、从重从轻、管理权限。 */

export const faultLevels = ['一般过错', '严重过错', '特别严重过错'] as const
export type FaultLevel = (typeof faultLevels)[number]

export const faultLevelNoted = permit('22.7.0', {
  name: '定等次的三项说明',
  statement: '过错按情节轻重、损害后果和影响大小分为一般、严重、特别严重3级。',
  reading: '条文没有量化界线，由人判断；局党组可另定参考标准。等次变更的，前后均保留。',
  facts: {
    circumstances: text('情节'),
    damage: text('损害后果'),
    influence: text('影响'),
    level: oneOf('等次', faultLevels),
  },
  refuse: (f) => [
    !f.circumstances.trim() && '须说明情节轻重',
    !f.damage.trim() && '须说明损害后果',
    !f.influence.trim() && '须说明影响大小',
  ],
  allowed: '三项说明齐全',
  examples: [
    {
      given: { circumstances: '初次', damage: '申请人损失200元', influence: '', level: '一般过错' },
      yields: false,
    },
    {
      given: {
        circumstances: '初次',
        damage: '申请人损失200元',
        influence: '限于当事人',
        level: '一般过错',
      },
      yields: true,
    },
  ],
})

const partyMeasures = ['党内警告', '党内严重警告', '撤销党内职务', '开除党籍']

export const approvalFaultSanctions = table(['22.7.1', '22.7.2', '22.7.3'], {
  name: '等次与责任对应的追究',
  statement:
    '一般过错：直接责任者责令改正、赔礼道歉或通报批评，主要、重要领导责任者书面检查。严重过错：直接责任者党内警告或严重警告、行政警告直至降级，并建议调离或停职；主要领导责任者行政记大过；重要领导责任者行政警告。特别严重过错：直接责任者撤销党内职务或开除党籍、行政撤职或开除，涉罪移送；主要领导责任者党内严重警告或撤销党内职务、行政降级以上；重要领导责任者党内严重警告、行政记大过。',
  reading:
    '“直至降级”含警告、记过、记大过、降级；“降级以上”含降级、撤职、开除。严重过错的直接责任者最轻可只受警告，轻于主要领导责任者的记大过，照条文执行并提示。',
  facts: {
    level: oneOf('等次', faultLevels),
    responsibility: oneOf('责任', responsibilities),
  },
  rows: [
    [{ level: '一般过错', responsibility: '直接责任' }, ['责令改正', '赔礼道歉', '通报批评']],
    [{ level: '一般过错', responsibility: ['主要领导责任', '重要领导责任'] }, ['书面检查']],
    [
      { level: '严重过错', responsibility: '直接责任' },
      [
        '党内警告',
        '党内严重警告',
        '行政警告',
        '行政记过',
        '行政记大过',
        '行政降级',
        '建议调离岗位',
        '停职',
      ],
    ],
    [{ level: '严重过错', responsibility: '主要领导责任' }, ['行政记大过']],
    [{ level: '严重过错', responsibility: '重要领导责任' }, ['行政警告']],
    [
      { level: '特别严重过错', responsibility: '直接责任' },
      ['撤销党内职务', '开除党籍', '行政撤职', '行政开除', '涉罪移送'],
    ],
    [
      { level: '特别严重过错', responsibility: '主要领导责任' },
      ['党内严重警告', '撤销党内职务', '行政降级', '行政撤职', '行政开除'],
    ],
    [{ level: '特别严重过错', responsibility: '重要领导责任' }, ['党内严重警告', '行政记大过']],
  ],
  reason: ({ level, responsibility }, measures) =>
    `${level}、${responsibility}：${measures.join('、')}`,
  examples: [
    {
      given: { level: '一般过错', responsibility: '主要领导责任' },
      yields: ['书面检查'],
    },
    { given: { level: '严重过错', responsibility: '重要领导责任' }, yields: ['行政警告'] },
    {
      given: { level: '特别严重过错', responsibility: '重要领导责任' },
      yields: ['党内严重警告', '行政记大过'],
    },
    {
      given: { level: '特别严重过错', responsibility: '主要领导责任' },
      yields: ['党内严重警告', '撤销党内职务', '行政降级', '行政撤职', '行政开除'],
    },
  ],
})

export const faultSanctionChosen = permit(['22.7.1', '22.7.2', '22.7.3'], {
  name: '所选追究在对应范围内',
  statement:
    '按等次和责任只能选择对应的追究；严重过错的直接责任者并须建议调离或停职；开除、移送须有局党组记录和有权机关文书。',
  reading: '党纪处分只适用于党员，非党员只给其中的行政部分。有(八)(九)情形的，先调整等次再选。',
  facts: {
    offered: list('对应的追究', text('方式')),
    chosen: list('所选追究', text('方式')),
    isPartyMember: yes('党员'),
    hasRecordAndPaper: yes('有局党组记录和有权机关文书'),
  },
  parameters: {
    besides: printed(['建议调离岗位', '停职']),
    grave: local(['开除党籍', '行政开除', '涉罪移送']),
  },
  refuse: ({ offered, chosen, isPartyMember, hasRecordAndPaper }, { besides, grave }) => [
    chosen.length === 0 && '尚未选定追究',
    ...chosen
      .filter((one) => !offered.includes(one))
      .map(
        (one) =>
          `“${one}”不在对应范围（${offered.join('、')}）内；有从重、从轻情形的，请先调整等次`,
      ),
    besides.every((one) => offered.includes(one)) &&
      !besides.some((one) => chosen.includes(one)) &&
      `并须${besides.join('或')}`,
    !isPartyMember &&
      chosen.some((one) => partyMeasures.includes(one)) &&
      '不是党员，只能选行政或组织措施',
    !hasRecordAndPaper &&
      grave.some((one) => chosen.includes(one)) &&
      `${grave.join('、')}须有局党组记录和有权机关文书，请先补齐`,
  ],
  examples: [
    {
      given: {
        offered: ['书面检查'],
        chosen: ['行政记大过'],
        isPartyMember: true,
        hasRecordAndPaper: false,
      },
      yields: false,
    },
    {
      given: {
        offered: ['书面检查'],
        chosen: ['书面检查'],
        isPartyMember: true,
        hasRecordAndPaper: false,
      },
      yields: true,
    },
    {
      given: {
        offered: ['党内严重警告', '撤销党内职务', '行政降级', '行政撤职', '行政开除'],
        chosen: ['行政记大过'],
        isPartyMember: true,
        hasRecordAndPaper: false,
      },
      yields: false,
    },
    {
      given: {
        offered: ['党内严重警告', '行政记大过'],
        chosen: ['党内严重警告'],
        isPartyMember: false,
        hasRecordAndPaper: false,
      },
      yields: false,
    },
    {
      given: {
        offered: ['行政警告', '建议调离岗位', '停职'],
        chosen: ['行政警告'],
        isPartyMember: false,
        hasRecordAndPaper: false,
      },
      yields: false,
    },
    {
      given: {
        offered: ['行政警告', '建议调离岗位', '停职'],
        chosen: ['行政警告', '停职'],
        isPartyMember: false,
        hasRecordAndPaper: false,
      },
      yields: true,
    },
    {
      given: {
        offered: ['撤销党内职务', '开除党籍', '行政撤职', '行政开除', '涉罪移送'],
        chosen: ['行政开除'],
        isPartyMember: false,
        hasRecordAndPaper: false,
      },
      yields: false,
    },
    {
      given: {
        offered: ['撤销党内职务', '开除党籍', '行政撤职', '行政开除', '涉罪移送'],
        chosen: ['行政开除'],
        isPartyMember: false,
        hasRecordAndPaper: true,
      },
      yields: true,
    },
  ],
})

export const repeatedApprovalFault = ladder('22.8.1', {
  name: '一年内再犯',
  statement: '从重或加重处分情形：一年内出现2次以上应追究的审批过错。',
  reading: '“2次以上”含2次；按行为发生日而不是决定日，滚动计算一年。只计已认定的过错。',
  within: printed(12, '个月'),
  rungs: [{ times: 2, leadsTo: '从重或加重' }],
  examples: [
    { given: { dates: ['2025-06-10', '2026-06-09'], on: '2026-06-09' }, yields: '从重或加重' },
    { given: { dates: ['2025-06-10', '2026-06-10'], on: '2026-06-10' }, yields: null },
    { given: { dates: ['2026-06-10'], on: '2026-06-10' }, yields: null },
  ],
})

export const aggravatingKinds = [
  '干扰、阻碍调查',
  '打击报复举报人、证人、经办人',
  '造成巨大损失或恶劣影响',
  '其他应从重或加重情节',
] as const

export const aggravatingProved = permit(['22.8.2', '22.8.3', '22.8.5'], {
  name: '认定从重情节须有依据',
  statement:
    '从重或加重处分情形：干扰、阻碍对其过错的调查；打击报复举报人、证人或案件经办人；其他应从重或加重情节。',
  facts: {
    kind: oneOf('情节', aggravatingKinds),
    record: text('依据的记录'),
    rule: text('依据的规定'),
  },
  refuse: (f) => [
    !f.record.trim() && '须附依据的记录',
    f.kind === '其他应从重或加重情节' && !f.rule.trim() && '其他情节须写明依据的规定',
  ],
  examples: [
    {
      given: { kind: '干扰、阻碍调查', record: '2026-05-11销毁卷宗的记录', rule: '' },
      yields: true,
    },
    { given: { kind: '干扰、阻碍调查', record: '', rule: '' }, yields: false },
    {
      given: { kind: '打击报复举报人、证人、经办人', record: '2026-05-18调整举报人岗位', rule: '' },
      yields: true,
    },
    { given: { kind: '其他应从重或加重情节', record: '谈话笔录', rule: '' }, yields: false },
  ],
})

export const retaliatoryTransferHeld = permit('22.8.3', {
  name: '对举报人的调动先审核',
  statement: '从重或加重处分情形：打击报复举报人、证人或案件经办人。',
  reading: '被调查人对举报人、证人、经办人作出的人事调整，先停下送机关党委纪委审核，是本地设置。',
  facts: {
    isOrderedBySubject: yes('由被调查人决定或提议'),
    isOfProtected: yes('对象是举报人、证人或案件经办人'),
    isReviewed: yes('机关党委纪委已审核'),
  },
  refuse: (f) =>
    f.isOrderedBySubject &&
    f.isOfProtected &&
    !f.isReviewed &&
    '被调查人不得调整举报人、证人、经办人，须先送机关党委纪委审核',
  examples: [
    {
      given: { isOrderedBySubject: true, isOfProtected: true, isReviewed: false },
      yields: false,
    },
    { given: { isOrderedBySubject: true, isOfProtected: true, isReviewed: true }, yields: true },
    {
      given: { isOrderedBySubject: false, isOfProtected: true, isReviewed: false },
      yields: true,
    },
  ],
})

export const hugeLossAnswered = permit('22.8.4', {
  name: '巨大损失须作答',
  statement: '从重或加重处分情形：造成巨大损失或恶劣影响。',
  reading: '“巨大损失”没有金额，默认由认定人判断：有损失或影响的，须答是或否。',
  facts: {
    loss: fen('损失金额'),
    influence: text('影响'),
    isHuge: optional(yes('属于巨大损失或恶劣影响')),
  },
  refuse: ({ loss, influence, isHuge }) =>
    (loss > 0 || influence.trim() !== '') &&
    isHuge === null &&
    '有损失或影响，须答明是否属于巨大损失或恶劣影响',
  examples: [
    { given: { loss: yuan(200_000), influence: '', isHuge: null }, yields: false },
    { given: { loss: yuan(200_000), influence: '', isHuge: false }, yields: true },
    { given: { loss: 0, influence: '', isHuge: null }, yields: true },
  ],
})
