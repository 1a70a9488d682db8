import { z } from 'zod'
import { refuse, type Refusal } from '#kernel/refusal.ts'

/** Refuses a command without its idempotency key: sent twice, it would be done twice. */
export const keyed = (key: string | null): Refusal | null =>
  key !== null && z.uuid().safeParse(key).success
    ? null
    : refuse('请求缺少提交号（Idempotency-Key，须为UUID），请刷新页面后重试。', { status: 400 })
