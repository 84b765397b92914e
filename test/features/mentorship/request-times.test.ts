import { expect, test } from 'vitest'
import { runDueTasks } from '#app/background/worker.server.ts'
import { taskHandlers } from '#app/composition.server.ts'
import type { Ctx } from '#app/context.server.ts'
import { acceptRequest } from '#app/features/mentorship/accept-request.server.ts'
import { agreeToTime } from '#app/features/mentorship/agree-to-time.server.ts'
import { declineRequest } from '#app/features/mentorship/decline-request.server.ts'
import { expireRequest } from '#app/features/mentorship/expire-request.server.ts'
import { extendRequest } from '#app/features/mentorship/extend-request.server.ts'
import { commonTimes } from '#app/features/mentorship/list-free-times.server.ts'
import { proposeAgain, proposeOtherTime } from '#app/features/mentorship/propose-time.server.ts'
import { requestMentor } from '#app/features/mentorship/request-mentor.server.ts'
import { testContext } from '#test/support/context.ts'
import { ask, GOAL, givenMentee, givenMentor, mentorRow } from './given.ts'

// The stopped clock shows a Monday; everybody is free on Saturday mornings.
const SATURDAY = '2026-03-07T02:00:00.000Z'
const NEXT_SATURDAY = '2026-03-14T02:00:00.000Z'

const askAt = (ctx: Ctx, mentee: Awaited<ReturnType<typeof givenMentee>>, mentorId: string, startsAt = SATURDAY) =>
  requestMentor(ctx, mentee, { mentorId, goal: GOAL, startsAt })
const requestRow = (ctx: Ctx, id: string) =>
  ctx.db.selectFrom('mentorshipRequests').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const booked = (ctx: Ctx) => ctx.db.selectFrom('bookedTimes').selectAll().orderBy('userId').execute()
async function told(ctx: Ctx, userId: string) {
  const rows = await ctx.db.selectFrom('notifications').selectAll().where('userId', '=', userId).orderBy('id').execute()
  return rows.map(({ kind, params, path }) => ({ kind, params: JSON.parse(params) as Record<string, string>, path }))
}
async function mailsTo(ctx: Ctx, address: string) {
  const tasks = await ctx.db.selectFrom('tasks').select('payload').where('kind', '=', 'mail.send').orderBy('id').execute()
  return tasks.map(({ payload }) => JSON.parse(payload) as { to: string; subject: string; text: string }).filter(({ to }) => to === address)
}

test('a time that both have free is proposed, and a yes keeps it for both', async () => {
  const { ctx } = await testContext()
  const [amal, mona] = [await givenMentee(ctx, 'amal'), await givenMentor(ctx, 'mona')]
  expect(await commonTimes(ctx, { mentorId: 'mona', menteeId: 'amal', most: 2 })).toEqual({
    startsAt: [SATURDAY, NEXT_SATURDAY],
    minutes: 60,
  })
  const requestId = await askAt(ctx, amal, 'mona')
  expect((await mailsTo(ctx, 'mona@example.test'))[0]?.text).toMatch(/First meeting: Sat.*7 Mar.*10:00.*Hong Kong time/)

  await acceptRequest(ctx, mona, { requestId, startsAt: SATURDAY })
  const span = { startsAt: SATURDAY, endsAt: '2026-03-07T03:00:00.000Z', subjectId: requestId }
  expect(await booked(ctx)).toEqual([
    { userId: 'amal', ...span },
    { userId: 'mona', ...span },
  ])
  expect(await requestRow(ctx, requestId)).toMatchObject({ status: 'accepted', proposedAt: SATURDAY, proposedMinutes: 60 })
  const [pair] = await ctx.db.selectFrom('mentorships').selectAll().execute()
  const [task] = await ctx.db.selectFrom('tasks').selectAll().where('kind', '=', 'pairs.open').execute()
  expect(JSON.parse(task?.payload ?? '{}')).toEqual({ mentorshipId: pair?.id })
  await givenMentee(ctx, 'bo')
  expect((await commonTimes(ctx, { mentorId: 'mona', menteeId: 'bo', most: 1 })).startsAt).toEqual([NEXT_SATURDAY])
})

test('a time that nobody offered, or that was taken meanwhile, is refused in words', async () => {
  const { ctx } = await testContext()
  const [amal, bo, mona] = [await givenMentee(ctx, 'amal'), await givenMentee(ctx, 'bo'), await givenMentor(ctx, 'mona')]
  await expect(askAt(ctx, amal, 'mona', '2026-03-08T02:00:00.000Z')).rejects.toMatchObject({ messageKey: 'mentorship.error.timeGone' })
  const [first, second] = [await askAt(ctx, amal, 'mona'), await askAt(ctx, bo, 'mona')]
  await acceptRequest(ctx, mona, { requestId: first })
  await expect(acceptRequest(ctx, mona, { requestId: second })).rejects.toMatchObject({ messageKey: 'mentorship.error.timeGone' })
  expect(await mentorRow(ctx, 'mona')).toMatchObject({ activeCount: 1 })
  await acceptRequest(ctx, mona, { requestId: second, startsAt: null })
  expect(await requestRow(ctx, second)).toMatchObject({ status: 'accepted', proposedAt: null })
  expect(await mentorRow(ctx, 'mona')).toMatchObject({ activeCount: 2 })
})

test('two requests for the same time accepted at the same instant: one gets it, the other is refused whole', async () => {
  const { ctx } = await testContext()
  const mona = await givenMentor(ctx, 'mona', { capacity: 5 })
  const requests: string[] = []
  for (const id of ['amal', 'bo', 'cy', 'dee']) requests.push(await askAt(ctx, await givenMentee(ctx, id), 'mona'))
  const results = await Promise.allSettled(requests.map((requestId) => acceptRequest(ctx, mona, { requestId })))
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const result of results)
    if (result.status === 'rejected') expect(result.reason).toMatchObject({ messageKey: 'mentorship.error.timeGone' })
  expect(await mentorRow(ctx, 'mona')).toMatchObject({ activeCount: 1 })
  expect(await booked(ctx)).toHaveLength(2)
})

test('the mentor proposes another time, the migrant one more, the mentor another again, and the migrant says yes', async () => {
  const { ctx } = await testContext()
  const [amal, mona] = [await givenMentee(ctx, 'amal'), await givenMentor(ctx, 'mona')]
  const requestId = await askAt(ctx, amal, 'mona')
  await expect(proposeAgain(ctx, amal, { requestId, startsAt: NEXT_SATURDAY })).rejects.toMatchObject({
    messageKey: 'mentorship.error.timeChanged',
  })
  await proposeOtherTime(ctx, mona, { requestId, startsAt: NEXT_SATURDAY })
  expect(await requestRow(ctx, requestId)).toMatchObject({
    status: 'open',
    counterAt: NEXT_SATURDAY,
    answeredAt: '2026-03-02T09:00:00.000Z',
  })
  expect((await told(ctx, 'amal')).at(-1)?.kind).toBe('mentorship.countered')

  await proposeAgain(ctx, amal, { requestId, startsAt: '2026-03-21T02:00:00.000Z' })
  expect(await requestRow(ctx, requestId)).toMatchObject({ proposedAt: '2026-03-21T02:00:00.000Z', counterAt: null })
  expect((await told(ctx, 'mona')).at(-1)?.kind).toBe('mentorship.reproposed')
  await expect(acceptRequest(ctx, mona, { requestId, startsAt: SATURDAY })).rejects.toMatchObject({
    messageKey: 'mentorship.error.timeChanged',
  })

  await proposeOtherTime(ctx, mona, { requestId, startsAt: '2026-03-28T02:00:00.000Z' })
  await expect(agreeToTime(ctx, amal, { requestId, startsAt: NEXT_SATURDAY })).rejects.toMatchObject({
    messageKey: 'mentorship.error.timeChanged',
  })
  await agreeToTime(ctx, amal, { requestId, startsAt: '2026-03-28T02:00:00.000Z' })
  expect(await requestRow(ctx, requestId)).toMatchObject({ status: 'accepted', proposedAt: '2026-03-28T02:00:00.000Z', counterAt: null })
  expect((await told(ctx, 'mona')).at(-1)).toMatchObject({ kind: 'mentorship.agreed', path: expect.stringContaining('/messages/') })
  expect(await mentorRow(ctx, 'mona')).toMatchObject({ activeCount: 1 })
})

test('a place that went to somebody else cannot be taken by agreeing to a time', async () => {
  const { ctx } = await testContext()
  const mona = await givenMentor(ctx, 'mona', { capacity: 1 })
  const [amal, bo] = [await givenMentee(ctx, 'amal'), await givenMentee(ctx, 'bo')]
  const [first, second] = [await askAt(ctx, amal, 'mona'), await ask(ctx, bo, 'mona')]
  await proposeOtherTime(ctx, mona, { requestId: first, startsAt: NEXT_SATURDAY })
  const results = await Promise.allSettled([
    agreeToTime(ctx, amal, { requestId: first, startsAt: NEXT_SATURDAY }),
    acceptRequest(ctx, mona, { requestId: second }),
  ])
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await mentorRow(ctx, 'mona')).toMatchObject({ activeCount: 1 })
})

test('only the two may propose, agree or extend, each from their own side', async () => {
  const { ctx } = await testContext()
  const [amal, bo, mona] = [await givenMentee(ctx, 'amal'), await givenMentee(ctx, 'bo'), await givenMentor(ctx, 'mona')]
  const requestId = await askAt(ctx, amal, 'mona')
  for (const who of [amal, bo])
    await expect(proposeOtherTime(ctx, who, { requestId, startsAt: NEXT_SATURDAY })).rejects.toMatchObject({ code: 'not_found' })
  await proposeOtherTime(ctx, mona, { requestId, startsAt: NEXT_SATURDAY })
  for (const who of [mona, bo]) {
    await expect(agreeToTime(ctx, who, { requestId, startsAt: NEXT_SATURDAY })).rejects.toMatchObject({ code: 'not_found' })
    await expect(extendRequest(ctx, who, { requestId })).rejects.toMatchObject({ code: 'not_found' })
  }
})

test('a migrant gives the mentor another week, once; the mentor is reminded again', async () => {
  const { ctx, moveTo } = await testContext()
  const [amal] = [await givenMentee(ctx, 'amal'), await givenMentor(ctx, 'mona')]
  const requestId = await ask(ctx, amal, 'mona')
  moveTo('2026-03-07T09:00:00Z')
  await runDueTasks(ctx, taskHandlers)
  expect((await told(ctx, 'amal')).map(({ kind }) => kind)).toEqual(['mentorship.waiting'])
  await extendRequest(ctx, amal, { requestId })
  await expect(extendRequest(ctx, amal, { requestId })).rejects.toMatchObject({ messageKey: 'mentorship.error.extended' })
  expect(await requestRow(ctx, requestId)).toMatchObject({ expiresAt: '2026-03-16T09:00:00.000Z' })
  moveTo('2026-03-10T09:00:00Z')
  await runDueTasks(ctx, taskHandlers)
  expect((await requestRow(ctx, requestId)).status).toBe('open')
  moveTo('2026-03-14T09:00:00Z')
  await runDueTasks(ctx, taskHandlers)
  expect((await mailsTo(ctx, 'mona@example.test')).filter(({ subject }) => subject.startsWith('A request is waiting'))).toHaveLength(2)
  moveTo('2026-03-16T09:00:00Z')
  await runDueTasks(ctx, taskHandlers)
  expect((await requestRow(ctx, requestId)).status).toBe('expired')
})

test('another time that the migrant leaves open runs out without blaming the mentor', async () => {
  const { ctx, moveTo } = await testContext()
  const [amal, mona] = [await givenMentee(ctx, 'amal'), await givenMentor(ctx, 'mona')]
  const requestId = await askAt(ctx, amal, 'mona')
  moveTo('2026-03-08T20:00:00Z')
  await proposeOtherTime(ctx, mona, { requestId, startsAt: NEXT_SATURDAY })
  expect((await requestRow(ctx, requestId)).expiresAt).toBe('2026-03-12T20:00:00.000Z')
  moveTo('2026-03-12T20:00:00Z')
  await runDueTasks(ctx, taskHandlers)
  expect((await told(ctx, 'amal')).at(-1)?.kind).toBe('mentorship.lapsed')
  expect((await requestRow(ctx, requestId)).status).toBe('expired')
})

test('after a refusal and after silence the next mentor who fits is named, in the app and in the mail', async () => {
  const { ctx, moveTo } = await testContext()
  const [amal, ivo] = [await givenMentee(ctx, 'amal'), await givenMentor(ctx, 'ivo', { goals: ['find-a-job', 'build-a-network'] })]
  await givenMentor(ctx, 'nora')
  const first = await ask(ctx, amal, 'ivo')
  await declineRequest(ctx, ivo, { requestId: first, reasonCode: 'noTime' })
  expect((await told(ctx, 'amal')).at(-1)).toEqual({
    kind: 'mentorship.declinedNext',
    params: { name: 'ivo', next: 'nora' },
    path: `/mentors/nora?after=${first}`,
  })
  const mail = (await mailsTo(ctx, 'amal@example.test')).at(-1)
  expect(mail?.text).toContain('nora may fit you as well')
  expect(mail?.text).toContain(`/en/mentors/nora?after=${first}`)
  expect(await requestRow(ctx, first)).toMatchObject({ nextMentorId: 'nora' })

  const second = await requestMentor(ctx, amal, { mentorId: 'nora', goal: GOAL, after: first })
  expect(await requestRow(ctx, second)).toMatchObject({ suggestedAfter: first })
  await givenMentor(ctx, 'zoe')
  moveTo('2026-03-09T09:00:00Z')
  await expireRequest(ctx, { requestId: second })
  expect((await told(ctx, 'amal')).at(-1)).toMatchObject({ kind: 'mentorship.expiredNext', params: { name: 'nora', next: 'zoe' } })
})

test('where nobody else fits, nobody is named', async () => {
  const { ctx } = await testContext()
  const [amal, ivo] = [await givenMentee(ctx, 'amal'), await givenMentor(ctx, 'ivo')]
  const requestId = await ask(ctx, amal, 'ivo')
  await declineRequest(ctx, ivo, { requestId, reasonCode: 'noTime' })
  expect((await told(ctx, 'amal')).at(-1)).toMatchObject({ kind: 'mentorship.declined', params: { name: 'ivo' } })
})
