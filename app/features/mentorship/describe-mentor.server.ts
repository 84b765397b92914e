import type { Actor } from '#app/features/accounts/actor.ts'
import type { Organisation } from '#app/features/organisations/organisation.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { pickText } from '#app/lib/local-text.ts'
import type { Mentors } from '#db/schema.ts'
import type { Habits } from './answer-habits.ts'
import type { MatchMentor, MatchPerson } from './match-person.ts'
import type { MentorCard, ReasonView } from './mentor-view.ts'
import { canReadFully } from './mentorship.policy.ts'
import { hasWord } from './mentorship.ts'
import { inComingOrder } from './next-slots.ts'
import { DEFAULT_WEIGHTS, type Score, scorePair } from './score.ts'
import { shownTotal } from './score-points.ts'
import { reasonsOf, reasonTextWithPoints } from './score-reasons.ts'

/**
 * Who reads, with which profile to compare, in which language, at which moment; `reasonsMost` says at most so many of
 * the reasons that speak for a mentor, where not all are shown.
 */
export type Reader = {
  actor: Actor | null
  mentee: MatchPerson | undefined
  asked: ReadonlySet<string>
  t: Translate
  at: Date
  reasonsMost?: number
}
type Known = {
  row: Mentors
  mentor: MatchMentor
  name: string
  organisation: Organisation | undefined
  nextFree: string | null
  habits: Habits | null
  /** The reader wishes for this mentor. */
  wished: boolean
}

/** A mentor as one reader may see them. */
export function describeMentor({ row, mentor, name, organisation, nextFree, habits, wished }: Known, reader: Reader): MentorCard {
  const { actor, mentee, asked, t, at } = reader
  const fully = canReadFully(actor, mentor.id)
  const score =
    mentee && mentee.id !== mentor.id ? scorePair(mentee, mentor, DEFAULT_WEIGHTS, { mentee: wished, mentor: false }) : undefined
  const slots = score ? mentor.slots.filter((slot) => mentee?.slots.includes(slot)) : mentor.slots
  const vouches = hasWord(row, at) && organisation?.id === row.organisationId && organisation.verifiedAt !== null
  return {
    id: mentor.id,
    name,
    headline: row.headline,
    sector: mentor.sector,
    languages: mentor.languages,
    goals: mentor.goals,
    organisation: vouches ? pickText(organisation.names, t.locale) : null,
    placesLeft: Math.max(0, row.capacity - row.activeCount),
    district: fully ? mentor.district : null,
    slots: fully ? inComingOrder(slots, at) : [],
    score: score ? shownTotal(score) : null,
    reasons: score ? reasonViews(score, reader) : [],
    asked: asked.has(mentor.id),
    nextFree: fully ? nextFree : null,
    habits,
  }
}

/** Why this mentor, in the reader's words: what speaks for it first. */
function reasonViews(score: Score, { t, reasonsMost }: Reader): ReasonView[] {
  const all = reasonsOf(score)
  const shown = reasonsMost === undefined ? all : all.filter(({ kind }) => kind === 'for').slice(0, reasonsMost)
  return shown.map((reason) => ({ kind: reason.kind, text: reasonTextWithPoints(reason, t.dynamic, t.locale) }))
}
