import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Download } from '#kernel/http/route.ts'

/** Sends a file: attachment unless inline, and inline only in a sandbox without scripts. */
export function sendDownload(reply: FastifyReply, file: Download): FastifyReply {
  const name = encodeURIComponent(file.name)
  const kind = file.inline ? 'inline' : 'attachment'
  reply.header('content-type', file.mime)
  reply.header('content-disposition', `${kind}; filename*=UTF-8''${name}`)
  reply.header('cache-control', 'private, no-store')
  if (file.inline) {
    const sandbox = file.mime === 'application/pdf' ? '' : 'sandbox; '
    reply.header(
      'content-security-policy',
      `${sandbox}default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'`,
    )
  }
  const { download } = file
  return reply.send(
    download instanceof Uint8Array ? Buffer.from(download) : Readable.from(download),
  )
}

/** Server-sent events until either side goes away. */
export async function sendEvents(
  reply: FastifyReply,
  request: FastifyRequest,
  events: AsyncIterable<{ event: string; data: unknown }>,
): Promise<FastifyReply> {
  reply.hijack()
  reply.raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    'x-content-type-options': 'nosniff',
  })
  const iterator = events[Symbol.asyncIterator]()
  request.raw.once('close', () => void iterator.return?.())
  try {
    for (;;) {
      const { done, value } = await iterator.next()
      if (done || reply.raw.destroyed) break
      reply.raw.write(`event: ${value.event}\ndata: ${JSON.stringify(value.data)}\n\n`)
    }
  } finally {
    reply.raw.end()
  }
  return reply
}
