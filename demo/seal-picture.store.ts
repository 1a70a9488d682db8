import { crc32, deflateSync } from 'node:zlib'

/** A round red seal with a star and no words, as PNG on transparent ground: plainly no real seal. */
export function demoSeal(size = 420): Buffer {
  const rows = Buffer.alloc(size * (1 + size * 4))
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const at = y * (1 + size * 4) + 1 + x * 4
      rows.set([210, 25, 30, Math.round(255 * cover(x, y, size))], at)
    }
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(size, 0)
  head.writeUInt32BE(size, 4)
  // Eight bits a channel, red, green, blue and opacity.
  head.set([8, 6, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}

/** How much of a pixel the ring or the star covers, by sixteen points in it. */
function cover(x: number, y: number, size: number): number {
  let inside = 0
  for (let i = 0; i < 16; i++) {
    const u = ((x + ((i % 4) + 0.5) / 4) / size) * 2 - 1
    const v = ((y + (Math.floor(i / 4) + 0.5) / 4) / size) * 2 - 1
    const r = Math.hypot(u, v)
    if ((r > 0.93 && r < 0.99) || inStar(u, v, 0.34)) inside++
  }
  return inside / 16
}

/** Inside a five-pointed star of outer radius `outer`, one point upwards. */
function inStar(u: number, v: number, outer: number): boolean {
  const fifth = (2 * Math.PI) / 5
  const turn = Math.atan2(u, -v)
  // Fold all five points on the upright one, then both its sides on the right one.
  const fold = Math.abs(turn - Math.round(turn / fifth) * fifth)
  const r = Math.hypot(u, v)
  const [px, py] = [r * Math.sin(fold), r * Math.cos(fold)]
  const inner = (outer * Math.cos(fifth)) / Math.cos(fifth / 2)
  const [qx, qy] = [inner * Math.sin(fifth / 2), inner * Math.cos(fifth / 2)]
  return px * (qy - outer) - (py - outer) * qx >= 0
}
