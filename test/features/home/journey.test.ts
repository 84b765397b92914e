import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type JourneyFacts, nextStepOf, STOPS, stationsOf } from '#app/features/home/journey.ts'

const facts = (overrides: Partial<JourneyFacts> = {}): JourneyFacts => ({
  approval: 'none',
  application: 'none',
  profileComplete: false,
  joinedProgramme: false,
  openRequest: false,
  hasMentor: false,
  appliedForJob: false,
  ...overrides,
})

const anyFacts = fc.record({
  approval: fc.constantFrom('none' as const, 'submitted' as const, 'approved' as const, 'refused' as const),
  application: fc.constantFrom('none' as const, 'draft' as const, 'received' as const, 'needsSomething' as const, 'refused' as const),
  profileComplete: fc.boolean(),
  joinedProgramme: fc.boolean(),
  openRequest: fc.boolean(),
  hasMentor: fc.boolean(),
  appliedForJob: fc.boolean(),
})

test('a new person stands at the first stop and is led to the application', () => {
  expect(stationsOf(facts())[0]).toEqual({ stop: 'check', state: 'here' })
  expect(nextStepOf(facts())).toEqual({ name: 'apply', path: '/application' })
})

test('a person who waits for the office stands at Apply and is told so', () => {
  expect(stationsOf(facts({ approval: 'submitted' })).find(({ state }) => state === 'here')?.stop).toBe('apply')
  expect(nextStepOf(facts({ approval: 'submitted' })).name).toBe('waitForOffice')
})

test('who writes an application here has checked, stands at Apply, and is led on in it', () => {
  const draft = facts({ application: 'draft' })
  expect(stationsOf(draft).slice(0, 2)).toEqual([
    { stop: 'check', state: 'done' },
    { stop: 'apply', state: 'here' },
  ])
  expect(nextStepOf(draft).name).toBe('continueApplication')
  expect(nextStepOf(facts({ application: 'withPanel' })).name).toBe('waitForDecision')
  expect(nextStepOf(facts({ application: 'refused' })).name).toBe('apply')
})

test('what the office asks for comes before everything that waits', () => {
  expect(nextStepOf(facts({ application: 'needsSomething', approval: 'submitted' })).name).toBe('answerOffice')
})

test('an approved person completes the profile before anything else', () => {
  expect(nextStepOf(facts({ approval: 'approved' })).name).toBe('onboarding')
})

test('a person who asked a mentor waits; one who did not is sent to the mentors', () => {
  const settled = { approval: 'approved', profileComplete: true, joinedProgramme: true } as const
  expect(nextStepOf(facts(settled)).name).toBe('mentor')
  expect(nextStepOf(facts({ ...settled, openRequest: true })).name).toBe('waitForMentor')
})

test('at most one stop is here, and it is the first that is not done', () => {
  fc.assert(
    fc.property(anyFacts, (some) => {
      const stations = stationsOf(some)
      expect(stations.map(({ stop }) => stop)).toEqual([...STOPS])
      const open = stations.filter(({ state }) => state !== 'done')
      expect(open.map(({ state }) => state)).toEqual(open.map((_, at) => (at === 0 ? 'here' : 'ahead')))
    }),
  )
})

test('there is always a next thing with a path', () => {
  fc.assert(
    fc.property(anyFacts, (some) => {
      expect(nextStepOf(some).path).toMatch(/^\/[a-z-]+$/)
    }),
  )
})
