import path from 'node:path'
import { openDatabase, type Database } from '#kernel/db/database.store.ts'
import { migrate } from '#kernel/db/migrate.store.ts'
import { startEmbedded } from '#kernel/postgres/launcher.ts'

/** The database of this installation, migrated and open. */
export interface Store {
  /** As the program works: role `xz_app`. */
  readonly db: Database
  /** As the owner: backup, restore, job tables. */
  readonly ownerUrl: string
  readonly embedded: boolean
  /** Closes the handles; stops the embedded server if nobody else uses it. */
  close(): Promise<void>
}

/** Opens the external database, or starts or joins the embedded one; brings it up to date. */
export async function openStore(
  from: { databaseUrl: string | null; dataDir: string },
  options: { max?: number; onEvent?: (text: string) => void; migrate?: boolean } = {},
): Promise<Store> {
  const embedded = from.databaseUrl
    ? null
    : await startEmbedded({
        dataDir: path.join(from.dataDir, 'postgres'),
        ...(options.onEvent ? { onEvent: options.onEvent } : {}),
      })
  const ownerUrl = from.databaseUrl ?? embedded!.url
  try {
    if (options.migrate !== false) await migrate({ url: ownerUrl })
    const db = openDatabase({ url: ownerUrl, role: 'xz_app', max: options.max ?? 16 })
    return {
      db,
      ownerUrl,
      embedded: embedded !== null,
      close: async () => {
        await db.close()
        await embedded?.stop()
      },
    }
  } catch (error) {
    await embedded?.stop()
    throw error
  }
}
