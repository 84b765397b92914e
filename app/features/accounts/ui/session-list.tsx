import type { Refused } from '#app/http/handler.server.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatMoment } from '#app/lib/dates.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { PageSection } from '#app/ui/page.tsx'
import { Tag } from '#app/ui/tag.tsx'

export type SessionItem = { id: string; device: string; createdAt: string; seenAt: string; current: boolean }

export function SessionList({ sessions, refused }: { sessions: SessionItem[]; refused: Refused | undefined }) {
  const t = useT()
  return (
    <PageSection title={t('accounts.account.sessions')} id="sessions">
      <ErrorSummary refused={refused} />
      <p>{t('accounts.account.sessionsIntro')}</p>
      <ul className="space-y-3">
        {sessions.map((session) => (
          <Session key={session.id} session={session} />
        ))}
      </ul>
      <LocaleForm to="/account" className="space-y-2">
        <input type="hidden" name="intent" value="signOutEverywhere" />
        <Button tone="danger" aria-describedby="everywhere-hint">
          {t('accounts.account.everywhere')}
        </Button>
        <p id="everywhere-hint" className="text-muted">
          {t('accounts.account.everywhereHint')}
        </p>
      </LocaleForm>
    </PageSection>
  )
}

function Session({ session: { id, device, createdAt, seenAt, current } }: { session: SessionItem }) {
  const t = useT()
  const locale = useLocale()
  const name = device || t('accounts.account.unknownDevice')
  const at = formatMoment(createdAt, locale)
  return (
    <Card as="li">
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-bold">{name}</span>
        {current ? <Tag tone="ferry">{t('accounts.account.thisDevice')}</Tag> : null}
      </p>
      <p className="text-muted">
        {t('accounts.account.signedInAt', { at })}
        <br />
        {t('accounts.account.seenAt', { at: formatMoment(seenAt, locale) })}
      </p>
      {current ? null : (
        <LocaleForm to="/account">
          <input type="hidden" name="intent" value="endSession" />
          <input type="hidden" name="sessionId" value={id} />
          <Button tone="secondary" aria-label={t('accounts.account.endSessionOf', { device: name, at })}>
            {t('accounts.account.endSession')}
          </Button>
        </LocaleForm>
      )}
    </Card>
  )
}
