import { sm3 } from '#kernel/audit/sm3.ts'

/**
 * Root of a Merkle tree in the shape of RFC 9162: leaves and inner nodes are hashed with different
 * prefixes, so that one can never pass for the other; an odd node is promoted. Hex in, hex out.
 */
export function merkleRoot(leaves: readonly string[]): string {
  if (leaves.length === 0) return sm3('')
  let level = leaves.map((leaf) => sm3(`\u0000${leaf}`))
  while (level.length > 1) {
    const above: string[] = []
    for (let i = 0; i < level.length; i += 2) {
      const right = level[i + 1]
      above.push(right === undefined ? level[i]! : sm3(`\u0001${level[i]!}${right}`))
    }
    level = above
  }
  return level[0]!
}
