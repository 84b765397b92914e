import { isOn, type Narrowing } from '../filter-mentors.ts'
import type { MatchPerson } from '../match-person.ts'
import type { ColumnStore } from './column-store.ts'

/** The filters as words and tables: which bits a mentor must have, and which kinds pass. */
function sieve(store: ColumnStore, filters: Narrowing) {
  const { languages, goals, slots } = store.names
  const { language, goal, day, sector, district, remote } = filters
  const passing = (samples: readonly MatchPerson[], is: (sample: MatchPerson) => boolean) =>
    Uint8Array.from(samples, (one) => Number(is(one)))
  return {
    language: language ? languages.bitOf(language) : ANY,
    goal: goal ? goals.bitOf(goal) : ANY,
    day: day ? slots.wordWhere((slot) => isOn(slot, day)) : ANY,
    sectors: passing(store.alike.profession.samples, (one) => !sector || one.sector === sector),
    places: passing(store.alike.place.samples, (one) => (!district || one.district === district) && (!remote || one.remote === remote)),
  }
}

const ANY = 0

/** Whether the words tell all about these filters: no value that is asked for, and no slot, stands only in the index. */
export function inWords({ names }: ColumnStore, { language, goal, day }: Narrowing): boolean {
  const { languages, goals, slots } = names
  if (language && languages.bitOf(language) === 0) return false
  if (goal && goals.bitOf(goal) === 0) return false
  return !day || slots.beyond.isEmpty
}

/**
 * Keeps of the first `count` rows of `open` those which pass the filters, in their order; gives how many. `slots` are
 * the only ones that count for the day. A value without a bit passes nobody: see `inWords`.
 */
export function narrowRows(
  store: ColumnStore,
  filters: Narrowing,
  { open, count, slots }: { open: Int32Array; count: number; slots: number },
): number {
  const asked = Object.values(filters).some(Boolean)
  if (!asked) return count
  const { columns } = store
  const { language, goal, day, sectors, places } = sieve(store, filters)
  const [anyLanguage, anyGoal, anyDay] = [!filters.language, !filters.goal, !filters.day]
  let kept = 0
  for (let at = 0; at < count; at++) {
    const row = open[at] as number
    open[kept] = row
    const passes =
      (anyLanguage || ((columns.spoken[row] as number) & language) !== 0) &&
      (anyGoal || ((columns.goals[row] as number) & goal) !== 0) &&
      (anyDay || ((columns.slots[row] as number) & slots & day) !== 0) &&
      sectors[columns.profession[row] as number] === 1 &&
      places[columns.place[row] as number] === 1
    if (passes) kept++
  }
  return kept
}
