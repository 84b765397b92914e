import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CheckAnswers, SAID } from '#app/features/eligibility/check-answers.ts'
import { answerTo, giveAnswer, keepValid, type Question, questionsOf } from '#app/features/eligibility/questions.ts'
import { readRuleSet } from '#app/features/eligibility/read-rule-set.ts'
import { checkResult } from '#app/features/eligibility/result.ts'
import type { RuleSet } from '#app/features/eligibility/rule-set.ts'
import general from '#db/seed/rule-sets/qmas-gpt-2024.json' with { type: 'json' }
import { criteriaSet, pointsSet } from '#test/support/rule-sets.ts'
import { ALL_YES, answering, NO_AROUND } from './given.ts'

const GENERAL = readRuleSet(general, 'general')

/** Any rule set with any answers that its forms allow; some questions stay open. */
const run = fc.oneof(pointsSet, criteriaSet).chain((file) => {
  const set = readRuleSet(file, 'any')
  return fc.array(fc.nat(1000), { minLength: 60, maxLength: 60 }).map((dice) => {
    let at = 0
    return { set, answers: fill(set, () => dice[at++ % dice.length] ?? 0) }
  })
})

function fill(set: RuleSet, roll: () => number): CheckAnswers {
  let answers: CheckAnswers = { prerequisites: {}, said: {}, chosen: {}, numbers: {}, units: {} }
  for (const question of questionsOf(set, answers, NO_AROUND)) {
    const values = valuesOf(question)
    const value = values[roll() % (values.length + 1)]
    if (value !== undefined) answers = give(question, value, answers)
  }
  return answers
}

const valuesOf = (question: Question): string[] =>
  question.kind === 'number' || question.kind === 'units'
    ? ['unsure', '0', '3', '17', '40']
    : question.kind === 'choice'
      ? [...question.choices, '-', '?']
      : [...SAID]

function give(question: Question, value: string, answers: CheckAnswers): CheckAnswers {
  const given = giveAnswer(question, value, answers)
  if (typeof given === 'string') throw new Error(`${question.key} does not take ${value}`)
  return given
}

const resultOf = (set: RuleSet, answers: CheckAnswers) => checkResult(set, answers, false)
/** Each open question answered in each way, one at a time. */
const settled = (set: RuleSet, answers: CheckAnswers) =>
  questionsOf(set, answers, NO_AROUND)
    .filter((question) => ['unsure', '?', undefined].includes(answerTo(question, answers)))
    .flatMap((question) =>
      valuesOf(question)
        .filter((value) => value !== 'unsure' && value !== '?')
        .map((value) => ({ question, value, answers: give(question, value, answers) })),
    )

describe('the score as a range', () => {
  test('"not sure" never counts as a yes: the lower end is what a "no" gives', () => {
    fc.assert(
      fc.property(run, ({ set, answers }) => {
        const low = resultOf(set, answers).score.low
        for (const one of settled(set, answers)) if (one.value === 'no') expect(resultOf(set, one.answers).score.low).toBe(low)
      }),
    )
  })

  test('a yes in place of anything else never lowers either end', () => {
    fc.assert(
      fc.property(run, ({ set, answers }) => {
        const before = resultOf(set, answers).score
        for (const question of questionsOf(set, answers, NO_AROUND).filter(({ kind }) => kind === 'item')) {
          const after = resultOf(set, give(question, 'yes', answers)).score
          expect(after.low).toBeGreaterThanOrEqual(before.low)
          expect(after.high).toBeGreaterThanOrEqual(before.high)
        }
      }),
    )
  })

  test('whatever an open question turns out to be, the score stays within the range', () => {
    fc.assert(
      fc.property(run, ({ set, answers }) => {
        const { low, high } = resultOf(set, answers).score
        for (const one of settled(set, answers)) {
          const after = resultOf(set, one.answers).score
          expect(after.low).toBeGreaterThanOrEqual(low)
          expect(after.high).toBeLessThanOrEqual(high)
        }
      }),
    )
  })

  test('each thing that is said to lift the result does so alone, and nothing else does', () => {
    fc.assert(
      fc.property(run, ({ set, answers }) => {
        const { wouldLift, passMark, score } = resultOf(set, answers)
        if (score.low >= passMark) {
          expect(wouldLift).toEqual([])
          return
        }
        for (const question of questionsOf(set, answers, NO_AROUND)) {
          if (question.kind !== 'item' || answerTo(question, answers) === 'yes') continue
          const lifted = resultOf(set, give(question, 'yes', answers)).score.low >= passMark
          expect(wouldLift.includes(question.id)).toBe(lifted)
        }
      }),
    )
  })

  test('what is kept of an address answers to the rules of the forms', () => {
    fc.assert(
      fc.property(run, ({ set, answers }) => {
        const kept = keepValid(set, answers, NO_AROUND)
        expect(keepValid(set, kept, NO_AROUND)).toEqual(kept)
      }),
    )
    const wild = answering({ c02: 'no', c03: 'yes', nowhere: 'yes' }, { ageYears: -4 })
    expect(keepValid(GENERAL, wild, NO_AROUND)).toMatchObject({ said: { c02: 'no' }, numbers: {} })
  })
})

describe('the outcome', () => {
  const six = answering(
    { c02: 'yes', c03: 'yes', c04: 'yes', c05: 'yes', c06: 'yes', c07: 'no', c08: 'no', c09: 'no', c10: 'no', c11: 'no', c12: 'no' },
    { ageYears: 34 },
  )

  test('six of twelve are enough, and none is to spare', () => {
    expect(resultOf(GENERAL, { ...six, ...ALL_YES })).toMatchObject({ outcome: 'passes', score: { low: 6, high: 6 }, missing: 0, spare: 0 })
  })

  test('a prerequisite that is not met refuses whatever the score, one that is not sure leaves it open', () => {
    const with_ = (said: 'no' | 'unsure') => ({ ...six, prerequisites: { ...ALL_YES.prerequisites, character: said } })
    expect(resultOf(GENERAL, with_('no')).outcome).toBe('refused')
    expect(resultOf(GENERAL, with_('unsure')).outcome).toBe('open')
  })

  test('nationals of excluded countries are refused, and who has not said so is not through', () => {
    const of = (excluded?: 'yes' | 'no' | 'unsure') =>
      checkResult(GENERAL, { ...six, ...ALL_YES, ...(excluded ? { excluded } : {}) }, true).outcome
    expect([of('yes'), of('no'), of('unsure'), of()]).toEqual(['refused', 'passes', 'open', 'open'])
  })

  test('one "not sure" that decides makes it open, and is what would lift it', () => {
    const unsure = { ...six, ...ALL_YES, said: { ...six.said, c06: 'unsure' as const } }
    expect(resultOf(GENERAL, unsure)).toMatchObject({ outcome: 'open', score: { low: 5, high: 6 }, missing: 1 })
    expect(resultOf(GENERAL, unsure).wouldLift).toContain('c06')
  })

  test('a STEM degree counts only with the degree, and somebody of 51 does not meet the age', () => {
    const result = resultOf(GENERAL, { ...six, ...ALL_YES, said: { ...six.said, c02: 'no' }, numbers: { ageYears: 51 } })
    expect(result).toMatchObject({ outcome: 'short', score: { low: 3, high: 3 }, wouldLift: [] })
  })

  test('nothing answered is no result: all of it is open', () => {
    const result = resultOf(GENERAL, answering({}))
    expect(result).toMatchObject({ outcome: 'open', score: { low: 0, high: 12 } })
    expect(new Set(result.items.map(({ state }) => state))).toEqual(new Set(['notAsked']))
  })
})

describe('the questions', () => {
  test('what a "no" has settled is not asked', () => {
    const keys = (answers: CheckAnswers) => questionsOf(GENERAL, answers, NO_AROUND).map(({ key }) => key)
    expect(keys(answering({ c02: 'no' }))).not.toContain('s:c03')
    expect(keys(answering({ c02: 'unsure' }))).toContain('s:c03')
  })

  test('an age is a whole number of years that a person can have', () => {
    const [age] = questionsOf(GENERAL, answering({}), NO_AROUND).filter(({ kind }) => kind === 'number')
    const give = (value: string) => age && giveAnswer(age, value, answering({}))
    expect(give('３４')).toMatchObject({ numbers: { ageYears: 34 } })
    expect(give('unsure')).toMatchObject({ numbers: { ageYears: 'unsure' } })
    expect([give('old'), give(''), give('3.5'), give('121'), give('-1')]).toEqual([
      ...[
        'eligibility.error.number',
        'eligibility.error.number',
        'eligibility.error.number',
        'eligibility.error.range',
        'eligibility.error.number',
      ],
    ])
  })
})
