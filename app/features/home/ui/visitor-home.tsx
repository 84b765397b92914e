import { useT } from '#app/i18n/use-t.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card, CardGrid, type Edge } from '#app/ui/card.tsx'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import { StationLine } from '#app/ui/station-line.tsx'
import type { VisitorHome as Data } from '../home-views.ts'
import { STOP_PATHS, STOPS } from '../journey.ts'
import { JobCard, ProgrammeCard } from './home-cards.tsx'

const CARDS: { name: 'guides' | 'programmes' | 'mentors' | 'jobs'; edge: Edge }[] = [
  { name: 'guides', edge: 'ferry' },
  { name: 'programmes', edge: 'lantern' },
  { name: 'mentors', edge: 'bauhinia' },
  { name: 'jobs', edge: 'harbour' },
]

/** The front door: what this is, the way in six stops, and what is open today. */
export function VisitorHome({ home }: { home: Data }) {
  const t = useT()
  const stops = STOPS.map((stop) => ({
    id: stop,
    label: t(`home.stop.${stop}`),
    text: t(`home.stopText.${stop}`),
    to: STOP_PATHS[stop],
    state: 'ahead' as const,
    stateLabel: t('home.stopState.ahead'),
  }))
  return (
    <Page
      title={t('home.title')}
      lead={t('home.lead')}
      art={<img src="/art/harbour.svg" alt="" width="640" height="400" className="h-auto w-full" />}
      actions={
        <>
          <ButtonLink to="/check">{t('home.check')}</ButtonLink>
          <ButtonLink to="/sign-up" tone="secondary">
            {t('home.start')}
          </ButtonLink>
        </>
      }
    >
      <PageSection title={t('home.lineTitle')}>
        <StationLine stops={stops} label={t('home.lineTitle')} />
      </PageSection>
      <PageSection title={t('home.whatTitle')}>
        <CardGrid>
          {CARDS.map(({ name, edge }) => (
            <Card key={name} edge={edge}>
              <h3 className="text-lg">
                <LocaleLink to={`/${name}`}>{t(`home.card.${name}.title`)}</LocaleLink>
              </h3>
              <p>{t(`home.card.${name}.text`)}</p>
            </Card>
          ))}
        </CardGrid>
      </PageSection>
      <OpenToday home={home} />
      <Notice title={t('home.partners')}>
        <p>{t('home.partnersText')}</p>
      </Notice>
      <p className="text-muted">{t('home.safety')}</p>
    </Page>
  )
}

/** What can be joined and applied for now; nothing when there is nothing. */
function OpenToday({ home }: { home: Data }) {
  const t = useT()
  return (
    <>
      {home.programmes.length > 0 ? (
        <PageSection title={t('home.nextProgrammes')} actions={<LocaleLink to="/programmes">{t('home.allProgrammes')}</LocaleLink>}>
          <CardGrid>
            {home.programmes.map((programme) => (
              <ProgrammeCard key={programme.id} programme={programme} />
            ))}
          </CardGrid>
        </PageSection>
      ) : null}
      {home.jobs.length > 0 ? (
        <PageSection title={t('home.newJobs')} actions={<LocaleLink to="/jobs">{t('home.allJobs')}</LocaleLink>}>
          <CardGrid>
            {home.jobs.map((job) => (
              <JobCard key={job.id} job={job} />
            ))}
          </CardGrid>
        </PageSection>
      ) : null}
    </>
  )
}
