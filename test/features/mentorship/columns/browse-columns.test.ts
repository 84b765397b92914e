import fc from 'fast-check'
import { expect, test } from 'vitest'
import { browseColumns } from '#app/features/mentorship/columns/browse-columns.ts'
import { openColumns } from '#app/features/mentorship/columns/column-store.ts'
import { passes } from '#app/features/mentorship/filter-mentors.ts'
import { isPaused } from '#app/features/mentorship/hard-filters.ts'
import { AT } from '../match-people.ts'
import { anyFilters, anyMentor, anyMentors } from './worlds.ts'

const somebody = anyMentor.map(({ id }) => id)

test('whom nobody compares is shown who is free, the newest first, filter by filter and page by page', () => {
  const world = fc.record({ mentors: anyMentors, filters: anyFilters, hidden: fc.array(somebody, { maxLength: 3 }), gone: somebody })
  fc.assert(
    fc.property(world, fc.integer({ min: 1, max: 5 }), ({ mentors, filters, hidden, gone }, top) => {
      const store = openColumns(mentors)
      browseColumns(store, { at: AT, top: 1 })
      store.remove(gone)
      const expected = mentors
        .filter(
          ({ id, activeCount, capacity, pausedUntil }) =>
            id !== gone && activeCount < capacity && !isPaused(pausedUntil, AT) && !hidden.includes(id),
        )
        .filter((mentor) => passes(filters, mentor))
        .sort((a, b) => (a.id < b.id ? 1 : -1))
      const paged = Array.from({ length: Math.ceil(expected.length / top) + 1 }, (_, page) =>
        browseColumns(store, { at: AT, filters, hidden, top, offset: page * top }),
      )
      expect(paged.flatMap((page) => page.mentors)).toEqual(expected)
      expect(paged.every(({ total }) => total === expected.length)).toBe(true)
    }),
    { numRuns: 1000 },
  )
})
