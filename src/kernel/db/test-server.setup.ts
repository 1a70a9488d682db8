import { serverVariable, startTestServer } from './test-server.ts'

/** Vitest's global setup: one server for all test files of a run. The returned function ends it. */
export async function setup(): Promise<() => Promise<void>> {
  const server = await startTestServer()
  process.env[serverVariable] = server.url
  return () => server.stop()
}
