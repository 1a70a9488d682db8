import { expect, test } from 'vitest'
import { testDatabase } from '#kernel/db/test-database.ts'
import { Proofs } from '#kernel/public/proof.store.ts'
import { proofFor } from '#web/public/sha256.ts'

test('浏览器算出的工作量证明，服务器收，且只收一次', async () => {
  const db = await testDatabase()
  const proofs = new Proofs(Buffer.alloc(32, 7))
  const now = new Date('2026-11-24T09:00:00+08:00')
  const { challenge, bits } = proofs.give(now, 'ab12cd34ef56ab12cd')
  const proof = proofFor(challenge, bits)
  expect(await proofs.take(db, proof, 'one', now)).toBeNull()
  expect(await proofs.take(db, proof, 'one', now)).toBeNull()
  expect(await proofs.take(db, proof, 'two', now)).toHaveProperty('refused')
})
