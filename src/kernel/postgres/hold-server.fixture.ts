import { startEmbedded } from './launcher.ts'

/** A program that uses the embedded server until it is told to leave (or is killed): for tests. */
const [dataDir, mode] = process.argv.slice(2)
const server = await startEmbedded({ dataDir: dataDir!, test: mode === 'test' })
process.stdout.write(`${JSON.stringify({ pid: server.pid, adopted: server.adopted })}\n`)
await new Promise((leave) => process.stdin.once('data', leave))
await server.stop()
process.exit(0)
