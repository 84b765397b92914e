import type { Refused } from '#app/http/handler.server.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm, LocaleLink } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import { TaskList, TaskRow } from '#app/ui/task-row.tsx'
import { AdvertFields, type AdvertView } from './advert-fields.tsx'

type Applicant = { id: string; name: string; status: 'sent' | 'viewed' | 'interview' | 'offered' | 'declined' | 'withdrawn'; createdAt: string }
type Employer = { id: string; name: string; verified: boolean }
type Props = { title: string; employers: Employer[]; job: AdvertView | null; applicants: Applicant[]; refused: Refused | undefined }

export function EmployerJobPage({ title, employers, job, applicants, refused }: Props) {
  const t = useT()
  const unverified = employers.some(({ id, verified }) => !verified && (!job || job.organisationId === id))
  return (
    <Page title={title} width="text" back={{ to: '/employer', label: t('jobs.employer.title') }}>
      <ErrorSummary refused={refused} />
      {unverified ? <Notice tone="warning">{t('jobs.error.unverified')}</Notice> : null}
      {job && job.status !== 'draft' ? <Applicants applicants={applicants} jobId={job.id} /> : null}
      {job ? <Moves job={job} /> : null}
      <PageSection title={t('jobs.employer.edit')}>
        <LocaleForm className="space-y-6">
          <input type="hidden" name="intent" value="save" />
          <EmployerField employers={employers} fixed={job?.organisationId} refused={refused} />
          <AdvertFields job={job} refused={refused} />
          {job?.status === 'closed' ? null : <Button>{t('jobs.employer.save')}</Button>}
        </LocaleForm>
      </PageSection>
    </Page>
  )
}

function EmployerField({ employers, fixed, refused }: { employers: Employer[]; fixed: string | undefined; refused: Refused | undefined }) {
  const t = useT()
  const only = fixed ?? (employers.length === 1 ? employers[0]?.id : undefined)
  if (only) return <input type="hidden" name="organisationId" value={only} />
  return <SelectField name="organisationId" label={t('jobs.employer.organisation')} options={employers.map(({ id, name }) => ({ value: id, label: name }))} {...fieldState(refused, 'organisationId')} />
}

function Applicants({ applicants, jobId }: { applicants: Applicant[]; jobId: string }) {
  const t = useT()
  const locale = useLocale()
  return (
    <PageSection title={t('jobs.employer.applicants')} actions={<LocaleLink to={`/jobs/${jobId}`}>{t('jobs.employer.view')}</LocaleLink>}>
      {applicants.length === 0 ? <p className="text-muted">{t('jobs.employer.nobody')}</p> : null}
      <TaskList>
        {applicants.map(({ id, name, status, createdAt }) => (
          <TaskRow key={id} to={`/employer/applications/${id}`} label={name} hint={formatDay(createdAt, locale)} status={t(`jobs.employerStatus.${status}`)} tone={status === 'sent' ? 'waiting' : 'neutral'} />
        ))}
      </TaskList>
    </PageSection>
  )
}

function Moves({ job }: { job: AdvertView }) {
  const t = useT()
  if (job.status === 'closed') return <Notice>{t('jobs.error.closed')}</Notice>
  const publish = job.status === 'draft'
  return (
    <LocaleForm>
      <Button name="intent" value={publish ? 'publish' : 'close'} tone={publish ? 'primary' : 'quiet'}>
        {t(publish ? 'jobs.employer.publish' : 'jobs.employer.close')}
      </Button>
    </LocaleForm>
  )
}
