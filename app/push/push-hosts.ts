/**
 * The push services of the browsers. A subscription is an address that a browser hands us and that our server then calls: no
 * other address may be one. A leading dot stands for any host below it.
 */
export const PUSH_HOSTS = [
  'fcm.googleapis.com',
  'updates.push.services.mozilla.com',
  '.push.services.mozilla.com',
  '.push.apple.com',
  '.notify.windows.com',
] as const

const MAX_ENDPOINT = 1000

/** Whether we would call this address: https at its own port, on a known host; `extra` holds origins of the configuration. */
export function isPushEndpoint(endpoint: string, extra: readonly string[] = []): boolean {
  if (endpoint.length > MAX_ENDPOINT || !URL.canParse(endpoint)) return false
  const { protocol, hostname, port, username, password, origin } = new URL(endpoint)
  if (username || password) return false
  if (extra.includes(origin)) return true
  return protocol === 'https:' && port === '' && PUSH_HOSTS.some((host) => isHost(hostname, host))
}

const isHost = (hostname: string, host: string) => (host.startsWith('.') ? hostname.endsWith(host) : hostname === host)
