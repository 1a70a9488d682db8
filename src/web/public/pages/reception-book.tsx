import { useState } from 'react'
import { formatDay } from '#kernel/clocks/time.ts'
import { home } from '#web/public/address.ts'
import { post } from '#web/public/ask.ts'
import { Answer, useAsked } from '#web/public/asked.tsx'
import { PublicForm } from '#web/public/form/public-form.tsx'
import { Link, usePreset } from '#web/public/going.tsx'
import type { ReceptionPlan } from '#web/public/pages/reception.tsx'
import { Receipt, type PublicKind, type Sent } from '#web/public/pages/send.tsx'

const type = 'reception-visit'

/** Booking the slot that was chosen on the page before; it stands behind `#`. */
export function Page() {
  const { plan = '', session = '', slot = '' } = usePreset()
  const plans = useAsked<ReceptionPlan[]>('/api/public/reception')
  const kinds = useAsked<PublicKind[]>('/api/public/kinds')
  const [sent, setSent] = useState<Sent | null>(null)
  if (sent) return <Receipt sent={sent} />
  return (
    <>
      <h1>预约领导接访</h1>
      <Answer asked={plans}>
        {(all) => {
          const chosen = all
            .find((one) => one.plan === plan)
            ?.sessions.find(({ key }) => key === session)
          if (!chosen?.slots.some(({ at }) => at === slot)) {
            return (
              <p>
                没有选时段，请从<Link to={`${home}reception`}>接访安排</Link>里选一个。
              </p>
            )
          }
          const { leader, title, substitute, on, place } = chosen
          return (
            <div className="now">
              <p>
                <strong>
                  {formatDay(on)} {slot}，{leader}（{title}）
                </strong>
              </p>
              {substitute && <p>当天由{substitute}代接。</p>}
              <p>
                地点：{place}。<Link to={`${home}reception`}>换一个时段</Link>
              </p>
            </div>
          )
        }}
      </Answer>
      <Answer asked={kinds}>
        {(all) => {
          const kind = all.find((one) => one.type === type)
          return kind ? (
            <PublicForm
              name={type}
              schema={kind.schema}
              label={kind.action}
              send={async (input, proof, key) =>
                setSent(
                  await post<Sent>(
                    `/api/public/kinds/${type}`,
                    { input: { ...input, plan, session, slot }, proof },
                    key,
                  ),
                )
              }
            />
          ) : (
            <p>现在不能在网上预约，请打电话或者到信访科。</p>
          )
        }}
      </Answer>
    </>
  )
}
