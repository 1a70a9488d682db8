import { Worker } from 'node:worker_threads'
import type { FormSpec } from '#kernel/printing/form.ts'
import type { Printed, PrintTask } from '#kernel/printing/task.ts'

/**
 * Prints in a worker of its own that is started when it is needed and ends when it has been idle:
 * the fonts and the engine stay out of the server's memory, and a long document does not hold up
 * the server's other answers.
 */

const idleMs = 30_000
const slowestMs = 60_000

interface Job {
  readonly done: (printed: Printed) => void
  readonly failed: (error: Error) => void
}

let worker: Worker | undefined
let idle: NodeJS.Timeout | undefined
let next = 1
let officeFonts: string | null = null
const jobs = new Map<number, Job>()

/** A folder of fonts that the office has installed for this program; they are used first. */
export function printWithFontsOf(folder: string): void {
  officeFonts = folder
}

/** The form as an A4 PDF. Throws when the engine fails or takes longer than a minute. */
export async function printForm(spec: FormSpec): Promise<Uint8Array> {
  return (await print({ kind: 'form', spec })).bytes
}

/** Prints one thing. Throws when the engine fails or takes longer than a minute. */
export async function print(task: PrintTask): Promise<Printed> {
  clearTimeout(idle)
  const id = next++
  const printer = (worker ??= startWorker())
  printer.ref()
  let late: NodeJS.Timeout | undefined
  try {
    return await new Promise<Printed>((done, failed) => {
      jobs.set(id, { done, failed })
      late = setTimeout(() => {
        failed(new Error('printing took too long'))
        void stop()
      }, slowestMs)
      late.unref()
      printer.postMessage({ id, task })
    })
  } finally {
    clearTimeout(late)
    jobs.delete(id)
    if (jobs.size === 0) {
      // An idle printer keeps nothing from ending.
      printer.unref()
      idle = setTimeout(() => void stop(), idleMs).unref()
    }
  }
}

async function stop(): Promise<void> {
  const ended = worker
  worker = undefined
  for (const job of jobs.values()) job.failed(new Error('the printer was stopped'))
  await ended?.terminate()
}

interface Answer {
  readonly id: number
  readonly printed?: Printed
  readonly error?: string
}

function startWorker(): Worker {
  const file = new URL(isSource ? './printer-worker.store.ts' : './printer.mjs', import.meta.url)
  const workerData = { officeFonts, file: file.href }
  const started = isSource
    ? new Worker(throughTsx, { eval: true, workerData })
    : new Worker(file, { workerData })
  started.on('message', ({ id, printed, error }: Answer) => {
    if (printed) jobs.get(id)?.done(printed)
    else jobs.get(id)?.failed(new Error(error))
  })
  started.on('error', (error) => {
    if (worker === started) worker = undefined
    for (const job of jobs.values()) job.failed(error)
  })
  return started
}

/** Built, the worker lies beside this file's bundle; from the sources it is read through tsx. */
const isSource = import.meta.url.endsWith('.ts')
const throughTsx = `
  import('tsx/esm/api').then(({ register }) => {
    register()
    return import(require('node:worker_threads').workerData.file)
  })
`
