import { expect, test } from 'vitest'
import { endMentorship } from '#app/features/mentorship/end-mentorship.server.ts'
import { type Given, tallyFeedback } from '#app/features/pairs/feedback.ts'
import { giveFeedback } from '#app/features/pairs/give-feedback.server.ts'
import { readFeedback } from '#app/features/pairs/read-feedback.server.ts'
import { viewPair } from '#app/features/pairs/view-pair.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { testContext } from '#test/support/context.ts'
import { actor, givenOrganiser } from '#test/support/factories.ts'
import { givenPair } from './given.ts'

const CLOSING = { goals: 'yes', help: 'rather', respect: 'yes', again: 'no' } as const
const MIDWAY = { goals: 'yes', contact: 'ratherNot', respect: 'yes' } as const

const given = (authorId: string, pairs = 1): Given[] =>
  Array.from({ length: pairs }, () => ({ authorId, side: 'mentor' as const, moment: 'closing' as const, answers: CLOSING }))

test('sums are shown from five people on, and five answers of one person are not five people', () => {
  const four = ['a', 'b', 'c', 'd'].flatMap((id) => given(id))
  const closing = (all: Given[]) => tallyFeedback(all).find(({ side, moment }) => side === 'mentor' && moment === 'closing')
  expect(closing(four)).toMatchObject({ count: 0, questions: null })
  expect(closing(given('a', 9))).toMatchObject({ count: 0, questions: null })
  const five = closing([...four, ...given('e')])
  expect(five?.count).toBe(5)
  expect(five?.questions?.find(({ question }) => question === 'help')?.counts).toEqual({ yes: 0, rather: 5, ratherNot: 0, no: 0 })
})

test('mid-way is answered while it lasts, closing when it is over, each once; the other never sees it', async () => {
  const { ctx } = await testContext()
  const { mentee, mentor, id } = await givenPair(ctx)
  const midway = { mentorshipId: id, moment: 'midway' as const, answers: MIDWAY, body: 'Too rarely for me.', shared: false }
  const closing = { mentorshipId: id, moment: 'closing' as const, answers: CLOSING, body: 'Thank you.', shared: true }
  await expect(giveFeedback(ctx, mentee, closing)).rejects.toMatchObject({ messageKey: 'pairs.error.notNow' })
  await giveFeedback(ctx, mentee, midway)
  await expect(giveFeedback(ctx, mentee, midway)).rejects.toMatchObject({ messageKey: 'pairs.error.saidAlready' })
  await endMentorship(ctx, mentor, { mentorshipId: id, reason: 'noTime' })
  await expect(giveFeedback(ctx, mentor, midway)).rejects.toMatchObject({ code: 'conflict' })
  await giveFeedback(ctx, mentee, closing)
  expect(JSON.stringify(await viewPair(ctx, mentor, { id, t: translateTo('en') }))).not.toMatch(/Too rarely|Thank you\./)
  await expect(giveFeedback(ctx, actor({ id: 'omar' }), closing)).rejects.toMatchObject({ code: 'not_found' })
})

test('a coordinator reads words and names only of who shared them, and only about their own mentors', async () => {
  const { ctx } = await testContext()
  const olive = await givenOrganiser(ctx, 'olive')
  const { mentee, mentor, id } = await givenPair(ctx)
  await ctx.db
    .updateTable('mentors')
    .set({ organisationId: 'harbour', vettedAt: '2026-03-01T00:00:00.000Z', vettedUntil: '2027-03-01' })
    .where('userId', '=', mentor.id)
    .execute()
  await endMentorship(ctx, mentor, { mentorshipId: id, reason: 'goalReached' })
  const said = { mentorshipId: id, moment: 'closing' as const, answers: CLOSING }
  await giveFeedback(ctx, mentee, { ...said, body: 'It changed my year.', shared: true })
  await giveFeedback(ctx, mentor, { ...said, body: 'Between us.', shared: false })
  const seen = await readFeedback(ctx, olive)
  expect(seen.shared).toMatchObject([{ name: 'amal', body: 'It changed my year.', side: 'mentee' }])
  expect(JSON.stringify(seen)).not.toMatch(/Between us|mona/)
  expect(seen.tallies.every(({ questions }) => questions === null)).toBe(true)
  const elsewhere = actor({ id: 'eve', memberships: [{ organisationId: 'elsewhere', kind: 'community', role: 'organiser' }] })
  expect((await readFeedback(ctx, elsewhere)).shared).toEqual([])
  await expect(readFeedback(ctx, mentee)).rejects.toMatchObject({ code: 'forbidden' })
})
