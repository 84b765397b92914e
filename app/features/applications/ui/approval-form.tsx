import { ACCEPTED_FILES } from '#app/files/refusal.ts'
import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { DateField, FileField, RadioGroup, TextField } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageSection } from '#app/ui/page.tsx'
import { APPROVAL_ROUTES, FIRST_APPROVAL_DAY } from '../approval.ts'

type Props = { refused: Refused | undefined; today: string; earlier: { route: string; reference: string; approvedOn: string } | null }

/** The claim with its letter. Browsers do not keep a chosen file, so after a refusal the form asks for it again. */
export function ApprovalForm({ refused, today, earlier }: Props) {
  const t = useT()
  const labels = {
    route: t('applications.invitations.route'),
    reference: t('applications.approval.reference'),
    approvedOn: t('applications.approval.approvedOn'),
    letter: t('applications.approval.letter'),
  }
  const routes = APPROVAL_ROUTES.map((route) => ({ value: route, label: t(`applications.route.${route}`) }))
  return (
    <PageSection title={t(earlier ? 'applications.approval.again' : 'applications.approval.formTitle')}>
      <ErrorSummary refused={refused} labels={labels} />
      {refused && !refused.errors.letter ? <Notice tone="warning">{t('applications.approval.letterAgain')}</Notice> : null}
      <LocaleForm encType="multipart/form-data" className="space-y-6" noValidate>
        <input type="hidden" name="intent" value="submit" />
        <RadioGroup
          name="route"
          legend={t('applications.approval.route')}
          options={routes}
          {...fieldState(refused, 'route', earlier?.route)}
        />
        <TextField
          name="reference"
          label={labels.reference}
          hint={t('applications.approval.referenceHint')}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={30}
          required
          {...fieldState(refused, 'reference', earlier?.reference)}
        />
        <DateField
          name="approvedOn"
          label={labels.approvedOn}
          hint={t('applications.approval.approvedOnHint')}
          min={FIRST_APPROVAL_DAY}
          max={today}
          required
          {...fieldState(refused, 'approvedOn', earlier?.approvedOn)}
        />
        <FileField
          name="letter"
          label={labels.letter}
          hint={t('applications.approval.letterHint')}
          accept={ACCEPTED_FILES}
          required
          error={refused?.errors.letter?.[0]}
        />
        <p className="text-muted">{t('applications.approval.privacy')}</p>
        <Button>{t('applications.approval.send')}</Button>
      </LocaleForm>
    </PageSection>
  )
}
