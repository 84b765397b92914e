import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FileProblem, readRuleSet, readRuleSetFile } from '#app/features/eligibility/read-rule-set.ts'
import { criteriaSet, pointsSet } from '#test/support/rule-sets.ts'

const choice = { id: 'a', label: 'A', points: 1 }
const section = { id: 's', label: 'S', max: 10, choices: [choice] }
const good = { id: 'test', kind: 'points', passMark: 1, sections: [section] }
const withSection = (change: object) => ({ ...good, sections: [{ ...section, ...change }] })
const withChoice = (change: object) => withSection({ choices: [{ ...choice, ...change }] })
const criteria = (change: object) => ({
  ...good,
  kind: 'criteria-count',
  sections: [{ id: 's', label: 'S', max: 1, criteria: [{ id: 'c', label: 'C', ...change }] }],
})

const problemOf = (value: unknown) => {
  try {
    readRuleSet(value, 'rules.json')
  } catch (error) {
    if (error instanceof FileProblem) return error
    throw error
  }
  return undefined
}

test('a rule set in the format is read', () => {
  expect(problemOf(good)).toBeUndefined()
  expect(problemOf(criteria({}))).toBeUndefined()
})

test.each([
  ['nothing', null, 'the whole file'],
  ['a list', [], 'the whole file'],
  ['no id', { ...good, id: undefined }, 'id'],
  ['an empty id', { ...good, id: '' }, 'id'],
  ['an unknown kind', { ...good, kind: 'lottery' }, 'kind'],
  ['a pass mark in words', { ...good, passMark: 'ten' }, 'passMark'],
  ['a pass mark without end', { ...good, passMark: Number.POSITIVE_INFINITY }, 'passMark'],
  ['no sections', { ...good, sections: [] }, 'sections'],
  ['a date that is none', { ...good, validFrom: '1.11.2024' }, 'validFrom'],
  ['a month that is none', { ...good, validFrom: '2024-13' }, 'validFrom'],
  ['an end before its beginning', { ...good, validFrom: '2024-11-01', validTo: '2024-10-31' }, 'validTo'],
  ['a prerequisite without a label', { ...good, prerequisites: [{ id: 'p' }] }, 'prerequisites[0].label'],
  [
    'two prerequisites with one id',
    {
      ...good,
      prerequisites: [
        { id: 'p', label: 'P' },
        { id: 'p', label: 'P' },
      ],
    },
    'prerequisites[1].id',
  ],
  ['two sections with one id', { ...good, sections: [section, { ...section, choices: [{ ...choice, id: 'b' }] }] }, 'sections[1].id'],
  ['one answer in two sections', { ...good, sections: [section, { ...section, id: 't' }] }, 'sections[1].choices[0].id'],
  ['no maximum', withSection({ max: undefined }), 'sections[0].max'],
  ['no choices', withSection({ choices: [] }), 'sections[0].choices'],
  ['criteria in a points set', withSection({ criteria: [] }), 'sections[0].criteria'],
  ['choices in a criteria set', { ...criteria({}), sections: [section] }, 'sections[0].criteria'],
  ['a selection that is none', withSection({ select: 'some' }), 'sections[0].select'],
  ['a cap in words', withSection({ cap: '10' }), 'sections[0].cap'],
  ['a group that is none', withSection({ groups: [{ id: 'g', select: 'one' }] }), 'sections[0].choices[0].group'],
  ['units without points', withSection({ select: 'per-unit' }), 'sections[0].unitPoints'],
  ['points in words', withChoice({ points: '5' }), 'sections[0].choices[0].points'],
  ['a choice that requires nobody', withChoice({ requires: ['z'] }), 'sections[0].choices[0].requires[0]'],
  ['a choice that requires itself', withChoice({ requires: ['a'] }), 'sections[0].choices[0].requires[0]'],
  ['a choice that excludes nobody', withChoice({ excludes: ['z'] }), 'sections[0].choices[0].excludes[0]'],
  ['a range that runs backwards', withChoice({ min: 5, max: 4 }), 'sections[0].choices[0].max'],
  ['a condition without a bound', withChoice({ onlyWhen: { input: 'age' } }), 'sections[0].choices[0].onlyWhen.atLeast'],
  [
    'a condition that nothing meets',
    withChoice({ onlyWhen: { input: 'age', atLeast: 5, below: 5 } }),
    'sections[0].choices[0].onlyWhen.below',
  ],
  ['a gate without a bound', { ...good, gates: [{ label: 'G', input: 'age' }] }, 'gates[0].atLeast'],
  ['a criterion that answers itself without a range', criteria({ input: 'age' }), 'sections[0].criteria[0].min'],
  [
    'ranges that overlap where a number decides',
    withSection({
      select: 'one',
      input: 'age',
      choices: [
        { ...choice, min: 1, max: 5 },
        { ...choice, id: 'b', min: 5 },
      ],
    }),
    'sections[0].choices[1].min',
  ],
])('%s is refused with file, key and expectation', (_what, value, key) => {
  const problem = problemOf(value)
  expect(problem).toMatchObject({ file: 'rules.json', key })
  expect(problem?.message).toMatch(/^rules\.json: .+: expected .+/)
  expect(problem?.message).not.toContain('\n')
})

test('whatever is broken anywhere in a rule set, it is read or refused with file and key, and nothing else happens', () => {
  const broken = fc.oneof(pointsSet, criteriaSet).chain((set) => {
    const paths = leavesOf(JSON.parse(JSON.stringify(set)))
    return fc.tuple(fc.constant(set), fc.constantFrom(...paths), fc.oneof(fc.jsonValue(), fc.constant(undefined), fc.constant(Number.NaN)))
  })
  fc.assert(
    fc.property(broken, ([set, path, value]) => {
      const copy = JSON.parse(JSON.stringify(set))
      const last = path.at(-1) ?? ''
      const above = path.slice(0, -1).reduce((at, part) => at[part], copy)
      above[last] = value
      const problem = problemOf(copy)
      if (problem) expect(problem.key).not.toBe('')
    }),
    { numRuns: 400 },
  )
})

test('a file may hold several editions, and says which of them is wrong', () => {
  const file = { id: 'history', ruleSets: [good, { ...good, id: 'second' }] }
  expect(readRuleSetFile(file, 'f').map(({ ruleSet }) => ruleSet.id)).toEqual(['test', 'second'])
  expect(() => readRuleSetFile({ ruleSets: [good, { ...good, kind: 'x' }] }, 'f')).toThrow('f: ruleSets[1].kind: expected')
})

test('keys that the format does not name are carried along', () => {
  expect(readRuleSet({ ...good, confidence: 'high', note: [1] }, 'f')).toMatchObject({ confidence: 'high', note: [1] })
})

function leavesOf(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path]
  const own = Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, Array.isArray(value) ? Number(key) : key]))
  return path.length > 0 ? [path, ...own] : own
}
