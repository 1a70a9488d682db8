/** 主体 (7.3): 主送, 正文 with its levels and tables, 附件说明, the lists of a 纪要. */
export const templateText = String.raw`
#let indented(body) = par(first-line-indent: (amount: 2 * step, all: true), body)
#let level-face = (fang, hei, kai, fang, fang)

#let draw-table(t) = block(width: 100%, {
  if t.caption != "" { align(center, hei(t.caption, size: fourth, tracking: 0pt)); v(4pt, weak: true) }
  set text(size: 12pt, tracking: 0pt)
  set par(leading: 5pt, justify: false)
  table(columns: t.widths.map(w => w * 1fr), align: center + horizon, inset: (x: 4pt, y: 6pt), stroke: 0.5pt,
    table.header(..t.head.map(c => hei(c, size: 12pt))), ..t.rows.flatten().map(c => [#c]))
})

#let draw-blocks(blocks, end: none) = for (i, b) in blocks.enumerate() {
  let mark = if end != none and i == blocks.len() - 1 { mark-place(end) }
  if b.kind == "table" { draw-table(b); mark }
  else {
    let lead = if b.lead == "" { none } else { (level-face.at(b.level))(b.lead) }
    if b.isHeading { block(sticky: true, indented(lead + mark)) } else { indented(lead + b.text + mark) }
  }
}

#if paper.to != "" { par(paper.to + "：") }
#draw-blocks(paper.body, end: "text-end")

// 附件说明 (7.3.4): a line below the text, two characters in; names without stops, turned lines under the name.
#let empty-line = block(height: third, [])
#if paper.attachments.len() > 0 {
  empty-line
  let many = paper.attachments.len() > 1
  for (i, a) in paper.attachments.enumerate() {
    grid(columns: (2 * step, 3 * step, if many { (if paper.attachments.len() > 9 { 1.5 } else { 1 }) * step } else { 0pt }, 1fr),
      [], if i == 0 { "附件：" } else { "" }, if many { str(i + 1) + "." } else { [] }, par(justify: false, a.name + mark-place("text-end")))
  }
}

// 纪要 (10.3): 出席、请假、列席 in 黑体, the names turned under the first name.
#for (i, list) in paper.attendance.enumerate() {
  if i == 0 { empty-line }
  grid(columns: (2 * step, (list.label.clusters().len() + 1) * step, 1fr), [], hei(list.label + "："), par(list.names))
}
`
