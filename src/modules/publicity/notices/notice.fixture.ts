import { sql } from '#kernel/db/sql.ts'
import type { MatterType } from '#kernel/matters/matter.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { bureau, type Bureau } from '#demo/testing/bureau.testing.ts'
import { notice } from '#modules/publicity/notices/notice.matter.ts'
import { noticeOpinion } from '#modules/publicity/notices/opinion.matter.ts'
import { otherChannel } from '#modules/publicity/points/channel.matter.ts'
import { publicityPoint } from '#modules/publicity/points/point.matter.ts'
import { disclosureRequest } from '#modules/publicity/requests/request.matter.ts'
import { proofreadingChecks, webReviewMarks } from '#rulebook/articles/a32-website-review.ts'

/** Notices walked from station to station, for the tests. */

export const types = [
  notice,
  noticeOpinion,
  disclosureRequest,
  otherChannel,
  publicityPoint,
] as unknown as readonly MatterType<never>[]

export const begin = async (instant: string): Promise<Bureau> => await bureau(instant, types)

/** A 公告 that 就业科's clerk writes; first tier, so that the head's signature is enough. */
export const text = (b: Bureau, rest: object = {}) => ({
  kind: '公告',
  sort: '红头信息',
  title: '关于开展春风行动的公告',
  text: '自3月起在各县（市）开展春风行动，提供就业服务。',
  proofreader: b.person('jiuye'),
  ...rest,
})

export const checks = { passed: [...proofreadingChecks] }
export const marks = { marked: [...webReviewMarks] }
export const card = {
  superior: '无',
  unsigned: '无',
  secret: '无',
  sensitive: '无',
  unsuitable: '无',
  undecided: '无',
  statutory: '无',
}

const by = async (b: Bureau, person: number, matter: string, action: string, input: object) => {
  const answer = await b.engine.run({ matter, action, input, person })
  if (isRefusal(answer)) throw new Error(`${action}: ${answer.refused}`)
  return answer
}

/** Whoever holds the one open task. */
export async function holder(b: Bureau, matter: string): Promise<number> {
  const row = await b.db.one<{ holder: number }>(
    sql`select holder from task where matter_id = ${matter} and closed_at is null`,
  )
  const org = await b.org()
  const day = b.now().toISOString().slice(0, 10)
  const found = org.people.find(({ id }) => org.tokensOf(id, day).includes(row.holder))
  return found!.id
}

/** Through every station to 信息中心. */
export async function signed(b: Bureau, matter: string): Promise<void> {
  const steps: Record<string, [string, object]> = {
    proofing: ['proof', checks],
    examining: ['examine', { ...card, ...marks }],
    reviewing: ['review', marks],
    deciding: ['decideIt', marks],
  }
  for (;;) {
    const { state } = await b.snapshot(matter)
    const next = steps[state]
    if (!next) return
    await by(b, await holder(b, matter), matter, next[0], next[1])
  }
}

export async function publish(b: Bureau, matter: string): Promise<void> {
  await signed(b, matter)
  await by(b, await holder(b, matter), matter, 'publish', {})
}

/** Written by somebody and made public. */
export async function published(b: Bureau, rest: object = {}, login = 'jiuyeyuan') {
  const { matter } = await b.must(login, null, 'create', text(b, rest), 'notice')
  await publish(b, matter)
  return matter
}
