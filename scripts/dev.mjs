import { spawn } from 'node:child_process'
import { ensureInstalled, root } from './install.mjs'

/** The server restarts and the site reloads as files change: http://127.0.0.1:8601 */
ensureInstalled()
const server = spawn('npx', ['tsx', 'watch', 'src/server/main.ts', '--no-open'], {
  cwd: root,
  stdio: 'inherit',
})
const { createServer } = await import('vite')
const site = await createServer({
  root: `${root}/src/web`,
  configFile: `${root}/vite.config.ts`,
  server: { port: 8601, proxy: { '/api': 'http://127.0.0.1:8600' } },
})
await site.listen()
site.printUrls()
process.on('SIGINT', () => {
  server.kill('SIGINT')
  void site.close().then(() => process.exit(0))
})
