import { expect, test } from 'vitest'
import { runDueTasks } from '#app/background/worker.server.ts'
import { taskHandlers } from '#app/composition.server.ts'
import type { Ctx } from '#app/context.server.ts'
import { answerHabits } from '#app/features/mentorship/answer-habits.ts'
import { declineRequest } from '#app/features/mentorship/decline-request.server.ts'
import { needsPause } from '#app/features/mentorship/mentorship.ts'
import { keepOpen, pauseMentor } from '#app/features/mentorship/pause-mentor.server.ts'
import { testContext } from '#test/support/context.ts'
import { ask, givenMentee, givenMentor, mentorRow, offered } from './given.ts'

const proposals = async (ctx: Ctx) =>
  (await ctx.db.selectFrom('notifications').select('id').where('kind', '=', 'mentorship.pauseProposed').execute()).length

test('after two requests in a row without an answer a pause is proposed, and the mentor stays in the list until they decide', async () => {
  const { ctx, moveTo } = await testContext()
  const mona = await givenMentor(ctx, 'mona')
  await ask(ctx, await givenMentee(ctx, 'amal'), 'mona')
  moveTo('2026-03-10T09:00:00Z')
  await runDueTasks(ctx, taskHandlers)
  expect(await proposals(ctx)).toBe(0)
  await ask(ctx, await givenMentee(ctx, 'bo'), 'mona')
  moveTo('2026-03-18T09:00:00Z')
  await runDueTasks(ctx, taskHandlers)
  expect(await proposals(ctx)).toBe(1)
  expect(await mentorRow(ctx, 'mona')).toMatchObject({ pausedAt: null, pauseProposedAt: '2026-03-18T09:00:00.000Z' })
  expect(await offered(ctx, await givenMentee(ctx, 'cy'))).toEqual(['mona'])

  await keepOpen(ctx, mona)
  expect(await mentorRow(ctx, 'mona')).toMatchObject({ pausedAt: null, pauseProposedAt: null })
  await ask(ctx, await givenMentee(ctx, 'dee'), 'mona')
  moveTo('2026-03-26T09:00:00Z')
  await runDueTasks(ctx, taskHandlers)
  // Only what ran out after their answer counts again.
  expect(await proposals(ctx)).toBe(1)
})

test('a mentor who answers in between is not asked, and whoever answers later takes the question back', async () => {
  const { ctx, moveTo } = await testContext()
  const mona = await givenMentor(ctx, 'mona', { capacity: 5 })
  await ask(ctx, await givenMentee(ctx, 'amal'), 'mona')
  moveTo('2026-03-10T09:00:00Z')
  await runDueTasks(ctx, taskHandlers)
  await declineRequest(ctx, mona, { requestId: await ask(ctx, await givenMentee(ctx, 'bo'), 'mona'), reasonCode: 'noTime' })
  moveTo('2026-03-11T09:00:00Z')
  for (const id of ['cy', 'dee']) await ask(ctx, await givenMentee(ctx, id), 'mona')
  moveTo('2026-03-19T09:00:00Z')
  await runDueTasks(ctx, taskHandlers)
  expect(await proposals(ctx)).toBe(1)
  await declineRequest(ctx, mona, { requestId: await ask(ctx, await givenMentee(ctx, 'eli'), 'mona'), reasonCode: 'noTime' })
  expect(await mentorRow(ctx, 'mona')).toMatchObject({ pauseProposedAt: null })
})

test('a pause that the mentor takes answers the question', async () => {
  const { ctx } = await testContext()
  const mona = await givenMentor(ctx, 'mona')
  await ctx.db.updateTable('mentors').set({ pauseProposedAt: '2026-03-01T00:00:00.000Z' }).execute()
  await pauseMentor(ctx, mona, { pausedUntil: '2026-04-01' })
  expect(await mentorRow(ctx, 'mona')).toMatchObject({ pauseProposedAt: null, pausedUntil: '2026-04-01' })
})

test('two silent ends in a row ask for a pause; one, or an answer among them, does not', () => {
  const silent = { status: 'expired', answeredAt: null }
  expect(needsPause([silent, silent])).toBe(true)
  expect(needsPause([silent])).toBe(false)
  expect(needsPause([silent, { status: 'declined', answeredAt: '2026-03-01' }])).toBe(false)
  expect(needsPause([silent, { status: 'expired', answeredAt: '2026-03-01' }])).toBe(false)
})

test('of fewer than three requests nothing is said; of more, how many were answered and how soon usually', () => {
  const after = (hours: number | null) => ({
    createdAt: '2026-03-01T00:00:00.000Z',
    answeredAt: hours === null ? null : new Date(Date.parse('2026-03-01T00:00:00Z') + hours * 3_600_000).toISOString(),
  })
  expect(answerHabits([after(1), after(1)])).toBeNull()
  expect(answerHabits([after(1), after(20), after(100), after(null)])).toEqual({ answered: 3, of: 4, within: 'day' })
  expect(answerHabits([after(30), after(71), after(100)])).toEqual({ answered: 3, of: 3, within: 'days' })
  expect(answerHabits([after(1), after(null), after(null)])).toEqual({ answered: 1, of: 3, within: null })
})
