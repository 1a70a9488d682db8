import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { FormSpec } from '#kernel/printing/form.ts'
import { formTemplate } from '#kernel/printing/template.ts'

/**
 * Prints forms as PDF with Typst, in a worker of its own that is started when it is needed and ends
 * when it has been idle: the fonts and the compiler stay out of the server's memory.
 */

const idleMs = 30_000
const slowestMs = 60_000

interface Job {
  readonly done: (pdf: Uint8Array) => void
  readonly failed: (error: Error) => void
}

let worker: Worker | undefined
let idle: NodeJS.Timeout | undefined
let next = 1
const jobs = new Map<number, Job>()

/** The form as an A4 PDF. Throws when the engine fails or takes longer than a minute. */
export async function printForm(spec: FormSpec): Promise<Uint8Array> {
  clearTimeout(idle)
  const id = next++
  const printer = (worker ??= startWorker())
  try {
    return await new Promise<Uint8Array>((done, failed) => {
      jobs.set(id, { done, failed })
      setTimeout(() => failed(new Error('printing took too long')), slowestMs).unref()
      printer.postMessage({ id, spec: JSON.stringify(spec) })
    })
  } finally {
    jobs.delete(id)
    if (jobs.size === 0) idle = setTimeout(() => void stop(), idleMs).unref()
  }
}

async function stop(): Promise<void> {
  const ended = worker
  worker = undefined
  await ended?.terminate()
}

function startWorker(): Worker {
  const fonts = fontFiles()
  const started = new Worker(workerSource, {
    eval: true,
    workerData: { fonts, template: formTemplate },
  })
  started.unref()
  started.on('message', ({ id, pdf, error }: { id: number; pdf?: Uint8Array; error?: string }) => {
    if (pdf) jobs.get(id)?.done(pdf)
    else jobs.get(id)?.failed(new Error(error))
  })
  started.on('error', (error) => {
    worker = undefined
    for (const job of jobs.values()) job.failed(error)
  })
  return started
}

/** Song and Hei of the Noto family (SIL Open Font Licence), from their packages. */
function fontFiles(): string[] {
  const require = createRequire(import.meta.url)
  const folder = (name: string) => path.dirname(require.resolve(`${name}/package.json`))
  const serif = folder('@expo-google-fonts/noto-serif-sc')
  const sans = folder('@expo-google-fonts/noto-sans-sc')
  return [
    path.join(serif, '400Regular/NotoSerifSC_400Regular.ttf'),
    path.join(serif, '700Bold/NotoSerifSC_700Bold.ttf'),
    path.join(sans, '500Medium/NotoSansSC_500Medium.ttf'),
  ].filter((file) => readFileSync(file).length > 0)
}

/** Runs in the worker: plain JavaScript, so that it needs no file of its own in the bundle. */
const workerSource = `
const { parentPort, workerData } = require('node:worker_threads')
let compiler
async function ready() {
  if (compiler) return compiler
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  compiler = NodeCompiler.create({ workspace: '/', fontArgs: workerData.fonts.map((file) => ({ fontPaths: [require('node:path').dirname(file)] })) })
  return compiler
}
parentPort.on('message', async ({ id, spec }) => {
  try {
    const typst = await ready()
    const pdf = typst.pdf({ mainFileContent: workerData.template, inputs: { spec } })
    parentPort.postMessage({ id, pdf: new Uint8Array(pdf) })
    typst.evictCache(10)
  } catch (error) {
    parentPort.postMessage({ id, error: String(error && error.message || error) })
  }
})
`
