import { expect, test } from 'vitest'
import { rankMentors, tieHash } from '#app/features/mentorship/rank.ts'
import { DEFAULT_WEIGHTS } from '#app/features/mentorship/score-weights.ts'
import { AT, MEETING, mentee, mentor } from './match-people.ts'

const amal = mentee({ ...MEETING, id: 'amal', goals: ['find-a-job', 'find-a-home'] })
const offering = (id: string, goals: string[], more = {}) => mentor({ ...MEETING, id, goals, ...more })
const ids = (mentors: ReturnType<typeof offering>[], options = {}) =>
  rankMentors(amal, mentors, { at: AT, ...options }).map(({ mentorId }) => mentorId)

test('the best score comes first', () => {
  expect(
    ids([offering('one', ['find-a-job']), offering('none', ['make-friends']), offering('two', ['find-a-job', 'find-a-home'])]),
  ).toEqual(['two', 'one', 'none'])
})

test('full, paused, blocked and earlier mentors are not offered, however good', () => {
  const all = ['find-a-job', 'find-a-home']
  const mentors = [
    offering('full', all, { activeCount: 1 }),
    offering('paused', all, { pausedUntil: '2026-04-01T00:00:00.000Z' }),
    offering('blocked', all),
    offering('earlier', all),
    offering('left', []),
  ]
  const relationsOf = (id: string) => ({ blocked: id === 'blocked', earlierPair: id === 'earlier' })
  expect(ids(mentors, { relationsOf })).toEqual(['left'])
})

test('one who is mentor and mentee is not offered to themselves', () => {
  expect(ids([offering('amal', ['find-a-job'])])).toEqual([])
})

test('only the top ones are given when asked', () => {
  const mentors = [offering('one', ['find-a-job']), offering('two', ['find-a-job', 'find-a-home'])]
  expect(ids(mentors, { top: 1 })).toEqual(['two'])
  expect(ids(mentors, { top: 0 })).toEqual([])
  expect(ids(mentors, { top: 9 })).toEqual(['two', 'one'])
})

test('the weights of a programme change the order', () => {
  const near = mentor({ ...MEETING, id: 'near', district: 'sha-tin' })
  const helpful = offering('helpful', ['find-a-job'])
  const who = { ...amal, district: 'sha-tin' }
  const first = (weights = DEFAULT_WEIGHTS) => rankMentors(who, [near, helpful], { at: AT, weights })[0]?.mentorId
  expect(first()).toBe('helpful')
  expect(first({ ...DEFAULT_WEIGHTS, goals: 0, place: 30 })).toBe('near')
})

test('weights which were not checked are a mistake of ours', () => {
  expect(() => ids([], { weights: { ...DEFAULT_WEIGHTS, goals: 99 } })).toThrow('checkWeights')
})

test('equal mentors take turns: over many mentees each is first about equally often', () => {
  const mentors = Array.from({ length: 8 }, (_, i) => mentor({ ...MEETING, id: `mentor-${i}` }))
  const firsts = new Map<string, number>()
  for (let i = 0; i < 800; i++) {
    const first = rankMentors(mentee({ ...MEETING, id: `mentee-${i}` }), mentors, { at: AT, top: 1 })[0]?.mentorId ?? ''
    firsts.set(first, (firsts.get(first) ?? 0) + 1)
  }
  expect([...firsts.values()].every((times) => times > 50 && times < 150)).toBe(true)
  expect(firsts.size).toBe(8)
})

test('the order of equal mentors never changes between versions', () => {
  expect([tieHash('amal', 'rosa'), tieHash('amal', 'ben'), tieHash('ben', 'rosa')]).toEqual([2370336290, 2004461671, 1867104847])
})

test('two mentors with the same score and the same hash go by id', () => {
  expect(tieHash('amal', 'dzhlij')).toBe(tieHash('amal', 'mdu5b0'))
  expect(ids([offering('mdu5b0', []), offering('dzhlij', [])])).toEqual(['dzhlij', 'mdu5b0'])
})
