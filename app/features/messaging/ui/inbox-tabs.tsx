import { useT } from '#app/i18n/use-t.tsx'
import { LinkTabs } from '#app/ui/link-tabs.tsx'

type Props = { current: 'inbox' | 'archived' | 'requests'; requests: number }

/** The places of what people write: talks, what was put away, and first messages that wait for a yes. */
export function InboxTabs({ current, requests }: Props) {
  const t = useT()
  return (
    <LinkTabs
      label={t('messaging.shelves')}
      items={[
        { to: '/messages', label: t('messaging.inbox'), current: current === 'inbox' },
        {
          to: '/messages/requests',
          label: t('contact.requests'),
          current: current === 'requests',
          ...(requests > 0 ? { count: requests } : {}),
        },
        { to: '/messages?shelf=archived', label: t('messaging.archive'), current: current === 'archived' },
      ]}
    />
  )
}
