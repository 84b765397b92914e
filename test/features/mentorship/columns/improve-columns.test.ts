import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openColumns } from '#app/features/mentorship/columns/column-store.ts'
import { reachInColumns } from '#app/features/mentorship/columns/improve-columns.ts'
import { reachOf } from '#app/features/mentorship/improve-matches.ts'
import { AT, mentee, mentor } from '../match-people.ts'
import { anyWorld } from './worlds.ts'

test('the columns count whom one more time or language would bring as the plain rules do', () => {
  let counted = 0
  fc.assert(
    fc.property(anyWorld, fc.constantFrom(AT, AT, 'never'), ({ mentee: who, mentors, relations }, at) => {
      const reach = reachInColumns(openColumns(mentors), who, { at, relations })
      if (!reach) return
      if (reach.slots.size + reach.languages.size > 0) counted += 1
      expect(reach).toEqual(reachOf(who, mentors, { at, relations }))
    }),
    { numRuns: 2000 },
  )
  expect(counted).toBeGreaterThan(50)
})

test('where a language has no bit, the people themselves are asked', () => {
  const speaks = (id: string, code: string) => mentor({ id, languages: [{ code, level: 'native' }] })
  const mentors = Array.from({ length: 40 }, (_, n) => speaks(`m${n}`, `made-up-${n}`))
  expect(reachInColumns(openColumns(mentors), mentee(), { at: AT, relations: new Map() })).toBeUndefined()
})
