import type { Settings } from '#app/context.server.ts'
import { pageUrl } from '#app/features/accounts/page-url.ts'
import type { Locale } from '#app/lib/locales.ts'
import { isSigned, signParts } from '#app/lib/signed-parts.server.ts'
import type { Area } from './notice-area.ts'

type Subject = { userId: string; area: Area }
const partsOf = ({ userId, area }: Subject) => ['unsubscribe', userId, area]

/** A link that ends a kind of mail without signing in. It can do nothing else, and whoever has it has the mailbox. */
export function unsubscribeUrl(
  settings: Pick<Settings, 'origin' | 'linkKey'>,
  { userId, area, locale }: Subject & { locale: Locale },
): string {
  const query = new URLSearchParams({ who: userId, what: area, key: signParts(settings.linkKey, partsOf({ userId, area })) })
  return `${pageUrl(settings, locale, '/unsubscribe')}?${query}`
}

export function isUnsubscribeKey(settings: Pick<Settings, 'linkKey'>, subject: Subject, key: string): boolean {
  return isSigned(settings.linkKey, partsOf(subject), key)
}
