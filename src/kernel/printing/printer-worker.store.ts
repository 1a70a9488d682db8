import { parentPort, workerData } from 'node:worker_threads'
import { formTemplate } from '#kernel/printing/form-template.ts'
import { printOfficial } from '#kernel/printing/official/print.store.ts'
import type { Printed, PrintTask } from '#kernel/printing/task.ts'
import { pdfOf, useFontsOf } from '#kernel/printing/typst.store.ts'

/** The thread that prints: one task after another, so that the server's other answers do not wait. */

useFontsOf((workerData as { officeFonts: string | null }).officeFonts)

async function print(task: PrintTask): Promise<Printed> {
  if (task.kind === 'official') return await printOfficial(task.document, task.format)
  const inputs = { spec: JSON.stringify(task.spec) }
  return { bytes: pdfOf({ template: formTemplate, inputs }), pages: 0, linePitchPt: 0, missing: [] }
}

let last = Promise.resolve()
parentPort?.on('message', ({ id, task }: { id: number; task: PrintTask }) => {
  last = answer(id, task, last)
})

async function answer(id: number, task: PrintTask, before: Promise<void>): Promise<void> {
  await before
  try {
    parentPort?.postMessage({ id, printed: await print(task) })
  } catch (error) {
    parentPort?.postMessage({ id, error: (error as Error).message })
  }
}
