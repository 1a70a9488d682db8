import { expect, test } from 'vitest'
import { verdictOf } from '#modules/petitions/messages/message-data.ts'
import { lackOf, lineOf, mappingOf, momentIn } from '#modules/petitions/messages/reading.ts'

test.each([
  ['2019/4/25 9:32:09', '2019-04-25T09:32'],
  ['2019-04-25', '2019-04-25T00:00'],
  ['2019-04-25T09:32:09.000+08:00', '2019-04-25T09:32'],
  ['2019年4月25日 9时32分', '2019-04-25T09:32'],
  ['2019年4月25日 下午3:20', '2019-04-25T15:20'],
  ['２０１９．４．２５　９：３２', '2019-04-25T09:32'],
  ['20190425', '2019-04-25T00:00'],
  ['20190425093209', '2019-04-25T09:32'],
  ['2019/4/25 12:05:00 AM', '2019-04-25T00:05'],
  ['2019/4/25 星期四 9:32', '2019-04-25T09:32'],
  ['43580.5', '2019-04-25T12:00'],
])('“%s”读作%s', (text, moment) => {
  expect(momentIn(text)).toBe(moment)
})

test.each(['', '昨天', '2019/2/29', '2019/13/1', '2019/4/25 25:00', '19/4/25', '2019/4'])(
  '“%s”不是时间',
  (text) => {
    expect(momentIn(text)).toBeNull()
  },
)

test('列名不同也认得出，指定的优先；缺时间的说缺什么', () => {
  const header = [
    '序号',
    '信件编号',
    '来信人',
    '信件标题',
    '来信时间',
    '信件内容',
    '回复内容',
    '回复时间',
  ]
  expect(mappingOf(header)).toEqual({
    number: 1,
    user: 2,
    subject: 3,
    at: 4,
    text: 5,
    reply: 6,
    repliedAt: 7,
  })
  expect(mappingOf(['甲', '乙', '留言主题'], { 甲: 'subject' })).toMatchObject({ subject: 0 })
  expect(lackOf(mappingOf(['标题', '内容']))).toContain('留言时间')
  expect(lackOf(mappingOf(['时间']))).toContain('留言主题或留言详情')
})

test('一行的错说得出来，对的一字不少', () => {
  const header = [
    '留言编号',
    '留言用户',
    '留言主题',
    '留言时间',
    '留言详情',
    '答复意见',
    '答复时间',
  ]
  const mapping = mappingOf(header)
  const read = (...cells: string[]) => lineOf(cells, mapping, '2026-11-24')
  expect(read('1', '甲', '主题', '2019/4/25', '内容', '答', '2019/5/1')).toEqual({
    line: {
      number: '1',
      user: '甲',
      subject: '主题',
      at: '2019-04-25T00:00',
      text: '内容',
      reply: '答',
      repliedAt: '2019-05-01T00:00',
    },
  })
  expect(read('2', '', '', '2019/4/25', '')).toEqual({ reason: '没有主题也没有内容' })
  expect(read('3', '', '主题', '某天', '')).toEqual({ reason: '留言时间看不懂：“某天”' })
  expect(read('4', '', '主题', '2027/1/1', '')).toMatchObject({ reason: /今天以后/u })
  expect(read('5', '', '主题', '2019/4/25 9:00', '', '答', '2019/4/24')).toMatchObject({
    reason: '答复时间早于留言时间',
  })
  expect(read('6', '', '主题', '2019/4/25 9:00', '', '答', '2019/4/25')).toHaveProperty('line')
  expect(read('7', '', '主题', '2019/4/25', '', '答', '')).toMatchObject({
    reason: /没有答复时间/u,
  })
})

test('答复按时与否：15日、60日，以答复那天为准', () => {
  const of = (repliedAt: string | null, today = '2026-06-01') =>
    verdictOf({ noticeDue: '2026-02-24', due: '2026-04-10', repliedAt }, today)
  expect(of('2026-02-24T23:59')).toBe('15日内答复')
  expect(of('2026-02-25T00:00')).toBe('按时答复')
  expect(of('2026-04-10T17:00')).toBe('按时答复')
  expect(of('2026-04-11T09:00')).toBe('超期答复')
  expect(of(null, '2026-04-10')).toBe('未到期')
  expect(of(null, '2026-04-11')).toBe('超期未答复')
})
