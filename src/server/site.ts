import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { refuse } from '#kernel/refusal.ts'

/**
 * Serves the built sites: hashed assets for a year, precompressed; every other page is the index of
 * the citizens' site below /public/, of the workbench elsewhere.
 */
export async function serveSite(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    preCompressed: true,
    wildcard: true,
    setHeaders: (reply, file) => {
      const isAsset = file.includes('/assets/')
      reply.header('cache-control', isAsset ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.setNotFoundHandler(async (request, reply) => {
    const isPage = request.method === 'GET' && !request.url.startsWith('/api/')
    const isFile = /\.\w+$/u.test(request.url.split('?')[0] ?? '')
    if (!isPage || isFile) return await reply.code(404).send(refuse('没有这个地址。'))
    return await reply.sendFile(isPublic(request.url) ? 'public/index.html' : 'index.html')
  })
}

const isPublic = (url: string) => /^\/public(\/|\?|$)/u.test(url)
