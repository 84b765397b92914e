import { useRevalidator } from '@remix-run/react'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatMoment } from '#app/lib/dates.ts'
import { useEvents } from '#app/realtime/use-events.ts'
import { Button } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { Tag } from '#app/ui/tag.tsx'

type Item = { id: string; text: string; createdAt: string; unread: boolean }

export function NotificationsPage({ items, nextId }: { items: Item[]; nextId: string | null }) {
  const t = useT()
  const { revalidate } = useRevalidator()
  useEvents((event) => event.type === 'notification:new' && revalidate())
  return (
    <Page title={t('notifications.title')} width="text">
      {items.some(({ unread }) => unread) ? (
        <LocaleForm to="/notifications">
          <input type="hidden" name="intent" value="readAll" />
          <Button tone="secondary">{t('notifications.allRead')}</Button>
        </LocaleForm>
      ) : null}
      {items.length === 0 ? <EmptyState title={t('notifications.none')} text={t('notifications.noneText')} /> : null}
      {items.length > 0 ? (
        <ul className="divide-y divide-line border-y border-line">
          {items.map((item) => (
            <NotificationRow key={item.id} item={item} />
          ))}
        </ul>
      ) : null}
      <Pager next={nextId ? `/notifications?before=${nextId}` : undefined} />
    </Page>
  )
}

/** Opening marks it as read, so it is a form: it works the same without JavaScript. */
function NotificationRow({ item }: { item: Item }) {
  const t = useT()
  const locale = useLocale()
  return (
    <li className="space-y-1 py-3">
      <LocaleForm to="/notifications">
        <input type="hidden" name="intent" value="open" />
        <input type="hidden" name="notificationId" value={item.id} />
        <button type="submit" className="min-h-8 text-start text-harbour underline underline-offset-4">
          {item.text}
        </button>
      </LocaleForm>
      <p className="flex flex-wrap gap-3 text-muted">
        {item.unread ? <Tag tone="waiting">{t('notifications.unread')}</Tag> : null}
        <time dateTime={item.createdAt}>{formatMoment(item.createdAt, locale)}</time>
      </p>
    </li>
  )
}
