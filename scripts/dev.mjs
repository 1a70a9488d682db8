import { spawn } from 'node:child_process'
import path from 'node:path'
import { ensureInstalled, root } from './install.mjs'

/**
 * The server restarts and the site reloads as files change: http://127.0.0.1:8601. Words given here go
 * to the server; XZ_PORT moves the server, XZ_DEV_PORT the site.
 */
ensureInstalled()
const port = process.env.XZ_PORT ?? '8600'
const tsx = path.join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs')
const words = ['watch', '--clear-screen=false', 'src/server/main.ts', '--no-open', '--port', port]
const server = spawn(process.execPath, [tsx, ...words, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
})
const { createServer } = await import('vite')
const site = await createServer({
  root: path.join(root, 'src/web'),
  configFile: path.join(root, 'vite.config.ts'),
  server: {
    host: '127.0.0.1',
    port: Number(process.env.XZ_DEV_PORT ?? 8601),
    strictPort: true,
    proxy: { '/api': `http://127.0.0.1:${port}`, '/healthz': `http://127.0.0.1:${port}` },
  },
})
await site.listen()
site.printUrls()

// Both end together: an orphaned server would keep the port and the data folder.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.on('exit', (code) => void site.close().finally(() => process.exit(code ?? 1)))
