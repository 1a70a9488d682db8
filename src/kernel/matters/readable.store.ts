import { sql, type Sql } from '#kernel/db/sql.ts'

/**
 * The one predicate of reading (`access.ts`) in SQL: a token of the reader is in the acl, and none
 * of them is barred there.
 *
 * @param acl the column, e.g. sql`m.acl`
 * @param tokens as `generalTokens` gives them: negative ones only bar
 */
export const readable = (acl: Sql, tokens: readonly number[]): Sql =>
  sql`(${acl} && ${tokens.filter((token) => token > 0)}::int[] and ${notBarred(acl, tokens)})`

/** For lists of what somebody holds or did: still not, once it is about themselves. */
export const notBarred = (acl: Sql, tokens: readonly number[]): Sql =>
  sql`not ${acl} && ${[...new Set(tokens.map((token) => -Math.abs(token)))]}::int[]`
