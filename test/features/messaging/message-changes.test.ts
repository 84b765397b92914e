import { expect, test } from 'vitest'
import { blockPerson } from '#app/features/messaging/block-person.server.ts'
import { countUnreadMessages } from '#app/features/messaging/count-unread.server.ts'
import { deleteMessage } from '#app/features/messaging/delete-message.server.ts'
import { editMessage } from '#app/features/messaging/edit-message.server.ts'
import { leaveConversation } from '#app/features/messaging/leave-conversation.server.ts'
import { listConversations } from '#app/features/messaging/list-conversations.server.ts'
import { markConversationRead } from '#app/features/messaging/mark-read.server.ts'
import { reactToMessage } from '#app/features/messaging/react-to-message.server.ts'
import { readConversation } from '#app/features/messaging/read-conversation.server.ts'
import { sendMessage } from '#app/features/messaging/send-message.server.ts'
import { syncConversation } from '#app/features/messaging/sync-conversation.server.ts'
import { testContext } from '#test/support/context.ts'
import { givenConversation } from './given.ts'

const MINUTE = 60_000

async function given() {
  const { ctx, moveTo, published } = await testContext()
  const clock = { advance: (ms: number) => moveTo(new Date(ctx.now().getTime() + ms).toISOString()) }
  const talk = await givenConversation(ctx)
  const first = await talk.say(talk.amal, 'helo')
  const ref = { conversationId: talk.conversationId, messageId: first.id }
  const changes = () => published.filter(({ event }) => event.type === 'message:changed')
  const versions = () => ctx.db.selectFrom('messageVersions').select(['messageId', 'body']).orderBy('replacedAt').execute()
  return { ctx, clock, ...talk, first, ref, changes, versions }
}

test('an edit takes the next number, keeps the place of the message, and both sides hear of it', async () => {
  const { ctx, amal, bo, ref, say, changes } = await given()
  await say(bo, 'hi')
  const edited = await editMessage(ctx, amal, { ...ref, body: 'hello' })
  expect(edited).toMatchObject({ id: ref.messageId, seq: 1, changeSeq: 3, body: 'hello', editedAt: ctx.now().toISOString() })
  expect(changes()).toMatchObject([{ to: ['amal', 'bo'], event: { message: { body: 'hello', changeSeq: 3 } } }])
  expect((await say(amal, 'next')).seq).toBe(4)
})

test('what a message said before is kept, and an edit to the same text is none', async () => {
  const { ctx, amal, ref, versions, changes } = await given()
  await editMessage(ctx, amal, { ...ref, body: 'hello' })
  await editMessage(ctx, amal, { ...ref, body: 'hello' })
  expect(await versions()).toEqual([{ messageId: ref.messageId, body: 'helo' }])
  expect(changes()).toHaveLength(1)
})

test('a message can be edited for fifteen minutes, and not a moment longer', async () => {
  const { ctx, clock, amal, ref } = await given()
  clock.advance(15 * MINUTE - 1)
  await editMessage(ctx, amal, { ...ref, body: 'just in time' })
  clock.advance(1)
  await expect(editMessage(ctx, amal, { ...ref, body: 'late' })).rejects.toMatchObject({ messageKey: 'messaging.error.tooLate' })
})

test('nobody edits or deletes what another wrote, and to a stranger it does not exist', async () => {
  const { ctx, bo, eve, ref } = await given()
  await expect(editMessage(ctx, bo, { ...ref, body: 'x' })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(deleteMessage(ctx, bo, ref)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(editMessage(ctx, eve, { ...ref, body: 'x' })).rejects.toMatchObject({ code: 'not_found' })
  await expect(reactToMessage(ctx, eve, { ...ref, reaction: 'heart', on: true })).rejects.toMatchObject({ code: 'not_found' })
})

test('a message of another conversation is not reached through one’s own', async () => {
  const { ctx, amal, ref } = await given()
  await expect(deleteMessage(ctx, amal, { ...ref, messageId: 'elsewhere' })).rejects.toMatchObject({ code: 'not_found' })
})

test('a deleted message keeps its place without its text and its reactions, at any time, also behind a block', async () => {
  const { ctx, clock, amal, bo, ref, versions } = await given()
  await reactToMessage(ctx, bo, { ...ref, reaction: 'heart', on: true })
  await blockPerson(ctx, bo, { personId: 'amal' })
  clock.advance(60 * 24 * MINUTE)
  const deleted = await deleteMessage(ctx, amal, ref)
  expect(deleted).toMatchObject({ seq: 1, body: '', deletedAt: ctx.now().toISOString(), reactions: [] })
  expect(await versions()).toEqual([{ messageId: ref.messageId, body: 'helo' }])
  await expect(editMessage(ctx, amal, { ...ref, body: 'back' })).rejects.toMatchObject({ messageKey: 'messaging.error.deleted' })
})

test('who is blocked hears of no change, and can neither edit nor react', async () => {
  const { ctx, amal, bo, ref, changes } = await given()
  await blockPerson(ctx, bo, { personId: 'amal' })
  await expect(editMessage(ctx, amal, { ...ref, body: 'x' })).rejects.toMatchObject({ messageKey: 'messaging.error.blocked' })
  await expect(reactToMessage(ctx, bo, { ...ref, reaction: 'sad', on: true })).rejects.toMatchObject({ code: 'conflict' })
  await deleteMessage(ctx, amal, ref)
  expect(changes().map(({ to }) => to)).toEqual([['amal']])
})

test('who has left changes nothing any more', async () => {
  const { ctx, amal, conversationId, ref } = await given()
  await leaveConversation(ctx, amal, { conversationId })
  await expect(deleteMessage(ctx, amal, ref)).rejects.toMatchObject({ code: 'not_found' })
})

test('a reaction is given once and taken back once; each repetition is harmless', async () => {
  const { ctx, amal, bo, ref, changes } = await given()
  for (const _ of [1, 2]) await reactToMessage(ctx, bo, { ...ref, reaction: 'heart', on: true })
  const both = await reactToMessage(ctx, amal, { ...ref, reaction: 'heart', on: true })
  expect(both.reactions).toEqual([{ reaction: 'heart', userIds: ['amal', 'bo'] }])
  for (const _ of [1, 2]) await reactToMessage(ctx, bo, { ...ref, reaction: 'heart', on: false })
  expect(changes().map(({ event }) => 'message' in event && event.message.reactions.length)).toEqual([1, 1, 1])
  expect(changes()).toHaveLength(3)
})

test('an answer repeats what it answers as that is now', async () => {
  const { ctx, amal, bo, conversationId, ref } = await given()
  const answer = await sendMessage(ctx, bo, { conversationId, clientId: 'client-answer', body: 'yes', replyTo: ref.messageId })
  expect(answer.replyTo).toEqual({ id: ref.messageId, seq: 1, senderId: 'amal', body: 'helo', deleted: false, file: null })
  await deleteMessage(ctx, amal, ref)
  const { messages } = await readConversation(ctx, bo, { id: conversationId })
  expect(messages.at(-1)?.replyTo).toMatchObject({ body: '', deleted: true })
})

test('an answer to something in another conversation is a message like any other', async () => {
  const { ctx, bo, conversationId } = await given()
  const sent = await sendMessage(ctx, bo, { conversationId, clientId: 'client-answer', body: 'yes', replyTo: 'elsewhere' })
  expect(sent).toMatchObject({ body: 'yes', replyTo: null })
})

test('catching up gives each message once, as it is now, and says up to which number nothing is missing', async () => {
  const { ctx, amal, bo, conversationId, ref, say } = await given()
  await say(bo, 'hi')
  await editMessage(ctx, amal, { ...ref, body: 'hello' })
  await reactToMessage(ctx, bo, { ...ref, reaction: 'heart', on: true })
  const all = await syncConversation(ctx, bo, { conversationId, afterSeq: 0, limit: 200 })
  expect(all.messages.map(({ seq, changeSeq, body }) => [seq, changeSeq, body])).toEqual([
    [2, 2, 'hi'],
    [1, 4, 'hello'],
  ])
  expect(all).toMatchObject({ upTo: 4, more: false })
  const first = await syncConversation(ctx, bo, { conversationId, afterSeq: 0, limit: 1 })
  expect(first).toMatchObject({ upTo: 2, more: true })
  expect(await syncConversation(ctx, bo, { conversationId, afterSeq: 4, limit: 200 })).toEqual({ messages: [], upTo: 4, more: false })
})

test('changes make nothing unread, and the inbox counts what others wrote', async () => {
  const { ctx, amal, bo, conversationId, ref, say } = await given()
  await markConversationRead(ctx, bo, { conversationId, seq: 1 })
  await editMessage(ctx, amal, { ...ref, body: 'hello' })
  await reactToMessage(ctx, amal, { ...ref, reaction: 'laugh', on: true })
  expect(await countUnreadMessages(ctx, bo)).toBe(0)
  await say(bo, 'mine')
  expect(await countUnreadMessages(ctx, bo)).toBe(0)
  await say(amal, 'one')
  await say(bo, 'between')
  const last = await say(amal, 'two')
  expect((await listConversations(ctx, bo, {})).items[0]?.unread).toBe(2)
  await deleteMessage(ctx, amal, { conversationId, messageId: last.id })
  expect((await listConversations(ctx, bo, {})).items[0]).toMatchObject({ unread: 1, last: { body: '', deleted: true } })
})
