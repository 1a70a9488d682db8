import type { OfficialDocument } from '#kernel/printing/official/document.ts'
import { fontFiles } from '#kernel/printing/font-files.store.ts'

/**
 * 缺字预检: the characters of a document that no font of the program has. A rare character of a
 * name must not vanish without anybody being told.
 */
export async function missingGlyphs(document: OfficialDocument): Promise<string[]> {
  const { signature, ...texts } = document
  const characters = new Set(Array.from(JSON.stringify({ ...texts, office: signature?.office })))
  const { openSync } = await import('fontkit')
  let left = [...characters].filter((c) => (c.codePointAt(0) ?? 0) > 0x7f)
  for (const { file } of (await fontFiles()).values()) {
    if (left.length === 0) break
    const font = openSync(file)
    if (!('hasGlyphForCodePoint' in font)) continue
    left = left.filter((c) => !font.hasGlyphForCodePoint(c.codePointAt(0) ?? 0))
  }
  return left.filter((c) => /\P{Cc}/u.test(c) && !/\s/u.test(c))
}
