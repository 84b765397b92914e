import { expect, test } from 'vitest'
import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { deleteMessage } from '#app/features/messaging/delete-message.server.ts'
import { editMessage } from '#app/features/messaging/edit-message.server.ts'
import { EXPORTS_A_DAY, exportConversation, exportsLeft } from '#app/features/messaging/export-conversation.server.ts'
import { leaveConversation } from '#app/features/messaging/leave-conversation.server.ts'
import { reactToMessage } from '#app/features/messaging/react-to-message.server.ts'
import { sendMessage } from '#app/features/messaging/send-message.server.ts'
import { testContext } from '#test/support/context.ts'
import { unzip } from '#test/support/unzip.ts'
import { givenConversation } from './given.ts'

const ASKED = { conversationId: 'c1', locale: 'en', zone: 'Asia/Tokyo' } as const

async function open(content: AsyncIterable<Buffer>) {
  const parts: Buffer[] = []
  for await (const part of content) parts.push(part)
  const files = unzip(Buffer.concat(parts))
  return { html: files.get('conversation.html') ?? '', json: JSON.parse(files.get('conversation.json') ?? '') }
}

const idOf = async (ctx: Ctx, seq: number) =>
  (await ctx.db.selectFrom('messages').select('id').where('seq', '=', seq).executeTakeFirstOrThrow()).id

test('a copy holds what the person sees: names, times on their clock, answers, reactions, and only a trace of what was deleted', async () => {
  const { ctx } = await testContext('2026-03-02T16:30:00.000Z')
  const { amal, bo, say } = await givenConversation(ctx)
  await say(amal, '<b>你好</b> & "hi"\nsecond line')
  await say(bo, 'something private')
  const replyTo = await idOf(ctx, 1)
  await sendMessage(ctx, bo, { conversationId: 'c1', clientId: 'client-reply', body: 'an answer', replyTo })
  await deleteMessage(ctx, bo, { conversationId: 'c1', messageId: await idOf(ctx, 2) })
  await editMessage(ctx, bo, { conversationId: 'c1', messageId: await idOf(ctx, 3), body: 'a better answer' })
  await reactToMessage(ctx, bo, { conversationId: 'c1', messageId: replyTo, reaction: 'heart', on: true })

  const { html, json } = await open(await exportConversation(ctx, amal, ASKED))
  expect(json).toMatchObject({
    format: 'praya-conversation',
    zone: 'Asia/Tokyo',
    title: 'bo',
    people: [{ name: 'amal', self: true }, { name: 'bo' }],
    messages: [
      {
        number: 1,
        from: 'amal',
        local: '2026-03-03 01:30',
        text: '<b>你好</b> & "hi"\nsecond line',
        reactions: [{ reaction: 'heart', by: ['bo'] }],
      },
      { number: 2, from: 'bo', deletedAt: '2026-03-02T16:30:00.000Z' },
      { number: 3, from: 'bo', text: 'a better answer', answers: 1 },
    ],
    count: 3,
  })
  expect(html).toContain('<h2>Tuesday, 3 March 2026</h2>')
  expect(html).toContain('&lt;b&gt;你好&lt;/b&gt; &amp; &quot;hi&quot;\nsecond line')
  expect(html).toContain('This message was deleted.')
  expect(html).toContain('Japan Standard Time')
  for (const text of [html, JSON.stringify(json)]) {
    expect(text).not.toContain('something private')
    expect(text).not.toContain('an answer"')
    expect(text).not.toContain('@example.test')
  }
  expect(html).not.toMatch(/<script|<b>|javascript:| on[a-z]+=|<(?:img|link|iframe)/i)
  expect(html).toContain("default-src 'none'")
})

test('somebody who takes no part, or no part any more, gets no copy', async () => {
  const { ctx } = await testContext()
  const { amal, bo, eve, say } = await givenConversation(ctx)
  await say(bo, 'hello')
  const ask = (who: Actor) => exportConversation(ctx, who, ASKED)
  await expect(ask(eve)).rejects.toMatchObject({ code: 'not_found' })
  await leaveConversation(ctx, amal, { conversationId: 'c1' })
  await expect(ask(amal)).rejects.toMatchObject({ code: 'not_found' })
})

test('who is taken out while the copy is made gets no more of it', async () => {
  const { ctx } = await testContext()
  const { amal, say } = await givenConversation(ctx)
  await say(amal, 'hello')
  const content = await exportConversation(ctx, amal, ASKED)
  await leaveConversation(ctx, amal, { conversationId: 'c1' })
  await expect(async () => {
    for await (const _ of content);
  }).rejects.toMatchObject({ code: 'not_found' })
})

test('there are three a day, also when they are asked for at once', async () => {
  const { ctx, moveTo } = await testContext()
  const { amal, say } = await givenConversation(ctx)
  await say(amal, 'hello')
  const results = await Promise.allSettled(Array.from({ length: 6 }, () => exportConversation(ctx, amal, ASKED)))
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(EXPORTS_A_DAY)
  await expect(exportConversation(ctx, amal, ASKED)).rejects.toMatchObject({ code: 'too_many', messageKey: 'notices.error.exports' })
  expect(await exportsLeft(ctx, amal)).toBe(0)
  moveTo('2026-03-03T09:00:01.000Z')
  expect(await exportsLeft(ctx, amal)).toBe(EXPORTS_A_DAY)
})

test('a conversation longer than a page comes whole and in order, up to the moment of asking', async () => {
  const { ctx } = await testContext()
  const { amal, bo, say } = await givenConversation(ctx)
  await say(bo, 'first')
  const rows = Array.from({ length: 1203 }, (_, at) => ({
    id: `row-${at}`,
    conversationId: 'c1',
    seq: at + 2,
    changeSeq: at + 2,
    senderId: at % 2 ? 'amal' : 'bo',
    clientId: `bulk-${at}`,
    body: `line ${at + 2}`,
    sentAt: '2026-03-02T09:00:00.000Z',
    editedAt: null,
    deletedAt: null,
    replyToId: null,
  }))
  for (let at = 0; at < rows.length; at += 50)
    await ctx.db
      .insertInto('messages')
      .values(rows.slice(at, at + 50))
      .execute()
  await ctx.db.updateTable('conversations').set({ lastSeq: 1204, lastMessageSeq: 1204 }).execute()
  const content = await exportConversation(ctx, amal, ASKED)
  await say(bo, 'too late')
  const { html, json } = await open(content)
  expect(json.messages.map(({ number }: { number: number }) => number)).toEqual(Array.from({ length: 1204 }, (_, at) => at + 1))
  expect(html.match(/<article/g)).toHaveLength(1204)
})
