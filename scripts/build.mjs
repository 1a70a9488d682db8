import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { ensureInstalled, root } from './install.mjs'
import { takeTurn } from './turn.mjs'
import { usedRules } from './used-rules.mjs'

/**
 * Builds server, command line and site into dist/. A failed build leaves the last good one in place.
 * `node scripts/build.mjs` builds in any case, with `--if-stale` only when the sources have changed.
 */

const self = fileURLToPath(import.meta.url)
const dist = path.join(root, 'dist')
const cache = path.join(root, '.cache')
const stampFile = path.join(dist, '.stamp')
const settings = [
  'package.json',
  'package-lock.json',
  'vite.config.ts',
  'scripts/build.mjs',
  'scripts/used-rules.mjs',
]

/** Hash of everything that a build is made from. */
function stamp() {
  const hash = createHash('sha256')
  const files = settings.map((file) => path.join(root, file))
  for (const folder of ['src', 'demo']) files.push(...filesBelow(path.join(root, folder)))
  for (const file of files.filter((name) => !/\.test\.tsx?$/u.test(name)).sort()) {
    hash.update(`${path.relative(root, file)}\0`).update(fs.readFileSync(file))
  }
  return hash.digest('hex')
}

function isBuiltFrom(now) {
  return fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === now
}

/**
 * Builds unless dist/ is already made from these very sources. A process of its own does it, so that
 * the tools' memory is not kept by a server that runs for months. Ends this process when it fails.
 */
export function ensureBuilt(tell = console.log) {
  if (isBuiltFrom(stamp())) return
  tell('正在构建…')
  if (!buildApart()) process.exit(1)
}

/** True when dist/ is up to date in the end; what went wrong has been printed. */
export function buildApart() {
  const { status } = spawnSync(process.execPath, [self, '--if-stale'], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
  })
  return status === 0
}

async function build({ ifStale }) {
  const release = takeTurn(path.join(cache, 'build.lock'))
  const next = path.join(cache, 'dist.next')
  const last = path.join(cache, 'dist.last')
  try {
    const now = stamp()
    if (ifStale && isBuiltFrom(now)) return
    for (const folder of [next, last]) fs.rmSync(folder, { recursive: true, force: true })
    fs.mkdirSync(next)
    await Promise.all([buildServer(next), buildSite(path.join(next, 'web'))])
    fs.writeFileSync(path.join(next, '.stamp'), now)
    if (fs.existsSync(dist)) fs.renameSync(dist, last)
    fs.renameSync(next, dist)
  } finally {
    for (const folder of [next, last]) fs.rmSync(folder, { recursive: true, force: true })
    release()
  }
}

async function buildServer(out) {
  const esbuild = await import('esbuild')
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: {
      main: 'src/server/main.ts',
      cli: 'src/server/cli.ts',
      printer: 'src/kernel/printing/printer-worker.store.ts',
    },
    outdir: path.join(out, 'server'),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    outExtension: { '.js': '.mjs' },
    logLevel: 'warning',
    define: { __USED_RULES__: JSON.stringify(usedRules(root)) },
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
  })
  fs.cpSync(path.join(root, 'src/kernel/db/migrations'), path.join(out, 'migrations'), {
    recursive: true,
  })
}

async function buildSite(out) {
  const vite = await import('vite')
  await vite.build({
    root: path.join(root, 'src/web'),
    configFile: path.join(root, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: out, emptyOutDir: true },
  })
  await Promise.all(filesBelow(out).map(precompress))
}

/** Lays .br and .gz beside a page file, so that the server never compresses; small files stay alone. */
async function precompress(file) {
  if (!/\.(js|css|html|svg|json|wasm|txt|webmanifest)$/u.test(file)) return
  const bytes = fs.readFileSync(file)
  if (bytes.length < 1024) return
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 }
  fs.writeFileSync(`${file}.br`, await promisify(brotliCompress)(bytes, { params }))
  fs.writeFileSync(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }))
}

function filesBelow(folder) {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureInstalled(console.error)
  await build({ ifStale: process.argv.includes('--if-stale') })
}
