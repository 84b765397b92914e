import { useT } from '#app/i18n/use-t.tsx'
import { Card } from '#app/ui/card.tsx'
import { Initials } from '#app/ui/initials.tsx'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { Tag, TagList } from '#app/ui/tag.tsx'
import type { MentorCard as Mentor } from '../mentor-view.ts'

/** One mentor in a list: who, how well they fit and why, before anything has to be opened. */
export function MentorCard({ mentor, level = 2 }: { mentor: Mentor; level?: 2 | 3 }) {
  const t = useT()
  const Heading = `h${level}` as const
  const reasons = mentor.reasons.filter(({ kind }) => kind === 'for').slice(0, 3)
  return (
    <Card as="article" edge="bauhinia">
      <div className="flex items-start gap-4">
        <Initials name={mentor.name} />
        <div className="min-w-0">
          <Heading className="text-xl">
            <LocaleLink to={`/mentors/${mentor.id}`}>{mentor.name}</LocaleLink>
          </Heading>
          <p>{mentor.headline}</p>
        </div>
      </div>
      {mentor.score === null ? null : <p className="font-bold text-bauhinia">{t('mentorship.score', { points: mentor.score })}</p>}
      {reasons.length > 0 ? (
        <ul className="list-disc space-y-1 ps-5">
          {reasons.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      ) : null}
      <MentorTags mentor={mentor} />
    </Card>
  )
}

export function MentorTags({ mentor }: { mentor: Mentor }) {
  const t = useT()
  return (
    <TagList>
      {mentor.organisation ? <Tag tone="good">{t('mentorship.vouched', { organisation: mentor.organisation.text })}</Tag> : null}
      {mentor.sector ? <Tag tone="info">{t.dynamic(`vocabulary.sector.${mentor.sector}`)}</Tag> : null}
      {mentor.district ? <Tag>{t.dynamic(`vocabulary.district.${mentor.district}`)}</Tag> : null}
      {mentor.languages.map(({ code }) => (
        <Tag key={code} tone="people">
          {t.dynamic(`vocabulary.language.${code}`)}
        </Tag>
      ))}
      {mentor.slots.map((slot) => (
        <Tag key={slot} tone="ferry">
          {t.dynamic(`vocabulary.slot.${slot}`)}
        </Tag>
      ))}
      <Tag tone="waiting">{t('mentorship.places', { count: mentor.placesLeft })}</Tag>
    </TagList>
  )
}
