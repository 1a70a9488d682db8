import { addDays, addMonths } from '#kernel/calendar/day.ts'
import { submitName } from '#kernel/matters/verbs.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { sessionsOf, slotsOf, type ReceptionDay } from '#modules/petitions/reception/day/data.ts'
import { leaderReceptionDays } from '#rulebook/articles/a33-petition-leaders.ts'
import { play, type Stage } from '#demo/month/work.ts'

/** The next reception day: planned, agreed, public, with visitors who booked on the site and by telephone. */
export async function playReception(stage: Stage): Promise<void> {
  const { person, day, engine } = stage
  const clerk = person('xinfangyuan')
  const read = async (matter: string): Promise<ReceptionDay> => {
    const found = await engine.load(matter, clerk)
    if (isRefusal(found)) throw new Error(`demo month: reception: ${found.refused}`)
    return found.snapshot!.data as ReceptionDay
  }
  const { org, calendar } = await engine.factsFor(clerk)
  const today = day(0)
  const days = leaderReceptionDays.on({ day: today, calendar, amendments: new Map() })
  const on = days({ from: today, to: addMonths(today, 12) }).outcome.find((one) => one > today)!
  const plan = await play(
    stage,
    'reception-day',
    6,
    { who: clerk, input: { on } },
    async () => undefined,
  )
  const { rows } = await read(plan)
  const act = async (who: number, action: string, input: object = {}) => {
    stage.step()
    const answer = await engine.run({ matter: plan, action, input, person: who })
    if (isRefusal(answer)) throw new Error(`demo month: reception ${action}: ${answer.refused}`)
  }
  await act(clerk, 'prepare', { rows })
  await act(person('jijianzuzhang'), 'agree', { decision: '同意' })
  for (const { leader } of rows) {
    if (!org.isAway(leader, on)) continue
    const at = rows.findIndex((row) => row.leader === leader)
    const substitute = rows[(at + 1) % rows.length]!.leader
    await act(clerk, 'absent', { leader, reason: '外出开会', substitute, madeUp: addDays(on, 2) })
  }
  stage.at(day(-4))
  await act(person('xinfang'), 'publish')
  const sessions = sessionsOf(await read(plan))

  const visitors = [
    { session: 0, slot: 0, name: '蒙兴旺', statement: '视同缴费年限认定得少，想当面说明。' },
    { session: 1, slot: 1, name: '普小梅', statement: '灵活就业参保补贴怎样申报。' },
    {
      session: 2,
      slot: 0,
      name: '何永昌',
      statement: '窗口两次没有收参保材料。',
      isComplaint: true,
      whom: '医保中心的窗口',
    },
  ]
  stage.at(day(-2))
  for (const [n, { session: at, slot, ...rest }] of visitors.entries()) {
    const session = sessions[at]!
    stage.step()
    const answer = await engine.run({
      type: 'reception-visit',
      action: submitName,
      input: {
        ...rest,
        plan,
        session: session.key,
        slot: slotsOf(session)[slot],
        phone: `1388760008${n}`,
      },
      person: null,
      citizen: true,
    })
    if (isRefusal(answer)) throw new Error(`demo month: reception booking: ${answer.refused}`)
  }
  const [first] = sessions
  await play(
    stage,
    'reception-visit',
    1,
    {
      who: clerk,
      input: {
        way: '电话预约',
        plan,
        leader: first!.leader,
        slot: slotsOf(first!)[1],
        name: '王仕芬',
        phone: '13887600048',
        statement: '工伤待遇支付慢，想问什么时候能到账。',
      },
    },
    async () => undefined,
  )
}
