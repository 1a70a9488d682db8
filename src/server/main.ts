import { DatabaseFault } from '#kernel/db/faults.ts'
import { readSettings, SettingsError } from '#server/config.ts'
import { greet } from '#server/greet.ts'
import { packageRoot } from '#server/root.ts'
import { startServer } from '#server/start.ts'

/** The server process: reads settings, starts everything, says where it is, stops cleanly. */
async function main(): Promise<void> {
  const settings = readSettings(process.argv.slice(2), process.env, packageRoot())
  const running = await startServer(settings)
  greet(settings, running.demo)
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    process.stdout.write('\n正在停止…\n')
    // Whatever hangs must not keep the process: everything acknowledged is already on disk.
    setTimeout(() => process.exit(1), 60_000).unref()
    running.stop().then(
      () => {
        process.stdout.write('已停止。\n')
        process.exit(0)
      },
      (error: unknown) => {
        process.stderr.write(`停止时出错：${String(error)}\n`)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

try {
  await main()
} catch (error) {
  const isExpected = error instanceof SettingsError || error instanceof DatabaseFault
  process.stderr.write(
    `${isExpected ? error.message : ((error as Error).stack ?? String(error))}\n`,
  )
  process.exit(1)
}
