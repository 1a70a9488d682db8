import * as D from 'docx'
import { formValues, type FormCell, type FormSpec } from '#kernel/printing/form.ts'

/** A paper form as an editable Word document: the bureau's own template filled in, or the plain grid. */

const face = { ascii: '宋体', hAnsi: '宋体', eastAsia: '宋体', hint: 'eastAsia' }
const run = (text: string, more: Partial<D.IRunOptions> = {}) =>
  new D.TextRun({ text, font: face, size: 22, ...more })
const para = (children: D.ParagraphChild[], more: Partial<D.IParagraphOptions> = {}) =>
  new D.Paragraph({ ...more, children })
const right = { alignment: D.AlignmentType.RIGHT } as const
const centre = { alignment: D.AlignmentType.CENTER } as const
const red = { style: D.BorderStyle.SINGLE, size: 5, color: '9a1c1c' } as const

/** The width that is left of A4 between margins of 20 mm, in twentieths of a point. */
const width = 9638
const mm = (n: number) => Math.round((n * 1440) / 25.4)

function cellOf(cell: FormCell): D.TableCell {
  const isLabel = cell.kind === 'label'
  const children =
    cell.kind === 'opinions'
      ? cell.items.flatMap(({ text, name, date }) => [
          para([run(text)]),
          para([run(`${name}　${date}`)], right),
        ])
      : cell.text
          .split('\n')
          .map((line) => para([run(line, isLabel ? { bold: true } : {})], isLabel ? centre : {}))
  return new D.TableCell({
    columnSpan: cell.span,
    width: { size: Math.round((width * cell.span) / 12), type: D.WidthType.DXA },
    ...(cell.kind === 'opinions' ? {} : { verticalAlign: D.VerticalAlignTable.CENTER }),
    margins: { top: 80, bottom: 80, left: 100, right: 100 },
    // A cell has at least one paragraph.
    children: children.length > 0 ? children : [para([])],
  })
}

function rowOf(row: readonly FormCell[]): D.TableRow {
  const least = Math.max(0, ...row.map((cell) => (cell.kind === 'opinions' ? cell.minHeight : 0)))
  return new D.TableRow({
    ...(least > 0 ? { height: { value: mm(least), rule: D.HeightRule.ATLEAST } } : {}),
    children: row.map(cellOf),
  })
}

/** The form's own grid of twelve columns on A4. */
export async function formDocx(spec: FormSpec): Promise<Uint8Array> {
  const ends = {
    tabStops: [{ type: D.TabStopType.RIGHT, position: width }],
    spacing: { before: 120, after: 60 },
  }
  const document = new D.Document({
    title: spec.title,
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(22), bottom: mm(20), left: mm(20), right: mm(20) },
          },
        },
        children: [
          para([run(spec.title, { bold: true, size: 38 })], centre),
          para(
            [run(spec.topLeft), new D.TextRun({ children: [new D.Tab()] }), run(spec.topRight)],
            ends,
          ),
          new D.Table({
            width: { size: width, type: D.WidthType.DXA },
            columnWidths: Array.from({ length: 12 }, () => Math.round(width / 12)),
            layout: D.TableLayoutType.FIXED,
            borders: {
              top: red,
              bottom: red,
              left: red,
              right: red,
              insideHorizontal: red,
              insideVertical: red,
            },
            rows: spec.rows.map(rowOf),
          }),
        ],
      },
    ],
  })
  return new Uint8Array(await D.Packer.toBuffer(document))
}

/**
 * The bureau's own Word template with `{{用途}}` and the like filled in; its looks stay. Nothing but
 * words is ever put in: a template has no expressions and no loops. Throws when it is no Word document.
 */
export async function filledTemplate(template: Uint8Array, spec: FormSpec): Promise<Uint8Array> {
  const values = formValues(spec)
  const wanted = await D.patchDetector({ data: template })
  const patches = Object.fromEntries(
    wanted.map((name) => {
      const lines = plain(values.get(bare(name)) ?? '').split('\n')
      const children = lines.map(
        (text, i) => new D.TextRun({ text, ...(i > 0 ? { break: 1 } : {}) }),
      )
      return [name, { type: D.PatchType.PARAGRAPH, children }] as const
    }),
  )
  return await D.patchDocument({
    outputType: 'uint8array',
    data: template,
    patches,
    keepOriginalStyles: true,
  })
}

/** The names between double braces in a template. Throws when it is no Word document. */
export async function placeholdersOf(template: Uint8Array): Promise<string[]> {
  return [...new Set((await D.patchDetector({ data: template })).map(bare))]
}

/** Braces that people typed stay two braces to the eye and are no placeholder to the filler. */
const plain = (text: string) => text.replaceAll('{{', '{\u2060{')

const bare = (name: string) => name.replaceAll(/\s/gu, '')
