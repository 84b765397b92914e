import type { Refused } from '#app/http/handler.server.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatHkd } from '#app/lib/dates.ts'
import { type Locale, REGIONAL } from '#app/lib/locales.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import type { AdvertProblem } from '../advert-problems.ts'
import { AdvertFields, type AdvertView } from './advert-fields.tsx'
import { type Applicant, ApplicantGroups } from './applicant-groups.tsx'
import { Confirm } from './confirm.tsx'

type Employer = { id: string; name: string; verified: boolean }
type Props = {
  title: string
  employers: Employer[]
  job: AdvertView | null
  applicants: Applicant[]
  problems: AdvertProblem[]
  refused: Refused | undefined
}

export function EmployerJobPage({ title, employers, job, applicants, problems, refused }: Props) {
  const t = useT()
  const unverified = employers.some(({ id, verified }) => !verified && (!job || job.organisationId === id))
  // A refused "publish" typed nothing: the fields then show what is stored.
  const edited = refused?.values.intent === 'save' ? refused : undefined
  return (
    <Page
      title={title}
      titleLang={job ? REGIONAL[job.locale as Locale] : undefined}
      width="text"
      back={{ to: '/employer', label: t('jobs.employer.title') }}
    >
      <ErrorSummary refused={refused} />
      {unverified ? <Notice tone="warning">{t('jobs.error.unverified')}</Notice> : null}
      {job && job.status !== 'draft' ? <ApplicantGroups applicants={applicants} jobId={job.id} /> : null}
      {job ? <Moves job={job} problems={problems} /> : null}
      {job?.status === 'closed' ? null : (
        <PageSection title={t('jobs.employer.edit')}>
          <LocaleForm className="space-y-6">
            <input type="hidden" name="intent" value="save" />
            <EmployerField employers={employers} fixed={job?.organisationId} refused={edited} />
            <AdvertFields job={job} refused={edited} />
            <Button>{t('jobs.employer.save')}</Button>
          </LocaleForm>
        </PageSection>
      )}
    </Page>
  )
}

function EmployerField({ employers, fixed, refused }: { employers: Employer[]; fixed: string | undefined; refused: Refused | undefined }) {
  const t = useT()
  const only = fixed ?? (employers.length === 1 ? employers[0]?.id : undefined)
  if (only) return <input type="hidden" name="organisationId" value={only} />
  const options = employers.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <SelectField
      name="organisationId"
      label={t('jobs.employer.organisation')}
      options={options}
      {...fieldState(refused, 'organisationId')}
    />
  )
}

/** What can be done with the advert as a whole. */
function Moves({ job, problems }: { job: AdvertView; problems: AdvertProblem[] }) {
  const t = useT()
  if (job.status === 'draft') return problems.length > 0 ? <Problems problems={problems} /> : <IntentForm intent="publish" />
  return (
    <div className="space-y-4">
      {job.status === 'closed' ? <Notice>{t('jobs.error.closed')}</Notice> : null}
      <IntentForm intent="copy" />
      {job.status === 'open' ? (
        <Confirm label={t('jobs.employer.close')}>
          <p>{t('jobs.employer.closeText')}</p>
          <IntentForm intent="close" />
        </Confirm>
      ) : null}
    </div>
  )
}

const BUTTONS = { publish: ['publish', 'primary'], copy: ['copy', 'secondary'], close: ['closeYes', 'danger'] } as const

function IntentForm({ intent }: { intent: keyof typeof BUTTONS }) {
  const t = useT()
  const [label, tone] = BUTTONS[intent]
  return (
    <LocaleForm>
      <Button name="intent" value={intent} tone={tone}>
        {t(`jobs.employer.${label}`)}
      </Button>
    </LocaleForm>
  )
}

function Problems({ problems }: { problems: AdvertProblem[] }) {
  const t = useT()
  const locale = useLocale()
  return (
    <Notice tone="warning" title={t('jobs.problem.title')}>
      <ul className="list-disc space-y-2 ps-5">
        {problems.map(({ field, key, phrase, amount }) => (
          <li key={`${field} ${key}`}>
            {t.dynamic(key)} {phrase ? t('jobs.problem.found', { phrase }) : null}
            {amount ? t('jobs.problem.least', { amount: formatHkd(amount, locale) }) : null}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
