import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blockPerson, unblockPerson } from '#app/features/messaging/block-person.server.ts'
import { countUnreadMessages } from '#app/features/messaging/count-unread.server.ts'
import { blockedWith } from '#app/features/messaging/find-blocks.server.ts'
import { leaveConversation } from '#app/features/messaging/leave-conversation.server.ts'
import { listConversations } from '#app/features/messaging/list-conversations.server.ts'
import { markConversationRead } from '#app/features/messaging/mark-read.server.ts'
import { messageSchema, placeSchema } from '#app/features/messaging/message.schema.ts'
import { openConversation } from '#app/features/messaging/open-conversation.server.ts'
import { readConversation } from '#app/features/messaging/read-conversation.server.ts'
import { sendMessage } from '#app/features/messaging/send-message.server.ts'
import { syncConversation } from '#app/features/messaging/sync-conversation.server.ts'
import { tellTyping } from '#app/features/messaging/tell-typing.server.ts'
import { countUnreadNotifications } from '#app/features/notifications/count-unread.server.ts'
import { testContext } from '#test/support/context.ts'
import { givenPerson } from '#test/support/factories.ts'
import { givenConversation } from './given.ts'

test('a message is stored with the next number, and both sides hear of it', async () => {
  const { ctx, published } = await testContext()
  const { amal, bo, conversationId, say } = await givenConversation(ctx)
  await say(amal, 'hello')
  const second = await say(bo, '你好')
  expect(second).toMatchObject({ seq: 2, senderId: 'bo', body: '你好' })
  const heard = published.filter(({ event }) => event.type === 'message:new').map(({ to }) => to)
  expect(heard).toEqual([
    ['amal', 'bo'],
    ['bo', 'amal'],
  ])
  expect((await readConversation(ctx, amal, { id: conversationId })).messages.map(({ body }) => body)).toEqual(['hello', '你好'])
})

test('the same client id again is the same message, even with another text, and nobody hears twice', async () => {
  const { ctx, published } = await testContext()
  const { amal, conversationId, say } = await givenConversation(ctx)
  const first = await say(amal, 'hello', 'client-id-1')
  const again = await say(amal, 'changed', 'client-id-1')
  expect(again).toEqual(first)
  expect(published.filter(({ event }) => event.type === 'message:new')).toHaveLength(1)
  expect((await readConversation(ctx, amal, { id: conversationId })).messages).toHaveLength(1)
})

test('two people may use the same client id', async () => {
  const { ctx } = await testContext()
  const { amal, bo, say } = await givenConversation(ctx)
  const [one, other] = [await say(amal, 'from amal', 'client-id-1'), await say(bo, 'from bo', 'client-id-1')]
  expect(one.id).not.toBe(other.id)
})

test('many at the same instant get numbers without gap or double, retries included', async () => {
  const { ctx } = await testContext()
  const { amal, bo, conversationId } = await givenConversation(ctx)
  const send = (n: number) => sendMessage(ctx, n % 2 ? amal : bo, { conversationId, clientId: `client-${n}`, body: `message ${n}` })
  const twice = Array.from({ length: 50 }, (_, n) => n).flatMap((n) => [n, n])
  const sent = await Promise.all(twice.map(send))
  const { messages } = await syncConversation(ctx, amal, { conversationId, afterSeq: 0, limit: 200 })
  expect(messages.map(({ seq }) => seq)).toEqual(Array.from({ length: 50 }, (_, n) => n + 1))
  expect(new Set(sent.map(({ id }) => id)).size).toBe(50)
})

test('whatever is sent, repeated and refused, the numbers of a conversation have no gap', async () => {
  const { ctx, moveTo } = await testContext()
  const { amal, bo, eve, conversationId } = await givenConversation(ctx)
  const step = fc.record({
    who: fc.constantFrom(amal, bo, eve),
    clientId: fc.nat(6).map((n) => `client-id-${n}`),
    body: fc.constantFrom('a', '字', 'x'.repeat(4000)),
  })
  let minute = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      moveTo(`2026-03-02T${String(10 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute++ % 60).padStart(2, '0')}:00Z`)
      await Promise.allSettled(
        steps.map(({ who, ...input }) =>
          sendMessage({ ...ctx, limits: { take: async () => undefined } }, who, { conversationId, ...input }),
        ),
      )
      const { messages } = await syncConversation(ctx, amal, { conversationId, afterSeq: 0, limit: 200 })
      expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, at) => at + 1))
      expect(new Set(messages.map(({ senderId, clientId }) => `${senderId} ${clientId}`)).size).toBe(messages.length)
    }),
    { numRuns: 15 },
  )
})

test('a bad message among many that share a commit takes no other with it', async () => {
  const { ctx } = await testContext()
  const { amal, bo, conversationId, say } = await givenConversation(ctx)
  const other = await openConversation(ctx.db, { id: 'c2', kind: 'mentorship', subjectId: 'm2', userIds: ['amal', 'bo'], at: ctx.now() })
  await ctx.db
    .updateTable('participants')
    .set({ leftAt: '2026-01-01T00:00:00.000Z' })
    .where('conversationId', '=', other)
    .where('userId', '=', 'bo')
    .execute()
  const results = await Promise.allSettled([
    say(amal, 'one'),
    sendMessage(ctx, bo, { conversationId: other, clientId: 'client-bad', body: 'x' }),
    say(bo, 'two'),
  ])
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect((await readConversation(ctx, amal, { id: conversationId })).lastSeq).toBe(2)
})

test('for a stranger, and for who has left, the conversation does not exist', async () => {
  const { ctx } = await testContext()
  const { bo, eve, conversationId, say } = await givenConversation(ctx)
  await leaveConversation(ctx, bo, { conversationId })
  for (const outsider of [eve, bo]) {
    await expect(say(outsider, 'hello')).rejects.toMatchObject({ code: 'not_found' })
    await expect(readConversation(ctx, outsider, { id: conversationId })).rejects.toMatchObject({ code: 'not_found' })
    await expect(syncConversation(ctx, outsider, { conversationId, afterSeq: 0, limit: 10 })).rejects.toMatchObject({ code: 'not_found' })
    await expect(tellTyping(ctx, outsider, { conversationId })).rejects.toMatchObject({ code: 'not_found' })
    await expect(markConversationRead(ctx, outsider, { conversationId, seq: 1 })).rejects.toMatchObject({ code: 'not_found' })
    await expect(leaveConversation(ctx, outsider, { conversationId })).rejects.toMatchObject({ code: 'not_found' })
    expect((await listConversations(ctx, outsider, {})).items).toEqual([])
    expect(await countUnreadMessages(ctx, outsider)).toBe(0)
  }
})

test('whoever has left hears nothing more, and where nobody else is left nothing can be written', async () => {
  const { ctx, published } = await testContext()
  const { amal, bo, conversationId, say } = await givenConversation(ctx)
  await say(amal, 'hello')
  await leaveConversation(ctx, bo, { conversationId })
  published.length = 0
  await expect(say(amal, 'still there?')).rejects.toMatchObject({ code: 'conflict' })
  await tellTyping(ctx, amal, { conversationId })
  expect(published.filter(({ to }) => to.includes('bo'))).toEqual([])
  expect(await readConversation(ctx, amal, { id: conversationId })).toMatchObject({
    closed: true,
    people: [],
    messages: [{ body: 'hello' }],
  })
})

test('a block stops messages both ways at once, and taking it back opens them again', async () => {
  const { ctx } = await testContext()
  const { amal, bo, say } = await givenConversation(ctx)
  await blockPerson(ctx, amal, { personId: 'bo' })
  await expect(say(bo, 'please')).rejects.toMatchObject({ code: 'conflict', messageKey: 'messaging.error.blocked' })
  await expect(say(amal, 'no')).rejects.toMatchObject({ code: 'conflict' })
  expect(await blockedWith(ctx.db, 'bo')).toEqual(['amal'])
  await unblockPerson(ctx, bo, { personId: 'amal' })
  await expect(say(bo, 'still')).rejects.toMatchObject({ code: 'conflict' })
  await unblockPerson(ctx, amal, { personId: 'bo' })
  await expect(say(bo, 'thanks')).resolves.toMatchObject({ body: 'thanks' })
})

test('a message that arrived is still the answer to its repetition, whatever was blocked since', async () => {
  const { ctx } = await testContext()
  const { amal, bo, say } = await givenConversation(ctx)
  const first = await say(amal, 'hello', 'client-id-1')
  await blockPerson(ctx, bo, { personId: 'amal' })
  expect(await say(amal, 'hello', 'client-id-1')).toEqual(first)
})

test('who is blocked sees neither typing nor reading', async () => {
  const { ctx, published } = await testContext()
  const { amal, bo, conversationId, say } = await givenConversation(ctx)
  await say(bo, 'hello')
  await blockPerson(ctx, amal, { personId: 'bo' })
  published.length = 0
  await markConversationRead(ctx, amal, { conversationId, seq: 1 })
  await tellTyping(ctx, amal, { conversationId })
  expect(published.flatMap(({ to }) => to)).toEqual(['amal'])
})

test('nobody blocks themselves, or somebody who does not exist', async () => {
  const { ctx } = await testContext()
  const { amal } = await givenConversation(ctx)
  await expect(blockPerson(ctx, amal, { personId: 'amal' })).rejects.toMatchObject({ code: 'invalid' })
  await expect(blockPerson(ctx, amal, { personId: 'nobody' })).rejects.toMatchObject({ code: 'not_found' })
})

test('what was read never goes back and never beyond the end', async () => {
  const { ctx, published } = await testContext()
  const { amal, bo, conversationId, say } = await givenConversation(ctx)
  await say(amal, 'one')
  await say(amal, 'two')
  expect(await countUnreadMessages(ctx, bo)).toBe(1)
  expect(await countUnreadNotifications(ctx, bo)).toBe(1)
  await markConversationRead(ctx, bo, { conversationId, seq: 999 })
  expect((await readConversation(ctx, bo, { id: conversationId })).readSeq).toBe(2)
  await markConversationRead(ctx, bo, { conversationId, seq: 1 })
  expect((await readConversation(ctx, bo, { id: conversationId })).readSeq).toBe(2)
  expect(await countUnreadMessages(ctx, bo)).toBe(0)
  expect(await countUnreadNotifications(ctx, bo)).toBe(0)
  expect(published.filter(({ event }) => event.type === 'conversation:read')).toHaveLength(1)
})

test('writing is not reading: what came just before stays unread', async () => {
  const { ctx } = await testContext()
  const { amal, bo, conversationId, say } = await givenConversation(ctx)
  await say(amal, 'one')
  await say(bo, 'two')
  await say(amal, 'three')
  await say(bo, 'four')
  expect(await countUnreadMessages(ctx, bo)).toBe(1)
  expect((await readConversation(ctx, bo, { id: conversationId })).readSeq).toBe(0)
  // Of one's own message after it nothing has to be read.
  await markConversationRead(ctx, bo, { conversationId, seq: 1 })
  expect((await readConversation(ctx, bo, { id: conversationId })).readSeq).toBe(2)
  await markConversationRead(ctx, bo, { conversationId, seq: 3 })
  expect((await readConversation(ctx, bo, { id: conversationId })).readSeq).toBe(4)
  expect(await countUnreadMessages(ctx, bo)).toBe(0)
})

test('a conversation makes one notice until it is read, and pages hear of a notice when there is a new one', async () => {
  const { ctx, published } = await testContext()
  const { amal, bo, conversationId, say } = await givenConversation(ctx)
  await say(amal, 'one')
  await say(amal, 'two')
  await markConversationRead(ctx, bo, { conversationId, seq: 2 })
  await say(amal, 'three')
  expect(published.filter(({ event }) => event.type === 'notification:new').map(({ to }) => to)).toEqual([['bo'], ['bo']])
  expect(await countUnreadNotifications(ctx, bo)).toBe(1)
})

test('a long inbox comes in pages, each conversation once', async () => {
  const { ctx, moveTo } = await testContext()
  const amal = await givenPerson(ctx, 'amal')
  await givenPerson(ctx, 'bo')
  for (let n = 0; n < 35; n += 1) {
    // Several at the same instant: the place between two pages must still be exact.
    if (n % 8 === 0) moveTo(`2026-03-1${n / 8}T09:00:00Z`)
    await openConversation(ctx.db, { id: `c-${n}`, kind: 'mentorship', subjectId: `m-${n}`, userIds: ['amal', 'bo'], at: ctx.now() })
  }
  const first = await listConversations(ctx, amal, {})
  const [at = '', id = ''] = (first.next ?? '').split('_')
  const second = await listConversations(ctx, amal, { before: { at, id } })
  expect(new Set([...first.items, ...second.items].map((row) => row.id)).size).toBe(35)
  expect(second.next).toBeNull()
})

test('a long conversation comes in pages, from the newest back', async () => {
  const { ctx } = await testContext()
  const { amal, conversationId, say } = await givenConversation(ctx)
  for (let n = 1; n <= 60; n += 1) await say(amal, `message ${n}`)
  const newest = await readConversation(ctx, amal, { id: conversationId })
  const earlier = await readConversation(ctx, amal, { id: conversationId, place: { kind: 'before', seq: newest.earlier ?? 0 } })
  expect([...earlier.messages, ...newest.messages].map(({ seq }) => seq)).toEqual(Array.from({ length: 60 }, (_, n) => n + 1))
  expect([newest.messages.length, newest.earlier, earlier.earlier]).toEqual([50, 11, null])
})

test('the inbox shows the newest conversation first, with the other’s name and what is new', async () => {
  const { ctx, moveTo } = await testContext()
  const { amal, bo, say } = await givenConversation(ctx)
  const cy = await givenPerson(ctx, 'cy')
  await say(bo, 'first')
  moveTo('2026-03-02T10:00:00Z')
  const second = await openConversation(ctx.db, { id: 'c2', kind: 'mentorship', subjectId: 'm2', userIds: ['amal', 'cy'], at: ctx.now() })
  await sendMessage(ctx, cy, { conversationId: second, clientId: 'client-cy', body: 'newer' })
  const { items } = await listConversations(ctx, amal, {})
  expect(items.map(({ names, last, unread }) => [names, last?.body, unread])).toEqual([
    [['cy'], 'newer', 1],
    [['bo'], 'first', 1],
  ])
})

test('opening a conversation about the same subject again gives the one there is', async () => {
  const { ctx } = await testContext()
  await givenConversation(ctx)
  expect(await openConversation(ctx.db, { id: 'other', kind: 'mentorship', subjectId: 'm1', userIds: ['amal', 'bo'], at: ctx.now() })).toBe(
    'c1',
  )
})

test('catching up gives exactly what came after, in pieces of any size', async () => {
  const { ctx } = await testContext()
  const { amal, conversationId, say } = await givenConversation(ctx)
  for (let n = 0; n < 25; n += 1) await say(amal, `message ${n}`)
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 12 }), async (start, limit) => {
      const seen: number[] = []
      let afterSeq = start
      for (let more = true; more; ) {
        const piece = await syncConversation(ctx, amal, { conversationId, afterSeq, limit })
        seen.push(...piece.messages.map(({ seq }) => seq))
        afterSeq = seen.at(-1) ?? afterSeq
        more = piece.more
      }
      expect(seen).toEqual(Array.from({ length: Math.max(0, 25 - start) }, (_, n) => start + n + 1))
    }),
    { numRuns: 30 },
  )
})

const parsed = (body: unknown, ids = { conversationId: 'c1', clientId: 'client-id-1' }) => messageSchema.safeParse({ ...ids, body })

test('a message needs a text; blanks and NUL are no text, 4,000 characters are the most', () => {
  for (const body of ['', '   ', '\u0000 \u0000', 'x'.repeat(4001), 7, null, undefined]) expect(parsed(body).success).toBe(false)
  expect(parsed(` ${'字'.repeat(4000)} `)).toMatchObject({ success: true })
})

test('a text is kept as it was written, but for NUL, half characters and the line ends of forms', () => {
  expect(parsed('one\r\ntwo\u0000').data?.body).toBe('one\ntwo')
  expect(parsed('😀 \ud83d').data?.body).toBe('😀 \uFFFD')
  // 4,000 characters of lines are still 4,000 when a form has doubled the line ends.
  expect(parsed(`${'\r\n'.repeat(1999)}${'x'.repeat(4)}`).success).toBe(true)
})

test.each(['', 'c1\u0000', 'a b', '../x', 'x'.repeat(81)])('an id like "%s" is refused before the database sees it', (id) => {
  expect(parsed('hello', { conversationId: id, clientId: 'client-id-1' }).success).toBe(false)
  expect(parsed('hello', { conversationId: 'c1', clientId: id }).success).toBe(false)
})

test.each(['0', '-1', '1.5', 'x', '99999999999', null])('a page before "%s" is the newest page', (before) => {
  expect(placeSchema.parse({ before }).before).toBeUndefined()
})
