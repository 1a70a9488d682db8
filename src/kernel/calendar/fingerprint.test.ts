import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fingerprint } from '#kernel/calendar/fingerprint.ts'

test('the fingerprint of a text is its SHA-256, for any text and length', () => {
  const reference = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
  for (const text of [
    '',
    'abc',
    '国庆节放假',
    'x'.repeat(55),
    'x'.repeat(56),
    'x'.repeat(20_000),
  ]) {
    expect(fingerprint(text)).toBe(reference(text))
  }
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      expect(fingerprint(text)).toBe(reference(text))
    }),
  )
})
