import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { catalogueName, packageCatalogue, sumsName } from '#modules/archives/package-format.ts'

/** What a package was found to be: every file as its checksum says, nothing missing, nothing added. */
export interface PackageVerdict {
  readonly ok: boolean
  readonly pieces: number
  readonly files: number
  readonly faults: readonly { readonly path: string; readonly fault: string }[]
}

/** Checks a package without the system it came from. Never throws: what cannot be read is a fault. */
export function verifyPackage(zip: Uint8Array): PackageVerdict {
  const faults: { path: string; fault: string }[] = []
  const read = unpacked(zip)
  if (!read) {
    return { ok: false, pieces: 0, files: 0, faults: [{ path: '', fault: '不是完整的ZIP文件' }] }
  }
  const files = new Map(Object.entries(read))
  const sums = sumsOf(files.get(sumsName))
  if (!sums) faults.push({ path: sumsName, fault: '没有校验值清单' })
  for (const [path, sum] of sums ?? []) {
    const bytes = files.get(path)
    if (!bytes) faults.push({ path, fault: '缺少' })
    else if (createHash('sha256').update(bytes).digest('hex') !== sum) {
      faults.push({ path, fault: '校验值不符，内容被改动' })
    }
  }
  for (const path of files.keys()) {
    if (path !== sumsName && !sums?.has(path)) faults.push({ path, fault: '清单里没有，后来加入' })
  }
  const catalogue = catalogueOf(files.get(catalogueName))
  if (!catalogue) faults.push({ path: catalogueName, fault: '目录读不了' })
  for (const piece of catalogue?.pieces ?? []) {
    for (const { path } of piece.files) {
      if (!files.has(path)) faults.push({ path, fault: `${piece.no}的文件缺少` })
    }
  }
  return {
    ok: faults.length === 0,
    pieces: catalogue?.pieces.length ?? 0,
    files: files.size,
    faults,
  }
}

function unpacked(zip: Uint8Array): Record<string, Uint8Array> | null {
  try {
    return unzipSync(zip)
  } catch {
    return null
  }
}

function sumsOf(bytes: Uint8Array | undefined): Map<string, string> | null {
  if (!bytes) return null
  const lines = strFromU8(bytes).split('\n')
  return new Map(
    lines.flatMap((line) => {
      const [, sum, path] = /^([0-9a-f]{64}) {2}(.+)$/u.exec(line) ?? []
      return sum && path ? [[path, sum] as const] : []
    }),
  )
}

function catalogueOf(bytes: Uint8Array | undefined) {
  if (!bytes) return null
  try {
    return packageCatalogue.safeParse(JSON.parse(strFromU8(bytes))).data ?? null
  } catch {
    return null
  }
}
