import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { fontFolders } from '#kernel/printing/typst.store.ts'

/** A font file by the PostScript name under which a PDF names it. */
export interface FontFile {
  readonly file: string
  readonly family: string
  readonly isBold: boolean
}

let known: Promise<Map<string, FontFile>> | undefined

/** The fonts of the program and of the office's folder. Fonts of the system are not among them. */
export async function fontFiles(): Promise<Map<string, FontFile>> {
  return await (known ??= readAll())
}

async function readAll(): Promise<Map<string, FontFile>> {
  const { openSync } = await import('fontkit')
  const found = new Map<string, FontFile>()
  for (const file of fontPaths()) {
    const font = openSync(file)
    if (!('postscriptName' in font)) continue
    found.set(font.postscriptName, {
      file,
      family: font.familyName,
      isBold: /bold|black|heavy/iu.test(font.subfamilyName),
    })
  }
  return found
}

/** Every font file of the program and of the office's folder, the office's first. */
export function fontPaths(): string[] {
  return fontFolders().flatMap(filesIn)
}

function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /\.(ttf|otf)$/iu.test(name))
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile())
}
