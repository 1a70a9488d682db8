import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import Button from 'antd/es/button'
import Dropdown from 'antd/es/dropdown'
import { Month } from '#web/kit/month.tsx'
import { monthNotes } from '#web/kit/month-notes.ts'
import type { Counts } from '#web/api-types.ts'
import { useCounts, useWorkbench } from '#web/kit/asking.ts'
import { Lamp } from '#web/kit/bits.tsx'
import { useKeys } from '#web/kit/keys.ts'
import { PageHead } from '#web/kit/page-head.tsx'
import { BoxList, type Box } from '#web/pages/workbench-list.tsx'
import { Duties } from '#web/pages/workbench-duties.tsx'

/** The workbench: what is to be done, in the order of the folders, and today. */

const boxes = [
  ['todo', '待办'],
  ['toread', '待阅'],
  ['doing', '在办'],
  ['done', '已办'],
  ['mine', '我发起'],
  ['ended', '办结'],
] as const

/** Kinds with a button of their own; the others stand in the menu beside them. */
const shownKinds = 3

export function WorkbenchPage() {
  const navigate = useNavigate()
  const asked: { box?: string } = useSearch({ strict: false })
  const box = boxes.find(([key]) => key === asked.box)?.[0] ?? 'todo'
  const setBox = (next: Box) =>
    void navigate({ to: '/', search: (next === 'todo' ? {} : { box: next }) as never })
  const { data: bench } = useWorkbench()
  const { data: counts } = useCounts()
  useKeys(Object.fromEntries(boxes.map(([key], i) => [String(i + 1), () => setBox(key)])))
  const canCreate = bench?.kinds.filter((kind) => kind.canCreate) ?? []
  return (
    <>
      <PageHead
        title="工作台"
        actions={
          <>
            {canCreate.slice(0, shownKinds).map((kind, i) => (
              <Link key={kind.type} to={`/new/${kind.type}` as '/'}>
                <Button {...(i === 0 ? { type: 'primary' as const } : {})}>
                  {kind.createLabel}
                </Button>
              </Link>
            ))}
            {canCreate.length > shownKinds && (
              <Dropdown
                trigger={['click']}
                menu={{
                  items: canCreate.slice(shownKinds).map((kind) => ({
                    key: kind.type,
                    label: <Link to={`/new/${kind.type}` as '/'}>{kind.createLabel}</Link>,
                  })),
                }}
              >
                <Button>更多事项</Button>
              </Dropdown>
            )}
          </>
        }
      >
        <span className="mute">
          {bench?.today.words}　{bench?.today.why}
          {bench?.today.provisional && '（暂定：放假安排尚未公布）'}
        </span>
      </PageHead>
      <div className="boxes" role="tablist" aria-label="工作箱">
        {boxes.map(([key, label]) => (
          <button
            key={key}
            role="tab"
            type="button"
            aria-selected={box === key}
            aria-controls="box"
            className={key}
            onClick={() => setBox(key)}
          >
            <span>{label}</span>
            <span className="n">{countOf(counts, key)}</span>
          </button>
        ))}
      </div>
      <div className="bench">
        <BoxList key={box} box={box} />
        <aside className="stack">
          <Lamps counts={counts} />
          <Duties />
          {bench && (
            <section className="card" aria-label="本月日历">
              <div className="spread">
                <h2>{Number(bench.today.day.slice(5, 7))}月</h2>
                <Link to="/calendar">全年</Link>
              </div>
              <Month days={bench.calendar} today={bench.today.day} />
              <MonthNotes days={bench.calendar} />
            </section>
          )}
        </aside>
      </div>
    </>
  )
}

/** What is special in the month, in words: nobody has to hover to know why. */
function MonthNotes({ days }: { days: Parameters<typeof monthNotes>[0] }) {
  const notes = monthNotes(days)
  if (notes.length === 0) return null
  return (
    <ul className="notes">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  )
}

function countOf(counts: Counts | undefined, box: Box): string {
  if (!counts) return '…'
  return counts[box] >= counts.bound ? `${counts.bound}+` : String(counts[box])
}

function Lamps({ counts }: { counts: Counts | undefined }) {
  if (!counts || counts.red + counts.yellow + counts.green === 0) return null
  return (
    <section className="card" aria-label="待办的时限">
      <h2>待办的时限</h2>
      <div className="stack" style={{ gap: 4 }}>
        <Lamp lamp={{ colour: 'red', words: `已超期 ${counts.red} 件` }} />
        <Lamp lamp={{ colour: 'yellow', words: `2个工作日内到期 ${counts.yellow} 件` }} />
        <Lamp lamp={{ colour: 'green', words: `其余有时限 ${counts.green} 件` }} />
      </div>
    </section>
  )
}
