import { expect, test } from 'vitest'
import { faultsOfFlow } from '#kernel/matters/check.ts'
import { matterTypes } from '#server/parts.ts'

/** Every flow of the product: no dead end, no state out of reach, nobody reviews and signs the same. */
test.each(matterTypes.map((type) => [type.label, type] as const))(
  '%s的流程表没有毛病',
  (_, type) => {
    expect(faultsOfFlow(type).map(({ text }) => text)).toEqual([])
  },
)
