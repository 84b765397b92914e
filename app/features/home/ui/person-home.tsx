import { useT } from '#app/i18n/use-t.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card, CardGrid } from '#app/ui/card.tsx'
import { Initials } from '#app/ui/initials.tsx'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import { StationLine } from '#app/ui/station-line.tsx'
import { TaskList, TaskRow } from '#app/ui/task-row.tsx'
import type { PersonHome as Data, PairView, RoleCard, Wait } from '../home-views.ts'
import { type JourneyFacts, nextStepOf, STOP_PATHS, stationsOf } from '../journey.ts'
import { ComingTicket, JobCard } from './home-cards.tsx'

/** The home page of a signed-in person: where they are, the one next thing, and what waits for them. */
export function PersonHome({ home }: { home: Data }) {
  const t = useT()
  return (
    <Page title={t('home.greeting', { name: home.name })}>
      {home.facts ? <Way facts={home.facts} /> : null}
      <Waits waits={home.waits} />
      {home.facts || home.coming.length > 0 ? (
        <PageSection title={t('home.coming')}>
          {home.coming.length === 0 ? <p className="text-muted">{t('home.nothingComing')}</p> : null}
          {home.coming.map((coming) => (
            <ComingTicket key={coming.id} coming={coming} />
          ))}
        </PageSection>
      ) : null}
      <Pairs pairs={home.pairs} />
      <Roles roles={home.roles} />
      {home.jobs.length > 0 ? (
        <PageSection title={t('home.newJobs')} actions={<LocaleLink to="/jobs">{t('home.allJobs')}</LocaleLink>}>
          <CardGrid>
            {home.jobs.map((job) => (
              <JobCard key={job.id} job={job} />
            ))}
          </CardGrid>
        </PageSection>
      ) : null}
      {home.mayBecomeMentor ? (
        <p>
          <LocaleLink to="/mentor-profile">{t('home.becomeMentor')}</LocaleLink>
        </p>
      ) : null}
    </Page>
  )
}

function Way({ facts }: { facts: JourneyFacts }) {
  const t = useT()
  const stations = stationsOf(facts)
  const next = nextStepOf(facts)
  const done = stations.filter(({ state }) => state === 'done').length
  const stops = stations.map(({ stop, state }) => ({
    id: stop,
    label: t(`home.stop.${stop}`),
    to: STOP_PATHS[stop],
    state,
    stateLabel: t(`home.stopState.${state}`),
  }))
  return (
    <>
      <p className="text-lg text-muted">{t('home.progress', { done })}</p>
      <StationLine stops={stops} label={t('home.lineTitle')} />
      <Card edge="lantern" className="bg-lantern-wash">
        <p className="text-muted">{t('home.nextTitle')}</p>
        <h2 className="text-2xl">{t(`home.next.${next.name}.title`)}</h2>
        <p>{t(`home.next.${next.name}.text`)}</p>
        <p>
          <ButtonLink to={next.path} className="w-full sm:w-auto">
            {t(`home.next.${next.name}.action`)}
          </ButtonLink>
        </p>
        {next.name === 'apply' ? (
          <p>
            <LocaleLink to="/approval">{t('home.haveApproval')}</LocaleLink>
          </p>
        ) : null}
      </Card>
    </>
  )
}

function Waits({ waits }: { waits: Wait[] }) {
  const t = useT()
  return (
    <PageSection title={t('home.waiting')}>
      {waits.length === 0 ? <p className="text-muted">{t('home.nothingWaiting')}</p> : null}
      {waits.length > 0 ? (
        <TaskList>
          {waits.map(({ name, count, to }) => (
            <TaskRow key={name} to={to} label={t(`home.wait.${name}`, { count })} status={String(count)} tone="waiting" />
          ))}
        </TaskList>
      ) : null}
    </PageSection>
  )
}

function Pairs({ pairs }: { pairs: PairView[] }) {
  const t = useT()
  const groups = [
    { title: t('home.myMentor'), pairs: pairs.filter(({ role }) => role === 'mentor') },
    { title: t('home.myMentees'), pairs: pairs.filter(({ role }) => role === 'mentee') },
  ].filter(({ pairs }) => pairs.length > 0)
  return groups.map(({ title, pairs }) => (
    <PageSection key={title} title={title}>
      <CardGrid>
        {pairs.map(({ id, name, conversationId }) => (
          <Card key={id} edge="bauhinia">
            <p className="flex items-center gap-4">
              <Initials name={name} />
              <span className="font-bold text-lg">{name}</span>
            </p>
            <p>
              <LocaleLink to={`/pairs/${id}`} className="font-bold" aria-label={`${t('home.openPair')}: ${name}`}>
                {t('home.openPair')}
              </LocaleLink>
            </p>
            {conversationId ? (
              <p>
                <LocaleLink to={`/messages/${conversationId}`} aria-label={`${t('home.write')}: ${name}`}>
                  {t('home.write')}
                </LocaleLink>
              </p>
            ) : null}
          </Card>
        ))}
      </CardGrid>
    </PageSection>
  ))
}

function Roles({ roles }: { roles: RoleCard[] }) {
  const t = useT()
  if (roles.length === 0) return null
  return (
    <PageSection title={t('home.roles')}>
      <CardGrid>
        {roles.map(({ name, to }) => (
          <Card key={name}>
            <h3 className="text-lg">{t(`home.role.${name}.title`)}</h3>
            <p className="text-muted">{t(`home.role.${name}.text`)}</p>
            <p>
              <LocaleLink to={to} className="font-bold">
                {t(`home.role.${name}.action`)}
              </LocaleLink>
            </p>
          </Card>
        ))}
      </CardGrid>
    </PageSection>
  )
}
