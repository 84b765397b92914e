import { href, type Locale } from '#app/lib/locales.ts'

/** The full address of a page, for mails. The origin comes from the configuration, never from a request. */
export function pageUrl({ origin }: { origin: string }, locale: Locale, path: string): string {
  return origin + href(locale, path)
}
