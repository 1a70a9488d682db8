import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { takeTurn } from './turn.mjs'

/** Sees to it that the packages of the lock file are installed. Plain JavaScript: runs before anything is. */

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const oldest = [20, 19]

const modules = path.join(root, 'node_modules')
/** npm's own note of what it installed; the last thing it writes. */
const note = path.join(modules, '.package-lock.json')
/** npm ci removes all packages before it asks the network, so the last good ones wait here. */
const aside = path.join(root, '.cache', 'node_modules.previous')

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return
  console.error(
    `需要 Node.js ${oldest.join('.')} 或更新版本，现为 ${process.versions.node}。请升级后重试（推荐 22 或 24）。\n` +
      `Node.js ${oldest.join('.')} or newer is needed; this is ${process.versions.node}.`,
  )
  process.exit(1)
}

/**
 * Installs when packages are missing or are not those of package-lock.json. When that fails, as without
 * a network, the packages of the last installation are put back and used if all we name are among them.
 */
export function ensureInstalled(tell = console.log) {
  checkNode()
  if (!whatIsMissing()) return
  const release = takeTurn(path.join(root, '.cache', 'install.lock'))
  try {
    install(tell)
  } finally {
    release()
  }
}

function install(tell) {
  const gap = whatIsMissing()
  if (!gap) return
  tell(
    existsSync(note)
      ? `依赖有更新（${gap}），正在安装…`
      : '第一次运行，正在安装依赖，约需一两分钟…',
  )
  setAside()
  if (npmInstall() && !whatIsMissing()) {
    rmSync(aside, { recursive: true, force: true })
    return
  }
  putBack()
  const absent = namedPackages().filter((name) => !existsSync(path.join(modules, name)))
  if (absent.length === 0 && existsSync(note)) {
    console.error('依赖没能更新（可能没有网络），继续使用已经装好的版本。')
    return
  }
  console.error('安装依赖失败：请检查网络或 npm 源后重试。Installing packages failed.')
  process.exit(1)
}

function npmInstall() {
  const isWindows = process.platform === 'win32'
  // Not `npm ci`: it refuses a lock file that lacks an optional package of another platform which the
  // registry at hand does not have. Without saving, this keeps to the lock file all the same.
  // Both kinds are named: a machine set to production would leave out what builds the site.
  const wanted = ['--include=dev', '--include=optional']
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
  const { status } = spawnSync(
    isWindows ? 'npm.cmd' : 'npm',
    ['install', '--no-save', ...wanted, ...quiet],
    {
      cwd: root,
      stdio: ['ignore', process.stderr, process.stderr],
      shell: isWindows,
    },
  )
  return status === 0
}

/** A package of the lock file that is not installed, or null. Where npm laid it does not matter. */
function whatIsMissing() {
  const installed = packagesOf(note)
  if (!installed) return '尚未安装'
  const there = new Set(Object.entries(installed).map(named))
  const locked = Object.entries(packagesOf(path.join(root, 'package-lock.json')) ?? {})
  // Optional packages are each for one kind of machine: here most are rightly absent.
  const wanted = locked.filter(([place, { optional, link }]) => place !== '' && !optional && !link)
  return wanted.map(named).find((name) => !there.has(name)) ?? null
}

function named([place, { version }]) {
  return `${place.replace(/^.*node_modules\//u, '')} ${version}`
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return null
  }
}

function namedPackages() {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(path.join(root, 'package.json'), 'utf8'),
  )
  return Object.keys({ ...dependencies, ...devDependencies })
}

/** After an installation that was broken off there is no note, and what it put aside is still the best. */
function setAside() {
  if (!existsSync(note)) return
  try {
    mkdirSync(path.dirname(aside), { recursive: true })
    rmSync(aside, { recursive: true, force: true })
    renameSync(modules, aside)
  } catch {
    // A file in use, on Windows: npm will say what it cannot do.
  }
}

function putBack() {
  if (!existsSync(aside)) return
  rmSync(modules, { recursive: true, force: true })
  renameSync(aside, modules)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureInstalled()
