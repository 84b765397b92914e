import type { Refused } from '#app/http/handler.server.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Checkbox, RadioGroup, TextArea } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm, LocaleLink } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { ANSWERS, type Moment, QUESTIONS } from '../feedback.ts'

type Props = { pairId: string; name: string; moment: Moment; open: boolean; givenAt: string | null; refused: Refused | undefined }

/** A few questions with the same four answers, and words if one likes. */
export function FeedbackPage({ pairId, name, moment, open, givenAt, refused }: Props) {
  const t = useT()
  const locale = useLocale()
  const back = { to: `/pairs/${pairId}`, label: t('pairs.backToPair', { name }) }
  return (
    <Page title={t(`pairs.feedback.title.${moment}`, { name })} lead={t('pairs.feedback.lead', { name })} back={back} width="text">
      <ErrorSummary
        refused={refused}
        labels={Object.fromEntries(QUESTIONS[moment].map((question) => [question, questionText(question, moment, t)]))}
      />
      {givenAt ? <Notice tone="success" title={t('pairs.feedback.thanks', { day: formatDay(givenAt, locale) })} /> : null}
      {!open && !givenAt ? <Notice title={t('pairs.feedback.notNow')} /> : null}
      {open && !givenAt ? <Questions moment={moment} refused={refused} /> : null}
      <p>
        {t('pairs.feedback.safety')} <LocaleLink to={`/pairs/${pairId}/report`}>{t('pairs.feedback.safetyLink')}</LocaleLink>
      </p>
    </Page>
  )
}

function Questions({ moment, refused }: { moment: Moment; refused: Refused | undefined }) {
  const t = useT()
  const options = ANSWERS.map((value) => ({ value, label: t(`pairs.feedback.answer.${value}`) }))
  return (
    <LocaleForm className="space-y-6">
      <input type="hidden" name="moment" value={moment} />
      {QUESTIONS[moment].map((question) => (
        <RadioGroup
          key={question}
          name={question}
          legend={questionText(question, moment, t)}
          options={options}
          inline
          {...fieldState(refused, question)}
        />
      ))}
      <TextArea
        name="body"
        label={t('pairs.feedback.body')}
        hint={t('pairs.feedback.bodyHint')}
        rows={4}
        maxLength={2000}
        optional
        {...fieldState(refused, 'body')}
      />
      <Checkbox name="shared" label={t('pairs.feedback.shared')} defaultChecked={refused?.values.shared === 'yes'} />
      <Button>{t('pairs.feedback.send')}</Button>
    </LocaleForm>
  )
}

/** A question is worded for its moment where that makes a difference. */
function questionText(question: string, moment: Moment, t: ReturnType<typeof useT>): string {
  const key = `pairs.feedback.question.${question}`
  return t.has(`${key}.${moment}`) ? t.dynamic(`${key}.${moment}`) : t.dynamic(key)
}
