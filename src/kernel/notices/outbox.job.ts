import { createTransport } from 'nodemailer'
import { sql } from '#kernel/db/sql.ts'
import type { Services } from '#kernel/services.ts'

/** Delivers what waits in the outbox: e-mail, at least once, with growing pauses after failures. */

const mostTries = 12

interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
}

export async function deliverOutbox({ db, now, config }: Services): Promise<number> {
  const { mail } = config
  if (!mail) return 0
  const waiting = await db.many<{ id: number; payload: Mail; tries: number }>(sql`
    select id, payload, tries from outbox
    where done_at is null and kind = 'mail' and next_try <= ${now()} order by id limit 20
  `)
  if (waiting.length === 0) return 0
  const transport = createTransport(mail.url)
  for (const { id, payload, tries } of waiting) {
    try {
      await transport.sendMail({
        from: mail.from,
        ...payload,
        messageId: `<xunzhang-${id}@${new URL(config.baseUrl).hostname}>`,
      })
      await db.run(sql`update outbox set done_at = ${now()} where id = ${id}`)
    } catch (error) {
      const pause = Math.min(3600, 2 ** tries * 10) * 1000
      const again = tries + 1 < mostTries ? new Date(now().getTime() + pause) : null
      await db.run(sql`
        update outbox set tries = tries + 1, next_try = ${again}, error = ${String(error).slice(0, 300)}
        where id = ${id}
      `)
    }
  }
  return waiting.length
}
