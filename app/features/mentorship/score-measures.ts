import { regionOf } from '#app/lib/districts.ts'
import { professionGroup } from '#app/lib/isco.ts'
import { isUsable, type SpokenLanguage } from '#app/lib/languages.ts'
import { inWeekOrder } from '#app/lib/slots.ts'
import type { MatchPerson } from './match-person.ts'
import {
  type CommonFacts,
  type CoverFacts,
  type ExperienceFacts,
  type InterestFacts,
  inBoth,
  type Measure,
  notStated,
  type PlaceFacts,
  type ProfessionFacts,
  type Share,
} from './score-facts.ts'

/** How much of what the mentee wants the mentor offers: each item counts the same. */
export function measureCover(wanted: readonly string[], offered: readonly string[]): Measure<CoverFacts> {
  const missing = notStated(wanted.length > 0, offered.length > 0)
  if (missing) return missing
  const covered = inBoth(wanted, offered)
  const of = new Set(wanted).size
  return { share: [covered.length, of], facts: { covered, of } }
}

/** The same ISCO group counts in full, the same sector 12 of 20. */
export function measureProfession(mentee: MatchPerson, mentor: MatchPerson): Measure<ProfessionFacts> {
  const [wanted, has] = [professionGroup(mentee.professionCode), professionGroup(mentor.professionCode)]
  const sector = mentee.sector !== null && mentee.sector === mentor.sector ? mentee.sector : null
  if (wanted !== null && wanted === has) return { share: [1, 1], facts: { relation: 'same', profession: wanted, sector } }
  if (sector !== null) return { share: [12, 20], facts: { relation: 'sector', profession: null, sector } }
  const comparable = (wanted !== null && has !== null) || (mentee.sector !== null && mentor.sector !== null)
  const missing = comparable ? undefined : notStated(wanted !== null, has !== null)
  return missing ?? { share: [0, 1], facts: { relation: 'different', profession: null, sector: null } }
}

/** Best is 3 to 12 years ahead of the mentee; fewer years fall off to nothing at one year behind, more at 28 ahead. */
export function measureExperience(mentee: number | null, mentor: number | null): Measure<ExperienceFacts> {
  if (mentee === null || mentor === null) return notStated(mentee !== null, mentor !== null) ?? { notStated: 'both' }
  const gap = Math.floor(mentor - mentee)
  return { share: experienceShare(gap), facts: { gap } }
}

function experienceShare(gap: number): Share {
  if (gap < 3) return [Math.max(0, gap + 1), 4]
  if (gap <= 12) return [1, 1]
  return [Math.max(0, 28 - gap), 16]
}

/** A common language in which both are fluent counts 7 of 9, a conversational one 5; each further one adds 1. */
export function measureLanguages(mentee: readonly SpokenLanguage[], mentor: readonly SpokenLanguage[]): Measure<CommonFacts> {
  const missing = notStated(mentee.length > 0, mentor.length > 0)
  if (missing) return missing
  const spoken = (list: readonly SpokenLanguage[], known: (one: SpokenLanguage) => boolean) => list.filter(known).map(({ code }) => code)
  const common = inBoth(spoken(mentee, isAnyUse), spoken(mentor, isAnyUse))
  const fluent = inBoth(spoken(mentee, isFluent), spoken(mentor, isFluent)).length > 0
  return { share: languageShare(common.length, fluent), facts: { common } }
}

/** What so many common languages count, when both are fluent in one of them or not. */
export function languageShare(common: number, fluent: boolean): Share {
  return [common === 0 ? 0 : Math.min(9, (fluent ? 7 : 5) + common - 1), 9]
}

const isAnyUse = ({ level }: SpokenLanguage) => isUsable(level)
export const isFluent = ({ level }: SpokenLanguage) => level === 'fluent' || level === 'native'

/** Three common slots in the week leave room to move a meeting; more add nothing. */
export function measureFreeTime(mentee: readonly string[], mentor: readonly string[]): Measure<CommonFacts> {
  const missing = notStated(mentee.length > 0, mentor.length > 0)
  if (missing) return missing
  const common = inWeekOrder(inBoth(mentee, mentor))
  return { share: freeTimeShare(common.length), facts: { common } }
}

export const freeTimeShare = (common: number): Share => [Math.min(3, common), 3]

/** Up to three common interests count 1 of 5 each, the same way of working 2. */
export function measureInterests(mentee: MatchPerson, mentor: MatchPerson): Measure<InterestFacts> {
  const comparable = (mentee.interests.length > 0 && mentor.interests.length > 0) || (mentee.style !== null && mentor.style !== null)
  if (!comparable) return notStated(statesInterests(mentee), statesInterests(mentor)) ?? { notStated: 'both' }
  const common = inBoth(mentee.interests, mentor.interests)
  const style = mentee.style !== null && mentee.style === mentor.style ? mentee.style : null
  return { share: interestShare(common.length, style !== null), facts: { common, style } }
}

export const interestShare = (common: number, sameStyle: boolean): Share => [Math.min(3, common) + (sameStyle ? 2 : 0), 5]

const statesInterests = (person: MatchPerson) => person.interests.length > 0 || person.style !== null

/** The same district, or both glad to meet online, counts in full; the same region half. */
export function measurePlace(mentee: MatchPerson, mentor: MatchPerson): Measure<PlaceFacts> {
  if (mentee.district !== null && mentee.district === mentor.district) {
    return { share: [1, 1], facts: { relation: 'district', place: mentee.district } }
  }
  if (mentee.remote === 'yes' && mentor.remote === 'yes') return { share: [1, 1], facts: { relation: 'remote', place: null } }
  const comparable = (mentee.district !== null && mentor.district !== null) || (mentee.remote !== null && mentor.remote !== null)
  if (!comparable) return notStated(statesPlace(mentee), statesPlace(mentor)) ?? { notStated: 'both' }
  const region = commonRegion(mentee.district, mentor.district)
  if (region !== null) return { share: [1, 2], facts: { relation: 'region', place: region } }
  return { share: [0, 1], facts: { relation: 'apart', place: null } }
}

const statesPlace = (person: MatchPerson) => person.district !== null || person.remote !== null

function commonRegion(a: string | null, b: string | null): string | null {
  const region = a === null || b === null ? undefined : regionOf(a)
  return region !== undefined && region === regionOf(b ?? '') ? region : null
}
