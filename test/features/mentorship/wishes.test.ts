import { expect, test } from 'vitest'
import { listMentors } from '#app/features/mentorship/list-mentors.server.ts'
import { listRequests } from '#app/features/mentorship/list-requests.server.ts'
import { clearPreference, markPreference } from '#app/features/mentorship/mark-preference.server.ts'
import { readMentor } from '#app/features/mentorship/read-mentor.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { testContext } from '#test/support/context.ts'
import { ask, givenMentee, givenMentor, offered } from './given.ts'

const t = translateTo('en')

test('a wish counts at once in the list and on the page, and no longer once it is taken back', async () => {
  const { ctx } = await testContext()
  const amal = await givenMentee(ctx, 'amal', { slots: ['sat-morning', 'sun-morning'] })
  await givenMentor(ctx, 'better', { slots: ['sat-morning', 'sun-morning'] })
  await givenMentor(ctx, 'wished')
  expect(await offered(ctx, amal)).toEqual(['better', 'wished'])
  const before = (await readMentor(ctx, amal, { id: 'wished', t })).score ?? 0

  await markPreference(ctx, amal, { mentorId: 'wished', kind: 'wish' })
  expect(await offered(ctx, amal)).toEqual(['wished', 'better'])
  const page = await readMentor(ctx, amal, { id: 'wished', t })
  expect(page.score).toBe(before + 5)
  expect(page.reasons.map(({ text }) => text)).toContain('You marked this mentor as a wish (+5)')
  const [card] = (await listMentors(ctx, amal, { filter: { page: 1 }, t })).items
  expect(card).toMatchObject({ id: 'wished', score: before + 5 })

  await clearPreference(ctx, amal, { mentorId: 'wished' })
  expect(await offered(ctx, amal)).toEqual(['better', 'wished'])
})

test('a wish changes nothing for other migrants, and the mentor cannot read it from a request', async () => {
  const { ctx } = await testContext()
  const [amal, bo] = [await givenMentee(ctx, 'amal'), await givenMentee(ctx, 'bo')]
  const mona = await givenMentor(ctx, 'mona')
  const before = await readMentor(ctx, bo, { id: 'mona', t })
  const scoreBefore = (await readMentor(ctx, amal, { id: 'mona', t })).score
  await markPreference(ctx, amal, { mentorId: 'mona', kind: 'wish' })
  expect(await readMentor(ctx, bo, { id: 'mona', t })).toEqual(before)
  await ask(ctx, amal, 'mona')
  const rows = await ctx.db.selectFrom('mentorshipRequests').select(['score', 'parts']).execute()
  expect(Math.round((rows[0]?.score ?? 0) / 100)).toBe(scoreBefore)
  expect(rows[0]?.parts).not.toContain('wishes')
  const inbox = JSON.stringify(await listRequests(ctx, mona, t))
  expect(inbox).toContain('amal')
  expect(inbox).not.toMatch(/wish/i)
})

test('"rather not" of either side takes the mentor away, and reads like anybody who is not available', async () => {
  const { ctx } = await testContext()
  const amal = await givenMentee(ctx, 'amal')
  await givenMentor(ctx, 'mona')
  await givenMentor(ctx, 'ivo')
  await markPreference(ctx, amal, { mentorId: 'mona', kind: 'rather_not' })
  expect(await offered(ctx, amal)).toEqual(['ivo'])
  const row = { userId: 'ivo', otherId: 'amal', kind: 'rather_not' as const, createdAt: ctx.now().toISOString() }
  await ctx.db.insertInto('preferences').values(row).execute()
  expect(await offered(ctx, amal)).toEqual([])
  expect(await readMentor(ctx, amal, { id: 'ivo', t })).toMatchObject({ barrier: 'unavailable', preference: null })
})
