import { ofdOf } from '#kernel/printing/ofd.store.ts'
import type { OfficialDocument } from '#kernel/printing/official/document.ts'
import { docxOf } from '#kernel/printing/official/docx.store.ts'
import { missingGlyphs } from '#kernel/printing/official/glyphs.store.ts'
import { layOut } from '#kernel/printing/official/lay-out.store.ts'
import { paperOf } from '#kernel/printing/official/paper.ts'
import type { PaperFormat, Printed } from '#kernel/printing/task.ts'
import { pdfOf, svgOf } from '#kernel/printing/typst.store.ts'

/** Prints a document in one of its formats, in the printer's thread. Throws when the engine fails. */
export async function printOfficial(
  document: OfficialDocument,
  format: PaperFormat | 'svg',
): Promise<Printed> {
  const missing = await missingGlyphs(document)
  if (format === 'docx') {
    return { bytes: await docxOf(paperOf(document)), pages: 0, linePitchPt: 0, missing }
  }
  const { sheet, pages, linePitchPt } = layOut(document, { fallback: missing.length > 0 })
  const pdf = () => pdfOf(sheet, { isArchival: missing.length === 0 })
  const bytes =
    format === 'svg'
      ? Buffer.from(svgOf(sheet))
      : format === 'ofd'
        ? await ofdOf(pdf(), {
            title: document.title,
            author: document.organs[0] ?? '',
            date: document.signature?.date ?? document.imprint?.date ?? '1970-01-01',
            pictures: (document.signature?.seals ?? [])
              .filter((seal) => seal?.format === 'png')
              .map((seal) => Buffer.from(seal?.data ?? '', 'base64')),
          })
        : pdf()
  return { bytes: new Uint8Array(bytes), pages, linePitchPt, missing }
}
