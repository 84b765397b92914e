import type { MatchPerson } from '../match-person.ts'
import { type ColumnStore, fluentIn, spokenBy } from './column-store.ts'
import type { Points } from './point-tables.ts'

/** What one mentee asks of the columns: words to compare with, and what each outcome gives. */
export type Question = ReturnType<typeof questionOf>

export function questionOf(store: ColumnStore, mentee: MatchPerson, points: Points) {
  const { languages, slots, goals, interests } = store.names
  return {
    spoken: languages.wordOf(spokenBy(mentee)),
    fluent: languages.wordOf(fluentIn(mentee)),
    slots: slots.wordOf(mentee.slots),
    goals: goals.wordOf(mentee.goals),
    interests: interests.wordOf(mentee.interests),
    style: store.styleOf(mentee.style),
    employer: store.employerOf(mentee.employerId),
    goalPoints: points.covered('goals', new Set(mentee.goals).size),
    skillPoints: points.covered('skills', new Set(mentee.skills).size),
    languagePoints: points.languages,
    slotPoints: points.slots,
    interestPoints: points.interests,
    professionPoints: points.profession(mentee),
    yearsPoints: points.years(mentee),
    placePoints: points.place(mentee),
  }
}
