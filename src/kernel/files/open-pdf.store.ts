/**
 * Opens a PDF to be read, never to be shown: nothing in it is run, no font of the system is used.
 * The caller destroys the task. Throws when the bytes are no readable PDF.
 */
export async function openPdf(bytes: Uint8Array) {
  const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({
    data: Uint8Array.from(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
  })
  return { task, document: await task.promise, ops: OPS }
}
