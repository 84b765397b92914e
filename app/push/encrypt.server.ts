import { createCipheriv, createECDH, type ECDH, hkdfSync, randomBytes } from 'node:crypto'

/** The keys of one browser, as it gave them (base64url). */
export type BrowserKeys = { p256dh: string; auth: string }
type Chosen = { own: ECDH; salt: Buffer }

const RECORD = 4096
/** What fits into the one record that push services take, without its mark and tag and the header before it. */
export const MAX_PAYLOAD = 3900

/**
 * A text that only this browser can read (RFC 8291): not even the push service that carries it. Written on `node:crypto`
 * alone; the example of the RFC is its test.
 */
export function encryptFor(browser: BrowserKeys, text: string, chosen: Chosen = fresh()): Buffer {
  const plain = Buffer.from(text)
  if (plain.length > MAX_PAYLOAD) throw new Error(`A push may have ${MAX_PAYLOAD} bytes, not ${plain.length}.`)
  const theirs = Buffer.from(browser.p256dh, 'base64url')
  const ours = chosen.own.getPublicKey()
  const about = Buffer.concat([Buffer.from('WebPush: info\0'), theirs, ours])
  const key = derive(chosen.own.computeSecret(theirs), Buffer.from(browser.auth, 'base64url'), about, 32)
  const cipher = createCipheriv(
    'aes-128-gcm',
    derive(key, chosen.salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16),
    derive(key, chosen.salt, Buffer.from('Content-Encoding: nonce\0'), 12),
  )
  // 2 marks the last record; no padding follows.
  const record = Buffer.concat([cipher.update(plain), cipher.update(Buffer.of(2)), cipher.final(), cipher.getAuthTag()])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(RECORD)
  return Buffer.concat([chosen.salt, size, Buffer.of(ours.length), ours, record])
}

function fresh(): Chosen {
  const own = createECDH('prime256v1')
  own.generateKeys()
  return { own, salt: randomBytes(16) }
}

const derive = (key: Buffer, salt: Buffer, info: Buffer, length: number) => Buffer.from(hkdfSync('sha256', key, salt, info, length))
