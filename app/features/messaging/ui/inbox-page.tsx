import { useT } from '#app/i18n/use-t.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { TextField } from '#app/ui/field.tsx'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import type { ConversationRow, FoundMessage } from '../inbox-view.ts'
import { FoundMessages } from './found-messages.tsx'
import { InboxRow } from './inbox-row.tsx'
import { InboxTabs } from './inbox-tabs.tsx'
import { useLiveInbox } from './use-live-inbox.ts'

type Props = {
  shelf: 'inbox' | 'archived'
  q: string
  found: FoundMessage[] | null
  items: ConversationRow[]
  /** From where to ask for what changes after this page was made. */
  since: number
  isFirst: boolean
  next: string | null
  requests: number
  /** On whose clock times are shown. */
  zone: string
}

export function InboxPage({ shelf, q, found, items, since, isFirst, next, requests, zone }: Props) {
  const t = useT()
  const rows = useLiveInbox({ items, since, shelf, isFirst, next })
  const place = shelf === 'archived' ? '/messages?shelf=archived' : '/messages'
  return (
    <Page title={t('messaging.title')} lead={t('messaging.safety')} width="text">
      <search>
        <LocaleForm to="/messages" method="get" className="flex flex-wrap items-end gap-3">
          <div className="min-w-48 flex-1">
            <TextField name="q" type="search" label={t('messaging.search')} defaultValue={q} maxLength={100} />
          </div>
          <Button tone="secondary">{t('messaging.searchButton')}</Button>
        </LocaleForm>
      </search>
      {found ? (
        <FoundMessages found={found} q={q} zone={zone} />
      ) : (
        <>
          <InboxTabs current={shelf} requests={requests} />
          {rows.length > 0 ? (
            <ul className="divide-y divide-line border-line border-b">
              {rows.map((row) => (
                <InboxRow key={row.id} row={row} zone={zone} />
              ))}
            </ul>
          ) : (
            <NoConversations shelf={shelf} />
          )}
          <Pager next={next ? `${place}${place.includes('?') ? '&' : '?'}before=${encodeURIComponent(next)}` : undefined} />
        </>
      )}
    </Page>
  )
}

function NoConversations({ shelf }: { shelf: Props['shelf'] }) {
  const t = useT()
  if (shelf === 'archived') return <EmptyState title={t('messaging.noneArchived')} text={t('messaging.noneArchivedText')} />
  return (
    <EmptyState
      title={t('messaging.none')}
      text={t('messaging.noneText')}
      action={<ButtonLink to="/mentors">{t('messaging.findMentor')}</ButtonLink>}
    />
  )
}
