import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { sha256 } from '#web/public/sha256.ts'

const hex = (words: Uint32Array) =>
  [...words].map((word) => word.toString(16).padStart(8, '0')).join('')

test.each(['', 'abc', 'a'.repeat(55), 'a'.repeat(56), 'a'.repeat(64), 'x'.repeat(200)])(
  'SHA-256 of “%s” is that of the platform',
  (text) => {
    expect(hex(sha256(text))).toBe(createHash('sha256').update(text).digest('hex'))
  },
)
