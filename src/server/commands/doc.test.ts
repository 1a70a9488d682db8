import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { docCommand } from '#server/commands/doc.ts'
import { CommandError, type CommandIo } from '#server/commands/command.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'xunzhang-doc-'))
const at = (name: string) => path.join(folder, name)
const io: CommandIo = {
  name: 'doc',
  env: { XZ_DATA_DIR: folder },
  json: true,
  print: () => undefined,
  tell: () => undefined,
}

test('a sample written as JSON renders to the same bytes as the sample itself', async () => {
  await docCommand(['sample', '--kind', '函', '--format', 'json', '--out', at('a.json')], io)
  await docCommand(['sample', '--kind', '函', '--out', at('a.pdf')], io)
  await docCommand(['render', at('a.json'), '--format', 'pdf', '--out', at('b.pdf')], io)
  expect(readFileSync(at('a.pdf')).equals(readFileSync(at('b.pdf')))).toBe(true)
}, 30_000)

test('a draft that does not fit is refused by field; misuse says how it goes', async () => {
  const seal = { format: 'png', data: 'AAAA' }
  const bad = {
    kind: '通知',
    organs: [],
    title: '',
    body: 1,
    signature: { date: '2026-03-20', seals: [seal] },
  }
  writeFileSync(at('bad.json'), JSON.stringify(bad))
  const render = docCommand(['render', at('bad.json'), '--out', at('c.pdf')], io)
  await expect(render).rejects.toThrow(
    /organs：请填写发文机关。[\s\S]*title：请填写标题。[\s\S]*seals.0：印章图片读不了/u,
  )
  for (const argv of [
    ['sample', '--kind', '令'],
    ['render', at('none.json'), '--out', 'x'],
    [],
    ['sample', '--kind', '函', '--format', 'wps', '--out', 'x'],
  ]) {
    await expect(docCommand(argv, io)).rejects.toThrow(CommandError)
  }
})
