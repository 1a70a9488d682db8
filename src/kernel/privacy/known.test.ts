import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { knownIn, mapTyped, remasked, unnamed, withoutKnown } from '#kernel/privacy/known.ts'
import { sealerOf } from '#kernel/privacy/sealer.store.ts'

/** 已经封存的姓名、号码，写在别处也遮住。 */

const sealer = sealerOf(Buffer.alloc(32, 1))
const data = {
  people: [
    { name: sealer.seal('name', '张三'), phone: sealer.seal('phone', '13887612345') },
    { name: sealer.seal('name', 'Li Wei'), phone: sealer.seal('phone', '0876-2120001') },
  ],
  address: sealer.seal('address', '文山市普阳路88号'),
  town: sealer.seal('address', '文山市'),
  one: sealer.seal('name', '李'),
}
const known = knownIn(data, sealer)

describe('masks what is known', () => {
  test.each([
    ['张三被拖欠工资', '张*被拖欠工资'],
    ['张　三、张·三', '张*、张*'],
    ['回电138 8761 2345或１３８８７６１２３４５', '回电138******45或138******45'],
    ['138876123456不是他的', '138876123456不是他的'],
    ['LI WEI在Liwei公司，不在Liweiland', 'L**在L**公司，不在Liweiland'],
    ['住文山市普阳路88号', '住文山市****'],
    ['文山市人社局李科长', '文山市人社局李科长'],
  ])('%s', (text, shown) => {
    expect(withoutKnown(text, known)).toBe(shown)
  })

  test('a statement that names who makes it; its seal stays as it was', () => {
    const statement = sealer.seal('statement', '我叫张三，请回电')
    const again = remasked({ statement }, known) as { statement: typeof statement }
    expect(again.statement).toEqual({ ...statement, masked: '我叫张*，请回电' })
    expect(sealer.open(again.statement)).toBe('我叫张三，请回电')
  })

  test('why somebody looked', () => {
    expect(unnamed('向张三核实', data, sealer)).toBe('向张*核实')
    expect(unnamed('向张三核实', null, sealer)).toBe('向张三核实')
  })
})

test('what people typed is changed; choices, days, ids and rows of them are not', () => {
  const schema = z.toJSONSchema(
    z.strictObject({
      kind: z.enum(['张三', '李四']),
      id: z.uuid(),
      text: z.string(),
      note: z.string().nullable(),
      rows: z.array(z.strictObject({ what: z.string(), kind: z.enum(['张三']) })),
      by: z.record(z.string(), z.string()),
    }),
    { io: 'input' },
  )
  const input = {
    kind: '张三',
    id: '0192f0c1-0000-7000-8000-000000000001',
    text: '张三',
    note: '张三',
    rows: [{ what: '张三', kind: '张三' }],
    by: { one: '张三' },
    unknown: '张三',
  }
  expect(mapTyped(schema, input, () => '×')).toEqual({
    ...input,
    text: '×',
    note: '×',
    rows: [{ what: '×', kind: '张三' }],
    by: { one: '×' },
  })
})
