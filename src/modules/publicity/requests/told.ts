import type { Told } from '#kernel/matters/shown.ts'
import type { Snapshot } from '#kernel/matters/matter.ts'
import { answerText } from '#modules/publicity/requests/papers.ts'
import { open, type Request, type State } from '#modules/publicity/requests/data.ts'

/** What the applicant is told with the query code; nothing of drafts and who said what. */

const now: Record<State, string> = {
  examining: '已收到，正在审查申请内容。',
  correcting: '申请内容不明确，请您补正。',
  assigning: '内容明确，正在确定承办科室。',
  answering: '承办科室正在办理。',
  consulting: '涉及第三方，正在征求意见，所需时间不计入答复期限。',
  clearing: '正在审查。',
  approving: '正在审查。',
  serving: '答复书正在送达。',
  answered: '已答复。',
  abandoned: '没有在期限内补正，视为放弃申请。您可以重新申请。',
  withdrawn: '已按您的要求撤回。',
}

export function told(matter: Snapshot<Request>): Told {
  const { data, number } = matter
  const state = matter.state as State
  const { correction, extension, thirdParty, served } = data
  const running = matter.clocks.find(({ key, state: is }) => key === 'answer' && is !== 'stopped')
  return {
    title: `政府信息公开申请${number ? `（${number}）` : ''}`,
    number,
    now: state === 'correcting' ? `请您补正：${correction!.what}` : now[state],
    steps: [
      { day: data.received, text: '收到您的申请。' },
      ...(correction
        ? [{ day: correction.on, text: `请您在${correction.until}前补正：${correction.what}` }]
        : []),
      ...(correction?.correctedOn
        ? [
            {
              day: correction.correctedOn,
              text: correction.isInTime ? '收到补正，答复期限自次日起算。' : '收到补正。',
            },
          ]
        : []),
      ...(thirdParty ? [{ day: thirdParty.served, text: '征求第三方意见。' }] : []),
      ...(extension
        ? [
            {
              day: extension.on,
              text: `答复期限延长${extension.days}个工作日：${extension.reason}`,
            },
          ]
        : []),
      ...(served ? [{ day: served.on, text: `${served.way}送达答复书。` }] : []),
    ].toSorted((a, b) => a.day.localeCompare(b.day)),
    dueOn:
      state === 'correcting'
        ? correction!.until
        : running?.state === 'running'
          ? running.dueOn
          : null,
    answer: served ? answerText(data) : null,
    actions: [
      ...(state === 'correcting' ? ['correct'] : []),
      ...((open as readonly State[]).includes(state) ? ['recall'] : []),
    ],
  }
}
