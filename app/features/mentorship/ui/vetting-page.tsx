import type { Refused } from '#app/http/handler.server.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import type { Locale } from '#app/lib/locales.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { LocaleForm, LocaleLink } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { withFieldsOf } from './answer-fields.tsx'
import { WordForm } from './word-form.tsx'

type Mentor = { id: string; name: string; headline: string; about: string; conductAgreedAt: string | null; publishedAt: string | null }
type Word = {
  id: string
  mentorId: string
  name: string
  organisationId: string
  validUntil: string
  referencesChecked: number
  endsSoon: boolean
}
export type Vetter = { id: string; name: { text: string; lang: Locale } }
type Props = { mentors: Mentor[]; given: Word[]; organisations: Vetter[]; usualUntil: string; refused: Refused | undefined }

export function VettingPage({ mentors, given, organisations, usualUntil, refused }: Props) {
  const t = useT()
  const form = { organisations, usualUntil, refused }
  return (
    <Page title={t('mentorship.vetting.title')} lead={t('mentorship.vetting.lead')} width="text">
      <ErrorSummary refused={withFieldsOf(refused)} />
      {organisations.length === 0 ? <Notice tone="warning" title={t('mentorship.error.unverified')} /> : null}
      <PageSection title={t('mentoring.vetting.waiting')}>
        {mentors.length === 0 ? <EmptyState title={t('mentorship.vetting.none')} /> : null}
        {mentors.map((mentor) => (
          <MentorToVet key={mentor.id} mentor={mentor} {...form} />
        ))}
      </PageSection>
      <PageSection title={t('mentoring.vetting.given')}>
        {given.length === 0 ? <p className="text-muted">{t('mentoring.vetting.noneGiven')}</p> : null}
        {given.map((word) => (
          <WordGiven key={word.id} word={word} {...form} />
        ))}
      </PageSection>
    </Page>
  )
}

type FormProps = Pick<Props, 'organisations' | 'usualUntil' | 'refused'>

function MentorToVet({ mentor, ...form }: FormProps & { mentor: Mentor }) {
  const t = useT()
  const locale = useLocale()
  const { id, name, headline, about, conductAgreedAt, publishedAt } = mentor
  return (
    <Card as="article" edge="bauhinia">
      <h3 className="text-xl">
        <LocaleLink to={`/mentors/${id}`}>{name}</LocaleLink>
      </h3>
      <p>{headline}</p>
      <p className="whitespace-pre-line text-muted">{about}</p>
      <ul className="list-disc ps-5">
        {publishedAt ? <li>{t('mentoring.vetting.published', { day: formatDay(publishedAt, locale) })}</li> : null}
        <li>
          {conductAgreedAt
            ? t('mentoring.vetting.conductOn', { day: formatDay(conductAgreedAt, locale) })
            : t('mentoring.vetting.conductNot')}
        </li>
      </ul>
      {conductAgreedAt && form.organisations.length > 0 ? (
        <WordForm mentorId={id} name={name} label={t('mentoring.vetting.open', { name })} {...form} />
      ) : null}
    </Card>
  )
}

function WordGiven({ word, ...form }: FormProps & { word: Word }) {
  const t = useT()
  const locale = useLocale()
  const { mentorId, name, organisationId, validUntil, referencesChecked, endsSoon } = word
  const organisations = form.organisations.filter(({ id }) => id === organisationId)
  return (
    <Card as="article" edge="bauhinia">
      <h3 className="text-xl">
        <LocaleLink to={`/mentors/${mentorId}`}>{name}</LocaleLink>
      </h3>
      <p className="flex flex-wrap gap-3">
        {t('mentoring.vetting.line', { day: formatDay(validUntil, locale), count: referencesChecked })}
        {endsSoon ? <Tag tone="waiting">{t('mentoring.vetting.soon')}</Tag> : null}
      </p>
      {organisations.length > 0 ? (
        <WordForm mentorId={mentorId} name={name} label={t('mentoring.vetting.renew')} {...form} organisations={organisations} />
      ) : null}
      <LocaleForm to="/organiser/mentors">
        <input type="hidden" name="mentorId" value={mentorId} />
        <input type="hidden" name="organisationId" value={organisationId} />
        <Button tone="quiet" name="intent" value="end">
          {t('mentoring.vetting.end')}
          <span className="sr-only">: {name}</span>
        </Button>
      </LocaleForm>
    </Card>
  )
}
