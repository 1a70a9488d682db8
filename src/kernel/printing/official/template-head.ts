/** 版头 (7.2) and 标题 (7.3.1): one block whose height is a whole number of lines, so that the text below stays on the grid of 22. */
export const templateHead = String.raw`
#let mark-text(s, size, ..style) = biao(s, size: size, fill: red, top-edge: "bounds", bottom-edge: "bounds", ..style)

// 发文机关标志: as high as asked, spread when short, squeezed when longer than the line.
#let mark-line(s, size, widest) = {
  let natural = measure(mark-text(s, size)).width
  if natural > widest { scale(x: widest / natural * 100%, reflow: true, mark-text(s, size)) }
  else { mark-text(s, size, tracking: calc.min((widest - natural) / calc.max(s.clusters().len() - 1, 1), size * 0.3)) }
}

// 联合行文: the organs' names below each other, spread to one width; 文件 beside them, centred.
#let joint-mark(names, suffix) = {
  let (size, width) = (if names.len() > 4 { 24pt } else { 32pt }, 116mm)
  let name(s) = {
    let natural = measure(mark-text(s, size)).width
    if natural > width { scale(x: width / natural * 100%, reflow: true, mark-text(s, size)) }
    else { mark-text(s, size, tracking: (width - natural) / calc.max(s.clusters().len() - 1, 1)) }
  }
  grid(columns: (width, auto), column-gutter: 5mm, align: (left + horizon, horizon), stack(spacing: 4mm, ..names.map(name)), if suffix != "" { mark-line(suffix, 40pt, 34mm) })
}

#let double-line = stack(spacing: 0.8mm, line(length: 170mm, stroke: 0.9mm + red), line(length: 170mm, stroke: 0.25mm + red))
#let corner(y) = for (i, item) in paper.corner.enumerate() {
  place(top + left, dy: y + i * pitch, if item.isMark { hei(item.text) } else { fang(item.text, tracking: 0pt) })
}

// Each head draws itself and gives back where it ends, from the top of the text area.
#let letter-head() = {
  let mark = mark-line(paper.mark.names.first(), 34pt, 150mm)
  let line-y = -7mm + measure(mark).height + 4mm          // 标志 30 mm below the edge, the line 4 mm below it
  let row-y = line-y + 0.8mm + 0.575mm + third * 7 / 8
  let end = row-y + (calc.max(1, paper.corner.len()) - 1) * pitch + third
  (end, {
    place(top + left, dy: -7mm, block(width: 100%, align(center, mark)))
    place(top + left, dx: 20mm - area-left, dy: line-y, double-line)
    place(top + right, dy: row-y, fang(paper.number))
    corner(row-y)
  })
}

#let telegram-head() = {
  let mark = mark-line(paper.mark.names.first(), 44pt, 110mm)
  let under = 14mm + measure(mark).height + 8mm
  let cell(s) = fang(s)
  (under + third + 4mm, {
    corner(0pt)
    place(top + left, dy: 14mm, block(width: 100%, align(center, mark)))
    place(top + left, dx: third, dy: under, cell(paper.number))
    place(top + right, dx: -third, dy: under, fang("签批盖章："+ paper.signers.join("　", default: "")) )
    place(top + left, dy: under + third + 4mm, line(length: area-width, stroke: 0.5mm + red))
  })
}

#let red-head() = {
  let names = paper.mark.names
  let mark = if names.len() > 1 { joint-mark(names, paper.mark.suffix) } else { mark-line(names.first() + paper.mark.suffix, 48pt, 152mm) }
  let number-y = 35mm + measure(mark).height + 2 * pitch   // 发文字号 two lines below
  let pairs = paper.signers.chunks(2)
  let rows = calc.max(1, pairs.len())
  let last-y = number-y + (rows - 1) * pitch
  let line-y = last-y + third + 4mm
  (if paper.form == "纪要" and paper.number == "" { 35mm + measure(mark).height + 4mm } else { line-y }, {
    corner(0pt)
    place(top + left, dy: 35mm, block(width: 100%, align(center, mark)))
    if pairs.len() == 0 { place(top + left, dy: number-y, block(width: 100%, align(center, fang(paper.number)))) }
    else {
      // 上行文: the number one character in from the left, on the line of the last signer.
      place(top + left, dx: third, dy: last-y, fang(paper.number))
      place(top + right, dx: -third, dy: number-y, align(left, grid(columns: 2, row-gutter: gap,
        ..pairs.enumerate().map(((i, pair)) => (if i == 0 { fang("签发人：") } else { [] }, kai(pair.join("　")))).flatten())))
    }
    place(top + left, dy: if paper.form == "纪要" and paper.number == "" { 35mm + measure(mark).height + 4mm } else { line-y }, line(length: area-width, stroke: 0.5mm + red))
  })
}

#context {
  let (end, drawn) = if is-letter { letter-head() } else if paper.form == "电报" { telegram-head() } else { red-head() }
  let title-pitch = 35pt
  let title-y = end + (if is-letter { 2 * pitch + gap } else { 2 * pitch })
  let title-end = title-y + second + (paper.titleLines.len() - 1) * title-pitch
  // One line is left under the title; a third of a line is given up rather than a whole one wasted.
  let start = calc.ceil((title-end + pitch) / pitch - 0.12) * pitch
  block(height: start - gap, width: 100%, above: 0pt, below: gap, {
    drawn
    for (i, line) in paper.titleLines.enumerate() {
      place(top + left, dy: title-y + i * title-pitch, block(width: 100%, align(center, biao(line))))
    }
  })
}
`
