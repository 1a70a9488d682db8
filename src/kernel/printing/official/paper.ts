import { formatDay } from '#kernel/clocks/time.ts'
import type { OfficialDocument } from '#kernel/printing/official/document.ts'
import { paragraphsOf, type Paragraph } from '#kernel/printing/official/levels.ts'
import { titleLinesOf } from '#kernel/printing/official/title-lines.ts'

/** A document made ready for setting: every text as it is printed. One for PDF, DOCX and OFD. */
export interface Paper {
  readonly form: OfficialDocument['form']
  readonly title: string
  readonly titleLines: readonly string[]
  /** 份号、密级、紧急程度 in the upper left corner, top to bottom; the marks are set in 黑体. */
  readonly corner: readonly { readonly text: string; readonly isMark: boolean }[]
  /** 发文机关标志: the organs' names, and the word 文件 that follows them. */
  readonly mark: { readonly names: readonly string[]; readonly suffix: string }
  readonly number: string
  /** 签发人 with names of two characters spread to three where others have three. */
  readonly signers: readonly string[]
  readonly to: string
  readonly body: readonly Block[]
  readonly attachments: readonly {
    readonly name: string
    readonly label: string
    readonly titleLines: readonly string[]
    readonly body: readonly Block[] | null
  }[]
  readonly attendance: readonly { readonly label: string; readonly names: string }[]
  readonly signature: {
    readonly organs: readonly string[]
    readonly date: string
    readonly mode: 'seal' | 'none' | 'stamp'
    readonly seals: readonly ({ readonly data: string; readonly format: 'png' | 'svg' } | null)[]
    readonly office: string
  } | null
  readonly note: string
  readonly imprint: {
    readonly rows: readonly { readonly label: string; readonly text: string }[]
    readonly organ: string
    readonly date: string
  } | null
  readonly isDuplex: boolean
  /** Year, month, day of the document for the file's own date; the same input gives the same bytes. */
  readonly date: readonly [number, number, number] | null
}

export type Block = Paragraph | TableBlock
export interface TableBlock {
  readonly kind: 'table'
  readonly caption: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly widths: readonly number[]
}

/** What is printed of a document (GB/T 9704-2012). Pure: the same document gives the same paper. */
export function paperOf(document: OfficialDocument): Paper {
  const { signature, imprint, form } = document
  const isLetter = form === '信函'
  const many = document.attachments.length > 1
  return {
    form,
    title: document.title,
    titleLines: document.titleLines ?? titleLinesOf(document.title),
    corner: cornerOf(document),
    mark: markOf(document),
    number: document.number,
    signers: spread(document.signers),
    to: document.to.replace(/[：:。]+$/u, ''),
    body: blocksOf(document.body),
    attachments: document.attachments.map(({ name, body }, i) => ({
      name: name.replace(/[。，；、]+$/u, ''),
      label: many ? `附件${i + 1}` : '附件',
      titleLines: titleLinesOf(name.replace(/^《(.*)》$/u, '$1')),
      body: body === undefined ? null : blocksOf(body),
    })),
    attendance: document.attendance.map(({ label, names }) => ({ label, names })),
    signature: signature
      ? {
          organs: document.organs,
          date: formatDay(signature.date),
          mode: signature.mode,
          seals: signature.seals,
          office: signature.office,
        }
      : null,
    note: document.note.replace(/^（(.*)）$/u, '$1'),
    imprint: imprint
      ? {
          rows: [
            { label: '主送', text: ended(imprint.to) },
            { label: '抄送', text: ended(imprint.cc) },
          ].filter(({ text }) => text !== ''),
          // 信函格式的版记不加印发机关和印发日期 (10.1).
          organ: isLetter ? '' : imprint.organ,
          date: isLetter || !imprint.date ? '' : `${formatDay(imprint.date)}印发`,
        }
      : null,
    isDuplex: document.duplex && !isLetter,
    date: signature ? dateOf(signature.date) : imprint?.date ? dateOf(imprint.date) : null,
  }
}

function cornerOf({ copyNumber, secrecy, urgency }: OfficialDocument): Paper['corner'] {
  const corner: { text: string; isMark: boolean }[] = []
  if (copyNumber !== undefined) {
    corner.push({ text: String(copyNumber).padStart(6, '0'), isMark: false })
  }
  if (secrecy) {
    const period = secrecy.period ? `★${secrecy.period}` : ''
    corner.push({ text: `${secrecy.level}${period}`, isMark: true })
  }
  if (urgency) corner.push({ text: urgency, isMark: true })
  return corner
}

function markOf({ form, mark, organs }: OfficialDocument): Paper['mark'] {
  if (mark) {
    const suffix = form === '文件' && mark.endsWith('文件') ? '文件' : ''
    return { names: [mark.slice(0, mark.length - suffix.length)], suffix }
  }
  if (form === '文件') return { names: organs, suffix: '文件' }
  if (form === '纪要') return { names: [`${organs[0]}会议纪要`], suffix: '' }
  // A letter of several organs carries the leading one alone (10.1).
  return { names: [form === '电报' ? '传真电报' : organs[0]!], suffix: '' }
}

/** A name of two characters beside one of three is spread to its width. */
function spread(names: readonly string[]): string[] {
  const isWide = names.some((name) => Array.from(name).length >= 3)
  return names.map((name) =>
    isWide && Array.from(name).length === 2 ? Array.from(name).join('　') : name,
  )
}

function blocksOf(body: OfficialDocument['body']): Block[] {
  const parts = typeof body === 'string' ? [body] : body
  return parts.flatMap((part): Block[] => {
    if (typeof part === 'string') return paragraphsOf(part)
    const { head, rows, caption } = part.table
    const widths = head.map((_, i) => part.table.widths[i] ?? 1)
    return [{ kind: 'table', caption, head, rows, widths }]
  })
}

const ended = (text: string) => (text === '' ? '' : `${text.replace(/[。；，]+$/u, '')}。`)

function dateOf(day: string): [number, number, number] {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number)
  return [year, month, date]
}
