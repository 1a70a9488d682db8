import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Config } from '#kernel/services.ts'

/** Settings of the process, from flags and environment. Nothing secret has a default. */
export interface Settings extends Config {
  /** External PostgreSQL; null: the embedded one in `dataDir`. */
  readonly databaseUrl: string | null
  readonly open: boolean
  /** Folder of the built site; null while developing. */
  readonly siteDir: string | null
}

/** A setting that cannot be used; the message is for the person who starts the program. */
export class SettingsError extends Error {}

/** Reads flags (`--port N --host H --no-open`) and environment. Throws `SettingsError`. */
export function readSettings(
  argv: readonly string[],
  env: NodeJS.ProcessEnv,
  root: string,
): Settings {
  const { values } = parse(argv)
  const port = Number(values.port ?? env['XZ_PORT'] ?? 8600)
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new SettingsError(`端口须为1至65535的整数，收到“${values.port ?? env['XZ_PORT']}”。`)
  }
  const host = values.host ?? env['XZ_HOST'] ?? '127.0.0.1'
  const dataDir = path.resolve(env['XZ_DATA_DIR'] ?? path.join(root, 'data'))
  const mode = env['XZ_MODE'] ?? 'demo'
  if (mode !== 'demo' && mode !== 'production') {
    throw new SettingsError(`XZ_MODE 须为 demo 或 production，收到“${mode}”。`)
  }
  const shown = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const siteDir = path.join(root, 'dist', 'web')
  return {
    mode,
    host,
    port,
    dataDir,
    baseUrl: (env['XZ_BASE_URL'] ?? `http://${shown}:${port}`).replace(/\/+$/u, ''),
    secret: secretOf(env, dataDir),
    version: versionOf(root),
    oidc: oidcOf(env),
    mail: env['XZ_MAIL_URL'] ? { url: env['XZ_MAIL_URL'], from: env['XZ_MAIL_FROM'] ?? '' } : null,
    webhooks: webhooksOf(env),
    databaseUrl: env['DATABASE_URL'] || null,
    open: !values['no-open'] && process.stdout.isTTY,
    siteDir: existsSync(siteDir) ? siteDir : null,
  }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        'no-open': { type: 'boolean' },
      },
    })
  } catch (error) {
    throw new SettingsError(
      `参数有误：${(error as Error).message}。可用：--port N --host H --no-open`,
    )
  }
}

/** 32 bytes in hex from XZ_SECRET, or generated at install and kept beside the data (mode 0600). */
export function secretOf(env: NodeJS.ProcessEnv, dataDir: string): Uint8Array {
  const given = env['XZ_SECRET']
  if (given) {
    if (!/^[0-9a-f]{64}$/iu.test(given)) {
      throw new SettingsError(
        'XZ_SECRET 须为64位十六进制数（32字节）。可用 openssl rand -hex 32 生成。',
      )
    }
    return Buffer.from(given, 'hex')
  }
  const file = path.join(dataDir, 'secret')
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
  }
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'hex')
}

function oidcOf(env: NodeJS.ProcessEnv): Config['oidc'] {
  const issuer = env['XZ_OIDC_ISSUER']
  if (!issuer) return null
  const clientId = env['XZ_OIDC_CLIENT_ID']
  const clientSecret = env['XZ_OIDC_CLIENT_SECRET']
  if (!clientId || !clientSecret) {
    throw new SettingsError('使用单点登录须同时设置 XZ_OIDC_CLIENT_ID 和 XZ_OIDC_CLIENT_SECRET。')
  }
  return { issuer, clientId, clientSecret, name: env['XZ_OIDC_NAME'] ?? '统一身份认证' }
}

function webhooksOf(env: NodeJS.ProcessEnv): Config['webhooks'] {
  const urls = (env['XZ_WEBHOOKS'] ?? '').split(/[\s,]+/u).filter(Boolean)
  if (urls.length === 0) return null
  const wrong = urls.find((url) => !URL.canParse(url) || !/^https?:$/u.test(new URL(url).protocol))
  if (wrong) throw new SettingsError(`XZ_WEBHOOKS 中的“${wrong}”不是 http(s) 地址。`)
  const secret = env['XZ_WEBHOOK_SECRET'] ?? ''
  if (secret.length < 32) {
    throw new SettingsError('XZ_WEBHOOK_SECRET 须至少32个字符。可用 openssl rand -hex 32 生成。')
  }
  return { urls, secret }
}

function versionOf(root: string): string {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string
  }
  return version
}
