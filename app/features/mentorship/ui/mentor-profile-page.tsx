import type { Refused } from '#app/http/handler.server.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { DateField } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm, LocaleLink } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import { TaskList, TaskRow } from '#app/ui/task-row.tsx'
import { TileProgress } from '#app/ui/tile-progress.tsx'
import type { Habits } from '../answer-habits.ts'
import { MENTOR_STEPS, type MentorStep, openMentorStep } from '../mentor-steps.ts'
import { useHabits } from './mentor-facts.tsx'

type Mentor = {
  capacity: number
  activeCount: number
  pausedAt: string | null
  pausedUntil: string | null
  pauseProposedAt: string | null
  publishedAt: string | null
}
type Props = {
  mentor: Mentor | null
  matchable: boolean
  verified: boolean
  doneSteps: MentorStep[]
  habits: Habits | null
  refused: Refused | undefined
}

/** A mentor's own desk: whether migrants find them, the five pages, how they answer, and a break. */
export function MentorProfilePage({ mentor, matchable, verified, doneSteps, habits, refused }: Props) {
  const t = useT()
  const published = mentor !== null && mentor.publishedAt !== null
  return (
    <Page title={t('mentorship.own.title')} lead={t(published ? 'mentorship.own.lead' : 'mentoring.hub.leadNew')} width="text">
      <ErrorSummary refused={refused} />
      {verified ? null : <Notice tone="warning" title={t('mentorship.own.unverified')} />}
      {mentor?.pauseProposedAt ? <Silent refused={refused} /> : null}
      {mentor && (published || doneSteps.length === MENTOR_STEPS.length) ? <State mentor={mentor} matchable={matchable} /> : null}
      {verified ? <Steps doneSteps={doneSteps} published={published} /> : null}
      <Answers habits={habits} />
      {published ? (
        <p>
          <LocaleLink to="/mentors/gender">{t('asking.gender.linkMentor')}</LocaleLink>
        </p>
      ) : null}
      {published ? <Break mentor={mentor} refused={refused} /> : null}
    </Page>
  )
}

function Steps({ doneSteps, published }: { doneSteps: MentorStep[]; published: boolean }) {
  const t = useT()
  const next = openMentorStep(doneSteps)
  return (
    <PageSection title={t('mentoring.hub.steps')}>
      {published ? null : (
        <TileProgress
          done={doneSteps.length}
          total={MENTOR_STEPS.length}
          label={t('mentoring.hub.progress', { count: doneSteps.length, total: MENTOR_STEPS.length })}
        />
      )}
      <TaskList>
        {MENTOR_STEPS.map((step) => (
          <TaskRow
            key={step}
            to={`/mentor-profile/${step}`}
            label={t(`mentoring.step.${step}.title`)}
            status={t(doneSteps.includes(step) ? 'mentoring.hub.done' : 'mentoring.hub.todo')}
            tone={doneSteps.includes(step) ? 'good' : 'waiting'}
          />
        ))}
      </TaskList>
      {next && !published ? (
        <ButtonLink to={`/mentor-profile/${next}`}>{t(doneSteps.length === 0 ? 'mentoring.hub.begin' : 'mentoring.hub.goOn')}</ButtonLink>
      ) : null}
    </PageSection>
  )
}

function State({ mentor, matchable }: { mentor: Mentor; matchable: boolean }) {
  const t = useT()
  const published = mentor.publishedAt !== null
  return (
    <Notice tone={published ? 'success' : 'info'} title={t(published ? 'mentorship.own.visible' : 'mentorship.own.hidden')}>
      <p>{t('mentorship.own.taken', { taken: mentor.activeCount, of: mentor.capacity })}</p>
      {matchable ? null : <p>{t('mentorship.error.mentorProfile')}</p>}
      <div className="mt-3 flex flex-wrap items-center gap-4">
        {published || matchable ? <Publish published={published} /> : null}
        <LocaleLink to="/requests">{t('mentorship.own.requests')}</LocaleLink>
      </div>
    </Notice>
  )
}

function Publish({ published }: { published: boolean }) {
  const t = useT()
  return (
    <LocaleForm>
      <Button tone={published ? 'quiet' : 'primary'} name="intent" value={published ? 'unpublish' : 'publish'}>
        {t(published ? 'mentorship.own.unpublish' : 'mentorship.own.publish')}
      </Button>
    </LocaleForm>
  )
}

/** Requests in a row without an answer: a break is proposed, and the mentor decides. */
function Silent({ refused }: { refused: Refused | undefined }) {
  const t = useT()
  return (
    <Notice tone="warning" title={t('mentoring.silent.title')}>
      <p>{t('mentoring.silent.text')}</p>
      <LocaleForm className="mt-3 space-y-3">
        <DateField name="pausedUntil" label={t('mentorship.own.pauseDay')} optional {...fieldState(refused, 'pausedUntil')} />
        <div className="flex flex-wrap gap-3">
          <Button name="intent" value="pause">
            {t('mentoring.silent.yes')}
          </Button>
          <Button tone="secondary" name="intent" value="keepOpen" formNoValidate>
            {t('mentoring.silent.no')}
          </Button>
        </div>
      </LocaleForm>
    </Notice>
  )
}

function Answers({ habits }: { habits: Habits | null }) {
  const t = useT()
  const said = useHabits({ habits })
  if (!said) return null
  return (
    <PageSection title={t('mentoring.hub.answers')}>
      <p>{said}</p>
    </PageSection>
  )
}

function Break({ mentor, refused }: { mentor: Mentor; refused: Refused | undefined }) {
  const t = useT()
  const locale = useLocale()
  const until = mentor.pausedUntil
  // Where a break is proposed above, one way to take it is enough.
  if (mentor.pauseProposedAt) return null
  return (
    <PageSection title={t('mentorship.own.pause')}>
      {mentor.pausedAt ? (
        <LocaleForm className="space-y-3">
          <p>{until ? t('mentorship.own.pausedUntil', { day: formatDay(until, locale) }) : t('mentorship.own.paused')}</p>
          <Button name="intent" value="resume">
            {t('mentorship.own.resume')}
          </Button>
        </LocaleForm>
      ) : (
        <LocaleForm className="space-y-3">
          <DateField name="pausedUntil" label={t('mentorship.own.pauseDay')} optional {...fieldState(refused, 'pausedUntil')} />
          <Button tone="secondary" name="intent" value="pause">
            {t('mentorship.own.pause')}
          </Button>
        </LocaleForm>
      )}
    </PageSection>
  )
}
