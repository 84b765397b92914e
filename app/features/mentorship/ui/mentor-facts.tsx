import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatList } from '#app/lib/lists.ts'
import { Tag, TagList } from '#app/ui/tag.tsx'
import type { MentorCard } from '../mentor-view.ts'

type Vocabulary = 'goal' | 'skill' | 'slot' | 'language'

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

/** What two people need to talk: languages, and a time. The next time comes first. */
export function MentorMeeting({ mentor, shown }: { mentor: MentorCard; shown: number }) {
  const t = useT()
  const names = useNames()
  const { languages, slots, score } = mentor
  const facts = [
    {
      label: t('mentorship.speaks'),
      value: names(
        'language',
        languages.map(({ code }) => code),
      ),
    },
    ...(slots.length > 0
      ? [{ label: t(score === null ? 'mentorship.freeTimes' : 'mentorship.free'), value: names('slot', slots.slice(0, shown)) }]
      : []),
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
