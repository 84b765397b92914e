import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { RadioGroup, SelectField, TextArea } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { ITEM_REASONS, itemReasonKey } from '../case.ts'
import type { ShownCase } from './case-views.ts'
import { OpenPaper, PaperFinding } from './paper-row.tsx'

type Props = { token: string; paper: ShownCase['papers'][number]; open: boolean; refused: Refused | undefined }

/** One paper and what was found in it. */
export function PaperForm({ token, paper, open, refused }: Props) {
  const t = useT()
  const labels = { verdict: t('casework.paper.verdict'), reasonCode: t('casework.paper.reason'), reasonText: t('casework.paper.words') }
  const verdicts = [
    { value: 'accepted', label: t('casework.paper.good') },
    { value: 'replace', label: t('casework.paper.bad') },
  ]
  const reasons = ITEM_REASONS.map((value) => ({ value, label: t.dynamic(itemReasonKey('office', value)) }))
  return (
    <div className="space-y-6">
      <ErrorSummary refused={refused} labels={labels} />
      <div>
        <OpenPaper paper={paper} />
        <PaperFinding paper={paper} />
        <p className="text-muted">{t('casework.paper.logged')}</p>
      </div>
      {open ? (
        <LocaleForm className="space-y-6" noValidate>
          <input type="hidden" name="token" value={token} />
          <RadioGroup
            name="verdict"
            legend={labels.verdict}
            options={verdicts}
            {...fieldState(refused, 'verdict', paper.status === 'received' ? 'replace' : paper.status)}
          />
          <SelectField
            name="reasonCode"
            label={labels.reasonCode}
            options={[{ value: '', label: t('casework.paper.reasonNone') }, ...reasons]}
            {...fieldState(refused, 'reasonCode', paper.reasonCode)}
          />
          <TextArea
            name="reasonText"
            label={labels.reasonText}
            hint={t('casework.paper.wordsHint')}
            rows={3}
            maxLength={2000}
            optional
            {...fieldState(refused, 'reasonText', paper.reasonText)}
          />
          <p className="text-muted">{t('casework.paper.noteHint')}</p>
          <Button>{t('casework.paper.save')}</Button>
        </LocaleForm>
      ) : null}
    </div>
  )
}
