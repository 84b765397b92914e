import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { type Locale, REGIONAL } from '#app/lib/locales.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { LocaleForm, LocaleLink } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'

type Mentor = { id: string; name: string; headline: string; about: string }
type Organisation = { id: string; name: { text: string; lang: Locale } }
type Props = { mentors: Mentor[]; organisations: Organisation[]; refused: Refused | undefined }

export function VettingPage({ mentors, organisations, refused }: Props) {
  const t = useT()
  return (
    <Page title={t('mentorship.vetting.title')} lead={t('mentorship.vetting.lead')} width="text">
      <ErrorSummary refused={refused} />
      {organisations.length === 0 ? <Notice tone="warning" title={t('mentorship.error.unverified')} /> : null}
      {mentors.length === 0 ? <EmptyState title={t('mentorship.vetting.none')} /> : null}
      {mentors.map((mentor) => (
        <MentorToVet key={mentor.id} mentor={mentor} organisations={organisations} />
      ))}
    </Page>
  )
}

/** One button for each organisation that the organiser speaks for; most speak for one. */
function MentorToVet({ mentor: { id, name, headline, about }, organisations }: { mentor: Mentor; organisations: Organisation[] }) {
  const t = useT()
  return (
    <Card as="article" edge="bauhinia">
      <h2 className="text-xl">
        <LocaleLink to={`/mentors/${id}`}>{name}</LocaleLink>
      </h2>
      <p>{headline}</p>
      <p className="whitespace-pre-line text-muted">{about}</p>
      <LocaleForm to="/organiser/mentors" className="flex flex-wrap gap-3">
        <input type="hidden" name="mentorId" value={id} />
        {organisations.map((organisation) => (
          <Button key={organisation.id} tone="secondary" name="organisationId" value={organisation.id}>
            {t('mentorship.vetting.vet', { name })}
            <span lang={REGIONAL[organisation.name.lang]} className={organisations.length > 1 ? undefined : 'sr-only'}>
              ({organisation.name.text})
            </span>
          </Button>
        ))}
      </LocaleForm>
    </Card>
  )
}
