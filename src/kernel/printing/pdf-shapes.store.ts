import { openPdf } from '#kernel/files/open-pdf.store.ts'
import { mmPerPt } from '#kernel/printing/lengths.ts'

/**
 * What is drawn on the pages of a PDF, in millimetres from the upper left corner: letters with their
 * places, lines and areas, pictures. The OFD file is written from it, and the layout is measured by it.
 */

export type Matrix = readonly [number, number, number, number, number, number]
export type Rgb = readonly [number, number, number]

export interface TextShape {
  readonly kind: 'text'
  /** PostScript name of the face, without its subset prefix. */
  readonly font: string
  /** Size in text space, points. */
  readonly size: number
  /** From text space (points, y up) to the page (mm, y down). */
  readonly matrix: Matrix
  /** Each character with its place along the line, in text space, points. */
  readonly glyphs: readonly { readonly text: string; readonly x: number }[]
  /** Length of the run in text space, points. */
  readonly length: number
  readonly fill: Rgb
}

export interface PathShape {
  readonly kind: 'path'
  /** M, L, B (two controls), Q (one), C to close; places in mm. */
  readonly segments: readonly { readonly op: 'M' | 'L' | 'B' | 'Q' | 'C'; readonly at: number[] }[]
  readonly fill: Rgb | null
  readonly stroke: Rgb | null
  readonly width: number
  readonly isEvenOdd: boolean
}

export interface PictureShape {
  readonly kind: 'picture'
  readonly matrix: Matrix
}

export type Shape = TextShape | PathShape | PictureShape
export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
}

interface State {
  ctm: Matrix
  fill: Rgb
  stroke: Rgb
  lineWidth: number
  spacing: number
  scale: number
  rise: number
  font: string
  size: number
}

/** Reads the shapes of every page. Throws when the bytes are no readable PDF. */
export async function shapesOf(pdf: Uint8Array): Promise<PdfPage[]> {
  const { task, document, ops } = await openPdf(pdf)
  const pages: PdfPage[] = []
  try {
    for (let n = 1; n <= document.numPages; n++) {
      const page = await document.getPage(n)
      const { fnArray, argsArray } = await page.getOperatorList()
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = page.view
      const fontName = (id: string) =>
        ((page.commonObjs.get(id) as { name?: string }).name ?? id)
          .replace(/^[A-Z]{6}\+/u, '')
          .replace(/-Identity-H$/u, '')
      const base: Matrix = [mmPerPt, 0, 0, -mmPerPt, -x0 * mmPerPt, y1 * mmPerPt]
      pages.push({
        width: (x1 - x0) * mmPerPt,
        height: (y1 - y0) * mmPerPt,
        shapes: readPage(ops, fnArray, argsArray, base, fontName),
      })
      page.cleanup()
    }
  } finally {
    await task.destroy()
  }
  return pages
}

type Ops = Readonly<Record<string, number>>
type Glyph = number | { unicode: string; width: number } | null

function readPage(
  ops: Ops,
  fns: readonly number[],
  args: readonly unknown[],
  base: Matrix,
  fontName: (id: string) => string,
): Shape[] {
  const shapes: Shape[] = []
  const black: Rgb = [0, 0, 0]
  let state: State = {
    ctm: base,
    fill: black,
    stroke: black,
    lineWidth: 1,
    spacing: 0,
    scale: 1,
    rise: 0,
    font: '',
    size: 0,
  }
  const kept: State[] = []
  let line: Matrix = [1, 0, 0, 1, 0, 0]
  let at: Matrix = line
  const act: Record<number, (a: never) => void> = {
    [ops['save']!]: () => kept.push({ ...state }),
    [ops['restore']!]: () => (state = kept.pop() ?? state),
    [ops['transform']!]: (a: Matrix) => (state.ctm = times(state.ctm, a)),
    [ops['setFillRGBColor']!]: (a: unknown[]) => (state.fill = rgb(a)),
    [ops['setStrokeRGBColor']!]: (a: unknown[]) => (state.stroke = rgb(a)),
    [ops['setLineWidth']!]: (a: number[]) => (state.lineWidth = a[0]!),
    [ops['setCharSpacing']!]: (a: number[]) => (state.spacing = a[0]!),
    [ops['setHScale']!]: (a: number[]) => (state.scale = a[0]! / 100),
    [ops['setTextRise']!]: (a: number[]) => (state.rise = a[0]!),
    [ops['setFont']!]: ([id, size]: [string, number]) => {
      state.font = fontName(id)
      state.size = size
    },
    [ops['beginText']!]: () => (at = line = [1, 0, 0, 1, 0, 0]),
    [ops['setTextMatrix']!]: (a: Matrix | [Matrix]) => (at = line = a.length === 1 ? a[0] : a),
    [ops['moveText']!]: ([x, y]: [number, number]) => (at = line = times(line, [1, 0, 0, 1, x, y])),
    [ops['showText']!]: ([glyphs]: [readonly Glyph[]]) => {
      const shape = textShape(state, at, glyphs)
      if (shape.glyphs.length > 0) shapes.push(shape)
      at = times(at, [1, 0, 0, 1, shape.length, 0])
    },
    [ops['constructPath']!]: ([op, data]: [number, [ArrayLike<number> | null]]) => {
      const shape = pathShape(ops, state, op, data[0])
      if (shape) shapes.push(shape)
    },
    [ops['paintImageXObject']!]: () => shapes.push({ kind: 'picture', matrix: state.ctm }),
  }
  fns.forEach((fn, i) => act[fn]?.(args[i] as never))
  return shapes
}

function textShape(state: State, at: Matrix, glyphs: readonly Glyph[]): TextShape {
  const { size, spacing, scale } = state
  let x = 0
  const placed: { text: string; x: number }[] = []
  for (const glyph of glyphs) {
    if (glyph === null) continue
    if (typeof glyph === 'number') {
      x -= (glyph * size * scale) / 1000
      continue
    }
    if (glyph.unicode) placed.push({ text: glyph.unicode, x })
    x += ((glyph.width * size) / 1000 + spacing) * scale
  }
  const matrix = times(state.ctm, times(at, [scale, 0, 0, 1, 0, state.rise]))
  // The scale is in the places already; it is in the matrix for the shapes of the letters.
  const shown = scale === 1 ? placed : placed.map((g) => ({ text: g.text, x: g.x / scale }))
  return {
    kind: 'text',
    font: state.font,
    size,
    matrix,
    glyphs: shown,
    length: x,
    fill: state.fill,
  }
}

function pathShape(
  ops: Ops,
  state: State,
  op: number,
  data: ArrayLike<number> | null,
): PathShape | null {
  const isFill = ['fill', 'eoFill', 'fillStroke', 'eoFillStroke'].some((name) => ops[name] === op)
  const isStroke = ['stroke', 'closeStroke', 'fillStroke', 'eoFillStroke'].some(
    (name) => ops[name] === op,
  )
  if (!data || (!isFill && !isStroke)) return null
  const segments: { op: 'M' | 'L' | 'B' | 'Q' | 'C'; at: number[] }[] = []
  const kinds = [
    ['M', 1],
    ['L', 1],
    ['B', 3],
    ['Q', 2],
    ['C', 0],
  ] as const
  for (let i = 0; i < data.length;) {
    const [name, points] = kinds[data[i++]!]!
    const at: number[] = []
    for (let k = 0; k < points; k++) at.push(...apply(state.ctm, data[i++]!, data[i++]!))
    segments.push({ op: name, at })
  }
  const [a, b, c, d] = state.ctm
  return {
    kind: 'path',
    segments,
    fill: isFill ? state.fill : null,
    stroke: isStroke ? state.stroke : null,
    width: state.lineWidth * Math.sqrt(Math.abs(a * d - b * c)),
    isEvenOdd: op === ops['eoFill'] || op === ops['eoFillStroke'],
  }
}

/** The product of two matrices: first `b`, then `a`. */
export function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ]
}

/** A point of the matrix's space on the page. */
export function apply(m: Matrix, x: number, y: number): [number, number] {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]]
}

function rgb(args: unknown[]): Rgb {
  const [first] = args
  if (typeof first === 'string') {
    const part = (i: number) => Number.parseInt(first.slice(i, i + 2), 16)
    return [part(1), part(3), part(5)]
  }
  const [r = 0, g = 0, b = 0] = args as number[]
  return [r, g, b]
}
