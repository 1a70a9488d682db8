import { strFromU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { incoming } from '#modules/documents/incoming/incoming.matter.ts'
import { outgoing } from '#modules/documents/outgoing/outgoing.matter.ts'
import type { MatterType } from '#kernel/matters/matter.ts'
import { catalogueRows } from '#modules/archives/catalogue.store.ts'
import { archivePackage } from '#modules/archives/package.store.ts'
import { packageCatalogue } from '#modules/archives/package-format.ts'
import { verifyPackage } from '#modules/archives/verify-package.store.ts'
import { loadDemoMonth } from '#demo/month/load.store.ts'
import { bureau } from '#demo/testing/bureau.testing.ts'

/** 电子移交包：目录、正本、处理单和校验值，离开系统也能核对。 */

test('一个月的归档文件打成包，核对相符；改一个字、少一个、多一个都查得出', async () => {
  const at = new Date('2026-03-02T16:00:00+08:00')
  const b = await bureau()
  await loadDemoMonth(b.db, () => at)
  const facts = await b.engine.factsFor(b.person('dangan'))
  const asked = { year: 2026, retention: '', q: '', tokens: facts.actor.tokens } as const
  const rows = await catalogueRows(b.db, asked)
  expect(rows.length).toBeGreaterThan(2)
  const types = new Map(
    ([incoming, outgoing] as unknown as MatterType[]).map((type) => [type.type, type]),
  )
  const parts: Uint8Array[] = []
  const writing = archivePackage(b.db, types, facts, {
    rows,
    owner: '州局',
    fonds: 'Q012',
    by: '赵秀兰',
    at,
  })
  for await (const part of writing) parts.push(part)
  const zip = Buffer.concat(parts)
  expect(verifyPackage(zip)).toMatchObject({ ok: true, pieces: rows.length, faults: [] })

  const files = unzipSync(zip)
  const catalogue = packageCatalogue.parse(JSON.parse(strFromU8(files['目录.json']!)))
  expect(catalogue.pieces.map(({ no }) => no)).toEqual(rows.map(({ no }) => no))
  const sent = catalogue.pieces.find(({ kind }) => kind === '发文')!
  expect(sent.files.map(({ what }) => what)).toContain('正本')
  const paper = files[sent.files.find(({ what }) => what === '正本')!.path]!
  expect(strFromU8(paper.subarray(0, 5), true)).toBe('%PDF-')

  const faultsOf = (changed: Record<string, Uint8Array>) =>
    verifyPackage(zipSync(changed)).faults.map(({ fault }) => fault)
  const [first] = sent.files
  const touched = Uint8Array.from(files[first!.path]!)
  touched[100] = (touched[100]! + 1) % 256
  expect(faultsOf({ ...files, [first!.path]: touched })).toEqual(['校验值不符，内容被改动'])
  const { [first!.path]: _, ...less } = files
  expect(faultsOf(less)).toContain('缺少')
  expect(faultsOf({ ...files, '多余.txt': new Uint8Array([1]) })).toEqual(['清单里没有，后来加入'])
  expect(verifyPackage(zip.subarray(0, zip.length - 40)).ok).toBe(false)
})
