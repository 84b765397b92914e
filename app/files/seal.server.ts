import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { FileDamaged } from './damaged.ts'

const IV_BYTES = 12
const TAG_BYTES = 16
export const KEY_BYTES = 32

/** AES-256-GCM: iv, tag, ciphertext. `aad` is not stored, yet opening with another one fails. */
export function seal(key: Uint8Array, plain: Uint8Array, aad: string): Buffer {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES })
  cipher.setAAD(Buffer.from(aad, 'utf8'))
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body])
}

/** The plain bytes, or `FileDamaged` when a single bit of key, bytes or aad differs. */
export function unseal(key: Uint8Array, sealed: Uint8Array, aad: string): Buffer {
  if (sealed.length < IV_BYTES + TAG_BYTES) throw new FileDamaged('tampered')
  const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
  cipher.setAAD(Buffer.from(aad, 'utf8'))
  cipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
  try {
    return Buffer.concat([cipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), cipher.final()])
  } catch {
    throw new FileDamaged('tampered')
  }
}

/** A public name of a secret key, so that a rotated key can be told from a damaged file. */
export function keyIdOf(key: Uint8Array): string {
  return createHash('sha256').update('praya document key id').update(key).digest('hex').slice(0, 12)
}

/** A file's own key, or another short secret, sealed by the document key: `1.<key id>.<sealed>`. */
export function wrapKey(documentKey: Uint8Array, fileKey: Uint8Array, aad: string): string {
  return `1.${keyIdOf(documentKey)}.${seal(documentKey, fileKey, aad).toString('base64url')}`
}

export function unwrapKey(documentKey: Uint8Array, wrapped: string, aad: string): Buffer {
  const [version, keyId, sealed = '', ...rest] = wrapped.split('.')
  if (version !== '1' || rest.length > 0) throw new FileDamaged('tampered')
  if (keyId !== keyIdOf(documentKey)) throw new FileDamaged('unknownKey')
  // Lenient decoding would let a changed character pass when it falls on the unused last bits.
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.toString('base64url') !== sealed) throw new FileDamaged('tampered')
  return unseal(documentKey, bytes, aad)
}
