import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/**
 * Encrypts small things under the installation's key with AES-256-GCM: 12 bytes nonce, 16 bytes tag,
 * text. What is sealed for one purpose does not open for another.
 */
export function seal(content: Uint8Array, key: Uint8Array, purpose = ''): Buffer {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  cipher.setAAD(Buffer.from(purpose))
  const body = Buffer.concat([cipher.update(content), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body])
}

/** Throws when the content was changed, or sealed under another key or for another purpose. */
export function unseal(sealed: Uint8Array, key: Uint8Array, purpose = ''): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12), {
    authTagLength: 16,
  })
  decipher.setAAD(Buffer.from(purpose))
  decipher.setAuthTag(sealed.subarray(12, 28))
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()])
}
