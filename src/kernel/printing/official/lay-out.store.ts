import { mmPerPt } from '#kernel/printing/lengths.ts'
import { createHash } from 'node:crypto'
import type { OfficialDocument } from '#kernel/printing/official/document.ts'
import { fontChains } from '#kernel/printing/official/fonts.ts'
import {
  area,
  charPitchPt,
  linePitchPt,
  otherPitchesPt,
} from '#kernel/printing/official/geometry.ts'
import { paperOf, type Paper } from '#kernel/printing/official/paper.ts'
import { officialTemplate } from '#kernel/printing/official/template.ts'
import { marksOf, type Sheet } from '#kernel/printing/typst.store.ts'

/** How a paper is set: found by setting it and looking where things came to stand. */
interface Layout {
  readonly pitch: number
  readonly step: number
  /** Page breaks before the imprint, so that it stands on the last even page. */
  readonly breaks: number
  /** Pages without a number. */
  readonly unnumbered: readonly number[]
  /** Whether fonts of the system may draw what the chains have not. */
  readonly fallback: boolean
  readonly pictures: readonly (string | null)[]
}

interface Mark {
  readonly name: 'text-end' | 'signature-end' | 'imprint' | 'end'
  readonly page: number
  /** From the top of the page, points. */
  readonly y: number
  readonly height: number
}

export interface LaidOut {
  /** The sheet as it was found good: set it as PDF with `pdfOf`, for the screen with `svgOf`. */
  readonly sheet: Sheet
  readonly pages: number
  /** 行距 in points; other than the standard's when a signature would have stood alone. */
  readonly linePitchPt: number
}

const areaFootPt = (area.top + area.height) / mmPerPt
/** Between the text and the imprint at least, points. */
const leastAbovePt = 8

/**
 * Sets a document by GB/T 9704-2012 in one to eight passes of some milliseconds. The signature never stands alone on a page (7.3.5), the imprint stands on the foot of the last even
 * page, a blank page before it and its own page carry no number (7.5), a 信函 shows none on its first
 * page (10.1). Throws when the engine fails.
 */
export function layOut(document: OfficialDocument, { fallback = false } = {}): LaidOut {
  const paper = paperOf(document)
  const pictures = picturesOf(paper)
  const common = { template: officialTemplate, pictures: pictures.files }
  const chains = JSON.stringify(fontChains())
  const sheet = (layout: Layout): Sheet => ({
    ...common,
    inputs: { paper: JSON.stringify(paper), layout: JSON.stringify(layout), fonts: chains },
  })
  const look = (layout: Layout) => marksOf<Mark>(sheet(layout))

  let layout: Layout = {
    pitch: linePitchPt,
    step: charPitchPt,
    breaks: 0,
    unnumbered: [],
    fallback,
    pictures: pictures.paths,
  }
  let marks = look(layout)
  for (const pitch of otherPitchesPt) {
    if (!standsAlone(marks)) break
    const tried = { ...layout, pitch }
    const seen = look(tried)
    if (!standsAlone(seen)) [layout, marks] = [tried, seen]
  }
  layout = { ...layout, ...numbersAndBreaks(paper, marks) }
  const pages = (marks.at(-1)?.page ?? 1) + layout.breaks
  return { sheet: sheet(layout), pages, linePitchPt: layout.pitch }
}

/** Whether the signature came onto a page without a line of text. */
function standsAlone(marks: readonly Mark[]): boolean {
  const text = marks.findLast((mark) => mark.name === 'text-end')
  const signature = marks.find((mark) => mark.name === 'signature-end')
  return text !== undefined && signature !== undefined && signature.page > text.page
}

/** Where the imprint goes and which pages carry no number. */
function numbersAndBreaks(
  paper: Pick<Paper, 'form' | 'isDuplex'>,
  marks: readonly Mark[],
): Pick<Layout, 'breaks' | 'unnumbered'> {
  const imprint = marks.find((mark) => mark.name === 'imprint')
  let breaks = 0
  if (imprint) {
    const fits = imprint.y + imprint.height + leastAbovePt <= areaFootPt
    if (!paper.isDuplex) breaks = fits ? 0 : 1
    else if (imprint.page % 2 === 1) breaks = 1
    else breaks = fits ? 0 : 2
  }
  if (paper.form === '信函') {
    const pages = (marks.at(-1)?.page ?? 1) + breaks
    return { breaks, unnumbered: pages <= 2 ? [1, 2] : [1] }
  }
  const last = imprint?.page ?? 0
  return { breaks, unnumbered: breaks === 2 ? [last + 1, last + 2] : [] }
}

/** The seals as files that the template names; the same picture has the same name. */
function picturesOf(paper: Paper) {
  const files = new Map<string, Uint8Array>()
  const paths = (paper.signature?.seals ?? []).map((seal) => {
    if (!seal) return null
    const bytes = Buffer.from(seal.data, 'base64')
    const name = createHash('sha256').update(bytes).digest('hex').slice(0, 24)
    const path = `/xunzhang-picture-${name}.${seal.format}`
    files.set(path, bytes)
    return path
  })
  return { paths, files: [...files].map(([path, bytes]) => ({ path, bytes })) }
}
