import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { sfntOfWoff } from '#kernel/printing/woff.store.ts'

/**
 * Sets pages with Typst. Only `printer-worker.store.ts` loads this: setting holds up the thread it
 * runs in. Only the fonts named here and those of the system are seen.
 */

/** What to set: a template, its inputs, and the pictures that it names. */
export interface Sheet {
  readonly template: string
  readonly inputs: Readonly<Record<string, string>>
  readonly pictures?: readonly { readonly path: string; readonly bytes: Uint8Array }[]
}

let compiler: NodeCompiler | undefined
let officeFonts: string | null = null

/** A folder of fonts that the office has installed for this program; they are used first. */
export function useFontsOf(folder: string | null): void {
  officeFonts = folder
}

/**
 * The sheet as PDF/A-2b; as plain PDF 1.7 when it holds a character that no font has, which PDF/A
 * forbids. Throws when the engine finds a fault in the template.
 */
export function pdfOf(sheet: Sheet, { isArchival = true } = {}): Uint8Array {
  const pdfStandard = isArchival ? 'a-2b' : '1.7'
  return withPictures(sheet, (typst, main) => typst.pdf(main, { pdfStandard }))
}

/**
 * The sheet's pages below each other as one SVG, for the screen, with a band between them; letters are
 * drawn as shapes.
 */
export function svgOf(sheet: Sheet): string {
  return withBands(withPictures(sheet, (typst, main) => typst.plainSvg(main)))
}

/** Height of A4 in points. */
const pagePt = 841.89

function withBands(svg: string): string {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/u.exec(svg) ?? []
  const pages = Math.round(Number(height ?? 0) / pagePt)
  const bands = Array.from(
    { length: Math.max(0, pages - 1) },
    (_, i) =>
      `<rect x="0" y="${(i + 1) * pagePt - 4}" width="${width}" height="8" fill="#dfe6e5"/>`,
  )
  return svg.replace(/<\/svg>\s*$/u, `${bands.join('')}</svg>`)
}

/** The values of the sheet's `<mark>` metadata, in order: where things came to stand. */
export function marksOf<M>(sheet: Sheet): M[] {
  return withPictures(
    sheet,
    (typst, main) => typst.query(main, { selector: '<mark>', field: 'value' }) as M[],
  )
}

interface Main {
  mainFileContent: string
  inputs: Record<string, string>
  resetRead: boolean
}

function withPictures<T>(sheet: Sheet, set: (typst: NodeCompiler, main: Main) => T): T {
  const typst = (compiler ??= NodeCompiler.create({
    workspace: '/',
    fontArgs: [{ fontPaths: fontFolders() }],
  }))
  const pictures = sheet.pictures ?? []
  for (const picture of pictures) typst.mapShadow(picture.path, Buffer.from(picture.bytes))
  try {
    return set(typst, {
      mainFileContent: sheet.template,
      inputs: { ...sheet.inputs },
      resetRead: false,
    })
  } finally {
    for (const picture of pictures) typst.unmapShadow(picture.path)
    typst.evictCache(8)
  }
}

/** The office's own folder, and Song, Hei and Kai under the SIL Open Font Licence from their packages. */
export function fontFolders(): string[] {
  const serif = packageFolder('@expo-google-fonts/noto-serif-sc')
  const sans = packageFolder('@expo-google-fonts/noto-sans-sc')
  return [
    ...(officeFonts && existsSync(officeFonts) ? [officeFonts] : []),
    path.join(serif, '400Regular'),
    path.join(serif, '700Bold'),
    path.join(serif, '900Black'),
    path.join(sans, '500Medium'),
    wenKai(),
  ]
}

function packageFolder(name: string): string {
  return path.dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))
}

/** 霞鹜文楷 comes as WOFF, which the engine cannot read; unpacked once beside the packages. */
function wenKai(): string {
  const source = packageFolder('@fontsource/lxgw-wenkai')
  const folder = path.join(source, '../../.cache/xunzhang-fonts')
  mkdirSync(folder, { recursive: true })
  for (const weight of [300, 500]) {
    const file = path.join(folder, `LXGWWenKai-${weight}.ttf`)
    if (existsSync(file)) continue
    const woff = readFileSync(path.join(source, `files/lxgw-wenkai-latin-${weight}-normal.woff`))
    const part = `${file}.${process.pid}`
    writeFileSync(part, sfntOfWoff(woff))
    renameSync(part, file)
  }
  return folder
}
