import type { Refused } from '#app/http/handler.server.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { LocaleForm, LocaleLink } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { TileProgress } from '#app/ui/tile-progress.tsx'
import { MAX_LANGUAGES, STEPS, type Step } from '../profile.ts'
import { type ShownProfile, StepFields } from './step-fields.tsx'

type Props = {
  step: Step
  from: 'check' | 'profile' | 'mentor' | null
  profile: ShownProfile
  title: string
  text: string
  skipTo: string | null
  before: Step | null
  verified: boolean
  answered: (Refused & { rows?: number }) | undefined
}

/** One step of onboarding: one question, saved by going on. */
export function StepPage({ step, from, profile, title, text, skipTo, before, verified, answered }: Props) {
  const t = useT()
  // A row that was added is no refusal, but it brings back what was typed.
  const refused = answered && Object.keys(answered.errors).length > 0 ? answered : undefined
  return (
    <Page title={title} lead={text} back={backOf(from, before, t('profiles.onboarding.back'))} width="text">
      {from ? null : <Progress done={profile.doneSteps.length} />}
      {step === 'name' && !from ? <p>{t('profiles.onboarding.intro')}</p> : null}
      {verified ? null : <Notice tone="warning">{t('profiles.onboarding.verifyFirst')}</Notice>}
      <LocaleForm className="space-y-6" noValidate key={step}>
        <ErrorSummary refused={refused} labels={fieldLabels(t)} />
        <StepFields step={step} profile={profile} refused={answered} rows={answered?.rows ?? 0} title={title} />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <Button>{t('profiles.onboarding.next')}</Button>
          {skipTo ? (
            <LocaleLink to={`/onboarding/${skipTo}`} className="inline-flex min-h-11 items-center">
              {t('profiles.onboarding.skip')}
            </LocaleLink>
          ) : null}
        </div>
      </LocaleForm>
    </Page>
  )
}

/** What the error summary calls a field; a row of languages by its number. */
function fieldLabels(t: Translate): Record<string, string> {
  const rows = Array.from({ length: MAX_LANGUAGES }, (_, at) => {
    const label = t('profiles.field.language', { number: at + 1 })
    return [
      [`languages[${at}].code`, label],
      [`languages[${at}].level`, label],
    ]
  })
  const named = {
    fullName: 'fullName',
    name: 'name',
    professionCode: 'profession',
    yearsExperience: 'years',
    arrivalOn: 'arrivalOn',
  } as const
  const fields = Object.entries(named).map(([field, key]) => [field, t(`profiles.field.${key}`)])
  return Object.fromEntries([...rows.flat(), ...fields])
}

function Progress({ done }: { done: number }) {
  const t = useT()
  return <TileProgress done={done} total={STEPS.length} label={t('profiles.onboarding.done', { count: done, total: STEPS.length })} />
}

function backOf(from: Props['from'], before: Step | null, label: string) {
  if (from) return { to: { check: '/onboarding/check', profile: '/profile', mentor: '/mentor-profile/languages' }[from], label }
  return before ? { to: `/onboarding/${before}`, label } : undefined
}
