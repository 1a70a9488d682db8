import type { CommandIo } from '#server/commands/command.ts'
import { openapiOf } from '#server/openapi.ts'
import { packageRoot } from '#server/root.ts'
import { allRoutes, matterTypes } from '#server/parts.ts'
import { readFileSync } from 'node:fs'
import path from 'node:path'

/** `xz openapi`: OpenAPI 3.1 on standard output; needs no database. */
export async function openapiCommand(_argv: readonly string[], io: CommandIo): Promise<number> {
  const { version } = JSON.parse(
    readFileSync(path.join(packageRoot(), 'package.json'), 'utf8'),
  ) as { version: string }
  const document = openapiOf(allRoutes, matterTypes, version)
  io.print(document, JSON.stringify(document, null, 2))
  return 0
}
