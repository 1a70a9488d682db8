import type { Ctx } from '#kernel/matters/matter.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Meeting, Topic } from '#modules/meetings/data.ts'

/** The topic that is being discussed, and who has still to speak to it. */

/** A topic that nobody has talked about yet. */
export const newTopic = (title: string, by: number, unit: number): Topic => ({
  title,
  category: title,
  unit,
  isPersonnel: false,
  isSecret: false,
  isImportant: false,
  isChiefs: false,
  reviews: null,
  reviewsTopic: null,
  by,
  toldAt: null,
  state: '待议',
  speeches: [],
  objections: [],
  recused: [],
  disagreement: '无',
  emergency: '',
  ballots: [],
  word: '',
  decision: null,
})

/** The topic under discussion, and the meeting with it changed. */
export function currentOf(
  ctx: Ctx<Meeting>,
): { topic: Topic; put: (next: Topic) => Meeting } | Refusal {
  const { data } = ctx
  const topic = data.current === null ? undefined : data.topics[data.current]
  if (!topic) return refuse('还没有开始议题。', { clause: '11.1.2.3', cite: '第十一条(一)2' })
  return {
    topic,
    put: (next) => ({
      ...data,
      topics: data.topics.map((one, i) => (i === data.current ? next : one)),
    }),
  }
}

/** The other members who are here and not recused, and how many of them have spoken. */
export function speakersOf(data: Meeting, topic: Topic) {
  const others = data.present.filter((id) => id !== data.chair && !topic.recused.includes(id))
  const spoken = others.filter((id) => topic.speeches.some(({ by }) => by === id))
  return { others: others.length, spoken: spoken.length }
}

export const nameOf =
  (ctx: Ctx<Meeting>) =>
  (id: number): string =>
    ctx.org.person(id).name

export const isPresent = (ctx: Ctx<Meeting>): boolean =>
  ctx.data.present.includes(ctx.actor.person ?? 0)
