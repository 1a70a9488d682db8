import { limit, oneOf, optional, permit, printed, text, yes } from '../kit.ts'

/** 第四十三条 保密制度：登记实物，不存内容。 */

export const secretLevels = ['秘密', '机密', '绝密'] as const
export type SecretLevel = (typeof secretLevels)[number]

/**
 * Finds a secrecy marking as GB/T 9704 writes it: a level with a star, with or without spaces,
 * full-width or half-width (秘密★1年, 机 密 ☆, 绝密★). Words that merely contain the characters
 * (保密制度, 秘密投票, 商业秘密) are no marking. Returns what was found, never more of the text.
 */
export function secretMarkIn(text: string): SecretLevel | null {
  const plain = text.normalize('NFKC').replaceAll(/[\s\u200b\u00ad·.]+/gu, '')
  const starred = /(秘密|机密|绝密)[★☆⭐*✩✭✮]/u.exec(plain)
  if (starred) return starred[1] as SecretLevel
  const labelled = /(?:密级|秘密等级|保密等级)[::]?(秘密|机密|绝密)/u.exec(plain)
  if (labelled) return labelled[1] as SecretLevel
  const kept = /(秘密|机密|绝密)(?:\d{1,2}年|长期|启用前|文件|件)(?!制度|规定|管理|工作)/u.exec(
    plain,
  )
  return kept ? (kept[1] as SecretLevel) : null
}

export const noStateSecrets = permit('43.6.9', {
  name: '不存储国家秘密',
  statement: '不得在非涉密计算机上存储、处理国家秘密信息。',
  reading: '系统只登记涉密件的实物流转；标题、正文、附件带密级标志的，在存储之前拦下。',
  facts: { mark: optional(oneOf('密级标志', secretLevels)) },
  refuse: ({ mark }) =>
    mark &&
    `内容带有“${mark}”标志，本系统不得存储国家秘密。请删除后改在“涉密件登记”登记实物，原件走纸质渠道`,
  allowed: '未见密级标志',
  examples: [
    { given: { mark: '机密' }, yields: false },
    { given: { mark: null }, yields: true },
  ],
})

export const topSecretTitle = permit('43.4.7a', {
  name: '绝密件不登记标题',
  statement: '绝密文件不登记标题和内容，直接交收发者签收，不得代收或转交。',
  facts: { level: oneOf('密级', secretLevels), title: text('标题') },
  refuse: ({ level, title }) =>
    level === '绝密' && title.trim() !== '' && '绝密件不得登记标题和内容，请清空标题',
  examples: [
    { given: { level: '绝密', title: '关于……' }, yields: false },
    { given: { level: '绝密', title: '' }, yields: true },
    { given: { level: '秘密', title: '关于……' }, yields: true },
  ],
})

export const secretWithinThreeDays = limit('43.4.3b', {
  name: '密件处理时限',
  statement: '紧急密件、密电随到随送、不过夜；一般密件3天内处理完毕。',
  reading: '3天为自然日，末日为休息日的顺延。',
  facts: { isUrgent: yes('紧急') },
  parameters: { days: printed(3, '天') },
  of: ({ isUrgent }, { days }) =>
    isUrgent
      ? { unit: 'day', amount: 0, roll: 'none', warn: [{ left: 0 }] }
      : { unit: 'day', amount: days, warn: [{ left: 0 }] },
  examples: [
    { given: { isUrgent: true, from: '2026-03-06' }, yields: '2026-03-06' },
    { given: { isUrgent: false, from: '2026-03-05' }, yields: '2026-03-09' },
  ],
})
