import { beforeAll, describe, expect, test } from 'vitest'
import { papers } from '#demo/papers.ts'
import { officialDocument, type OfficialDraft } from '#kernel/printing/official/document.ts'
import { layOut } from '#kernel/printing/official/lay-out.store.ts'
import { linesOf, rulesOf, type MeasuredLine } from '#kernel/printing/official/measure.fixture.ts'
import { shapesOf, type PdfPage } from '#kernel/printing/pdf-shapes.store.ts'
import { pdfOf } from '#kernel/printing/typst.store.ts'

/** The PDF is measured against GB/T 9704-2012; lengths in mm. */

const pitch = 29.609 * (25.4 / 72)
const char = 15.785 * (25.4 / 72)

async function set(draft: OfficialDraft) {
  const laid = layOut(officialDocument.parse(draft))
  const pages = await shapesOf(pdfOf(laid.sheet))
  return { ...laid, shapes: pages, lines: pages.map(linesOf), rules: pages.map(rulesOf) }
}
type Laid = Awaited<ReturnType<typeof set>>

const line = (lines: readonly MeasuredLine[], opening: string): MeasuredLine => {
  const found = lines.find(({ text }) => text.startsWith(opening))
  if (!found)
    throw new Error(`no line begins with ${opening}: ${lines.map((l) => l.text).join('|')}`)
  return found
}
const numbers = (laid: Laid) =>
  laid.lines.map((lines) => lines.find(({ text }) => /^— \d+ —$/u.test(text)) ?? null)
const last = (rows: Laid['rules']) => rows.at(-1) ?? []

const long = Array.from(
  { length: 30 },
  (_, i) =>
    `为进一步规范工作秩序提高办事效率现就有关事项作出如下安排请各单位结合实际认真贯彻落实第${i + 1}项。`,
).join('\n')

describe('通知', () => {
  let laid: Laid
  beforeAll(async () => {
    laid = await set({ ...papers.通知, copyNumber: 12, body: '测'.repeat(28 * 60) })
  })

  test('A4; the text area is 156 × 225 with 天头 37 and 订口 28 (5.2)', () => {
    for (const page of laid.shapes) {
      expect(page.width).toBeCloseTo(210, 1)
      expect(page.height).toBeCloseTo(297, 1)
    }
    const lines = laid.lines[1]!.filter(({ text }) => text.startsWith('测'))
    expect(lines[0]!.top).toBeCloseTo(37, 1)
    expect(lines.at(-1)!.foot).toBeCloseTo(262, 1)
    expect(lines[1]!.left).toBeCloseTo(28, 1)
    expect(Math.abs(lines[1]!.right - 184)).toBeLessThan(0.1)
  })

  test('22 lines a page and 28 characters a line (5.2.3)', () => {
    const lines = laid.lines[1]!.filter(({ text }) => text.startsWith('测'))
    expect(lines).toHaveLength(22)
    expect(new Set(lines.slice(1).map(({ text }) => text.length))).toEqual(new Set([28]))
    expect(lines[1]!.sizePt).toBe(16)
  })

  test('份号 six digits on the first line, 紧急程度 in 黑体 below it (7.2.1–7.2.3)', () => {
    const copy = line(laid.lines[0]!, '000012')
    expect([copy.left, copy.top]).toEqual([expect.closeTo(28, 0), expect.closeTo(37, 1)])
    const urgency = line(laid.lines[0]!, '加急')
    expect(urgency.top).toBeCloseTo(37 + pitch, 1)
    expect(urgency.fonts[0]).toMatch(/Hei|Sans/u)
  })

  test('标志 35 mm under the top of the area, red; the number two lines under it; the line 4 mm under that (7.2.4–7.2.7)', () => {
    const [first = []] = laid.lines
    const mark = line(first, '文山壮族苗族自治州人力资源和社会保障局文件')
    expect(mark.red).toBe(true)
    // The ink begins a little below the top of the body.
    expect(mark.top).toBeGreaterThan(72 - 2.5)
    expect(mark.top).toBeLessThan(72)
    const number = line(first, '文人社发〔2026〕18号')
    expect((number.left + number.right) / 2).toBeCloseTo(28 + 78, -1)
    const rule = laid.rules[0]!.find(({ red }) => red)!
    expect(rule.y - number.foot).toBeCloseTo(4, 0)
    expect([rule.left, rule.right]).toEqual([expect.closeTo(28, 1), expect.closeTo(184, 1)])
  })

  test('标题 2号, centred, two lines under the red line; 主送 from the left edge on the grid (7.3.1, 7.3.2)', () => {
    const [first = []] = laid.lines
    const titles = first.filter(({ sizePt, red }) => sizePt === 22 && !red)
    expect(titles).toHaveLength(3)
    for (const title of titles) expect((title.left + title.right) / 2).toBeCloseTo(106, 0)
    const rule = laid.rules[0]!.find(({ red }) => red)!
    expect(titles[0]!.top - rule.y).toBeCloseTo(2 * pitch, 0)
    const to = line(first, '各县（市）')
    expect(to.left).toBeCloseTo(28, 1)
    const row = (to.top - 37) / pitch
    expect(row).toBeCloseTo(Math.round(row), 2)
  })

  test('版记 on the foot of the last even page: 0.35, 0.25, 0.35 mm (7.4)', () => {
    expect(laid.pages % 2).toBe(0)
    const rules = last(laid.rules)
    expect(rules.map(({ width }) => Math.round(width * 100) / 100)).toEqual([0.35, 0.25, 0.35])
    expect(rules.at(-1)!.y).toBeCloseTo(262, 0)
    const copies = line(laid.lines.at(-1)!, '抄送：')
    expect(copies.left).toBeCloseTo(28 + 14 * (25.4 / 72), 1)
    expect(copies.sizePt).toBe(14)
    const printed = line(laid.lines.at(-1)!, '文山州人力资源和社会保障局办公室')
    expect(printed.text).toMatch(/2026年3月20日印发$/u)
    expect(printed.right).toBeCloseTo(184 - 14 * (25.4 / 72), 0)
  })

  test('页码 outside, 7 mm under the area, one character in (7.5)', () => {
    for (const [i, number] of numbers(laid).entries()) {
      expect(number?.text).toBe(`— ${i + 1} —`)
      expect(number!.sizePt).toBe(14)
      expect((number!.top + number!.foot) / 2).toBeCloseTo(269, 0)
      if (i % 2 === 1) expect(number!.left).toBeCloseTo(28 + 4.94, 0)
      else expect(number!.left).toBeGreaterThan(150)
    }
  })
})

test('levels in their faces, two characters in (7.3.3)', async () => {
  const laid = await set(papers.通知)
  const lines = laid.lines.flat()
  expect(line(lines, '一、总体要求').fonts[0]).toMatch(/Hei|Sans/u)
  expect(line(lines, '（二）检查内容').fonts.join(' ')).toMatch(/Kai/u)
  expect(line(lines, '一、总体要求').left).toBeCloseTo(28 + 2 * char, 1)
})

test('署名 is centred over 成文日期, which stands four characters in (7.3.5)', async () => {
  const laid = await set({ ...papers.通知, organs: ['文山州人社局'] })
  const lines = laid.lines.flat()
  const date = lines.find(({ text }) => text === '2026年3月20日')!
  const name = lines.find(({ text }) => text === '文山州人社局')!
  expect(184 - date.right).toBeCloseTo(4 * char, 0)
  expect((name.left + name.right) / 2).toBeCloseTo((date.left + date.right) / 2, 0)
  expect(date.top - name.top).toBeCloseTo(pitch, 1)
})

test('without a seal: a blank line, two characters in, the day two right of the name (7.3.5)', async () => {
  const laid = await set({
    ...papers.请示,
    attachments: [],
    organs: ['文山州人力资源和社会保障局'],
    signature: { date: '2026-03-09', mode: 'none' },
  })
  const lines = laid.lines.flat()
  const end = line(lines, '妥否')
  const name = lines.findLast(({ text }) => text === '文山州人力资源和社会保障局')!
  const date = lines.find(({ text }) => text === '2026年3月9日')!
  expect(name.top - end.top).toBeCloseTo(2 * pitch, 1)
  expect(184 - name.right).toBeCloseTo(2 * char, 0)
  expect(date.left - name.left).toBeCloseTo(2 * char, 0)
})

describe('上行文', () => {
  test('签发人 two a row under each other, the number on the last row (7.2.6)', async () => {
    const laid = await set({ ...papers.请示, signers: ['陆建国', '王明', '李秀兰'] })
    const [first = []] = laid.lines
    const top = line(first, '签发人：')
    expect(top.text).toBe('签发人：陆建国　王　明')
    const bottom = line(first, '文人社请')
    expect(bottom.text).toBe('文人社请〔2026〕7号李秀兰')
    expect(bottom.left).toBeCloseTo(28 + 16 * (25.4 / 72), 0)
    expect(bottom.top - top.top).toBeCloseTo(pitch, 1)
    expect(top.right).toBeCloseTo(184 - 16 * (25.4 / 72), 0)
  })
})

describe('信函', () => {
  test('标志 30 mm under the edge, double lines of 170 mm, no number on two pages (10.1)', async () => {
    const laid = await set(papers.函)
    const red = laid.rules[0]!.filter((rule) => rule.red)
    expect(red).toHaveLength(4)
    for (const rule of red) {
      expect(rule.right - rule.left).toBeCloseTo(170, 1)
      expect(rule.left).toBeCloseTo(20, 1)
    }
    expect(red.filter(({ width }) => width > 0.5)).toHaveLength(2)
    expect(Math.max(...red.map(({ y }) => y))).toBeCloseTo(277, 0)
    const mark = line(laid.lines[0]!, '文山壮族苗族自治州')
    expect(mark.red).toBe(true)
    expect(mark.top).toBeGreaterThan(28)
    expect(mark.top).toBeLessThan(30.1)
    expect(line(laid.lines[0]!, '文人社函').right).toBeCloseTo(184, 0)
    expect(numbers(laid)).toEqual([null, null])
    expect(last(laid.rules).filter((rule) => !rule.red)).toEqual([])
  })
})

describe('纪要', () => {
  test('the lists stand under the text in 黑体, names turned under the first name (10.3)', async () => {
    const laid = await set(papers.纪要)
    const present = line(laid.lines.flat(), '出席：')
    expect(present.left).toBeCloseTo(28 + 2 * char, 1)
    expect(present.fonts.join(' ')).toMatch(/Hei|Sans/u)
  })
})

test('联合行文: names in order, no seal over another or out of the area', async () => {
  const seal = {
    format: 'svg' as const,
    data: Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 42 42"><circle cx="21" cy="21" r="20" fill="none" stroke="#e60012"/></svg>',
    ).toString('base64'),
  }
  const laid = await set({
    ...papers.通知,
    organs: ['州人社局', '州财政局', '州住建局', '州水务局'],
    signature: { date: '2026-03-20', mode: 'seal', seals: [seal, seal, seal, seal] },
  })
  const page = laid.shapes.find((p) => circlesOf(p).length > 0)!
  const circles = circlesOf(page)
  expect(circles).toHaveLength(4)
  for (const [i, a] of circles.entries()) {
    expect(a.x - a.r).toBeGreaterThanOrEqual(28)
    expect(a.x + a.r).toBeLessThanOrEqual(184)
    for (const b of circles.slice(i + 1)) {
      expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.r + b.r)
    }
  }
})

const circlesOf = (page: PdfPage) =>
  page.shapes.flatMap((shape) => {
    if (shape.kind !== 'path' || !shape.segments.some(({ op }) => op === 'B')) return []
    const at = shape.segments.flatMap((segment) => segment.at)
    const xs = at.filter((_, i) => i % 2 === 0)
    const ys = at.filter((_, i) => i % 2 === 1)
    const [x0, x1] = [Math.min(...xs), Math.max(...xs)]
    return [{ x: (x0 + x1) / 2, y: (Math.min(...ys) + Math.max(...ys)) / 2, r: (x1 - x0) / 2 }]
  })

test('the signature never stands alone on a page, however long the text (7.3.5)', async () => {
  const draft = { ...papers.请示, attachments: [] }
  for (let n = 10; n <= 16; n++) {
    const laid = await set({ ...draft, body: long.split('\n').slice(0, n).join('\n') })
    const page = laid.lines.find((lines) => lines.some(({ text }) => text === '2026年3月9日'))!
    expect(
      page.some(({ text }) => /落实第|\d项。|贯彻/u.test(text)),
      `${n} paragraphs`,
    ).toBe(true)
    expect(laid.pages % 2).toBe(0)
  }
})

test('a blank page before the imprint and the page of the imprint carry no number (7.5)', async () => {
  const counts: Laid[] = []
  for (let n = 20; n <= 32; n += 2) {
    const body = Array.from({ length: n }, (_, i) => `第${i}件事按规定办。`).join('\n')
    counts.push(await set({ ...papers.请示, attachments: [], body }))
  }
  const blank = counts.filter((laid) => laid.lines.some((lines) => lines.length === 0))
  for (const laid of blank) expect(numbers(laid).slice(-2)).toEqual([null, null])
  expect(blank.length).toBeGreaterThan(0)
})

test('what people type is never markup', async () => {
  const text = '#panic("x") $ \\ <b> `raw` *a* _b_ @c // d'
  const laid = await set({ ...papers.函, body: text })
  const typed = laid.lines
    .flat()
    .map((l) => l.text)
    .join('')
  expect(typed.replaceAll(' ', '')).toContain(text.replaceAll(' ', ''))
})

test('the same document gives the same bytes; another seal picture does not stick', () => {
  const bytes = () => pdfOf(layOut(officialDocument.parse(papers.函)).sheet)
  expect(Buffer.compare(bytes(), bytes())).toBe(0)
})
