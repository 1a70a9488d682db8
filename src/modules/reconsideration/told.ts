import { dayOf } from '#kernel/clocks/time.ts'
import type { Snapshot } from '#kernel/matters/matter.ts'
import type { FormNames, Told } from '#kernel/matters/shown.ts'
import type { Reconsideration } from '#modules/reconsideration/data.ts'
import { beforeDecision, underReview, type State } from '#modules/reconsideration/flow.ts'
import { decisionText } from '#modules/reconsideration/papers/decision.ts'
import { servedApplicants } from '#modules/reconsideration/parties.ts'

/** What the applicant is told, in plain words; nothing of opinions and votes. */

const now: Record<State, string> = {
  received: '已收到您的复议申请，正在登记。收到之日即为受理之日。',
  examining: '正在审查您的申请，5个工作日内有结果。',
  noticing: '已作出决定，文书正在送达。',
  reviewing: '已受理，正在审理。',
  suspended: '有关规定、依据正在审查，审理暂时中止，期限停止计算。',
  checking: '已受理，正在审理。',
  deliberating: '已受理，行政复议委员会正在集体复议。',
  signing: '已经集体复议，正在作出决定。',
  sealing: '已作出决定，决定书即将送达。',
  serving: '已作出决定，决定书正在送达。',
  watching: '决定书已经送达。',
  ending: '复议已经终止，文书正在送达。',
  filing: '已办结。',
  filed: '已办结。',
}

export function told(matter: Snapshot<Reconsideration>, names: FormNames): Told {
  const { data } = matter
  const state = matter.state as State
  const mine = servedApplicants(data)
  const hasDecision = data.servings.some(
    ({ paper, party, isServed }) => paper === '行政复议决定书' && isServed && mine.includes(party),
  )
  const running = (key: string) =>
    matter.clocks.find((clock) => clock.key === key && clock.state === 'running')
  const until = mine
    .flatMap((party) => data.suitUntil[party] ?? [])
    .toSorted()
    .at(-1)
  const steps = [
    { day: data.at.slice(0, 10), text: '收到您的复议申请。' },
    ...(data.supplementAsked
      ? [{ day: data.supplementAsked.on, text: `请您补正：${data.supplementAsked.what}` }]
      : []),
    ...data.supplements.map(({ on }) => ({ day: on, text: '收到您补充的材料。' })),
    ...data.servings
      .filter(({ isServed, party }) => isServed && mine.includes(party))
      .map(({ on, paper, way }) => ({ day: on, text: `${way}《${paper}》。` })),
    ...(data.answer ? [{ day: data.answer.on, text: '被申请人已经答复，您可以申请查阅。' }] : []),
    ...(data.stay ? [{ day: data.stay.on, text: '该行为停止执行。' }] : []),
    ...data.hearings
      .filter(({ kind }) => kind === '听取意见')
      .map(({ on, place }) => ({ day: on, text: `听取意见（${place}）。` })),
    ...data.accesses
      .filter(({ party }) => mine.includes(party))
      .map(({ on, withheld }) => ({
        day: on,
        text:
          withheld.length > 0
            ? `查阅材料，其中${withheld.length}份依法不予查阅：${withheld.map(({ name, why }) => `${name}，${why}`).join('；')}。`
            : '查阅材料。',
      })),
    ...data.norms.flatMap(({ title, pausedOn, result }) => [
      { day: pausedOn, text: `审查${title}，审理中止。` },
      ...(result ? [{ day: result.on, text: '审理恢复。' }] : []),
    ]),
    ...(data.extension?.state === '已延长' && data.extension.at
      ? [{ day: dayOf(data.extension.at), text: `复议期限延长${data.extension.days}日。` }]
      : []),
    ...(data.ended ? [{ day: data.ended.on, text: `复议终止：${data.ended.ground}。` }] : []),
  ].toSorted((a, b) => a.day.localeCompare(b.day))
  const isUnderWay = (underReview as string[]).includes(state)
  return {
    title: `不服${data.act}`,
    number: matter.number,
    now:
      data.overdue && !data.decision && !data.ended
        ? `复议期限已满，还没有作出决定；您可以在${data.overdue.suitUntil}以前向人民法院起诉。`
        : now[state],
    steps,
    dueOn: running('decide')?.dueOn ?? null,
    answer: hasDecision
      ? `${decisionText(data, names.unit)}${until ? `\n（起诉期限至${until}）` : ''}`
      : data.examined && (state === 'filing' || state === 'filed') && !data.decision
        ? data.ended
          ? null
          : `${data.examined.reason}${data.examined.organ ? `，请向${data.examined.organ}提出` : ''}。`
        : null,
    actions: [
      ...(state === 'received' || state === 'examining' || isUnderWay ? ['supplement'] : []),
      ...((beforeDecision as string[]).includes(state) ? ['recall'] : []),
      ...((state === 'examining' || isUnderWay) && !data.asksHearing ? ['askHearing'] : []),
      ...(data.answer && !data.ended && state !== 'filing' && state !== 'filed'
        ? ['askAccess']
        : []),
    ],
  }
}
