import {
  count,
  day,
  duty,
  oneOf,
  optional,
  permit,
  printed,
  register,
  table,
  text,
  yes,
} from '../kit.ts'
import { secretLevels } from './a43-secrecy.ts'

/** 第四十三条 保密制度，(一) 机关工作人员，14至16目。 */

export const copyClasses = ['上级秘密公文', '其他公文'] as const

export const secretAccess = permit('43.1.14a', {
  name: '查阅秘密文件须批准',
  statement: '未经批准不得查阅、记录、存储、复制、引用秘密文件档案，不得违规留存载体。',
  facts: {
    action: oneOf('行为', ['查阅', '记录', '存储', '复制', '引用', '留存载体']),
    purpose: text('用途'),
    isApproved: yes('已批准'),
  },
  refuse: ({ action, purpose, isApproved }) => [
    !isApproved && `未经批准不得${action}，请先申请`,
    !purpose.trim() && '请写明用途',
  ],
  examples: [
    { given: { action: '查阅', purpose: '办理来文', isApproved: false }, yields: false },
    { given: { action: '复制', purpose: '办理来文', isApproved: true }, yields: true },
    { given: { action: '查阅', purpose: '', isApproved: true }, yields: false },
  ],
})

export const paperCopyApprover = table(['43.1.14b', '43.1.14c'], {
  name: '翻印复印由谁批准',
  statement:
    '翻印复印上级秘密公文须经发文机关批准或授权；其他公文须经分管公文处理的局领导或办公室主任批准。',
  facts: { paper: oneOf('公文', copyClasses) },
  rows: [
    [{ paper: '上级秘密公文' }, '发文机关'],
    [{ paper: '其他公文' }, '分管公文处理的局领导或办公室主任'],
  ],
  examples: [
    { given: { paper: '上级秘密公文' }, yields: '发文机关' },
    { given: { paper: '其他公文' }, yields: '分管公文处理的局领导或办公室主任' },
  ],
})

export const paperCopyAllowed = permit(['43.1.14b', '43.1.14c', '43.2.9', '43.5.5'], {
  name: '翻印、复印',
  statement: '翻印、复印、转发须由有权的机关或领导批准，份数以批准的为限。',
  reading: '(五)5所引“(一)第13目”有误，13目是失泄密报告，翻印复印的规定在14目，按14目执行。',
  facts: {
    paper: oneOf('公文', copyClasses),
    approvedBy: oneOf('批准人', [
      '发文机关',
      '分管公文处理的局领导',
      '办公室主任',
      '文秘人员',
      '其他人',
      '无',
    ]),
    approvedCopies: count('批准份数', '份'),
    copies: count('拟印份数', '份', { min: 1 }),
  },
  parameters: {
    forSecret: printed(['发文机关']),
    forOther: printed(['发文机关', '分管公文处理的局领导', '办公室主任']),
  },
  refuse: (f, { forSecret, forOther }) => {
    const may: readonly string[] = f.paper === '上级秘密公文' ? forSecret : forOther
    return [
      f.approvedBy === '无'
        ? '翻印复印须先批准'
        : !may.includes(f.approvedBy) &&
          `${f.approvedBy}无权批准，须${f.paper === '上级秘密公文' ? '发文机关批准或授权' : '分管公文处理的局领导或办公室主任批准'}`,
      f.copies > f.approvedCopies && `批准${f.approvedCopies}份，不能印${f.copies}份`,
    ]
  },
  examples: [
    {
      given: { paper: '上级秘密公文', approvedBy: '办公室主任', approvedCopies: 5, copies: 5 },
      yields: false,
    },
    {
      given: { paper: '上级秘密公文', approvedBy: '发文机关', approvedCopies: 5, copies: 5 },
      yields: true,
    },
    {
      given: { paper: '其他公文', approvedBy: '办公室主任', approvedCopies: 20, copies: 20 },
      yields: true,
    },
    {
      given: { paper: '其他公文', approvedBy: '办公室主任', approvedCopies: 20, copies: 21 },
      yields: false,
    },
    {
      given: { paper: '其他公文', approvedBy: '文秘人员', approvedCopies: 5, copies: 5 },
      yields: false,
    },
    { given: { paper: '其他公文', approvedBy: '无', approvedCopies: 0, copies: 1 }, yields: false },
    {
      given: { paper: '上级秘密公文', approvedBy: '发文机关', approvedCopies: 5, copies: 6 },
      yields: false,
    },
  ],
})

export const paperCopyRegister = register('43.1.14d', {
  name: '翻印复印登记',
  statement: '翻印复印上级公文须注明机关、时间、份数；复印件加盖本局印章；按正式公文同样管理。',
  keeper: '办公室',
  columns: {
    number: text('原件文号'),
    agency: text('翻印机关'),
    at: day('翻印时间'),
    copies: count('份数', '份', { min: 1 }),
    copyNumber: count('份号', '', { min: 1 }),
    holder: text('持有人'),
    returned: optional(day('收回日期')),
  },
})

export const paperCopyMarked = permit('43.1.14d', {
  name: '翻印复印件的注明和印章',
  statement: '须注明翻印机关、时间、份数，复印件加盖本局印章，逐份登记持有人。',
  facts: {
    hasAgency: yes('注明翻印机关'),
    hasTime: yes('注明时间'),
    hasCopies: yes('注明份数'),
    isCopy: yes('是复印件'),
    isSealed: yes('加盖本局印章'),
    copies: count('份数', '份', { min: 1 }),
    holders: count('已登记持有人', '人'),
  },
  refuse: (f) => [
    !f.hasAgency && '未注明翻印机关',
    !f.hasTime && '未注明时间',
    !f.hasCopies && '未注明份数',
    f.isCopy && !f.isSealed && '复印件须加盖本局印章',
    f.holders < f.copies && `${f.copies}份只登记${f.holders}个持有人，须逐份登记`,
  ],
  examples: [
    {
      given: {
        hasAgency: true,
        hasTime: true,
        hasCopies: true,
        isCopy: true,
        isSealed: true,
        copies: 5,
        holders: 5,
      },
      yields: true,
    },
    {
      given: {
        hasAgency: true,
        hasTime: true,
        hasCopies: true,
        isCopy: true,
        isSealed: false,
        copies: 5,
        holders: 5,
      },
      yields: false,
    },
    {
      given: {
        hasAgency: true,
        hasTime: true,
        hasCopies: true,
        isCopy: true,
        isSealed: true,
        copies: 5,
        holders: 4,
      },
      yields: false,
    },
  ],
})

export const secrecyReviewedAtIssue = permit('43.1.15', {
  name: '签发时审查密级',
  statement: '签发文件审查是否标密、密级是否妥当。',
  reading: '定密的写明依据和期限；本系统不存国家秘密，定密的文件转纸质渠道。',
  facts: {
    review: optional(oneOf('审查结论', ['不涉密', ...secretLevels])),
    basis: text('定密依据'),
    period: text('保密期限'),
  },
  refuse: ({ review, basis, period }) =>
    review === null
      ? '请审查密级'
      : review !== '不涉密' && [
          !basis.trim() && '请写明定密依据',
          !period.trim() && '请写明保密期限',
        ],
  examples: [
    { given: { review: null, basis: '', period: '' }, yields: false },
    { given: { review: '不涉密', basis: '', period: '' }, yields: true },
    { given: { review: '秘密', basis: '', period: '' }, yields: false },
    { given: { review: '秘密', basis: '保密事项范围第2条', period: '1年' }, yields: true },
  ],
})

export const oneNetworkAtATime = permit('43.1.16', {
  name: '内外网不同开',
  statement: '不得同时开内外网；邮箱资料用后即删。',
  reading: '能否连网由设备和机房控制，系统只登记、自查、报警。',
  facts: { isOnInner: yes('连内网'), isOnOuter: yes('连外网') },
  refuse: ({ isOnInner, isOnOuter }) =>
    isOnInner && isOnOuter && '同时连了内外网，请立即断开一网，已报信息中心',
  examples: [
    { given: { isOnInner: true, isOnOuter: true }, yields: false },
    { given: { isOnInner: true, isOnOuter: false }, yields: true },
  ],
})

export const mailboxCleaning = duty('43.1.16', {
  name: '清理邮箱',
  statement: '邮箱资料用后即删。',
  reading: '每周最后一个工作日自查一次为本地设置。',
  who: ['机关工作人员'],
  every: { each: 'week', on: 'last-workday', isLocal: true },
  examples: [{ given: { from: '2026-03-02', to: '2026-03-08' }, yields: ['2026-03-06'] }],
})
