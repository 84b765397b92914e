import { expect, test } from 'vitest'
import { unmatchedTexts, whyNotText } from '#app/features/mentorship/round/round-texts.ts'
import { UNMATCHED_REASONS } from '#app/features/mentorship/round/unmatched.ts'
import { WHY_NOT_KINDS, type WhyNot } from '#app/features/mentorship/round/why-not.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { LOCALES } from '#app/lib/locales.ts'

const why = (given: Partial<WhyNot>): WhyNot => ({
  mentorId: 'cy',
  kind: 'chosen',
  bars: [],
  score: { total: 0, parts: [] },
  gain: 0,
  loss: null,
  ...given,
})

test('what somebody would gain is said beside what the others would lose at least', () => {
  expect(whyNotText(why({ kind: 'neededElsewhere', gain: 1250, loss: 309 }), translateTo('en').dynamic, 'Cy')).toBe(
    'Cy would be +12.5 for you, but takes the place from others, who would lose 15.5 points or more by it.',
  )
  expect(whyNotText(why({ kind: 'barred', bars: ['blocked'] }), translateTo('en').dynamic, 'Cy')).toBe('This mentor is not available')
})

test('somebody without a mentor reads why, and what would change it', () => {
  const left = {
    menteeId: 'amal',
    reason: 'noCommonSlot' as const,
    mentors: 2,
    changes: [{ kind: 'slot' as const, id: 'tue-evening', opens: 1, free: 1 }],
  }
  expect(unmatchedTexts(left, translateTo('en').dynamic)).toEqual([
    '2 mentors speak your language, but none is free when you are.',
    'A further time, Tuesday evening, would open 1 mentor.',
  ])
  expect(unmatchedTexts(left, translateTo('zh-Hant').dynamic)).toEqual([
    '有 2 位導師會說你的語言，但你有空時他們都沒有空。',
    '如果你在星期二晚上也有空，便可與另外 1 位導師配對。',
  ])
})

test('everything that can be said has words in every language', () => {
  for (const locale of LOCALES) {
    const t = translateTo(locale).dynamic
    for (const kind of WHY_NOT_KINDS) expect(whyNotText(why({ kind, bars: ['rule'] }), t, 'Cy')).not.toMatch(/matching\.|[{}]/)
    for (const reason of UNMATCHED_REASONS)
      for (const kind of ['language', 'slot', 'place', 'rule'] as const) {
        const id = kind === 'language' ? 'en' : 'mon-evening'
        const said = unmatchedTexts({ menteeId: 'a', reason, mentors: 1, changes: [{ kind, id, opens: 1, free: 0 }] }, t)
        expect(said.join(' ')).not.toMatch(/matching\.|vocabulary\.|[{}]/)
      }
  }
})
