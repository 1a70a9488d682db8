import * as D from 'docx'
import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import { filledTemplate, formDocx, placeholdersOf } from '#kernel/printing/form-docx.store.ts'
import {
  formValues,
  label,
  opinions,
  value,
  withPlaceholders,
  type FormSpec,
} from '#kernel/printing/form.ts'

const written = {
  slot: '签批',
  text: '同意。',
  by: '李建国',
  onBehalfOf: null,
  at: '2026-03-02T01:00:00Z',
}
const spec: FormSpec = {
  title: '用印审批单',
  topLeft: '登记编号：印2026-0001',
  topRight: '申请日期：2026年3月2日',
  rows: [
    [label('用印材料'), value('参保证明\n等3种', 10)],
    [label('印章'), value('局印章', 4), label('份数'), value('2', 4)],
    [label('签批'), opinions([written], ['签批'], 18)],
  ],
}
const textOf = async (bytes: Uint8Array) =>
  (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value

test('表单的各项按标签取值，签批连名字日期', () => {
  expect(Object.fromEntries(formValues(spec))).toEqual({
    表名: '用印审批单',
    登记编号: '印2026-0001',
    申请日期: '2026年3月2日',
    用印材料: '参保证明\n等3种',
    印章: '局印章',
    份数: '2',
    签批: '同意。\n　　李建国　2026年3月2日',
  })
})

test('原表格的Word：各项都在', async () => {
  const text = await textOf(await formDocx(spec))
  for (const part of ['用印审批单', '印2026-0001', '参保证明', '等3种', '局印章', '李建国']) {
    expect(text).toContain(part)
  }
})

test('样张里是占位符，填回去就是表单；填的内容不会再被当作占位符', async () => {
  const sample = await formDocx(withPlaceholders(spec))
  expect(new Set(await placeholdersOf(sample))).toEqual(
    new Set(['登记编号', '申请日期', '用印材料', '印章', '份数', '签批']),
  )
  const tricky = {
    ...spec,
    rows: [[label('用印材料'), value('{{印章}}<w:p/>&', 10)], ...spec.rows.slice(1)],
  }
  const text = await textOf(await filledTemplate(sample, tricky))
  expect(text).toContain('{\u2060{印章}}<w:p/>&')
  expect(text).toContain('同意。')
  expect(text).toContain('局印章')
  expect(text).not.toContain('{{份数}}')
})

test('本局自己的模板：样式不变，占位符里有空格、分成几段也认得', async () => {
  const own = new D.Document({
    sections: [
      {
        children: [
          new D.Paragraph({
            children: [
              new D.TextRun({ text: '兹用{{ 印', bold: true }),
              new D.TextRun({ text: '章 }}' }),
              new D.TextRun('，共{{份数}}份。'),
            ],
          }),
        ],
      },
    ],
  })
  const bytes = new Uint8Array(await D.Packer.toBuffer(own))
  expect(await textOf(await filledTemplate(bytes, spec))).toContain('兹用局印章，共2份。')
  await expect(placeholdersOf(new Uint8Array([1, 2, 3]))).rejects.toThrow(Error)
})
