/**
 * The Typst template of a twelve-column form on A4. What people typed comes in as JSON and is only
 * ever inserted as string values, so that it can never become markup.
 */
export const formTemplate = `
#let spec = json(bytes(sys.inputs.spec))
#set document(title: spec.title, date: datetime(year: 2000, month: 1, day: 1))
#set page(paper: "a4", margin: (x: 20mm, top: 22mm, bottom: 20mm), footer: context align(center, text(size: 9pt)[第 #here().page() 页　共 #counter(page).final().first() 页]))
#set text(font: ("Noto Serif SC",), size: 11pt, lang: "zh", region: "cn", top-edge: 0.88em, bottom-edge: -0.12em)
#set par(leading: 6pt, spacing: 6pt, justify: true)
#align(center, text(size: 19pt, weight: 700, spec.title))
#v(3mm)
#grid(columns: (1fr, auto), spec.topLeft, spec.topRight)
#v(-1mm)
#let sign(item) = {
  text(size: 11.5pt, item.text)
  block(above: 4pt, below: 7pt, width: 100%, align(right, [#text(size: 11.5pt, item.name)#h(1em)#text(size: 10pt, item.date)]))
}
#let body(cell) = {
  if cell.kind == "label" { align(center + horizon, text(font: ("Noto Sans SC",), weight: 500, size: 10.5pt, cell.text)) }
  else if cell.kind == "opinions" {
    grid(columns: (0pt, 1fr), rect(width: 0pt, height: cell.minHeight * 1mm, stroke: none, inset: 0pt), block(width: 100%, breakable: true, { for item in cell.items { sign(item) } }))
  }
  else { align(left + horizon, cell.text) }
}
#let cells = spec.rows.flatten().map(cell => table.cell(colspan: cell.span, inset: (x: 6pt, y: 6pt), breakable: cell.kind == "opinions", body(cell)))
#table(columns: (1fr,) * 12, stroke: 0.6pt + rgb("#9a1c1c"), ..cells)
`
