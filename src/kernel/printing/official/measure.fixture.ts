import { mmPerPt } from '#kernel/printing/lengths.ts'
import type { PdfPage, TextShape } from '#kernel/printing/pdf-shapes.store.ts'

/** A line of text on a page as it is measured, in mm: for checking a layout against the standard. */
export interface MeasuredLine {
  readonly text: string
  /** Left edge of the first character's body and right edge of the last one's. */
  readonly left: number
  readonly right: number
  /** Top and foot of the characters' bodies: 0.88 em above, 0.12 em below the baseline. */
  readonly top: number
  readonly foot: number
  readonly sizePt: number
  readonly fonts: readonly string[]
  readonly red: boolean
}

/** The lines of a page, top to bottom; runs on one baseline and of one size make a line. */
export function linesOf(page: PdfPage): MeasuredLine[] {
  const rows = new Map<string, TextShape[]>()
  for (const shape of page.shapes) {
    if (shape.kind !== 'text' || shape.glyphs.every(({ text }) => text.trim() === '')) continue
    const key = `${Math.round(shape.matrix[5] * 10)}/${shape.size}`
    rows.set(key, [...(rows.get(key) ?? []), shape])
  }
  return [...rows.values()].map(lineOf).sort((a, b) => a.top - b.top || a.left - b.left)
}

function lineOf(shapes: readonly TextShape[]): MeasuredLine {
  const sorted = [...shapes].sort((a, b) => a.matrix[4] - b.matrix[4])
  const [first] = sorted
  const em = first!.size * Math.abs(first!.matrix[3])
  const last = sorted.at(-1)!
  const end = last.glyphs.at(-1)!
  const baseline = first!.matrix[5]
  return {
    text: sorted.flatMap(({ glyphs }) => glyphs.map(({ text }) => text)).join(''),
    left: first!.matrix[4] + first!.glyphs[0]!.x * first!.matrix[0],
    right: last.matrix[4] + (end.x + last.size) * last.matrix[0],
    top: baseline - 0.88 * em,
    foot: baseline + 0.12 * em,
    sizePt: Math.round((em / mmPerPt) * 10) / 10,
    fonts: [...new Set(sorted.map(({ font }) => font))],
    red: first!.fill[0] > 200 && first!.fill[1] < 60,
  }
}

/** Straight lines of a page: where they run and how thick they are, mm. */
export function rulesOf(page: PdfPage) {
  return page.shapes.flatMap((shape) => {
    if (shape.kind !== 'path' || !shape.stroke) return []
    const at = shape.segments.flatMap((segment) => segment.at)
    const [x0 = 0, y0 = 0] = at
    const [x1 = 0, y1 = 0] = at.slice(-2)
    if (Math.abs(y0 - y1) > 0.01) return []
    return [
      {
        left: Math.min(x0, x1),
        right: Math.max(x0, x1),
        y: y0,
        width: shape.width,
        red: shape.stroke[0] > 200,
      },
    ]
  })
}
