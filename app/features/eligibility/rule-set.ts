/**
 * One edition of one test, as data. The contract is the format's description in `docs/rule-set-format.md`; the engine
 * knows no country and no edition. Keys which the format does not name are carried along and never change a result.
 */
export type RuleSet = {
  id: string
  title?: string | undefined
  jurisdiction?: string | undefined
  validFrom?: string | null | undefined
  validTo?: string | null | undefined
  kind: 'points' | 'criteria-count'
  passMark: number
  prerequisites: Prerequisite[]
  gates: Gate[]
  sections: Section[]
}

export type Prerequisite = { id: string; label: string }
/** With `input`, a number outside the range fails the test; without, it only tells. */
export type Gate = { id?: string | undefined; label: string; input?: string | undefined } & Bounds
export type Bounds = { atLeast?: number | undefined; below?: number | undefined }
/** Both ends belong to it; either may be missing. */
export type Range = { min?: number | undefined; max?: number | undefined }

/** In a `points` set a section has choices, in a `criteria-count` set it has criteria; the other list is empty. */
export type Section = {
  id: string
  label: string
  max: number | null
  cap?: number | undefined
  allRequired?: boolean | undefined
  groups: Group[]
  choices: Choice[]
  criteria: Criterion[]
}

export type Select = 'one' | 'any' | 'per-unit'
export type Group = {
  id: string
  select: Select
  input?: string | undefined
  unitPoints?: number | undefined
  max?: number | null | undefined
}
export type Choice = {
  id: string
  label: string
  points: number
  group: string
  requires: string[]
  excludes: string[]
  onlyWhen?: ({ input: string } & Bounds) | undefined
} & Range
export type Criterion = { id: string; label: string; requires: string[]; input?: string | undefined } & Range

/** What somebody says of themselves. A prerequisite that is missing was not asked yet. */
export type Answers = {
  answers: string[]
  inputs: Record<string, number>
  units: Record<string, number>
  prerequisites: Record<string, boolean>
}

/** Every number that the set asks for, in the order in which it names them. */
export function inputsOf({ sections, gates }: Pick<RuleSet, 'sections' | 'gates'>): string[] {
  const named = [
    ...sections.flatMap(({ groups, choices, criteria }) => [
      ...groups.map(({ input }) => input),
      ...choices.map(({ onlyWhen }) => onlyWhen?.input),
      ...criteria.map(({ input }) => input),
    ]),
    ...gates.map(({ input }) => input),
  ]
  return [...new Set(named.filter((input) => input !== undefined))]
}

/** Choices that count by the unit. */
export function unitsOf({ sections }: Pick<RuleSet, 'sections'>): string[] {
  return sections.flatMap(({ groups, choices }) => {
    const perUnit = new Set(groups.filter(({ select }) => select === 'per-unit').map(({ id }) => id))
    return choices.filter(({ group }) => perUnit.has(group)).map(({ id }) => id)
  })
}

export const holds = ({ min, max }: Range, value: number) => (min === undefined || value >= min) && (max === undefined || value <= max)
export const within = ({ atLeast, below }: Bounds, value: number) =>
  (atLeast === undefined || value >= atLeast) && (below === undefined || value < below)
