import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRuleSet } from '#app/features/eligibility/read-rule-set.ts'
import { DIMENSIONS, type Flows, GROUPS, openSimulation, passedAfter, passedBefore, peopleIn } from '#app/features/eligibility/simulate.ts'
import { csvCell, simulationCsv } from '#app/features/eligibility/simulation-csv.ts'
import { toResult } from '#app/features/eligibility/simulation-result.ts'
import { SMALLEST, sumOf, suppressSmall } from '#app/features/eligibility/suppress.ts'
import { answersTo, criteriaSet, pointsSet } from '#test/support/rule-sets.ts'

const facts = fc.record(
  {
    sector: fc.constantFrom('it', 'finance', 'law'),
    qualification: fc.constantFrom(...GROUPS.qualification, 'nonsense'),
    ageBand: fc.constantFrom(...GROUPS.ageBand),
    experience: fc.constantFrom(...GROUPS.experience),
  },
  { requiredKeys: [] },
)
const simulation = fc.tuple(fc.oneof(pointsSet, criteriaSet), fc.oneof(pointsSet, criteriaSet)).chain(([before, after]) =>
  fc.record({
    before: fc.constant(readRuleSet(before, 'before')),
    after: fc.constant(readRuleSet(after, 'after')),
    runs: fc.array(fc.record({ edition: fc.constantFrom('a', 'b'), answers: answersTo(before), facts }), { maxLength: 60 }),
  }),
)

test('in every table the groups add up to everybody, before anything is kept back', () => {
  fc.assert(
    fc.property(simulation, ({ before, after, runs }) => {
      const { tally, count } = openSimulation(before, after)
      for (const run of runs) count(run)
      expect(peopleIn(tally.total)).toBe(runs.length)
      for (const dimension of DIMENSIONS) expect(sumOf(Object.values(tally.groups[dimension]))).toEqual(tally.total)
      expect(Object.values(tally.carried).reduce((sum, { people }) => sum + people, 0)).toBe(runs.length)
    }),
  )
})

test('a rule set tried against itself changes nobody', () => {
  fc.assert(
    fc.property(simulation, ({ before, runs }) => {
      const { tally, count } = openSimulation(before, before)
      for (const run of runs) count(run)
      expect([tally.total.gained, tally.total.lost]).toEqual([0, 0])
    }),
  )
})

test('a value that nobody agreed on is counted as not said', () => {
  const set = readRuleSet(
    { id: 'x', kind: 'points', passMark: 0, sections: [{ id: 's', label: 'S', max: 1, choices: [{ id: 'c', label: 'C', points: 1 }] }] },
    'x',
  )
  const { tally, count } = openSimulation(set, set)
  const answers = { answers: [], inputs: {}, units: {}, prerequisites: {} }
  for (const qualification of ['__proto__', 'nonsense', 'toString']) count({ edition: 'x', answers, facts: { qualification } })
  expect(Object.keys(tally.groups.qualification)).toEqual(['unknown'])
})

const flows = fc.record({ both: fc.nat(60), lost: fc.nat(30), gained: fc.nat(30), neither: fc.nat(60) })
const rows = fc.array(flows, { minLength: 1, maxLength: 8 }).map((all) => all.map((flow, at) => ({ id: `g${at}`, flows: flow })))

test('no number under the smallest is ever shown, nor one from which it follows inside its row', () => {
  fc.assert(
    fc.property(rows, (all) => {
      for (const [at, shown] of suppressSmall(all, sumOf(all.map((row) => row.flows))).rows.entries()) {
        const row = all[at]?.flows as Flows
        if (shown.people !== null) expect(shown.people).toBeGreaterThanOrEqual(SMALLEST)
        for (const value of [shown.before, shown.after]) {
          if (value === null) continue
          expect(value).toBeGreaterThanOrEqual(SMALLEST)
          expect((shown.people ?? 0) - value).toBeGreaterThanOrEqual(SMALLEST)
        }
        // Both results beside each other tell how many changed sides.
        if (shown.before !== null && shown.after !== null)
          for (const changed of [row.lost, row.gained]) expect(changed === 0 || changed >= SMALLEST).toBe(true)
        if (shown.before !== null) expect(shown.before).toBe(passedBefore(row))
        if (shown.after !== null) expect(shown.after).toBe(passedAfter(row))
      }
    }),
  )
})

test('what is kept back cannot be worked out by subtracting the other rows from the total', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const total = sumOf(all.map((row) => row.flows))
      const shown = suppressSmall(all, total)
      for (const column of ['people', 'before', 'after'] as const) {
        if (shown.total[column] === null) continue
        const hidden = all.filter((_, at) => shown.rows[at]?.[column] === null)
        if (hidden.length === 0) continue
        const rest = shown.total[column] - shown.rows.reduce((sum, row) => sum + (row[column] ?? 0), 0)
        // One alone would be known exactly; of all together at least ten remain.
        expect(hidden.length).toBeGreaterThan(all.length === 1 ? 0 : 1)
        expect(rest).toBeGreaterThanOrEqual(SMALLEST)
      }
    }),
  )
})

test('when one group alone is small, the next smallest is kept back with it', () => {
  const group = (id: string, people: number) => ({ id, flows: { both: people, lost: 0, gained: 0, neither: people } })
  const all = [group('a', 100), group('b', 20), group('c', 3)]
  expect(suppressSmall(all, sumOf(all.map((row) => row.flows))).rows.map(({ people }) => people)).toEqual([200, null, null])
})

test('a cell of the CSV is never a formula', () => {
  fc.assert(fc.property(fc.string(), (text) => void expect(csvCell(text)).not.toMatch(/^[=+@\t\r]|^-(?!\d)/)))
  expect([csvCell('=1+1'), csvCell('-12'), csvCell('-1+2'), csvCell('a,"b"')]).toEqual(["'=1+1", '-12', "'-1+2", '"a,""b"""'])
})

test('the CSV says what is kept back and never what it was', () => {
  const tally = {
    total: { both: 40, lost: 20, gained: 0, neither: 40 },
    groups: {
      sector: { it: { both: 37, lost: 20, gained: 0, neither: 37 }, law: { both: 3, lost: 0, gained: 0, neither: 3 } },
      qualification: {},
      ageBand: {},
      experience: {},
    },
    carried: {},
  }
  const word = (value: string) => value
  const head = { dimension: 'by', group: 'group', people: 'people', before: 'old', after: 'new', change: 'change' }
  const csv = simulationCsv(toResult(tally), { head, everybody: 'all', keptBack: 'hidden', dimension: word, group: (_, id) => id })
  expect(csv.split('\r\n').slice(0, 4)).toEqual([
    '\uFEFFby,group,people,old,new,change',
    ',all,100,60,40,-20',
    'sector,it,hidden,hidden,hidden,hidden',
    'sector,law,hidden,hidden,hidden,hidden',
  ])
})
