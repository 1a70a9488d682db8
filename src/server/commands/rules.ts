import { readFileSync } from 'node:fs'
import { isDay } from '#kernel/calendar/day.ts'
import { loadCalendar } from '#kernel/calendar/calendar.store.ts'
import { dayOf } from '#kernel/clocks/time.ts'
import { loadAmendments } from '#modules/rulebook/amendments.store.ts'
import { explained, ruleView } from '#modules/rulebook/explain.ts'
import { pastCases } from '#modules/rulebook/past.store.ts'
import { usedRules } from '#modules/rulebook/used.ts'
import { changedTerms, ImpossibleChange, ruleOf, withChange, type Change } from '#rulebook/amend.ts'
import { findings } from '#rulebook/analysis.ts'
import { coverage } from '#rulebook/coverage.ts'
import { FactError, stateCalendar, type Amendments } from '#rulebook/kit.ts'
import { replay, type PastCase } from '#rulebook/replay.ts'
import { findRules, ruleFor } from '#rulebook/rulebook.ts'
import { refuse } from '#kernel/refusal.ts'
import {
  CommandError,
  flags,
  hasStore,
  withStore,
  type CommandIo,
} from '#server/commands/command.ts'

const usage = `rules coverage ／ check [--with 修订.json] ／ show 规则 ／
        explain 规则 --facts 事实.json [--as-of 日] [--with 修订.json] ／
        try --with 修订.json [--from 日 --to 日 | --cases 往事.jsonl]`

/** `xz rules …`: asks the rulebook itself. A rule is named by its name, clause id or Chinese name. */
export async function rulesCommand(argv: readonly string[], io: CommandIo): Promise<number> {
  const { values, positionals } = flags(
    argv,
    {
      facts: { type: 'string' },
      'as-of': { type: 'string' },
      with: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      cases: { type: 'string' },
    },
    usage,
  )
  const [what, word] = positionals
  try {
    switch (what) {
      case 'coverage':
        return coverageOf(io)
      case 'check':
        return check(io, values.with)
      case 'show':
        return show(io, word)
      case 'explain':
        return await explain(io, word, values)
      case 'try':
        return await tryOut(io, values)
      default:
        throw new CommandError(`用法：npx xz ${usage}`)
    }
  } catch (error) {
    // What was asked cannot be answered: said in one line, with the clause.
    if (error instanceof FactError) {
      throw refuse(error.message, { clause: error.rule, cite: error.cite, field: error.fact })
    }
    if (error instanceof ImpossibleChange) throw refuse(error.message)
    throw error
  }
}

function coverageOf(io: CommandIo): number {
  const rows = coverage(usedRules)
  const open = rows.filter(({ binding }) => binding === null)
  const lines = ['executable', 'form', 'register', 'report', 'citable'].map(
    (binding) => `${binding}  ${rows.filter((row) => row.binding === binding).length}`,
  )
  const text = [
    `共${rows.length}款，已有流程或页面使用${rows.filter((row) => row.used).length}款`,
    ...lines,
    `未落实  ${open.length}`,
    ...open.map(({ id, cite }) => `  ${id} ${cite}`),
  ]
  io.print({ rows }, text.join('\n'))
  return open.length > 0 ? 1 : 0
}

function check(io: CommandIo, file: string | undefined): number {
  const drafts = new Map(
    changesIn(file).map((change) => {
      const { declared } = ruleOf(change.rule, change)
      const [first] = declared.versions
      const rows = change.rows ?? first!.terms.rows
      // Not checked here: the check itself is what finds the fault.
      const parameters = change.parameters
        ? changedTerms(declared, { ...change, rows: first!.terms.rows! }, first!.terms).parameters
        : first!.terms.parameters
      return [declared.key, rows ? { parameters, rows } : { parameters }] as const
    }),
  )
  const found = findings(usedRules, drafts)
  const faults = found.filter(({ grade }) => grade === 'fault')
  const shown = found.filter(({ kind }) => kind !== '未被调用')
  const lines = shown.map(({ kind, cite, name, text }) => `${kind}  ${cite} ${name}：${text}`)
  const unused = found.length - shown.length
  lines.push(
    `问题${faults.length}项；已作取舍${found.filter((f) => f.grade === 'decided').length}项；暂无流程使用的规则${unused}条`,
  )
  io.print({ faults: faults.length, findings: found }, lines.join('\n'))
  return faults.length > 0 ? 1 : 0
}

function show(io: CommandIo, word: string | undefined): number {
  const found = word ? findRules(word) : []
  if (found.length === 0)
    throw new CommandError(`没有名为“${word ?? ''}”的规则。用法：npx xz ${usage}`)
  const views = found.map((entry) => ruleView(entry))
  io.print(views.length === 1 ? views[0] : views, JSON.stringify(views, null, 2))
  return 0
}

async function explain(
  io: CommandIo,
  word: string | undefined,
  values: { facts?: string; 'as-of'?: string; with?: string },
): Promise<number> {
  if (!word || !values.facts) throw new CommandError(`用法：npx xz ${usage}`)
  const day = values['as-of'] ?? dayOf(new Date())
  if (!isDay(day)) throw new CommandError(`“${day}”不是日期，请写成2026-03-02。`)
  const facts = json(values.facts)
  const changes = changesIn(values.with)
  const answer = async (stored: Amendments, calendar = stateCalendar()) => {
    const amendments = changes.reduce(
      (sum, change) => withChange(sum, change, change.since ?? day, '试行'),
      stored,
    )
    const rule = ruleFor(word, facts)
    return explained('name' in rule ? rule : ruleOf(word), { day, calendar, amendments }, facts)
  }
  const found = hasStore(io.env)
    ? await withStore(io, async ({ db }) =>
        answer(await loadAmendments(db), await loadCalendar(db)),
      )
    : await answer(new Map())
  const { outcome, reason, derivation } = found
  const said = typeof outcome === 'string' ? outcome : JSON.stringify(outcome)
  const clauses = [...new Set(found.clauses.map(({ cite }) => cite))].join('、')
  io.print(
    found,
    [`${said}  ${reason}`, `依据：${clauses}（${found.version}起施行）`, ...derivation].join('\n'),
  )
  return 0
}

async function tryOut(
  io: CommandIo,
  values: { with?: string; from?: string; to?: string; cases?: string },
): Promise<number> {
  const changes = changesIn(values.with)
  const [change, ...more] = changes
  if (!change || more.length > 0) throw new CommandError(`一次试一项修订。用法：npx xz ${usage}`)
  const { declared } = ruleOf(change.rule, change)
  const from = values.from ?? '2019-01-22'
  const to = values.to ?? dayOf(new Date())
  if (!isDay(from) || !isDay(to) || from > to) throw new CommandError('起止日期不对。')
  const run = async (cases: Iterable<PastCase>, stored: Amendments, calendar = stateCalendar()) =>
    replay(
      declared,
      cases,
      { before: stored, after: withChange(stored, change, '2019-01-22', '试行') },
      { calendar },
    )
  const answer = values.cases
    ? await run(readLines(values.cases), new Map())
    : await withStore(io, async ({ db }) => {
        const calendar = await loadCalendar(db)
        const cases = await pastCases(db, declared, { from, to })
        return await run(cases, await loadAmendments(db), calendar)
      })
  const { cases, changedCount, failed, load, late, ranking } = answer
  const lines = [
    `${from}至${to}共${cases}件，结果不同的${changedCount}件，无法重算的${failed.length}件`,
    ...load.map(({ outcome, before, after }) => `  ${outcome}：${before}件 → ${after}件`),
    ...(declared.kind === 'limit' ? [`  逾期：${late.before}件 → ${late.after}件`] : []),
    ...ranking.map(
      ({ who, before, after }) =>
        `  名次 ${who}：第${before.place}名（${before.points}分）→ 第${after.place}名（${after.points}分）`,
    ),
    ...answer.changed
      .slice(0, 20)
      .map(
        (one) =>
          `  ${one.day} ${one.ref}：${JSON.stringify(one.before)} → ${JSON.stringify(one.after)}`,
      ),
  ]
  io.print(answer, lines.join('\n'))
  return 0
}

type DatedChange = Change & { readonly since?: string }

/** One change or a list of them. */
function changesIn(file: string | undefined): readonly DatedChange[] {
  if (!file) return []
  const value = json(file)
  return (Array.isArray(value) ? value : [value]) as readonly DatedChange[]
}

function json(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8'))
  } catch (error) {
    throw new CommandError(`读不出 ${file}：${(error as Error).message}`, { cause: error })
  }
}

function readLines(file: string): PastCase[] {
  const text = readFileSync(file === '-' ? 0 : file, 'utf8')
  return text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as PastCase)
}
