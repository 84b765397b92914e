import { expect, test } from 'vitest'
import { runDueTasks } from '#app/background/worker.server.ts'
import { taskHandlers } from '#app/composition.server.ts'
import type { Ctx } from '#app/context.server.ts'
import { acceptRequest } from '#app/features/mentorship/accept-request.server.ts'
import { declineRequest } from '#app/features/mentorship/decline-request.server.ts'
import { endMentorship } from '#app/features/mentorship/end-mentorship.server.ts'
import { expireRequest } from '#app/features/mentorship/expire-request.server.ts'
import { listRequests } from '#app/features/mentorship/list-requests.server.ts'
import { mentorshipOverview } from '#app/features/mentorship/mentorship-overview.server.ts'
import { pauseMentor } from '#app/features/mentorship/pause-mentor.server.ts'
import { unpublishMentor } from '#app/features/mentorship/publish-mentor.server.ts'
import { readMentor } from '#app/features/mentorship/read-mentor.server.ts'
import { remindMentor } from '#app/features/mentorship/remind-mentor.server.ts'
import { saveMentor } from '#app/features/mentorship/save-mentor.server.ts'
import { withdrawRequest } from '#app/features/mentorship/withdraw-request.server.ts'
import { blockPerson } from '#app/features/messaging/block-person.server.ts'
import { readConversation } from '#app/features/messaging/read-conversation.server.ts'
import { openLimits } from '#app/http/limits.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { testContext } from '#test/support/context.ts'
import { givenPerson } from '#test/support/factories.ts'
import { ask, GOAL, givenMentee, givenMentor, givenProfile, mentorRow, offered } from './given.ts'

const t = translateTo('en')

async function toldTo(ctx: Ctx, userId: string) {
  const rows = await ctx.db.selectFrom('notifications').select('kind').where('userId', '=', userId).orderBy('createdAt').execute()
  return rows.map(({ kind }) => kind)
}

test('a mentor says yes: the conversation opens, the place is taken, the mentee hears of it', async () => {
  const { ctx, published } = await testContext()
  const [amal, mona] = [await givenMentee(ctx, 'amal'), await givenMentor(ctx, 'mona')]
  const requestId = await ask(ctx, amal, 'mona')
  expect(await toldTo(ctx, 'mona')).toEqual(['mentorship.requested'])
  expect(await mentorshipOverview(ctx, mona)).toMatchObject({ waitingForMe: 1, openSent: 0, active: [] })
  expect(await mentorshipOverview(ctx, amal)).toMatchObject({ waitingForMe: 0, openSent: 1, active: [] })

  const conversationId = await acceptRequest(ctx, mona, { requestId })
  expect((await readConversation(ctx, amal, { id: conversationId })).people.map(({ id }) => id)).toEqual(['mona'])
  expect(await mentorRow(ctx, 'mona')).toMatchObject({ activeCount: 1 })
  const overview = await mentorshipOverview(ctx, amal)
  expect(overview.active).toMatchObject([{ otherId: 'mona', otherName: 'mona', role: 'mentor', conversationId, goal: GOAL }])
  expect((await mentorshipOverview(ctx, mona)).active).toMatchObject([{ otherId: 'amal', role: 'mentee', conversationId }])
  expect(await toldTo(ctx, 'amal')).toEqual(['mentorship.accepted'])
  expect(published).toContainEqual({ to: ['amal'], event: { type: 'notification:new' } })
})

test('both sides are also written to, with the goal for the mentor and a link for each', async () => {
  const { ctx } = await testContext()
  const [amal, mona] = [await givenMentee(ctx, 'amal'), await givenMentor(ctx, 'mona')]
  await acceptRequest(ctx, mona, { requestId: await ask(ctx, amal, 'mona') })
  const tasks = await ctx.db.selectFrom('tasks').select('payload').where('kind', '=', 'mail.send').orderBy('id').execute()
  const [asked, answered] = tasks.map(({ payload }) => JSON.parse(payload) as { to: string; text: string })
  expect(asked).toMatchObject({ to: 'mona@example.test', text: expect.stringContaining(GOAL) })
  expect(asked?.text).toContain('http://praya.test/en/requests#request-')
  expect(answered).toMatchObject({ to: 'amal@example.test', text: expect.stringContaining('http://praya.test/en/messages/') })
})

test('the mentor reads the goal and the reasons from their side', async () => {
  const { ctx } = await testContext()
  const [amal, mona] = [await givenMentee(ctx, 'amal'), await givenMentor(ctx, 'mona')]
  await ask(ctx, amal, 'mona')
  const [received] = (await listRequests(ctx, mona, t)).received
  expect(received).toMatchObject({ name: 'amal', goal: GOAL })
  expect(received?.reasons[0]).toMatch(/find a job/i)
  expect(received?.score).toBe((await readMentor(ctx, amal, { id: 'mona', t })).score)
})

test('ten acceptances at the same instant give a mentor with one place one mentee', async () => {
  const { ctx } = await testContext()
  const mona = await givenMentor(ctx, 'mona', { capacity: 1 })
  const requests: string[] = []
  for (let n = 0; n < 10; n += 1) requests.push(await ask(ctx, await givenMentee(ctx, `mentee-${n}`), 'mona'))
  const results = await Promise.allSettled(requests.map((requestId) => acceptRequest(ctx, mona, { requestId })))
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const result of results) {
    if (result.status === 'rejected') expect(result.reason).toMatchObject({ messageKey: 'mentorship.error.noPlace' })
  }
  expect(await mentorRow(ctx, 'mona')).toMatchObject({ activeCount: 1 })
  expect(await ctx.db.selectFrom('mentorships').selectAll().execute()).toHaveLength(1)
  expect(await ctx.db.selectFrom('conversations').selectAll().execute()).toHaveLength(1)
  expect(await ctx.db.selectFrom('mentorshipRequests').selectAll().where('status', '=', 'open').execute()).toHaveLength(9)
})

test('the same request accepted, declined and withdrawn at once goes one way only', async () => {
  const { ctx } = await testContext()
  const [amal, mona] = [await givenMentee(ctx, 'amal'), await givenMentor(ctx, 'mona')]
  const requestId = await ask(ctx, amal, 'mona')
  const results = await Promise.allSettled([
    acceptRequest(ctx, mona, { requestId }),
    acceptRequest(ctx, mona, { requestId }),
    declineRequest(ctx, mona, { requestId, reasonCode: 'noTime' }),
    withdrawRequest(ctx, amal, { requestId }),
  ])
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const pairs = await ctx.db.selectFrom('mentorships').selectAll().execute()
  expect(await mentorRow(ctx, 'mona')).toMatchObject({ activeCount: pairs.length })
})

test('a mentor who lowered their places or paused after the request cannot accept until they change it', async () => {
  const { ctx } = await testContext()
  const [amal, mona] = [await givenMentee(ctx, 'amal'), await givenMentor(ctx, 'mona')]
  const requestId = await ask(ctx, amal, 'mona')
  await pauseMentor(ctx, mona, { pausedUntil: '2026-03-02' })
  await expect(acceptRequest(ctx, mona, { requestId })).rejects.toMatchObject({ messageKey: 'mentorship.error.noPlace' })
  await saveMentor(ctx, mona, { headline: 'I am mona', about: 'I have lived here for years.', capacity: 0 })
  await expect(acceptRequest(ctx, mona, { requestId })).rejects.toMatchObject({ messageKey: 'mentorship.error.noPlace' })
  expect((await listRequests(ctx, amal, t)).sent[0]?.status).toBe('open')
})

test('a full mentor is offered again when a mentorship ends, and only to others when it ended early', async () => {
  const { ctx } = await testContext()
  const [amal, bo, mona] = [await givenMentee(ctx, 'amal'), await givenMentee(ctx, 'bo'), await givenMentor(ctx, 'mona', { capacity: 1 })]
  await acceptRequest(ctx, mona, { requestId: await ask(ctx, amal, 'mona') })
  expect(await offered(ctx, bo)).toEqual([])
  await expect(ask(ctx, bo, 'mona')).rejects.toMatchObject({ code: 'conflict', messageKey: 'mentorship.barrier.full' })
  const [pair] = (await mentorshipOverview(ctx, amal)).active
  const mentorshipId = pair?.mentorshipId ?? ''
  await endMentorship(ctx, amal, { mentorshipId, reason: 'noTime' })
  await expect(endMentorship(ctx, mona, { mentorshipId, reason: 'noFit' })).rejects.toMatchObject({ messageKey: 'mentorship.error.ended' })
  expect(await mentorRow(ctx, 'mona')).toMatchObject({ activeCount: 0 })
  expect(await toldTo(ctx, 'mona')).toContain('mentorship.ended')
  expect(await offered(ctx, bo)).toEqual(['mona'])
  expect(await offered(ctx, amal)).toEqual([])
})

test('two who reached a goal together may go on together', async () => {
  const { ctx } = await testContext()
  const [amal, mona] = [await givenMentee(ctx, 'amal'), await givenMentor(ctx, 'mona')]
  await acceptRequest(ctx, mona, { requestId: await ask(ctx, amal, 'mona') })
  expect(await offered(ctx, amal)).toEqual([])
  const [pair] = (await mentorshipOverview(ctx, mona)).active
  await endMentorship(ctx, mona, { mentorshipId: pair?.mentorshipId ?? '', reason: 'goalReached' })
  expect(await offered(ctx, amal)).toEqual(['mona'])
})

test('nobody ends the mentorship of other people', async () => {
  const { ctx } = await testContext()
  const [amal, bo, mona] = [await givenMentee(ctx, 'amal'), await givenMentee(ctx, 'bo'), await givenMentor(ctx, 'mona')]
  await acceptRequest(ctx, mona, { requestId: await ask(ctx, amal, 'mona') })
  const [pair] = (await mentorshipOverview(ctx, amal)).active
  const end = endMentorship(ctx, bo, { mentorshipId: pair?.mentorshipId ?? '', reason: 'noFit' })
  await expect(end).rejects.toMatchObject({ code: 'not_found' })
})

test('the fifth open request is sent, the sixth is not, and a place in the five comes back by withdrawing', async () => {
  const { ctx } = await testContext()
  const amal = await givenMentee(ctx, 'amal')
  for (let n = 0; n < 6; n += 1) await givenMentor(ctx, `mentor-${n}`)
  const [first = ''] = [await ask(ctx, amal, 'mentor-0')]
  for (let n = 1; n < 5; n += 1) await ask(ctx, amal, `mentor-${n}`)
  await expect(ask(ctx, amal, 'mentor-5')).rejects.toMatchObject({ code: 'conflict', messageKey: 'mentorship.error.tooManyOpen' })
  expect(await toldTo(ctx, 'mentor-5')).toEqual([])
  await withdrawRequest(ctx, amal, { requestId: first })
  expect(await toldTo(ctx, 'mentor-0')).toEqual(['mentorship.requested', 'mentorship.withdrawn'])
  await expect(ask(ctx, amal, 'mentor-5')).resolves.toEqual(expect.any(String))
})

test('ten requests at the same instant leave five', async () => {
  const { ctx } = await testContext()
  const amal = await givenMentee(ctx, 'amal')
  for (let n = 0; n < 10; n += 1) await givenMentor(ctx, `mentor-${n}`)
  const results = await Promise.allSettled(Array.from({ length: 10 }, (_, n) => ask(ctx, amal, `mentor-${n}`)))
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
  expect(await ctx.db.selectFrom('mentorshipRequests').selectAll().execute()).toHaveLength(5)
})

test('one mentor has one open request of the same person, also when it is sent twice at once', async () => {
  const { ctx } = await testContext()
  const amal = await givenMentee(ctx, 'amal')
  await givenMentor(ctx, 'mona')
  const results = await Promise.allSettled([ask(ctx, amal, 'mona'), ask(ctx, amal, 'mona')])
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await expect(ask(ctx, amal, 'mona')).rejects.toMatchObject({ code: 'conflict', messageKey: 'mentorship.error.openAlready' })
  expect(await toldTo(ctx, 'mona')).toEqual(['mentorship.requested'])
})

test('after a refusal the mentee reads the reason and is shown somebody else who fits', async () => {
  const { ctx } = await testContext()
  const [amal, mona] = [await givenMentee(ctx, 'amal'), await givenMentor(ctx, 'mona')]
  await givenMentor(ctx, 'asked')
  await givenMentor(ctx, 'next')
  const requestId = await ask(ctx, amal, 'mona')
  await ask(ctx, amal, 'asked')
  ctx.now = () => new Date('2026-03-02T10:00:00Z')
  expect((await listRequests(ctx, amal, t)).next).toBeNull()
  await declineRequest(ctx, mona, { requestId, reasonCode: 'noTime', note: 'Maybe in summer.' })
  const { sent, next } = await listRequests(ctx, amal, t)
  expect(sent.find(({ id }) => id === requestId)).toMatchObject({ status: 'declined', reasonCode: 'noTime', note: 'Maybe in summer.' })
  expect(next?.mentor.id).toBe('next')
  await expect(ask(ctx, amal, 'mona')).rejects.toMatchObject({ messageKey: 'mentorship.barrier.earlierPair' })
  expect(await offered(ctx, amal)).not.toContain('mona')
})

test('a request that nobody answers is recalled after five days and runs out after seven', async () => {
  const { ctx, moveTo } = await testContext()
  const amal = await givenMentee(ctx, 'amal')
  await givenMentor(ctx, 'mona')
  const requestId = await ask(ctx, amal, 'mona')
  moveTo('2026-03-07T08:59:59Z')
  await runDueTasks(ctx, taskHandlers)
  expect(await toldTo(ctx, 'mona')).toEqual(['mentorship.requested'])
  moveTo('2026-03-07T09:00:00Z')
  await runDueTasks(ctx, taskHandlers)
  expect(await toldTo(ctx, 'mona')).toEqual(['mentorship.requested', 'mentorship.expiring'])
  moveTo('2026-03-09T08:59:59Z')
  await runDueTasks(ctx, taskHandlers)
  expect((await listRequests(ctx, amal, t)).sent[0]?.status).toBe('open')
  moveTo('2026-03-09T09:00:00Z')
  await runDueTasks(ctx, taskHandlers)
  expect(await toldTo(ctx, 'amal')).toEqual(['mentorship.waiting', 'mentorship.expired'])
  expect((await listRequests(ctx, amal, t)).sent[0]).toMatchObject({ id: requestId, status: 'expired' })
})

test('silence does not keep two people apart: the mentor may be asked again', async () => {
  const { ctx, moveTo } = await testContext()
  const amal = await givenMentee(ctx, 'amal')
  await givenMentor(ctx, 'mona')
  await ask(ctx, amal, 'mona')
  moveTo('2026-03-09T09:00:00Z')
  await runDueTasks(ctx, taskHandlers)
  expect(await offered(ctx, amal)).toEqual(['mona'])
  await expect(ask(ctx, amal, 'mona')).resolves.toEqual(expect.any(String))
})

test('a reminder and an expiry that run twice say it once', async () => {
  const { ctx, moveTo } = await testContext()
  const amal = await givenMentee(ctx, 'amal')
  await givenMentor(ctx, 'mona')
  const requestId = await ask(ctx, amal, 'mona')
  for (let run = 0; run < 2; run += 1) await remindMentor(ctx, { requestId })
  expect(await toldTo(ctx, 'mona')).toEqual(['mentorship.requested', 'mentorship.expiring'])
  moveTo('2026-03-10T00:00:00Z')
  for (let run = 0; run < 2; run += 1) await expireRequest(ctx, { requestId })
  expect(await toldTo(ctx, 'amal')).toEqual(['mentorship.waiting', 'mentorship.expired'])
})

test('a request whose time is over cannot be answered, even before its end has been written down', async () => {
  const { ctx, moveTo } = await testContext()
  const [amal, mona] = [await givenMentee(ctx, 'amal'), await givenMentor(ctx, 'mona')]
  const requestId = await ask(ctx, amal, 'mona')
  moveTo('2026-03-09T09:00:00Z')
  await expect(acceptRequest(ctx, mona, { requestId })).rejects.toMatchObject({ messageKey: 'mentorship.error.notOpen' })
  expect((await listRequests(ctx, mona, t)).received).toEqual([])
  expect((await mentorshipOverview(ctx, mona)).waitingForMe).toBe(0)
})

test('an answered request does not run out, and cannot be answered again', async () => {
  const { ctx, moveTo } = await testContext()
  const [amal, mona] = [await givenMentee(ctx, 'amal'), await givenMentor(ctx, 'mona')]
  const requestId = await ask(ctx, amal, 'mona')
  await acceptRequest(ctx, mona, { requestId })
  moveTo('2026-03-20T10:00:00Z')
  await runDueTasks(ctx, taskHandlers)
  expect((await listRequests(ctx, amal, t)).sent[0]?.status).toBe('accepted')
  expect(await toldTo(ctx, 'mona')).toEqual(['mentorship.requested'])
  await expect(declineRequest(ctx, mona, { requestId, reasonCode: 'noTime' })).rejects.toMatchObject({ code: 'conflict' })
  await expect(withdrawRequest(ctx, amal, { requestId })).rejects.toMatchObject({ code: 'conflict' })
})

test('nobody answers or takes back for somebody else', async () => {
  const { ctx } = await testContext()
  const [amal, other, mona] = [await givenMentee(ctx, 'amal'), await givenMentor(ctx, 'other'), await givenMentor(ctx, 'mona')]
  const requestId = await ask(ctx, amal, 'mona')
  const missing = { code: 'not_found' }
  await expect(acceptRequest(ctx, amal, { requestId })).rejects.toMatchObject(missing)
  await expect(acceptRequest(ctx, other, { requestId })).rejects.toMatchObject(missing)
  await expect(declineRequest(ctx, amal, { requestId, reasonCode: 'noTime' })).rejects.toMatchObject(missing)
  await expect(withdrawRequest(ctx, mona, { requestId })).rejects.toMatchObject(missing)
  await expect(withdrawRequest(ctx, other, { requestId })).rejects.toMatchObject(missing)
})

test('only an approved migrant whose profile can be compared can ask', async () => {
  const { ctx } = await testContext()
  await givenMentor(ctx, 'mona')
  const person = await givenProfile(ctx, await givenPerson(ctx, 'amal'))
  await expect(ask(ctx, person, 'mona')).rejects.toMatchObject({ code: 'forbidden' })
  const blank = await givenPerson(ctx, 'bo', { migrant: true })
  await expect(ask(ctx, blank, 'mona')).rejects.toMatchObject({ code: 'conflict', messageKey: 'mentorship.error.noProfile' })
  const busy = await givenMentee(ctx, 'cy', { slots: [] })
  await expect(ask(ctx, busy, 'mona')).rejects.toMatchObject({ code: 'conflict', messageKey: 'mentorship.barrier.noCommonSlot' })
})

test('paused, hidden, suspended and unknown mentors cannot be asked by a direct link', async () => {
  const { ctx } = await testContext()
  const amal = await givenMentee(ctx, 'amal')
  const [paused, hidden] = [await givenMentor(ctx, 'paused'), await givenMentor(ctx, 'hidden')]
  await givenMentor(ctx, 'suspended')
  await pauseMentor(ctx, paused, {})
  await unpublishMentor(ctx, hidden)
  await ctx.db.updateTable('users').set({ suspendedAt: ctx.now().toISOString() }).where('id', '=', 'suspended').execute()
  await expect(ask(ctx, amal, 'paused')).rejects.toMatchObject({ messageKey: 'mentorship.barrier.paused' })
  for (const id of ['hidden', 'suspended', 'nobody']) await expect(ask(ctx, amal, id)).rejects.toMatchObject({ code: 'not_found' })
})

test('a migrant who mentors others does not ask themselves', async () => {
  const { ctx } = await testContext()
  const mona = { ...(await givenMentor(ctx, 'mona')), migrant: true }
  await expect(ask(ctx, mona, 'mona')).rejects.toMatchObject({ messageKey: 'mentorship.barrier.unavailable' })
})

test('a block reads like any other reason not to be available, from either side', async () => {
  const { ctx } = await testContext()
  const amal = await givenMentee(ctx, 'amal')
  const mona = await givenMentor(ctx, 'mona')
  await givenMentor(ctx, 'ivo')
  await blockPerson(ctx, mona, { personId: 'amal' })
  await blockPerson(ctx, amal, { personId: 'ivo' })
  for (const id of ['mona', 'ivo']) {
    const seen = await readMentor(ctx, amal, { id, t })
    expect(seen.barrier).toBe('unavailable')
    expect(JSON.stringify(seen)).not.toMatch(/block/i)
    await expect(ask(ctx, amal, id)).rejects.toMatchObject({ messageKey: 'mentorship.barrier.unavailable' })
  }
})

test('a request of somebody whom the mentor blocks is gone for the mentor, and looks unanswered to its sender', async () => {
  const { ctx } = await testContext()
  const [amal, mona] = [await givenMentee(ctx, 'amal'), await givenMentor(ctx, 'mona')]
  const requestId = await ask(ctx, amal, 'mona')
  await blockPerson(ctx, mona, { personId: 'amal' })
  expect((await listRequests(ctx, mona, t)).received).toEqual([])
  expect((await mentorshipOverview(ctx, mona)).waitingForMe).toBe(0)
  await expect(acceptRequest(ctx, mona, { requestId })).rejects.toMatchObject({ code: 'conflict' })
  await remindMentor(ctx, { requestId })
  expect(await toldTo(ctx, 'mona')).toEqual(['mentorship.requested'])
  expect((await listRequests(ctx, amal, t)).sent[0]?.status).toBe('open')
})

test('a request of somebody who was suspended since is not accepted', async () => {
  const { ctx } = await testContext()
  const [amal, mona] = [await givenMentee(ctx, 'amal'), await givenMentor(ctx, 'mona')]
  const requestId = await ask(ctx, amal, 'mona')
  await ctx.db.updateTable('users').set({ suspendedAt: ctx.now().toISOString() }).where('id', '=', 'amal').execute()
  await expect(acceptRequest(ctx, mona, { requestId })).rejects.toMatchObject({ code: 'conflict' })
})

test('who asks again and again has to wait', async () => {
  const { ctx } = await testContext()
  ctx.limits = openLimits()
  const amal = await givenMentee(ctx, 'amal')
  await givenMentor(ctx, 'mona')
  for (let n = 0; n < 20; n += 1) await withdrawRequest(ctx, amal, { requestId: await ask(ctx, amal, 'mona') })
  await expect(ask(ctx, amal, 'mona')).rejects.toMatchObject({ code: 'too_many' })
})
