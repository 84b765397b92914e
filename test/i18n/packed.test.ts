import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pack, unpack } from '#app/i18n/packed.ts'

const texts = fc.dictionary(fc.string(), fc.oneof(fc.string({ unit: 'binary' }), fc.dictionary(fc.string(), fc.string())))

test('texts come out as they were packed', () => {
  fc.assert(fc.property(texts, (all) => void expect(unpack(pack(all))).toEqual(JSON.parse(JSON.stringify(all)))))
})

test('no quotation mark of the JSON itself is left to be escaped', () => {
  expect(pack({ nav: { home: 'Home' } })).toBe('{`nav`:{`home`:`Home`}}')
})
