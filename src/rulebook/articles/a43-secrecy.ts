import { rule } from '../kit.ts'

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

export const noStateSecrets = rule({
  id: '43.6.9',
  cite: '第四十三条(六)9',
  name: '不存储国家秘密',
  statement: '不得在非涉密计算机上存储、处理国家秘密信息。',
  reading: '系统只登记涉密件的实物流转；标题、正文、附件带密级标志的，在存储之前拦下。',
  decide: ({ mark }: { mark: SecretLevel | null }) =>
    mark
      ? {
          outcome: false,
          reason: `内容带有“${mark}”标志，本系统不得存储国家秘密。请删除后改在“涉密件登记”登记实物，原件走纸质渠道`,
        }
      : { outcome: true, reason: '未见密级标志' },
  examples: [
    { given: { mark: '机密' }, yields: false },
    { given: { mark: null }, yields: true },
  ],
})

export const topSecretTitle = rule({
  id: '43.4.7',
  cite: '第四十三条(四)7',
  name: '绝密件不登记标题',
  statement: '绝密文件不登记标题和内容，直接交收发者签收，不得代收或转交。',
  decide: (facts: { level: SecretLevel; title: string }) =>
    facts.level === '绝密' && facts.title.trim() !== ''
      ? { outcome: false, reason: '绝密件不得登记标题和内容，请清空标题' }
      : { outcome: true, reason: facts.level === '绝密' ? '未登记标题' : '非绝密件' },
  examples: [
    { given: { level: '绝密', title: '关于……' }, yields: false },
    { given: { level: '绝密', title: '' }, yields: true },
    { given: { level: '秘密', title: '关于……' }, yields: true },
  ],
})

export const twoWitnesses = rule({
  id: '53.1.6f',
  cite: '第五十三条(一)6',
  name: '两人监销',
  statement: '销毁秘密公文须登记，有2人监销，保证不丢失、不漏销。',
  reading: '监销人至少两人，且不是销毁人；销毁份数须等于登记份数。',
  decide: (facts: {
    operator: number
    witnesses: readonly number[]
    listed: number
    destroyed: number
  }) => {
    const others = new Set(facts.witnesses.filter((w) => w !== facts.operator))
    if (others.size < 2) return { outcome: false, reason: '须有2名监销人，且不能是销毁人本人' }
    if (facts.listed !== facts.destroyed) {
      return { outcome: false, reason: `登记${facts.listed}份，销毁${facts.destroyed}份，份数不符` }
    }
    return { outcome: true, reason: '两人监销，份数相符' }
  },
  examples: [
    { given: { operator: 1, witnesses: [2, 3], listed: 10, destroyed: 10 }, yields: true },
    { given: { operator: 1, witnesses: [1, 2], listed: 10, destroyed: 10 }, yields: false },
    { given: { operator: 1, witnesses: [2, 3], listed: 10, destroyed: 9 }, yields: false },
  ],
})

export const secretWithinThreeDays = rule({
  id: '43.4.3',
  cite: '第四十三条(四)3',
  name: '密件处理时限',
  statement: '紧急密件、密电随到随送、不过夜；一般密件3天内处理完毕。',
  reading: '3天为自然日，末日为休息日的顺延。',
  decide: ({ isUrgent }: { isUrgent: boolean }) => ({
    outcome: isUrgent
      ? ({ unit: 'day', amount: 0, roll: 'none' } as const)
      : ({ unit: 'day', amount: 3, roll: 'next-workday' } as const),
    reason: isUrgent ? '紧急密件不过夜' : '一般密件3天内处理完毕',
  }),
  examples: [{ given: { isUrgent: true }, yields: { unit: 'day', amount: 0, roll: 'none' } }],
})
