import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { LocaleForm, LocaleLink } from '#app/ui/locale-link.tsx'
import { Keeping } from './keeping.tsx'
import { PeopleHere, type Person } from './people-here.tsx'

export type Kept = { muted: boolean; archived: boolean; pinned: boolean }
type Props = { people: Person[]; conversationId: string; kind: string; kept: Kept }

/** What one may do about a conversation beside writing in it: out of the way, but on the page. */
export function AboutConversation({ people, conversationId, kind, kept }: Props) {
  const t = useT()
  const to = `/messages/${conversationId}`
  return (
    <details className="border-t border-line pt-4">
      <summary className="min-h-8">{t('messaging.about')}</summary>
      <LocaleForm to={to} className="space-y-3 py-3">
        <p className="flex flex-wrap gap-3">
          {[kept.pinned ? 'unpin' : 'pin', kept.muted ? 'unmute' : 'mute', kept.archived ? 'unarchive' : 'archive'].map((intent) => (
            <Button key={intent} tone="secondary" name="intent" value={intent}>
              {t.dynamic(`messaging.keep.${intent}`)}
            </Button>
          ))}
        </p>
        {kept.muted ? null : <p className="text-muted">{t('messaging.muteText')}</p>}
      </LocaleForm>
      <PeopleHere {...{ people, conversationId, kind }} />
      <Keeping {...{ conversationId, kind }} />
      <p className="border-line border-t py-3">
        <LocaleLink to={`/messages/${conversationId}/report`}>{t('moderation.report.linkConversation')}</LocaleLink>
      </p>
      <LocaleForm to={to} className="space-y-3 border-t border-line py-3">
        <p>{t('messaging.leaveText')}</p>
        <Button tone="danger" name="intent" value="leave">
          {t('messaging.leave')}
        </Button>
      </LocaleForm>
    </details>
  )
}
