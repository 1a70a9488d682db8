import Button from 'antd/es/button'
import Modal from 'antd/es/modal'
import { useState, type ReactNode } from 'react'
import { loanFields } from '#modules/archives/loan.screen.tsx'
import { incomingFields } from '#modules/documents/incoming/incoming.screen.tsx'
import { outgoingFields } from '#modules/documents/outgoing/fields.screen.tsx'
import { meetingFields } from '#modules/meetings/meeting.screen.tsx'
import {
  receptionDayFields,
  receptionVisitFields,
} from '#modules/petitions/reception/reception.screen.tsx'
import { reconsiderationFields } from '#modules/reconsideration/reconsideration.screen.tsx'
import { serviceItemFields } from '#modules/service/matter-heads.screen.tsx'
import { assignmentFields } from '#modules/supervision/assignment.screen.tsx'
import { sealUseFields } from '#modules/seals/seal-use.screen.tsx'
import type { ActionView, MatterPage } from '#web/api-types.ts'
import { ActionForm, type Done } from '#web/kit/action-form.tsx'
import { Cite } from '#web/kit/bits.tsx'
import { TabBar } from '#web/kit/tab-bar.tsx'
import { verbFields } from '#web/kit/verb-fields.tsx'

/** What one may do with a matter now: the next step first, the other verbs beside it. */

const fieldsOf: Record<
  string,
  (
    action: ActionView,
    page: MatterPage,
  ) => {
    fields?: ReactNode
    initial?: Record<string, unknown>
    choices?: Record<string, readonly string[]>
  } | null
> = {
  incoming: incomingFields,
  outgoing: outgoingFields,
  meeting: meetingFields,
  'reception-day': receptionDayFields,
  'reception-visit': receptionVisitFields,
  reconsideration: reconsiderationFields,
  assignment: assignmentFields,
  'seal-use': sealUseFields,
  'archive-loan': loanFields,
  'service-item': serviceItemFields,
}

/** Done in an editor of their own, which the head of the page leads to. */
const written = ['save', 'proposeFix']

export function Actions({ page, onDone }: { page: MatterPage; onDone: (done: Done) => void }) {
  const [chosen, setChosen] = useState<ActionView | null>(null)
  const [tab, setTab] = useState('')
  // A form starts afresh when its own act is done, not whenever somebody else moves the matter.
  const [round, setRound] = useState(0)
  const open = page.actions.filter(({ refused, name }) => !refused && !written.includes(name))
  const primary = open.filter((action) => action.primary)
  const others = open.filter((action) => !action.primary)
  const shown = primary.find((action) => action.name === tab) ?? primary[0]
  const form = (action: ActionView) => {
    const made = verbFields(action, page) ?? fieldsOf[page.type]?.(action, page) ?? {}
    return (
      <ActionForm
        key={`${action.name}${action.taskId}${round}`}
        page={page}
        action={action}
        {...made}
        onDone={(done) => {
          setRound(round + 1)
          setChosen(null)
          onDone(done)
        }}
      />
    )
  }
  return (
    <>
      {shown && (
        <section className="card" aria-label="办理">
          {primary.length > 1 ? (
            <TabBar
              label="办理"
              panel="act"
              tabs={primary.map((action) => [action.name, action.label] as const)}
              value={shown.name}
              onChange={setTab}
            />
          ) : (
            <h2>{shown.label}</h2>
          )}
          <div id="act">
            {isWide(shown) ? (
              <Button type="primary" onClick={() => setChosen(shown)}>
                打开表格填写
              </Button>
            ) : (
              form(shown)
            )}
          </div>
        </section>
      )}
      {!shown && !page.ended && (
        <section className="card">
          <span className="mute">
            现在没有要您办的，您可以查看{others.length > 0 && '或做下列操作'}。
          </span>
        </section>
      )}
      {others.length > 0 && (
        <section className="card" aria-label="其他操作">
          <h2>其他操作</h2>
          <div className="row" style={{ gap: 8 }}>
            {others.map((action) => (
              <Button
                key={action.name}
                size="small"
                danger={action.danger}
                onClick={() => setChosen(action)}
              >
                {action.label}
              </Button>
            ))}
          </div>
        </section>
      )}
      <NotNow actions={page.actions.filter((action) => action.refused)} />
      <Modal
        open={chosen !== null}
        title={chosen?.label}
        footer={null}
        onCancel={() => setChosen(null)}
        width={chosen && hasRows(chosen) ? `min(${isWide(chosen) ? 1280 : 900}px, 96vw)` : 520}
        destroyOnHidden
      >
        {chosen && form(chosen)}
      </Modal>
    </>
  )
}

interface Table {
  readonly input?: string
  readonly items?: { readonly properties?: object }
}

const tablesOf = ({ schema }: ActionView): Table[] =>
  Object.values((schema as { properties?: Record<string, Table> }).properties ?? {}).filter(
    ({ input }) => input === 'rows',
  )

/** Whether a form has a table in it, which wants more room. */
const hasRows = (action: ActionView): boolean => tablesOf(action).length > 0

/** Columns that a table beside the paper has room for. */
const mostColumns = 5

/** Whether it has one that the side of the page has no room for. */
const isWide = (action: ActionView): boolean =>
  tablesOf(action).some(({ items }) => Object.keys(items?.properties ?? {}).length > mostColumns)

/** What is not possible right now, each with its reason and clause. */
function NotNow({ actions }: { actions: readonly ActionView[] }) {
  if (actions.length === 0) return null
  // A step of the work itself that is held up says so at once; general verbs only when asked.
  const isOpen = actions.some((action) => !action.verb)
  return (
    <details className="card not-now" open={isOpen}>
      <summary>现在不能办的（{actions.length}）</summary>
      <dl>
        {actions.map((action) => (
          <div key={action.name}>
            <dt>{action.label}</dt>
            <dd>
              {action.refused!.refused}{' '}
              {action.refused!.cite && <Cite cite={action.refused!.cite} />}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
