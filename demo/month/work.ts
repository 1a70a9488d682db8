import type { Engine } from '#kernel/matters/engine.store.ts'
import { isRefusal } from '#kernel/refusal.ts'
import type { Day } from '#kernel/calendar/day.ts'

/** What leaders gave out to be done, what deputies asked for, and the next meeting. */

export interface Stage {
  readonly engine: Engine
  readonly person: (login: string) => number
  readonly unit: (code: string) => number
  readonly headOf: (code: string) => number
  /** So many working days before or after today. */
  readonly day: (away: number) => Day
  /** Moves the clock to the morning of a day in the past. */
  readonly at: (day: Day) => void
  /** A little later. */
  readonly step: () => void
}

export type Act = (who: number, action: string, input?: object) => Promise<void>

/**
 * Plays one matter from its first action on; a refusal is a fault of this script.
 * @param began so many working days ago, or the day itself
 */
export async function play(
  stage: Stage,
  type: string,
  began: number | Day,
  first: { who: number; input: object },
  rest: (act: Act) => Promise<void>,
): Promise<string> {
  stage.at(typeof began === 'number' ? stage.day(-began) : began)
  let matter: string | undefined
  const act: Act = async (who, action, input = {}) => {
    stage.step()
    const ask = { ...(matter ? { matter } : { type }), action, input, person: who }
    const answer = await stage.engine.run(ask)
    if (isRefusal(answer)) throw new Error(`demo month: ${type} ${action}: ${answer.refused}`)
    matter = answer.matter
  }
  await act(first.who, 'create', first.input)
  await rest(act)
  return matter!
}

export async function playWork(stage: Stage): Promise<void> {
  const { person, unit, headOf, day } = stage
  const order = { source: '局领导批示交办', basis: '局领导批示' }
  const yanglao = headOf('pension')
  await play(
    stage,
    'assignment',
    14,
    {
      who: person('fujuzhang2'),
      input: {
        ...order,
        title: '开展养老保险待遇领取资格认证“回头看”',
        content: '逐县核对停发名单，防止应发未发。',
        category: '批示',
        lead: unit('pension'),
        assist: [unit('rural')],
      },
    },
    async (act) => {
      await act(yanglao, 'sign', { handler: person('yanglaoyuan') })
      await act(person('yanglaoyuan'), 'report', {
        text: '已取得八县（市）停发名单。',
        percent: 30,
      })
    },
  )
  const wages = headOf('wages')
  await play(
    stage,
    'assignment',
    10,
    {
      who: person('juzhang'),
      input: {
        ...order,
        title: '测算事业单位基本工资标准调整增支',
        goal: '测算到单位、到人。',
        category: '重点',
        lead: unit('wages'),
        due: day(12),
      },
    },
    async (act) => {
      await act(person('fujuzhang3'), 'pass', { text: '请工资科牵头，月底前拿出初稿。' })
      await act(wages, 'sign')
      await act(wages, 'report', { text: '州直单位数据已收齐，县市收到五家。', percent: 60 })
    },
  )
  const labour = headOf('labour')
  await play(
    stage,
    'assignment',
    18,
    {
      who: person('jijianzuzhang'),
      input: {
        ...order,
        title: '农民工工资支付情况专项检查',
        category: '有期限',
        lead: unit('labour'),
        assist: [unit('inspection')],
        due: day(-3),
      },
    },
    async (act) => {
      await act(labour, 'sign')
      await act(labour, 'report', { text: '检查在建项目32个，发现欠薪线索4条。', percent: 70 })
      stage.at(day(-2))
      await act(person('zhuren'), 'urge', { way: '电话督办', text: '请尽快报送检查报告。' })
    },
  )
  const done = { process: '组织八县（市）填报，逐项核对。', problems: '无', next: '纳入季报。' }
  await play(
    stage,
    'assignment',
    16,
    {
      who: person('zhuren'),
      input: {
        title: '报送上半年重点工作完成情况',
        source: '会议布置',
        basis: '局务会议',
        assigner: person('fujuzhang1'),
        category: '会议决定',
        lead: unit('policy'),
        due: day(-6),
      },
    },
    async (act) => {
      const policy = headOf('policy')
      await act(policy, 'sign')
      await act(policy, 'feedback', done)
      await act(person('zhuren'), 'review')
      await act(person('fujuzhang1'), 'accept')
    },
  )
  const asked = { from: '州政府办公室', way: '单独办理', due: day(40) }
  await play(
    stage,
    'proposal',
    12,
    {
      who: headOf('policy'),
      input: {
        ...asked,
        kind: '建议',
        number: '州十五届人大五次会议第45号',
        title: '关于提高城乡居民基础养老金标准的建议',
        proposers: '甲代表\n乙代表',
        questions: 2,
        isKey: true,
        lead: unit('pension'),
      },
    },
    async (act) => {
      await act(yanglao, 'checkIn')
      await act(person('juzhang'), 'name', { person: person('yanglaoyuan') })
      await act(person('yanglaoyuan'), 'contact', {
        on: day(-10),
        way: '登门拜访',
        place: '砚山县',
        result: '听取了两位代表的意见。',
      })
    },
  )
  await play(
    stage,
    'proposal',
    1,
    {
      who: headOf('policy'),
      input: {
        ...asked,
        kind: '提案',
        number: '州政协十四届四次会议第12号',
        title: '关于加强乡村工匠职业技能培训的提案',
        proposers: '丙委员',
        lead: unit('skills'),
      },
    },
    async () => undefined,
  )
}
