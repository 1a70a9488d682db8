import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the package, from the sources or from the bundle. */
export function packageRoot(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url))
  while (!existsSync(path.join(folder, 'package-lock.json'))) {
    const above = path.dirname(folder)
    if (above === folder) throw new Error('package-lock.json not found above the program')
    folder = above
  }
  return folder
}
