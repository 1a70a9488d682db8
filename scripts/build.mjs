import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync, cpSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { ensureInstalled, root } from './install.mjs'

/** Builds server, command line and site into dist/. A failed build leaves the last good one in place. */

const dist = path.join(root, 'dist')
const stampFile = path.join(dist, '.stamp')

function* filesBelow(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) yield* filesBelow(file)
    else if (!/\.test\.tsx?$/u.test(entry.name)) yield file
  }
}

/** Hash of everything that a build is made from. */
function stamp() {
  const hash = createHash('sha256')
  const files = ['package.json', 'package-lock.json', 'vite.config.ts', 'scripts/build.mjs'].map((file) => path.join(root, file))
  for (const folder of ['src', 'demo']) files.push(...filesBelow(path.join(root, folder)))
  for (const file of files.sort()) hash.update(path.relative(root, file)).update(readFileSync(file))
  return hash.digest('hex')
}

/** Builds unless dist/ is already made from these very sources. */
export async function ensureBuilt(tell = console.log) {
  const now = stamp()
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === now) return
  tell('正在构建…')
  const next = path.join(root, `.dist-${process.pid}`)
  rmSync(next, { recursive: true, force: true })
  mkdirSync(next, { recursive: true })
  try {
    await buildServer(next)
    await buildSite(next)
    writeFileSync(path.join(next, '.stamp'), now)
    rmSync(dist, { recursive: true, force: true })
    renameSync(next, dist)
  } finally {
    rmSync(next, { recursive: true, force: true })
  }
}

async function buildServer(out) {
  const { build } = await import('esbuild')
  await build({
    absWorkingDir: root,
    entryPoints: { main: 'src/server/main.ts', cli: 'src/server/cli.ts' },
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
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
  })
  cpSync(path.join(root, 'src/kernel/db/migrations'), path.join(out, 'migrations'), { recursive: true })
}

async function buildSite(out) {
  const { build } = await import('vite')
  const site = path.join(out, 'web')
  await build({ root: path.join(root, 'src/web'), configFile: path.join(root, 'vite.config.ts'), logLevel: 'warn', build: { outDir: site, emptyOutDir: true } })
  for (const file of filesBelow(site)) {
    if (!/\.(js|css|html|svg|json)$/u.test(file)) continue
    const bytes = readFileSync(file)
    if (bytes.length < 1024) continue
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  ensureInstalled()
  await ensureBuilt()
}
