import { describe, expect, test } from 'vitest'
import type { MatchMentor, MatchPerson } from '#app/features/mentorship/match-person.ts'
import { scorePair } from '#app/features/mentorship/score.ts'
import type { PartName } from '#app/features/mentorship/score-weights.ts'
import { mentee, mentor } from './match-people.ts'

function part(name: PartName, asks: Partial<MatchPerson>, offers: Partial<MatchMentor>) {
  return scorePair(mentee(asks), mentor(offers)).parts.find((one) => one.name === name)
}

test('a pair who agree on everything score 10,000', () => {
  const same = {
    languages: [
      { code: 'en', level: 'fluent' as const },
      { code: 'yue', level: 'native' as const },
      { code: 'cmn', level: 'conversational' as const },
    ],
    professionCode: '25',
    sector: 'it',
    skills: ['cloud'],
    goals: ['find-a-job'],
    slots: ['mon-morning', 'tue-morning', 'wed-morning'],
    interests: ['hiking', 'film', 'art'],
    style: 'open-talk',
    district: 'sha-tin',
  }
  const score = scorePair(mentee({ ...same, yearsExperience: 5 }), mentor({ ...same, yearsExperience: 10 }))
  expect(score.total).toBe(10_000)
  expect(score.parts.map(({ name, points }) => [name, points])).toEqual([
    ['goals', 2600],
    ['profession', 2000],
    ['skills', 1800],
    ['experience', 1000],
    ['languages', 900],
    ['freeTime', 800],
    ['interests', 500],
    ['place', 400],
  ])
})

test('two people who said nothing score 0, and every part says that both left it open', () => {
  const score = scorePair(mentee(), mentor())
  expect(score.total).toBe(0)
  expect(score.parts.map(({ facts }) => facts)).toEqual(Array(8).fill({ notStated: 'both' }))
})

describe('goals', () => {
  test('each covered goal counts the same', () => {
    const wanted = { goals: ['find-a-job', 'find-a-home', 'make-friends', 'learn-cantonese'] }
    const found = part('goals', wanted, { goals: ['make-friends', 'find-a-job', 'find-a-home', 'start-a-business'] })
    expect(found).toEqual({
      name: 'goals',
      points: 1950,
      max: 2600,
      facts: { covered: ['find-a-home', 'find-a-job', 'make-friends'], of: 4 },
    })
  })

  test('a goal named twice counts once', () => {
    expect(part('goals', { goals: ['find-a-job', 'find-a-job', 'find-a-home'] }, { goals: ['find-a-job'] })?.points).toBe(1300)
  })

  test('who named none is told apart', () => {
    expect(part('goals', { goals: [] }, { goals: ['find-a-job'] })?.facts).toEqual({ notStated: 'mentee' })
    expect(part('goals', { goals: ['find-a-job'] }, { goals: [] })?.facts).toEqual({ notStated: 'mentor' })
  })
})

describe('profession', () => {
  test.each([
    ['the same group counts in full', { professionCode: '25' }, { professionCode: '25' }, 2000],
    ['finer codes of one group count in full', { professionCode: '2512' }, { professionCode: '2521' }, 2000],
    ['the same sector counts 12 of 20', { professionCode: '25', sector: 'it' }, { professionCode: '12', sector: 'it' }, 1200],
    ['the same sector counts without a profession', { sector: 'it' }, { professionCode: '12', sector: 'it' }, 1200],
    ['another group and sector counts nothing', { professionCode: '25', sector: 'it' }, { professionCode: '22', sector: 'healthcare' }, 0],
    ['a bare major group is too wide to count', { professionCode: '2' }, { professionCode: '2' }, 0],
  ])('%s', (_rule, asks, offers, points) => {
    expect(part('profession', asks, offers)?.points).toBe(points)
  })

  test('what cannot be compared is not called different', () => {
    expect(part('profession', { professionCode: '25' }, { sector: 'it' })?.facts).toEqual({ notStated: 'mentor' })
    expect(part('profession', { sector: 'finance' }, { sector: 'it' })?.facts).toMatchObject({ relation: 'different' })
  })
})

test('skills count by the share of those asked for', () => {
  const found = part('skills', { skills: ['cloud', 'networks', 'sales'] }, { skills: ['sales', 'tax'] })
  expect(found).toEqual({ name: 'skills', points: 600, max: 1800, facts: { covered: ['sales'], of: 3 } })
})

describe('experience', () => {
  test.each([
    [-5, 0],
    [-1, 0],
    [0, 250],
    [1, 500],
    [2, 750],
    [3, 1000],
    [12, 1000],
    [13, 937],
    [20, 500],
    [28, 0],
    [40, 0],
  ])('a mentor %i years ahead gets %i points', (gap, points) => {
    expect(part('experience', { yearsExperience: 10 }, { yearsExperience: 10 + gap })).toMatchObject({ points, facts: { gap } })
  })

  test('no years at all is an answer', () => {
    expect(part('experience', { yearsExperience: 0 }, { yearsExperience: 4 })?.points).toBe(1000)
    expect(part('experience', { yearsExperience: null }, { yearsExperience: 4 })?.facts).toEqual({ notStated: 'mentee' })
  })
})

describe('languages', () => {
  const speak = (...languages: [string, 'basic' | 'conversational' | 'fluent' | 'native'][]) => ({
    languages: languages.map(([code, level]) => ({ code, level })),
  })

  test.each([
    ['fluent on both sides counts 7 of 9', speak(['en', 'fluent']), speak(['en', 'native']), 700, ['en']],
    ['conversational on one side counts 5 of 9', speak(['en', 'conversational']), speak(['en', 'native']), 500, ['en']],
    [
      'a second language adds 1 of 9',
      speak(['en', 'fluent'], ['yue', 'conversational']),
      speak(['yue', 'native'], ['en', 'fluent']),
      800,
      ['en', 'yue'],
    ],
    ['a few phrases are no common language', speak(['en', 'basic']), speak(['en', 'native']), 0, []],
  ])('%s', (_rule, asks, offers, points, common) => {
    expect(part('languages', asks, offers)).toMatchObject({ points, facts: { common } })
  })
})

test('free time counts by common slots, in full from three on, named in the order of the week', () => {
  const free = (slots: string[]) => part('freeTime', { slots }, { slots: ['sun-evening', 'mon-morning', 'tue-morning', 'mon-evening'] })
  expect(free(['mon-morning'])?.points).toBe(266)
  expect(free(['mon-morning', 'tue-morning'])?.points).toBe(533)
  expect(free(['sun-evening', 'mon-evening', 'tue-morning', 'mon-morning'])).toMatchObject({
    points: 800,
    facts: { common: ['mon-morning', 'mon-evening', 'tue-morning', 'sun-evening'] },
  })
})

test('interests count up to three, the same way of working the rest', () => {
  const likes = { interests: ['hiking', 'film', 'art', 'music'], style: 'hands-on' }
  expect(part('interests', likes, { interests: ['film'], style: 'questions' })?.points).toBe(100)
  expect(part('interests', likes, { interests: ['hiking', 'film', 'art', 'music'] })?.points).toBe(300)
  expect(part('interests', likes, { style: 'hands-on' })).toMatchObject({ points: 200, facts: { common: [], style: 'hands-on' } })
  expect(part('interests', { style: 'hands-on' }, { interests: ['film'] })?.facts).toEqual({ notStated: 'both' })
})

describe('place', () => {
  test.each([
    ['the same district counts in full', { district: 'sha-tin' }, { district: 'sha-tin' }, 400, 'district'],
    ['both online counts in full', { district: 'sha-tin', remote: 'yes' as const }, { remote: 'yes' as const }, 400, 'remote'],
    ['the same region counts half', { district: 'sha-tin' }, { district: 'tuen-mun' }, 200, 'region'],
    ['online for one only counts nothing', { remote: 'yes' as const }, { remote: 'no' as const }, 0, 'apart'],
    ['another region counts nothing', { district: 'wan-chai' }, { district: 'tuen-mun' }, 0, 'apart'],
  ])('%s', (_rule, asks, offers, points, relation) => {
    expect(part('place', asks, offers)).toMatchObject({ points, facts: { relation } })
  })

  test('two unknown districts are not the same region', () => {
    expect(part('place', { district: 'atlantis' }, { district: 'avalon' })?.points).toBe(0)
  })
})
