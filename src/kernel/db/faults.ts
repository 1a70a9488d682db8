/** What can go wrong between the program and its database, told apart and put into words. */

/** The database cannot be used as it is. The message is Chinese and says what to do next. */
export class DatabaseFault extends Error {
  override name = 'DatabaseFault'
}

/**
 * The connection broke while COMMIT was under way: the transaction may or may not have been saved.
 * The caller must not say "failed"; it looks up its own key, or repeats an idempotent command.
 */
export class CommitUnknown extends Error {
  override name = 'CommitUnknown'
}

interface ServerError {
  readonly code: string
  readonly severity: string
  readonly constraint?: string
}

function fromServer(error: unknown): ServerError | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  const { code, severity } = error as Partial<ServerError>
  return typeof code === 'string' && typeof severity === 'string'
    ? (error as ServerError)
    : undefined
}

/** The five characters of PostgreSQL's SQLSTATE, if the error is the server's answer. */
export function sqlState(error: unknown): string | undefined {
  return fromServer(error)?.code
}

/** True when the server refused a row because of this constraint (unique, check, foreign key, …). */
export function violates(error: unknown, constraint: string): boolean {
  const server = fromServer(error)
  return server !== undefined && server.code.startsWith('23') && server.constraint === constraint
}

/** True when nothing more may be sent on the connection that this error came from. */
export function connectionIsLost(error: unknown): boolean {
  const server = fromServer(error)
  return server === undefined || server.severity === 'FATAL' || server.severity === 'PANIC'
}

/** Where a database is, for messages: without user name and password. */
export function placeOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (!parsed) return '（地址无法识别）'
  const host = parsed.searchParams.get('host') ?? decodeURIComponent(parsed.hostname)
  const port = parsed.searchParams.get('port') ?? (parsed.port || '5432')
  const name = decodeURIComponent(parsed.pathname.slice(1))
  return `${host || 'localhost'}${host.startsWith('/') ? '' : `:${port}`} 的 ${name || '默认'} 库`
}

const byState: Readonly<Record<string, string>> = {
  '28000': '数据库拒绝了这个用户。请检查 DATABASE_URL 中的用户名和 pg_hba.conf。',
  '28P01': '数据库密码不对。请检查 DATABASE_URL 中的用户名和密码。',
  '3D000': "没有这个数据库。请先建库：create database … encoding 'UTF8'，再启动。",
  '42501': '数据库用户权限不足。请用建库时的属主用户，或请数据库管理员授权。',
  '22023': '数据库中还没有程序使用的角色 xz_app。请先运行数据库升级（npm run xz -- migrate）。',
  '53300': '数据库连接数已满。请调大 max_connections，或减少同时运行的程序。',
  '53100': '数据库所在磁盘已满，本次未保存。请清理磁盘后重试。',
  '57P03': '数据库正在启动或恢复，请稍候重试。',
  '57P01': '数据库正在关闭。请等它重新启动后重试。',
}

const byCause: Readonly<Record<string, string>> = {
  ECONNREFUSED: '数据库没有运行，或地址、端口不对。请先启动数据库，再检查 DATABASE_URL。',
  ENOENT: '找不到数据库的本机套接字。请先启动数据库，再检查 DATABASE_URL。',
  ENOTFOUND: '找不到数据库主机。请检查 DATABASE_URL 中的主机名。',
  EAI_AGAIN: '找不到数据库主机。请检查 DATABASE_URL 中的主机名和本机的域名解析。',
  EACCES: '没有权限访问数据库的本机套接字。请检查运行本程序的用户。',
  ETIMEDOUT: '连接数据库超时。请检查网络和防火墙。',
  ECONNRESET: '与数据库的连接中断。请检查数据库是否正在重启。',
}

/** Turns a failed attempt to connect into words; other errors come back unchanged. */
export function explainConnecting(error: unknown, url: string): Error {
  const original = error instanceof Error ? error : new Error(String(error))
  if (original instanceof DatabaseFault) return original
  const first = original instanceof AggregateError ? (original.errors[0] as Error) : original
  const state = sqlState(first)
  const code = (first as { code?: unknown }).code
  const advice =
    (state && byState[state]) ??
    (typeof code === 'string' ? byCause[code] : undefined) ??
    (/role "xz_app" does not exist/.test(first.message) ? byState['22023'] : undefined) ??
    (/timeout exceeded when trying to connect/.test(first.message)
      ? '等不到空闲的数据库连接，系统正忙，请稍后重试。'
      : /timeout|terminated/i.test(first.message)
        ? byCause['ETIMEDOUT']
        : undefined)
  if (!advice) return original
  return new DatabaseFault(`连不上 ${placeOf(url)}：${advice}`, { cause: error })
}
