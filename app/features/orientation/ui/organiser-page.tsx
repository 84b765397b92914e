import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { type Locale, REGIONAL } from '#app/lib/locales.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { Page } from '#app/ui/page.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { TaskList, TaskRow } from '#app/ui/task-row.tsx'

type Programme = {
  id: string
  title: { text: string; lang: Locale }
  published: boolean
  cohorts: { id: string; startsOn: string; endsOn: string; capacity: number; enrolled: number }[]
}

export function OrganiserPage({ programmes }: { programmes: Programme[] }) {
  const t = useT()
  const actions = (
    <>
      <ButtonLink to="/organiser/programmes/new">{t('orientation.organiser.new')}</ButtonLink>
      <ButtonLink to="/organiser/invitations" tone="secondary">
        {t('orientation.organiser.invitations')}
      </ButtonLink>
      <ButtonLink to="/organiser/mentors" tone="secondary">
        {t('orientation.organiser.mentors')}
      </ButtonLink>
      <ButtonLink to="/organiser/safeguarding" tone="secondary">
        {t('orientation.organiser.safeguarding')}
      </ButtonLink>
      <ButtonLink to="/organiser/feedback" tone="secondary">
        {t('orientation.organiser.feedback')}
      </ButtonLink>
      <ButtonLink to="/organiser/rounds" tone="secondary">
        {t('orientation.organiser.rounds')}
      </ButtonLink>
    </>
  )
  return (
    <Page title={t('orientation.organiser.title')} lead={t('orientation.organiser.lead')} actions={actions}>
      {programmes.length === 0 ? <EmptyState title={t('orientation.organiser.none')} /> : null}
      {programmes.map((programme) => (
        <ProgrammeCard key={programme.id} programme={programme} />
      ))}
    </Page>
  )
}

function ProgrammeCard({ programme: { id, title, published, cohorts } }: { programme: Programme }) {
  const t = useT()
  const locale = useLocale()
  return (
    <Card as="article" edge="lantern">
      <h2 className="text-xl" lang={REGIONAL[title.lang]}>
        <LocaleLink to={`/organiser/programmes/${id}`}>{title.text}</LocaleLink>
      </h2>
      <p>
        <Tag tone={published ? 'good' : 'waiting'}>{t(published ? 'orientation.organiser.published' : 'orientation.organiser.draft')}</Tag>
      </p>
      {cohorts.length > 0 ? (
        <TaskList>
          {cohorts.map((cohort) => (
            <TaskRow
              key={cohort.id}
              to={`/organiser/cohorts/${cohort.id}`}
              label={t('orientation.fromTo', { from: formatDay(cohort.startsOn, locale), to: formatDay(cohort.endsOn, locale) })}
              status={t('orientation.organiser.taken', { taken: cohort.enrolled, of: cohort.capacity })}
            />
          ))}
        </TaskList>
      ) : null}
      <p>
        <LocaleLink to={`/organiser/programmes/${id}/cohorts/new`}>
          {t('orientation.organiser.newCohort')}
          <span className="sr-only">: {title.text}</span>
        </LocaleLink>
      </p>
    </Card>
  )
}
