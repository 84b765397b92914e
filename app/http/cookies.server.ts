import { isZone } from '#app/lib/zoned-time.ts'

/** Names and attributes of our cookies. In production they are Secure with the `__Host-` prefix. */
export type Cookies = ReturnType<typeof openCookies>

// Longer than the session itself: what is sent just after its end can then be given back to its writer.
const SESSION_DAYS = 14 + 7
const DEVICE_DAYS = 365

export function openCookies(secure: boolean) {
  const prefix = secure ? '__Host-' : ''
  const make = (name: string, days: number) => {
    const full = `${prefix}${name}`
    const attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
    return {
      name: full,
      read: (header: string | undefined | null) => readCookie(header, full),
      write: (value: string) => `${full}=${value}; Max-Age=${Math.round(days * 86_400)}; ${attributes}`,
      clear: () => `${full}=; Max-Age=0; ${attributes}`,
    }
  }
  return { session: make('praya_session', SESSION_DAYS), device: make('praya_device', DEVICE_DAYS), parked: make('praya_parked', 1 / 24) }
}

/** The browser's time zone, which `entry.client.tsx` writes down: no secret, and nothing but a known name counts. */
export function readZone(header: string | undefined | null): string | null {
  const [, value = ''] = /(?:^|;\s*)praya_zone=([^;]{1,80})/.exec(header ?? '') ?? []
  const zone = value.replaceAll('%2F', '/')
  return isZone(zone) ? zone : null
}

/** The value of a cookie, if it has the shape of one of our secrets. */
export function readCookie(header: string | undefined | null, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=')
    if (at > 0 && part.slice(0, at).trim() === name) {
      const value = part.slice(at + 1).trim()
      return /^[A-Za-z0-9_-]{16,128}$/.test(value) ? value : null
    }
  }
  return null
}
