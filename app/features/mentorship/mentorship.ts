import { hongKongDay } from '#app/lib/dates.ts'
import { isUsable } from '#app/lib/languages.ts'
import type { Barrier } from './hard-filters.ts'
import type { MatchPerson } from './match-person.ts'

/** Open requests one migrant may have at a time, so that mentors are not asked by everybody for everything. */
export const MAX_OPEN_REQUESTS = 5
export const REQUEST_DAYS = 7
/** Before the end of a request the mentor is reminded, and the migrant may give another week. */
export const REMIND_DAYS_BEFORE = 2
/** At least so long the other side has to answer another time. */
export const COUNTER_DAYS = 4
/** Free times to choose from. */
export const TIMES_OFFERED = 24
/** Whom somebody may wish for at a time. */
export const MAX_WISHES = 5
/** Requests in a row without any answer, after which we propose a pause to the mentor. */
export const UNANSWERED_BEFORE_PAUSE = 2
export const MAX_CAPACITY = 10
/** Mentors on one page of the directory. */
export const PAGE_SIZE = 20

export const DECLINE_REASONS = ['noTime', 'notMyField', 'otherLanguage', 'fullNow', 'anotherReason'] as const
export type DeclineReason = (typeof DECLINE_REASONS)[number]
export const END_REASONS = ['goalReached', 'noTime', 'noFit', 'moved', 'anotherReason'] as const
export type EndReason = (typeof END_REASONS)[number]

/** Whether the last requests to a mentor, the newest first, all ran out without a word from them. */
export function needsPause(last: { status: string; answeredAt: string | null }[]): boolean {
  const silent = last.slice(0, UNANSWERED_BEFORE_PAUSE).filter(({ status, answeredAt }) => status === 'expired' && answeredAt === null)
  return silent.length === UNANSWERED_BEFORE_PAUSE
}

/** Whether an organisation's word for a mentor holds at this moment: through its last day in Hong Kong. */
export function hasWord({ vettedAt, vettedUntil }: { vettedAt: string | null; vettedUntil: string | null }, at: Date): boolean {
  return vettedAt !== null && (vettedUntil === null || hongKongDay(at) <= vettedUntil)
}

const FOR_EVER = '9999-12-31T00:00:00.000Z'

/** The moment at which a pause ends: after its last day in Hong Kong; without a day only when the mentor says so. */
export function pauseEnd({ pausedAt, pausedUntil }: { pausedAt: string | null; pausedUntil: string | null }): string | null {
  if (pausedAt === null) return null
  if (pausedUntil === null) return FOR_EVER
  return new Date(Date.parse(`${pausedUntil}T00:00:00+08:00`) + 24 * 60 * 60 * 1000).toISOString()
}

/** What a migrant is told. Who blocked whom, and who works with whom, stays with those people: both read alike. */
export type ShownBarrier = Exclude<Barrier, 'blocked' | 'sameEmployer'> | 'unavailable'

export function shownBarrier(barrier: Barrier): ShownBarrier {
  return barrier === 'blocked' || barrier === 'sameEmployer' ? 'unavailable' : barrier
}

/** Without a language to talk in and a time to meet nobody can be paired with anybody. */
export function canBeMatched<P extends MatchPerson>(person: P | undefined): person is P {
  return person !== undefined && person.slots.length > 0 && person.languages.some(({ level }) => isUsable(level))
}
