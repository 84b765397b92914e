import fc from 'fast-check'

/** Any rule set that the format allows, also of places nobody has seen, with answers that fit it. */
const name = (prefix: string, at: number) => `${prefix}${at}`
const points = fc.integer({ min: 0, max: 50 })

const range = fc
  .tuple(fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }), fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }))
  .map(([a, b]) => (a !== undefined && b !== undefined && a > b ? { min: b, max: a } : { min: a, max: b }))

const pointsSection = (at: number) =>
  fc
    .record({
      select: fc.constantFrom('one', 'any', 'per-unit'),
      cap: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
      choices: fc.array(points, { minLength: 1, maxLength: 5 }),
      unitPoints: points,
      allRequired: fc.boolean(),
      max: fc.option(points),
    })
    .map(({ select, cap, choices, unitPoints, allRequired, max }) => ({
      id: name('s', at),
      label: name('Section ', at),
      max,
      ...(cap === undefined ? {} : { cap }),
      ...(allRequired ? { allRequired } : {}),
      groups: [{ id: 'g', select, ...(select === 'per-unit' ? { unitPoints } : {}) }],
      choices: choices.map((value, place) => ({ id: `s${at}c${place}`, label: 'A choice', points: value, group: 'g' })),
    }))

export const pointsSet = fc
  .integer({ min: 1, max: 4 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => pointsSection(at))))
  .chain((sections) =>
    fc.record({
      id: fc.constant('any-points'),
      kind: fc.constant('points' as const),
      passMark: fc.integer({ min: 0, max: 120 }),
      prerequisites: fc.constant([{ id: 'p', label: 'Asked first' }]),
      sections: fc.constant(sections),
    }),
  )

const criterion = (section: number, place: number) =>
  fc
    .record({
      input: fc.option(
        range.filter(({ min, max }) => min !== undefined || max !== undefined),
        { nil: undefined },
      ),
      requires: fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 2 }),
    })
    .map(({ input, requires }) => ({
      id: `s${section}c${place}`,
      label: 'A criterion',
      requires: [...new Set(requires)].filter((other) => other < place).map((other) => `s${section}c${other}`),
      ...(input ? { input: 'number', ...JSON.parse(JSON.stringify(input)) } : {}),
    }))

export const criteriaSet = fc
  .array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 })
  .chain((sizes) =>
    fc.tuple(
      ...sizes.map((size, section) =>
        fc
          .tuple(...Array.from({ length: size }, (_, place) => criterion(section, place)))
          .map((criteria) => ({ id: name('s', section), label: 'A section', max: size, criteria })),
      ),
    ),
  )
  .chain((sections) =>
    fc.record({
      id: fc.constant('any-criteria'),
      kind: fc.constant('criteria-count' as const),
      passMark: fc.integer({ min: 0, max: 8 }),
      prerequisites: fc.constant([{ id: 'p', label: 'Asked first' }]),
      sections: fc.constant(sections),
    }),
  )

type AnySet = { sections: { choices?: { id: string }[]; criteria?: { id: string }[]; groups?: { select: string }[] }[] }
export const idsOf = ({ sections }: AnySet) =>
  sections.flatMap(({ choices = [], criteria = [] }) => [...choices, ...criteria].map(({ id }) => id))

/** Answers to a set: some of its ids in some order, units for what counts by the unit. */
export const answersTo = (set: AnySet) =>
  fc.record({
    answers: fc.shuffledSubarray(idsOf(set)),
    inputs: set.sections.some(({ criteria }) => criteria?.some((item) => 'input' in item))
      ? fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }).map((number) => (number === undefined ? {} : { number }))
      : fc.constant({}),
    units: fc
      .dictionary(
        fc.constantFrom(
          '',
          ...set.sections.flatMap(({ choices = [], groups }) => (groups?.[0]?.select === 'per-unit' ? choices.map(({ id }) => id) : [])),
        ),
        fc.integer({ min: 0, max: 9 }),
      )
      .map(({ '': _none, ...units }) => units),
    prerequisites: fc.constantFrom<Record<string, boolean>[]>({}, { p: true }, { p: false }),
  })
