import { QueryClient } from '@tanstack/react-query'
import type { Refusal } from '#kernel/refusal.ts'

/** The client's one way to the server. Refusals come back as `ApiRefusal` with clause and advice. */

export class ApiRefusal extends Error {
  readonly refusal: Refusal & { id?: string }
  readonly status: number
  constructor(refusal: Refusal & { id?: string }, status: number) {
    super(refusal.refused)
    this.refusal = refusal
    this.status = status
  }
}

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (count, error) => !(error instanceof ApiRefusal) && count < 2,
    },
  },
})

/** Told when the session is over, so that the shell can show the sign-in page. */
export const signedOut = new EventTarget()

async function answerOf<T>(response: Response): Promise<T> {
  const text = await response.text()
  const body: unknown = text ? JSON.parse(text) : {}
  if (response.ok) return body as T
  const isOwn = new URL(response.url).pathname.startsWith('/api/auth/')
  if (response.status === 401 && !isOwn) signedOut.dispatchEvent(new Event('over'))
  const fallback = { refused: `服务器没有正常答复（${response.status}），请稍后重试。` }
  const refusal =
    typeof body === 'object' && body !== null && 'refused' in body ? (body as Refusal) : fallback
  throw new ApiRefusal(refusal, response.status)
}

const lost = new ApiRefusal(
  { refused: '网络不通，没有收到服务器的答复。您填写的内容还在，请检查网络后重试。' },
  0,
)

async function send<T>(path: string, init: RequestInit): Promise<T> {
  let response: Response
  try {
    response = await fetch(path, { credentials: 'same-origin', ...init })
  } catch {
    throw lost
  }
  return await answerOf<T>(response)
}

export async function get<T>(path: string, query: object = {}): Promise<T> {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') params.set(key, `${value}`)
  }
  const tail = params.size > 0 ? `?${params}` : ''
  return await send<T>(`${path}${tail}`, {})
}

export async function post<T>(path: string, body: unknown = {}): Promise<T> {
  return await send<T>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

/** Asks for a file that is made of what is sent: a preview. */
export async function postForBlob(path: string, body: unknown): Promise<Blob> {
  let response: Response
  try {
    response = await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  } catch {
    throw lost
  }
  return response.ok ? await response.blob() : await answerOf<Blob>(response)
}

/** Sends a file; with a key it is done once, however often it is sent. */
export async function postForm<T>(path: string, form: FormData, key?: string): Promise<T> {
  const headers = key ? { headers: { 'idempotency-key': key } } : {}
  return await send<T>(path, { method: 'POST', body: form, ...headers })
}

export async function remove<T>(path: string): Promise<T> {
  return await send<T>(path, { method: 'DELETE' })
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

/**
 * Gives a command under one key. When the answer does not arrive, the same key is sent again: the
 * server answers with what it did the first time, so nothing is ever done twice.
 */
export async function command<T>(path: string, body: unknown, key: string): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await send<T>(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify(body),
      })
    } catch (error) {
      const isUnknown = error instanceof ApiRefusal && (error.status === 0 || error.status === 503)
      if (!isUnknown || attempt >= 3) throw error
      await pause(attempt * 800)
    }
  }
}

export interface Uploaded {
  id: string
  name: string
  size: number
  mime: string
}

/** Uploads one file with progress (0–1). */
export async function upload(file: File, onProgress: (share: number) => void): Promise<Uploaded> {
  return await new Promise((done, failed) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/files')
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total)
    })
    request.addEventListener('load', () => {
      const body = JSON.parse(request.responseText || '{}') as Uploaded & Refusal
      if (request.status < 300) done(body)
      else failed(new ApiRefusal(body, request.status))
    })
    request.addEventListener('error', () => failed(lost))
    const form = new FormData()
    form.append('file', file)
    request.send(form)
  })
}
