import { formatDay } from '#kernel/clocks/time.ts'
import { home } from '#web/public/address.ts'
import { Answer, useAsked } from '#web/public/asked.tsx'
import { Link } from '#web/public/going.tsx'

export interface ReceptionPlan {
  readonly plan: string
  readonly on: string
  readonly publishedOn: string
  readonly sessions: readonly ReceptionSession[]
}

export interface ReceptionSession {
  readonly key: string
  readonly leader: string
  readonly title: string
  readonly substitute: string | null
  readonly isMakeUp: boolean
  readonly on: string
  readonly from: string
  readonly until: string
  readonly minutes: number
  readonly place: string
  readonly subjects: string
  readonly isOpen: boolean
  readonly slots: readonly { readonly at: string; readonly isFree: boolean }[]
}

/** 领导接访 (第三十三条(四)): which leader receives when, where and about what; a free slot is one click away. */
export function Page() {
  const asked = useAsked<ReceptionPlan[]>('/api/public/reception')
  return (
    <>
      <h1>领导接访</h1>
      <p>
        每年3月和9月的第1个周一，局领导都接待来访群众。选一个空着的时段预约，预约到接访前一天为止；没有预约的，当天也可以直接来。
      </p>
      <Answer asked={asked}>
        {(plans) =>
          plans.length === 0 ? (
            <p role="status">
              下一次接访的安排还没有公示，接访前2个星期在这里公示。急事请
              <Link to={`${home}send/petition`}>在网上反映</Link>
              ，或者直接到信访科。
            </p>
          ) : (
            plans.map((plan) => <Plan key={plan.plan} plan={plan} />)
          )
        }
      </Answer>
      <p>
        已经预约的，<Link to={`${home}progress`}>凭查询码看预约或者取消</Link>。
      </p>
    </>
  )
}

function Plan({ plan: { plan, on, publishedOn, sessions } }: { plan: ReceptionPlan }) {
  return (
    <section aria-labelledby={`on-${on}`}>
      <h2 id={`on-${on}`}>{formatDay(on)}接访安排</h2>
      <p className="mute">
        <time dateTime={publishedOn}>{formatDay(publishedOn)}</time>公示
      </p>
      <ul className="sessions">
        {sessions.map((session) => (
          <li key={session.key}>
            <h3>
              {session.leader} <small>{session.title}</small>
            </h3>
            {session.isMakeUp && <p>补接：{formatDay(session.on)}</p>}
            {session.substitute && (
              <p>
                当天由{session.substitute}代接，{session.leader}
                另有补接，见下。
              </p>
            )}
            <p>
              {session.from}—{session.until}，{session.place}
            </p>
            <p>接访事项：{session.subjects}</p>
            {session.isOpen ? (
              <Slots plan={plan} session={session} />
            ) : (
              <p className="mute">今天接访，请直接来登记。</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Slots({ plan, session }: { plan: string; session: ReceptionSession }) {
  const { key, leader, slots, minutes } = session
  if (!slots.some(({ isFree }) => isFree)) {
    return <p className="mute">已经约满，当天可以直接来。</p>
  }
  return (
    <>
      <p className="mute">空着的时段，每个{minutes}分钟：</p>
      <ul className="slots" aria-label={`${leader}的时段`}>
        {slots.map(({ at, isFree }) => (
          <li key={at}>
            {isFree ? (
              <Link
                to={`${home}reception/book#${new URLSearchParams({ plan, session: key, slot: at }).toString()}`}
                aria-label={`预约${leader}${at}`}
              >
                {at}
              </Link>
            ) : (
              <span>
                <s>{at}</s> 已约
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
