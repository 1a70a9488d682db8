import { inflateSync } from 'node:zlib'

/**
 * The TrueType or OpenType file inside a WOFF 1 file (W3C WOFF File Format 1.0, chapters 3–5).
 * Throws when the bytes are no WOFF 1 file.
 */
export function sfntOfWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF 1 file')
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, i) => {
    const entry = woff.subarray(44 + i * 20, 64 + i * 20)
    const packed = woff.subarray(
      entry.readUInt32BE(4),
      entry.readUInt32BE(4) + entry.readUInt32BE(8),
    )
    const length = entry.readUInt32BE(12)
    return {
      tag: entry.subarray(0, 4),
      checksum: entry.readUInt32BE(16),
      bytes: packed.length < length ? inflateSync(packed) : packed,
    }
  })
  const power = 2 ** Math.floor(Math.log2(count))
  const header = Buffer.alloc(12 + 16 * count)
  header.writeUInt32BE(woff.readUInt32BE(4), 0)
  header.writeUInt16BE(count, 4)
  header.writeUInt16BE(power * 16, 6)
  header.writeUInt16BE(Math.log2(power), 8)
  header.writeUInt16BE((count - power) * 16, 10)
  const parts: Uint8Array[] = [header]
  let offset = header.length
  tables.forEach(({ tag, checksum, bytes }, i) => {
    const at = 12 + i * 16
    tag.copy(header, at)
    header.writeUInt32BE(checksum, at + 4)
    header.writeUInt32BE(offset, at + 8)
    header.writeUInt32BE(bytes.length, at + 12)
    const padding = Buffer.alloc(-bytes.length & 3)
    parts.push(bytes, padding)
    offset += bytes.length + padding.length
  })
  return Buffer.concat(parts)
}
