/** What a rule set says about itself has to fit together: ids are unique, references lead somewhere, ranges are ranges. */
export type Problem = { path: (string | number)[]; expected: string }

type Range = { min?: number | undefined; max?: number | undefined }
type Item = { id: string; requires: string[] } & Range
type ChoiceFile = Item & { group?: string | undefined; excludes: string[]; onlyWhen?: Bounds | undefined }
type Bounds = { input?: string | undefined; atLeast?: number | undefined; below?: number | undefined }
type GroupFile = { id: string; select: string; input?: string | undefined; unitPoints?: number | undefined }
type SectionFile = {
  id: string
  select?: string | undefined
  input?: string | undefined
  unitPoints?: number | undefined
  groups?: GroupFile[] | undefined
  choices?: ChoiceFile[] | undefined
  criteria?: (Item & { input?: string | undefined })[] | undefined
}
type SetFile = {
  kind: string
  prerequisites: { id: string }[]
  gates: Bounds[]
  sections: SectionFile[]
  validFrom?: string | null | undefined
  validTo?: string | null | undefined
}

export function crossProblems(set: SetFile): Problem[] {
  const at = (index: number) => ['sections', index]
  return [
    ...repeated(set.prerequisites, ['prerequisites']),
    ...repeated(set.sections, ['sections']),
    ...set.sections.flatMap((section, index) => shapeProblems(set.kind, section, at(index))),
    ...repeatedAnswers(set.sections),
    ...set.sections.flatMap((section, index) => linkProblems(set, section, at(index))),
    ...set.gates.flatMap((gate, index) => boundProblems(gate, ['gates', index])),
    ...(set.validFrom && set.validTo && set.validTo < set.validFrom.slice(0, set.validTo.length)
      ? [{ path: ['validTo'], expected: 'a day that is not before "validFrom"' }]
      : []),
  ]
}

function repeated(items: { id: string }[], path: Problem['path']): Problem[] {
  const seen = new Set<string>()
  return items.flatMap(({ id }, index) => {
    const again = seen.has(id)
    seen.add(id)
    return again ? [{ path: [...path, index, 'id'], expected: `an id of its own, "${id}" is taken` }] : []
  })
}

/** Answers name choices and criteria by their ids alone, so these are unique in the whole set. */
function repeatedAnswers(sections: SectionFile[]): Problem[] {
  const seen = new Set<string>()
  return sections.flatMap((section, index) =>
    (['choices', 'criteria'] as const).flatMap((kind) =>
      (section[kind] ?? []).flatMap(({ id }, place) => {
        const again = seen.has(id)
        seen.add(id)
        return again ? [{ path: ['sections', index, kind, place, 'id'], expected: `an id of its own, "${id}" is taken` }] : []
      }),
    ),
  )
}

function shapeProblems(kind: string, section: SectionFile, path: Problem['path']): Problem[] {
  const [wanted, unwanted] = kind === 'points' ? (['choices', 'criteria'] as const) : (['criteria', 'choices'] as const)
  if (!section[wanted]?.length) return [{ path: [...path, wanted], expected: `a list of ${wanted}, as the kind is "${kind}"` }]
  if (section[unwanted]) return [{ path: [...path, unwanted], expected: `nothing, as the kind is "${kind}"` }]
  return [...repeated(section.groups ?? [], [...path, 'groups']), ...groupProblems(section, path)]
}

function groupProblems(section: SectionFile, path: Problem['path']): Problem[] {
  const ids = new Set(section.groups?.map(({ id }) => id))
  const unknown = (section.choices ?? []).flatMap(({ group }, index) =>
    section.groups && !ids.has(group ?? '')
      ? [{ path: [...path, 'choices', index, 'group'], expected: `one of the section's groups: ${[...ids].join(', ')}` }]
      : [],
  )
  const groups = section.groups ?? [{ ...section, id: '', select: section.select ?? 'any' }]
  return [
    ...unknown,
    ...groups.flatMap((group, index) => {
      const own = (section.choices ?? [])
        .map((choice, place) => ({ choice, place }))
        .filter(({ choice }) => !section.groups || choice.group === group.id)
      const key = section.groups ? [...path, 'groups', index] : path
      return [
        ...(group.select === 'per-unit' && group.unitPoints === undefined
          ? [{ path: [...key, 'unitPoints'], expected: 'a number, as the group counts by the unit' }]
          : []),
        ...(group.input === undefined ? [] : overlaps(own, path)),
      ]
    }),
  ]
}

/** A number leads to one choice: ranges of a group that answers itself do not overlap. */
function overlaps(own: { choice: ChoiceFile; place: number }[], path: Problem['path']): Problem[] {
  return own.flatMap(({ choice, place }, index) => {
    const clash = own.slice(0, index).find(({ choice: other }) => low(choice) <= high(other) && low(other) <= high(choice))
    return clash
      ? [{ path: [...path, 'choices', place, 'min'], expected: `a range that does not overlap that of "${clash.choice.id}"` }]
      : []
  })
}
const low = ({ min }: Range) => min ?? Number.NEGATIVE_INFINITY
const high = ({ max }: Range) => max ?? Number.POSITIVE_INFINITY

function linkProblems(set: SetFile, section: SectionFile, path: Problem['path']): Problem[] {
  const known = new Set(set.sections.flatMap(({ choices = [], criteria = [] }) => [...choices, ...criteria].map(({ id }) => id)))
  const items: { key: string; place: number; item: Item & Partial<ChoiceFile> & { input?: string | undefined } }[] = [
    ...(section.choices ?? []).map((item, place) => ({ key: 'choices', place, item })),
    ...(section.criteria ?? []).map((item, place) => ({ key: 'criteria', place, item })),
  ]
  return items.flatMap(({ key, place, item }) => {
    const at = [...path, key, place]
    const dangling = (['requires', 'excludes'] as const).flatMap((list) =>
      (item[list] ?? []).flatMap((id, index) =>
        known.has(id) && id !== item.id
          ? []
          : [{ path: [...at, list, index], expected: `the id of another choice or criterion, not "${id}"` }],
      ),
    )
    const backwards = low(item) > high(item) ? [{ path: [...at, 'max'], expected: 'a number that is not below "min"' }] : []
    const unbounded =
      item.input !== undefined && item.min === undefined && item.max === undefined
        ? [{ path: [...at, 'min'], expected: 'a number here or in "max", as the criterion answers itself' }]
        : []
    return [...dangling, ...backwards, ...unbounded, ...(item.onlyWhen ? boundProblems(item.onlyWhen, [...at, 'onlyWhen']) : [])]
  })
}

function boundProblems({ input, atLeast, below }: Bounds, path: Problem['path']): Problem[] {
  if (input === undefined) return []
  if (atLeast === undefined && below === undefined) return [{ path: [...path, 'atLeast'], expected: 'a number here or in "below"' }]
  return atLeast !== undefined && below !== undefined && below <= atLeast
    ? [{ path: [...path, 'below'], expected: 'a number above "atLeast"' }]
    : []
}
