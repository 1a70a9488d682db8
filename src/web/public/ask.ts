import type { Refusal } from '#kernel/refusal.ts'

/** The public site's one way to the server; what goes wrong comes back as a `Problem` in plain words. */

export class Problem extends Error {
  readonly cite: string | undefined
  /** The field at fault, by name. */
  readonly field: string | undefined
  /** True when the server may have done it all the same: send again under the same key. */
  readonly isUnknown: boolean
  constructor(refusal: Refusal, isUnknown = false) {
    super(refusal.refused)
    this.cite = refusal.cite
    this.field = refusal.field
    this.isUnknown = isUnknown
  }
}

const offline = '网络不通，没有收到答复。您填写的内容还在，请检查网络后再试。'

async function asked<T>(path: string, init: RequestInit): Promise<T> {
  let response: Response
  let text: string
  try {
    response = await fetch(path, { credentials: 'same-origin', ...init })
    text = await response.text()
  } catch {
    throw new Problem({ refused: offline }, true)
  }
  const body = parsed(text)
  if (response.ok && body !== undefined) return body as T
  throw new Problem(refusalOf(response, body), response.status >= 500)
}

function parsed(text: string): unknown {
  try {
    return text === '' ? {} : JSON.parse(text)
  } catch {
    return undefined
  }
}

function refusalOf(response: Response, body: unknown): Refusal {
  if (typeof body === 'object' && body !== null && 'refused' in body) return body as Refusal
  const wait = Number(response.headers.get('retry-after') ?? 0)
  if (response.status === 429) {
    const after = wait > 0 ? `${Math.ceil(wait / 60)}分钟后` : '过几分钟'
    return { refused: `来得太频繁了，请${after}再试。您填写的内容还在。` }
  }
  return { refused: `没有办成（${response.status}），请稍后再试；急事请打电话或到窗口来。` }
}

export const get = async <T>(path: string): Promise<T> => await asked<T>(path, {})

export const post = async <T>(path: string, body: unknown, key?: string): Promise<T> =>
  await asked<T>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key ? { 'idempotency-key': key } : {}) },
    body: JSON.stringify(body),
  })

export interface Attached {
  readonly id: string
  readonly name: string
}

/** Bytes that one attachment may have. */
export const fileMost = 10 * 1024 * 1024

/** Uploads one attachment; `tell` hears the share that has gone, 0–1. */
export async function upload(file: File, tell: (share: number) => void): Promise<Attached> {
  if (file.size > fileMost) {
    throw new Problem({ refused: `“${file.name}”超过10MB，请压缩或拆分后再传。` })
  }
  return await new Promise((done, failed) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/public/files')
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) tell(event.loaded / event.total)
    })
    request.addEventListener('load', () => {
      const body = parsed(request.responseText)
      if (request.status < 300 && body) {
        const { id, name } = body as Attached
        return done({ id, name })
      }
      const response = new Response(null, { status: request.status === 0 ? 500 : request.status })
      failed(new Problem(refusalOf(response, body)))
    })
    request.addEventListener('error', () => failed(new Problem({ refused: offline }, true)))
    const form = new FormData()
    form.append('file', file)
    request.send(form)
  })
}
