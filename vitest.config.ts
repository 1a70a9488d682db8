import { existsSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

// The product knows one time zone, Asia/Shanghai, and reads it from one place. The machine's own zone
// must not matter, so tests run in another one; XZ_TEST_TZ tries a third.
process.env['TZ'] = process.env['XZ_TEST_TZ'] ?? 'UTC'

const testServer = 'src/kernel/db/test-server.setup.ts'
const globalSetup = existsSync(testServer) ? [testServer] : []

const anywhere = ['**/node_modules/**', '**/dist/**', '**/.cache/**']

export default defineConfig({
  test: {
    // A CI run that silently tests nothing would look green.
    passWithNoTests: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['{src,demo,scripts,bench}/**/*.test.{ts,tsx}', 'tidy.test.ts'],
          exclude: [...anywhere, '**/*.db.test.ts', '**/*.e2e.test.ts'],
          // Pure tests share their workers: a process per file costs thirty times the tests themselves.
          isolate: false,
          pool: 'threads',
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['{src,demo,scripts,bench}/**/*.db.test.{ts,tsx}'],
          exclude: anywhere,
          globalSetup,
          isolate: true,
          pool: 'forks',
          maxWorkers: 2,
          testTimeout: 90_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['e2e/**/*.e2e.test.ts'],
          exclude: anywhere,
          globalSetup,
          // One browser and one server at a time: the walks are timed, and the machine has two cores.
          fileParallelism: false,
          maxWorkers: 1,
          pool: 'forks',
          testTimeout: 180_000,
          // A page is given as long as the browser's own waits.
          expect: { poll: { timeout: 30_000 } },
          hookTimeout: 180_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
