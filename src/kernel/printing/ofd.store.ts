import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { strToU8, zipSync, type Zippable } from 'fflate'
import subsetFont from 'subset-font'
import { mmPerPt } from '#kernel/printing/lengths.ts'
import { fontFiles } from '#kernel/printing/font-files.store.ts'
import {
  apply,
  shapesOf,
  type PathShape,
  type PdfPage,
  type PictureShape,
  type TextShape,
} from '#kernel/printing/pdf-shapes.store.ts'

/**
 * OFD (GB/T 33190-2016) from a PDF that this program has set: text stays text with its own fonts,
 * lines stay lines, pictures are carried over. The same PDF gives the same bytes.
 */

export interface OfdFacts {
  readonly title: string
  readonly author: string
  /** `YYYY-MM-DD`. */
  readonly date: string
  /** The pictures in the order in which the pages draw them, as PNG. */
  readonly pictures?: readonly Uint8Array[]
}

const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
const space = 'xmlns:ofd="http://www.ofdspec.org/2016"'
/** Above the baseline, in sizes of the letter: where the box of a line of text begins. */
const ascent = 0.9

/** Writes the OFD file. Throws when the PDF cannot be read. */
export async function ofdOf(pdf: Uint8Array, facts: OfdFacts): Promise<Uint8Array> {
  const pages = await shapesOf(pdf)
  const ids = counter()
  const fonts = await fontsOf(pages, ids)
  const pictures = (facts.pictures ?? []).map((png) => ({ id: ids(), png }))
  const files: Record<string, Uint8Array> = { ...fonts.files }
  let picture = 0
  const pageRefs = pages.map((page, n) => {
    const content = page.shapes.map((shape) => {
      if (shape.kind === 'text') return textObject(shape, page, ids(), fonts.idOf(shape.font))
      if (shape.kind === 'path') return pathObject(shape, ids())
      const resource = pictures[picture++]
      return resource ? imageObject(shape, ids(), resource.id) : ''
    })
    files[`Doc_0/Pages/Page_${n}/Content.xml`] = strToU8(
      `${head}<ofd:Page ${space}><ofd:Area><ofd:PhysicalBox>0 0 ${mm(page.width)} ${mm(page.height)}</ofd:PhysicalBox></ofd:Area><ofd:Content><ofd:Layer ID="${ids()}" Type="Body">${content.join('')}</ofd:Layer></ofd:Content></ofd:Page>`,
    )
    return `<ofd:Page ID="${ids()}" BaseLoc="Pages/Page_${n}/Content.xml"/>`
  })
  const first = pages[0] ?? { width: 210, height: 297 }
  files['Doc_0/PublicRes.xml'] = strToU8(
    `${head}<ofd:Res ${space} BaseLoc="Res"><ofd:Fonts>${fonts.xml}</ofd:Fonts></ofd:Res>`,
  )
  const media = pictures.map(({ id, png }) => {
    files[`Doc_0/Res/picture_${id}.png`] = png
    return `<ofd:MultiMedia ID="${id}" Type="Image" Format="PNG"><ofd:MediaFile>picture_${id}.png</ofd:MediaFile></ofd:MultiMedia>`
  })
  if (media.length > 0) {
    files['Doc_0/DocumentRes.xml'] = strToU8(
      `${head}<ofd:Res ${space} BaseLoc="Res"><ofd:MultiMedias>${media.join('')}</ofd:MultiMedias></ofd:Res>`,
    )
  }
  files['Doc_0/Document.xml'] = strToU8(
    `${head}<ofd:Document ${space}><ofd:CommonData><ofd:MaxUnitID>${ids()}</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 ${mm(first.width)} ${mm(first.height)}</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes>${media.length > 0 ? '<ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes>' : ''}</ofd:CommonData><ofd:Pages>${pageRefs.join('')}</ofd:Pages></ofd:Document>`,
  )
  const id = createHash('sha256').update(pdf).digest('hex').slice(0, 32)
  files['OFD.xml'] = strToU8(
    `${head}<ofd:OFD ${space} DocType="OFD" Version="1.0"><ofd:DocBody><ofd:DocInfo><ofd:DocID>${id}</ofd:DocID><ofd:Title>${xml(facts.title)}</ofd:Title><ofd:Author>${xml(facts.author)}</ofd:Author><ofd:CreationDate>${facts.date}</ofd:CreationDate><ofd:Creator>Xunzhang</ofd:Creator></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
  )
  return zipped(files)
}

/** OFD.xml comes first; the times are fixed, so that equal contents are equal files. */
function zipped(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const names = Object.keys(files).sort((a, b) => Number(b === 'OFD.xml') - Number(a === 'OFD.xml'))
  const entries = names.map((name) => [name, [files[name]!, { level: 6, mtime: '1980-01-01' }]])
  return zipSync(Object.fromEntries(entries) as Zippable)
}

/** The faces that the pages use, each cut down to the characters that occur. */
async function fontsOf(pages: readonly PdfPage[], ids: () => number) {
  const used = new Map<string, Set<string>>()
  for (const shape of pages.flatMap((page) => page.shapes)) {
    if (shape.kind !== 'text') continue
    const characters = used.get(shape.font) ?? new Set<string>()
    used.set(shape.font, characters)
    for (const { text } of shape.glyphs) for (const character of text) characters.add(character)
  }
  const known = await fontFiles()
  const byName = new Map<string, number>()
  const files: Record<string, Uint8Array> = {}
  let list = ''
  for (const [name, characters] of used) {
    const id = ids()
    byName.set(name, id)
    const font = known.get(name)
    let embedded = ''
    if (font) {
      const file = `font_${id}${font.file.slice(-4).toLowerCase()}`
      files[`Doc_0/Res/${file}`] = await subsetFont(
        bytesOf(font.file),
        [...characters].sort().join(''),
        { targetFormat: 'sfnt' },
      )
      embedded = `<ofd:FontFile>${file}</ofd:FontFile>`
    }
    list += `<ofd:Font ID="${id}" FontName="${xml(name)}" FamilyName="${xml(font?.family ?? name)}"${font?.isBold ? ' Bold="true"' : ''}>${embedded}</ofd:Font>`
  }
  return { files, xml: list, idOf: (name: string) => byName.get(name) ?? 0 }
}

const read = new Map<string, Buffer>()

/** A font file's bytes, read once: the printer's thread ends when it is idle. */
function bytesOf(file: string): Buffer {
  const bytes = read.get(file) ?? readFileSync(file)
  read.set(file, bytes)
  return bytes
}

function textObject(shape: TextShape, page: PdfPage, id: number, font: number): string {
  const [a, b, c, d, e, f] = shape.matrix
  const xs = shape.glyphs.map((glyph) => glyph.x)
  const text = xml(shape.glyphs.map((glyph) => glyph.text).join(''))
  const fill = colour('FillColor', shape.fill)
  // A pair of surrogates is one character; a ligature's letters share the place of its glyph.
  const steps = shape.glyphs.slice(0, -1).flatMap(({ text: t, x }, i) => {
    const rest = Array.from(t).length - 1
    return [...Array.from({ length: rest }, () => 0), xs[i + 1]! - x]
  })
  const isUpright = Math.abs(b) < 1e-6 && Math.abs(c) < 1e-6 && Math.abs(a + d) < 1e-6
  if (isUpright) {
    const size = shape.size * a
    const box = [e + xs[0]! * a, f - ascent * size, Math.max(shape.length * a, 0.1), size * 1.2]
    return `<ofd:TextObject ID="${id}" Boundary="${box.map(mm).join(' ')}" Font="${font}" Size="${mm(size)}">${fill}<ofd:TextCode X="0" Y="${mm(ascent * size)}"${deltas(steps, a)}>${text}</ofd:TextCode></ofd:TextObject>`
  }
  // Squeezed or turned: the matrix of the object carries it, in a box as large as the page.
  const k = mmPerPt
  const matrix = [a / k, b / k, -c / k, -d / k, e, f].map(mm).join(' ')
  return `<ofd:TextObject ID="${id}" Boundary="0 0 ${mm(page.width)} ${mm(page.height)}" Font="${font}" Size="${mm(shape.size * k)}" CTM="${matrix}">${fill}<ofd:TextCode X="${mm(xs[0]! * k)}" Y="0"${deltas(steps, k)}>${text}</ofd:TextCode></ofd:TextObject>`
}

const deltas = (steps: readonly number[], scale: number) =>
  steps.length === 0 ? '' : ` DeltaX="${steps.map((step) => mm(step * scale)).join(' ')}"`

function pathObject(shape: PathShape, id: number): string {
  const points = shape.segments.flatMap(({ at }) => at)
  const xs = points.filter((_, i) => i % 2 === 0)
  const ys = points.filter((_, i) => i % 2 === 1)
  if (xs.length === 0) return ''
  const half = shape.width / 2
  const left = Math.min(...xs) - half
  const top = Math.min(...ys) - half
  const width = Math.max(Math.max(...xs) + half - left, 0.01)
  const height = Math.max(Math.max(...ys) + half - top, 0.01)
  const data = shape.segments
    .map(({ op, at }) => [op, ...at.map((v, i) => mm(v - (i % 2 === 0 ? left : top)))].join(' '))
    .join(' ')
  const stroke = shape.stroke ? colour('StrokeColor', shape.stroke) : ''
  const fill = shape.fill ? colour('FillColor', shape.fill) : ''
  return `<ofd:PathObject ID="${id}" Boundary="${[left, top, width, height].map(mm).join(' ')}" LineWidth="${mm(shape.width)}"${shape.stroke ? '' : ' Stroke="false"'}${shape.fill ? ' Fill="true"' : ''}${shape.isEvenOdd ? ' Rule="Even-Odd"' : ''}>${stroke}${fill}<ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`
}

function imageObject({ matrix }: PictureShape, id: number, resource: number): string {
  const [x0, y1] = apply(matrix, 0, 0)
  const [x1, y0] = apply(matrix, 1, 1)
  const [width, height] = [Math.abs(x1 - x0), Math.abs(y1 - y0)]
  const box = [Math.min(x0, x1), Math.min(y0, y1), width, height].map(mm).join(' ')
  return `<ofd:ImageObject ID="${id}" Boundary="${box}" ResourceID="${resource}" CTM="${mm(width)} 0 0 ${mm(height)} 0 0"/>`
}

const colour = (name: 'FillColor' | 'StrokeColor', rgb: readonly number[]) =>
  `<ofd:${name} Value="${rgb.join(' ')}"/>`

/** A length with a thousandth of a millimetre. */
const mm = (value: number): string => {
  const text = (Math.round(value * 1000) / 1000).toString()
  return text === '-0' ? '0' : text
}

const xml = (text: string) =>
  text.replace(
    /[&<>"]/gu,
    (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c,
  )

function counter(): () => number {
  let id = 0
  return () => ++id
}
