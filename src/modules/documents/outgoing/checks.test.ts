import { expect, test } from 'vitest'
import { firstEdition } from '#rulebook/kit.ts'
import { checksOf } from '#modules/documents/outgoing/checks.ts'
import { draft, receiversOf, type Draft } from '#modules/documents/outgoing/data.ts'
import { closeGaps, renumber, setLevel } from '#modules/documents/outgoing/levels.ts'
import { bodyOf, officialOf } from '#modules/documents/outgoing/paper.ts'
import { cleanText } from '#modules/documents/outgoing/pasted.ts'
import { changeOf } from '#modules/documents/outgoing/proofing.ts'

/** 文稿检查：第五十三条(二)1至3、GB/T 9704-2012，逐条有出处，能改的一点即改. */

const good = (rest: object = {}): Draft =>
  draft.parse({
    kind: '通知',
    code: '文人社发',
    direction: '下行',
    title: '文山州人力资源和社会保障局关于开展培训的通知',
    to: '各县（市）人力资源和社会保障局，局机关各科室',
    body: '现通知如下：\n一、时间\n2026年3月20日。\n二、要求\n请认真组织。',
    ...rest,
  })
const check = (rest: object = {}) => checksOf(good(rest), firstEdition)
const texts = (rest: object = {}) => check(rest).map(({ text }) => text)

test('合格的文稿没有问题', () => {
  expect(check()).toEqual([])
})

test.each<[string, object, string, string]>([
  [
    '函用于下行',
    { kind: '函', code: '文人社函', title: '关于甲的函' },
    '函用于不相隶属机关',
    '第五十三条(二)1',
  ],
  [
    '标题缺文种',
    { title: '文山州人力资源和社会保障局关于开展培训' },
    '标题缺文种',
    '第五十三条(二)3',
  ],
  [
    '批复没有对应的请示',
    { kind: '批复', code: '文人社复', title: '关于甲的批复' },
    '批复须对应下级请示',
    '第五十三条(二)1',
  ],
  ['电报没有紧急程度', { code: '文人社电' }, '请选择紧急程度', '第五十三条(二)2'],
  ['以办公室名义没有授权', { code: '文人社办发' }, '须有授权', '第五十三条(二)2'],
  ['层次跳级', { body: '通知如下：\n一、时间\n（1）甲' }, '层次跳级', '第五十三条(二)3'],
  ['没有主送', { to: '' }, '请填写主送机关', 'GB/T 9704-2012'],
  ['政策文件没有依据', { isPolicy: true }, '请列明依据文件', '第五十三条(二)4'],
  [
    '请示没有联系人',
    {
      kind: '请示',
      code: '文人社请',
      direction: '上行',
      to: '州人民政府',
      title: '关于甲的请示',
      body: '妥否，请批示。',
    },
    '联系人和电话',
    '党政机关公文处理工作条例',
  ],
  [
    '越级行文',
    {
      kind: '请示',
      code: '文人社请',
      direction: '上行',
      to: '省人民政府',
      contact: '甲',
      title: '关于甲的请示',
      body: '妥否，请批示。',
    },
    '不得越级行文',
    '党政机关公文处理工作条例',
  ],
])('%s：写明出处', (_, rest, text, cite) => {
  const found = check(rest).find((one) => one.text.includes(text))
  expect(found?.level).toBe('must')
  expect(found?.cite).toContain(cite)
})

test.each([
  ['据云人社发[2026]012号文', '据云人社发〔2026〕012号文'],
  ['据云人社发〔2026〕第12号文', '据云人社发〔2026〕12号文'],
  ['据云人社发〔2026〕012号文', '据云人社发〔2026〕12号文'],
  ['于2026.3.5召开。', '于2026年3月5日召开。'],
  ['于2026年03月05日召开。', '于2026年3月5日召开。'],
  ['如下:', '如下：'],
])('%s 改为 %s', (from, to) => {
  const mends = check({ body: from }).flatMap(({ mend }) => (mend ? [mend.draft.body] : []))
  expect(mends.some((body) => body === to || body.includes(to))).toBe(true)
})

test('每一个改法都真的消掉那一条', () => {
  const wrong = {
    title: '关于开展培训，的事',
    body: '如下:\n一、甲\n（1）乙\n三、丙于2026-3-5完成，见云人社发[2026]3号',
    attachments: [{ name: '报名表。' }],
  }
  let current = good(wrong)
  for (let i = 0; i < 20; i++) {
    const next = checksOf(current, firstEdition).find(({ mend }) => mend)
    if (!next?.mend) break
    const left = checksOf(next.mend.draft, firstEdition).filter(
      (one) => one.text === next.text && one.field === next.field,
    )
    expect(left, next.text).toEqual([])
    current = next.mend.draft
  }
  expect(checksOf(current, firstEdition)).toEqual([])
  expect(current.body).toBe(
    '如下：\n一、甲\n（一）乙\n二、丙于2026年3月5日完成，见云人社发〔2026〕3号',
  )
})

test('密级标志先拦下', () => {
  expect(texts({ body: '机密★1年\n内容' }).join('')).toContain('机密')
})

test('主送按顿号、逗号分开，括号里的不分', () => {
  expect(receiversOf('各县（市、区）人社局，局机关各科室、各直属机构：')).toEqual([
    '各县（市、区）人社局',
    '局机关各科室',
    '各直属机构',
  ])
})

test('层次：设定、重编、补齐', () => {
  expect(setLevel('甲\n乙\n丙', 1, 2, 1)).toBe('甲\n一、乙\n二、丙')
  expect(setLevel('一、甲\n二、乙', 1, 1, 0)).toBe('一、甲\n乙')
  expect(renumber('一、甲\n（三）乙\n一、丙\n（一）丁')).toBe('一、甲\n（一）乙\n二、丙\n（一）丁')
  expect(closeGaps('一、甲\n（1）乙\n（2）丙')).toBe('一、甲\n（一）乙\n（二）丙')
})

test('竖线写的表格成为表格，文字照旧', () => {
  expect(bodyOf('甲\n|县|数|\n|---|---|\n|文山|6|\n乙')).toEqual([
    '甲',
    { table: { head: ['县', '数'], rows: [['文山', '6']], widths: [2, 2] } },
    '乙',
  ])
})

test('粘贴的文字去掉缩进和看不见的字符', () => {
  expect(cleanText('　　一、 甲\u200B\r\n\r\n\t乙 丙 abc d')).toBe('一、甲\n乙丙 abc d')
})

test('上行文有签发人，信函、纪要用各自的格式，未编号的留空', () => {
  const issued = { number: null, signer: null, date: '2026-03-05', printedOn: '2026-03-05' }
  const up = officialOf(good({ kind: '请示', code: '文人社请', direction: '上行' }), {
    ...issued,
    signer: '周建民',
  })
  expect(up).toMatchObject({ form: '文件', signers: ['周建民'], number: '文人社请〔2026〕　号' })
  expect(officialOf(good({ kind: '函', code: '文人社函' }), issued).form).toBe('信函')
  const minutes = officialOf(good({ kind: '纪要', code: '无', minutesOf: '局务会议' }), issued)
  expect(minutes).toMatchObject({ form: '纪要', to: '', number: '第　期' })
  expect(minutes.signature).toBeUndefined()
})

test('改标点是技术性的，改数字、主送、句子是内容', () => {
  const before = good()
  const body = (text: string) => changeOf(before, { ...before, body: text })
  expect(body(before.body)).toBe('无')
  expect(body(before.body.replace('如下：', '如下。'))).toBe('技术性')
  expect(body(before.body.replace('20日', '21日'))).toBe('内容')
  expect(body(`${before.body}另行通知时间地点。`)).toBe('内容')
  expect(changeOf(before, { ...before, to: '局机关各科室' })).toBe('内容')
})
