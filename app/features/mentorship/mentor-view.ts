import type { SpokenLanguage } from '#app/lib/languages.ts'
import type { Locale } from '#app/lib/locales.ts'
import type { Habits } from './answer-habits.ts'
import type { ShownBarrier } from './mentorship.ts'

/** A sentence about a pair, already in the reader's language. */
export type ReasonView = { kind: 'for' | 'against' | 'notStated'; text: string }

/** Of the reasons that speak for a mentor, a list shows at most so many: enough to decide whether to open a page. */
export const REASONS_SHOWN = 3

export type MentorCard = {
  id: string
  name: string
  headline: string
  sector: string | null
  languages: SpokenLanguage[]
  goals: string[]
  /** Which organisation gave its word. */
  organisation: { text: string; lang: Locale } | null
  placesLeft: number
  /** Null, and `slots` empty, for who may not read it. */
  district: string | null
  /** The times that both have free, the next first; the mentor's own when nobody is compared. */
  slots: string[]
  /** Of 100; null for who is not ranked. */
  score: number | null
  reasons: ReasonView[]
  /** An open request of the reader waits for this mentor. */
  asked: boolean
  /** The soonest start at which both are free (the mentor alone, when nobody is compared); null for who may not read it. */
  nextFree: string | null
  /** How often and how soon they answer; null when too little is known. */
  habits: Habits | null
}

export type MentorDetail = MentorCard & {
  about: string | null
  skills: string[]
  yearsExperience: number | null
  remote: 'yes' | 'no' | null
  barrier: ShownBarrier | null
  isSelf: boolean
  /** Starts of a first meeting that both have free, and how long it lasts. */
  times: string[]
  minutes: number
  boundaries: string[]
  boundariesNote: string | null
  /** What the reader has marked, for themselves alone. */
  preference: 'wish' | 'rather_not' | null
  /** Who could not, or did not answer, before this mentor was proposed. */
  suggestedAfter: { name: string; declined: boolean } | null
}
