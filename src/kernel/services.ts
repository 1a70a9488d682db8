import type { Audit } from '#kernel/audit/audit.store.ts'
import type { Calendar } from '#kernel/calendar/calendar.ts'
import type { Database } from '#kernel/db/database.store.ts'
import type { Engine } from '#kernel/matters/engine.store.ts'
import type { Directory } from '#kernel/org/directory.ts'
import type { Sealer } from '#kernel/privacy/sealer.store.ts'
import type { Refusal } from '#kernel/refusal.ts'

/** The clock port. Business code never reads the machine's clock itself. */
export type Now = () => Date

/** Settings of one installation, read once at start. */
export interface Config {
  /** 'demo': demo bureau and demo accounts allowed; 'production': refuses to start with them. */
  readonly mode: 'demo' | 'production'
  readonly host: string
  readonly port: number
  readonly dataDir: string
  /** Public address for links in notices and for OIDC, without trailing slash. */
  readonly baseUrl: string
  /** Key of this installation for encrypting secrets at rest (32 bytes), generated at install. */
  readonly secret: Uint8Array
  readonly version: string
  readonly oidc: { issuer: string; clientId: string; clientSecret: string; name: string } | null
  readonly mail: { url: string; from: string } | null
  /** Addresses of other systems that are told of every event, and the key they check it with. */
  readonly webhooks: { urls: readonly string[]; secret: string } | null
}

/** What the composition root hands to routes and jobs. */
export interface Services {
  readonly db: Database
  readonly now: Now
  readonly config: Config
  /**
   * The organisation as it stands; cached per process, reloaded as soon as its version changes, and
   * at once when told of a newer version.
   */
  readonly directory: (() => Promise<Directory>) & { readonly seen?: (version: number) => void }
  /** The working calendar as it stands; same caching. */
  readonly calendar: () => Promise<Calendar>
  readonly audit: Audit
  readonly engine: Engine
  /** Seals and opens personal data of citizens. */
  readonly sealer: Sealer
  /** Says no to text that may not be stored here at all (密级标志); asked before storing. */
  readonly contentGuard: (text: string) => Refusal | null
  /** Writes what is only counted in memory. */
  readonly flush: () => Promise<void>
}
