import { openPdf } from '#kernel/files/open-pdf.store.ts'

/**
 * The text of an attachment, for search and for the secrecy guard. Bounded in pages and length;
 * a file that cannot be read has no text, which is no reason to refuse it.
 */

const longest = 200_000
const mostPages = 200

export async function textOfFile(bytes: Buffer, mime: string): Promise<string> {
  try {
    return (await read(bytes, mime)).slice(0, longest)
  } catch {
    return ''
  }
}

async function read(bytes: Buffer, mime: string): Promise<string> {
  if (mime === 'text/plain') return bytes.toString('utf8')
  if (mime === 'application/pdf') return await pdfText(bytes)
  if (mime.endsWith('wordprocessingml.document')) {
    const { default: mammoth } = await import('mammoth')
    return (await mammoth.extractRawText({ buffer: bytes })).value
  }
  return ''
}

async function pdfText(bytes: Buffer): Promise<string> {
  const { task, document } = await openPdf(bytes)
  const pages: string[] = []
  let length = 0
  for (let n = 1; n <= Math.min(document.numPages, mostPages) && length < longest; n++) {
    const page = await document.getPage(n)
    const { items } = await page.getTextContent()
    const text = items.map((item) => ('str' in item ? item.str : '')).join('')
    length += text.length
    pages.push(text)
  }
  await task.destroy()
  return pages.join('\n')
}
