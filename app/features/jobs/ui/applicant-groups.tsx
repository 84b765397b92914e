import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { PageSection } from '#app/ui/page.tsx'
import { TaskList, TaskRow } from '#app/ui/task-row.tsx'
import { APPLICATION_STATUSES } from '../job-application.ts'

export type Applicant = { id: string; name: string; status: (typeof APPLICATION_STATUSES)[number]; createdAt: string }

/** Who applied, by how far each has come; who waits longest stands first. */
export function ApplicantGroups({ applicants, jobId }: { applicants: Applicant[]; jobId: string }) {
  const t = useT()
  const groups = APPLICATION_STATUSES.map((status) => ({ status, people: applicants.filter((one) => one.status === status) }))
  return (
    <PageSection title={t('jobs.employer.applicants')} actions={<LocaleLink to={`/jobs/${jobId}`}>{t('jobs.employer.view')}</LocaleLink>}>
      {applicants.length === 0 ? <p className="text-muted">{t('jobs.employer.nobody')}</p> : null}
      {groups.map(({ status, people }) => (people.length > 0 ? <Group key={status} status={status} people={people} /> : null))}
    </PageSection>
  )
}

function Group({ status, people }: { status: Applicant['status']; people: Applicant[] }) {
  const t = useT()
  const locale = useLocale()
  const name = t(`jobs.employerStatus.${status}`)
  return (
    <section aria-label={name} className="space-y-2">
      <h3 className="text-lg">
        {name} ({people.length})
      </h3>
      <TaskList>
        {people.map((person) => (
          <TaskRow
            key={person.id}
            to={`/employer/applications/${person.id}`}
            label={person.name}
            status={t('jobs.mine.sent', { day: formatDay(person.createdAt, locale) })}
            tone={status === 'sent' ? 'waiting' : undefined}
          />
        ))}
      </TaskList>
    </section>
  )
}
