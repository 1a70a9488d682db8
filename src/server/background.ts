import { hostname } from 'node:os'
import { sql } from '#kernel/db/sql.ts'
import { indexAttachments, unindexed } from '#kernel/files/attach.store.ts'
import { sealCheckpoint } from '#kernel/matters/checkpoint.store.ts'
import { followRounds } from '#kernel/matters/follow.job.ts'
import { fireClocks } from '#kernel/matters/fire.job.ts'
import { tidyPublic } from '#kernel/public/tidy.store.ts'
import { deliverOutbox } from '#kernel/notices/outbox.job.ts'
import { askSections } from '#modules/petitions/disputes/answers/ask.job.ts'
import type { Services } from '#kernel/services.ts'
import { tellOfPetitions } from '#modules/petitions/ledgers/telling.job.ts'

/**
 * Timed work. Several server processes take turns: whoever gets the advisory lock of a job runs it,
 * the others skip. A job that fails is told about and tried again at its next turn.
 */

interface Job {
  readonly name: string
  readonly everySeconds: number
  readonly run: (services: Services) => Promise<unknown>
}

const jobs = (): readonly Job[] => [
  { name: 'clocks', everySeconds: 20, run: (services) => fireClocks(services) },
  { name: 'outbox', everySeconds: 5, run: (services) => deliverOutbox(services) },
  { name: 'follows', everySeconds: 60, run: followRounds() },
  { name: 'petitions', everySeconds: 600, run: (services) => tellOfPetitions(services) },
  { name: 'attachments', everySeconds: 60, run: indexMissing },
  { name: 'checkpoint', everySeconds: 3600, run: seal },
  { name: 'disputes', everySeconds: 3600, run: askSections },
  { name: 'tidy', everySeconds: 3600, run: tidy },
]

/** Counts are this process's own: written without taking turns. */
const flushSeconds = 10

export function startBackground(services: Services): { stop(): Promise<void> } {
  const running = new Set<Promise<void>>()
  const timers = jobs().map((job) => {
    const turn = () => {
      const work = takeTurn(services, job).finally(() => running.delete(work))
      running.add(work)
    }
    const first = setTimeout(turn, Math.min(3, job.everySeconds) * 1000)
    const timer = setInterval(turn, job.everySeconds * 1000)
    first.unref()
    timer.unref()
    return [first, timer] as const
  })
  const flush = () => {
    // The database is away for a moment: what was not written is lost, a count only.
    services.flush().catch(() => undefined)
  }
  const flusher = setInterval(flush, flushSeconds * 1000)
  flusher.unref()
  return {
    async stop() {
      clearInterval(flusher)
      for (const [first, timer] of timers) {
        clearTimeout(first)
        clearInterval(timer)
      }
      await Promise.allSettled([...running, services.flush()])
    },
  }
}

const busy = new Set<string>()

async function takeTurn(services: Services, job: Job): Promise<void> {
  if (busy.has(job.name)) return
  busy.add(job.name)
  const started = performance.now()
  try {
    await services.db.tx(async (tx) => {
      const { mine } = await tx.one<{ mine: boolean }>(
        sql`select pg_try_advisory_xact_lock(hashtext(${`job ${job.name}`})) as mine`,
      )
      if (mine) await job.run(services)
    })
  } catch (error) {
    process.stderr.write(
      `${new Date().toISOString()} ${hostname()} 定时工作 ${job.name} 失败：${String(error)}\n`,
    )
  } finally {
    busy.delete(job.name)
    const took = performance.now() - started
    if (took > 60_000)
      process.stderr.write(`定时工作 ${job.name} 用时${Math.round(took / 1000)}秒\n`)
  }
}

async function indexMissing({ db }: Services): Promise<void> {
  for (const matter of await unindexed(db)) await indexAttachments(db, matter)
}

async function seal({ db, now }: Services): Promise<void> {
  while (await sealCheckpoint(db, now())) continue
}

/** Drops what is only needed for a while: old answers, sign-in failures, proofs, files of citizens that came to nothing. */
async function tidy({ db, now }: Services): Promise<void> {
  const before = (days: number) => new Date(now().getTime() - days * 86_400_000)
  await db.run(sql`delete from command where at < ${before(30)}`)
  await db.run(sql`delete from login_failure where at < ${before(1)}`)
  await tidyPublic(db, now())
}
