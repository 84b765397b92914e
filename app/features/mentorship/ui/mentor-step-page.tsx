import type { Refused } from '#app/http/handler.server.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { GOALS } from '#app/lib/goals.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Checkbox, CheckboxGroup, type Option, TextArea, TextField } from '#app/ui/field.tsx'
import { fieldState, fieldValues } from '#app/ui/field-state.ts'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { TileProgress } from '#app/ui/tile-progress.tsx'
import { BOUNDARIES, CONDUCT, MENTOR_STEPS, type MentorStep, mentorStepBefore } from '../mentor-steps.ts'
import type { MentorAnswers } from './mentor-answers.ts'
import { MentorHoursFields } from './mentor-hours-fields.tsx'
import { ProfileCheck } from './profile-check.tsx'

type Props = {
  step: MentorStep
  title: string
  verified: boolean
  answers: MentorAnswers
  zones: Option[]
  zone: string
  today: string
  refused: Refused | undefined
}

/** One page of a mentor's onboarding: one thing, saved by going on. */
export function MentorStepPage({ step, title, verified, answers, zones, zone, today, refused }: Props) {
  const t = useT()
  const before = mentorStepBefore(step)
  const done = answers.doneSteps.length
  const published = answers.mentor?.publishedAt != null
  return (
    <Page
      title={title}
      lead={t(`mentoring.step.${step}.text`)}
      width="text"
      back={{ to: before && !published ? `/mentor-profile/${before}` : '/mentor-profile', label: t('mentoring.back') }}
    >
      {published ? null : (
        <TileProgress
          done={done}
          total={MENTOR_STEPS.length}
          label={t('mentoring.hub.progress', { count: done, total: MENTOR_STEPS.length })}
        />
      )}
      {verified ? null : <Notice tone="warning" title={t('mentorship.own.unverified')} />}
      <ErrorSummary refused={refused} />
      {step === 'hours' ? (
        <MentorHoursFields answers={answers} zones={zones} zone={zone} today={today} refused={refused} />
      ) : (
        <LocaleForm className="space-y-6" noValidate key={step}>
          <Fields step={step} answers={answers} refused={refused} />
        </LocaleForm>
      )}
    </Page>
  )
}

type FieldProps = { answers: MentorAnswers; refused: Refused | undefined }

function Fields({ step, ...props }: FieldProps & { step: Exclude<MentorStep, 'hours'> }) {
  switch (step) {
    case 'help':
      return <HelpFields {...props} />
    case 'languages':
      return <ProfileCheck answers={props.answers} />
    case 'capacity':
      return <CapacityFields {...props} />
    case 'conduct':
      return <ConductFields {...props} />
  }
}

function HelpFields({ answers: { mentor, profile }, refused }: FieldProps) {
  const t = useT()
  return (
    <>
      <TextField
        name="headline"
        label={t('mentorship.own.headline')}
        hint={t('mentorship.own.headlineHint')}
        maxLength={120}
        {...fieldState(refused, 'headline', mentor?.headline)}
      />
      <TextArea name="about" label={t('mentorship.own.about')} maxLength={2000} {...fieldState(refused, 'about', mentor?.about)} />
      <CheckboxGroup
        name="goals"
        legend={t('mentoring.goals')}
        options={GOALS.map((goal) => ({ value: goal, label: t(`vocabulary.goal.${goal}`) }))}
        {...fieldValues(refused, 'goals', profile?.goals ?? [])}
      />
      <Button>{t('mentoring.next')}</Button>
    </>
  )
}

function CapacityFields({ answers: { mentor }, refused }: FieldProps) {
  const t = useT()
  return (
    <>
      <TextField
        name="capacity"
        label={t('mentorship.own.capacity')}
        hint={t('mentorship.own.capacityHint')}
        inputMode="numeric"
        className="sm:max-w-24"
        {...fieldState(refused, 'capacity', mentor?.capacity ?? 2)}
      />
      <CheckboxGroup
        name="boundaries"
        legend={t('mentoring.capacity.boundaries')}
        hint={t('mentoring.capacity.boundariesHint')}
        options={BOUNDARIES.map((value) => ({ value, label: t(`asking.boundaries.${value}`) }))}
        {...fieldValues(refused, 'boundaries', mentor?.boundaries ?? [])}
      />
      <TextArea
        name="boundariesNote"
        label={t('mentoring.capacity.note')}
        rows={3}
        maxLength={600}
        optional
        {...fieldState(refused, 'boundariesNote', mentor?.boundariesNote)}
      />
      <Button>{t('mentoring.next')}</Button>
    </>
  )
}

function ConductFields({ answers: { mentor }, refused }: FieldProps) {
  const t = useT()
  const locale = useLocale()
  const agreedAt = mentor?.conductAgreedAt
  return (
    <>
      <ol className="list-decimal space-y-3 ps-6 text-lg">
        {CONDUCT.map((rule) => (
          <li key={rule}>{t(`mentoring.conduct.${rule}`)}</li>
        ))}
      </ol>
      {agreedAt ? <p className="text-muted">{t('mentoring.conduct.agreedOn', { day: formatDay(agreedAt, locale) })}</p> : null}
      <Checkbox
        name="agreed"
        label={t('mentoring.conduct.agree')}
        error={refused?.errors.agreed?.[0]}
        defaultChecked={agreedAt != null || refused?.values.agreed === 'yes'}
      />
      <Button>{t('mentoring.conduct.publish')}</Button>
    </>
  )
}
