import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { LocaleForm, LocaleLink } from '#app/ui/locale-link.tsx'
import { Page } from '#app/ui/page.tsx'

type Props = { mentors: { id: string; name: string; headline: string; about: string }[]; organisationId: string; refused: Refused | undefined }

export function VettingPage({ mentors, organisationId, refused }: Props) {
  const t = useT()
  return (
    <Page title={t('mentorship.vetting.title')} lead={t('mentorship.vetting.lead')} width="text">
      <ErrorSummary refused={refused} />
      {mentors.length === 0 ? <EmptyState title={t('mentorship.vetting.none')} /> : null}
      {mentors.map(({ id, name, headline, about }) => (
        <Card key={id} as="article" edge="bauhinia">
          <h2 className="text-lg">
            <LocaleLink to={`/mentors/${id}`}>{name}</LocaleLink>
          </h2>
          <p>{headline}</p>
          <p className="text-muted">{about}</p>
          <LocaleForm to="/organiser/mentors">
            <input type="hidden" name="mentorId" value={id} />
            <input type="hidden" name="organisationId" value={organisationId} />
            <Button tone="secondary">{t('mentorship.vetting.vet', { name })}</Button>
          </LocaleForm>
        </Card>
      ))}
    </Page>
  )
}
