import { expect, test } from 'vitest'
import { arrangeConversation } from '#app/features/messaging/arrange-conversation.server.ts'
import { countUnreadMessages } from '#app/features/messaging/count-unread.server.ts'
import { deleteMessage } from '#app/features/messaging/delete-message.server.ts'
import { editMessage } from '#app/features/messaging/edit-message.server.ts'
import { leaveConversation } from '#app/features/messaging/leave-conversation.server.ts'
import { listConversations } from '#app/features/messaging/list-conversations.server.ts'
import { openConversation } from '#app/features/messaging/open-conversation.server.ts'
import { readConversation } from '#app/features/messaging/read-conversation.server.ts'
import { saveDraft } from '#app/features/messaging/save-draft.server.ts'
import { searchMessages } from '#app/features/messaging/search-messages.server.ts'
import { testContext } from '#test/support/context.ts'
import { givenConversation } from './given.ts'

async function given() {
  const { ctx, moveTo, published } = await testContext()
  const talk = await givenConversation(ctx)
  const later = (minutes: number) => moveTo(new Date(ctx.now().getTime() + minutes * 60_000).toISOString())
  const arrange = (arrangement: Parameters<typeof arrangeConversation>[2]['arrangement'], conversationId = talk.conversationId) =>
    arrangeConversation(ctx, talk.bo, { conversationId, arrangement })
  const inbox = async () => (await listConversations(ctx, talk.bo, {})).items.map(({ id }) => id)
  const archive = async () => (await listConversations(ctx, talk.bo, { shelf: 'archived' })).items.map(({ id }) => id)
  return { ctx, later, published, arrange, inbox, archive, ...talk }
}

test('an archived conversation leaves the inbox, and comes back when somebody writes', async () => {
  const { arrange, inbox, archive, later, say, amal } = await given()
  await say(amal, 'one')
  await arrange('archive')
  expect([await inbox(), await archive()]).toEqual([[], ['c1']])
  later(1)
  await say(amal, 'two')
  expect([await inbox(), await archive()]).toEqual([['c1'], []])
})

test('one that is muted as well stays in the archive', async () => {
  const { arrange, inbox, archive, later, say, amal } = await given()
  await say(amal, 'one')
  await arrange('mute')
  await arrange('archive')
  later(1)
  await say(amal, 'two')
  expect([await inbox(), await archive()]).toEqual([[], ['c1']])
  await arrange('unarchive')
  expect(await inbox()).toEqual(['c1'])
})

test('who has muted a conversation gets no notice and counts nothing as new, and still reads it', async () => {
  const { ctx, arrange, say, amal, bo } = await given()
  await arrange('mute')
  await say(amal, 'one')
  expect(await countUnreadMessages(ctx, bo)).toBe(0)
  expect(await ctx.db.selectFrom('notifications').selectAll().execute()).toEqual([])
  expect((await listConversations(ctx, bo, {})).items[0]).toMatchObject({ unread: 1, muted: true })
  await arrange('unmute')
  expect(await countUnreadMessages(ctx, bo)).toBe(1)
})

test('pinned conversations stand first, five at most, and the others see nothing of it', async () => {
  const { ctx, arrange, inbox, later, amal } = await given()
  const ids = ['c2', 'c3', 'c4', 'c5', 'c6', 'c7']
  for (const id of ids) {
    later(1)
    await openConversation(ctx.db, { id, kind: 'mentorship', subjectId: id, userIds: ['amal', 'bo'], at: ctx.now() })
  }
  await arrange('pin', 'c2')
  expect(await inbox()).toEqual(['c2', 'c7', 'c6', 'c5', 'c4', 'c3', 'c1'])
  for (const id of ['c3', 'c4', 'c5', 'c6']) await arrange('pin', id)
  await expect(arrange('pin', 'c7')).rejects.toMatchObject({ messageKey: 'messaging.error.pinned' })
  expect((await listConversations(ctx, amal, {})).items.map(({ pinned }) => pinned)).toEqual(ids.concat('c1').map(() => false))
})

test('a stranger arranges nothing and drafts nothing', async () => {
  const { ctx, eve, conversationId } = await given()
  await expect(arrangeConversation(ctx, eve, { conversationId, arrangement: 'pin' })).rejects.toMatchObject({ code: 'not_found' })
  await expect(saveDraft(ctx, eve, { conversationId, body: 'x' })).rejects.toMatchObject({ code: 'not_found' })
})

test('a draft is the writer’s alone, and a message that is sent takes it away', async () => {
  const { ctx, conversationId, amal, bo, say } = await given()
  await saveDraft(ctx, bo, { conversationId, body: 'half a thou' })
  expect((await readConversation(ctx, bo, { id: conversationId })).draft).toBe('half a thou')
  expect((await listConversations(ctx, bo, {})).items[0]?.draft).toBe('half a thou')
  expect((await readConversation(ctx, amal, { id: conversationId })).draft).toBeNull()
  await say(bo, 'half a thought')
  expect((await readConversation(ctx, bo, { id: conversationId })).draft).toBeNull()
})

test.each([
  ['工程', '我讀土木工程'],
  ['软件', '軟件公司在觀塘'],
  ['interv', 'The interview is on Monday'],
  ['金', '訂金已付'],
])('%s finds "%s" in one’s own conversations, and for nobody else', async (q, body) => {
  const { ctx, amal, bo, eve, say } = await given()
  await say(amal, 'something else', 'client-else')
  const sent = await say(amal, body, 'client-found')
  expect(await searchMessages(ctx, bo, { q })).toMatchObject([{ id: sent.id, names: ['amal'], own: false, excerpt: body }])
  expect(await searchMessages(ctx, amal, { q })).toMatchObject([{ id: sent.id, own: true }])
  expect(await searchMessages(ctx, eve, { q })).toEqual([])
})

test('what was edited is found by its new words only, what was deleted not at all', async () => {
  const { ctx, amal, bo, conversationId, say } = await given()
  const sent = await say(amal, 'ferry at nine')
  await say(bo, 'another ferry', 'client-another')
  await editMessage(ctx, amal, { conversationId, messageId: sent.id, body: 'tram at nine' })
  expect((await searchMessages(ctx, bo, { q: 'ferry' })).map(({ excerpt }) => excerpt)).toEqual(['another ferry'])
  expect(await searchMessages(ctx, bo, { q: 'tram nine' })).toHaveLength(1)
  await deleteMessage(ctx, amal, { conversationId, messageId: sent.id })
  expect(await searchMessages(ctx, bo, { q: 'tram' })).toEqual([])
})

test('who has left finds nothing there any more', async () => {
  const { ctx, amal, bo, conversationId, say } = await given()
  await say(amal, 'ferry at nine')
  await leaveConversation(ctx, bo, { conversationId })
  expect(await searchMessages(ctx, bo, { q: 'ferry' })).toEqual([])
})

test.each(['', '   ', '"', 'in:', 'a" OR "b', '*', 'NEAR(', '🎉'])('"%s" typed into the search harms nothing', async (q) => {
  const { ctx, amal, bo, say } = await given()
  await say(amal, 'ferry')
  expect(await searchMessages(ctx, bo, { q })).toEqual([])
})
