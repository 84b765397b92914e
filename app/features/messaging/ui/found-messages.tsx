import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatMoment } from '#app/lib/dates.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import type { FoundMessage } from '../inbox-view.ts'

/** Messages in which what was typed occurs; each leads to its place in the conversation. */
export function FoundMessages({ found, q, zone }: { found: FoundMessage[]; q: string; zone: string }) {
  const t = useT()
  const locale = useLocale()
  if (found.length === 0) return <EmptyState title={t('messaging.nothingFound', { q })} text={t('messaging.nothingFoundText')} />
  return (
    <>
      <p role="status" className="font-bold">
        {t('messaging.foundCount', { count: found.length })}
      </p>
      <ul className="divide-y divide-line border-line border-y">
        {found.map(({ id, conversationId, names, own, sentAt, excerpt, seq }) => (
          <li key={id} className="relative py-4 hover:bg-sunk">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <LocaleLink
                to={`/messages/${conversationId}?around=${seq}#m-${id}`}
                prefetch="none"
                className="font-bold after:absolute after:inset-0"
              >
                {names.join(', ')}
              </LocaleLink>
              <time dateTime={sentAt} className="text-muted">
                {formatMoment(sentAt, locale, zone)}
              </time>
            </p>
            <p className="break-words">
              {own ? <span className="text-muted">{t('messaging.you')} </span> : null}
              {excerpt}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
