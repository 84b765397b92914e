import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scorePair } from '#app/features/mentorship/score.ts'
import { shownPoints, shownTotal } from '#app/features/mentorship/score-points.ts'
import { reasonsForMentor, reasonsOf, reasonText } from '#app/features/mentorship/score-reasons.ts'
import { NO_WISHES } from '#app/features/mentorship/score-wishes.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { LOCALES } from '#app/lib/locales.ts'
import { MEETING, mentee, menteeArb, mentor, mentorArb, RUNS, weightsArb } from './match-people.ts'

const wishesArb = fc.record({ mentee: fc.boolean(), mentor: fc.boolean() })
const [amal, rosa] = [mentee({ ...MEETING, goals: ['find-a-job'] }), mentor({ ...MEETING, goals: ['find-a-job'] })]
const wished = (by: Partial<typeof NO_WISHES>) => scorePair(amal, rosa, undefined, { ...NO_WISHES, ...by })
const said = (reasons: ReturnType<typeof reasonsOf>, locale: 'en' | 'zh-Hant' | 'zh-Hans' = 'en') =>
  reasons.filter(({ part }) => part === 'wishes').map((reason) => reasonText(reason, translateTo(locale).dynamic, locale))

test('the wish of each side adds five percent, whoever has it', () => {
  const without = scorePair(amal, rosa).total
  expect(wished({ mentee: true }).total).toBe(without + 500)
  expect(wished({ mentor: true }).total).toBe(without + 500)
  expect(wished({ mentee: true, mentor: true }).total).toBe(without + 1000)
  expect(scorePair(amal, rosa).parts.map(({ name }) => name)).not.toContain('wishes')
})

test('wishes never lower a score nor lift it above the highest, and the parts still add up', () => {
  fc.assert(
    fc.property(menteeArb, mentorArb, weightsArb, wishesArb, (one, other, weights, wishes) => {
      const [plain, score] = [scorePair(one, other, weights), scorePair(one, other, weights, wishes)]
      const most = (Number(wishes.mentee) + Number(wishes.mentor)) * 500
      expect(score.total).toBe(Math.min(10_000, plain.total + most))
      expect(score.parts.reduce((sum, { points }) => sum + points, 0)).toBe(score.total)
      expect(score.parts.slice(0, plain.parts.length)).toEqual(plain.parts)
      expect([...shownPoints(score).values()].reduce((sum, points) => sum + points, 0)).toBe(shownTotal(score))
    }),
    RUNS,
  )
})

test('of a full score a wish takes nothing and says nothing', () => {
  const person = { ...MEETING, goals: ['find-a-job'], professionCode: '25', skills: ['cloud'], interests: ['film'], district: 'islands' }
  const free = { slots: ['mon-evening', 'tue-evening', 'wed-evening'] }
  const three = { languages: ['en', 'yue', 'cmn'].map((code) => ({ code, level: 'native' as const })), style: 'hands-on' }
  const interests = { interests: ['film', 'hiking', 'music'] }
  const best = { ...person, ...free, ...three, ...interests }
  const score = scorePair(mentee({ ...best, yearsExperience: 1 }), mentor({ ...best, yearsExperience: 6 }), undefined, {
    mentee: true,
    mentor: true,
  })
  expect(score.total).toBe(10_000)
  expect(score.parts.at(-1)).toMatchObject({ name: 'wishes', points: 0 })
  expect(said(reasonsOf(score))).toEqual([])
})

test('only who wished reads of it: the other side is never told', () => {
  const [mine, theirs, both] = [wished({ mentee: true }), wished({ mentor: true }), wished({ mentee: true, mentor: true })]
  expect([mine, theirs, both].map((score) => said(reasonsOf(score)).length)).toEqual([1, 0, 1])
  expect([mine, theirs, both].map((score) => said(reasonsForMentor(score)).length)).toEqual([0, 1, 1])
  // What a mutual wish says is what one's own says.
  expect(said(reasonsOf(both))).toEqual(said(reasonsOf(mine)))
  expect(said(reasonsForMentor(both))).toEqual(said(reasonsForMentor(theirs)))
})

test('a wish has its sentence in every language', () => {
  const both = wished({ mentee: true, mentor: true })
  for (const locale of LOCALES) {
    expect(said(reasonsOf(both), locale)[0]).not.toMatch(/⟦|undefined/)
    expect(said(reasonsForMentor(both), locale)[0]).not.toMatch(/⟦|undefined/)
  }
  expect(said(reasonsOf(both))).toEqual(['You marked this mentor as a wish'])
})
