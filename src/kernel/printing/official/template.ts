import { templateFoot } from '#kernel/printing/official/template-foot.ts'
import { templateHead } from '#kernel/printing/official/template-head.ts'
import { templateText } from '#kernel/printing/official/template-text.ts'

/**
 * The Typst template of official documents (GB/T 9704-2012). It draws a `Paper` and decides nothing
 * but places; what people typed comes in as JSON and is only ever inserted as string values, so that
 * it can never become markup. It leaves marks (metadata) by which `lay-out.store.ts` sees where the
 * text, the signature and the imprint came to stand.
 */
export const officialTemplate = [
  String.raw`
#let paper = json(bytes(sys.inputs.paper))
#let layout = json(bytes(sys.inputs.layout))
#let chains = json(bytes(sys.inputs.fonts))

// ── measures: GB/T 9704-2012, 5.2 and 6.1 ──
#let (area-left, area-top, area-width, area-height) = (28mm, 37mm, 156mm, 225mm)
#let (second, third, fourth) = (22pt, 16pt, 14pt)
#let red = rgb("#e60012")
#let pitch = layout.pitch * 1pt          // 行距: top of a line to the top of the next
#let gap = pitch - third
#let step = layout.step * 1pt            // 字距: one character to the next, 28 in a line
#let is-letter = paper.form == "信函"

// ── faces ──
#let family(face) = chains.at(face).families.map(f => if type(f) == dictionary { (name: f.name, covers: regex(f.covers)) } else { f })
#let face(name, body, ..style) = text(font: family(name), weight: chains.at(name).weight, ..style, body)
#let fang(body, ..style) = face("fang", body, ..style)
#let hei(body, ..style) = face("hei", body, ..style)
#let kai(body, ..style) = face("kai", body, ..style)
#let biao(body, ..style) = face("biao", body, size: second, tracking: 0pt, ..style)

#let mark-place(name, height: () => 0) = context [#metadata((name: name, page: here().page(), y: here().position().y.pt(), height: height()))<mark>]

#set document(title: paper.title, date: if paper.date != none { datetime(year: paper.date.at(0), month: paper.date.at(1), day: paper.date.at(2)) } else { none })
#set text(font: family("fang"), weight: chains.fang.weight, size: third, tracking: step - third, fallback: layout.fallback, lang: "zh", region: "cn", top-edge: 0.88em, bottom-edge: -0.12em, cjk-latin-spacing: none, overhang: false, hyphenate: false, costs: (runt: 0%, widow: 0%, orphan: 0%))
#set par(leading: gap, spacing: gap, justify: true, linebreaks: "simple", first-line-indent: 0pt)
#set block(above: gap, below: gap)

// ── 页码 (7.5): 4号 half-width Song with a dash on both sides, 7 mm below the text area, outside ──
#set page(paper: "a4", fill: none, margin: (top: area-top, left: area-left, right: 210mm - area-left - area-width, bottom: 297mm - area-top - area-height), header: none, footer-descent: 0mm,
  footer: context {
    let n = here().page()
    if n in layout.unnumbered { return }
    place(top + left, dy: 7mm - 0.5 * fourth, block(width: 100%, inset: (x: fourth), align(if calc.odd(n) { right } else { left }, face("song", "— " + str(n) + " —", size: fourth, tracking: 0pt))))
  },
  // 信函 (10.1): a second red double line 20 mm above the foot of the first page, thin above thick.
  background: context if is-letter and here().page() == 1 {
    place(bottom + left, dx: 20mm, dy: -20mm, stack(spacing: 0.8mm, line(length: 170mm, stroke: 0.25mm + red), line(length: 170mm, stroke: 0.9mm + red)))
  })
`,
  templateHead,
  templateText,
  templateFoot,
].join('\n')
