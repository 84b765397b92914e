import type { SpokenLanguage } from '#app/lib/languages.ts'

/**
 * All that matching may know of a person. Sex, age, race, religion, nationality, family status, disability, name and
 * photo are not here, so no rule can use them.
 *
 * For a mentee, `skills` are those asked for and `goals` those wanted; for a mentor, those offered.
 */
export type MatchPerson = {
  id: string
  languages: SpokenLanguage[]
  professionCode: string | null
  sector: string | null
  skills: string[]
  yearsExperience: number | null
  goals: string[]
  slots: string[]
  interests: string[]
  style: string | null
  district: string | null
  remote: 'yes' | 'no' | null
  employerId: string | null
}

/** `activeCount` counts running mentorships; `pausedUntil` is a moment, ISO-8601. */
export type MatchMentor = MatchPerson & { capacity: number; activeCount: number; pausedUntil: string | null }
