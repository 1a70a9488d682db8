import type { Day } from '#kernel/calendar/day.ts'
import { dayOf } from '#kernel/clocks/time.ts'
import type { OfficialDraft } from '#kernel/printing/official/document.ts'
import { receiversOf, type Draft, type Outgoing } from '#modules/documents/outgoing/data.ts'
import { sealInscription, type SealName } from '#rulebook/articles/a30-seals.ts'
import { firstEdition } from '#rulebook/kit.ts'

/** A draft as the official document that is printed (第五十三条(二)3, GB/T 9704-2012). */

const inscriptionOf = (seal: SealName) => sealInscription.on(firstEdition)({ seal }).outcome

/** 印章, and with it the name under the paper, by 机关代字. */
export function sealOf({ code, kind }: Pick<Draft, 'code' | 'kind'>) {
  if (kind === '纪要') return '无'
  if (code === '文人社党组') return '党组印章'
  return code === '文人社办发' ? '局办公室印章' : '局印章'
}

export function organOf(draft: Pick<Draft, 'code' | 'kind'>): string {
  const seal = sealOf(draft)
  return inscriptionOf(seal === '无' ? '局印章' : seal)
}

/** 文件, 信函, 纪要 or 电报. */
export function formOf({ code, kind }: Pick<Draft, 'code' | 'kind'>): OfficialDraft['form'] {
  if (kind === '纪要') return '纪要'
  if (code === '文人社函') return '信函'
  return code === '文人社电' ? '电报' : '文件'
}

/** The text with its tables: lines of cells `|甲|乙|` one below the other make one. */
export function bodyOf(text: string): OfficialDraft['body'] {
  const parts: Exclude<OfficialDraft['body'], string> = []
  const lines = text.split(/\r?\n/u)
  let rows: string[][] = []
  let words: string[] = []
  const endWords = () => {
    if (words.some((line) => line.trim() !== '')) parts.push(words.join('\n'))
    words = []
  }
  const endTable = () => {
    const [head, ...rest] = rows
    if (head) {
      const fit = (row: string[]) => head.map((_, i) => row[i] ?? '')
      parts.push({ table: { head, rows: rest.map(fit), widths: widthsOf(rows) } })
    }
    rows = []
  }
  for (const line of lines) {
    const cells = /^\s*\|(.+)\|\s*$/u.exec(line)?.[1]?.split('|')
    if (cells && cells.length <= 20) {
      endWords()
      // |---|---| under the head, as other programs write it, is no row.
      if (!cells.every((cell) => /^\s*:?-{2,}:?\s*$/u.test(cell))) {
        rows.push(cells.map((cell) => cell.trim()))
      }
    } else {
      endTable()
      words.push(line)
    }
  }
  endTable()
  endWords()
  return parts
}

/** Columns as wide as what stands in them, within reason: 2 to 14 characters. */
function widthsOf(rows: readonly string[][]): number[] {
  return (rows[0] ?? []).map((_, i) => {
    const longest = Math.max(...rows.map((row) => row[i]?.length ?? 0))
    return Math.min(14, Math.max(2, longest))
  })
}

export interface Issued {
  readonly number: string | null
  readonly signer: string | null
  /** 成文日期: the day it was signed; before that, the day it is looked at. */
  readonly date: Day
  readonly printedOn: Day
}

export function officialOf(draft: Draft, issued: Issued): OfficialDraft {
  const form = formOf(draft)
  const isMinutes = form === '纪要'
  const isUpward = form === '文件' && draft.direction === '上行'
  const note = [
    draft.contact && isUpward ? `联系人：${draft.contact}` : '',
    draft.note,
    draft.disclosure === '主动公开' && !isUpward && !isMinutes ? '此件公开发布' : '',
  ]
  const isParty = draft.code === '文人社党组'
  return {
    kind: draft.kind,
    form,
    organs: [organOf(draft), ...draft.partners],
    ...(isMinutes
      ? { mark: draft.minutesOf ? `文山州人力资源和社会保障局${draft.minutesOf}纪要` : '会议纪要' }
      : {}),
    number: issued.number ?? blankNumber(draft, issued.date),
    ...(draft.urgency ? { urgency: draft.urgency } : {}),
    signers: isUpward ? [issued.signer ?? '　　　'] : [],
    title: draft.title,
    to: isMinutes ? '' : draft.to,
    body: bodyOf(draft.body),
    attachments: draft.attachments
      .filter(({ name }) => name !== '')
      .map(({ name, body }) => ({ name, ...(body.trim() ? { body: bodyOf(body) } : {}) })),
    attendance: isMinutes ? draft.attendance : [],
    ...(isMinutes ? {} : { signature: { date: issued.date, mode: 'seal' as const } }),
    note: note.filter(Boolean).join('。'),
    imprint: {
      to: isMinutes ? draft.to : '',
      cc: draft.cc,
      organ: isParty ? organOf(draft) : '文山州人力资源和社会保障局办公室',
      date: issued.printedOn,
    },
  }
}

/** The place of the number on a paper that has none yet. */
function blankNumber({ code, kind }: Draft, day: Day): string {
  const year = day.slice(0, 4)
  return kind === '纪要' ? '第　期' : `${code}〔${year}〕　号`
}

/** Series that numbers are drawn from: one for each 机关代字 and year, one for each kind of minutes. */
export function seriesOf({ code, kind, minutesOf }: Draft, day: Day): string {
  const year = day.slice(0, 4)
  return kind === '纪要' ? `纪要/${minutesOf || '会议'}/${year}` : `${code}/${year}`
}

export function numberOf({ code, kind }: Draft, day: Day, n: number): string {
  return kind === '纪要' ? `第${n}期` : `${code}〔${day.slice(0, 4)}〕${n}号`
}

/** What kind of receiver the first of them is, for the use of the codes (第五十三条(二)2). */
export function receiverKindOf(draft: Pick<Draft, 'to' | 'direction'>) {
  const first = receiversOf(draft.to)[0]
  if (!first) return '无' as const
  if (/省.*(人力资源|人社)/u.test(first)) return '省厅' as const
  if (/州委/u.test(first)) return '州委' as const
  if (/州(人民)?政府/u.test(first)) return '州政府' as const
  return draft.direction === '平行' ? ('不相隶属机关' as const) : ('下级' as const)
}

/** The day that stands under the paper and in its number: the day it was signed, by the last organ. */
export const dateOf = ({ signedAt, partnersSigned }: Outgoing): string =>
  [signedAt ? dayOf(signedAt) : '', ...partnersSigned.map(({ on }) => on)].toSorted().at(-1) ?? ''

/** The paper as it was signed, numbered and printed; `today` stands on one that nobody has signed yet. */
export function issuedPaper(data: Outgoing, signer: string | null, today = ''): OfficialDraft {
  const date = dateOf(data) || today
  return officialOf(data.draft, {
    number: data.number ?? null,
    signer,
    date,
    printedOn: data.printed ? dayOf(data.printed.at) : date,
  })
}
