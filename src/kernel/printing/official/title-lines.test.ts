import { expect, test } from 'vitest'
import { titleLinesOf } from '#kernel/printing/official/title-lines.ts'

test.each([
  ['关于张三同志任职的通知', ['关于张三同志任职的通知']],
  [
    '文山壮族苗族自治州人力资源和社会保障局关于商请提供2025年度企业用工数据的函',
    ['文山壮族苗族自治州人力资源和社会保障局', '关于商请提供2025年度企业用工数据的函'],
  ],
  [
    '中共文山州人力资源和社会保障局党组关于印发《2026年党风廉政建设工作要点》的通知',
    ['中共文山州人力资源和社会保障局党组', '关于印发《2026年党风廉政', '建设工作要点》的通知'],
  ],
])('%s', (title, lines) => {
  expect(titleLinesOf(title)).toEqual(lines)
})

test('no character is lost and no line is too long, whatever the title', () => {
  for (const title of [
    '一'.repeat(200),
    'a'.repeat(90),
    '《》'.repeat(30),
    '的'.repeat(45),
    '2026年',
  ]) {
    const lines = titleLinesOf(title)
    expect(lines.join('')).toBe(title)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(38)
  }
})
