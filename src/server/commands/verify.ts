import { readFile, writeFile } from 'node:fs/promises'
import { verifyAudit } from '#kernel/audit/verify.store.ts'
import {
  listCheckpoints,
  sealCheckpoint,
  type Checkpoint,
} from '#kernel/matters/checkpoint.store.ts'
import { verifyMatters } from '#kernel/matters/verify.store.ts'
import { flags, withStore, type CommandIo } from '#server/commands/command.ts'

/** `xz verify [--kept FILE]` and `xz checkpoint [--out FILE]`. */
export async function verifyCommand(argv: readonly string[], io: CommandIo): Promise<number> {
  return io.name === 'checkpoint' ? await seal(argv, io) : await verify(argv, io)
}

/** Seals what is new and writes all roots to a file that is to be kept outside the system. */
async function seal(argv: readonly string[], io: CommandIo): Promise<number> {
  const { values } = flags(argv, { out: { type: 'string' } }, 'checkpoint [--out 文件]')
  return await withStore(io, async ({ db }) => {
    while (await sealCheckpoint(db, new Date())) io.tell('已封存')
    const checkpoints = await listCheckpoints(db, 1_000_000)
    if (values.out)
      await writeFile(values.out, JSON.stringify(checkpoints, null, 2), { mode: 0o600 })
    const lines = checkpoints.slice(0, 20).map((c) => `${c.id}  ${c.at}  ${c.leaves}件  ${c.hash}`)
    io.print(checkpoints, lines.join('\n') || '还没有可封存的事项。')
    return 0
  })
}

/** Recomputes everything; exit code 1 when something does not add up. */
async function verify(argv: readonly string[], io: CommandIo): Promise<number> {
  const { values } = flags(argv, { kept: { type: 'string' } }, 'verify [--kept 文件]')
  const kept = values.kept ? (JSON.parse(await readFile(values.kept, 'utf8')) as Checkpoint[]) : []
  return await withStore(io, async ({ db }) => {
    const matters = await verifyMatters(db, kept)
    const audit = await verifyAudit(db)
    const findings = [...matters.findings, ...audit.findings]
    const answer = { ok: findings.length === 0, ...matters, audited: audit.entries, findings }
    const counts = `事项${matters.matters}件，办理记录${matters.events}条，封存点${matters.checkpoints}个，审计记录${audit.entries}条`
    const words = findings.map(({ where, what }) => `  ${where}：${what}`)
    io.print(
      answer,
      [`${counts}：${answer.ok ? '全部相符' : `${findings.length}处不符`}`, ...words].join('\n'),
    )
    return answer.ok ? 0 : 1
  })
}
