import { expect, test } from 'vitest'
import { runRound } from '#app/features/mentorship/round/run-round.ts'
import { meets, named, OPTIONS, roundOf, takes } from './given-people.ts'

test('the round as a whole is made as good as it can be, not the first pair', () => {
  const people = roundOf({
    mentees: [meets('amal', { goals: ['find-a-job'], skills: ['audit'], yearsExperience: 5 }), meets('bo', { goals: ['find-a-job'] })],
    mentors: [takes('cy', 1, { goals: ['find-a-job'], skills: ['audit'] }), takes('di', 1, { skills: ['audit'], yearsExperience: 10 })],
  })
  const result = runRound(people, OPTIONS)
  expect(named(result.pairs)).toEqual(['amal-di', 'bo-cy'])
  expect(result).toMatchObject({ mentees: 2, mentors: 2, places: 2, matched: 2, certificate: { proof: 'duality', gap: 0 } })
  expect(result.total).toBe(result.pairs.reduce((sum, { score }) => sum + score, 0))
})

test('a locked pair stands and takes a place; the others are matched around it', () => {
  const people = roundOf({ mentees: [meets('amal'), meets('bo')], mentors: [takes('cy', 1), takes('di', 1)] })
  for (const mentorId of ['cy', 'di']) {
    const result = runRound({ ...people, locked: [['amal', mentorId]] }, OPTIONS)
    expect(result.pairs.map(({ menteeId, mentorId, locked }) => [menteeId, mentorId, locked])).toEqual([
      ['amal', mentorId, true],
      ['bo', mentorId === 'cy' ? 'di' : 'cy', false],
    ])
  }
})

test('a lock that something forbids is refused', () => {
  const people = roundOf({ mentees: [meets('amal')], mentors: [takes('cy')], blocked: [['amal', 'cy']], locked: [['amal', 'cy']] })
  expect(() => runRound(people, OPTIONS)).toThrow('the lock of amal and cy cannot hold: blocked')
})
