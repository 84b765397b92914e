import { expect, test } from 'vitest'
import { acceptRequest, blockRequest, declineRequest } from '#app/features/messaging/answer-request.server.ts'
import { blockPerson } from '#app/features/messaging/block-person.server.ts'
import { countUnreadMessages } from '#app/features/messaging/count-unread.server.ts'
import { leaveConversation } from '#app/features/messaging/leave-conversation.server.ts'
import { listConversations } from '#app/features/messaging/list-conversations.server.ts'
import { changeRequestsFrom, countRequests, listRequests } from '#app/features/messaging/list-requests.server.ts'
import { openConversation } from '#app/features/messaging/open-conversation.server.ts'
import { readConversation } from '#app/features/messaging/read-conversation.server.ts'
import { searchMessages } from '#app/features/messaging/search-messages.server.ts'
import { sendMessage } from '#app/features/messaging/send-message.server.ts'
import { startConversation } from '#app/features/messaging/start-conversation.server.ts'
import { testContext } from '#test/support/context.ts'
import { givenMigrant, givenOrganisation, givenPerson, givenRepresentative } from '#test/support/factories.ts'

/** Amal does not know Mona, who stands in the directory of mentors. */
async function given() {
  const world = await testContext()
  const { ctx } = world
  const [amal, mona] = [await givenMigrant(ctx, 'amal'), await givenPerson(ctx, 'mona', { mentor: true })]
  let count = 0
  const write = (from: typeof amal, id: string, body = 'Hello', kind: 'person' | 'organisation' = 'person') =>
    startConversation(ctx, from, { to: { kind, id }, clientId: `client-${++count}`, body })
  return { ...world, amal, mona, write }
}

test('a stranger’s first message waits as a request and is nowhere else', async () => {
  const { ctx, amal, mona, write } = await given()
  const conversationId = await write(amal, 'mona', 'Welcome words')
  expect(await listRequests(ctx, mona, 'en')).toMatchObject([{ conversationId, name: 'amal', body: 'Welcome words', organisation: null }])
  expect(await countUnreadMessages(ctx, mona)).toBe(0)
  expect((await listConversations(ctx, mona, {})).items).toEqual([])
  expect(await searchMessages(ctx, mona, { q: 'Welcome' })).toEqual([])
  await expect(readConversation(ctx, mona, { id: conversationId })).rejects.toMatchObject({ code: 'not_found' })
})

test('until it is accepted nothing more can be sent, also past the page', async () => {
  const { ctx, amal, write } = await given()
  const conversationId = await write(amal, 'mona')
  const more = sendMessage(ctx, amal, { conversationId, clientId: 'client-more', body: 'And?' })
  await expect(more).rejects.toMatchObject({ messageKey: 'messaging.error.blocked' })
  expect(await write(amal, 'mona', 'And?')).toBe(conversationId)
  expect((await readConversation(ctx, amal, { id: conversationId })).messages).toHaveLength(1)
})

test('after it is accepted the two talk, and the first message is there', async () => {
  const { ctx, amal, mona, write } = await given()
  const conversationId = await write(amal, 'mona')
  await acceptRequest(ctx, mona, { conversationId })
  await sendMessage(ctx, mona, { conversationId, clientId: 'client-back', body: 'Welcome' })
  await sendMessage(ctx, amal, { conversationId, clientId: 'client-on', body: 'Thank you' })
  const { messages } = await readConversation(ctx, mona, { id: conversationId })
  expect(messages.map(({ body, seq }) => [seq, body])).toEqual([
    [1, 'Hello'],
    [2, 'Welcome'],
    [3, 'Thank you'],
  ])
  expect(await countRequests(ctx, mona)).toBe(0)
})

test('several requests give one notice until they are looked at', async () => {
  const { ctx, write, amal } = await given()
  const bo = await givenMigrant(ctx, 'bo')
  await write(amal, 'mona')
  await write(bo, 'mona')
  const news = await ctx.db.selectFrom('notifications').select(['userId', 'kind']).execute()
  expect(news).toEqual([{ userId: 'mona', kind: 'message.request' }])
})

test('declining is silent, and who was declined cannot ask again', async () => {
  const { ctx, published, amal, mona, write } = await given()
  const conversationId = await write(amal, 'mona')
  const before = await readConversation(ctx, amal, { id: conversationId })
  published.length = 0
  await declineRequest(ctx, mona, { conversationId })
  expect(published.filter(({ to }) => to.includes('amal'))).toEqual([])
  expect(await readConversation(ctx, amal, { id: conversationId })).toEqual(before)
  expect(await write(amal, 'mona', 'Please')).toBe(conversationId)
  expect(await listRequests(ctx, mona, 'en')).toEqual([])
  expect(await ctx.db.selectFrom('messages').selectAll().execute()).toHaveLength(1)
})

test('who declined may still write first, and with that they talk', async () => {
  const { ctx, amal, mona, write } = await given()
  const conversationId = await write(amal, 'mona')
  await declineRequest(ctx, mona, { conversationId })
  expect(await write(mona, 'amal', 'Sorry, here I am')).toBe(conversationId)
  await sendMessage(ctx, amal, { conversationId, clientId: 'client-on', body: 'Thank you' })
})

test('two strangers who write to each other have one conversation', async () => {
  const { ctx, amal, mona, write } = await given()
  await ctx.db.updateTable('users').set({ mentorSince: '2026' }).where('id', '=', 'amal').execute()
  const [one, other] = await Promise.all([write(amal, 'mona', 'Me first'), write(mona, 'amal', 'No, me')])
  expect(one).toBe(other)
  expect((await readConversation(ctx, amal, { id: one })).messages).toHaveLength(2)
})

test('blocking from a request holds both ways at once, also by a direct link', async () => {
  const { ctx, amal, mona, write } = await given()
  const conversationId = await write(amal, 'mona')
  await blockRequest(ctx, mona, { conversationId })
  expect(await listRequests(ctx, mona, 'en')).toEqual([])
  await expect(acceptRequest(ctx, mona, { conversationId })).rejects.toMatchObject({ messageKey: 'contact.error.apart' })
  await expect(write(mona, 'amal')).rejects.toMatchObject({ messageKey: 'contact.error.refused' })
  expect(await write(amal, 'mona', 'Again')).toBe(conversationId)
  expect(await ctx.db.selectFrom('messages').selectAll().execute()).toHaveLength(1)
})

test.each(['direct', 'case'] as const)('a block in a conversation of the kind %s ends it both ways', async (kind) => {
  const { ctx, amal, mona } = await given()
  const ref = { id: 'c1', kind, subjectId: 's', userIds: ['amal', 'mona'], at: ctx.now() }
  const conversationId = await openConversation(ctx.db, ref)
  await blockPerson(ctx, mona, { personId: 'amal' })
  for (const person of [amal, mona]) {
    const sent = sendMessage(ctx, person, { conversationId, clientId: `client-${person.id}`, body: 'Hello' })
    await expect(sent).rejects.toMatchObject({ messageKey: 'messaging.error.blocked' })
  }
})

test('a person without any tie does not exist', async () => {
  const { ctx, amal, write } = await given()
  await givenPerson(ctx, 'eve')
  await expect(write(amal, 'eve')).rejects.toMatchObject({ code: 'not_found' })
  await expect(write(amal, 'nobody')).rejects.toMatchObject({ code: 'not_found' })
  await expect(write(amal, 'amal')).rejects.toMatchObject({ code: 'not_found' })
})

test('somebody who lets nobody ask gets no request', async () => {
  const { ctx, amal, mona, write } = await given()
  await changeRequestsFrom(ctx, mona, { requestsFrom: 'nobody' })
  await expect(write(amal, 'mona')).rejects.toMatchObject({ messageKey: 'contact.error.refused' })
  await changeRequestsFrom(ctx, mona, { requestsFrom: 'everyone' })
  await write(amal, 'mona')
})

test('five requests a day in the first week, however many arrive at once', async () => {
  const { ctx, amal, write, moveTo } = await given()
  const mentors = Array.from({ length: 8 }, (_, at) => `mentor-${at}`)
  for (const id of mentors) await givenPerson(ctx, id, { mentor: true })
  const tried = await Promise.allSettled(mentors.map((id) => write(amal, id)))
  expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
  moveTo('2026-03-03T09:00:01.000Z')
  await write(amal, mentors[7] as string)
})

test('an unconfirmed address sends no requests', async () => {
  const { ctx, write } = await given()
  const eve = await givenPerson(ctx, 'eve', { verified: false })
  await expect(write(eve, 'mona')).rejects.toMatchObject({ messageKey: 'contact.error.unverified' })
})

test('a request to an organisation goes to whoever acts for it, and the first to accept talks', async () => {
  const { ctx, amal, write } = await given()
  const [rosa, rita] = [await givenRepresentative(ctx, 'rosa'), await givenRepresentative(ctx, 'rita')]
  const conversationId = await write(amal, 'pier', 'Do you hire?', 'organisation')
  for (const one of [rosa, rita])
    expect(await listRequests(ctx, one, 'en')).toMatchObject([{ body: 'Do you hire?', organisation: 'pier', voucher: null }])
  await acceptRequest(ctx, rosa, { conversationId })
  expect(await listRequests(ctx, rita, 'en')).toEqual([])
  await expect(acceptRequest(ctx, rita, { conversationId })).rejects.toMatchObject({ code: 'not_found' })
  await sendMessage(ctx, rosa, { conversationId, clientId: 'client-back', body: 'Yes' })
})

test('an organisation that nobody has verified cannot be written to', async () => {
  const { ctx, amal, write } = await given()
  await givenOrganisation(ctx, 'shady', 'employer', false)
  await givenRepresentative(ctx, 'rosa', 'shady')
  await expect(write(amal, 'shady', 'Hello', 'organisation')).rejects.toMatchObject({ code: 'not_found' })
})

test('colleagues write at once', async () => {
  const { ctx, write } = await given()
  const [rosa, rita] = [await givenRepresentative(ctx, 'rosa'), await givenRepresentative(ctx, 'rita')]
  const conversationId = await write(rosa, 'rita', 'Lunch?')
  expect((await readConversation(ctx, rita, { id: conversationId })).messages).toMatchObject([{ body: 'Lunch?' }])
})

test('a request whose sender has left is gone; who left an accepted conversation is asked anew', async () => {
  const { ctx, amal, mona, write } = await given()
  const conversationId = await write(amal, 'mona')
  await leaveConversation(ctx, amal, { conversationId })
  expect(await listRequests(ctx, mona, 'en')).toEqual([])
  await write(amal, 'mona')
  await acceptRequest(ctx, mona, { conversationId })
  await leaveConversation(ctx, mona, { conversationId })
  await write(amal, 'mona', 'Are you still there?')
  expect(await listRequests(ctx, mona, 'en')).toMatchObject([{ body: 'Are you still there?' }])
})
