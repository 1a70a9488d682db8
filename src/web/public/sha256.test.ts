import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { Proofs } from '#kernel/public/proof.store.ts'
import { proofFor, sha256 } from '#web/public/sha256.ts'

const hex = (words: Uint32Array) =>
  [...words].map((word) => word.toString(16).padStart(8, '0')).join('')

test.each(['', 'abc', 'a'.repeat(55), 'a'.repeat(56), 'a'.repeat(64), 'x'.repeat(200)])(
  'SHA-256 of “%s” is that of the platform',
  (text) => {
    expect(hex(sha256(text))).toBe(createHash('sha256').update(text).digest('hex'))
  },
)

test('浏览器算出的工作量证明，服务器收，且只收一次', () => {
  const proofs = new Proofs(Buffer.alloc(32, 7))
  const now = new Date('2026-11-24T09:00:00+08:00')
  const { challenge, bits } = proofs.give(now, 'ab12cd34ef56ab12cd')
  const proof = proofFor(challenge, bits)
  expect(proofs.take(proof, 'one', now)).toBeNull()
  expect(proofs.take(proof, 'one', now)).toBeNull()
  expect(proofs.take(proof, 'two', now)).toHaveProperty('refused')
})
