import type { Refused } from '#app/http/handler.server.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { DateField, TextArea, TextField } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm, LocaleLink } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'

type Mentor = {
  headline: string
  about: string
  capacity: number
  activeCount: number
  pausedAt: string | null
  pausedUntil: string | null
  publishedAt: string | null
}
type Props = { mentor: Mentor | null; matchable: boolean; verified: boolean; refused: Refused | undefined }

export function MentorProfilePage({ mentor, matchable, verified, refused }: Props) {
  const t = useT()
  return (
    <Page title={t('mentorship.own.title')} lead={t('mentorship.own.lead')} width="text">
      <ErrorSummary refused={refused} />
      {mentor ? <State mentor={mentor} matchable={matchable} /> : null}
      {verified ? <Said mentor={mentor} refused={refused} /> : <Notice title={t('mentorship.own.unverified')} />}
      {mentor ? <Break mentor={mentor} refused={refused} /> : null}
    </Page>
  )
}

function Said({ mentor, refused }: { mentor: Mentor | null; refused: Refused | undefined }) {
  const t = useT()
  return (
    <LocaleForm className="space-y-6">
      <input type="hidden" name="intent" value="save" />
      <TextField
        name="headline"
        label={t('mentorship.own.headline')}
        hint={t('mentorship.own.headlineHint')}
        maxLength={120}
        {...fieldState(refused, 'headline', mentor?.headline)}
      />
      <TextArea name="about" label={t('mentorship.own.about')} maxLength={2000} {...fieldState(refused, 'about', mentor?.about)} />
      <TextField
        name="capacity"
        label={t('mentorship.own.capacity')}
        hint={t('mentorship.own.capacityHint')}
        inputMode="numeric"
        className="sm:max-w-24"
        {...fieldState(refused, 'capacity', mentor?.capacity ?? 2)}
      />
      <p>
        {t('mentorship.own.profile')} <LocaleLink to="/profile">{t('mentorship.own.profileLink')}</LocaleLink>
      </p>
      <Button>{t('mentorship.own.save')}</Button>
    </LocaleForm>
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
        {published || matchable ? (
          <Publish published={published} />
        ) : (
          <ButtonLink to="/onboarding">{t('mentorship.own.profileLink')}</ButtonLink>
        )}
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

function Break({ mentor, refused }: { mentor: Mentor; refused: Refused | undefined }) {
  const t = useT()
  const locale = useLocale()
  const until = mentor.pausedUntil
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
