import { serverVariable, startTestServer } from './test-server.ts'

/** Vitest's global setup: one server for all test files of a run. The returned function ends it. */
export async function setup(): Promise<() => Promise<void>> {
  // Several projects of one run name this setup; one server is enough for them.
  if (process.env[serverVariable]) return async () => {}
  const server = await startTestServer()
  process.env[serverVariable] = server.url
  return async () => {
    delete process.env[serverVariable]
    await server.stop()
  }
}
