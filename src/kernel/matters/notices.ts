import { isBarred } from '#kernel/matters/access.ts'
import { actorOf } from '#kernel/matters/actor.ts'
import type { Facts, Snapshot, Task } from '#kernel/matters/matter.ts'
import { tokenOf, type Directory, type PersonId } from '#kernel/org/directory.ts'
import type { Day } from '#kernel/calendar/day.ts'

export interface NewNotice {
  readonly person: PersonId
  readonly kind: string
  readonly text: string
}

/** The people behind a token today. A vacant post has none: see `vacanciesOf`. */
export function peopleOf(token: number, org: Directory, day: Day): PersonId[] {
  const { kind, id } = tokenOf(token)
  switch (kind) {
    case 'person':
      return [id]
    case 'post':
      return org.holdersOf(id, day).people.map((p) => p.id)
    case 'unit':
      return org.membersOf(id, day).map((p) => p.id)
    case 'head': {
      const leader = org.leaderOf(id, day)
      return [...org.headOf(id, day).people.map((p) => p.id), ...(leader ? [leader.id] : [])]
    }
    case 'duty':
      return org.people.filter((p) => org.tokensOf(p.id, day).includes(token)).map((p) => p.id)
  }
}

/** Posts among the new tasks that nobody fills: the matter waits there, and somebody is told to fill them. */
export function vacanciesOf(opened: readonly Task[], facts: Facts): string[] {
  return opened
    .filter((task) => tokenOf(task.holder).kind === 'post')
    .map((task) => facts.org.post(tokenOf(task.holder).id))
    .filter((post) => facts.org.holdersOf(post.id, facts.today).people.length === 0)
    .map((post) => `${facts.org.unit(post.unit).shortName}${post.title}`)
}

const words = { do: '待办', read: '待阅', cosign: '请您加签', ballot: '请您会签' } as const

/**
 * One notice a person: new tasks, what the action itself tells, and vacancies to the leaders concerned.
 * Who gets a task and is told of it as well reads both: what there is to do, and what was said.
 */
export function noticesOf(
  next: Snapshot,
  told: readonly { to: readonly number[]; kind: string; text: string }[],
  opened: readonly Task[],
  vacant: readonly string[],
  facts: Facts,
): NewNotice[] {
  const notices = new Map<PersonId, NewNotice>()
  const tell = (people: readonly PersonId[], kind: string, text: string) => {
    for (const person of people) {
      if (
        person !== facts.actor.person &&
        !isBarred(next, actorOf(facts.org, person, facts.today))
      ) {
        notices.set(person, { person, kind, text })
      }
    }
  }
  if (vacant.length > 0) {
    const text = `岗位空缺：${vacant.join('、')}。《${next.title}》无人可办，请明确主持工作人员或A-B角。`
    for (const task of opened) {
      if (tokenOf(task.holder).kind !== 'post') continue
      const post = facts.org.post(tokenOf(task.holder).id)
      const leader = facts.org.leaderOf(post.unit, facts.today)
      tell(leader ? [leader.id] : [], 'vacancy', text)
    }
    const heads = facts.org.postsWith('局长')
    tell(
      heads.flatMap((p) => facts.org.holdersOf(p.id, facts.today).people.map((h) => h.id)),
      'vacancy',
      text,
    )
  }
  const said = new Map<PersonId, string>()
  for (const { to, kind, text } of told) {
    const people = to.flatMap((token) => peopleOf(token, facts.org, facts.today))
    for (const person of people) said.set(person, text)
    tell(people, kind, text)
  }
  for (const task of opened) {
    for (const person of peopleOf(task.holder, facts.org, facts.today)) {
      const own = said.get(person)
      const text = `${words[task.kind]}：${task.label}${own ? `。${own}` : `《${next.title}》`}`
      tell([person], task.kind, text)
    }
  }
  return [...notices.values()]
}
