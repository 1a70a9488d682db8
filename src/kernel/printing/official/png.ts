/** Whether bytes are a whole PNG (ISO/IEC 15948): its chunks one after another, each with its checksum, to the end. */
export function isWholePng(bytes: Uint8Array): boolean {
  const head = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
  if (!head.every((byte, i) => bytes[i] === byte)) return false
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let hasPixels = false
  for (let at = head.length; at + 12 <= bytes.length;) {
    const length = view.getUint32(at)
    const end = at + 8 + length
    if (end + 4 > bytes.length) return false
    if (view.getUint32(end) !== crcOf(bytes.subarray(at + 4, end))) return false
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (at === head.length && kind !== 'IHDR') return false
    if (kind === 'IHDR' && (view.getUint32(at + 8) === 0 || view.getUint32(at + 12) === 0))
      return false
    if (kind === 'IDAT') hasPixels = true
    if (kind === 'IEND') return hasPixels
    at = end + 4
  }
  return false
}

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c
})

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = table[(crc ^ byte) & 0xff]! ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}
