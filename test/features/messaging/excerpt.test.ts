import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerptAround } from '#app/features/messaging/excerpt.ts'

test('the part that is shown holds what was typed, in either script', () => {
  const long = `${'早晨。'.repeat(60)}我們在觀塘的軟件公司見面${'再見。'.repeat(60)}`
  expect(excerptAround(long, '软件公司')).toContain('軟件公司')
  expect(excerptAround(long, '软件公司').length).toBeLessThan(170)
})

test('a short text is shown whole, on one line', () => {
  expect(excerptAround('first\nsecond', 'nothing of it')).toBe('first second')
})

test('it is always a part of the text', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (body, query) => {
      const shown = excerptAround(body, query).replace(/^…|…$/g, '')
      expect(body.replace(/\s+/g, ' ')).toContain(shown)
    }),
  )
})
