import { expect, test } from 'vitest'
import { runDueTasks } from '#app/background/worker.server.ts'
import { taskHandlers } from '#app/composition.server.ts'
import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { acceptRequest, declineRequest, withdrawRequest } from '#app/features/mentorship/answer-request.server.ts'
import { endMentorship } from '#app/features/mentorship/end-mentorship.server.ts'
import { listMentors } from '#app/features/mentorship/list-mentors.server.ts'
import { listRequests } from '#app/features/mentorship/list-requests.server.ts'
import { mentorshipOverview } from '#app/features/mentorship/mentorship-overview.server.ts'
import type { MentorFilter } from '#app/features/mentorship/mentorship.schema.ts'
import { readMentor } from '#app/features/mentorship/read-mentor.server.ts'
import { requestMentor } from '#app/features/mentorship/request-mentor.server.ts'
import { pauseMentor, publishMentor, resumeMentor, saveMentor, unpublishMentor } from '#app/features/mentorship/save-mentor.server.ts'
import { vetMentor } from '#app/features/mentorship/vet-mentor.server.ts'
import { blockPerson } from '#app/features/messaging/block-person.server.ts'
import { readConversation } from '#app/features/messaging/read-conversation.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { testContext } from '#test/support/context.ts'
import { givenOrganiser, givenPerson } from '#test/support/factories.ts'
import { GOAL, givenMentee, givenMentor, givenProfile } from './given.ts'

const t = translateTo('en')
const ask = (ctx: Ctx, mentee: Actor, mentorId: string) => requestMentor(ctx, mentee, { mentorId, goal: GOAL })
const offered = async (ctx: Ctx, actor: Actor | null, filter: Partial<MentorFilter> = {}) => (await listMentors(ctx, actor, { filter: { page: 1, ...filter } as MentorFilter, t })).items.map(({ id }) => id)
const activeCount = async (ctx: Ctx, id: string) => (await ctx.db.selectFrom('mentors').select('activeCount').where('userId', '=', id).executeTakeFirstOrThrow()).activeCount

test('mentors are ranked by how well they fit, each with its reasons in words', async () => {
  const { ctx } = await testContext()
  await givenMentor(ctx, 'far', { goals: ['start-a-business'], sector: 'it' })
  await givenMentor(ctx, 'near')
  const amal = await givenMentee(ctx, 'amal')
  const { items, ranked } = await listMentors(ctx, amal, { filter: { page: 1 } as MentorFilter, t })
  expect(ranked).toBe(true)
  expect(items.map(({ id }) => id)).toEqual(['near', 'far'])
  expect(items[0]?.reasons[0]?.text).toContain('Can help with your goal')
  expect(items[0]?.score).toBeGreaterThan(items[1]?.score ?? 0)
})

test('full, paused, blocked, hidden and unreachable mentors are not offered', async () => {
  const { ctx } = await testContext()
  const amal = await givenMentee(ctx, 'amal')
  await givenMentor(ctx, 'free')
  await givenMentor(ctx, 'full', { capacity: 0 })
  await givenMentor(ctx, 'tongue', { language: 'ja' })
  await givenMentor(ctx, 'busy', { slots: ['mon-evening'] })
  const [paused, blocker, hidden] = [await givenMentor(ctx, 'paused'), await givenMentor(ctx, 'blocker'), await givenMentor(ctx, 'hidden')]
  await pauseMentor(ctx, paused, {})
  await blockPerson(ctx, blocker, { personId: 'amal' })
  await unpublishMentor(ctx, hidden)
  expect(await offered(ctx, amal)).toEqual(['free'])
})

test('a pause with a day ends by itself after that day in Hong Kong, one without a day when the mentor says so', async () => {
  const { ctx, moveTo } = await testContext()
  const amal = await givenMentee(ctx, 'amal')
  const mentor = await givenMentor(ctx, 'mona')
  await pauseMentor(ctx, mentor, { pausedUntil: '2026-03-04' })
  moveTo('2026-03-04T15:59:59Z')
  expect(await offered(ctx, amal)).toEqual([])
  moveTo('2026-03-04T16:00:01Z')
  expect(await offered(ctx, amal)).toEqual(['mona'])
  await pauseMentor(ctx, mentor, {})
  moveTo('2030-01-01T00:00:00Z')
  expect(await offered(ctx, amal)).toEqual([])
  await resumeMentor(ctx, mentor)
  expect(await offered(ctx, amal)).toEqual(['mona'])
})

test('a mentor answers: the conversation opens, the place is taken, the mentee hears of it', async () => {
  const { ctx } = await testContext()
  const [amal, mona] = [await givenMentee(ctx, 'amal'), await givenMentor(ctx, 'mona')]
  const requestId = await ask(ctx, amal, 'mona')
  expect(await mentorshipOverview(ctx, mona)).toMatchObject({ waitingForMe: 1 })
  const [received] = (await listRequests(ctx, mona, t)).received
  expect(received).toMatchObject({ name: 'amal', goal: GOAL })
  expect(received?.reasons.length).toBeGreaterThan(0)

  const conversationId = await acceptRequest(ctx, mona, { requestId })
  expect((await readConversation(ctx, amal, { id: conversationId })).people.map(({ id }) => id)).toEqual(['mona'])
  expect(await activeCount(ctx, 'mona')).toBe(1)
  expect((await mentorshipOverview(ctx, amal)).active).toMatchObject([{ otherId: 'mona', role: 'mentor', conversationId }])
  const told = await ctx.db.selectFrom('notifications').select('kind').where('userId', '=', 'amal').execute()
  expect(told).toEqual([{ kind: 'mentorship.accepted' }])
})

test('a mentor at capacity cannot accept, whatever happens at the same instant', async () => {
  const { ctx } = await testContext()
  const mona = await givenMentor(ctx, 'mona', { capacity: 1 })
  const requests: string[] = []
  for (let n = 0; n < 10; n += 1) requests.push(await ask(ctx, await givenMentee(ctx, `mentee-${n}`), 'mona'))
  const results = await Promise.allSettled(requests.map((requestId) => acceptRequest(ctx, mona, { requestId })))
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await activeCount(ctx, 'mona')).toBe(1)
  expect(await ctx.db.selectFrom('mentorships').selectAll().execute()).toHaveLength(1)
  expect(await ctx.db.selectFrom('mentorshipRequests').selectAll().where('status', '=', 'open').execute()).toHaveLength(9)
})

test('a full mentor is offered again when a mentorship ends', async () => {
  const { ctx } = await testContext()
  const [amal, bo, mona] = [await givenMentee(ctx, 'amal'), await givenMentee(ctx, 'bo'), await givenMentor(ctx, 'mona', { capacity: 1 })]
  await acceptRequest(ctx, mona, { requestId: await ask(ctx, amal, 'mona') })
  expect(await offered(ctx, bo)).toEqual([])
  await expect(ask(ctx, bo, 'mona')).rejects.toMatchObject({ messageKey: 'mentorship.barrier.full' })
  const [pair] = (await mentorshipOverview(ctx, amal)).active
  await endMentorship(ctx, amal, { mentorshipId: pair?.mentorshipId ?? '', reason: 'goalReached' })
  expect(await offered(ctx, bo)).toEqual(['mona'])
  expect(await offered(ctx, amal)).toEqual([])
})

test('five open requests are the most, and one to each mentor', async () => {
  const { ctx } = await testContext()
  const amal = await givenMentee(ctx, 'amal')
  for (let n = 0; n < 6; n += 1) await givenMentor(ctx, `mentor-${n}`)
  const first = await ask(ctx, amal, 'mentor-0')
  await expect(ask(ctx, amal, 'mentor-0')).rejects.toMatchObject({ messageKey: 'mentorship.error.openAlready' })
  for (let n = 1; n < 5; n += 1) await ask(ctx, amal, `mentor-${n}`)
  await expect(ask(ctx, amal, 'mentor-5')).rejects.toMatchObject({ messageKey: 'mentorship.error.tooManyOpen' })
  await withdrawRequest(ctx, amal, { requestId: first })
  await expect(ask(ctx, amal, 'mentor-5')).resolves.toEqual(expect.any(String))
})

test('after a refusal the mentee reads the reason and is shown somebody else who fits', async () => {
  const { ctx } = await testContext()
  const [amal, mona] = [await givenMentee(ctx, 'amal'), await givenMentor(ctx, 'mona')]
  await givenMentor(ctx, 'next')
  const requestId = await ask(ctx, amal, 'mona')
  await declineRequest(ctx, mona, { requestId, reasonCode: 'noTime', note: 'Maybe in summer.' })
  const { sent, next } = await listRequests(ctx, amal, t)
  expect(sent[0]).toMatchObject({ status: 'declined', reasonCode: 'noTime', note: 'Maybe in summer.' })
  expect(next?.id).toBe('next')
  await expect(ask(ctx, amal, 'mona')).rejects.toMatchObject({ messageKey: 'mentorship.barrier.earlierPair' })
})

test('a request that nobody answers is recalled after five days and runs out after seven', async () => {
  const { ctx, moveTo } = await testContext()
  const [amal] = [await givenMentee(ctx, 'amal'), await givenMentor(ctx, 'mona')]
  await ask(ctx, amal, 'mona')
  const kinds = async (userId: string) => (await ctx.db.selectFrom('notifications').select('kind').where('userId', '=', userId).execute()).map(({ kind }) => kind)
  moveTo('2026-03-07T10:00:00Z')
  await runDueTasks(ctx, taskHandlers)
  expect(await kinds('mona')).toEqual(['mentorship.requested', 'mentorship.expiring'])
  moveTo('2026-03-09T10:00:00Z')
  await runDueTasks(ctx, taskHandlers)
  expect(await kinds('amal')).toEqual(['mentorship.expired'])
  expect((await listRequests(ctx, amal, t)).sent[0]?.status).toBe('expired')
})

test('an answered request does not run out, and cannot be answered again', async () => {
  const { ctx, moveTo } = await testContext()
  const [amal, mona] = [await givenMentee(ctx, 'amal'), await givenMentor(ctx, 'mona')]
  const requestId = await ask(ctx, amal, 'mona')
  await acceptRequest(ctx, mona, { requestId })
  moveTo('2026-03-20T10:00:00Z')
  await runDueTasks(ctx, taskHandlers)
  expect((await listRequests(ctx, amal, t)).sent[0]?.status).toBe('accepted')
  await expect(declineRequest(ctx, mona, { requestId, reasonCode: 'noTime' })).rejects.toMatchObject({ code: 'conflict' })
  await expect(withdrawRequest(ctx, amal, { requestId })).rejects.toMatchObject({ code: 'conflict' })
})

test('nobody answers for somebody else', async () => {
  const { ctx } = await testContext()
  const [amal, other] = [await givenMentee(ctx, 'amal'), await givenMentor(ctx, 'other')]
  await givenMentor(ctx, 'mona')
  const requestId = await ask(ctx, amal, 'mona')
  await expect(acceptRequest(ctx, amal, { requestId })).rejects.toMatchObject({ code: 'not_found' })
  await expect(acceptRequest(ctx, other, { requestId })).rejects.toMatchObject({ code: 'not_found' })
  await expect(withdrawRequest(ctx, other, { requestId })).rejects.toMatchObject({ code: 'not_found' })
})

test('only an approved migrant with a profile can ask', async () => {
  const { ctx } = await testContext()
  await givenMentor(ctx, 'mona')
  await expect(ask(ctx, await givenProfile(ctx, await givenPerson(ctx, 'amal')), 'mona')).rejects.toMatchObject({ code: 'forbidden' })
  await expect(ask(ctx, { ...(await givenPerson(ctx, 'bo')), migrant: true }, 'mona')).rejects.toMatchObject({ messageKey: 'mentorship.error.noProfile' })
})

test('a mentor who blocked somebody looks simply not available, also by a direct link', async () => {
  const { ctx } = await testContext()
  const [amal, mona] = [await givenMentee(ctx, 'amal'), await givenMentor(ctx, 'mona')]
  await blockPerson(ctx, mona, { personId: 'amal' })
  expect((await readMentor(ctx, amal, { id: 'mona', t })).barrier).toBe('blocked')
  await expect(ask(ctx, amal, 'mona')).rejects.toMatchObject({ messageKey: 'mentorship.barrier.blocked' })
  expect(t('mentorship.barrier.blocked')).not.toMatch(/block/i)
})

test('visitors see who is there, without scores; the filters narrow the list', async () => {
  const { ctx } = await testContext()
  await givenMentor(ctx, 'mona', { sector: 'finance' })
  await givenMentor(ctx, 'ivo', { sector: 'it' })
  const { items, ranked } = await listMentors(ctx, null, { filter: { page: 1 } as MentorFilter, t })
  expect(ranked).toBe(false)
  expect(items.map(({ score }) => score)).toEqual([null, null])
  expect(await offered(ctx, null, { sector: 'it' })).toEqual(['ivo'])
})

test('without languages and free times nobody is published', async () => {
  const { ctx } = await testContext()
  const person = await givenPerson(ctx, 'mona')
  await saveMentor(ctx, person, { headline: 'Here to help', about: 'I have lived here for years and like to help.', capacity: 1 })
  await expect(publishMentor(ctx, person)).rejects.toMatchObject({ messageKey: 'mentorship.error.mentorProfile' })
})

test('only an organiser gives the word of their organisation, and never for themselves', async () => {
  const { ctx } = await testContext()
  const organiser = await givenOrganiser(ctx, 'olive')
  await givenMentor(ctx, 'mona')
  await expect(vetMentor(ctx, organiser, { mentorId: 'mona', organisationId: 'elsewhere' })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(vetMentor(ctx, organiser, { mentorId: 'olive', organisationId: 'harbour' })).rejects.toMatchObject({ code: 'forbidden' })
  await vetMentor(ctx, organiser, { mentorId: 'mona', organisationId: 'harbour' })
  expect((await readMentor(ctx, null, { id: 'mona', t })).organisation?.text).toBe('harbour')
})
