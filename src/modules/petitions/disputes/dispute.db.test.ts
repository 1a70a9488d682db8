import ExcelJS from 'exceljs'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Download } from '#kernel/http/route.ts'
import { sql } from '#kernel/db/sql.ts'
import { pageOf } from '#kernel/matters/page.ts'
import { storyOf } from '#kernel/matters/events.store.ts'
import {
  ask,
  b,
  begin,
  disputeOf,
  given,
  ledger,
  refusedEntry,
  register,
} from '#modules/petitions/disputes/dispute.fixture.ts'

/** 排查化解台帐：登记、研判交办、化解、延期。 */

beforeEach(async () => await begin('2026-03-25T09:00:00+08:00'))

describe('登记', () => {
  test('没有责任科室、责任人、期限、要求的一律不能登记，写明条款，什么也没有留下', async () => {
    for (const [field, missing] of [
      ['due', { due: null }],
      ['lead', { lead: null }],
      ['responsible', { responsible: null }],
      ['demand', { demand: '' }],
    ] as const) {
      expect(await refusedEntry(missing)).toMatchObject({
        clause: '33.6b',
        cite: '第三十三条(六)',
        field,
      })
    }
    expect(await refusedEntry({ due: '2026-03-24' })).toMatchObject({ field: 'due' })
    expect(await refusedEntry({ responsible: b.person('yanglao') })).toMatchObject({
      field: 'responsible',
      clause: '33.6b',
    })
    const { n } = await b.db.one<{ n: number }>(
      sql`select count(*)::int as n from matter where type = 'dispute'`,
    )
    expect(n).toBe(0)
    await register('jiuyeyuan')
    expect((await ledger('xinfang')).rows).toMatchObject([
      { number: '排查〔2026〕1号', standing: '待研判', due: '2026-04-24' },
    ])
  })

  test('不能登记别的科室排查出的，信访科可以代登；以后的月份不能登记', async () => {
    const unit = await b.unit('pension')
    expect(await refusedEntry({ unit })).toMatchObject({ status: 403, clause: '33.6a' })
    const m = await register('xinfangyuan', { unit, month: '2026-02' })
    expect((await disputeOf(m)).data).toMatchObject({ unit, month: '2026-02' })
    expect(await refusedEntry({ month: '2026-04' })).toMatchObject({ field: 'month' })
    expect(await refusedEntry({ month: '2026-13' })).toMatchObject({ status: 400 })
    expect(await refusedEntry({}, 'juzhang')).toMatchObject({ status: 403 })
  })

  test('姓名封存：标题、事件、台帐、检索里都没有；写明情况的一栏不收电话', async () => {
    const m = await register('jiuyeyuan')
    const { data } = await disputeOf(m)
    expect(data.parties[0]!.name.masked).toBe('欧**')
    const kept = await b.db.many<{ t: string }>(sql`
      select body::text as t from matter_event where matter_id = ${m}
      union all select txt from matter_search where matter_id = ${m}
      union all select text from notice where matter_id = ${m}`)
    const whole = kept.map(({ t }) => t).join('\n') + JSON.stringify(await ledger('xinfang'))
    expect(whole).not.toContain('震华')
    expect(whole).not.toContain('13887612345')
    expect(await refusedEntry({ statement: '可联系13887612345。' })).toMatchObject({
      field: 'statement',
    })
  })

  test('登记时勾选的信访件连起来', async () => {
    const petition = await b.must(
      'xinfangyuan',
      null,
      'create',
      {
        channel: '书信',
        purpose: '投诉请求',
        at: '2026-03-24T08:30',
        petitioners: [{ name: '欧阳震华', phone: '13887612345' }],
        subject: '安置房工程拖欠工资',
        statement: '十二人没有领到工资。',
        claims: '支付工资',
        section: await b.unit('employment'),
      },
      'petition',
    )
    const m = await register('xinfangyuan', { earlier: [petition.matter] })
    expect((await storyOf(b.db, m)).links).toMatchObject([{ kind: '有关信访件' }])
  })
})

describe('研判交办', () => {
  test('研判时可以改责任科室和期限；交办以后责任科室才看得到', async () => {
    const m = await register('jiuyeyuan')
    expect(await b.engine.load(m, b.person('yanglao'))).toHaveProperty('refused')
    expect(await b.refused('jiuye', m, 'give', { judgement: '同意' })).toMatchObject({
      status: 403,
    })
    const pension = { lead: await b.unit('pension'), responsible: b.person('yanglaoyuan') }
    expect(
      await b.refused('xinfang', m, 'give', { judgement: '转养老科。', lead: pension.lead }),
    ).toMatchObject({ field: 'responsible' })
    await b.must('xinfang', m, 'give', { judgement: '属养老保险待遇。', ...pension })
    const { data, tasks, clocks } = await disputeOf(m, 'yanglaoyuan')
    expect(data).toMatchObject({
      lead: pension.lead,
      due: '2026-04-24',
      judgement: '属养老保险待遇。',
    })
    expect(tasks[0]).toMatchObject({ step: 'resolve', dueOn: '2026-04-24' })
    expect(clocks.find(({ key }) => key === 'due')).toMatchObject({ dueOn: '2026-04-24' })
    expect((await ledger('yanglaoyuan')).rows).toHaveLength(1)
    expect((await ledger('jijianyuan')).rows).toHaveLength(0)
  })

  test('不是纠纷的写明理由，不列入台帐，不计数', async () => {
    const m = await register('jiuyeyuan')
    expect(await b.refused('xinfang', m, 'drop', {})).toMatchObject({ status: 400 })
    await b.must('xinfang', m, 'drop', { reason: '与1号重复' })
    const { all, rows } = await ledger('xinfang')
    expect(all).toEqual({ found: 0, resolved: 0, open: 0, overdue: 0 })
    expect(rows[0]!.standing).toBe('不列入台帐')
  })
})

describe('化解', () => {
  test('期限2026-04-24，当天不逾期，2026-04-25起逾期', async () => {
    await given()
    b.at('2026-04-24T18:00:00+08:00')
    expect(await ledger('xinfang')).toMatchObject({
      all: { found: 1, resolved: 0, open: 1, overdue: 0 },
      rows: [{ standing: '化解中' }],
    })
    b.at('2026-04-25T08:00:00+08:00')
    expect(await ledger('xinfang')).toMatchObject({
      all: { found: 1, resolved: 0, open: 1, overdue: 1 },
      byMonth: [{ key: '2026-03', tally: { overdue: 1 } }],
      byUnit: [{ unit: '就业科', tally: { overdue: 1 } }],
      rows: [{ standing: '化解中，逾期', isOverdue: true }],
    })
  })

  test('到期前和逾期后提醒责任人', async () => {
    const m = await given()
    b.at('2026-04-27T09:00:00+08:00')
    const { clocks } = await disputeOf(m)
    const { id } = clocks.find(({ key }) => key === 'due')!
    await b.engine.run({ matter: m, action: '@clock', input: { clock: id }, person: null })
    const told = await b.db.many<{ text: string }>(sql`
      select text from notice where matter_id = ${m} and person = ${b.person('jiuyeyuan')}
        and kind = 'late'`)
    expect(told[0]!.text).toContain('化解已超1个工作日（第三十三条(六)）')
  })

  test('科室报进展、报化解，信访科核查；退回的须写明，接着办', async () => {
    const m = await given()
    expect(await b.refused('yanglao', m, 'report', { text: '已约谈。' })).toMatchObject({
      status: 404,
    })
    await b.must('jiuyeyuan', m, 'report', { text: '已约谈总包单位。' })
    await b.must('jiuyeyuan', m, 'resolve', { text: '工资已付清。' })
    expect(await b.refused('jiuyeyuan', m, 'check', { decision: '已化解' })).toMatchObject({
      status: 403,
    })
    expect(await b.refused('xinfang', m, 'check', { decision: '没有化解，退回' })).toMatchObject({
      field: 'text',
      clause: '33.6b',
    })
    await b.must('xinfang', m, 'check', { decision: '没有化解，退回', text: '还有两人没有领到。' })
    expect((await disputeOf(m)).tasks[0]).toMatchObject({ step: 'resolve', dueOn: '2026-04-24' })
    b.at('2026-04-23T10:00:00+08:00')
    await b.must('jiuyeyuan', m, 'resolve', { text: '十二人全部付清。' })
    // 期限内报告的，过了期限再核查也不算逾期.
    b.at('2026-04-27T10:00:00+08:00')
    expect((await ledger('xinfang')).all.overdue).toBe(0)
    await b.must('xinfang', m, 'check', { decision: '已化解' })
    const { state, data } = await disputeOf(m)
    expect(state).toBe('resolved')
    expect(data.resolvedOn).toBe('2026-04-23')
    expect((await ledger('xinfang')).all).toEqual({ found: 1, resolved: 1, open: 0, overdue: 0 })
  })

  test('延期须有理由，只由交办人审批；期限以内申请的才准', async () => {
    const m = await given()
    const longer = { to: '2026-05-22', reason: '总包单位资金5月中旬到账' }
    expect(
      await b.refused('jiuyeyuan', m, 'askTime', { to: '2026-05-22', reason: '' }),
    ).toHaveProperty('refused')
    expect(
      await b.refused('jiuyeyuan', m, 'askTime', { ...longer, to: '2026-04-20' }),
    ).toMatchObject({ field: 'to', clause: '33.6b' })
    b.at('2026-04-24T10:00:00+08:00')
    await b.must('jiuyeyuan', m, 'askTime', longer)
    expect(await b.refused('jiuye', m, 'grant', { decision: '同意' })).toMatchObject({
      status: 403,
    })
    expect(await b.refused('xinfangyuan', m, 'grant', { decision: '同意' })).toMatchObject({
      status: 403,
    })
    // 期限内申请，过了期限才批的也算数.
    b.at('2026-04-27T10:00:00+08:00')
    await b.must('xinfang', m, 'grant', { decision: '同意' })
    const { data, clocks } = await disputeOf(m)
    expect(data).toMatchObject({
      due: '2026-05-22',
      extensions: [{ from: '2026-04-24', to: '2026-05-22', by: b.person('xinfang') }],
    })
    expect(clocks.findLast(({ key }) => key === 'due')).toMatchObject({ dueOn: '2026-05-22' })
    b.at('2026-05-25T10:00:00+08:00')
    expect(
      await b.refused('jiuyeyuan', m, 'askTime', { to: '2026-06-22', reason: '仍需时间协调' }),
    ).toMatchObject({ clause: '33.6b' })
  })

  test('由此交办的事项连起来，看不到的连不上', async () => {
    const m = await given()
    const task = await b.must(
      'juzhang',
      null,
      'create',
      {
        source: '局领导批示交办',
        basis: '局领导批示',
        title: '督促支付安置房工程工资',
        category: '重点',
        lead: await b.unit('employment'),
        due: '2026-04-24',
      },
      'assignment',
    )
    expect(await b.refused('xinfangyuan', m, 'linkTask', { task: m })).toMatchObject({
      field: 'task',
    })
    await b.must('fujuzhang1', task.matter, 'pass', { text: '请就业科办理。' })
    await b.must('jiuye', task.matter, 'sign', { handler: b.person('jiuyeyuan') })
    await b.must('jiuyeyuan', m, 'linkTask', { task: task.matter })
    expect((await storyOf(b.db, m)).links).toMatchObject([{ kind: '交办事项' }])
  })
})

describe('台帐', () => {
  test('按月、科室、环节、风险筛选；导出三张表；当年的合起来', async () => {
    await given()
    await register('yanglaoyuan', {
      lead: await b.unit('pension'),
      responsible: b.person('yanglaoyuan'),
      risk: '低',
      subject: '集体补缴政策咨询引发争执',
      month: '2026-02',
    })
    const count = async (query: object) => (await ledger('xinfang', query)).rows.length
    expect(await count({ month: '2026-03' })).toBe(1)
    expect(await count({ month: '2026-03', span: 'year' })).toBe(2)
    expect(await count({ month: '2026-03', span: 'year', risk: '低' })).toBe(1)
    expect(await count({ month: '2026-03', span: 'year', state: 'listed' })).toBe(1)
    expect(await count({ month: '2026-03', span: 'year', unit: await b.unit('employment') })).toBe(
      1,
    )
    await ask.any('xinfang', '/api/petitions/disputes', { query: { month: '3月' } }).then(
      () => expect.unreachable(),
      (error: unknown) => expect(String(error)).toContain('请填写月份'),
    )
    const file = await ask.must<Download>('xinfang', '/api/petitions/disputes.xlsx', {
      query: { month: '2026-03' },
    })
    expect(file.name).toBe('2026年3月排查化解台帐.xlsx')
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((file.download as Uint8Array).buffer as ArrayBuffer)
    expect(book.worksheets.map(({ name }) => name)).toEqual(['排查化解台帐', '每月回复', '统计'])
    expect(book.worksheets[0]!.getRow(2).getCell(5).value).toBe('安置房工程拖欠工资')
  })

  test('登记表打得出：当事人遮住，研判和期限都在', async () => {
    const m = await given()
    const type = b.engine.types.get('dispute')!
    const page = pageOf(
      type,
      await disputeOf(m),
      await storyOf(b.db, m),
      await b.engine.factsFor(b.person('xinfang')),
    )
    const form = JSON.stringify(page.form)
    for (const words of ['欧**', '排查〔2026〕1号', '2026年4月24日', '涉及人数多，限期支付。']) {
      expect(form).toContain(words)
    }
    expect(form).not.toContain('震华')
  })
})
