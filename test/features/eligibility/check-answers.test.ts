import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseAnswers, SAID, writeAnswers } from '#app/features/eligibility/check-answers.ts'
import { ROUTES } from '#app/features/eligibility/edition.ts'

const id = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).filter((text) => text !== '__proto__')
const said = fc.constantFrom(...SAID)
const number = fc.oneof(fc.integer({ min: 0, max: 1e9 }), fc.constant('unsure' as const))
const list = <T>(value: fc.Arbitrary<T>) => fc.dictionary(id, value, { maxKeys: 6, noNullPrototype: true })
const answers = fc.record(
  {
    route: fc.constantFrom(...ROUTES),
    excluded: said,
    prerequisites: list(said),
    said: list(said),
    chosen: list(fc.string({ maxLength: 12 })),
    numbers: list(number),
    units: list(number),
  },
  { requiredKeys: ['prerequisites', 'said', 'chosen', 'numbers', 'units'] },
)

test('answers come out of an address as they went in, whatever the ids look like', () => {
  fc.assert(
    fc.property(answers, (given) => {
      const address = new URLSearchParams({ a: writeAnswers(given) }).toString()
      expect(parseAnswers(new URLSearchParams(address).get('a'))).toEqual(given)
    }),
  )
})

test('an address that somebody made up is read as far as it makes sense', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (text) => {
      expect(() => parseAnswers(text)).not.toThrow()
    }),
  )
  expect(parseAnswers('rgeneral_xmaybe_sc02.yes_sc03.perhaps_nageYears.old_p%E0%A4%A.yes_zc04.yes')).toEqual({
    ...{ route: 'general', prerequisites: {}, said: { c02: 'yes' }, chosen: {}, numbers: {}, units: {} },
  })
  expect(parseAnswers(`sc02.yes_${'x'.repeat(7000)}`).said).toEqual({})
})

test('an id cannot reach the prototype of the lists', () => {
  expect(Object.getPrototypeOf(parseAnswers('s__proto__.yes_s%5F%5Fproto%5F%5F.yes').said)).toBe(Object.prototype)
})
