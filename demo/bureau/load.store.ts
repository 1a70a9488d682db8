import { addAccount } from '#kernel/accounts/accounts.store.ts'
import { initialPassword } from '#kernel/accounts/password.store.ts'
import type { Db } from '#kernel/db/database.store.ts'
import type { Duty } from '#kernel/org/directory.ts'
import { addAbsence, delegate, pairStandIn } from '#kernel/org/away.store.ts'
import type { By } from '#kernel/org/change.store.ts'
import { addPerson, addPost, addUnit } from '#kernel/org/commands.store.ts'
import { addMember, appoint, putInCharge } from '#kernel/org/seats.store.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { membersOf } from '#demo/bureau/members.ts'
import { cast, charges, invent, standIns, vacantHeads } from '#demo/bureau/people.ts'
import {
  attached,
  bodies,
  counties,
  leaders,
  root,
  sections,
  type UnitPlan,
} from '#demo/bureau/structure.ts'

/** Since when the demo organisation stands. */
const since = '2024-01-01'
const basis = '演示：局党组会议纪要〔2024〕1号'

export interface DemoAccount {
  readonly login: string
  readonly name: string
  readonly post: string
}

/**
 * Brings the demo bureau into an empty installation, all or nothing: the real structure, invented
 * people, one generated password for all demo accounts.
 */
export async function loadDemoBureau(
  db: Db,
  at: Date,
  today: string,
): Promise<{ password: string; accounts: DemoAccount[] }> {
  const password = initialPassword()
  return await db.tx(async (tx) => {
    const by: By = { person: null, at }
    const units = await addUnits(tx, by)
    const posts = new Map<string, number>()
    const postFor = async (unit: string, duty: Duty, title: string, sort: number) => {
      const key = `${unit} ${duty} ${title}`
      const known = posts.get(key)
      if (known) return known
      const made = done(await addPost(tx, { unit: units.get(unit)!, duty, title, sort }, by))
      posts.set(key, made.id)
      return made.id
    }
    const people = new Map<string, number>()
    const employ = async (name: string, rank: string) => {
      const phone = `0876-21${String(20_000 + people.size * 13).slice(-5)}`
      return done(await addPerson(tx, { name, rank, phone, from: since, demo: true }, by)).id
    }
    /** Who sits where, by unit and duty; the first named. */
    const seated = new Map<string, number>()
    const seat = async (person: number, unit: string, duty: Duty, title: string, sort: number) => {
      const post = await postFor(unit, duty, title, sort)
      done(await appoint(tx, { person, post, acting: false, basis: null, from: since }, by))
      if (!seated.has(`${unit} ${duty}`)) seated.set(`${unit} ${duty}`, person)
    }

    let sort = 0
    for (const member of cast) {
      const person = await employ(member.name, member.rank)
      people.set(member.login, person)
      for (const { duty, title } of member.posts) {
        await seat(person, member.unit, duty, title, sort++)
      }
    }
    let invented = 0
    for (const plan of [...sections, ...attached, ...counties]) {
      const { code } = plan
      const isVacant = vacantHeads.some((one) => one === code)
      if (!seated.has(`${code} 科室负责人`) && !isVacant) {
        await seat(await employ(invent(invented++), '正科级'), code, '科室负责人', plan.head, 1)
      }
      if (plan.deputy && !seated.has(`${code} 科室副职`)) {
        await seat(await employ(invent(invented++), '副科级'), code, '科室副职', plan.deputy, 2)
      }
      await postFor(code, '科员', '科员', 3)
      for (let i = 0; i < plan.clerks; i++) {
        await seat(await employ(invent(invented++), '科员'), code, '科员', '科员', 3)
      }
      const [head, deputy] = [seated.get(`${code} 科室负责人`), seated.get(`${code} 科室副职`)]
      if (head && deputy) {
        done(await pairStandIn(tx, { a: head, b: deputy, basis, from: since }, by))
      }
    }
    // 工伤科: nobody is head; the deputy is acting, in writing.
    const post = await postFor('injury', '科室负责人', '科长', 1)
    const acting = { person: people.get('gongshang')!, post, acting: true, basis, from: since }
    done(await appoint(tx, acting, by))

    for (const [login, codes] of Object.entries(charges)) {
      for (const code of codes) {
        const charge = { leader: people.get(login)!, unit: units.get(code)!, basis, from: since }
        done(await putInCharge(tx, charge, by))
      }
    }
    for (const plan of counties) {
      const charge = {
        leader: people.get('juzhang')!,
        unit: units.get(plan.code)!,
        basis,
        from: since,
      }
      done(await putInCharge(tx, charge, by))
    }
    for (const [a, b] of standIns) {
      const pair = { a: people.get(a)!, b: people.get(b)!, basis, from: since }
      done(await pairStandIn(tx, pair, by))
    }
    for (const { body, role, login, head } of membersOf()) {
      const person = login ? people.get(login) : seated.get(`${head} 科室负责人`)
      // A vacant head has no seat in a leading group either.
      if (person === undefined) continue
      done(await addMember(tx, { body: units.get(body)!, person, role, from: since }, by))
    }
    const away = {
      person: people.get('fujuzhang3')!,
      ground: '演示：赴昆明开会',
      from: today,
      to: today,
    }
    done(await addAbsence(tx, away, by))
    const yearEnd = `${today.slice(0, 4)}-12-31`
    const delegated = {
      principal: people.get('jiuye')!,
      delegate: people.get('jiuyeyuan')!,
      types: ['incoming'],
      basis: '演示：就业科工作委托书',
      from: today,
      to: yearEnd,
    }
    done(await delegate(tx, delegated, by))
    const accounts: DemoAccount[] = []
    for (const member of cast) {
      const person = people.get(member.login)!
      const account = {
        person,
        login: member.login,
        admin: member.admin ?? null,
        demo: true,
        password,
      }
      done(await addAccount(tx, account, by))
      const unit = [root, leaders, ...sections, ...attached, ...bodies].find(
        (u) => u.code === member.unit,
      )!
      const title = member.posts.map((p) => p.title).join('、')
      const post =
        unit.kind === '局领导' || title.startsWith(unit.shortName)
          ? title
          : `${unit.shortName}${title}`
      accounts.push({ login: member.login, name: member.name, post })
    }
    return { password, accounts }
  })
}

async function addUnits(tx: Db, by: By): Promise<Map<string, number>> {
  const units = new Map<string, number>()
  const add = async (plan: UnitPlan, parent: string | null, sort: number) => {
    const { code, name, shortName, kind } = plan
    const row = { code, name, shortName, kind, parent: parent ? units.get(parent)! : null, sort }
    units.set(code, done(await addUnit(tx, { ...row, from: since, basis }, by)).id)
  }
  await add(root, null, 0)
  for (const [i, plan] of [leaders, ...sections, ...attached, ...counties, ...bodies].entries()) {
    await add(plan, root.code, (i + 1) * 10)
  }
  return units
}

/** The demo data must fit the rules of the product; a refusal here is a mistake in the data. */
function done<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(`demo bureau: ${answer.refused}`)
  return answer
}
