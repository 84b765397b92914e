import fc from 'fast-check'
import { expect, test } from 'vitest'
import { APART, NO_LANGUAGE, NO_SLOT, openMentorIndex, RULE } from '#app/features/mentorship/round/mentor-index.ts'
import { pairBars } from '#app/features/mentorship/round/pair-bars.ts'
import type { RoundPeople } from '#app/features/mentorship/round/people.ts'
import { runRound } from '#app/features/mentorship/round/run-round.ts'
import type { Change } from '#app/features/mentorship/round/unmatched.ts'
import { AT } from '../match-people.ts'
import { meets, OPTIONS, roundOf, takes } from './given-people.ts'
import { peopleArb } from './people-arb.ts'

const why = (given: Partial<RoundPeople>) =>
  runRound(roundOf(given), OPTIONS).unmatched.map(({ reason, mentors, changes }) => ({ reason, mentors, changes }))
const cantonese = [{ code: 'yue', level: 'native' as const }]
const amal = meets('amal')

test.each<[string, Partial<RoundPeople>, object]>([
  ['nobody to be had', { mentees: [amal] }, { reason: 'noMentors', mentors: 0, changes: [] }],
  ['only mentors who are paused', { mentees: [amal], mentors: [takes('cy', 1, { pausedUntil: '2099-01-01' })] }, { reason: 'noMentors' }],
  [
    'no language stated',
    { mentees: [meets('amal', { languages: [] })], mentors: [takes('cy')] },
    { reason: 'noLanguage', changes: [{ kind: 'language', id: 'en', opens: 1, free: 1 }] },
  ],
  [
    'no time stated',
    { mentees: [meets('amal', { slots: [] })], mentors: [takes('cy'), takes('di', 1, { slots: ['tue-morning'] })] },
    {
      reason: 'noTimes',
      changes: [
        { kind: 'slot', id: 'mon-evening', opens: 1, free: 1 },
        { kind: 'slot', id: 'tue-morning', opens: 1, free: 1 },
      ],
    },
  ],
  [
    'another language',
    { mentees: [amal], mentors: [takes('cy', 1, { languages: cantonese }), takes('di', 2, { languages: cantonese })] },
    { reason: 'noSharedLanguage', mentors: 0, changes: [{ kind: 'language', id: 'yue', opens: 2, free: 2 }] },
  ],
  [
    'other times',
    { mentees: [amal], mentors: [takes('cy', 1, { slots: ['tue-morning'] }), takes('di', 0, { slots: ['tue-morning'] })] },
    { reason: 'noCommonSlot', mentors: 2, changes: [{ kind: 'slot', id: 'tue-morning', opens: 2, free: 1 }] },
  ],
  [
    'a block',
    { mentees: [amal], mentors: [takes('cy'), takes('di')], blocked: [['amal', 'cy']], apart: [['amal', 'di']] },
    { reason: 'keptApart', mentors: 2, changes: [] },
  ],
  [
    'a rule of the organisation',
    { mentees: [amal], mentors: [takes('cy')], rules: { sameSector: true } },
    { reason: 'rule', mentors: 1, changes: [{ kind: 'rule', id: null, opens: 1, free: 1 }] },
  ],
])('somebody is left for one binding reason: %s', (_name, given, expected) => {
  expect(why(given)).toMatchObject([expected])
})

test('when others got the places, one more place would do, and so would a time of a mentor who has one left', () => {
  const people = {
    mentees: [amal, meets('bo', { goals: ['find-a-job'] })],
    mentors: [takes('cy', 1, { goals: ['find-a-job'] }), takes('di', 1, { slots: ['sun-morning'] })],
  }
  expect(why(people)).toEqual([
    {
      reason: 'placesTaken',
      mentors: 1,
      changes: [
        { kind: 'place', id: null, opens: 1, free: 0 },
        { kind: 'slot', id: 'sun-morning', opens: 1, free: 1 },
      ],
    },
  ])
})

test('what is promised to change it does: with a mentor who has a place left, one more is matched', () => {
  fc.assert(
    fc.property(peopleArb, (people) => {
      const result = runRound(people, OPTIONS)
      for (const { menteeId, changes } of result.unmatched)
        for (const change of changes.filter(({ free, kind }) => free > 0 && kind !== 'rule'))
          expect(runRound(changed(people, menteeId, change), OPTIONS).matched).toBe(result.matched + 1)
    }),
    { numRuns: 200 },
  )
})

function changed(people: RoundPeople, menteeId: string, { kind, id }: Change): RoundPeople {
  const more = id ?? ''
  const mentees = people.mentees.map((one) => {
    if (one.id !== menteeId) return one
    if (kind === 'slot') return { ...one, slots: [...one.slots, more] }
    return { ...one, languages: [...one.languages, { code: more, level: 'conversational' as const }] }
  })
  return { ...people, mentees }
}

test('many mentors at once are held against a mentee as one by one, places and pauses aside', () => {
  fc.assert(
    fc.property(peopleArb, fc.nat({ max: 60 }), (given, minPoints) => {
      const people = { ...given, rules: { ...given.rules, minPoints } }
      const { between } = pairBars(people, AT)
      const index = openMentorIndex(people, people.mentors, AT)
      for (const mentee of people.mentees) {
        const bits = index.standing(mentee)
        people.mentors.forEach((mentor, j) => {
          const bars = between(mentee, mentor).filter((bar) => bar !== 'full' && bar !== 'paused')
          const others = bars.filter((bar) => bar !== 'noSharedLanguage' && bar !== 'noCommonSlot' && bar !== 'rule')
          const expected =
            (bars.includes('noSharedLanguage') ? NO_LANGUAGE : 0) |
            (bars.includes('noCommonSlot') ? NO_SLOT : 0) |
            (others.length > 0 ? APART : 0)
          expect(bits[j]).toBe(expected === 0 && bars.includes('rule') ? RULE : expected)
        })
      }
    }),
    { numRuns: 500 },
  )
})
