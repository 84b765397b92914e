import type { Locale } from '#app/lib/locales.ts'
import type { SpokenLanguage } from '#app/lib/languages.ts'

/** A sentence about a pair, already in the reader's language. */
export type ReasonView = { kind: 'for' | 'against' | 'notStated'; text: string }

export type MentorCard = {
  id: string
  name: string
  headline: string
  sector: string | null
  district: string | null
  languages: SpokenLanguage[]
  goals: string[]
  organisation: { text: string; lang: Locale } | null
  placesLeft: number
  /** Free times of both; the mentor's own for who is not ranked. */
  slots: string[]
  score: number | null
  reasons: ReasonView[]
}

export type MentorDetail = MentorCard & { about: string; skills: string[]; yearsExperience: number | null; barrier: string | null; openRequest: boolean; isSelf: boolean }
