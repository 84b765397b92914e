import { formatList } from '#app/lib/lists.ts'
import type { Locale } from '#app/lib/locales.ts'
import type { Score } from './score.ts'
import {
  type CommonFacts,
  type CoverFacts,
  type ExperienceFacts,
  type InterestFacts,
  isStated,
  isTold,
  type OpenPart,
  type Part,
  type PlaceFacts,
  type ProfessionFacts,
  type ScorePart,
  type StatedPart,
  type WishPart,
} from './score-facts.ts'
import { shownPoints } from './score-points.ts'

/** Vocabulary ids which the sentence names, under the placeholder `as`. */
export type NamedIds = {
  as: string
  vocabulary: 'goal' | 'skill' | 'profession' | 'sector' | 'language' | 'slot' | 'interest' | 'style' | 'district' | 'region'
  ids: string[]
}

/** A sentence about one part, ready to be said in any language: a key of the texts in `matching`, and what it names. */
export type Reason = {
  kind: 'for' | 'against' | 'notStated'
  part: ScorePart
  key: string
  params: Record<string, number>
  names: NamedIds[]
}

type Saying = { leaf: string; params?: Record<string, number>; names?: NamedIds[] }
type ToldPart = Exclude<Part, { name: 'ownWish' }>
type LooseTranslate = (key: string, params?: Record<string, string | number>) => string

/** A week has 21 slots; a sentence names at most these. */
const SLOTS_NAMED = 3

/**
 * What speaks for the mentor (most points first), then what gave nothing, then what somebody left open. A wish is told to
 * whoever marked it, never to the other side.
 */
export function reasonsOf(score: Score): Reason[] {
  return reasonsFor(score, 'mentee')
}

function reasonsFor(score: Score, reader: 'mentee' | 'mentor'): Reason[] {
  const points = shownPoints(score)
  return score.parts
    .filter(isTold)
    .filter((part) => part.max > 0 && mayRead(part, reader))
    .map((part) => ({ part, reason: reasonOf(part, points.get(part.name) ?? 0) }))
    .sort((a, b) => KIND_ORDER[a.reason.kind] - KIND_ORDER[b.reason.kind] || b.part.points - a.part.points)
    .map(({ reason }) => reason)
}

/** What speaks for the pair, worded for the mentor. What is missing is the mentee's to read. */
export function reasonsForMentor(score: Score): Reason[] {
  const good = reasonsFor(score, 'mentor').filter((reason) => reason.kind === 'for')
  return good.map((reason) => ({ ...reason, key: reason.key.replace('matching.reason.', 'matching.forMentor.') }))
}

/** The sentence in the reader's language, without the points. `t` looks up any key (`t.dynamic`). */
export function reasonText(reason: Reason, t: LooseTranslate, locale: Locale): string {
  const named = reason.names.map(({ as, vocabulary, ids }) => [
    as,
    formatList(
      ids.map((id) => t(`vocabulary.${vocabulary}.${id}`)),
      locale,
    ),
  ])
  return t(reason.key, { ...reason.params, ...Object.fromEntries(named) })
}

/** The sentence with what it gave: "Can help with 3 of your 4 goals: … (+19)". */
export function reasonTextWithPoints(reason: Reason, t: LooseTranslate, locale: Locale): string {
  const text = reasonText(reason, t, locale)
  return reason.kind === 'for' ? t('matching.withPoints', { reason: text, points: reason.params.points ?? 0 }) : text
}

// Without points there is nothing to say of a wish either.
const mayRead = (part: ToldPart, reader: 'mentee' | 'mentor') =>
  part.name !== 'wishes' || ('by' in part.facts && part.points > 0 && part.facts.by !== (reader === 'mentee' ? 'mentor' : 'mentee'))

const KIND_ORDER: Record<Reason['kind'], number> = { for: 0, against: 1, notStated: 2 }

function reasonOf(part: ToldPart, points: number): Reason {
  if (!isStated(part)) return openQuestion(part)
  const kind = part.points > 0 ? 'for' : 'against'
  const { leaf, params = {}, names = [] } = kind === 'for' ? sayFor(part) : sayAgainst(part)
  const key = `matching.${kind === 'for' ? 'reason' : 'against'}.${leaf}`
  return { kind, part: part.name, key, params: { ...params, points }, names }
}

function openQuestion({ name, facts }: OpenPart): Reason {
  return { kind: 'notStated', part: name, key: `matching.notStated.${facts.notStated}.${name}`, params: { points: 0 }, names: [] }
}

function sayFor(part: StatedPart | WishPart): Saying {
  switch (part.name) {
    case 'goals':
      return cover('goals', 'goal', part.facts)
    case 'skills':
      return cover('skills', 'skill', part.facts)
    case 'profession':
      return profession(part.facts)
    case 'experience':
      return experience(part.facts)
    case 'languages':
      return { leaf: 'languages', names: [{ as: 'languages', vocabulary: 'language', ids: part.facts.common }] }
    case 'freeTime':
      return freeTime(part.facts)
    case 'interests':
      return interests(part.facts)
    case 'place':
      return place(part.facts)
    case 'wishes':
      return { leaf: 'wishes' }
  }
}

function sayAgainst(part: StatedPart | WishPart): Saying {
  if (part.name !== 'experience') return { leaf: part.name }
  const { gap } = part.facts
  return gap < 0 ? { leaf: 'experience.less' } : { leaf: 'experience.muchMore', params: { count: gap } }
}

function cover(as: 'goals' | 'skills', vocabulary: 'goal' | 'skill', { covered, of }: CoverFacts): Saying {
  return { leaf: as, params: { covered: covered.length, of, count: of }, names: [{ as, vocabulary, ids: covered }] }
}

function profession({ relation, profession: group, sector }: ProfessionFacts): Saying {
  return relation === 'same'
    ? { leaf: 'profession.same', names: [{ as: 'profession', vocabulary: 'profession', ids: [group ?? ''] }] }
    : { leaf: 'profession.sector', names: [{ as: 'sector', vocabulary: 'sector', ids: [sector ?? ''] }] }
}

function experience({ gap }: ExperienceFacts): Saying {
  return gap === 0 ? { leaf: 'experience.same' } : { leaf: 'experience.more', params: { count: gap } }
}

function freeTime({ common }: CommonFacts): Saying {
  const leaf = common.length > SLOTS_NAMED ? 'freeTime.many' : 'freeTime.few'
  const names: NamedIds[] = [{ as: 'slots', vocabulary: 'slot', ids: common.slice(0, SLOTS_NAMED) }]
  return { leaf, params: { count: common.length }, names }
}

function interests({ common, style }: InterestFacts): Saying {
  const names: NamedIds[] = []
  if (common.length > 0) names.push({ as: 'interests', vocabulary: 'interest', ids: common })
  if (style !== null) names.push({ as: 'style', vocabulary: 'style', ids: [style] })
  return { leaf: common.length === 0 ? 'interests.style' : style === null ? 'interests.common' : 'interests.both', names }
}

function place({ relation, place: id }: PlaceFacts): Saying {
  if (relation === 'district' || relation === 'region') {
    return { leaf: `place.${relation}`, names: [{ as: 'place', vocabulary: relation, ids: [id ?? ''] }] }
  }
  return { leaf: 'place.remote' }
}
