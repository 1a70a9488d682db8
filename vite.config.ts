import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** While developing too, every page below /public/ is the citizens' site. */
const citizensSite: Plugin = {
  name: 'citizens-site',
  configureServer: (server) => {
    server.middlewares.use((request, _reply, next) => {
      const [pathname = ''] = (request.url ?? '').split('?')
      if (/^\/public(\/|$)/u.test(pathname) && !/\.\w+$/u.test(pathname)) {
        request.url = '/public/index.html'
      }
      next()
    })
  },
}

export default defineConfig({
  plugins: [react(), citizensSite],
  // `src/web/public` is a site of its own, not a folder of files to copy.
  publicDir: false,
  build: {
    target: 'es2022',
    sourcemap: false,
    chunkSizeWarningLimit: 1500,
    modulePreload: { polyfill: false },
    rollupOptions: {
      // The workbench, and the citizens' site without any of its weight.
      input: ['index.html', 'public/index.html'].map((file) =>
        path.join(import.meta.dirname, 'src/web', file),
      ),
    },
  },
})
