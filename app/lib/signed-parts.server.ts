import { createHmac, timingSafeEqual } from 'node:crypto'

/** Signs words that belong together, for a link that needs no session. The first word says what the link is for. */
export function signParts(key: string, parts: string[]): string {
  return createHmac('sha256', key).update(JSON.stringify(parts)).digest('base64url')
}

/** Whether this is our signature of exactly these words. */
export function isSigned(key: string, parts: string[], signature: string): boolean {
  const [expected, given] = [Buffer.from(signParts(key, parts)), Buffer.from(signature)]
  return expected.length === given.length && timingSafeEqual(expected, given)
}
