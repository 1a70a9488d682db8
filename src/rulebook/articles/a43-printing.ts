import { conduct, count, form, moment, oneOf, optional, permit, text, yes } from '../kit.ts'
import { secretLevels } from './a43-secrecy.ts'

/** 第四十三条 保密制度，(五) 文印打字员。 */

export const typistsSecrecy = conduct('43.5.1', {
  name: '文印打字员保密守则',
  statement: '文印员遵守保密规定。',
  who: ['文印打字员'],
})

export const typistPledge = permit('43.5.1', {
  name: '接密件前须签承诺',
  statement: '文印员遵守保密规定。',
  reading: '承诺每年签一次为本地设置，与(一)1同。',
  facts: { isSecretJob: yes('密件文印'), hasPledge: yes('已签当年保密承诺') },
  refuse: ({ isSecretJob, hasPledge }) => isSecretJob && !hasPledge && '请先签署保密承诺',
  examples: [
    { given: { isSecretJob: true, hasPledge: false }, yields: false },
    { given: { isSecretJob: true, hasPledge: true }, yields: true },
    { given: { isSecretJob: false, hasPledge: false }, yields: true },
  ],
})

export const secretJobOperator = permit('43.5.2', {
  name: '密件文印只限承办人',
  statement: '不得向无关人员泄露打印内容。',
  reading: '密件由一名文印员承办，其他人只见编号；这里只登记，密件本身不进系统。',
  facts: { isSecret: yes('密件'), operator: text('承办文印员'), viewer: text('查看人') },
  refuse: ({ isSecret, operator, viewer }) =>
    isSecret && viewer !== operator && '不是这件密件的承办人，不能查看',
  examples: [
    { given: { isSecret: true, operator: '甲', viewer: '乙' }, yields: false },
    { given: { isSecret: true, operator: '甲', viewer: '甲' }, yields: true },
    { given: { isSecret: false, operator: '甲', viewer: '乙' }, yields: true },
  ],
})

export const printJobForm = form(['43.5.3', '43.5.4a'], {
  name: '文印单',
  statement: '打印后清点份数连同底稿交科室或收发；废纸及时销毁。',
  fields: {
    number: text('编号'),
    level: oneOf('密级', ['不涉密', ...secretLevels]),
    ordered: count('应印份数', '份', { min: 1 }),
    delivered: count('交付份数', '份'),
    hasOriginal: yes('底稿一并交回'),
    spoiled: count('废页', '页'),
    destroyedAt: optional(moment('废页销毁时间')),
    witness: text('见证人'),
  },
  signatures: ['文印打字员', '接收人'],
})

export const printJobClosing = permit('43.5.3', {
  name: '文印交付',
  statement: '打印后清点份数连同底稿交科室（或收发）；下班前密件入锁柜。',
  facts: {
    ordered: count('应印份数', '份', { min: 1 }),
    delivered: count('交付份数', '份'),
    hasOriginal: yes('底稿一并交回'),
    isSigned: yes('接收人已签收'),
  },
  refuse: ({ ordered, delivered, hasOriginal, isSigned }) => [
    delivered !== ordered && `应印${ordered}份，交付${delivered}份，份数不符`,
    !hasOriginal && '底稿须一并交回',
    !isSigned && '接收人未签收',
  ],
  examples: [
    { given: { ordered: 30, delivered: 29, hasOriginal: true, isSigned: true }, yields: false },
    { given: { ordered: 30, delivered: 30, hasOriginal: true, isSigned: true }, yields: true },
    { given: { ordered: 30, delivered: 30, hasOriginal: false, isSigned: true }, yields: false },
    { given: { ordered: 30, delivered: 30, hasOriginal: true, isSigned: false }, yields: false },
  ],
})

export const secretJobOvernight = permit('43.5.3', {
  name: '未交付的密件入锁柜',
  statement: '下班前密件入锁柜。',
  facts: {
    isSecret: yes('密件'),
    isDelivered: yes('已交付'),
    cabinet: text('柜屉编号'),
    isLocked: yes('已上锁'),
  },
  refuse: ({ isSecret, isDelivered, cabinet, isLocked }) =>
    isSecret &&
    !isDelivered &&
    (!cabinet.trim() || !isLocked) &&
    '下班前，未交付的密件须存入有锁的柜屉，请填编号并上锁',
  examples: [
    { given: { isSecret: true, isDelivered: false, cabinet: '', isLocked: false }, yields: false },
    {
      given: { isSecret: true, isDelivered: false, cabinet: '2柜', isLocked: false },
      yields: false,
    },
    { given: { isSecret: true, isDelivered: false, cabinet: '2柜', isLocked: true }, yields: true },
    { given: { isSecret: true, isDelivered: true, cabinet: '', isLocked: false }, yields: true },
  ],
})

export const spoiledPages = permit('43.5.4a', {
  name: '废页销毁登记',
  statement: '打印复印秘密件的废纸及时销毁。',
  reading: '没有废页的也要填0；当日没有办完的报办公室主任（本地设置）。',
  facts: {
    isSecret: yes('密件'),
    spoiled: optional(count('废页', '页')),
    destroyedAt: optional(moment('销毁时间')),
    witness: text('见证人'),
  },
  refuse: ({ isSecret, spoiled, destroyedAt, witness }) =>
    isSecret && [
      spoiled === null && '请登记废页数，没有的填0',
      spoiled !== null &&
        spoiled > 0 &&
        (destroyedAt === null || !witness.trim()) &&
        '请登记废页销毁情况：销毁时间和见证人',
    ],
  examples: [
    { given: { isSecret: true, spoiled: 3, destroyedAt: null, witness: '' }, yields: false },
    {
      given: { isSecret: true, spoiled: 3, destroyedAt: '2026-03-02T16:00', witness: '乙' },
      yields: true,
    },
    { given: { isSecret: true, spoiled: 0, destroyedAt: null, witness: '' }, yields: true },
    { given: { isSecret: true, spoiled: null, destroyedAt: null, witness: '' }, yields: false },
    { given: { isSecret: false, spoiled: null, destroyedAt: null, witness: '' }, yields: true },
  ],
})

export const secretFilesEncrypted = permit('43.5.4b', {
  name: '计算机内密件加密',
  statement: '计算机内秘密文件要加密。',
  reading: '只适用于涉密计算机；本系统不涉密，按(六)9一律不存。',
  conflicts: [{ with: '43.6.9', follow: '非涉密设备上不论是否加密都不得存储' }],
  facts: { isClassifiedDevice: yes('涉密计算机'), isEncrypted: yes('已加密') },
  refuse: ({ isClassifiedDevice, isEncrypted }) => [
    !isClassifiedDevice && '非涉密计算机不得存储国家秘密，加密后也不行',
    isClassifiedDevice && !isEncrypted && '计算机内的秘密文件须加密存放',
  ],
  examples: [
    { given: { isClassifiedDevice: true, isEncrypted: false }, yields: false },
    { given: { isClassifiedDevice: true, isEncrypted: true }, yields: true },
    { given: { isClassifiedDevice: false, isEncrypted: true }, yields: false },
  ],
})
