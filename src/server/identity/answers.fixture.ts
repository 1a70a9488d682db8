import { unzipSync } from 'fflate'
import type { LightMyRequestResponse } from 'fastify'
import { textOfFile } from '#kernel/files/text.store.ts'

/** Everything that an answer says: headers, and the text in whatever kind of file it is. */
export async function saidBy(answer: LightMyRequestResponse): Promise<string> {
  const head = decodeURIComponent(
    JSON.stringify(answer.headers).replaceAll(/%(?![0-9A-F]{2})/gu, '%25'),
  )
  return `${head}\n${await textIn(answer.rawPayload)}`
}

/** The text of bytes: of a PDF, of everything in a ZIP (Word, Excel, OFD, packages), or as they are. */
async function textIn(bytes: Buffer): Promise<string> {
  if (bytes.subarray(0, 4).toString('latin1') === '%PDF') {
    return await textOfFile(bytes, 'application/pdf')
  }
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') {
    const parts = Object.entries(unzipSync(new Uint8Array(bytes)))
    const texts = await Promise.all(
      parts.map(async ([name, content]) => `${name}\n${await textIn(Buffer.from(content))}`),
    )
    return texts.join('\n')
  }
  return bytes.toString('utf8')
}
