import { createECDH, createPrivateKey, type KeyObject, randomBytes, sign } from 'node:crypto'

/** The key pair by which push services know us. */
export type PushKeys = { publicKey: string; privateKey: KeyObject }

const HOURS = 12

/** The key pair of a private key of 32 bytes in base64url. */
export function pushKeysOf(secret: string): PushKeys {
  const own = createECDH('prime256v1')
  own.setPrivateKey(Buffer.from(secret, 'base64url'))
  const point = own.getPublicKey()
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'))
  const jwk = { kty: 'EC', crv: 'P-256', x, y, d: secret } as const
  return { publicKey: point.toString('base64url'), privateKey: createPrivateKey({ key: jwk as never, format: 'jwk' }) }
}

/** Whether a text is such a private key. */
export function isPushKey(secret: string): boolean {
  try {
    return /^[A-Za-z0-9_-]{43}$/.test(secret) && pushKeysOf(secret).publicKey !== ''
  } catch {
    return false
  }
}

/** A new private key. */
export function newPushKey(): string {
  for (;;) {
    const secret = randomBytes(32).toString('base64url')
    if (isPushKey(secret)) return secret
  }
}

/** Says to a push service who calls (RFC 8292): for its origin only, for some hours. */
export function vapidHeader(
  { publicKey, privateKey }: PushKeys,
  { endpoint, subject, at }: { endpoint: string; subject: string; at: Date },
) {
  const claims = { aud: new URL(endpoint).origin, exp: Math.floor(at.getTime() / 1000) + HOURS * 60 * 60, sub: subject }
  const unsigned = [{ typ: 'JWT', alg: 'ES256' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
  const signature = sign('sha256', Buffer.from(unsigned), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')
  return `vapid t=${unsigned}.${signature}, k=${publicKey}`
}
