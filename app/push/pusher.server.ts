import { createHash } from 'node:crypto'
import { type BrowserKeys, encryptFor } from './encrypt.server.ts'
import { isPushEndpoint } from './push-hosts.ts'
import { type PushKeys, vapidHeader } from './vapid.server.ts'

export type Push = {
  text: string
  /** A push that was not delivered yet is replaced by the next about the same. */
  about: string
}

/** Hands one push over to the browser's push service, or throws so that the caller's queue may try again. */
export type Pusher = {
  /** What a browser needs to subscribe to us. */
  publicKey: string
  /** Whether we would ever call this address. */
  accepts: (endpoint: string) => boolean
  /** `gone`: the browser does not want to hear from us any more. */
  send: (to: BrowserKeys & { endpoint: string }, push: Push) => Promise<'sent' | 'gone'>
}

type Options = { keys: PushKeys; subject: string; now: () => Date; origins?: readonly string[] }

const TIMEOUT_MS = 10_000
/** How long the push service keeps what it cannot deliver; what is older is no news. */
const KEEP_SECONDS = 12 * 60 * 60

/** Calls push services by HTTP; only known ones, and no redirects, so that nobody can make our server call anything else. */
export function openPusher({ keys, subject, now, origins = [] }: Options): Pusher {
  const accepts = (endpoint: string) => isPushEndpoint(endpoint, origins)
  return {
    publicKey: keys.publicKey,
    accepts,
    async send({ endpoint, ...browser }, { text, about }) {
      // What was allowed when it was stored may be so no more.
      if (!accepts(endpoint)) return 'gone'
      const response = await fetch(endpoint, {
        method: 'POST',
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT_MS),
        headers: {
          Authorization: vapidHeader(keys, { endpoint, subject, at: now() }),
          'Content-Encoding': 'aes128gcm',
          'Content-Type': 'application/octet-stream',
          TTL: String(KEEP_SECONDS),
          Topic: createHash('sha256').update(about).digest('base64url').slice(0, 32),
          Urgency: 'normal',
        },
        body: new Uint8Array(encryptFor(browser, text)),
      })
      await response.body?.cancel()
      if (response.status === 404 || response.status === 410) return 'gone'
      if (!response.ok) throw new Error(`the push service answered ${response.status}`)
      return 'sent'
    },
  }
}
