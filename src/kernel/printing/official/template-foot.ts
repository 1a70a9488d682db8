/** 署名、成文日期、印章 (7.3.5), 附注, 附件 (7.3.7), 版记 (7.4). */
export const templateFoot = String.raw`
#let seal-size = 42mm

// The registered seal as a picture; nothing is drawn where a seal will be set by hand.
#let seal-picture(seal) = if seal != none { image(layout.pictures.at(seal), width: seal-size, height: seal-size) }
#let seal-of(i) = if i < paper.signature.seals.len() and paper.signature.seals.at(i) != none { i } else { none }

// 加盖印章: the name centred over the day, the day four characters in; the seal over both, its top within a line of the text.
#let sealed-by-one(name, date, seal) = {
  let (date-width, name-width) = (measure(fang(date)).width, measure(fang(name)).width)
  let inset = calc.max(4 * step, (name-width - date-width) / 2)
  let axis = area-width - inset - date-width / 2
  block(width: 100%, breakable: false, height: 4 * pitch - gap, {
    place(top + left, dx: axis - name-width / 2, dy: 2 * pitch, fang(name))
    place(top + left, dx: axis - date-width / 2, dy: 3 * pitch, fang(date))
    place(top + left, dx: axis - seal-size / 2, dy: 2 * pitch + (pitch + third) / 2 - seal-size / 2 - 6mm, [#seal-picture(seal)])
  })
}

// 联合行文: names in rows of at most three, one seal each, the last over its name and the day.
#let sealed-by-many(names, date) = {
  let widest = calc.max(..names.map(n => measure(fang(n)).width))
  let columns = calc.max(1, calc.min(3, names.len(), calc.floor(area-width / calc.max(widest + third, seal-size + 4mm))))
  let cell = area-width / columns
  let rows = names.chunks(columns)
  let row-height = seal-size + 3mm
  let date-width = measure(fang(date)).width
  let first = 2 * pitch
  block(width: 100%, breakable: false, height: first + (rows.len() - 1) * row-height + pitch + third, {
    for (r, row) in rows.enumerate() {
      for (c, name) in row.enumerate() {
        // The last row ends at the right, over the day.
        let axis = (columns - row.len() + c + 0.5) * cell
        let y = first + r * row-height
        place(top + left, dx: axis - measure(fang(name)).width / 2, dy: y, fang(name))
        place(top + left, dx: axis - seal-size / 2, dy: y + (pitch + third) / 2 - seal-size / 2 - 6mm, [#seal-picture(seal-of(r * columns + c))])
      }
    }
    place(top + left, dx: area-width - cell / 2 - date-width / 2, dy: first + (rows.len() - 1) * row-height + pitch, fang(date))
  })
}

// 不加盖印章: two characters in; the day begins two characters right of the name.
#let unsealed(names, date) = {
  let date-width = measure(fang(date)).width
  let last = measure(fang(names.last())).width
  let name-x = area-width - 2 * step - last
  let date-x = name-x + 2 * step
  if date-x + date-width > area-width - 2 * step { date-x = area-width - 2 * step - date-width; name-x = calc.min(name-x, date-x - 2 * step) }
  empty-line
  block(width: 100%, breakable: false, height: (names.len() + 1) * pitch - gap, {
    for (i, name) in names.enumerate() { place(top + left, dx: if i == names.len() - 1 { name-x } else { area-width - 2 * step - measure(fang(name)).width }, dy: i * pitch, fang(name)) }
    place(top + left, dx: date-x, dy: names.len() * pitch, fang(date))
  })
}

// 签名章: two lines below the text, four characters in, the office to its left; the day a line below.
#let stamped(office, date) = {
  let date-width = measure(fang(date)).width
  block(width: 100%, breakable: false, height: 5 * pitch - gap, {
    let stamp-width = 40mm
    let x = area-width - 4 * step - stamp-width
    place(top + left, dx: x - 2 * step - measure(fang(office)).width, dy: 2.5 * pitch, fang(office))
    if seal-of(0) != none { place(top + left, dx: x, dy: 2 * pitch, image(layout.pictures.at(0), width: stamp-width, height: 20mm, fit: "contain")) }
    place(top + left, dx: area-width - 4 * step - date-width, dy: 4 * pitch, fang(date))
  })
}

#if paper.signature != none {
  let s = paper.signature
  context {
    if s.mode == "stamp" { stamped(s.office, s.date) }
    else if s.mode == "none" { unsealed(s.organs, s.date) }
    else if s.organs.len() == 1 { sealed-by-one(s.organs.first(), s.date, seal-of(0)) }
    else { sealed-by-many(s.organs, s.date) }
  }
  mark-place("signature-end")
}
#if paper.note != "" { block(par(first-line-indent: (amount: 2 * step, all: true), "（" + paper.note + "）")) }

// 附件 on a page of its own: 附件1 in 黑体 at the corner, the title on the third line.
#for a in paper.attachments {
  if a.body == none { continue }
  pagebreak()
  hei(a.label)
  empty-line
  block(width: 100%, height: (a.titleLines.len()) * pitch - gap, for (i, line) in a.titleLines.enumerate() {
    place(top + left, dy: i * pitch - (second - third) / 2, block(width: 100%, align(center, biao(line))))
  })
  empty-line
  draw-blocks(a.body)
}

// 版记: the last rule lies on the foot of the text area of the last page.
#if paper.imprint != none {
  let small(s) = fang(s, size: fourth, tracking: 0pt)
  let thick = line(length: area-width, stroke: 0.35mm)
  let thin = line(length: area-width, stroke: 0.25mm)
  let row(body) = block(width: 100%, inset: (x: fourth, y: 5pt), above: 0pt, below: 0pt, body)
  let rows = paper.imprint.rows.map(r => row({
    set par(leading: 8pt)
    set text(size: fourth, tracking: 0pt)
    grid(columns: (3 * fourth, 1fr), small(r.label + "："), small(r.text))
  }))
  if paper.imprint.organ != "" or paper.imprint.date != "" { rows.push(row(grid(columns: (1fr, auto), small(paper.imprint.organ), small(paper.imprint.date)))) }
  let drawn = block(width: 100%, breakable: false, above: 0pt, below: 0pt, stack(spacing: 0pt,
    ..if is-letter { rows } else { (thick, ..rows.intersperse(thin), thick) }))
  if rows.len() > 0 {
    mark-place("imprint", height: () => measure(block(width: area-width, drawn)).height.pt())
    for _ in range(layout.breaks) { pagebreak() }
    place(bottom + left, align(top + left, drawn))
  }
}
#mark-place("end")
`
