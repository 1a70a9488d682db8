import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

/**
 * Keeps the house as docs/architecture.md describes it: who may import whom, what runs where, and a
 * few habits. Each fault names its file and the rule it breaks.
 */

const top = import.meta.dirname
const sources = ['src', 'demo'].flatMap((folder) => filesBelow(folder))
const code = sources.filter((file) => /\.tsx?$/u.test(file))
const product = code.filter((file) => !isTest(file))
const texts = new Map(code.map((file) => [file, readFileSync(path.join(top, file), 'utf8')]))

/** Floors from the ground up; a floor may import those named behind it, and itself. */
const floors = {
  // Of the kernel the reckoning of days and limits only, see below.
  rulebook: ['kernel'],
  kernel: [],
  modules: ['rulebook', 'kernel'],
  demo: ['rulebook', 'kernel', 'modules'],
  web: ['rulebook', 'kernel', 'modules'],
  server: ['rulebook', 'kernel', 'modules', 'demo'],
} as const satisfies Record<string, readonly string[]>
type Floor = keyof typeof floors

/** Runs on the server although its ending does not say so. */
const serverPlaces = [
  'src/server/',
  'src/kernel/postgres/',
  // SM3 comes from Node; the browser never hashes.
  'src/kernel/audit/sm3.ts',
]

const linesMost = 400
/** An article is read from top to bottom beside the printed one. */
const articleLinesMost = 700

test('every file imports only from its own floor and those below it', () => {
  holds(product, (file) =>
    importsOf(file).flatMap(({ from, to }) => {
      const [mine, theirs] = [floorOf(file), floorOf(to)]
      if (!mine || !theirs || mine === theirs) return []
      if ((floors[mine] as readonly string[]).includes(theirs)) return []
      // A subject's screen is built from the site's components.
      if (mine === 'modules' && theirs === 'web' && runsInBrowser(file)) return []
      return `${mine} may not import ${theirs}: ${from}`
    }),
  )
})

test('a module never imports another module: they meet through the kernel', () => {
  holds(product, (file) =>
    importsOf(file).flatMap(({ from, to }) => {
      const [mine, theirs] = [moduleOf(file), moduleOf(to)]
      return mine && theirs && mine !== theirs
        ? `module ${mine} imports module ${theirs}: ${from}`
        : []
    }),
  )
})

test('the rulebook stands alone: no package, no Node; beside its own files only the reckoning of time', () => {
  holds(
    product.filter((file) => floorOf(file) === 'rulebook'),
    (file) =>
      importsOf(file).flatMap(({ from, to }) =>
        /^src\/(rulebook|kernel\/(calendar|clocks))\//u.test(to) && !runsOnServer(to)
          ? []
          : `the rulebook imports only itself, calendar and clocks: ${from}`,
      ),
  )
})

test('the ending says where a file runs: only server files reach Node and the database', () => {
  holds(
    product.filter((file) => !runsOnServer(file)),
    (file) =>
      importsOf(file).flatMap(({ from, to, isType }) => {
        if (isType) return []
        if (/^(node:|pg$|pg-|fastify$|@fastify\/|graphile-worker)/u.test(from)) {
          return `only .store .route .job files import ${from}`
        }
        return runsOnServer(to) ? `runs in the browser too, so may not import ${from}` : []
      }),
  )
})

test('React lives in .tsx files and on the web floor', () => {
  holds(
    product.filter((file) => !runsInBrowser(file)),
    (file) =>
      importsOf(file).flatMap(({ from }) =>
        /^(react|react-dom|antd|@ant-design\/|@tanstack\/)/u.test(from)
          ? `only browser files import ${from}`
          : [],
      ),
  )
})

test('time and chance are handed in: no file below the server names a clock', () => {
  const clock = /\bDate\.now\(|\bnew Date\(\s*\)|\bMath\.random\(/u
  holds(
    product.filter((file) => floorOf(file) !== 'server' && floorOf(file) !== 'web'),
    (file) => [...linesMatching(file, clock, 'names a clock or chance; take Now or an id port')],
  )
})

test('the time zone of the machine decides nothing', () => {
  const local =
    /\.(get|set)(FullYear|Month|Date|Day|Hours|Minutes)\((?!\))|\.get(FullYear|Month|Hours|Minutes|TimezoneOffset)\(\)|\.toLocale(Date|Time)String\((?![^\n]*timeZone)/u
  holds(product, (file) => [
    ...linesMatching(file, local, 'reads local time; use the calendar of Asia/Shanghai'),
  ])
})

test(`no file is longer than ${linesMost} lines`, () => {
  holds(code, (file) => {
    const lines = textOf(file).split('\n').length - 1
    const most = file.startsWith('src/rulebook/articles/') ? articleLinesMost : linesMost
    return lines > most ? `${lines} lines: give the second subject its own file` : []
  })
})

test('nothing is put off in a comment, and no machine or registry is named', () => {
  const word =
    /\b(TODO|FIXME|XXX|HACK)\b|\/work\/|\/root\/|registry\.npm|npmmirror|\.(only|skip)\((?=['"`])/u
  holds(code, (file) => [...linesMatching(file, word, 'does not belong into the repository')])
})

test('names are kebab-case and say what is inside', () => {
  holds(sources, (file) => {
    const faults: string[] = []
    const parts = file.split('/')
    const name = parts.at(-1) ?? ''
    const isSql = name.endsWith('.sql')
    if (!(isSql ? /^[a-z0-9_]+\.sql$/u : /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)+$/u).test(name)) {
      faults.push('file names are kebab-case')
    }
    const empty = /^(common|misc|shared|utils?|helpers?|manager|processor)(\.|$)/u
    if (parts.some((part) => empty.test(part))) faults.push('a name must say what is inside')
    return faults
  })
})

test('migrations are numbered without gaps and without twins', () => {
  const folder = 'src/kernel/db/migrations/'
  const names = sources.filter((file) => file.startsWith(folder)).toSorted()
  expect(names.length).toBeGreaterThan(0)
  const numbers = names.map((file) =>
    Number(/^(\d{4})_[a-z0-9_]+\.sql$/u.exec(file.slice(folder.length))?.[1]),
  )
  expect(numbers, names.join('\n')).toEqual(numbers.map((_, index) => index))
})

test('this test reads the imports as they are written', () => {
  const read = (text: string) => readImports(text).map(({ from, isType }) => [from, isType])
  expect(
    read("import type { A } from 'a'\nimport b, { type C } from 'b'\nexport * from './c.ts'"),
  ).toEqual([
    ['a', true],
    ['b', false],
    ['./c.ts', false],
  ])
  expect(
    read("import { type A, type B } from 'a'\nimport 'b'\nconst c = await import('c')"),
  ).toEqual([
    ['a', true],
    ['b', false],
    ['c', false],
  ])
  expect(read("import {\n  a,\n  b,\n} from 'a'\n// import x from 'no'\n")).toEqual([['a', false]])
})

interface Import {
  /** As written. */
  readonly from: string
  /** Path in the checkout; a package's own name otherwise. */
  readonly to: string
  /** Gone before anything runs, so it may name a type of a server file; floors hold all the same. */
  readonly isType: boolean
}

function importsOf(file: string): Import[] {
  return readImports(textOf(file)).map(({ from, isType }) => ({
    from,
    isType,
    to: from.startsWith('.')
      ? path.posix.join(path.posix.dirname(file), from)
      : from.replace(/^#demo\//u, 'demo/').replace(/^#/u, 'src/'),
  }))
}

function readImports(text: string): { from: string; isType: boolean }[] {
  const found: { from: string; isType: boolean }[] = []
  const statement = /^(?:import|export)\s+(type\s)?([^'"`=();]*?)\s*from\s+'([^']+)'/gmu
  for (const [, type, names = '', from = ''] of text.matchAll(statement)) {
    const inside = /^\{(.*)\}$/su.exec(names.trim())?.[1]
    const each = inside
      ?.split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '')
    found.push({
      from,
      isType: Boolean(type) || Boolean(each?.every((name) => name.startsWith('type '))),
    })
  }
  const bare = /^import\s+'([^']+)'|^(?!\s*(?:\/\/|\*)).*\bimport\('([^']+)'\)/gmu
  for (const [, plain, late] of text.matchAll(bare))
    found.push({ from: plain ?? late ?? '', isType: false })
  return found
}

function floorOf(file: string): Floor | undefined {
  const [first = '', second = ''] = file.split('/')
  const name = first === 'src' ? second : first
  return name in floors ? (name as Floor) : undefined
}

function moduleOf(file: string): string | undefined {
  return /^src\/modules\/([^/]+)\//u.exec(file)?.[1]
}

function runsOnServer(file: string): boolean {
  return (
    /\.(store|route|job)\.ts$/u.test(file) || serverPlaces.some((place) => file.startsWith(place))
  )
}

function runsInBrowser(file: string): boolean {
  return file.endsWith('.tsx') || floorOf(file) === 'web'
}

function isTest(file: string): boolean {
  return /\.test\.tsx?$|\.fixture\.ts$|\.setup\.ts$|(^|\/)test-[^/]+\.ts$|^demo\/testing\//u.test(
    file,
  )
}

function* linesMatching(file: string, pattern: RegExp, rule: string): Generator<string> {
  for (const [index, line] of textOf(file).split('\n').entries()) {
    if (pattern.test(line)) yield `line ${index + 1} ${rule}: ${line.trim()}`
  }
}

function holds(
  files: readonly string[],
  faultsOf: (file: string) => string | readonly string[],
): void {
  expect(files.length).toBeGreaterThan(0)
  const faults = files.flatMap((file) =>
    [faultsOf(file)].flat().map((fault) => `${file}: ${fault}`),
  )
  expect(faults).toEqual([])
}

function textOf(file: string): string {
  return texts.get(file) ?? ''
}

function filesBelow(folder: string): string[] {
  try {
    return readdirSync(path.join(top, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(top, path.join(entry.parentPath, entry.name)))
      .map((file) => file.split(path.sep).join('/'))
  } catch {
    return []
  }
}
