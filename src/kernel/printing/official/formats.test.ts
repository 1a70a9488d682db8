import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { describe, expect, test } from 'vitest'
import { papers } from '#demo/papers.ts'
import { officialDocument } from '#kernel/printing/official/document.ts'
import { printOfficial } from '#kernel/printing/official/print.store.ts'
import { print } from '#kernel/printing/printer.store.ts'

const circular = officialDocument.parse(papers.通知)
const bare = (text: string) => text.replaceAll(/\s/gu, '')

describe('OFD (GB/T 33190)', () => {
  test('every page, its text in order, its fonts with it; the same bytes again', async () => {
    const { bytes, pages } = await printOfficial(circular, 'ofd')
    const files = unzipSync(bytes)
    const names = Object.keys(files)
    expect(names[0]).toBe('OFD.xml')
    expect(names.filter((name) => name.endsWith('Content.xml'))).toHaveLength(pages)
    const first = strFromU8(files['Doc_0/Pages/Page_0/Content.xml']!)
    expect(
      bare([...first.matchAll(/<ofd:TextCode[^>]*>([^<]*)/gu)].map((m) => m[1]).join('')),
    ).toContain('现将有关事项通知如下：')
    const fonts = strFromU8(files['Doc_0/PublicRes.xml']!)
    const ids = [...fonts.matchAll(/<ofd:Font ID="(\d+)"/gu)].map((m) => m[1])
    expect([...fonts.matchAll(/<ofd:FontFile>([^<]+)/gu)]).toHaveLength(ids.length)
    for (const [, font] of first.matchAll(/ Font="(\d+)"/gu)) expect(ids).toContain(font)
    expect(Buffer.compare(bytes, (await printOfficial(circular, 'ofd')).bytes)).toBe(0)
  })

  test('each step between characters is given, rare characters of two halves too', async () => {
    const body = '经办人：𠅤某、喆、堃。'
    const { bytes, missing } = await printOfficial({ ...circular, body }, 'ofd')
    const page = strFromU8(unzipSync(bytes)['Doc_0/Pages/Page_0/Content.xml']!)
    for (const [, deltas = '', text = ''] of page.matchAll(/DeltaX="([^"]*)">([^<]*)/gu)) {
      const plain = text.replaceAll(/&\w+;/gu, 'x')
      expect(deltas.split(' ')).toHaveLength(Array.from(plain).length - 1)
    }
    expect(missing).toEqual([])
  })
})

test('Word: the elements in order, in the faces that offices have', async () => {
  const { bytes } = await printOfficial(circular, 'docx')
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
  const text = bare(value)
  const order = [
    '文人社发〔2026〕18号',
    '关于开展2026年度',
    '各县（市）',
    '一、总体要求',
    '附件：1.',
    '2026年3月20日',
    '抄送：',
  ]
  expect(order.map((part) => text.indexOf(part))).toEqual(
    order.map((part) => text.indexOf(part)).sort((a, b) => a - b),
  )
  expect(order.filter((part) => !text.includes(part))).toEqual([])
  const xml = strFromU8(unzipSync(bytes)['word/document.xml']!)
  for (const face of ['仿宋_GB2312', '楷体_GB2312', '黑体', '方正小标宋_GBK'])
    expect(xml).toContain(face)
})

test('a character that no font has is named, not dropped in silence', async () => {
  const { missing } = await printOfficial({ ...circular, note: '联系人：\u{3FFFD}明' }, 'pdf')
  expect(missing).toEqual(['\u{3FFFD}'])
})

test('the printer answers from its own thread, task after task, and a fault harms no other', async () => {
  const broken = {
    ...circular,
    signature: {
      date: '2026-03-20',
      mode: 'seal' as const,
      office: '',
      seals: [{ data: 'AAAA', format: 'png' as const }],
    },
  }
  const answers = await Promise.allSettled([
    print({ kind: 'official', document: circular, format: 'pdf' }),
    print({ kind: 'official', document: broken, format: 'pdf' }),
    print({ kind: 'official', document: circular, format: 'svg' }),
  ])
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  const [pdf] = answers
  expect(
    Buffer.from(pdf.status === 'fulfilled' ? pdf.value.bytes : []).toString('latin1', 0, 5),
  ).toBe('%PDF-')
}, 30_000)
