import type { MatchMentor, MatchPerson } from '#app/features/mentorship/match-person.ts'
import { DISTRICTS } from '#app/lib/districts.ts'
import { GOALS } from '#app/lib/goals.ts'
import { INTERESTS } from '#app/lib/interests.ts'
import { PROFESSIONS } from '#app/lib/isco.ts'
import { LANGUAGES } from '#app/lib/languages.ts'
import { SECTORS } from '#app/lib/sectors.ts'
import { SKILLS } from '#app/lib/skills.ts'
import { SLOTS } from '#app/lib/slots.ts'
import { WORKING_STYLES } from '#app/lib/working-styles.ts'
import { dice, pick, type Roll } from '../mentor-world.ts'

/** People with full profiles: about half of all pairs share a language and a time. The same in every run. */
export function somePeople(count: number, seed: number): MatchPerson[] {
  const roll = dice(seed)
  return Array.from({ length: count }, (_, n) => somebody(`person-${seed}-${String(n).padStart(8, '0')}`, roll))
}

export function someMentors(count: number, seed: number): MatchMentor[] {
  return somePeople(count, seed).map((person, n) => ({ ...person, capacity: 3, activeCount: n % 20 === 0 ? 3 : 0, pausedUntil: null }))
}

function somebody(id: string, roll: Roll): MatchPerson {
  const some = <T>(list: readonly T[], most: number) => [...new Set(Array.from({ length: most }, () => pick(list, roll)))]
  return {
    id,
    languages: [
      { code: 'en', level: pick(['basic', 'conversational', 'fluent'] as const, roll) },
      { code: pick(LANGUAGES, roll), level: 'native' },
    ],
    professionCode: pick(PROFESSIONS, roll),
    sector: pick(SECTORS, roll),
    skills: some(SKILLS, 5),
    yearsExperience: Math.floor(roll() * 30),
    goals: some(GOALS, 4),
    slots: some(SLOTS, 6),
    interests: some(INTERESTS, 4),
    style: pick(WORKING_STYLES, roll),
    district: pick(DISTRICTS, roll),
    remote: pick(['yes', 'no'] as const, roll),
    employerId: null,
  }
}
