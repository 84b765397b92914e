import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MatchMentor, MatchPerson } from '#app/features/mentorship/match-person.ts'
import { scorePair } from '#app/features/mentorship/score.ts'
import { type Reason, reasonsForMentor, reasonsOf, reasonText, reasonTextWithPoints } from '#app/features/mentorship/score-reasons.ts'
import { DEFAULT_WEIGHTS } from '#app/features/mentorship/score-weights.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { LOCALES, type Locale } from '#app/lib/locales.ts'
import { MEETING, mentee, menteeArb, mentor, mentorArb, RUNS } from './match-people.ts'

const amal = mentee({
  ...MEETING,
  goals: ['find-a-job', 'find-a-home', 'make-friends', 'learn-cantonese'],
  professionCode: '25',
  sector: 'it',
  skills: ['cloud'],
  yearsExperience: 4,
  interests: ['hiking'],
  district: 'sha-tin',
})
const rosa = mentor({
  ...MEETING,
  goals: ['find-a-job', 'find-a-home', 'make-friends'],
  professionCode: '12',
  sector: 'it',
  skills: ['cloud'],
  yearsExperience: 10,
  interests: ['film'],
  district: 'tuen-mun',
})
const say = (locale: Locale, reasons: Reason[]) =>
  reasons.map((reason) => reasonTextWithPoints(reason, translateTo(locale).dynamic, locale))

test('a mentee reads why, in the order of what it gave', () => {
  expect(say('en', reasonsOf(scorePair(amal, rosa)))).toEqual([
    'Can help with 3 of your 4 goals: Find a home, Find a job and Make friends (+19)',
    'Has the skill you asked for: Cloud computing (+18)',
    'Works in your sector: Information technology (+12)',
    'Has 6 more years of experience than you (+10)',
    'You can talk in English (+7)',
    'You are both free at this time: Monday evening (+3)',
    'You are both in the same region: New Territories (+2)',
    'You named different interests',
  ])
})

test('the same in Traditional Chinese', () => {
  expect(say('zh-Hant', reasonsOf(scorePair(amal, rosa)))).toEqual([
    '你有 4 個目標，導師可以協助其中 3 個：找住處、找工作及結識朋友（+19 分）',
    '你想學 1 項技能，導師具備其中 1 項：雲端運算（+18 分）',
    '與你同屬一個行業：資訊科技（+12 分）',
    '工作年資比你多 6 年（+10 分）',
    '你們可以用英語交談（+7 分）',
    '你們都在這些時間有空：星期一晚上（+3 分）',
    '你們都在新界（+2 分）',
    '你們的興趣各有不同',
  ])
})

test('the same in Simplified Chinese', () => {
  expect(say('zh-Hans', reasonsOf(scorePair(amal, rosa)))).toEqual([
    '你有 4 个目标，导师可以帮助其中 3 个：找住处、找工作和结识朋友（+19 分）',
    '你想学 1 项技能，导师具备其中 1 项：云计算（+18 分）',
    '与你同属一个行业：信息技术（+12 分）',
    '工作年限比你多 6 年（+10 分）',
    '你们可以用英语交谈（+7 分）',
    '你们都在这些时间有空：星期一晚上（+3 分）',
    '你们都在新界（+2 分）',
    '你们的兴趣各有不同',
  ])
})

test('the reason is data: a key, numbers and the ids that it names', () => {
  expect(reasonsOf(scorePair(amal, rosa))[0]).toEqual({
    kind: 'for',
    part: 'goals',
    key: 'matching.reason.goals',
    params: { covered: 3, of: 4, count: 4, points: 19 },
    names: [{ as: 'goals', vocabulary: 'goal', ids: ['find-a-home', 'find-a-job', 'make-friends'] }],
  })
})

test('a mentor reads what speaks for the pair, in their own person', () => {
  const reasons = reasonsForMentor(scorePair(amal, rosa))
  expect(reasons).toHaveLength(7)
  expect(say('en', reasons)[0]).toBe('You can help with 3 of their 4 goals: Find a home, Find a job and Make friends (+19)')
})

test('what somebody left open comes last and says who', () => {
  const reasons = reasonsOf(scorePair(mentee({ ...MEETING, goals: ['find-a-job'] }), mentor({ ...MEETING, skills: ['cloud'] })))
  expect(reasons.map(({ kind }) => kind)).toEqual(['for', 'for', ...Array(6).fill('notStated')])
  const open = say('en', reasons).slice(2)
  expect(open[0]).toBe('This mentor has not said which goals they can help with')
  expect(open).toContain('You have not said which skills you want to learn')
})

test('a part without weight is not spoken of', () => {
  const weights = { ...DEFAULT_WEIGHTS, place: 0, interests: 9 }
  expect(reasonsOf(scorePair(amal, rosa, weights)).map(({ part }) => part)).not.toContain('place')
})

const first = (asks: Partial<MatchPerson>, offers: Partial<MatchMentor>) => {
  const reason = reasonsOf(scorePair(mentee(asks), mentor(offers))).find(({ kind }) => kind !== 'notStated')
  return reason ? reasonText(reason, translateTo('en').dynamic, 'en') : ''
}
const online = { remote: 'yes' as const }
const week = { slots: ['mon-morning', 'tue-morning', 'wed-morning', 'thu-morning'] }

test.each([
  ['one goal', { goals: ['find-a-job'] }, { goals: ['find-a-job'] }, 'Can help with your goal: Find a job'],
  ['no goal', { goals: ['find-a-job'] }, { goals: ['find-a-home'] }, 'Does not offer help with your goals'],
  ['some skills', { skills: ['tax', 'audit'] }, { skills: ['tax'] }, 'Has 1 of the 2 skills you asked for: Tax'],
  ['the profession', { professionCode: '22' }, { professionCode: '22' }, 'Works in your profession: Health professionals'],
  ['another field', { sector: 'law' }, { sector: 'it' }, 'Works in another field'],
  ['equal years', { yearsExperience: 3 }, { yearsExperience: 3 }, 'Has as many years of experience as you'],
  ['one year', { yearsExperience: 3 }, { yearsExperience: 4 }, 'Has 1 more year of experience than you'],
  ['fewer years', { yearsExperience: 3 }, { yearsExperience: 1 }, 'Has fewer years of experience than you'],
  ['far more years', { yearsExperience: 3 }, { yearsExperience: 40 }, 'Has 37 more years of experience than you, which is a wide gap'],
  ['many slots', week, week, 'You are both free 4 times a week, for example Monday morning, Tuesday morning and Wednesday morning'],
  ['style alone', { style: 'hands-on' }, { style: 'hands-on' }, 'You like to work in the same way: Doing practical tasks together'],
  [
    'interests and style',
    { style: 'hands-on', interests: ['film'] },
    { style: 'hands-on', interests: ['film'] },
    'You share interests (Film) and like to work in the same way: Doing practical tasks together',
  ],
  ['the district', { district: 'islands' }, { district: 'islands' }, 'You are both in the same district: Islands'],
  ['online', online, online, 'You are both glad to meet online'],
])('%s has its own sentence', (_what, asks, offers, sentence) => {
  expect(first(asks, offers)).toBe(sentence)
})

test('every reason has a full sentence in every language, with no hole in it', () => {
  fc.assert(
    fc.property(menteeArb, mentorArb, (one, other) => {
      const score = scorePair(one, other)
      const reasons = [...reasonsOf(score), ...reasonsForMentor(score)]
      expect(reasons.length).toBeGreaterThanOrEqual(8)
      for (const locale of LOCALES)
        for (const sentence of say(locale, reasons)) expect(sentence).not.toMatch(/[⟦⟧{}]|undefined|[:：]\s*(\(|（|$)/)
    }),
    RUNS,
  )
})
