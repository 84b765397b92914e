import { createDecipheriv, createECDH, type ECDH, hkdfSync, randomBytes } from 'node:crypto'

/** What a browser does with a push (RFC 8188 and 8291), written from the other side. */
export function readPush(body: Buffer, { receiver, auth }: { receiver: ECDH; auth: string }): string {
  const salt = body.subarray(0, 16)
  const idLength = body[20] ?? 0
  const sender = body.subarray(21, 21 + idLength)
  const record = body.subarray(21 + idLength)
  const hkdf = (key: Buffer, from: Buffer, info: Buffer | string, length: number) =>
    Buffer.from(hkdfSync('sha256', key, from, info, length))
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), receiver.getPublicKey(), sender])
  const key = hkdf(receiver.computeSecret(sender), Buffer.from(auth, 'base64url'), info, 32)
  const decipher = createDecipheriv(
    'aes-128-gcm',
    hkdf(key, salt, 'Content-Encoding: aes128gcm\0', 16),
    hkdf(key, salt, 'Content-Encoding: nonce\0', 12),
  )
  decipher.setAuthTag(record.subarray(-16))
  const padded = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()])
  const end = padded.lastIndexOf(2)
  return padded.subarray(0, end).toString()
}

/** A browser that subscribed: what it would give to the site, and how it reads what comes. */
export function pushBrowser(endpoint: string) {
  const receiver = createECDH('prime256v1')
  receiver.generateKeys()
  const auth = randomBytes(16).toString('base64url')
  return {
    subscription: { endpoint, p256dh: receiver.getPublicKey().toString('base64url'), auth },
    read: (body: Buffer) => JSON.parse(readPush(body, { receiver, auth })) as Record<string, string>,
  }
}
