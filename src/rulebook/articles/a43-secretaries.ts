import {
  conduct,
  count,
  day,
  duty,
  limit,
  local,
  oneOf,
  permit,
  printed,
  register,
  table,
  text,
  yes,
} from '../kit.ts'
import { secretLevels } from './a43-secrecy.ts'

/** 第四十三条 保密制度，(二) 文秘工作人员。 */

export const secretariesSecrecy = conduct('43.2.1', {
  name: '文秘人员保密守则',
  statement: '文秘严格执行保密规定，管理好文件资料。',
  who: ['文秘人员'],
})

export const secretariesSelfCheck = duty('43.2.1', {
  name: '文秘人员保密自查',
  statement: '文秘严格执行保密规定，管理好文件资料。',
  reading: '自查周期条文未定，每月最后一个工作日一次为本地设置，未签的报办公室主任。',
  who: ['文秘人员'],
  every: { each: 'month', on: 'last-workday', isLocal: true, remind: [3] },
  examples: [
    {
      given: { from: '2026-01-01', to: '2026-03-31' },
      yields: ['2026-01-30', '2026-02-28', '2026-03-31'],
    },
  ],
})

export const proxyReceiptHandIn = permit('43.2.2', {
  name: '代收文件当面清点',
  statement: '代收文件须及时交收发员当面清点登记。',
  facts: {
    received: count('代收份数', '份', { min: 1 }),
    handedIn: count('交收份数', '份'),
    isSignedByBoth: yes('双方当面签字'),
  },
  refuse: ({ received, handedIn, isSignedByBoth }) => [
    handedIn !== received && `代收${received}份，交收${handedIn}份，份数不符，请当面清点`,
    !isSignedByBoth && '须双方当面清点签字',
  ],
  examples: [
    { given: { received: 3, handedIn: 2, isSignedByBoth: true }, yields: false },
    { given: { received: 3, handedIn: 3, isSignedByBoth: true }, yields: true },
    { given: { received: 3, handedIn: 3, isSignedByBoth: false }, yields: false },
  ],
})

export const proxyReceiptLimit = limit('43.2.2', {
  name: '代收文件交收时限',
  statement: '代收文件须及时交收发员。',
  reading: '“及时”无天数，1个工作日为本地设置。',
  parameters: { workdays: local(1, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, warn: [{ left: 0 }] }),
  examples: [
    { given: { from: '2025-11-12' }, yields: '2025-11-13' },
    { given: { from: '2025-11-14' }, yields: '2025-11-17' },
  ],
})

export const topSecretInOffice = permit('43.2.3', {
  name: '绝密件不离开办公室',
  statement: '绝密件单独保管，无特殊情况不得离开办公室阅办。',
  reading: '特殊情况由谁批准条文未写，比照(三)2由局长批准。',
  facts: {
    isKeptApart: yes('单独保管'),
    leavesOffice: yes('离开办公室阅办'),
    approvedBy: oneOf('特殊情况批准人', ['局长', '其他领导', '无']),
  },
  parameters: { approver: local('局长') },
  refuse: ({ isKeptApart, leavesOffice, approvedBy }, { approver }) => [
    !isKeptApart && '绝密件须单独保管',
    leavesOffice &&
      approvedBy !== approver &&
      `绝密件不得离开办公室阅办，特殊情况须${approver}批准`,
  ],
  examples: [
    { given: { isKeptApart: true, leavesOffice: true, approvedBy: '无' }, yields: false },
    { given: { isKeptApart: true, leavesOffice: true, approvedBy: '其他领导' }, yields: false },
    { given: { isKeptApart: true, leavesOffice: true, approvedBy: '局长' }, yields: true },
    { given: { isKeptApart: true, leavesOffice: false, approvedBy: '无' }, yields: true },
    { given: { isKeptApart: false, leavesOffice: false, approvedBy: '无' }, yields: false },
  ],
})

export const cabinetLockCheck = permit('43.2.4', {
  name: '秘密资料入柜',
  statement: '秘密资料入柜，柜屉随时上锁。',
  facts: { cabinet: text('柜屉编号'), isLocked: yes('上锁') },
  refuse: ({ cabinet, isLocked }) => [
    !cabinet.trim() && '秘密资料须登记柜屉编号',
    !isLocked && '柜屉未上锁，请当日整改',
  ],
  examples: [
    { given: { cabinet: '5柜1屉', isLocked: true }, yields: true },
    { given: { cabinet: '5柜1屉', isLocked: false }, yields: false },
    { given: { cabinet: '', isLocked: true }, yields: false },
  ],
})

export const cabinetLockRounds = duty('43.2.4', {
  name: '柜屉上锁抽查',
  statement: '柜屉随时上锁。',
  reading: '抽查周期条文未定，每周一次为本地设置。',
  who: ['办公室'],
  every: { each: 'week', on: 'last-workday', isLocal: true },
  examples: [
    { given: { from: '2026-02-09', to: '2026-03-01' }, yields: ['2026-02-14', '2026-02-28'] },
  ],
})

export const secretDestructionRegister = register('43.2.5a', {
  name: '秘密文件销毁清册',
  statement: '销毁秘密文件、刊物、资料须逐件登记。',
  keeper: '办公室',
  columns: {
    number: text('编号'),
    title: text('名称（绝密件不填）'),
    copies: count('份数', '份', { min: 1 }),
    level: oneOf('密级', [...secretLevels, '内部']),
    approved: day('批准日期'),
    destroyed: day('销毁日期'),
  },
})

export const destructionAuthority = table('43.2.5a', {
  name: '销毁由谁批准',
  statement: '秘密文件、内部刊物、资料由分管办公室的局领导批准销毁。',
  reading: '几处条文各管一类：秘密文件从本款，本局发文由鉴定领导小组，一般来文由办公室主任。',
  conflicts: [
    { with: '53.1.6e', follow: '没有存档价值的一般来文，由办公室主任批准' },
    { with: '53.2.4i', follow: '本局发文，由文书档案鉴定领导小组批准' },
  ],
  facts: { kind: oneOf('文件', ['秘密文件', '内部刊物、资料', '本局发文', '一般来文']) },
  rows: [
    [{ kind: ['秘密文件', '内部刊物、资料'] }, '分管办公室的局领导'],
    [{ kind: '本局发文' }, '文书档案鉴定领导小组', 'local'],
    [{ kind: '一般来文' }, '办公室主任', 'local'],
  ],
  examples: [
    { given: { kind: '秘密文件' }, yields: '分管办公室的局领导' },
    { given: { kind: '本局发文' }, yields: '文书档案鉴定领导小组' },
    { given: { kind: '一般来文' }, yields: '办公室主任' },
  ],
})

export const secretDestruction = permit('43.2.5a', {
  name: '销毁秘密文件',
  statement: '销毁秘密文件、刊物、资料须逐件登记，经分管办公室的局领导批准。',
  facts: {
    copies: count('拟销毁', '份', { min: 1 }),
    numbered: count('逐件登记', '份'),
    isApproved: yes('分管办公室的局领导已批准'),
  },
  refuse: ({ copies, numbered, isApproved }) => [
    numbered < copies && `须逐件登记，${copies}份中还有${copies - numbered}份没有编号`,
    !isApproved && '须经分管办公室的局领导批准后销毁',
  ],
  examples: [
    { given: { copies: 10, numbered: 0, isApproved: true }, yields: false },
    { given: { copies: 10, numbered: 10, isApproved: true }, yields: true },
    { given: { copies: 10, numbered: 10, isApproved: false }, yields: false },
  ],
})

export const noSaleOfPapers = permit('43.2.5b', {
  name: '不得出售内部文件刊物',
  statement: '不得将内部文件刊物出售给私人或物资回收部门。',
  facts: {
    method: oneOf('处置方式', ['归档', '监销', '交回收部门', '出售']),
    hasCertificate: yes('有销毁证明'),
  },
  refuse: ({ method, hasCertificate }) => [
    method === '出售' && '内部文件刊物不得出售，请登记后监销',
    method === '交回收部门' && !hasCertificate && '先销毁并取得销毁证明，才能把废纸交回收部门',
  ],
  examples: [
    { given: { method: '出售', hasCertificate: false }, yields: false },
    { given: { method: '交回收部门', hasCertificate: false }, yields: false },
    { given: { method: '交回收部门', hasCertificate: true }, yields: true },
    { given: { method: '监销', hasCertificate: false }, yields: true },
  ],
})

export const draftDestruction = limit('43.2.6', {
  name: '草稿销毁删除',
  statement: '秘密草稿（纸面电子）妥善保管，定期销毁删除；机密草稿须及时销毁删除。',
  reading:
    '“定期”“及时”无数字：秘密草稿一个月内、机密草稿发文后1个工作日内，为本地设置；绝密从严同机密。本系统不得起草秘密以上文稿，只登记草稿的销毁。',
  facts: { level: oneOf('密级', secretLevels) },
  parameters: { secretMonths: local(1, '个月'), confidentialWorkdays: local(1, '个工作日') },
  of: ({ level }, p) =>
    level === '秘密'
      ? { unit: 'month', amount: p.secretMonths, roll: 'none', warn: [{ left: 2 }] }
      : { unit: 'workday', amount: p.confidentialWorkdays, warn: [{ left: 0 }] },
  examples: [
    { given: { level: '机密', from: '2025-11-20' }, yields: '2025-11-21' },
    { given: { level: '绝密', from: '2025-11-21' }, yields: '2025-11-24' },
    { given: { level: '秘密', from: '2025-11-20' }, yields: '2025-12-20' },
  ],
})

export const noSecretByPhone = permit('43.2.8', {
  name: '不用公共电话、手机、明码电报办秘密事项',
  statement: '不得用公共电话、手机、明码电报办秘密事项。',
  facts: {
    channel: oneOf('方式', ['公共电话', '手机', '明码电报', '短信', '保密渠道']),
    isSecret: yes('秘密事项'),
  },
  parameters: { refused: printed(['公共电话', '手机', '明码电报']), alsoRefused: local(['短信']) },
  refuse: ({ channel, isSecret }, { refused, alsoRefused }) =>
    isSecret &&
    [...refused, ...alsoRefused].some((one) => one === channel) &&
    `不得用${channel}办理秘密事项，请走保密渠道`,
  examples: [
    { given: { channel: '公共电话', isSecret: true }, yields: false },
    { given: { channel: '短信', isSecret: true }, yields: false },
    { given: { channel: '手机', isSecret: false }, yields: true },
    { given: { channel: '保密渠道', isSecret: true }, yields: true },
  ],
})
