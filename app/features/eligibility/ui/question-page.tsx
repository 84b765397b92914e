import { useEffect, useRef } from 'react'
import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { LocaleForm, LocaleLink } from '#app/ui/locale-link.tsx'
import { Page } from '#app/ui/page.tsx'
import { TileProgress } from '#app/ui/tile-progress.tsx'
import type { QuestionView } from '../question-view.ts'
import { checkAddress } from './check-address.ts'
import { QuestionField, questionTitle } from './question-field.tsx'

type Props = { question: QuestionView; fromResult: boolean; refused: Refused | undefined }

/** One question with what helps to answer it. */
export function QuestionPage({ question, fromResult, refused }: Props) {
  const t = useT()
  const { key, section, triage, at, count, answers } = question
  const title = questionTitle(question, t)
  useFocusOnNew(key)
  return (
    <Page title={title} back={backOf(question, fromResult, t('eligibility.question.back'))} width="text">
      <div className="space-y-1">
        <TileProgress
          done={at - 1}
          total={count}
          label={t(triage ? 'eligibility.question.first' : 'eligibility.question.test', { at, count })}
        />
        {section ? <p className="text-muted">{section}</p> : null}
      </div>
      <LocaleForm className="space-y-6" noValidate key={key}>
        <ErrorSummary refused={refused} />
        <Explained question={question} criterion={title === question.label ? '' : question.label} />
        <QuestionField question={question} refused={refused} />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <Button>{t('eligibility.question.continue')}</Button>
          {question.range ? (
            <Button tone="secondary" name="skip" value="yes">
              {t('eligibility.question.skipNumber')}
            </Button>
          ) : null}
        </div>
      </LocaleForm>
      {triage ? null : (
        <p>
          <LocaleLink to={checkAddress('result', answers)}>{t('eligibility.question.result')}</LocaleLink>
        </p>
      )}
    </Page>
  )
}

function Explained({ question: { help, example }, criterion }: { question: QuestionView; criterion: string }) {
  const t = useT()
  const parts = { criterion, help, example }
  const shown = (['criterion', 'help', 'example'] as const).filter((part) => parts[part])
  if (shown.length === 0) return null
  return (
    <div className="space-y-3 rounded-card bg-sunk p-4">
      {shown.map((part) => (
        <p key={part}>
          <strong className="block">{t(`eligibility.question.${part}`)}</strong>
          {parts[part]}
        </p>
      ))}
    </div>
  )
}

function backOf({ before, answers }: QuestionView, fromResult: boolean, label: string) {
  if (fromResult) return { to: checkAddress('result', answers), label }
  return { to: before === null ? '/check' : checkAddress('question', answers, { at: before }), label }
}

/** The questions share one path, so the frame does not see that another one came. */
function useFocusOnNew(key: string) {
  const shown = useRef(key)
  useEffect(() => {
    if (shown.current === key) return
    shown.current = key
    const heading = document.querySelector<HTMLElement>('main h1')
    if (!heading) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }, [key])
}
