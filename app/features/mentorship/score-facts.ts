import type { PartName } from './score-weights.ts'

/** Who left the question open. */
export type NotStated = { notStated: 'mentee' | 'mentor' | 'both' }

export type CoverFacts = { covered: string[]; of: number }
export type ProfessionFacts = { relation: 'same' | 'sector' | 'different'; profession: string | null; sector: string | null }
export type ExperienceFacts = { gap: number }
export type CommonFacts = { common: string[] }
export type InterestFacts = { common: string[]; style: string | null }
export type PlaceFacts = { relation: 'district' | 'remote' | 'region' | 'apart'; place: string | null }
/** Who marked the other as a wish. Told to nobody but whoever marked it, and to who runs a round. */
export type WishFacts = { by: 'mentee' | 'mentor' | 'both' }

export type FactsOf = {
  goals: CoverFacts
  profession: ProfessionFacts
  skills: CoverFacts
  experience: ExperienceFacts
  languages: CommonFacts
  freeTime: CommonFacts
  interests: InterestFacts
  place: PlaceFacts
}

/** A part that could be measured: its points, what they could have been, and the facts that the reader is told. */
export type StatedPart = { [N in PartName]: { name: N; points: number; max: number; facts: FactsOf[N] } }[PartName]
/** What wishes added to the weighted parts; it is there only when somebody wished. */
export type WishPart = { name: 'wishes'; points: number; max: number; facts: WishFacts }
/** What a mentee's own wish about the mentor added, where the mentor said so themselves. Told to nobody at all. */
export type OwnWishPart = { name: 'ownWish'; points: number; max: number; facts: Record<string, never> }
/** A part that somebody left open: 0 points. */
export type OpenPart = { name: PartName; points: number; max: number; facts: NotStated }
export type Part = StatedPart | WishPart | OwnWishPart | OpenPart
/** What a score can be made of: the weighted parts, and wishes. */
export type ScorePart = Part['name']

/** What nobody but the matcher reads. */
export const isTold = (part: Part): part is Exclude<Part, OwnWishPart> => part.name !== 'ownWish'

export function isStated(part: Exclude<Part, OwnWishPart>): part is StatedPart | WishPart {
  return !('notStated' in part.facts)
}

/** A fraction of a part, numerator first. */
export type Share = readonly [number, number]
/** Before the weight is known: a fraction of the part, or what is missing. */
export type Measure<F> = { share: Share; facts: F } | NotStated

/** The sides which left the question open, or undefined when both answered. */
export function notStated(menteeStated: boolean, mentorStated: boolean): NotStated | undefined {
  if (menteeStated && mentorStated) return undefined
  return { notStated: menteeStated ? 'mentor' : mentorStated ? 'mentee' : 'both' }
}

/** What is on both lists, each once, in a fixed order, so that the order of the lists changes nothing. */
export function inBoth(a: readonly string[], b: readonly string[]): string[] {
  return distinct(a.filter((item) => b.includes(item)))
}

export function distinct(list: readonly string[]): string[] {
  return list.length < 2 ? [...list] : [...new Set(list)].sort()
}
