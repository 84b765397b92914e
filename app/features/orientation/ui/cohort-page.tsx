import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay, formatMoment } from '#app/lib/dates.ts'
import { type Locale, REGIONAL } from '#app/lib/locales.ts'
import { Button } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import { Stat, StatList } from '#app/ui/stat.tsx'

type Text = { text: string; lang: Locale }
type Props = {
  programme: Text
  cohort: { id: string; startsOn: string; endsOn: string; capacity: number; enrolledCount: number; venue: string }
  people: { id: string; name: string; email: string; enrolledAt: string }[]
  sessions: { id: string; startsAt: string; title: Text }[]
}

export function CohortPage({ programme, cohort, people, sessions }: Props) {
  const t = useT()
  const locale = useLocale()
  const columns = [
    { id: 'name', label: t('orientation.organiser.name') },
    { id: 'email', label: t('orientation.organiser.email') },
    { id: 'since', label: t('orientation.organiser.since') },
  ]
  return (
    <Page
      title={programme.text}
      titleLang={REGIONAL[programme.lang]}
      lead={t('orientation.fromTo', { from: formatDay(cohort.startsOn, locale), to: formatDay(cohort.endsOn, locale) })}
      back={{ to: '/organiser', label: t('orientation.organiser.title') }}
      actions={
        <LocaleForm to={`/organiser/cohorts/${cohort.id}`}>
          <Button name="intent" value="talk" tone="secondary">
            {t('orientation.talk')}
          </Button>
        </LocaleForm>
      }
    >
      <StatList>
        <Stat label={t('orientation.organiser.enrolled')} value={cohort.enrolledCount} />
        <Stat label={t('orientation.organiser.capacity')} value={cohort.capacity} />
      </StatList>
      <p>{cohort.venue}</p>
      <PageSection title={t('orientation.organiser.people')}>
        {people.length === 0 ? <EmptyState title={t('orientation.organiser.nobody')} /> : null}
        {people.length > 0 ? (
          <DataTable
            caption={t('orientation.organiser.people')}
            columns={columns}
            rows={people.map(({ id, name, email, enrolledAt }) => ({ id, cells: { name, email, since: formatDay(enrolledAt, locale) } }))}
          />
        ) : null}
      </PageSection>
      <PageSection title={t('orientation.dates')}>
        <ol className="space-y-1">
          {sessions.map(({ id, startsAt, title }) => (
            <li key={id}>
              <time dateTime={startsAt}>{formatMoment(startsAt, locale)}</time>
              {title.text === programme.text ? null : <span lang={REGIONAL[title.lang]}> · {title.text}</span>}
            </li>
          ))}
        </ol>
      </PageSection>
    </Page>
  )
}
