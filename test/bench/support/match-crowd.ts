import type { MatchMentor, MatchPerson } from '#app/features/mentorship/match-person.ts'
import { DISTRICTS } from '#app/lib/districts.ts'
import { GOALS } from '#app/lib/goals.ts'
import { INTERESTS } from '#app/lib/interests.ts'
import { PROFESSIONS } from '#app/lib/isco.ts'
import { LANGUAGE_LEVELS, LANGUAGES } from '#app/lib/languages.ts'
import { SECTORS } from '#app/lib/sectors.ts'
import { SKILLS } from '#app/lib/skills.ts'
import { SLOTS } from '#app/lib/slots.ts'
import { WORKING_STYLES } from '#app/lib/working-styles.ts'
import { dice, pick, type Roll } from './mentor-world.ts'

const some = <T>(list: readonly T[], most: number, roll: Roll) => [
  ...new Set(Array.from({ length: 1 + Math.floor(roll() * most) }, () => pick(list, roll))),
]

/** Full answers, the same in every run: the most there is to compare. */
function person(id: string, roll: Roll): MatchPerson {
  return {
    id,
    languages: [
      { code: 'en', level: pick(LANGUAGE_LEVELS, roll) },
      { code: pick(LANGUAGES.slice(0, 2), roll), level: 'native' },
    ],
    ...{ professionCode: pick(PROFESSIONS, roll), sector: pick(SECTORS, roll), skills: some(SKILLS, 6, roll) },
    ...{ yearsExperience: Math.floor(roll() * 30), goals: some(GOALS, 5, roll), slots: some(SLOTS, 7, roll) },
    ...{ interests: some(INTERESTS, 5, roll), style: pick(WORKING_STYLES, roll), district: pick(DISTRICTS, roll) },
    ...{ remote: pick(['yes', 'no', null] as const, roll), employerId: roll() < 0.1 ? `employer-${Math.floor(roll() * 500)}` : null },
  }
}

export function manyMentees(count: number, seed = 1): MatchPerson[] {
  const roll = dice(seed)
  return Array.from({ length: count }, (_, n) => person(`mentee-${String(n).padStart(7, '0')}`, roll))
}

/** Ten thousand different mentors, and then the same answers again under other ids: a million would not fit otherwise. */
export function manyMentors(count: number, { seed = 2, capacity = 4 } = {}): MatchMentor[] {
  const roll = dice(seed)
  const different = Array.from({ length: Math.min(count, 10_000) }, () => person('', roll))
  return Array.from({ length: count }, (_, n) => ({
    ...(different[n % different.length] as MatchPerson),
    ...{ id: `mentor-${String(n).padStart(7, '0')}`, capacity, activeCount: 0, pausedUntil: null },
  }))
}
