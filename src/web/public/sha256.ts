/**
 * SHA-256 (FIPS 180-4) for the proof of work. Browsers offer their own only over HTTPS and only
 * asynchronously, which a search over thousands of short texts can't use.
 */

const rounds = constants()

/** The first 32 bits of the cube roots' fractions of the first 64 primes, and the first hash values. */
function constants(): { k: Uint32Array; first: Uint32Array } {
  const primes: number[] = []
  for (let n = 2; primes.length < 64; n++) {
    if (primes.every((prime) => n % prime !== 0)) primes.push(n)
  }
  const fraction = (root: number) => Math.floor((root - Math.floor(root)) * 2 ** 32)
  return {
    k: Uint32Array.from(primes, (prime) => fraction(Math.cbrt(prime))),
    first: Uint32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime))),
  }
}

const turned = (x: number, by: number) => (x >>> by) | (x << (32 - by))

/** The digest of an ASCII text as eight words of 32 bits. */
export function sha256(text: string): Uint32Array {
  const length = text.length
  const blocks = ((length + 8) >> 6) + 1
  const message = new Uint8Array(blocks * 64)
  for (let i = 0; i < length; i++) message[i] = text.charCodeAt(i)
  message[length] = 0x80
  const view = new DataView(message.buffer)
  view.setUint32(blocks * 64 - 4, length * 8)
  const hash = Uint32Array.from(rounds.first)
  const w = new Uint32Array(64)
  for (let block = 0; block < blocks; block++) {
    for (let i = 0; i < 16; i++) w[i] = view.getUint32(block * 64 + i * 4)
    for (let i = 16; i < 64; i++) {
      const [a, b] = [w[i - 15]!, w[i - 2]!]
      const s0 = turned(a, 7) ^ turned(a, 18) ^ (a >>> 3)
      const s1 = turned(b, 17) ^ turned(b, 19) ^ (b >>> 10)
      w[i] = w[i - 16]! + s0 + w[i - 7]! + s1
    }
    mix(hash, w)
  }
  return hash
}

function mix(hash: Uint32Array, w: Uint32Array): void {
  let [a, b, c, d, e, f, g, h] = hash as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  for (let i = 0; i < 64; i++) {
    const s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
    const one = (h + s1 + ((e & f) ^ (~e & g)) + rounds.k[i]! + w[i]!) | 0
    const s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
    const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  for (const [i, part] of [a, b, c, d, e, f, g, h].entries()) hash[i] = hash[i]! + part
}

/** The counter with which `challenge-counter` begins with so many zero bits (at most 32). */
export function proofFor(challenge: string, bits: number): string {
  for (let counter = 0; ; counter++) {
    const text = `${challenge}-${counter}`
    if (sha256(text)[0]! >>> (32 - bits) === 0) return text
  }
}
