import { z } from 'zod'
import { day, plain, shown } from '#modules/fields.ts'

/** What an answer consists of, whoever writes it down (第五十七条(二)5). */

export const marks = ['无', '国家秘密', '商业秘密', '个人隐私'] as const

const evidenceRow = z.strictObject({
  name: shown(plain(100, 2), '证据、依据', { input: 'line', span: 4 }),
  source: shown(plain(100), '来源、页码', { input: 'line', span: 3 }).default(''),
  collectedOn: shown(day, '形成（收集）日期', { input: 'day', span: 3 }),
  mark: shown(z.enum(marks), '不予查阅的标注', { input: 'choice', span: 2 }).default('无'),
})

export const answerFields = {
  text: shown(plain(5000, 4), '答复意见', { input: 'lines' }),
  basis: shown(plain(1000), '依据', { input: 'line' }).default(''),
  evidence: shown(z.array(evidenceRow).max(100), '证据和其他有关材料', { input: 'rows' }).default(
    [],
  ),
}
