import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { REGIONAL } from '#app/lib/locales.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Checkbox, TextArea } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm, LocaleLink } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import type { SentProfile } from '../job-application.ts'
import type { JobView } from './job-page.tsx'
import { SentProfileList } from './sent-profile.tsx'

export function ApplyPage({ job, profile, refused }: { job: JobView; profile: SentProfile; refused: Refused | undefined }) {
  const t = useT()
  return (
    <Page
      title={t('jobs.apply.title')}
      lead={<span lang={REGIONAL[job.locale]}>{`${job.title} · ${job.employer}`}</span>}
      width="text"
      back={{ to: `/jobs/${job.id}`, label: t('ui.back') }}
    >
      <ErrorSummary refused={refused} />
      <PageSection title={t('jobs.apply.profileTitle')}>
        <SentProfileList profile={profile} />
        <p>
          <LocaleLink to="/profile">{t('jobs.apply.change')}</LocaleLink>
        </p>
      </PageSection>
      <Rest job={job} complete={profile.languages.length > 0} refused={refused} />
    </Page>
  )
}

function Rest({ job, complete, refused }: { job: JobView; complete: boolean; refused: Refused | undefined }) {
  const t = useT()
  if (job.barrier) return <Notice tone="warning">{t(`jobs.barrier.${job.barrier}`)}</Notice>
  if (complete) return <Statement refused={refused} />
  return (
    <Notice tone="warning" title={t('jobs.error.noProfile')}>
      <p className="mt-3">
        <ButtonLink to="/onboarding">{t('jobs.apply.complete')}</ButtonLink>
      </p>
    </Notice>
  )
}

function Statement({ refused }: { refused: Refused | undefined }) {
  const t = useT()
  const consent = fieldState(refused, 'consent')
  return (
    <LocaleForm className="space-y-8">
      <PageSection title={t('jobs.apply.statementTitle')}>
        <TextArea
          name="statement"
          label={t('jobs.apply.statement')}
          hint={t('jobs.apply.statementHint')}
          maxLength={2000}
          rows={8}
          {...fieldState(refused, 'statement')}
        />
      </PageSection>
      <PageSection title={t('jobs.apply.consentTitle')}>
        <Checkbox name="consent" label={t('jobs.apply.consent')} error={consent.error} defaultChecked={consent.defaultValue === 'yes'} />
        <Button>{t('jobs.apply.send')}</Button>
      </PageSection>
    </LocaleForm>
  )
}
