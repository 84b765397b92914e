import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatList } from '#app/lib/lists.ts'
import { Tag, TagList } from '#app/ui/tag.tsx'
import type { MentorCard } from '../mentor-view.ts'
import { useShortMoment, type Zone } from './moment.tsx'

type Vocabulary = 'goal' | 'skill' | 'language'

/** Names of vocabulary ids as one list in the reader's language. */
export function useNames() {
  const t = useT()
  const locale = useLocale()
  return (vocabulary: Vocabulary, ids: string[]) =>
    formatList(
      ids.map((id) => t.dynamic(`vocabulary.${vocabulary}.${id}`)),
      locale,
    )
}

/** Whose word a mentor has, their work and place, and whether they can take somebody. */
export function MentorTags({ mentor }: { mentor: MentorCard }) {
  const t = useT()
  const { organisation, sector, district, placesLeft, asked } = mentor
  return (
    <TagList>
      {asked ? <Tag tone="waiting">{t('mentorship.asked')}</Tag> : null}
      {organisation ? <Tag tone="good">{t('mentorship.vouched', { organisation: organisation.text })}</Tag> : null}
      {sector ? <Tag tone="info">{t.dynamic(`vocabulary.sector.${sector}`)}</Tag> : null}
      {district ? <Tag>{t.dynamic(`vocabulary.district.${district}`)}</Tag> : null}
      <Tag tone={placesLeft > 0 ? 'ferry' : 'neutral'}>{t('mentorship.places', { count: placesLeft })}</Tag>
    </TagList>
  )
}

/** What two people need to talk: languages, and a time; and how the mentor usually answers. */
export function MentorMeeting({ mentor, zone }: { mentor: MentorCard; zone: Zone }) {
  const t = useT()
  const names = useNames()
  const moment = useShortMoment(zone)
  const habits = useHabits(mentor)
  const spoken = mentor.languages.map(({ code }) => code)
  const facts = [
    { label: t('mentorship.speaks'), value: names('language', spoken) },
    ...(mentor.nextFree ? [{ label: t('asking.nextFree'), value: moment(mentor.nextFree) }] : []),
    ...(habits ? [{ label: t('asking.habits.label'), value: habits }] : []),
  ]
  return (
    <dl className="space-y-1">
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt className="inline font-bold">{label}: </dt>
          <dd className="inline">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** How a mentor answers, in words; nothing when too little is known. */
export function useHabits({ habits }: Pick<MentorCard, 'habits'>): string | null {
  const t = useT()
  if (!habits) return null
  const { answered, of, within } = habits
  return within
    ? t('asking.habits.rateAndTime', { answered, of, time: t(`asking.habits.within.${within}`) })
    : t('asking.habits.rate', { answered, of })
}
