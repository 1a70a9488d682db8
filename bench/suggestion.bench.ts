/**
 * How often 归口建议 is right, on real messages of citizens: CSV files in the folder that
 * XZ_BENCH_MESSAGES names, else ../shared/data. `messages/sections.json` says, by the message's number, which
 * sections a person would accept, the likeliest first; an empty one is unclear and left out; a message that
 * is not in it is for another organ. The words were written by people who had read these messages, so other
 * messages will do worse.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { mappingOf, lineOf } from '#modules/petitions/messages/reading.ts'
import { tableIn } from '#modules/petitions/messages/table.store.ts'
import { suggestionFor } from '#modules/petitions/suggestion/suggestion.ts'
import { isRefusal } from '#kernel/refusal.ts'

const folder = process.env['XZ_BENCH_MESSAGES'] ?? path.join('..', 'shared', 'data')
const files = existsSync(folder) ? readdirSync(folder).filter((name) => /\.csv$/iu.test(name)) : []
if (files.length === 0) console.error(`${folder} 里没有留言文件，跳过；用 XZ_BENCH_MESSAGES 指定。`)

const accepted: Record<string, string> = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'messages', 'sections.json'), 'utf8'),
)
const messages = new Map<string, string>()
for (const file of files) {
  const table = await tableIn(readFileSync(path.join(folder, file)))
  if (isRefusal(table)) continue
  const mapping = mappingOf(table.header)
  for (const { cells } of table.lines) {
    const read = lineOf(cells, mapping, '9999-12-31')
    if ('line' in read) messages.set(read.line.number, `${read.line.subject}\n${read.line.text}`)
  }
}

const own = { all: 0, first: 0, three: 0, elsewhere: 0, none: 0 }
const other = { all: 0, elsewhere: 0, none: 0, section: 0 }
const start = performance.now()
for (const [number, text] of messages) {
  const wanted = accepted[number]
  if (wanted === '') continue
  const { sections, elsewhere } = suggestionFor(text)
  if (wanted === undefined) {
    other.all++
    if (elsewhere) other.elsewhere++
    else if (sections.length > 0) other.section++
    else other.none++
    continue
  }
  const place = sections.findIndex(({ code }) => wanted.split(' ').includes(code))
  own.all++
  if (place === 0) own.first++
  if (place >= 0) own.three++
  if (elsewhere) own.elsewhere++
  if (sections.length === 0) own.none++
}
const each = (performance.now() - start) / messages.size

const share = (part: number, whole: number) => `${part}（${((part / whole) * 100).toFixed(1)}%）`
if (messages.size > 0) {
  console.log(
    JSON.stringify({
      what: '归口建议：属本局的留言',
      件数: own.all,
      第一个就对: share(own.first, own.all),
      三个里有: share(own.three, own.all),
      误作别的部门: own.elsewhere,
      没有建议: own.none,
    }),
  )
  console.log(
    JSON.stringify({
      what: '归口建议：属别的部门的留言',
      件数: other.all,
      说出别的部门: share(other.elsewhere, other.all),
      没有建议: share(other.none, other.all),
      误作本局: share(other.section, other.all),
    }),
  )
  console.log(JSON.stringify({ what: '归口建议：一件', 毫秒: each.toFixed(2) }))
}
