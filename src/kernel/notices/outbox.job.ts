import { createHmac } from 'node:crypto'
import { createTransport, type Transporter } from 'nodemailer'
import { sql } from '#kernel/db/sql.ts'
import type { Config, Services } from '#kernel/services.ts'

/**
 * Delivers what waits in the outbox, e-mail and webhooks, at least once, with growing pauses after
 * failures. What cannot be delivered in twelve tries (about five hours) stays with its last error.
 */

const mostTries = 12
const patience = 10_000

type Waiting = { readonly id: number; readonly tries: number } & (
  | { readonly kind: 'mail'; readonly payload: Mail }
  | { readonly kind: 'webhook'; readonly payload: { hook: number; event: object } }
)

interface Mail {
  readonly to: string
  readonly kind: string
  readonly matter: string | null
}

export async function deliverOutbox({
  db,
  now,
  config,
}: Pick<Services, 'db' | 'now' | 'config'>): Promise<number> {
  const kinds = [...(config.mail ? ['mail'] : []), ...(config.webhooks ? ['webhook'] : [])]
  if (kinds.length === 0) return 0
  const waiting = await db.many<Waiting>(sql`
    select id, kind, payload, tries from outbox
    where done_at is null and kind = any(${kinds}::text[]) and next_try <= ${now()}
    order by id limit 50
  `)
  if (waiting.length === 0) return 0
  const hooks = await db.many<{ id: number; url: string }>(
    sql`select id, url from webhook where off_at is null`,
  )
  const transport = config.mail ? createTransport(config.mail.url) : null
  for (const item of waiting) {
    const error = await sent(item).then(
      () => null,
      (fault: unknown) => String(fault).slice(0, 300),
    )
    const { id, tries } = item
    if (error === null) {
      await db.run(sql`update outbox set done_at = ${now()}, error = null where id = ${id}`)
      continue
    }
    const pause = Math.min(3600, 2 ** tries * 10) * 1000
    const again = tries + 1 < mostTries ? new Date(now().getTime() + pause) : null
    await db.run(sql`
      update outbox set tries = tries + 1, next_try = ${again}, error = ${error} where id = ${id}
    `)
  }
  return waiting.length

  async function sent(item: Waiting): Promise<void> {
    if (item.kind === 'mail') return await sendMail(transport!, config, item.id, item.payload)
    const url = hooks.find((hook) => hook.id === item.payload.hook)?.url
    // Taken out of the configuration since: nobody waits for it any more.
    if (url) await callHook(url, config.webhooks!.secret, item.id, item.payload.event, now())
  }
}

const subjects: Record<string, string> = {
  do: '您有一件新的待办',
  read: '您有一件新的待阅',
  cosign: '请您加签',
  ballot: '请您会签',
  chase: '催办',
  remind: '催办',
  late: '事项逾期',
  vacancy: '岗位空缺，请明确办理人员',
}

/** Says that there is something, not what: mail leaves the building. */
async function sendMail(transport: Transporter, config: Config, id: number, mail: Mail) {
  const subject = `【循章】${subjects[mail.kind] ?? '您有一条新的通知'}`
  const link = mail.matter ? `${config.baseUrl}/matters/${mail.matter}` : config.baseUrl
  await transport.sendMail({
    from: config.mail!.from,
    to: mail.to,
    subject,
    text: `${subject.slice(4)}，请登录查看：${link}\n\n此邮件由系统发出，不含事项内容。可在“个人设置”中关闭。`,
    messageId: `<xunzhang-${id}@${new URL(config.baseUrl).hostname}>`,
  })
}

/**
 * `X-Xunzhang-Signature: t=<seconds>,v1=<HMAC-SHA256 of "t.body" in hex>`; `X-Xunzhang-Delivery` is
 * the same in every repetition. Redirects are not followed.
 */
async function callHook(url: string, secret: string, id: number, event: object, at: Date) {
  const body = JSON.stringify({ id, ...event })
  const seconds = Math.floor(at.getTime() / 1000)
  const signature = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')
  const answer = await fetch(url, {
    method: 'POST',
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
    headers: {
      'content-type': 'application/json',
      'x-xunzhang-delivery': String(id),
      'x-xunzhang-signature': `t=${seconds},v1=${signature}`,
    },
  })
  await answer.body?.cancel()
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`)
}
