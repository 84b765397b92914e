import { expect, test } from 'vitest'
import { editMessage } from '#app/features/messaging/edit-message.server.ts'
import { markConversationRead } from '#app/features/messaging/mark-read.server.ts'
import { readConversation } from '#app/features/messaging/read-conversation.server.ts'
import { type Position, readMessagePage } from '#app/features/messaging/read-message-page.server.ts'
import { openLimits } from '#app/http/limits.server.ts'
import { testContext } from '#test/support/context.ts'
import { givenConversation } from './given.ts'

/** Amal has written so many messages, and has edited the second after the tenth, so one number is no message. */
async function givenTalk(count: number) {
  const { ctx } = await testContext()
  ctx.limits = openLimits({ factor: 10 })
  const talk = await givenConversation(ctx)
  const { amal, conversationId, say } = talk
  const second = await say(amal, 'message 1').then(() => say(amal, 'message 2'))
  for (let n = 3; n <= count; n += 1) {
    await say(amal, `message ${n}`)
    if (n === 10) await editMessage(ctx, amal, { conversationId, messageId: second.id, body: 'message 02' })
  }
  const page = async (position: Position) => {
    const { messages, earlier, later } = await readMessagePage(ctx, talk.bo, { conversationId, position })
    return {
      bodies: messages.map(({ body }) => Number(body.replace('message ', ''))),
      seqs: messages.map(({ seq }) => seq),
      earlier,
      later,
    }
  }
  return { ctx, page, ...talk }
}

test('pages lead from one end to the other in both directions, with every message once and in order', async () => {
  const { page } = await givenTalk(140)
  const all = Array.from({ length: 140 }, (_, n) => n + 1)
  const down: number[] = []
  for (let from: number | null = 1; from !== null; ) {
    const { bodies, later } = await page({ kind: 'from', seq: from })
    down.push(...bodies)
    from = later
  }
  const up: number[] = []
  let at = await page({ kind: 'newest' })
  expect(at.later).toBeNull()
  up.unshift(...at.bodies)
  while (at.earlier !== null) {
    at = await page({ kind: 'before', seq: at.earlier })
    up.unshift(...at.bodies)
  }
  expect([down, up]).toEqual([all, all])
})

test('a page around a message has what was said before and after it', async () => {
  const { page } = await givenTalk(140)
  const around = await page({ kind: 'around', seq: 71 })
  expect([around.seqs[0], around.seqs.includes(71), around.seqs.at(-1)]).toEqual([46, true, 95])
  expect([around.earlier, around.later]).toEqual([46, 96])
})

test('nothing lies before the first message and after the last', async () => {
  const { page } = await givenTalk(20)
  expect(await page({ kind: 'before', seq: 1 })).toMatchObject({ bodies: [], earlier: null, later: 1 })
  expect(await page({ kind: 'from', seq: 22 })).toMatchObject({ bodies: [], earlier: 22, later: null })
  expect(await page({ kind: 'around', seq: 11 })).toMatchObject({ earlier: null, later: null })
})

test('a stranger pages through nothing', async () => {
  const { ctx, eve, conversationId } = await givenTalk(2)
  await expect(readMessagePage(ctx, eve, { conversationId, position: { kind: 'newest' } })).rejects.toMatchObject({ code: 'not_found' })
})

test('a conversation opens where reading stopped, and at the newest for whoever has read all or nothing', async () => {
  const { ctx, bo, conversationId } = await givenTalk(140)
  const opens = async () => {
    const { messages, later } = await readConversation(ctx, bo, { id: conversationId, place: { kind: 'opening' } })
    return [messages[0]?.seq, messages.at(-1)?.seq, later]
  }
  expect(await opens()).toEqual([92, 141, null])
  await markConversationRead(ctx, bo, { conversationId, seq: 60 })
  expect(await opens()).toEqual([36, 85, 86])
  await markConversationRead(ctx, bo, { conversationId, seq: 141 })
  expect(await opens()).toEqual([92, 141, null])
})

test.each([
  // Bo's clock in Karachi is three hours behind Hong Kong's: her 3 March begins at 19:00 UTC on the 2nd.
  ['2026-03-03', 'Asia/Karachi', 'evening of the 2nd, late'],
  ['2026-03-03', 'Asia/Hong_Kong', 'evening of the 2nd'],
  ['2026-03-04', 'Asia/Hong_Kong', 'on the 6th'],
  ['2026-01-01', 'Asia/Hong_Kong', 'on the 1st'],
  ['2026-12-31', 'Asia/Hong_Kong', 'on the 6th'],
])('the day %s in %s begins with "%s"', async (day, zone, body) => {
  const { ctx, moveTo } = await testContext('2026-03-01T02:00:00.000Z')
  const { amal, bo, conversationId, say } = await givenConversation(ctx)
  await say(amal, 'on the 1st')
  moveTo('2026-03-02T16:30:00.000Z')
  await say(amal, 'evening of the 2nd')
  moveTo('2026-03-02T19:30:00.000Z')
  await say(amal, 'evening of the 2nd, late')
  moveTo('2026-03-06T01:00:00.000Z')
  await say(amal, 'on the 6th')
  const { messages, target } = await readConversation(ctx, bo, { id: conversationId, place: { kind: 'day', day, zone } })
  expect(messages.find(({ id }) => id === target)?.body).toBe(body)
})
