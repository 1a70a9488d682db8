import { expect, test } from 'vitest'
import { batcher, manyAtOnce } from '#kernel/batch.store.ts'

const later = () => new Promise((done) => setImmediate(done))

test('同时到来的调用合成一批，答复各归各', async () => {
  const batches: number[][] = []
  const double = batcher({
    max: 8,
    inFlight: 1,
    keyOf: String,
    run: async (items: readonly number[]) => {
      batches.push([...items])
      await later()
      return items.map((n) => n * 2)
    },
  })
  const answers = await Promise.all([1, 2, 3, 4, 5].map(double))
  expect(answers).toEqual([2, 4, 6, 8, 10])
  expect(batches.length).toBeLessThan(5)
})

test('同一件事项不进同一批', async () => {
  const batches: string[][] = []
  const run = batcher({
    max: 8,
    inFlight: 1,
    keyOf: (key: string) => key,
    run: async (items: readonly string[]) => {
      batches.push([...items])
      await later()
      return items
    },
  })
  await Promise.all(['甲', '甲', '乙'].map(run))
  for (const batch of batches) expect(new Set(batch).size).toBe(batch.length)
  expect(batches.flat().toSorted()).toEqual(['乙', '甲', '甲'])
})

test('一件失败不连累同批的别件', async () => {
  const run = batcher({
    max: 8,
    inFlight: 1,
    keyOf: String,
    run: async (items: readonly number[]) => {
      await later()
      if (items.includes(13)) throw new Error('坏件')
      return items
    },
  })
  const results = await Promise.allSettled([1, 13, 2].map(run))
  expect(results.map((r) => r.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})

test('so many at a time, never more, and the answers in order', async () => {
  let running = 0
  let most = 0
  const answers = await manyAtOnce([5, 1, 3, 2, 4], 2, async (n) => {
    most = Math.max(most, ++running)
    await new Promise((done) => setTimeout(done, n))
    running--
    return n * 10
  })
  expect(answers).toEqual([50, 10, 30, 20, 40])
  expect(most).toBe(2)
  expect(await manyAtOnce([], 4, async () => 1)).toEqual([])
})
