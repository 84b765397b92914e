import type { RoundMentee, RoundMentor } from '#app/features/mentorship/round/people.ts'
import { isUsable, sharesLanguage } from '#app/lib/languages.ts'
import { openBars, type ShownBar } from './round-bars.ts'
import { placesOf, type RoundFile } from './round-file.ts'
import type { Unmatched } from './round-outcome.ts'

const MOST = 3

/** Why these mentees got nobody, and what would change it. The first thing that keeps all mentors from them is the reason. */
export function explainUnmatched(file: RoundFile, mentees: readonly RoundMentee[]): Unmatched[] {
  const barOf = openBars(file)
  const mentors = file.mentors.filter((mentor) => placesOf(mentor) > 0)
  return mentees.map((mentee) => explain(mentee, mentors, barOf)).sort((a, b) => (a.menteeId < b.menteeId ? -1 : 1))
}

/** Without a language to talk in and a time to meet nobody can be paired with anybody. */
function unstated({ id: menteeId, languages, slots }: RoundMentee, mentors: readonly RoundMentor[]): Unmatched | undefined {
  const none = { menteeId, open: 0, wouldHelp: [] }
  if (!languages.some(({ level }) => isUsable(level))) return { ...none, reason: 'noLanguage' }
  return slots.length === 0 ? { ...none, reason: 'noTimes', wouldHelp: mostFree(mentors) } : undefined
}

function explain(mentee: RoundMentee, mentors: readonly RoundMentor[], barOf: ReturnType<typeof openBars>): Unmatched {
  const open = unstated(mentee, mentors)
  if (open) return open
  const bars = new Map<ShownBar | 'none', RoundMentor[]>()
  for (const mentor of mentors) {
    const bar = barOf(mentee, mentor) ?? 'none'
    bars.set(bar, [...(bars.get(bar) ?? []), mentor])
  }
  const of = (bar: ShownBar | 'none') => bars.get(bar) ?? []
  const { id: menteeId } = mentee
  const free = of('none')
  if (free.length > 0 || mentors.length === 0) return { menteeId, reason: 'placesTaken', open: free.length, wouldHelp: [] }
  if (of('rule').length > 0) return { menteeId, reason: 'rule', open: of('rule').length, wouldHelp: [] }
  const talkable = mentors.filter((mentor) => sharesLanguage(mentee.languages, mentor.languages))
  if (talkable.length === 0) return { menteeId, reason: 'noSharedLanguage', open: 0, wouldHelp: mostSpoken(mentee, mentors) }
  const slotless = of('noCommonSlot')
  if (slotless.length > 0) return { menteeId, reason: 'noCommonSlot', open: slotless.length, wouldHelp: mostFree(slotless) }
  return { menteeId, reason: 'unavailable', open: 0, wouldHelp: [] }
}

/** Languages of mentors whom the person could meet. */
function mostSpoken(mentee: RoundMentee, mentors: readonly RoundMentor[]): string[] {
  const met = mentors.filter(({ slots }) => slots.some((slot) => mentee.slots.includes(slot)))
  return mostOften(
    (met.length > 0 ? met : mentors).flatMap(({ languages }) => languages.filter((one) => isUsable(one.level)).map(({ code }) => code)),
  )
}

const mostFree = (mentors: readonly RoundMentor[]) => mostOften(mentors.flatMap(({ slots }) => slots))

/** The values that come most often, equal ones by name. */
function mostOften(values: string[]): string[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([value]) => value)
}
