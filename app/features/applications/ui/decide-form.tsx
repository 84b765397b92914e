import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { RadioGroup, SelectField, TextArea } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { PageSection } from '#app/ui/page.tsx'
import { REFUSAL_REASONS, reasonKey } from '../approval.ts'

/** Approve, or refuse with a reason. When somebody else decided meanwhile, only the message is left. */
export function DecideForm({ refused, open }: { refused: Refused | undefined; open: boolean }) {
  const t = useT()
  const labels = {
    verdict: t('applications.office.decide'),
    reasonCode: t('applications.office.reason'),
    reasonText: t('applications.office.words'),
  }
  const verdicts = (['approve', 'refuse'] as const).map((value) => ({ value, label: t(`applications.office.${value}`) }))
  const reasons = REFUSAL_REASONS.map((value) => ({ value, label: t.dynamic(reasonKey('office', value)) }))
  return (
    <PageSection title={labels.verdict}>
      <ErrorSummary refused={refused} labels={labels} />
      {open ? (
        <LocaleForm className="max-w-[42rem] space-y-6" noValidate>
          <RadioGroup name="verdict" legend={labels.verdict} options={verdicts} {...fieldState(refused, 'verdict')} />
          <SelectField
            name="reasonCode"
            label={labels.reasonCode}
            options={[{ value: '', label: t('applications.office.reasonNone') }, ...reasons]}
            {...fieldState(refused, 'reasonCode')}
          />
          <TextArea
            name="reasonText"
            label={labels.reasonText}
            hint={t('applications.office.wordsHint')}
            rows={4}
            maxLength={1000}
            optional
            {...fieldState(refused, 'reasonText')}
          />
          <Button>{t('applications.office.save')}</Button>
        </LocaleForm>
      ) : null}
    </PageSection>
  )
}
