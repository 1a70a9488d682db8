import { addDays, type Day } from '#kernel/calendar/day.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { play, type Stage } from '#demo/month/work.ts'

/**
 * 矛盾纠纷排查 of the month before: every section but one has answered; three disputes of it, one
 * resolved, one being worked on, one taken up to the province and waiting for the answer.
 */
export async function playDisputes(
  stage: Stage,
  /** Asks the sections, as the machine does, and says which matter asks which section. */
  askSections: () => Promise<readonly { matter: string; unit: number }[]>,
): Promise<void> {
  const { engine, person, unit, headOf, day } = stage
  const last = addDays(`${day(0).slice(0, 8)}01`, -1)
  const month = last.slice(0, 7)
  const on = (date: number): Day => `${month}-${String(date).padStart(2, '0')}`
  const { org, today, calendar } = await engine.factsFor(null)
  const working = (date: number) => calendar.onOrBefore(on(date))
  stage.at(calendar.onOrAfter(on(3)))
  const asked = await askSections()
  const found = new Map([
    [unit('labour'), 1],
    [unit('pension'), 1],
    [unit('injury'), 1],
  ])
  stage.at(working(22))
  for (const { matter, unit: section } of asked) {
    // 就业科 has not answered.
    if (section === unit('employment')) continue
    const n = found.get(section)
    stage.step()
    const answer = await engine.run({
      matter,
      action: n === undefined ? 'none' : 'found',
      input: n === undefined ? {} : { found: n },
      person: org.headOf(section, today).people[0]!.id,
    })
    if (isRefusal(answer)) throw new Error(`demo month: dispute-answer: ${answer.refused}`)
  }

  const labour = headOf('labour')
  const desk = person('xinfang')
  const begin = async (
    date: number,
    who: number,
    input: object,
    rest: Parameters<typeof play>[4],
  ): Promise<void> => {
    await play(stage, 'dispute', working(date), { who, input: { month, ...input } }, rest)
  }

  // 已化解
  await begin(
    15,
    labour,
    {
      kind: '劳动报酬',
      subject: '物流园装卸工讨要加班工资',
      people: 8,
      place: '文山市某物流园',
      parties: [{ name: '侬正明', phone: '13887600081' }],
      statement: '八名装卸工反映近三个月加班工资没有按约定支付。',
      risk: '中',
      measures: '约谈用人单位，核对考勤，依法计算加班工资。',
      lead: unit('labour'),
      responsible: labour,
      due: day(3),
      demand: '限期付清，双方签订协议。',
    },
    async (act) => {
      await act(desk, 'give', { judgement: '事实清楚，由劳动关系科调解。' })
      await act(labour, 'report', { text: '已核对考勤，单位同意补发。' })
      await act(labour, 'resolve', { text: '八人加班工资四万二千元已付清，双方签订协议。' })
      await act(desk, 'check', { decision: '已化解', text: '已电话核实，八人均已领到。' })
    },
  )

  // 化解中
  const inspection = headOf('inspection')
  await begin(
    17,
    headOf('injury'),
    {
      kind: '工伤待遇',
      subject: '采石场工伤职工要求先行支付医疗费',
      people: 2,
      place: '砚山县某采石场',
      parties: [{ name: '罗家富', phone: '13887600082' }],
      statement: '用人单位未参保，两名职工住院费用没有着落，家属情绪激动。',
      risk: '高',
      measures: '督促单位垫付，同时审核先行支付申请。',
      lead: unit('inspection'),
      responsible: inspection,
      due: day(8),
      demand: '督促单位补缴参保，落实医疗费用，防止集体上访。',
    },
    async (act) => {
      await act(desk, 'give', { judgement: '风险高，由监察支队牵头，工伤科配合。' })
      await act(inspection, 'report', { text: '已向采石场下达限期改正指令书。' })
    },
  )

  // 已上报省厅，待答复
  await begin(
    18,
    headOf('pension'),
    {
      kind: '社会保险待遇',
      subject: '跨省转移养老保险关系长期不能接续',
      people: 15,
      place: '广南县',
      parties: [{ name: '陆永昌', phone: '13887600083' }],
      statement: '十五名返乡务工人员的养老保险关系在外省，转移申请半年没有结果。',
      risk: '中',
      measures: '逐人核对缴费记录，与转出地联系。',
      lead: unit('pension'),
      responsible: person('yanglaoyuan'),
      due: day(5),
      demand: '逐人告知进度，年底以前接续。',
    },
    async (act) => {
      await act(desk, 'give', { judgement: '涉及人数多，由养老科逐人核对。' })
      await act(person('yanglaoyuan'), 'difficulty', { reason: '转出地系统未对接，州级无法办理。' })
      await act(desk, 'raise', {
        facts: '十五名返乡务工人员申请转移养老保险关系，转出地半年没有办理。',
        done: '已逐人核对缴费记录，三次函询转出地经办机构。',
        requests: '请省厅协调转出地尽快办理转移。',
      })
      await act(person('jijianzuzhang'), 'approveRise', { decision: '同意上报' })
      await act(desk, 'draftLetter')
      await act(desk, 'sendUp', { number: `文人社请〔${last.slice(0, 4)}〕8号`, on: working(18) })
    },
  )
}
