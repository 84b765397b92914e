import { useRevalidator } from '@remix-run/react'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatMoment } from '#app/lib/dates.ts'
import { useEvents } from '#app/realtime/use-events.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Initials } from '#app/ui/initials.tsx'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { Tag } from '#app/ui/tag.tsx'

type Row = {
  id: string
  kind: string
  names: string[]
  at: string
  last: { body: string; own: boolean; deleted: boolean } | null
  unread: number
}

export function InboxPage({ items, next }: { items: Row[]; next: string | null }) {
  const t = useT()
  const { revalidate } = useRevalidator()
  // What other tabs have read, and what came while the connection was away, counts too.
  useEvents((event) => event.type !== 'conversation:typing' && revalidate(), revalidate)
  return (
    <Page title={t('messaging.title')} lead={t('messaging.safety')} width="text">
      {items.length === 0 ? (
        <EmptyState
          title={t('messaging.none')}
          text={t('messaging.noneText')}
          action={<ButtonLink to="/mentors">{t('messaging.findMentor')}</ButtonLink>}
        />
      ) : null}
      {items.length > 0 ? (
        <ul className="divide-y divide-line border-y border-line">
          {items.map((row) => (
            <InboxRow key={row.id} row={row} />
          ))}
        </ul>
      ) : null}
      <Pager next={next ? `/messages?before=${encodeURIComponent(next)}` : undefined} />
    </Page>
  )
}

function InboxRow({ row }: { row: Row }) {
  const t = useT()
  const locale = useLocale()
  const names = row.names.join(', ')
  return (
    <li className="relative flex gap-4 py-4 hover:bg-sunk">
      <Initials name={row.names[0] ?? ''} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline justify-between gap-x-4">
          <LocaleLink to={`/messages/${row.id}`} prefetch="none" className="font-bold after:absolute after:inset-0">
            {names}
          </LocaleLink>
          <time dateTime={row.at} className="text-muted">
            {formatMoment(row.at, locale)}
          </time>
        </p>
        <p className="truncate">
          {row.last?.own ? <span className="text-muted">{t('messaging.you')} </span> : null}
          {row.last && !row.last.deleted ? (
            row.last.body
          ) : (
            <span className="text-muted">{t(row.last ? 'messaging.deleted' : 'messaging.noMessages')}</span>
          )}
        </p>
        <p className="flex flex-wrap gap-3 text-muted">
          {row.unread > 0 ? <Tag tone="waiting">{t('messaging.unread', { count: row.unread })}</Tag> : null}
          {t.dynamic(`messaging.kind.${row.kind}`)}
        </p>
      </div>
    </li>
  )
}
