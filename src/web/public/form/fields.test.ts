import { expect, test } from 'vitest'
import { z } from 'zod'
import { attachments, day, shown, words } from '#modules/fields.ts'
import { codeIn, matched, placeIn } from '#web/public/address.ts'
import {
  answerText,
  codeInGroups,
  faultsOf,
  fieldsOf,
  firstValues,
  inputOf,
  presetOf,
} from '#web/public/form/fields.ts'

const schema = z.toJSONSchema(
  z.strictObject({
    kind: shown(z.enum(['甲', '乙']), '类别', { input: 'choice' }),
    name: shown(words(5).min(1), '姓名', { input: 'line' }),
    on: shown(day.nullable(), '日期', { input: 'day', when: { kind: ['乙'] } }).default(null),
    people: shown(z.int().min(1).max(9), '人数', { input: 'number' }).default(1),
    agents: shown(
      z.array(z.strictObject({ name: shown(words(9).min(1), '代理人') })).max(3),
      '代理人',
      {
        input: 'rows',
      },
    ).default([]),
    files: shown(attachments, '材料', { input: 'files' }),
    section: shown(z.int().nullable(), '科室', { input: 'unit' }).default(null),
  }),
  { io: 'input', unrepresentable: 'any' },
)
const fields = fieldsOf(schema)

test('群众不填机构里的人和科室；条件不合的不问', () => {
  expect(fields.map(({ name }) => name)).toEqual([
    'kind',
    'name',
    'on',
    'people',
    'agents',
    'files',
  ])
  const values = { ...firstValues(fields), kind: '甲', name: '张三', on: '2026-01-01' }
  expect(inputOf(fields, values)).toEqual({ kind: '甲', name: '张三', people: 1, agents: [] })
  expect(inputOf(fields, { ...values, kind: '乙' })).toMatchObject({ on: '2026-01-01' })
})

test('错处按表上的次序，写明是哪一项', () => {
  const values = {
    ...firstValues(fields),
    name: '一二三四五六',
    people: '12',
    agents: [{ name: '' }],
  }
  expect(faultsOf(fields, values)).toEqual([
    { path: 'kind', text: '请选择类别。' },
    { path: 'name', text: '姓名最多5字，现在6字。' },
    { path: 'people', text: '人数最多9。' },
    { path: 'agents.0.name', text: '请填写代理人。' },
  ])
})

test('读回去的是人话', () => {
  const field = (name: string) => fields.find((one) => one.name === name)!
  expect(answerText(field('name'), '')).toBe('（没有填）')
  expect(answerText(field('agents'), [{ name: '李四' }])).toBe('1. 代理人：李四')
  expect(codeInGroups('abcd1234EFGH5678')).toBe('ABCD-1234-EFGH-5678')
})

test('地址：码怎样写都认，路径里的编号取得出', () => {
  expect(codeIn(' abcd-1234 efgh-5678')).toBe('ABCD1234EFGH5678')
  expect(placeIn('/public/guide/')).toBe('guide')
  expect(matched('guide/:id', 'guide/7')).toEqual({ id: '7' })
  expect(matched('guide/:id', 'guide/%E0%A4%A')).toBeNull()
  expect(matched('guide', 'rate')).toBeNull()
})

test('前一页选好的只填得进一行字和本题的选项', () => {
  expect(
    presetOf(fields, { kind: '乙', name: '王', on: '2026-03-02', people: '3', x: '1' }),
  ).toEqual({ kind: '乙', name: '王' })
  expect(presetOf(fields, { kind: '丙' })).toEqual({})
})
