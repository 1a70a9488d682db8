import { expect, test } from 'vitest'
import { employersIn, trendsOf, type Source } from '#modules/petitions/reports/trend.ts'

const asking = '2026-03-31'
let n = 0
const source = (received: string, rest: Partial<Source> = {}): Source => ({
  matter: `m${n++}`,
  kind: '信访件',
  number: null,
  subject: `事项${n}`,
  received,
  people: 1,
  employers: [],
  sections: [],
  ...rest,
})
const one = { employers: ['文山州第二建筑有限公司'] }

test('同一单位30天内3件（3月1日至20日）提示；30天以外的不算', () => {
  const within = ['2026-03-01', '2026-03-09', '2026-03-20'].map((on) => source(on, one))
  const [trend] = trendsOf(within, asking)
  expect(trend).toMatchObject({ key: '单位：文山州第二建筑有限公司', people: 3 })
  expect(trend!.items).toHaveLength(3)
  const apart = ['2026-03-01', '2026-03-09', '2026-03-31'].map((on) => source(on, one))
  expect(trendsOf(apart, asking)).toEqual([])
})

test('过了30天还没有处理的仍在；后来单独一件的不并进去', () => {
  const old = ['2026-01-05', '2026-01-06', '2026-01-07'].map((on) => source(on, one))
  expect(trendsOf([...old, source('2026-03-30', one)], asking)[0]!.items).toEqual(old)
})

test('一件5人以上就提示；同一些件只提示一次', () => {
  const trends = trendsOf([source('2026-03-20', { people: 5, ...one })], asking)
  expect(trends).toHaveLength(1)
  expect(trendsOf([source('2026-03-20', { people: 4, ...one })], asking)).toEqual([])
})

test('同一主题的留言和信访件、反映同一科室的，各成一类', () => {
  const about = ['2026-03-01', '2026-03-02', '2026-03-03']
  const same = about.map((on) => source(on, { subject: '职称评审什么时候开始？', kind: '留言' }))
  expect(trendsOf(same, asking)[0]!.key).toBe('事项：职称评审什么时候开始')
  const section = about.map((on) => source(on, { sections: ['就业科'] }))
  expect(trendsOf(section, asking)[0]!.key).toBe('科室：就业科')
})

test.each([
  ['反映文山州第二建筑有限公司拖欠工资', ['文山州第二建筑有限公司']],
  ['我在丘北县锦绣酒店做服务员，酒店没有发工资', ['丘北县锦绣酒店']],
  ['公司不给交社保', []],
  ['某建筑公司欠薪', []],
  ['该公司和本公司', []],
])('%s', (text, names) => {
  expect(employersIn(text)).toEqual(names)
})
