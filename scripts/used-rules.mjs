import fs from 'node:fs'
import path from 'node:path'

/**
 * Names of the rulebook's declarations that some flow, screen or route asks: every name that a file
 * outside the rulebook imports from an article. Read from the sources, so that nobody keeps a list.
 */
export function usedRules(root) {
  const used = new Set()
  const visit = (folder) => {
    for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
      const file = path.join(folder, entry.name)
      if (entry.isDirectory()) {
        if (entry.name !== 'rulebook' || !file.endsWith(path.join('src', 'rulebook'))) visit(file)
      } else if (/(?<!\.test)\.tsx?$/u.test(entry.name)) {
        const text = fs.readFileSync(file, 'utf8')
        for (const [, names] of text.matchAll(
          /import\s*\{([^}]*)\}\s*from '#rulebook\/articles\//gu,
        )) {
          for (const name of names.split(',')) used.add(name.replace(/\btype\b/u, '').trim())
        }
      }
    }
  }
  visit(path.join(root, 'src'))
  used.delete('')
  return [...used].sort((a, b) => (a < b ? -1 : 1))
}
