import type { OfficialDocument } from '#kernel/printing/official/document.ts'
import { fontPaths } from '#kernel/printing/font-files.store.ts'

/**
 * 缺字预检: the characters of a document that no font of the program has. A rare character of a
 * name must not vanish without anybody being told.
 */
export async function missingGlyphs(document: OfficialDocument): Promise<string[]> {
  const { signature, ...texts } = document
  const characters = new Set(Array.from(JSON.stringify({ ...texts, office: signature?.office })))
  let left = Array.from(characters).filter((c) => (c.codePointAt(0) ?? 0) > 0x7f)
  for (const file of fontPaths()) {
    if (left.length === 0) break
    const has = await charactersOf(file)
    left = left.filter((c) => !has(c.codePointAt(0) ?? 0))
  }
  return left.filter((c) => /\P{Cc}/u.test(c) && !/\s/u.test(c))
}

const opened = new Map<string, (codePoint: number) => boolean>()

/** Whether a font file has a character; a file is read once. */
async function charactersOf(file: string): Promise<(codePoint: number) => boolean> {
  const known = opened.get(file)
  if (known) return known
  const { openSync } = await import('fontkit')
  const font = openSync(file)
  const codes = new Set('characterSet' in font ? font.characterSet : [])
  const has = (codePoint: number) => codes.has(codePoint)
  opened.set(file, has)
  return has
}
