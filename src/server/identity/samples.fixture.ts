import { sql } from '#kernel/db/sql.ts'
import type { MatterType } from '#kernel/matters/matter.ts'
import { schemaOf } from '#kernel/matters/page.ts'
import { actionNames, actionOf, submitName } from '#kernel/matters/verbs.ts'
import { asksPersonal } from '#kernel/privacy/personal.ts'
import type { Services } from '#kernel/services.ts'
import { sessionsOf, slotsOf, type ReceptionDay } from '#modules/petitions/reception/day/data.ts'
import type { Bureau } from '#demo/testing/bureau.testing.ts'
import type { Someone } from '#server/identity/citizens.fixture.ts'

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
