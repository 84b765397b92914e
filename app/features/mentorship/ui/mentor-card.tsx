import { useT } from '#app/i18n/use-t.tsx'
import { Card } from '#app/ui/card.tsx'
import { Initials } from '#app/ui/initials.tsx'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { type MentorCard as Mentor, REASONS_SHOWN } from '../mentor-view.ts'
import { MentorMeeting, MentorTags } from './mentor-facts.tsx'
import type { Zone } from './moment.tsx'

type Props = { mentor: Mentor; zone: Zone; level?: 2 | 3; to?: string }

/** One mentor in a list: who, how well they fit and why, before anything has to be opened. */
export function MentorCard({ mentor, zone, level = 2, to = `/mentors/${mentor.id}` }: Props) {
  const t = useT()
  const Heading = `h${level}` as const
  const reasons = mentor.reasons.filter(({ kind }) => kind === 'for').slice(0, REASONS_SHOWN)
  return (
    <Card as="article" edge="bauhinia">
      <div className="flex items-start gap-4">
        <Initials name={mentor.name} />
        <div className="min-w-0">
          <Heading className="text-xl">
            <LocaleLink to={to}>{mentor.name}</LocaleLink>
          </Heading>
          <p>{mentor.headline}</p>
        </div>
      </div>
      {mentor.score === null ? null : <p className="font-bold text-bauhinia">{t('mentorship.score', { points: mentor.score })}</p>}
      {reasons.length > 0 ? (
        <ul aria-label={t('mentorship.why')} className="list-disc space-y-1 ps-5">
          {reasons.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      ) : null}
      <MentorMeeting mentor={mentor} zone={zone} />
      <MentorTags mentor={mentor} />
    </Card>
  )
}
