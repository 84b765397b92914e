import type { Refused } from '#app/http/handler.server.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { DateField, TextArea, TextField } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm, LocaleLink } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'

type Mentor = { headline: string; about: string; capacity: number; activeCount: number; pausedAt: string | null; pausedUntil: string | null; publishedAt: string | null }

export function MentorProfilePage({ mentor, refused }: { mentor: Mentor | null; refused: Refused | undefined }) {
  const t = useT()
  return (
    <Page title={t('mentorship.own.title')} lead={t('mentorship.own.lead')} width="text">
      <ErrorSummary refused={refused} />
      {mentor ? <State mentor={mentor} /> : null}
      <LocaleForm className="space-y-6">
        <input type="hidden" name="intent" value="save" />
        <TextField name="headline" label={t('mentorship.own.headline')} hint={t('mentorship.own.headlineHint')} {...fieldState(refused, 'headline', mentor?.headline)} />
        <TextArea name="about" label={t('mentorship.own.about')} {...fieldState(refused, 'about', mentor?.about)} />
        <TextField name="capacity" label={t('mentorship.own.capacity')} inputMode="numeric" className="sm:max-w-24" {...fieldState(refused, 'capacity', mentor?.capacity ?? 2)} />
        <p>
          {t('mentorship.own.profile')} <LocaleLink to="/profile">{t('mentorship.own.profileLink')}</LocaleLink>
        </p>
        <Button>{t('mentorship.own.save')}</Button>
      </LocaleForm>
      {mentor ? <Break mentor={mentor} refused={refused} /> : null}
    </Page>
  )
}

function State({ mentor }: { mentor: Mentor }) {
  const t = useT()
  const published = mentor.publishedAt !== null
  return (
    <Notice tone={published ? 'success' : 'info'} title={t(published ? 'mentorship.own.visible' : 'mentorship.own.hidden')}>
      <p>{t('mentorship.own.taken', { taken: mentor.activeCount, of: mentor.capacity })}</p>
      <LocaleForm className="mt-3 flex flex-wrap items-center gap-4">
        <Button tone={published ? 'quiet' : 'primary'} name="intent" value={published ? 'unpublish' : 'publish'}>
          {t(published ? 'mentorship.own.unpublish' : 'mentorship.own.publish')}
        </Button>
        <LocaleLink to="/requests">{t('mentorship.own.requests')}</LocaleLink>
      </LocaleForm>
    </Notice>
  )
}

function Break({ mentor, refused }: { mentor: Mentor; refused: Refused | undefined }) {
  const t = useT()
  const locale = useLocale()
  return (
    <PageSection title={t('mentorship.own.pause')}>
      {mentor.pausedAt ? (
        <LocaleForm className="space-y-3">
          <p>{mentor.pausedUntil ? t('mentorship.own.pausedUntil', { day: formatDay(mentor.pausedUntil, locale) }) : t('mentorship.own.paused')}</p>
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
