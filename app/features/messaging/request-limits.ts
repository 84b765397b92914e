/** How many requests somebody may send, by the age of their account. The last row holds for every older account. */
export const REQUEST_LIMITS = [
  { underDays: 7, aDay: 5, links: false },
  { underDays: Number.POSITIVE_INFINITY, aDay: 20, links: true },
] as const

const DAY = 86_400_000

type Sender = { since: string; now: Date }
type Limit = (typeof REQUEST_LIMITS)[number]
const OLDEST: Limit = REQUEST_LIMITS[1]

export function limitOf({ since, now }: Sender): Limit {
  const days = (now.getTime() - Date.parse(since)) / DAY
  return REQUEST_LIMITS.find(({ underDays }) => days < underDays) ?? OLDEST
}

/** Since when requests count for today's limit. */
export const countedSince = (now: Date) => new Date(now.getTime() - DAY).toISOString()

/** Why a request is not sent, as the key of its text; undefined when it may be. */
export function requestBarrier(sender: Sender & { sent: number; body: string }): string | undefined {
  const limit = limitOf(sender)
  if (sender.sent >= limit.aDay) return limit.links ? 'contact.error.tooMany' : 'contact.error.tooManyNew'
  if (!limit.links && holdsLink(sender.body)) return 'contact.error.link'
  return undefined
}

const SCHEME = /\b[a-z][a-z0-9+.-]{1,20}:\/\//i
// A word with a dot and an ending that addresses have: `example.com`, also with what is typed around it to hide it.
const HOST =
  /(?:^|[^\p{L}\p{N}@._-])(?:[\p{L}\p{N}-]{1,63}\.)+(?:[a-z]{2,24}|xn--[a-z0-9-]{2,59}|香港|中国|中國|公司|网络|網絡)(?![\p{L}\p{N}])/iu

/** Whether a text leads somewhere. Doubtful ones count: it is a first message of an account that is a few days old. */
export function holdsLink(body: string): boolean {
  const text = body.normalize('NFKC').replaceAll('。', '.')
  return SCHEME.test(text) || HOST.test(text)
}
