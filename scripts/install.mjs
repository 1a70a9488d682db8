import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Sees to it that the packages of the lock file are installed. Plain JavaScript: runs before anything is. */

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const oldest = [20, 19]

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return
  console.error(
    `需要 Node.js ${oldest.join('.')} 或更新版本，现为 ${process.versions.node}。请升级后重试。\n` +
      `Node.js ${oldest.join('.')} or newer is needed; this is ${process.versions.node}.`,
  )
  process.exit(1)
}

/** Installs when packages are missing or the lock file changed; goes on offline when all is there. */
export function ensureInstalled(tell = console.log) {
  checkNode()
  const stampFile = path.join(root, 'node_modules', '.xunzhang-lock')
  const lock = createHash('sha256').update(readFileSync(path.join(root, 'package-lock.json'))).digest('hex')
  const known = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : ''
  if (known === lock) return
  const isThere = existsSync(path.join(root, 'node_modules', '.package-lock.json'))
  tell(isThere ? '依赖有更新，正在安装…' : '第一次运行，正在安装依赖…')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const done = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
  })
  if (done.status !== 0) {
    console.error('安装依赖失败：请检查网络或 npm 源后重试。Installing packages failed.')
    process.exit(1)
  }
  mkdirSync(path.dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, lock)
}
