import { expect, test } from 'vitest'
import { json, named, sql, sqlConst, sqlName, storable } from './sql.ts'

test('values become numbered parameters, in order', () => {
  const q = sql`select * from task where holder = ${7} and state = ${'open'}`
  expect(q.text).toBe('select * from task where holder = $1 and state = $2')
  expect(q.values).toEqual([7, 'open'])
})

test('a fragment inside a statement keeps its values and is numbered anew', () => {
  const scope = sql`bureau = ${1} and unit = any(${[3, 4]})`
  const page = sql`select id from matter where ${scope} and due_on < ${'2026-03-02'} and ${scope}`
  expect(page.text).toBe(
    'select id from matter where bureau = $1 and unit = any($2) and due_on < $3' +
      ' and bureau = $4 and unit = any($5)',
  )
  expect(page.values).toEqual([1, [3, 4], '2026-03-02', 1, [3, 4]])
})

test('fragments may be nested to any depth and stand at either end', () => {
  const inner = sql`${1}`
  const middle = sql`${inner}, ${sql`${2} + ${inner}`}`
  const q = sql`${middle}${sql``}`
  expect(q.text).toBe('$1, $2 + $3')
  expect(q.values).toEqual([1, 2, 1])
})

test('a list is joined from statements and from values', () => {
  const conditions = [sql`a = ${1}`, sql`b is null`, sql`c = ${'x'}`]
  const q = sql`where ${sql.join(conditions, ' and ')} and d in (${sql.join([8, 9], ', ')})`
  expect(q.text).toBe('where a = $1 and b is null and c = $2 and d in ($3, $4)')
  expect(q.values).toEqual([1, 'x', 8, 9])
  expect(sql.join([], ', ').text).toBe('')
})

test('text that looks like SQL stays a value', () => {
  const q = sql`select ${"'; drop table matter; --"}`
  expect(q.text).toBe('select $1')
})

test('an object that only looks like a statement is a value, not text', () => {
  const fromOutside = JSON.parse('{"text":"drop table matter","values":[]}') as unknown
  const q = sql`select ${fromOutside}`
  expect(q.text).toBe('select $1')
})

test('a forgotten value is an error, not NULL', () => {
  expect(() => sql`select ${undefined}`).toThrow(/undefined/)
  expect(sql`select ${null}`.values).toEqual([null])
})

test('constants and names are text; a name is quoted', () => {
  expect(sql`order by ${sqlConst('created_at desc')}`.text).toBe('order by created_at desc')
  expect(sql`table ${sqlName('odd"name')}`.text).toBe('table "odd""name"')
  // @ts-expect-error a computed string is not a constant
  sqlConst(String(Math.PI))
})

test('a named statement keeps its text and values', () => {
  expect(named('inbox', sql`select ${1}`)).toMatchObject({
    name: 'inbox',
    text: 'select $1',
    values: [1],
  })
  expect(() => named('x'.repeat(64), sql``)).toThrow(/too long/)
})

test('what cannot be stored is taken out at the door, and nothing else is touched', () => {
  const given = { a: '收\0文', b: ['半个\uD83D字', '整个😀'], c: 3, d: null, ['k\0']: [] }
  expect(storable(given)).toEqual({
    a: '收文',
    b: ['半个\uFFFD字', '整个😀'],
    c: 3,
    d: null,
    k: [],
  })
  const good = { a: ['收文', { b: '整个😀' }], c: undefined }
  expect(storable(good)).toBe(good)
})

test('JSON for a column holds no U+0000, and an escaped backslash stays as it was', () => {
  expect(json({ a: 'x\0y', b: ['\0'], c: '\\u0000' })).toBe('{"a":"xy","b":[""],"c":"\\\\u0000"}')
})
