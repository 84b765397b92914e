import { describe, expect, test } from 'vitest'
import { earlierResult, type Known } from '#app/features/eligibility/earlier.ts'
import { EARLIER_FACTS } from '#app/features/eligibility/earlier-facts.ts'
import { readRuleSet } from '#app/features/eligibility/read-rule-set.ts'
import before from '#db/seed/rule-sets/qmas-gpt-pre-2024.json' with { type: 'json' }

const BEFORE = readRuleSet(before, 'before')
const under = (met: Known['met'], numbers: Known['numbers'] = {}) => earlierResult(BEFORE, EARLIER_FACTS, { met, numbers })

describe('an earlier edition', () => {
  test('is answered only by what the same fact proves', () => {
    // 30 for the age, 20 for a master's degree, 15 for five years, 15 for exposure, 20 for reputable, 15 for English and one more.
    const result = under({ c02: true, c04: true, c05: true, c06: true, c07: true, c09: true }, { ageYears: 34 })
    expect(result).toMatchObject({ outcome: 'passes', score: { low: 115 }, passMark: 80, max: 245 })
  })

  test('what was never asked stays open: the Talent List and the family', () => {
    const { unknown, outcome } = under({ c02: false, c04: false, c05: false, c06: false, c07: false, c09: false }, { ageYears: 34 })
    expect(unknown).toEqual(['education', 'work', 'talent-list', 'language', 'family'])
    expect(outcome).toBe('open')
  })

  test('what is not known proves nothing and rules nothing out', () => {
    expect(under({})).toMatchObject({ score: { low: 0, high: 245 }, outcome: 'open' })
  })

  test('a "no" today rules out what rests on the same fact', () => {
    const high = (met: Known['met']) => under(met, { ageYears: 34 }).score.high
    expect(high({ c09: false })).toBe(high({}) - 15)
    expect(high({ c07: false })).toBe(high({}) - 20)
    expect(high({ c04: false })).toBe(high({}) - 10)
  })

  test('each fact speaks of choices that some edition has, so that no mapping is dead', () => {
    const ids = new Set(['edu-master', ...BEFORE.sections.flatMap(({ choices }) => choices.map(({ id }) => id))])
    expect(Object.keys(EARLIER_FACTS).filter((id) => !ids.has(id))).toEqual([])
  })
})
