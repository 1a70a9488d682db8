import { calendarReader } from '#kernel/calendar/calendar.store.ts'
import { addDays, type Day } from '#kernel/calendar/day.ts'
import { dayOf, instantOf } from '#kernel/clocks/time.ts'
import type { Database } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import { engineOf } from '#kernel/matters/engine.store.ts'
import type { MatterType } from '#kernel/matters/matter.ts'
import { directoryCache } from '#kernel/org/org.store.ts'
import type { Sealer } from '#kernel/privacy/sealer.store.ts'
import { isRefusal } from '#kernel/refusal.ts'
import type { Now } from '#kernel/services.ts'
import { incoming } from '#modules/documents/incoming/incoming.matter.ts'
import { outgoing } from '#modules/documents/outgoing/outgoing.matter.ts'
import { draft as draftSchema } from '#modules/documents/outgoing/data.ts'
import { listOf } from '#modules/documents/outgoing/dispatch-list.ts'
import { keepFile } from '#kernel/files/files.store.ts'
import { keptSeals, registerListed } from '#modules/seals/kept.store.ts'
import { seal } from '#modules/seals/seal.matter.ts'
import { demoSeal } from '#demo/seal-picture.store.ts'
import { assignment } from '#modules/supervision/assignment.matter.ts'
import { proposal } from '#modules/proposals/proposal.matter.ts'
import { disputeAnswer } from '#modules/petitions/disputes/answers/answer.matter.ts'
import { askSections } from '#modules/petitions/disputes/answers/ask.job.ts'
import { dispute } from '#modules/petitions/disputes/dispute.matter.ts'
import { petition } from '#modules/petitions/petition.matter.ts'
import { receptionDay } from '#modules/petitions/reception/day/day.matter.ts'
import { receptionVisit } from '#modules/petitions/reception/visit/visit.matter.ts'
import { reconsiderationAnswer } from '#modules/reconsideration/answer.matter.ts'
import { reconsideration } from '#modules/reconsideration/reconsideration.matter.ts'
import { notice } from '#modules/publicity/notices/notice.matter.ts'
import { playDisputes } from '#demo/month/disputes.ts'
import { playNotices } from '#demo/month/notices.ts'
import { playEarlierPetitions } from '#demo/month/earlier-petitions.ts'
import { playPetitions } from '#demo/month/petitions.ts'
import { playReception } from '#demo/month/reception.ts'
import { playReconsiderations } from '#demo/month/reconsiderations.ts'
import { application } from '#modules/service/application.matter.ts'
import { callRecord } from '#modules/service/call.matter.ts'
import { contact } from '#modules/service/contact.matter.ts'
import { serviceItem } from '#modules/service/item.matter.ts'
import { playWindows } from '#demo/month/windows.store.ts'
import { playWork, type Stage } from '#demo/month/work.ts'
import { drafts, type DemoDraft } from '#demo/month/drafts.ts'
import { papers, type Paper } from '#demo/month/papers.ts'

/**
 * Plays a working month through the engine: every event is one that people could have made. Personal
 * data of the invented visitors is sealed as the installation seals it.
 */
export async function loadDemoMonth(db: Database, now: Now, sealer?: Sealer): Promise<void> {
  let clock = now().getTime()
  const directory = directoryCache(db)
  const calendar = await calendarReader(db)()
  const engine = engineOf({
    db,
    now: () => new Date(clock),
    directory,
    calendar: async () => calendar,
    types: [
      incoming,
      outgoing,
      seal,
      assignment,
      proposal,
      petition,
      dispute,
      disputeAnswer,
      receptionDay,
      receptionVisit,
      reconsideration,
      reconsiderationAnswer,
      serviceItem,
      application,
      contact,
      callRecord,
      notice,
    ] as unknown as MatterType[],
    ...(sealer ? { sealer } : {}),
  })
  const logins = new Map(
    (await db.many<{ login: string; person: number }>(sql`select login, person from account`)).map(
      (row) => [row.login, row.person],
    ),
  )
  const org = await directory()
  const today = dayOf(now())
  const end = now().getTime()
  const person = (login: string) => logins.get(login)!
  const unit = (code: string) => org.unitByCode(code)!.id
  const headOf = (code: string) => org.headOf(unit(code), today).people[0]!.id
  const step = () => {
    clock = Math.min(clock + 23 * 60_000, end)
  }

  async function play(paper: Paper): Promise<void> {
    const day = calendar.onOrBefore(calendar.addWorkdays(calendar.onOrBefore(today), -paper.ago))
    clock = Math.min(instantOf(day, '08:50').getTime(), end - 60_000)
    let matter: string | undefined
    const run = async (who: number, action: string, input: object) => {
      step()
      const answer = await engine.run({
        ...(matter ? { matter } : { type: 'incoming' }),
        action,
        input,
        person: who,
      })
      if (isRefusal(answer))
        throw new Error(`demo month: ${paper.title}: ${action}: ${answer.refused}`)
      matter = answer.matter
    }
    const mail = person('shoufa')
    const { from, docNumber, title, kind, urgency, channel, limitDays } = paper
    const limit =
      limitDays === null ? { kind: 'none' } : { kind: 'set', day: addDays(day, limitDays) }
    const docDate = calendar.onOrBefore(addDays(day, -2))
    const pages = 3 + (title.length % 5)
    const head = { from, docNumber, title, kind, urgency, channel, docDate, pages }
    await run(mail, 'create', { ...head, copies: 1, limit })
    if (paper.until === 'sort') return
    if (paper.until === 'sentBack') {
      const back = { ground: '越级行文', to: from, reason: '应先报所在县人力资源和社会保障局' }
      return await run(mail, 'sendBack', back)
    }
    const isReading = paper.until === 'reading'
    await run(mail, 'sort', { class: isReading ? '传阅件' : '待办件' })
    if (paper.until === 'propose') return
    const leader = org.leaderOf(unit(paper.lead), today)!
    const leaders = [person('juzhang'), ...(leader.id === person('juzhang') ? [] : [leader.id])]
    const folder = { 特急: '急办件', 加急: '阅处件', 平件: isReading ? '阅知件' : '待办件' }[
      urgency
    ]
    const lead = org.unit(unit(paper.lead))
    await run(person('zhuren'), 'propose', {
      text: isReading ? '请各位领导阅知。' : `请${lead.shortName}阅办，按时限要求报送。`,
      folder,
      leaders,
      lead: lead.id,
      assist: paper.assist.map(unit),
    })
    if (paper.until === 'route') return
    for (const id of leaders) {
      await run(mail, 'sendTo', { leader: id })
      if (paper.until === 'instruct' && id === leaders.at(-1)) return
      const text = isReading
        ? '已阅。'
        : id === person('juzhang')
          ? `请${leader.name}同志牵头，${lead.shortName}抓好落实。`
          : '同意拟办意见。'
      await run(id, 'instruct', { text })
    }
    if (isReading) {
      await run(mail, 'closeReading', { archive: true })
      return await run(person('dangan'), 'file', { category: '文书档案', retention: '10年' })
    }
    await run(mail, 'distribute', { lead: lead.id, assist: paper.assist.map(unit), limit })
    if (paper.until === 'sign') return
    for (const code of [paper.lead, ...paper.assist]) {
      await run(headOf(code), 'sign', {})
      if (code !== paper.lead)
        await run(headOf(code), 'opine', { text: '无不同意见，已按要求提供数据。' })
    }
    const clerk = org.membersOf(lead.id, today).find((one) => one.id !== headOf(paper.lead))
    const handler = clerk?.id ?? headOf(paper.lead)
    if (clerk) await run(headOf(paper.lead), 'assign', { person: clerk.id, note: '请牵头办理' })
    if (paper.until === 'handle') return
    await run(handler, 'opine', { text: '经研究，拟按文件要求组织实施，并于时限前报送情况。' })
    if (paper.until === 'review') return
    await run(leader.id, 'review', { decision: '同意', text: '' })
    if (paper.until === 'finish') return
    const isRequest = kind === '请示'
    await run(handler, 'finish', {
      course: '会同有关科室研究，并征求了意见。',
      result: isRequest ? '原则同意，请按规定实施。' : '已按要求办理并报送。',
      method: isRequest ? '复文' : '电话答复',
      decision: isRequest ? '同意' : null,
      replyDate: dayOf(new Date(clock)),
      replyNumber: isRequest ? '文人社复〔2026〕6号' : '',
      replyTo: isRequest ? '' : '来文单位办公室',
    })
    if (paper.until === 'takeback') return
    await run(mail, 'takeBack', { copies: 1 })
    if (paper.until === 'file') return
    await run(person('dangan'), 'file', { category: '文书档案', retention: '30年' })
  }

  async function write(one: DemoDraft): Promise<void> {
    const day = calendar.onOrBefore(calendar.addWorkdays(calendar.onOrBefore(today), -one.ago))
    clock = Math.min(instantOf(day, '09:10').getTime(), end - 60_000)
    const text = draftSchema.parse(one.draft)
    let matter: string | undefined
    const run = async (who: number, action: string, input: object = {}) => {
      step()
      const ask = { ...(matter ? { matter } : { type: 'outgoing' }), action, input, person: who }
      const answer = await engine.run(ask)
      if (isRefusal(answer)) {
        throw new Error(`demo month: ${text.title}: ${action}: ${answer.refused}`)
      }
      matter = answer.matter
    }
    const by = person(one.by)
    await run(by, 'create', { draft: text })
    if (one.until === 'draft') return
    await run(by, 'submit')
    if (one.until === 'check') return
    await run(person(one.head), 'check', { text: '同意，送办公室审核。' })
    if (one.until === 'review') return
    await run(person('zhuren'), 'review', {})
    if (one.until === 'sign') return
    const unit = org.homeUnitOf(by, today)!
    await run(org.leaderOf(unit.id, today)!.id, 'sign', { text: '同意印发。' })
    await run(person('shoufa'), 'number')
    await run(by, 'proof', { faults: 1, note: '第二段漏一个标点，已改' })
    if (one.until === 'proof') return
    await run(by, 'proof', { faults: 0, isLast: true })
    await run(person(one.head), 'headProof', { faults: 0 })
    const copies = text.copies + 2
    await run(person('wenyin'), 'print', { copies, checked: copies })
    if (one.until === 'seal') return
    await run(person('yinzhang'), 'seal', { copies })
    await run(person('shoufa'), 'dispatch', { list: listOf({ draft: text }) })
    await run(person('dangan'), 'file', { retention: '30年' })
  }

  /** The register of seals, and an impression for the bureau's own. */
  async function keepSeals(): Promise<void> {
    clock = Math.min(instantOf(calendar.onOrBefore(addDays(today, -60)), '09:00').getTime(), end)
    const office = person('zhuren')
    const done = await registerListed(db, engine, office, `${today.slice(0, 4)}-01-01`)
    if (isRefusal(done)) throw new Error(`demo month: seals: ${done.refused}`)
    const own = (await keptSeals(db)).find(({ kind }) => kind === '局印章')!
    const picture = { name: '局印章演示印模.png', mime: 'image/png', bytes: demoSeal() }
    const { id, name } = await keepFile(db, picture, { person: office, at: new Date(clock) })
    const input = { files: [{ id, name }] }
    const set = await engine.run({ matter: own.id, action: 'setPicture', input, person: office })
    if (isRefusal(set)) throw new Error(`demo month: seals: ${set.refused}`)
  }

  await keepSeals()
  for (const paper of papers) await play(paper)
  for (const one of drafts) await write(one)
  const stage: Stage = {
    engine,
    person,
    unit,
    headOf,
    day: (away: number) => calendar.addWorkdays(calendar.onOrBefore(today), away),
    at: (day: Day) => {
      clock = Math.min(instantOf(day, '09:20').getTime(), end - 60_000)
    },
    step,
  }
  await playWork(stage)
  await playEarlierPetitions(stage)
  await playPetitions(stage)
  await playDisputes(stage, async () => {
    await askSections({ db, engine })
    return await db.many(sql`select id as matter, unit from matter where type = 'dispute-answer'`)
  })
  await playReception(stage)
  await playReconsiderations(stage)
  await playNotices(stage)
  await playWindows({ ...stage, db, now: () => new Date(clock), end })
}
