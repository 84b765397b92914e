import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileRuleSet } from '#app/features/eligibility/assess.ts'
import { readRuleSet } from '#app/features/eligibility/read-rule-set.ts'
import type { Answers } from '#app/features/eligibility/rule-set.ts'
import { answersTo, criteriaSet, idsOf, pointsSet } from '#test/support/rule-sets.ts'

const nothing: Answers = { answers: [], inputs: {}, units: {}, prerequisites: {} }
const set = (rest: object) => readRuleSet({ id: 'test', kind: 'points', passMark: 10, ...rest }, 'test.json')
const choice = (id: string, points: number, rest: object = {}) => ({ id, label: id, points, ...rest })
const section = (rest: object) => ({ id: 's', label: 'S', max: null, ...rest })
const run = (rules: ReturnType<typeof set>, answers: Partial<Answers>) => compileRuleSet(rules)({ ...nothing, ...answers })

const anySet = fc.oneof(pointsSet, criteriaSet)
const withAnswers = anySet.chain((file) => fc.tuple(fc.constant(file), answersTo(file)))

describe('any rule set', () => {
  test('the order of the answers does not matter', () => {
    fc.assert(
      fc.property(withAnswers, fc.nat(), ([file, answers], turn) => {
        const assess = compileRuleSet(readRuleSet(file, 'any'))
        const at = answers.answers.length ? turn % answers.answers.length : 0
        const turned = [...answers.answers.slice(at), ...answers.answers.slice(0, at)].reverse()
        expect(assess({ ...answers, answers: turned })).toEqual(assess(answers))
      }),
    )
  })

  test('no section exceeds its cap, and the sum of the sections is the score', () => {
    fc.assert(
      fc.property(withAnswers, ([file, answers]) => {
        const rules = readRuleSet(file, 'any')
        const result = compileRuleSet(rules)(answers)
        for (const [at, { cap }] of rules.sections.entries())
          expect(result.sections[at]?.score ?? 0).toBeLessThanOrEqual(cap ?? Number.POSITIVE_INFINITY)
        expect(result.sections.reduce((sum, { score }) => sum + score, 0)).toBe(result.score)
        expect(result.passed).toBe(result.score >= rules.passMark && result.failed.length === 0)
      }),
    )
  })

  test('one more satisfied criterion never lowers the score', () => {
    fc.assert(
      fc.property(
        withAnswers.chain(([file, answers]) => fc.tuple(fc.constant(file), fc.constant(answers), fc.constantFrom(...idsOf(file)))),
        ([file, answers, more]) => {
          const assess = compileRuleSet(readRuleSet(file, 'any'))
          const units = { ...answers.units }
          delete units[more]
          const before = assess({ ...answers, units, answers: answers.answers.filter((id) => id !== more) })
          expect(assess({ ...answers, units, answers: [...answers.answers, more] }).score).toBeGreaterThanOrEqual(before.score)
        },
      ),
    )
  })

  test('a prerequisite that was not asked is reported and fails nothing; one that is not met fails whatever the score', () => {
    fc.assert(
      fc.property(withAnswers, ([file, answers]) => {
        const assess = compileRuleSet(readRuleSet({ ...file, passMark: 0 }, 'any'))
        const asked = (prerequisites: Answers['prerequisites']) => assess({ ...answers, prerequisites })
        expect(asked({}).notAsked).toEqual(['p'])
        expect(asked({}).failed.map(({ id }) => id)).not.toContain('p')
        expect(asked({ p: true }).notAsked).toEqual([])
        expect(asked({ p: false })).toMatchObject({ passed: false })
        expect(asked({ p: false }).failed).toContainEqual({ id: 'p', reason: { code: 'prerequisite', by: 'p' } })
      }),
    )
  })
})

describe('a group', () => {
  test('"one" counts the best choice and says which weaker ones were passed over', () => {
    const rules = set({ sections: [section({ select: 'one', choices: [choice('a', 5), choice('b', 20), choice('c', 10)] })] })
    const result = run(rules, { answers: ['a', 'c', 'b'] })
    expect(result.score).toBe(20)
    expect(result.ignored).toEqual([
      { id: 'a', reason: { code: 'weaker', by: 'b' } },
      { id: 'c', reason: { code: 'weaker', by: 'b' } },
    ])
  })

  test('"any" adds up, also where the section does not say how it selects', () => {
    expect(run(set({ sections: [section({ choices: [choice('a', 5), choice('b', 20)] })] }), { answers: ['a', 'b'] }).score).toBe(25)
  })

  test('"per-unit" counts units up to its maximum; a choice without a number of units is one', () => {
    const group = { id: 'g', select: 'per-unit', unitPoints: 5, max: 10 }
    const rules = set({ sections: [section({ groups: [group], choices: [choice('child', 5, { group: 'g' })] })] })
    const score = (answers: Partial<Answers>) => run(rules, answers).score
    expect([1, 2, 3].map((units) => score({ units: { child: units } }))).toEqual([5, 10, 10])
    expect(score({ answers: ['child'] })).toBe(5)
    expect(score({ answers: ['child'], units: { child: 0 } })).toBe(0)
  })

  test('with an input answers itself: both ends of a range belong to it, and a number that no range holds gives nothing', () => {
    const groups = [{ id: 'g', select: 'one', input: 'ageYears' }]
    const choices = [choice('young', 30, { group: 'g', min: 18, max: 39 }), choice('older', 20, { group: 'g', min: 40 })]
    const rules = set({ sections: [section({ groups, choices })] })
    const at = (ageYears: number, answers: string[] = []) => run(rules, { inputs: { ageYears }, answers })
    expect([17, 18, 39, 40, 90].map((age) => at(age).score)).toEqual([0, 30, 30, 20, 20])
    expect(at(50, ['young'])).toMatchObject({ score: 20, ignored: [{ id: 'young', reason: { code: 'answeredByInput', by: 'ageYears' } }] })
    expect(run(rules, { answers: ['young'] }).score).toBe(30)
  })
})

describe('a choice', () => {
  test('counts only with what it requires, and what falls takes with it what stands on it', () => {
    const choices = [choice('a', 1), choice('b', 2, { requires: ['a'] }), choice('c', 4, { requires: ['b'] })]
    const rules = set({ sections: [section({ choices })] })
    expect(run(rules, { answers: ['a', 'b', 'c'] }).score).toBe(7)
    expect(run(rules, { answers: ['b', 'c'] })).toMatchObject({
      score: 0,
      ignored: [
        { id: 'b', reason: { code: 'requires', by: 'a' } },
        { id: 'c', reason: { code: 'requires', by: 'b' } },
      ],
    })
  })

  test('is ignored beside one that it excludes', () => {
    const rules = set({ sections: [section({ choices: [choice('a', 1, { excludes: ['b'] }), choice('b', 2)] })] })
    expect(run(rules, { answers: ['a', 'b'] })).toMatchObject({ score: 2, ignored: [{ id: 'a', reason: { code: 'excludes', by: 'b' } }] })
  })

  test('with "onlyWhen" counts for that range of the number only, and not while the number is unknown', () => {
    const choices = [choice('a', 3, { onlyWhen: { input: 'years', atLeast: 2, below: 5 } })]
    const rules = set({ sections: [section({ choices })] })
    const score = (inputs: Answers['inputs']) => run(rules, { answers: ['a'], inputs }).score
    expect([1, 2, 4.9, 5].map((years) => score({ years }))).toEqual([0, 3, 3, 0])
    expect(score({})).toBe(0)
  })
})

test('a section that requires all of its choices fails the whole test when one is missing', () => {
  const rules = set({ passMark: 0, sections: [section({ allRequired: true, choices: [choice('a', 5), choice('b', 5)] })] })
  expect(run(rules, { answers: ['a'] })).toMatchObject({
    score: 5,
    passed: false,
    failed: [{ id: 's', reason: { code: 'allRequired', by: 'b' } }],
  })
  expect(run(rules, { answers: ['a', 'b'] })).toMatchObject({ passed: true, failed: [] })
})

test('a gate fails for a number outside its range; without a number, or without an input, it fails nothing', () => {
  const gates = [{ id: 'adult', label: 'Adults', input: 'ageYears', atLeast: 18, below: 46 }, { label: 'A note' }]
  const rules = set({ passMark: 0, gates, sections: [section({ choices: [choice('a', 5)] })] })
  const failed = (inputs: Answers['inputs']) => run(rules, { inputs }).failed.map(({ id }) => id)
  expect([17, 18, 46].map((ageYears) => failed({ ageYears }))).toEqual([['adult'], [], ['adult']])
  expect(failed({})).toEqual([])
})

test('a cap cuts the sum of its section', () => {
  expect(run(set({ sections: [section({ cap: 12, choices: [choice('a', 10), choice('b', 10)] })] }), { answers: ['a', 'b'] }).score).toBe(
    12,
  )
})

test('a criterion with an input answers itself when the number is known; else the answer stands', () => {
  const criteria = [
    { id: 'c1', label: 'Fifty at most', input: 'ageYears', max: 50 },
    { id: 'c2', label: 'More', requires: ['c1'] },
  ]
  const rules = readRuleSet({ id: 't', kind: 'criteria-count', passMark: 2, sections: [section({ criteria })] }, 't')
  expect(run(rules, { answers: ['c2'], inputs: { ageYears: 50 } })).toMatchObject({ score: 2, passed: true })
  expect(run(rules, { answers: ['c1', 'c2'], inputs: { ageYears: 51 } })).toMatchObject({ score: 0, passed: false })
  expect(run(rules, { answers: ['c1', 'c2'] })).toMatchObject({ score: 2 })
})
