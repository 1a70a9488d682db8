import { dayOf } from '#kernel/clocks/time.ts'
import type { Snapshot } from '#kernel/matters/matter.ts'
import type { FormNames, Told } from '#kernel/matters/shown.ts'
import { mayRecall } from '#modules/petitions/citizen.ts'
import { openToMore, type Petition, type State } from '#modules/petitions/data.ts'
import { answerText } from '#modules/petitions/papers.ts'

/** What the citizen is told, in plain words; nothing of opinions, drafts and who said what (第三十三条(十三)2). */

const now: Record<State, string> = {
  received: '已收到，等待登记。',
  advising: '您的咨询正在解答。',
  proposing: '已登记，正在审查是否受理。',
  approving: '正在审查是否受理。',
  telling: '已审查，正在与您联系。',
  serving: '已作出决定，告知书正在送达。',
  transferring: '已转县（市）局办理。',
  forming: '已受理，正在安排调查。',
  inquiring: '正在调查核实。',
  instructing: '调查已结束，正在研究答复意见。',
  issuing: '答复意见正在送达。',
  closing: '已答复。',
  filing: '已答复。',
  filed: '已办结。',
  joined: '与正在办理的同一事项合并办理，一并答复您。',
  jointly: '已答复。',
  recalled: '已按您的要求撤回。',
}

export function told(matter: Snapshot<Petition>, names: FormNames): Told {
  const { data } = matter
  const state = matter.state as State
  const isOpenToMore = openToMore.includes(state)
  const county = data.proposal?.county
  const steps = [
    { day: data.at.slice(0, 10), text: '收到您反映的事项。' },
    ...(data.asked ? [{ day: data.asked.on, text: `请您补充：${data.asked.what}` }] : []),
    ...data.supplements.map(({ on }) => ({ day: on, text: '收到您补充的材料。' })),
    ...data.servings
      .filter(({ isServed }) => isServed)
      .map(({ on, paper, way }) => ({ day: on, text: `${way}《${paper}》。` })),
    ...(county !== null && county !== undefined && data.approval
      ? [{ day: data.approval.on, text: `转${names.unit(county)}办理。` }]
      : []),
    ...(data.extension?.state === '已延长'
      ? [
          {
            day:
              data.servings.findLast(({ paper }) => paper.includes('延长'))?.on ??
              data.at.slice(0, 10),
            text: `办理期限延长${data.extension.days}日。`,
          },
        ]
      : []),
    ...(data.told
      ? [
          {
            day: data.told.on,
            text: data.told.organ
              ? `告知您：此事由${data.told.organ}处理，${data.told.contact}。`
              : '已向您说明不予受理的理由。',
          },
        ]
      : []),
    ...(data.closedOn ? [{ day: data.closedOn, text: '办结。' }] : []),
  ].toSorted((a, b) => a.day.localeCompare(b.day))
  const reply = matter.clocks.find(({ key, state: is }) => key === 'reply' && is === 'running')
  const notice = matter.clocks.find(({ key, state: is }) => key === 'notice' && is === 'running')
  return {
    title: data.subject,
    number: matter.number,
    now:
      state === 'joined' && (data.joinedWith?.isSamePerson ?? true)
        ? `与您先前反映的${data.joinedTo}合并办理，一并答复。`
        : now[state],
    steps: steps.length > 0 ? steps : [{ day: dayOf(matter.createdAt), text: '收到。' }],
    dueOn: reply?.dueOn ?? notice?.dueOn ?? null,
    answer: data.reply
      ? `${answerText(data)}\n（请求期限至${data.reply.askUntil}）`
      : (data.advice?.text ?? (data.told ? data.told.words || data.told.law : null)),
    actions: [
      ...(isOpenToMore ? ['supplement', ...(mayRecall(data) ? ['recall'] : [])] : []),
      ...(['closing', 'filing', 'filed'].includes(state) && data.reply && !data.attitude
        ? ['confirm']
        : []),
    ],
  }
}
