import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { CommitUnknown, DatabaseFault } from '#kernel/db/faults.ts'

/**
 * Unexpected faults: logged once under a number, which is all the user sees. Expected refusals
 * never come here.
 */
export function answerFault(
  error: Error,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const status = (error as { statusCode?: number }).statusCode ?? 500
  reply.header('cache-control', 'no-store')
  if (status >= 400 && status < 500) {
    return reply
      .code(status)
      .send({ refused: clientFaults[status] ?? '请求有误，请刷新页面后重试。' })
  }
  const id = randomUUID().slice(0, 8)
  const { statement } = error as { statement?: string }
  process.stderr.write(
    `${new Date().toISOString()} 故障 ${id} ${request.method} ${request.routeOptions.url ?? ''}\n` +
      `${error.stack ?? error.message}${statement ? `\n${statement}` : ''}\n`,
  )
  if (error instanceof CommitUnknown) {
    return reply.code(503).send({
      refused: '提交结果未知：数据库连接中断。请稍候重试，系统会核对是否已经办成，不会重复办理。',
      id,
    })
  }
  if (error instanceof DatabaseFault || isDatabaseDown(error)) {
    return reply
      .code(503)
      .send({ refused: '数据库暂时连接不上，请稍后重试。您填写的内容没有丢失。', id })
  }
  return reply
    .code(500)
    .send({ refused: `系统出错，未作任何更改。请重试；仍不行请将编号 ${id} 告知系统管理员。`, id })
}

const clientFaults: Record<number, string> = {
  400: '请求格式有误，请刷新页面后重试。',
  413: '内容过大，请减少后重试。',
  415: '不支持这种请求格式。',
  404: '没有这个地址。',
  429: '操作太频繁，请过几分钟再试。',
}

/** Connection lost, server shutting down, disk full: nothing was half-saved, trying again helps. */
function isDatabaseDown(error: Error): boolean {
  const code = (error as { code?: string }).code ?? ''
  return (
    ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03', '53100', '53300'].includes(
      code,
    ) || /Connection terminated|timeout exceeded/u.test(error.message)
  )
}
