import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fairnessByLanguage, SMALLEST_GROUP } from '#app/features/mentorship/round/fairness.ts'
import type { RoundMentee } from '#app/features/mentorship/round/people.ts'
import { meets } from './given-people.ts'

const speaking = (count: number, ...codes: string[]): RoundMentee[] =>
  Array.from({ length: count }, (_, n) =>
    meets(`${codes.join('-')}-${n}`, { languages: codes.map((code) => ({ code, level: 'fluent' as const })) }),
  )
const paired = (mentees: RoundMentee[], score = 6000) => mentees.map(({ id }) => ({ menteeId: id, score }))

test('large groups are counted, with how many are matched and how well', () => {
  const [english, cantonese] = [speaking(20, 'en'), speaking(30, 'yue')]
  const rows = fairnessByLanguage({ mentees: [...english, ...cantonese] }, [
    ...paired(english.slice(0, 10), 5000),
    ...paired(cantonese, 6001),
  ])
  expect(rows).toEqual([
    { language: 'yue', people: 30, matched: 30, mean: 6001 },
    { language: 'en', people: 20, matched: 10, mean: 5000 },
  ])
})

test('a small group is kept back, and so is the next, from which it could be worked out', () => {
  const mentees = [...speaking(40, 'en'), ...speaking(20, 'yue'), ...speaking(5, 'hi')]
  expect(fairnessByLanguage({ mentees }, paired(mentees)).map(({ language, people }) => [language, people])).toEqual([
    ['en', 40],
    ['yue', null],
    ['hi', null],
  ])
})

test('a group is kept back too when those outside it are few', () => {
  const mentees = [...speaking(40, 'en'), ...speaking(9, 'yue', 'en'), ...speaking(3, 'yue')]
  expect(fairnessByLanguage({ mentees }, []).every(({ people }) => people === null)).toBe(true)
})

test('a few who are alone in a group are not made out by subtracting', () => {
  const mentees = [...speaking(30, 'en'), ...speaking(30, 'yue')]
  const rows = fairnessByLanguage({ mentees }, paired(mentees.slice(3)))
  expect(rows.map(({ people, matched, mean }) => [people, matched, mean])).toEqual([
    [30, null, null],
    [30, null, null],
  ])
})

test('no number shown is about one to nine people, inside a group, outside it or in the groups kept back together', () => {
  const sizes = fc.array(fc.tuple(fc.nat({ max: 25 }), fc.nat({ max: 25 })), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(sizes, (groups) => {
      const all = groups.map(([size, taken], n) => ({ mentees: speaking(size, ['en', 'yue', 'cmn', 'hi', 'ur'][n] ?? 'ne'), taken }))
      const mentees = all.flatMap((group) => group.mentees)
      const pairs = all.flatMap((group) => paired(group.mentees.slice(0, group.taken)))
      const rows = fairnessByLanguage({ mentees }, pairs)
      for (const column of ['people', 'matched'] as const) {
        const total = column === 'people' ? mentees.length : pairs.length
        const shown = rows.flatMap((row) => row[column] ?? [])
        for (const count of shown) for (const part of [count, total - count]) expect(part === 0 || part >= SMALLEST_GROUP).toBe(true)
        const rest = total - shown.reduce((sum, count) => sum + count, 0)
        if (shown.length > 0) expect(rest === 0 || rest >= SMALLEST_GROUP).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})
