import { createHash } from 'node:crypto'

/**
 * What the database keeps of a secret in a cookie or a link, so that who reads the database cannot use it. Our secrets
 * have 256 bits, so a plain SHA-256 is enough.
 */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** The row of a browser for one person: two people may share a browser, and each is known on it by themselves. */
export function deviceId(deviceToken: string, userId: string): string {
  return hashToken(`${userId}.${deviceToken}`)
}

/** The key under which tries for an address are counted; limits may live in Redis, which need not know addresses. */
export function emailKey(purpose: 'signIn' | 'signUp' | 'reset' | 'verify', email: string): string {
  return `${purpose}:${hashToken(email)}`
}
