import { expect, test } from 'vitest'
import type { Ctx } from '#app/context.server.ts'
import { blockPerson } from '#app/features/messaging/block-person.server.ts'
import { listConversations } from '#app/features/messaging/list-conversations.server.ts'
import { listRequests } from '#app/features/messaging/list-requests.server.ts'
import { readConversation } from '#app/features/messaging/read-conversation.server.ts'
import { searchMessages } from '#app/features/messaging/search-messages.server.ts'
import { sendMessage } from '#app/features/messaging/send-message.server.ts'
import { startConversation } from '#app/features/messaging/start-conversation.server.ts'
import { syncConversation } from '#app/features/messaging/sync-conversation.server.ts'
import { enterCohortConversation } from '#app/features/orientation/cohort-conversation.server.ts'
import { enrol } from '#app/features/orientation/enrol.server.ts'
import { leaveCohort } from '#app/features/orientation/leave-cohort.server.ts'
import { openCohort } from '#app/features/orientation/open-cohort.server.ts'
import { createProgramme, publishProgramme } from '#app/features/orientation/save-programme.server.ts'
import { testContext } from '#test/support/context.ts'
import { givenMigrant, givenOrganiser } from '#test/support/factories.ts'

async function givenCohort(ctx: Ctx) {
  const olive = await givenOrganiser(ctx, 'olive')
  const programmeId = await createProgramme(ctx, olive, {
    organisationId: 'harbour',
    titles: { en: 'First weeks', 'zh-Hant': '頭幾星期' },
    summaries: { en: 'What to do first' },
    mode: 'online' as const,
    district: undefined,
    languages: ['en' as const],
  })
  await publishProgramme(ctx, olive, { programmeId })
  const dates = { startsOn: '2026-04-04', closesOn: '2026-04-01', startsAt: '10:00', endsAt: '12:00', meetings: 4 }
  const cohortId = await openCohort(ctx, olive, { ...dates, capacity: 9, venue: 'Online', programmeId })
  const [amal, bo] = [await givenMigrant(ctx, 'amal'), await givenMigrant(ctx, 'bo')]
  return { olive, cohortId, amal, bo }
}

test('who has a place is in the conversation of the group with its organisers, and who gives it back is not', async () => {
  const { ctx } = await testContext()
  const { olive, cohortId, amal, bo } = await givenCohort(ctx)
  await enrol(ctx, amal, { cohortId })
  await enrol(ctx, bo, { cohortId })
  const id = await enterCohortConversation(ctx, amal, { cohortId })
  await sendMessage(ctx, olive, { conversationId: id, clientId: 'client-olive', body: 'Welcome, all' })
  const view = await readConversation(ctx, bo, { id, locale: 'zh-Hant' })
  expect(view).toMatchObject({ kind: 'cohort', title: '頭幾星期 · 2026年4月4日', messages: [{ body: 'Welcome, all' }] })
  expect(view.people.map(({ id: person, voucher }) => [person, voucher]).sort()).toEqual([
    ['amal', null],
    ['olive', 'harbour'],
  ])
  await leaveCohort(ctx, bo, { cohortId })
  await expect(readConversation(ctx, bo, { id })).rejects.toMatchObject({ code: 'not_found' })
  await expect(enterCohortConversation(ctx, bo, { cohortId })).rejects.toMatchObject({ code: 'conflict' })
})

test('people of one group ask each other first; their organiser writes at once', async () => {
  const { ctx } = await testContext()
  const { olive, cohortId, amal, bo } = await givenCohort(ctx)
  await enrol(ctx, amal, { cohortId })
  await enrol(ctx, bo, { cohortId })
  const write = (from: typeof amal, to: string) =>
    startConversation(ctx, from, { to: { kind: 'person', id: to }, clientId: `client-${from.id}-${to}`, body: 'Hello' })
  await write(amal, 'bo')
  expect(await listRequests(ctx, bo, 'en')).toMatchObject([{ name: 'amal' }])
  const direct = await write(olive, 'amal')
  expect((await readConversation(ctx, amal, { id: direct })).messages).toHaveLength(1)
})

test('in a group a block keeps two people apart and nobody else', async () => {
  const { ctx, published } = await testContext()
  const { olive, cohortId, amal, bo } = await givenCohort(ctx)
  await enrol(ctx, amal, { cohortId })
  await enrol(ctx, bo, { cohortId })
  const conversationId = await enterCohortConversation(ctx, olive, { cohortId })
  await blockPerson(ctx, bo, { personId: 'amal' })
  published.length = 0
  await sendMessage(ctx, amal, { conversationId, clientId: 'client-amal', body: 'Hello all' })
  const heard = published.filter(({ event }) => event.type === 'message:new').flatMap(({ to }) => to)
  expect(heard.sort()).toEqual(['amal', 'olive'])
  const read = async (person: typeof bo) => (await readConversation(ctx, person, { id: conversationId })).messages
  expect(await read(bo)).toMatchObject([{ seq: 1, body: '', hidden: true }])
  expect(await read(olive)).toMatchObject([{ body: 'Hello all' }])
  const sync = await syncConversation(ctx, bo, { conversationId, afterSeq: 0, limit: 10 })
  expect(sync.messages).toMatchObject([{ body: '', hidden: true }])
  expect(await searchMessages(ctx, bo, { q: 'Hello' })).toEqual([])
  expect((await listConversations(ctx, bo, {})).items).toMatchObject([{ last: null }])
})
