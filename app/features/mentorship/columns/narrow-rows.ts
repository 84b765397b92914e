import type { MatchPerson } from '../match-person.ts'
import { isOn, type MentorFilters } from '../mentor-filters.ts'
import type { ColumnStore } from './column-store.ts'

/** The filters as words and tables: which bits a mentor must have, and which kinds pass. */
function sieve(store: ColumnStore, filters: MentorFilters) {
  const { languages, goals, slots } = store.names
  const { language, goal, day, sector, district, remote } = filters
  const passes = (samples: readonly MatchPerson[], is: (sample: MatchPerson) => boolean) =>
    Uint8Array.from(samples, (one) => Number(is(one)))
  return {
    language: language ? languages.bitOf(language) : ANY,
    goal: goal ? goals.bitOf(goal) : ANY,
    day: day ? slots.wordWhere((slot) => isOn(slot, day)) : ANY,
    sectors: passes(store.alike.profession.samples, (one) => !sector || one.sector === sector),
    places: passes(store.alike.place.samples, (one) => (!district || one.district === district) && (!remote || one.remote === remote)),
  }
}

const ANY = 0

/**
 * Keeps of the first `count` rows of `open` those which pass the filters, in their order; gives how many. `slots` are
 * the only ones that count for the day. A value without a bit passes nobody: see `rowsBeyond`.
 */
export function narrowRows(
  store: ColumnStore,
  filters: MentorFilters,
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
