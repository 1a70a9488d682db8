import { mmPerPt } from '#kernel/printing/lengths.ts'
import * as D from 'docx'
import { faces, type Face } from '#kernel/printing/official/fonts.ts'
import { area, linePitchPt, page, size } from '#kernel/printing/official/geometry.ts'
import type { Block, Paper, TableBlock } from '#kernel/printing/official/paper.ts'

/**
 * The same paper as an editable Word document (ECMA-376). It asks for the faces that offices have
 * installed (仿宋_GB2312, 方正小标宋_GBK …). Lines are 29.6 pt exactly and characters drawn 0.2 pt
 * closer, which gives 22 lines of 28 without a grid: word processors differ too much over grids.
 */

const twips = (pt: number) => Math.round(pt * 20)
const twipsOfMm = (mm: number) => twips(mm / mmPerPt)
const halfPoints = (pt: number) => Math.round(pt * 2)
const tighter = -4 // twentieths of a point

/** A line of text hangs in the middle of its 29.6 pt; the margins make up for it. */
const hangMm = ((linePitchPt - size.third) / 2) * mmPerPt

const fontOf = (face: Face) => {
  const name = faces[face].word
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' }
}

const run = (text: string, face: Face = 'fang', more: Partial<D.IRunOptions> = {}) =>
  new D.TextRun({
    text,
    font: fontOf(face),
    size: halfPoints(size.third),
    characterSpacing: tighter,
    ...more,
  })

const tabbed = (text: string, more: Partial<D.IRunOptions> = {}) =>
  new D.TextRun({
    font: fontOf('fang'),
    size: halfPoints(size.third),
    characterSpacing: tighter,
    ...more,
    children: [new D.Tab(), text],
  })

const exactly = (pt: number, before = 0, after = 0) => ({
  line: twips(pt),
  lineRule: D.LineRuleType.EXACT,
  before: twips(before),
  after: twips(after),
})

const line = (
  children: readonly D.ParagraphChild[],
  more: Partial<D.IParagraphOptions> = {},
): D.Paragraph =>
  new D.Paragraph({
    spacing: exactly(linePitchPt),
    alignment: D.AlignmentType.BOTH,
    autoSpaceEastAsianText: false,
    ...more,
    children: [...children],
  })

/** Two characters in, in characters, so that it follows the size in the word processor. */
const indented = (children: readonly D.ParagraphChild[], more: Partial<D.IParagraphOptions> = {}) =>
  line(children, { indent: { firstLineChars: 200, firstLine: twips(32) }, ...more })

const blank = () => line([])
const right = { alignment: D.AlignmentType.RIGHT } as const
const centre = { alignment: D.AlignmentType.CENTER } as const
const levelFaces: readonly Face[] = ['fang', 'hei', 'kai', 'fang', 'fang']

/** Writes the document. */
export async function docxOf(paper: Paper): Promise<Uint8Array> {
  const children = [
    ...headOf(paper),
    ...titleOf(paper.titleLines),
    ...(paper.to ? [line([run(`${paper.to}：`)])] : []),
    ...paper.body.flatMap(blockOf),
    ...attachmentListOf(paper),
    ...attendanceOf(paper),
    ...signatureOf(paper),
    ...(paper.note ? [indented([run(`（${paper.note}）`)])] : []),
    ...paper.attachments.flatMap(attachmentOf),
    ...imprintOf(paper),
  ]
  const document = new D.Document({
    creator: paper.mark.names[0] ?? '',
    title: paper.title,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: { document: { run: { font: fontOf('fang'), size: halfPoints(size.third) } } },
    },
    sections: [
      {
        properties: {
          titlePage: paper.form === '信函',
          page: {
            size: { width: twipsOfMm(page.width), height: twipsOfMm(page.height) },
            margin: {
              top: twipsOfMm(area.top - hangMm),
              bottom: twipsOfMm(page.height - area.top - area.height - hangMm),
              left: twipsOfMm(area.left),
              right: twipsOfMm(page.width - area.left - area.width),
              header: twipsOfMm(15),
              footer: twipsOfMm(page.height - area.top - area.height - 7 - size.fourth * mmPerPt),
            },
          },
        },
        footers: footers(),
        children,
      },
    ],
  })
  return new Uint8Array(await D.Packer.toBuffer(document))
}

function footers() {
  const footer = (alignment: 'left' | 'right') =>
    new D.Footer({
      children: [
        new D.Paragraph({
          alignment: alignment === 'left' ? D.AlignmentType.LEFT : D.AlignmentType.RIGHT,
          indent: { [alignment]: twips(size.fourth) },
          children: [
            new D.TextRun({
              children: ['— ', D.PageNumber.CURRENT, ' —'],
              font: fontOf('song'),
              size: halfPoints(size.fourth),
            }),
          ],
        }),
      ],
    })
  const none = new D.Footer({ children: [new D.Paragraph({ children: [] })] })
  return { default: footer('right'), even: footer('left'), first: none }
}

function headOf(paper: Paper): D.Paragraph[] {
  const corner = paper.corner.map(({ text, isMark }) => line([run(text, isMark ? 'hei' : 'fang')]))
  const isLetter = paper.form === '信函'
  const markSize = isLetter ? 34 : 48
  // 标志 35 mm below the top of the text area, 30 mm below the edge of a letter's page.
  const above = isLetter ? 0 : 35 / mmPerPt - corner.length * linePitchPt
  const marks = paper.mark.names.map((name, i) => {
    const text = i === paper.mark.names.length - 1 ? name + paper.mark.suffix : name
    const widest = 152 / mmPerPt
    const scale = Math.min(100, Math.floor((widest / (Array.from(text).length * markSize)) * 100))
    return new D.Paragraph({
      ...centre,
      spacing: exactly(markSize * 1.1, i === 0 ? Math.max(above, 0) : 4, 0),
      children: [
        run(text, 'biao', {
          size: halfPoints(markSize),
          color: 'E60012',
          scale,
          characterSpacing: 0,
        }),
      ],
    })
  })
  const rule = (width: number, space: number) => ({
    bottom: { style: D.BorderStyle.SINGLE, size: width, color: 'E60012', space },
  })
  if (isLetter) {
    const lined = new D.Paragraph({
      spacing: exactly(6),
      border: {
        bottom: { style: D.BorderStyle.THICK_THIN_SMALL_GAP, size: 24, color: 'E60012', space: 4 },
      },
      children: [],
    })
    return [
      ...marks,
      lined,
      line([run(paper.number)], { ...right, spacing: exactly(30, 14) }),
      ...corner,
    ]
  }
  const gap = exactly(linePitchPt, 2 * linePitchPt - 6)
  if (paper.signers.length === 0) {
    return [
      ...corner,
      ...marks,
      line([run(paper.number)], { ...centre, spacing: gap, border: rule(12, 8) }),
    ]
  }
  const signed = [
    run(`　${paper.number}`),
    tabbed('签发人：'),
    run(`${paper.signers.join('　')}　`, 'kai'),
  ]
  const tabStops = [{ type: D.TabStopType.RIGHT, position: twipsOfMm(area.width) }]
  return [
    ...corner,
    ...marks,
    line(signed, { spacing: gap, border: rule(12, 8), tabStops, alignment: D.AlignmentType.LEFT }),
  ]
}

function titleOf(lines: readonly string[]): D.Paragraph[] {
  const titles = lines.map((text, i) =>
    line([run(text, 'biao', { size: halfPoints(size.second), characterSpacing: 0 })], {
      ...centre,
      spacing: exactly(35, i === 0 ? 2 * linePitchPt - 6 : 0),
    }),
  )
  return [...titles, blank()]
}

function blockOf(block: Block): (D.Paragraph | D.Table)[] {
  if (block.kind === 'table') return tableOf(block)
  const runs = [
    ...(block.lead ? [run(block.lead, levelFaces[block.level])] : []),
    ...(block.text ? [run(block.text)] : []),
  ]
  return [indented(runs, { keepNext: block.isHeading })]
}

function tableOf(table: TableBlock): (D.Paragraph | D.Table)[] {
  const sum = table.widths.reduce((total, width) => total + width, 0)
  const widths = table.widths.map((width) => twipsOfMm((area.width * width) / sum))
  const row = (cells: readonly string[], isHead: boolean) =>
    new D.TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map(
        (text, i) =>
          new D.TableCell({
            width: { size: widths[i]!, type: D.WidthType.DXA },
            verticalAlign: D.VerticalAlignTable.CENTER,
            children: [
              line([run(text, isHead ? 'hei' : 'fang', { size: 24, characterSpacing: 0 })], {
                ...centre,
                spacing: exactly(20),
              }),
            ],
          }),
      ),
    })
  const grid = new D.Table({
    width: { size: twipsOfMm(area.width), type: D.WidthType.DXA },
    columnWidths: widths,
    layout: D.TableLayoutType.FIXED,
    rows: [row(table.head, true), ...table.rows.map((cells) => row(cells, false))],
  })
  const caption = run(table.caption, 'hei', { size: halfPoints(size.fourth) })
  return [...(table.caption ? [line([caption], { ...centre, keepNext: true })] : []), grid]
}

function attachmentListOf({ attachments }: Paper): D.Paragraph[] {
  if (attachments.length === 0) return []
  const many = attachments.length > 1
  const hang = many ? 4 : 3
  const names = attachments.map(({ name }, i) => {
    const opening = `${i === 0 ? '附件：' : ''}${many ? `${i + 1}.` : ''}`
    const own = i === 0 ? hang : 1
    return line([run(opening + name)], {
      alignment: D.AlignmentType.LEFT,
      indent: { left: twips((2 + hang) * size.third), hanging: twips(own * size.third) },
    })
  })
  return [blank(), ...names]
}

function attendanceOf({ attendance }: Paper): D.Paragraph[] {
  return attendance.flatMap(({ label, names }, i) => {
    const hang = Array.from(label).length + 1
    const list = line([run(`${label}：`, 'hei'), run(names)], {
      indent: { left: twips((2 + hang) * size.third), hanging: twips(hang * size.third) },
    })
    return i === 0 ? [blank(), list] : [list]
  })
}

/** Width in characters of text size; digits are half as wide. */
const widthOf = (text: string) =>
  Array.from(text).reduce((sum, c) => sum + (/[ -~]/u.test(c) ? 0.5 : 1), 0)

function signatureOf({ signature }: Paper): D.Paragraph[] {
  if (!signature) return []
  const { organs, date, mode, office } = signature
  const at = (text: string, fromRight: number) =>
    line([run(text)], {
      ...right,
      indent: { right: twips(Math.max(fromRight, 0) * size.third) },
      keepLines: true,
    })
  if (mode === 'stamp') return [blank(), blank(), at(office, 12), blank(), at(date, 4)]
  const day = widthOf(date)
  const widest = Math.max(...organs.map(widthOf))
  if (mode === 'none') {
    return [blank(), ...organs.map((organ) => at(organ, 2)), at(date, Math.max(2, widest - day))]
  }
  // The name is centred over the day, the day stands four characters in.
  const inset = Math.max(4, (widest - day) / 2)
  const names = organs.map((organ) => at(organ, inset + day / 2 - widthOf(organ) / 2))
  return [blank(), blank(), ...names, at(date, inset)]
}

function attachmentOf({ label, titleLines, body }: Paper['attachments'][number]) {
  if (!body) return []
  return [
    line([run(label, 'hei')], { pageBreakBefore: true }),
    blank(),
    ...titleLines.map((text) =>
      line([run(text, 'biao', { size: halfPoints(size.second), characterSpacing: 0 })], centre),
    ),
    blank(),
    ...body.flatMap(blockOf),
  ]
}

/** 版记 in a frame that hangs on the foot of the text area of the last page. */
function imprintOf({ imprint }: Paper): D.Paragraph[] {
  if (!imprint) return []
  const rows: { text: string; tail: string; hang: number }[] = [
    ...imprint.rows.map(({ label, text }) => ({ text: `${label}：${text}`, tail: '', hang: 3 })),
    ...(imprint.organ || imprint.date
      ? [{ text: imprint.organ, tail: imprint.date, hang: 0 }]
      : []),
  ]
  const rule = (eighths: number) => ({
    style: D.BorderStyle.SINGLE,
    size: eighths,
    color: '000000',
  })
  const perLine = (area.width / mmPerPt - 2 * size.fourth) / size.fourth
  const heightPt = rows.reduce((sum, { text }) => sum + Math.ceil(widthOf(text) / perLine) * 22, 4)
  const frame: D.IFrameOptions = {
    type: 'alignment',
    wrap: D.FrameWrap.AROUND,
    width: twipsOfMm(area.width),
    height: twips(heightPt),
    rule: D.HeightRule.ATLEAST,
    anchor: { horizontal: D.FrameAnchorType.MARGIN, vertical: D.FrameAnchorType.MARGIN },
    alignment: { x: D.HorizontalPositionAlign.CENTER, y: D.VerticalPositionAlign.BOTTOM },
  }
  const small = { size: halfPoints(size.fourth), characterSpacing: 0 }
  const paragraphs = rows.map(
    ({ text, tail, hang }, i) =>
      new D.Paragraph({
        frame,
        spacing: exactly(22),
        border: {
          ...(i === 0 ? { top: rule(8) } : {}),
          bottom: rule(i === rows.length - 1 ? 8 : 6),
        },
        indent: {
          left: twips((1 + hang) * size.fourth),
          hanging: twips(hang * size.fourth),
          right: twips(size.fourth),
        },
        tabStops: [
          { type: D.TabStopType.RIGHT, position: twipsOfMm(area.width) - twips(size.fourth) },
        ],
        children: [run(text, 'fang', small), ...(tail ? [tabbed(tail, small)] : [])],
      }),
  )
  return [...paragraphs, new D.Paragraph({ spacing: exactly(1), children: [] })]
}
