import { expect, test } from 'vitest'
import { barriers, NO_RELATIONS } from '#app/features/mentorship/hard-filters.ts'
import type { MatchMentor, MatchPerson } from '#app/features/mentorship/match-person.ts'
import { AT, MEETING, mentee, mentor } from './match-people.ts'

const between = (asks: Partial<MatchPerson>, offers: Partial<MatchMentor>, relations = NO_RELATIONS) =>
  barriers(mentee({ ...MEETING, ...asks }), mentor({ ...MEETING, ...offers }), AT, relations)

test('a shared language and a common slot are enough to be paired', () => {
  expect(between({}, {})).toEqual([])
})

test('no shared language at a usable level is a barrier', () => {
  expect(between({ languages: [{ code: 'yue', level: 'native' }] }, {})).toEqual(['noSharedLanguage'])
  expect(between({ languages: [{ code: 'en', level: 'basic' }] }, {})).toEqual(['noSharedLanguage'])
  expect(between({ languages: [{ code: 'en', level: 'conversational' }] }, {})).toEqual([])
})

test('no common slot is a barrier', () => {
  expect(between({ slots: ['mon-morning'] }, {})).toEqual(['noCommonSlot'])
})

test('a mentor whose places are used up is full', () => {
  expect(between({}, { capacity: 2, activeCount: 1 })).toEqual([])
  expect(between({}, { capacity: 2, activeCount: 2 })).toEqual(['full'])
  expect(between({}, { capacity: 1, activeCount: 3 })).toEqual(['full'])
  expect(between({}, { capacity: 0 })).toEqual(['full'])
})

test('a pause holds until its moment and no longer', () => {
  expect(between({}, { pausedUntil: '2026-03-02T04:00:00.001Z' })).toEqual(['paused'])
  expect(between({}, { pausedUntil: AT })).toEqual([])
  expect(between({}, { pausedUntil: '2026-03-03' })).toEqual(['paused'])
  expect(between({}, { pausedUntil: 'soon' })).toEqual(['paused'])
})

test('a block and an earlier pair are barriers', () => {
  expect(between({}, {}, { blocked: true, earlierPair: false })).toEqual(['blocked'])
  expect(between({}, {}, { blocked: false, earlierPair: true })).toEqual(['earlierPair'])
})

test('the same employer is a barrier, and an unknown one is not', () => {
  expect(between({ employerId: 'harbour' }, { employerId: 'harbour' })).toEqual(['sameEmployer'])
  expect(between({ employerId: 'harbour' }, { employerId: 'peak' })).toEqual([])
  expect(between({ employerId: null }, { employerId: null })).toEqual([])
})

test('a declared conflict counts like the same employer', () => {
  expect(between({}, {}, { ...NO_RELATIONS, conflict: true })).toEqual(['sameEmployer'])
  expect(between({}, {}, { ...NO_RELATIONS, conflict: false })).toEqual([])
})

test('nobody mentors themselves', () => {
  expect(between({ id: 'rosa' }, { id: 'rosa' })).toEqual(['sameEmployer'])
})

test('all barriers are named, not only the first', () => {
  expect(
    between({ languages: [], slots: [] }, { activeCount: 1, pausedUntil: '2027-01-01' }, { blocked: true, earlierPair: true }),
  ).toEqual(['noSharedLanguage', 'noCommonSlot', 'full', 'paused', 'blocked', 'earlierPair'])
})
