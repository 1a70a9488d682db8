import { describe, expect, test } from 'vitest'
import { layoutOf, type Flow } from '#web/kit/flow-layout.ts'

const edge = (from: string, to: string, label: string) => ({ from, to, label, who: '收发员' })
const flow: Flow = {
  start: 'sorting',
  states: [
    { key: 'sorting', label: '分类', end: null },
    { key: 'routing', label: '送批传阅', end: null },
    { key: 'instructing', label: '领导阅批', end: null },
    { key: 'filed', label: '已归档', end: 'done' },
    { key: 'void', label: '已作废', end: 'void' },
  ],
  edges: [
    edge('sorting', 'routing', '分类送拟办'),
    edge('routing', 'instructing', '送领导'),
    edge('instructing', 'routing', '批示'),
    edge('instructing', 'routing', '退回'),
    edge('routing', 'filed', '归档'),
    edge('sorting', 'void', '作废'),
  ],
}

describe('流程图的版式', () => {
  const layout = layoutOf(flow)
  const y = (key: string) => layout.places.get(key)!.y

  test('后面的环节在下面，同一行的不重叠', () => {
    expect(y('sorting')).toBeLessThan(y('routing'))
    expect(y('routing')).toBeLessThan(y('instructing'))
    const spots = [...layout.places.values()].map(({ x, y: at }) => `${x},${at}`)
    expect(new Set(spots).size).toBe(flow.states.length)
  })

  test('作废的终点排在同行的右边', () => {
    expect(layout.places.get('void')!.x).toBeGreaterThan(layout.places.get('routing')!.x)
  })

  test('回到前面环节的是回路，同一对环节只画一条并写上全部操作', () => {
    const back = layout.ways.filter((way) => way.isBack)
    expect(back).toHaveLength(1)
    expect(back[0]!.labels).toEqual(['批示', '退回'])
  })

  test('图框装得下全部环节', () => {
    for (const { x, y: at } of layout.places.values()) {
      expect(x).toBeGreaterThan(0)
      expect(x).toBeLessThan(layout.width)
      expect(at).toBeLessThan(layout.height)
    }
  })
})
