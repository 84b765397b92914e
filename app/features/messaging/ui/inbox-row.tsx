import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatMoment } from '#app/lib/dates.ts'
import { Initials } from '#app/ui/initials.tsx'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { ConversationRow } from '../inbox-view.ts'
import { Verified } from './verified.tsx'

export function InboxRow({ row, zone }: { row: ConversationRow; zone: string }) {
  const t = useT()
  const locale = useLocale()
  return (
    <li className="relative flex gap-4 py-4 hover:bg-sunk">
      <Initials name={row.names[0]?.split(' · ')[0] ?? ''} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline justify-between gap-x-4">
          <LocaleLink to={`/messages/${row.id}`} prefetch="none" className="font-bold after:absolute after:inset-0">
            {row.names.join(', ')}
          </LocaleLink>
          <time dateTime={row.at} className="text-muted">
            {formatMoment(row.at, locale, zone)}
          </time>
        </p>
        <p className="truncate">
          <LastWords row={row} />
        </p>
        <p className="flex flex-wrap gap-3 text-muted">
          {row.unread > 0 ? <Tag tone="waiting">{t('messaging.unread', { count: row.unread })}</Tag> : null}
          {row.pinned ? <span>{t('messaging.pinned')}</span> : null}
          {row.muted ? <span>{t('messaging.muted')}</span> : null}
          {row.waiting ? <span>{t('contact.waiting')}</span> : null}
          {t.dynamic(`messaging.kind.${row.kind}`)}
          <Verified organisation={row.voucher} />
        </p>
      </div>
    </li>
  )
}

/** What was begun comes before what was said last: it waits to be finished. */
function LastWords({ row: { draft, last } }: { row: ConversationRow }) {
  const t = useT()
  if (draft)
    return (
      <>
        <span className="text-lantern">{t('messaging.draft')} </span>
        {draft}
      </>
    )
  if (!last) return <span className="text-muted">{t('messaging.noMessages')}</span>
  return (
    <>
      {last.own ? <span className="text-muted">{t('messaging.you')} </span> : null}
      {last.deleted ? (
        <span className="text-muted">{t('messaging.deleted')}</span>
      ) : last.file ? (
        t('messaging.attach.last', { name: last.file })
      ) : (
        last.body
      )}
    </>
  )
}
