import type { ClientBase } from 'pg'
import { DatabaseFault } from './faults.ts'

/** Oldest PostgreSQL the program's SQL is written for. */
export const oldestMajor = 15

/**
 * Refuses a database on which the program would work wrongly without a word: too old, not UTF-8, or
 * with character type `C`, where Chinese characters are no letters for search and patterns.
 */
export async function checkServer(client: ClientBase): Promise<void> {
  const { rows } = await client.query<Facts>(`
    select current_setting('server_version_num')::int / 10000 as major,
           pg_encoding_to_char(encoding) as encoding,
           datctype as ctype,
           ('公' ~ '\\w') as "knowsChinese"
    from pg_database
    where datname = current_database()`)
  const facts = rows[0]!
  if (facts.major < oldestMajor) {
    throw new DatabaseFault(
      `数据库是 PostgreSQL ${facts.major}，本程序需要 ${oldestMajor} 或更新版本。请升级数据库。`,
    )
  }
  if (facts.encoding !== 'UTF8') {
    throw new DatabaseFault(
      `数据库编码是 ${facts.encoding}，本程序需要 UTF8。请用 encoding 'UTF8' 重新建库。`,
    )
  }
  if (!facts.knowsChinese) {
    throw new DatabaseFault(
      `数据库的字符分类（LC_CTYPE）是 ${facts.ctype}，不认识汉字。请重新建库：` +
        "create database 库名 template template0 encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'。",
    )
  }
}

interface Facts {
  readonly major: number
  readonly encoding: string
  readonly ctype: string
  readonly knowsChinese: boolean
}
