import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { sql } from '#kernel/db/sql.ts'
import { storeFile } from '#kernel/files/files.store.ts'
import type { MatterType } from '#kernel/matters/matter.ts'
import { schemaOf } from '#kernel/matters/page.ts'
import { actionNames, actionOf, submitName } from '#kernel/matters/verbs.ts'
import { isIdNumber } from '#kernel/privacy/mask.ts'
import { asksPersonal } from '#kernel/privacy/personal.ts'
import { namelessFile, namelessFiles } from '#kernel/public/file-names.ts'
import { isRefusal } from '#kernel/refusal.ts'
import type { Services } from '#kernel/services.ts'
import { sessionsOf, slotsOf, type ReceptionDay } from '#modules/petitions/reception/day/data.ts'
import type { Bureau } from '#demo/testing/bureau.testing.ts'

/**
 * One matter of each kind that asks for personal data, brought in by people who type their name and
 * number wherever a form lets them. A new kind needs one entry in `samples`; a test says so.
 */

/** Kinds that ask for personal data of citizens anywhere. */
export const personalKinds = (types: readonly MatterType[]): string[] =>
  types
    .filter((type) =>
      ['create', submitName, ...actionNames(type)].some((name) => {
        const action = actionOf(type, name)
        return action !== undefined && asksPersonal(schemaOf(action))
      }),
    )
    .map(({ type }) => type)

export interface Someone {
  readonly name: string
  readonly phone: string
  readonly idNumber: string
  readonly address: string
  readonly email: string
  /** Name and numbers, as people write them into a letter. */
  readonly told: string
}

/** Signs that no other text of the demo bureau has. */
const rare = '靐龘齉爨麤灪龖厵滟虋饢龗'

/** The n-th citizen: nobody else has a sign of the name or a figure of the numbers. */
export function someone(n: number): Someone {
  const name = `谌${rare[n % rare.length]}${rare[(n + 5 + Math.floor(n / rare.length)) % rare.length]}`
  const phone = `188${765_001 + n * 1_013}21`
  const head = `53262119${80 + n}0101123`
  const idNumber = Array.from('0123456789X')
    .map((last) => head + last)
    .find(isIdNumber)!
  const address = `文山市${rare[n % rare.length]}蠿街${8800 + n}号`
  const email = `c${n}henrare@example.com`
  const told = `我叫${name}，电话${phone}，身份证${idNumber}。`
  return { name, phone, idNumber, address, email, told }
}

/** What must not be found, however it is cut: the given name, the middle of the numbers, the street. */
export const tracesOf = ({ name, phone, idNumber, address, email }: Someone): string[] => [
  name.slice(1),
  phone.slice(3, 9),
  idNumber.slice(2, 14),
  address.slice(3),
  email.slice(0, email.indexOf('@')),
]

export interface World {
  readonly b: Bureau
  readonly services: Services
}

interface Sample {
  /** Login of who registers it; `null`: a citizen on the public site. */
  readonly by: string | null
  readonly input: (
    world: World,
    who: Someone,
    /** Uploads a file with everything in its name and its text. */
    file: () => Promise<{ id: string; name: string }>,
  ) => Promise<object>
}

export const samples: Readonly<Record<string, readonly Sample[]>> = {
  petition: [
    {
      by: 'xinfangyuan',
      input: async ({ b }, { email: _, told, ...who }, file) => ({
        channel: '书信',
        purpose: '投诉请求',
        at: '2026-03-02T08:30',
        petitioners: [
          { name: who.name, phone: who.phone, idNumber: who.idNumber, address: who.address },
        ],
        subject: `${who.name}被窗口拒收材料`,
        statement: `${told}住${who.address}。`,
        claims: `给${who.name}受理`,
        letter: who.phone,
        section: await b.unit('employment'),
        about: [b.person('jiuye')],
        aboutUnits: [await b.unit('employment')],
        files: [await file()],
      }),
    },
    {
      by: null,
      input: async (_world, { name, phone, idNumber, address, told }, file) => ({
        purpose: '投诉请求',
        name,
        phone,
        idNumber,
        address,
        statement: told,
        files: [await file()],
      }),
    },
  ],
  message: [
    {
      by: null,
      input: async (_world, { name, phone, told }, file) => ({
        user: name,
        phone,
        subject: `${name}被拖欠工资${phone}`,
        text: told,
        files: [await file()],
      }),
    },
    {
      by: 'xinfangyuan',
      input: async (_world, { name, told }) => ({
        user: name,
        at: '2026-03-01T08:30',
        subject: `${name}问工伤`,
        text: told,
        reply: `${name}您好：${told}`,
        repliedAt: '2026-03-01T18:30',
      }),
    },
  ],
  reconsideration: [
    {
      by: 'faguiyuan',
      input: async ({ b }, { name, phone, idNumber, address, told }, file) => ({
        way: '书面',
        at: '2026-02-27T09:30',
        applicants: [{ name, kind: '公民', idNumber, phone, address }],
        level: '县（市）级局',
        respondent: await b.unit('county-yanshan'),
        actKind: '行政处罚',
        act: `对${name}的处罚决定`,
        actNumber: '砚人社罚字〔2026〕3号',
        knownOn: '2026-01-05',
        request: `撤销对${name}的处罚`,
        statement: told,
        about: [b.person('jiuye')],
        files: [await file()],
      }),
    },
    {
      by: null,
      input: async (_world, { name, phone, idNumber, address, told }, file) => ({
        name,
        kind: '公民',
        idNumber,
        phone,
        address,
        organ: '砚山县人力资源和社会保障局',
        act: `对${name}的处罚决定`,
        knownOn: '2026-01-05',
        request: `撤销对${name}的处罚`,
        statement: told,
        files: [await file()],
      }),
    },
  ],
  dispute: [
    {
      by: 'xinfangyuan',
      input: async ({ b }, { name, phone }, file) => ({
        kind: '劳动报酬',
        subject: `${name}等工人被拖欠工资`,
        people: 3,
        place: '文山市某工地',
        parties: [{ name, phone }],
        statement: `${name}反映三个月没有领到工资。`,
        risk: '高',
        measures: `约谈总包单位，答复${name}。`,
        lead: await b.unit('arbitration'),
        responsible: b.person('xinfangyuan'),
        due: '2026-04-24',
        demand: `付清${name}的工资。`,
        about: [b.person('jiuye')],
        files: [await file()],
      }),
    },
  ],
  'reception-visit': [
    {
      by: 'xinfangyuan',
      input: async (world, { name, phone, idNumber, told }) => {
        const { plan, session, slots } = await publicSession(world, 3)
        return {
          way: '电话预约',
          plan,
          leader: session.leader,
          slot: slots[0],
          name,
          phone,
          idNumber,
          statement: told,
          about: [world.b.person('jiuye')],
        }
      },
    },
    {
      by: null,
      input: async (world, { name, phone, told }) => {
        const { plan, session, slots } = await publicSession(world, 4)
        return {
          plan,
          session: session.key,
          slot: slots[0],
          name,
          phone,
          statement: told,
          isComplaint: true,
          whom: `就业科的科长，${told}`,
        }
      },
    },
  ],
  revisit: [
    {
      by: 'gongshang',
      input: async ({ b }, { name, phone }) => ({
        caseNumber: `文工伤〔2026〕${name}`,
        subject: `${name}的工伤认定`,
        handledBy: await b.unit('injury'),
        finishedOn: '2026-02-27',
        party: name,
        phone,
      }),
    },
  ],
  'discipline-report': [
    {
      by: 'dangwei',
      input: async ({ b }, { name, phone, told }, file) => ({
        channel: '电话',
        at: '2026-03-02T08:30',
        name,
        phone,
        about: [b.person('jiuye')],
        content: told,
        files: [await file()],
      }),
    },
  ],
  'disclosure-request': [
    {
      by: 'shoufa',
      input: async (_world, { told, ...who }, file) => ({
        channel: '当面',
        received: '2026-03-02',
        subject: `${who.name}要的文件`,
        applicant: '公民',
        ...who,
        content: told,
        purpose: told,
        files: [await file()],
      }),
    },
    {
      by: null,
      input: async (_world, { told, ...who }, file) => ({
        applicant: '公民',
        ...who,
        content: told,
        purpose: told,
        files: [await file()],
      }),
    },
  ],
  'notice-opinion': [
    {
      by: null,
      input: async (_world, { name, phone, told }, file) => ({
        notice: `关于${name}的公示`,
        name,
        phone,
        statement: told,
        files: [await file()],
      }),
    },
  ],
  application: [
    {
      by: 'yanglaoyuan',
      input: async ({ b }, { name, phone, idNumber, told }) => ({
        item: (
          await b.db.one<{ id: string }>(sql`
            select id from matter where type = 'service-item' and data -> 'published' <> 'null'::jsonb
            order by title limit 1`)
        ).id,
        name,
        phone,
        idNumber,
        unit: `${name}小卖部`,
        note: told,
      }),
    },
  ],
  contact: [
    {
      by: 'jiuyeyuan',
      input: async (_world, { name, phone, told }) => ({
        channel: '来电',
        name,
        phone,
        unit: `${name}小卖部`,
        subject: `${name}（${phone}）问就业登记`,
        outcome: '当场办结',
        words: told,
      }),
    },
  ],
  call: [
    {
      by: 'shoufa',
      input: async (_world, { name, phone, told }) => ({
        kind: '突发事件',
        unit: '砚山县人社局',
        name,
        phone,
        content: told,
        readBack: true,
      }),
    },
  ],
}

/** The n-th session of the reception day that is public in the demo bureau. */
async function publicSession({ b }: World, n: number) {
  const { id, data } = await b.db.one<{ id: string; data: ReceptionDay }>(
    sql`select id, data from matter where type = 'reception-day'`,
  )
  const session = sessionsOf(data)[n]!
  return { plan: id, session, slots: slotsOf(session) }
}

/** What was brought in: by whom, and of whom. */
export interface Brought {
  readonly matter: string
  readonly number: string | null
  readonly kind: string
  readonly by: string | null
  readonly who: Someone
  readonly file: string | null
}

/** A file as it is uploaded, with everything in its name and in its text. */
async function upload({ services }: World, person: number, who: Someone) {
  const name = `${who.name}的材料${who.phone}.txt`
  const kept = await storeFile(
    services.db,
    {
      name: person === 0 ? namelessFile(name) : name,
      stream: Readable.from([Buffer.from(who.told)]),
    },
    { person, at: services.now() },
    services.contentGuard,
  )
  if (isRefusal(kept)) throw new Error(kept.refused)
  return { id: kept.id, name }
}

/** Brings in one matter for each sample, and says of whom. */
export async function bringIn(world: World): Promise<Brought[]> {
  const { b, services } = world
  const brought: Brought[] = []
  for (const [kind, list] of Object.entries(samples)) {
    for (const { by, input } of list) {
      const who = someone(brought.length)
      const person = by === null ? null : b.person(by)
      let file: string | null = null
      const given = await input(world, who, async () => {
        const kept = await upload(world, person ?? 0, who)
        file = kept.id
        return kept
      })
      const answer = await services.engine.run({
        type: kind,
        action: person === null ? submitName : 'create',
        input: person === null ? namelessFiles(given) : given,
        person,
        ...(person === null ? { citizen: true as const } : {}),
        key: randomUUID(),
      })
      if (isRefusal(answer)) throw new Error(`${kind}: ${answer.field ?? ''} ${answer.refused}`)
      brought.push({ matter: answer.matter, number: answer.number, kind, by, who, file })
    }
  }
  return brought
}
