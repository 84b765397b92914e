/** What a rule set's problem says was expected, as a text of the interface: the engine words it in English for files. */
export type Expectation = { key: string; params: Record<string, string> }

const WORDED: [RegExp, string, string[]?][] = [
  [/^a number$/, 'number'],
  [/^a finite number$/, 'number'],
  [/^a number, as the group counts by the unit$/, 'unitPoints'],
  [/^a number that is not below "min"$/, 'notBelowMin'],
  [/^a number here or in "max"/, 'boundsMax'],
  [/^a number here or in "below"$/, 'boundsBelow'],
  [/^a number above "atLeast"$/, 'aboveAtLeast'],
  [/^a text$/, 'text'],
  [/^a text that is not empty$/, 'text'],
  [/^a text of at most ([\d,]+) characters$/, 'shortText', ['most']],
  [/^an ISO date or null$/, 'day'],
  [/^a day that is not before "validFrom"$/, 'notBeforeFrom'],
  [/^"points" or "criteria-count"$/, 'kind'],
  [/^"one", "any" or "per-unit"$/, 'select'],
  [/^true or false$/, 'flag'],
  [/^a list of ids$/, 'ids'],
  [/^a list$/, 'list'],
  [/^an object( with "input")?$/, 'object'],
  [/^at least one section$/, 'section'],
  [/^an id of its own, "(.*)" is taken$/s, 'ownId', ['id']],
  [/^a list of (choices|criteria), as the kind is "(.*)"$/s, 'items', ['list', 'kind']],
  [/^nothing, as the kind is "(.*)"$/s, 'nothing', ['kind']],
  [/^one of the section's groups: (.*)$/s, 'group', ['groups']],
  [/^a range that does not overlap that of "(.*)"$/s, 'overlap', ['id']],
  [/^the id of another choice or criterion, not "(.*)"$/s, 'reference', ['id']],
]

/** Words that this page does not know are shown as the engine says them. */
export function expectationOf(expected: string): Expectation {
  for (const [pattern, key, names = []] of WORDED) {
    const found = pattern.exec(expected)
    if (found) return { key: `ruleSets.expect.${key}`, params: Object.fromEntries(names.map((name, at) => [name, found[at + 1] ?? ''])) }
  }
  return { key: 'ruleSets.expect.asWritten', params: { expected } }
}
