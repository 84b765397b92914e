import { expect, test } from 'vitest'
import { loosened } from '#app/features/mentorship/filter-mentors.ts'
import { listOwnPreferences } from '#app/features/mentorship/list-preferences.server.ts'
import { clearPreference, markPreference } from '#app/features/mentorship/mark-preference.server.ts'
import { readImprovements } from '#app/features/mentorship/read-improvements.server.ts'
import { testContext } from '#test/support/context.ts'
import { givenMentee, givenMentor, offered } from './given.ts'

test('a missing time or language is named with how many more mentors it would bring', async () => {
  const { ctx } = await testContext()
  await givenMentor(ctx, 'now')
  for (const id of ['eve1', 'eve2']) await givenMentor(ctx, id, { slots: ['mon-evening'] })
  await givenMentor(ctx, 'sun', { slots: ['sun-morning'] })
  await givenMentor(ctx, 'hindi', { language: 'hi' })
  await givenMentor(ctx, 'neither', { language: 'ta', slots: ['tue-evening'] })
  await givenMentor(ctx, 'full', { slots: ['mon-evening'], capacity: 0 })
  const { now, slots, languages, unstated } = await readImprovements(ctx, await givenMentee(ctx, 'amal'))
  expect(now).toBe(1)
  expect(slots).toEqual([
    { id: 'mon-evening', count: 2 },
    { id: 'sun-morning', count: 1 },
  ])
  expect(languages).toEqual([{ id: 'hi', count: 1 }])
  expect(unstated.map(({ part }) => part)).toEqual(['skills', 'interests', 'place'])
})

test('an empty list says which single filter to take away, and what that gives', () => {
  const totals: Record<string, number> = { language: 3, sector: 0, goal: 9 }
  const filter = { language: 'hi', sector: 'it', goal: 'find-a-job' }
  const totalOf = (some: Record<string, string | undefined>) =>
    totals[Object.keys(filter).find((name) => some[name] === undefined) ?? ''] ?? 0
  expect(loosened(totalOf, filter)).toEqual([
    { name: 'goal', wanted: 'find-a-job', count: 9 },
    { name: 'language', wanted: 'hi', count: 3 },
  ])
})

test('up to five wishes, and "rather not" hides the mentor from the list; both are private and can be taken back', async () => {
  const { ctx } = await testContext()
  const amal = await givenMentee(ctx, 'amal')
  for (let n = 0; n < 6; n += 1) await givenMentor(ctx, `m${n}`)
  for (let n = 0; n < 5; n += 1) await markPreference(ctx, amal, { mentorId: `m${n}`, kind: 'wish' })
  await expect(markPreference(ctx, amal, { mentorId: 'm5', kind: 'wish' })).rejects.toMatchObject({
    messageKey: 'mentorship.error.tooManyWishes',
  })
  await markPreference(ctx, amal, { mentorId: 'm0', kind: 'rather_not' })
  expect(await offered(ctx, amal)).not.toContain('m0')
  expect((await listOwnPreferences(ctx, amal)).ratherNot.map(({ id }) => id)).toEqual(['m0'])
  expect(await listOwnPreferences(ctx, await givenMentee(ctx, 'bo'))).toEqual({ wishes: [], ratherNot: [] })
  await clearPreference(ctx, amal, { mentorId: 'm0' })
  expect(await offered(ctx, amal)).toContain('m0')
  expect(await ctx.db.selectFrom('notifications').selectAll().execute()).toEqual([])
})
