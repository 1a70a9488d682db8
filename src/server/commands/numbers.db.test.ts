import { expect, test } from 'vitest'
import { sql } from '#kernel/db/sql.ts'
import { bureau, outgoingDraft } from '#demo/testing/bureau.testing.ts'
import { CommandError, type CommandIo } from '#server/commands/command.ts'
import { numbersCommand } from '#server/commands/numbers.ts'

test('年中启用：接着纸质登记簿编号；在用的系列不能改', async () => {
  const b = await bureau()
  const said: unknown[] = []
  const io: CommandIo = {
    name: 'numbers',
    env: { DATABASE_URL: b.db.url },
    json: true,
    print: (value) => said.push(value),
    tell: () => undefined,
  }
  expect(await numbersCommand(['start', '文人社发/2026', '45'], io)).toBe(0)
  expect(await numbersCommand(['start', '文人社发/2026', '60'], io)).toBe(1)
  await expect(numbersCommand(['start', '文人社发', '60'], io)).rejects.toThrow(CommandError)
  await expect(numbersCommand(['start', '文人社发/2026', '0'], io)).rejects.toThrow(CommandError)
  const { matter } = await b.must(
    'jiuyeyuan',
    null,
    'create',
    { draft: outgoingDraft() },
    'outgoing',
  )
  await b.must('jiuyeyuan', matter, 'submit')
  await b.must('jiuye', matter, 'check')
  await b.must('zhuren', matter, 'review')
  const org = await b.org()
  const leader = org.leaderOf(await b.unit('employment'), '2026-03-02')!.id
  await b.engine.run({ matter, action: 'sign', input: {}, person: leader })
  const answer = await b.must('shoufa', matter, 'number')
  expect(answer.number).toBe('文人社发〔2026〕46号')
  expect(await numbersCommand([], io)).toBe(0)
  expect(said.at(-1)).toContainEqual({ series: '文人社发/2026', last: 46, voids: 0 })
  const kinds = await b.db.many(sql`select kind from audit_event where kind = '设定起始编号'`)
  expect(kinds).toHaveLength(1)
})
