import { isWholePng } from '#kernel/printing/official/png.ts'
import { z } from 'zod'
import { isDay } from '#kernel/calendar/day.ts'

/**
 * An official document (公文) as it is drafted: what stands in it, not where. The layout follows from
 * `form` and the elements by GB/T 9704-2012. Days are `YYYY-MM-DD`; they are printed as 2026年3月5日.
 */

/** 文件 (with the red head 文件), 信函, 纪要 (chapter 10 of the standard), and 电报 (传真电报). */
export const paperForms = ['文件', '信函', '纪要', '电报'] as const

/** The nine kinds (文种) of 第五十三条(二)1. */
export const paperKinds = [
  '通知',
  '请示',
  '报告',
  '函',
  '纪要',
  '意见',
  '批复',
  '通告',
  '通报',
] as const

const line = (what: string, most: number) =>
  z
    .string()
    .trim()
    .min(1, `请填写${what}。`)
    .max(most, `${what}最多${most}字。`)
    .regex(/^[^\n\r]*$/u, `${what}只能有一行。`)
const day = z.string().refine(isDay, '请填写日期，如2026-03-02。')

const paragraphs = z.string().max(100_000, '正文最多10万字。')

/** A table in the text; the first row is the head and is repeated on every page. */
const table = z
  .strictObject({
    caption: z.string().trim().max(60).default(''),
    head: z.array(z.string().max(60)).min(1).max(20),
    rows: z.array(z.array(z.string().max(1000)).min(1).max(20)).max(2000),
    /** Relative widths of the columns; equal when left out. */
    widths: z.array(z.number().positive()).default([]),
  })
  .refine((t) => t.rows.every((row) => row.length === t.head.length), '每行的格数应与表头相同。')

/** Text is typed as it reads: a line a paragraph, levels by their own numbers 一、（一）1.（1）. */
const part = z.union([paragraphs, z.strictObject({ table })])
const body = z.union([paragraphs, z.array(part).max(500)])

const picture = z
  .strictObject({
    /** PNG or SVG of the registered seal, base64. */
    data: z.base64('印章图片应为 base64。').max(2_000_000, '印章图片最大1.5兆。'),
    format: z.enum(['png', 'svg']),
  })
  .refine(({ data, format }) => isPicture(data, format), '印章图片读不了，请用 PNG 或 SVG。')

/** Whether base64 is a whole PNG, or begins as an SVG does. */
function isPicture(data: string, format: 'png' | 'svg'): boolean {
  if (format === 'png') return isWholePng(Uint8Array.from(atob(data), (c) => c.charCodeAt(0)))
  return /<svg[\s>]/u.test(atob(data.slice(0, 4000 - (4000 % 4))))
}

export const officialDocument = z
  .strictObject({
    kind: z.enum(paperKinds),
    form: z.enum(paperForms).default('文件'),
    /** 发文机关, the leading one first; more than one makes a 联合行文. */
    organs: z.array(line('发文机关', 60)).min(1, '请填写发文机关。').max(9),
    /** 发文机关标志 where it is not the organ's name with 文件, e.g. 局务会议纪要, 中共…党组文件. */
    mark: line('发文机关标志', 60).optional(),
    /** 发文字号, as printed: 文人社发〔2026〕12号. */
    number: z.string().trim().max(60).default(''),
    /** 份号: the number of this copy, printed with six digits. */
    copyNumber: z.int().min(1).max(999_999).optional(),
    /** 密级和保密期限, e.g. { level: '机密', period: '1年' }. */
    secrecy: z
      .strictObject({
        level: z.enum(['绝密', '机密', '秘密']),
        period: z.string().trim().max(10).default(''),
      })
      .optional(),
    urgency: z.enum(['特急', '加急', '特提', '平急']).optional(),
    /** 签发人; a document that has one goes upwards (上行文). */
    signers: z.array(line('签发人', 20)).max(9).default([]),
    title: line('标题', 200),
    /** Where the title's lines break; worked out by sense when left out. */
    titleLines: z.array(line('标题', 40)).max(6).optional(),
    /** 主送机关, as it reads before the colon. */
    to: z.string().trim().max(1000).default(''),
    body,
    attachments: z
      .array(
        z.strictObject({
          name: line('附件名称', 200),
          /** Printed after the document when given; else it is only named. */
          body: body.optional(),
        }),
      )
      .max(50)
      .default([]),
    /** 出席、请假、列席 of a 纪要. */
    attendance: z
      .array(z.strictObject({ label: line('名单', 6), names: z.string().trim().min(1).max(2000) }))
      .max(5)
      .default([]),
    /** 署名和成文日期; left out on a 纪要. */
    signature: z
      .strictObject({
        date: day,
        /** `seal`: room for the seal; `none`: no seal is set; `stamp`: the signer's 签名章. */
        mode: z.enum(['seal', 'none', 'stamp']).default('seal'),
        /** Pictures of the registered seals, one an organ, as they are shown on the screen. */
        seals: z.array(picture.nullable()).max(9).default([]),
        /** 签发人职务 before the 签名章, e.g. 局长. */
        office: z.string().trim().max(20).default(''),
      })
      .optional(),
    /** 附注, without its brackets: 联系人 of a 请示, 此件公开发布. */
    note: z.string().trim().max(300).default(''),
    /** 版记: 抄送, 印发机关 and 印发日期. */
    imprint: z
      .strictObject({
        to: z.string().trim().max(1000).default(''),
        cc: z.string().trim().max(1000).default(''),
        organ: z.string().trim().max(60).default(''),
        date: day.optional(),
      })
      .optional(),
    /** Printed on both sides: the imprint then stands on an even page (7.4). */
    duplex: z.boolean().default(true),
  })
  .refine((d) => !d.titleLines || d.titleLines.join('') === d.title.replace(/\s/gu, ''), {
    path: ['titleLines'],
    message: '分行后的标题应与标题相同。',
  })
  .refine((d) => d.form !== '电报' || d.signature, {
    path: ['signature'],
    message: '电报须有署名和日期。',
  })

export type OfficialDocument = z.output<typeof officialDocument>
export type OfficialDraft = z.input<typeof officialDocument>
