import type { PluginTransformQueryArgs, PluginTransformResultArgs } from 'kysely'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { addAttachment } from '#app/features/messaging/add-attachment.server.ts'
import { blockPerson } from '#app/features/messaging/block-person.server.ts'
import { deleteMessage } from '#app/features/messaging/delete-message.server.ts'
import { leaveConversation } from '#app/features/messaging/leave-conversation.server.ts'
import { messageSchema } from '#app/features/messaging/message.schema.ts'
import { openAttachment } from '#app/features/messaging/open-attachment.server.ts'
import { openConversation } from '#app/features/messaging/open-conversation.server.ts'
import { readAttachment } from '#app/features/messaging/read-attachment.server.ts'
import { readConversation } from '#app/features/messaging/read-conversation.server.ts'
import { sendMessage } from '#app/features/messaging/send-message.server.ts'
import { attachmentSweeper } from '#app/features/messaging/sweep-attachments.server.ts'
import { syncConversation } from '#app/features/messaging/sync-conversation.server.ts'
import { testContext } from '#test/support/context.ts'
import { givenConversation } from './given.ts'

/** Amal and Bo write to each other; `attach` keeps a small file for a message, `send` sends files. */
async function given() {
  const test = await testContext()
  const { ctx } = test
  const people = await givenConversation(ctx)
  const { conversationId } = people
  const attach = (who = people.amal, text = 'a letter', place = conversationId) =>
    addAttachment(ctx, who, { conversationId: place, upload: upload(text) })
  const send = (ids: string[], { who = people.amal, clientId = `client-${ids.join('-')}`, body = '', place = conversationId } = {}) =>
    sendMessage(ctx, who, { conversationId: place, clientId, body, attachmentIds: ids })
  const open = (who: typeof people.amal, id: string, place = conversationId) => openAttachment(ctx, who, { conversationId: place, id })
  const stored = async () => (await ctx.files.list()).length
  return { ...test, ...people, attach, send, open, stored }
}

const upload = (text: string) => ({
  file: { bytes: Buffer.from(text), mediaType: 'application/pdf' as const },
  safeName: `${text}.pdf`,
})

describe('a file in a message', () => {
  test('is seen with the message by both, live and later, and its bytes come back as they were', async () => {
    const { ctx, amal, bo, conversationId, attach, send, open, published } = await given()
    const [first, second] = [await attach(amal, 'one'), await attach(amal, 'two')]
    const sent = await send([second.id, first.id])
    expect(sent.attachments.map(({ name }) => name)).toEqual(['two.pdf', 'one.pdf'])
    expect(published.find(({ event }) => event.type === 'message:new')?.event).toMatchObject({ message: { attachments: sent.attachments } })
    const [read] = (await readConversation(ctx, bo, { id: conversationId })).messages
    expect(read).toEqual(sent)
    expect((await syncConversation(ctx, bo, { conversationId, afterSeq: 0, limit: 10 })).messages).toEqual([sent])
    for (const who of [amal, bo]) expect(Buffer.from((await open(who, first.id)).bytes).toString()).toBe('one')
  })

  test('does not exist for anybody else, nor before it is sent, nor under another conversation', async () => {
    const { ctx, amal, bo, eve, attach, send, open } = await given()
    const other = await openConversation(ctx.db, { id: 'c2', kind: 'mentorship', subjectId: 'm2', userIds: ['bo', 'eve'], at: ctx.now() })
    const file = await attach()
    const missing = { code: 'not_found', messageKey: 'errors.not_found' }
    await expect(open(amal, file.id)).rejects.toMatchObject(missing)
    await send([file.id])
    await expect(open(eve, file.id)).rejects.toMatchObject(missing)
    await expect(open(eve, file.id, other)).rejects.toMatchObject(missing)
    await expect(open(bo, file.id, other)).rejects.toMatchObject(missing)
    await expect(open(amal, 'no-such-file')).rejects.toMatchObject(missing)
    await leaveConversation(ctx, bo, { conversationId: 'c1' })
    await expect(open(bo, file.id)).rejects.toMatchObject(missing)
  })

  test('is hidden in a group from whom a block keeps apart, and stays with two who wrote alone', async () => {
    const { ctx, amal, bo, eve, attach, send, open } = await given()
    const place = await openConversation(ctx.db, {
      id: 'g1',
      kind: 'cohort',
      subjectId: 'k1',
      userIds: ['amal', 'bo', 'eve'],
      at: ctx.now(),
    })
    const [inGroup, alone] = [await attach(amal, 'group', place), await attach(amal, 'alone')]
    await send([inGroup.id], { place })
    await send([alone.id])
    await blockPerson(ctx, bo, { personId: 'amal' })
    await expect(open(bo, inGroup.id, place)).rejects.toMatchObject({ code: 'not_found' })
    for (const [who, id, where] of [
      [eve, inGroup.id, place],
      [amal, inGroup.id, place],
      [bo, alone.id, undefined],
    ] as const)
      expect((await open(who, id, where)).mediaType).toBe('application/pdf')
  })

  test('cannot be added by somebody who takes no part, or whom a block keeps away', async () => {
    const { ctx, amal, bo, eve, attach, conversationId, stored } = await given()
    await expect(attach(eve)).rejects.toMatchObject({ code: 'not_found' })
    await blockPerson(ctx, bo, { personId: 'amal' })
    const form = () => new Request('http://praya.test', { method: 'POST', body: formOf('x.pdf', Buffer.from('x')) })
    await expect(readAttachment(ctx, amal, conversationId, form())).rejects.toMatchObject({ messageKey: 'messaging.error.blocked' })
    expect(await stored()).toBe(0)
  })
})

describe('sending files', () => {
  test('of somebody else, of another conversation, used before, twice or unknown is refused, and nothing is stored', async () => {
    const { ctx, amal, bo, conversationId, attach, send } = await given()
    await openConversation(ctx.db, { id: 'c2', kind: 'mentorship', subjectId: 'm2', userIds: ['amal', 'bo'], at: ctx.now() })
    const used = await attach()
    await send([used.id])
    const [own, others, elsewhere] = [await attach(), await attach(bo), await attach(amal, 'x', 'c2')]
    for (const [at, ids] of [[others.id], [elsewhere.id], [used.id], [own.id, own.id], [own.id, 'unknown']].entries())
      await expect(send(ids, { clientId: `client-id-${at}` })).rejects.toMatchObject({
        code: 'conflict',
        messageKey: 'messaging.error.fileGone',
      })
    expect((await readConversation(ctx, amal, { id: conversationId })).messages).toHaveLength(1)
    expect((await send([own.id])).seq).toBe(2)
  })

  test('again under the same client id is the first message, also with files that were never there', async () => {
    const { attach, send } = await given()
    const file = await attach()
    const first = await send([file.id], { clientId: 'client-id-1' })
    expect(await send([file.id], { clientId: 'client-id-1' })).toEqual(first)
    expect(await send(['unknown'], { clientId: 'client-id-1' })).toEqual(first)
  })

  test('at the same instant gives a file to one message only', async () => {
    const { attach, send } = await given()
    const file = await attach()
    const results = await Promise.allSettled([send([file.id], { clientId: 'client-id-1' }), send([file.id], { clientId: 'client-id-2' })])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
  })

  test('keeps what the sender says that a picture shows, also when it was said at the upload', async () => {
    const { ctx, amal, conversationId, attach } = await given()
    const said = await addAttachment(ctx, amal, { conversationId, upload: upload('said'), description: ' The  view\nfrom here ' })
    const later = await attach()
    const ids = [said.id, later.id]
    const sent = await sendMessage(ctx, amal, {
      conversationId,
      clientId: 'client-id-1',
      body: '',
      attachmentIds: ids,
      descriptions: [null, 'A harbour'],
    })
    expect(sent.attachments.map(({ description }) => description)).toEqual(['The view from here', 'A harbour'])
    expect((await readConversation(ctx, amal, { id: conversationId })).messages[0]?.attachments).toEqual(sent.attachments)
  })

  test('an answer to a message without a text names its file', async () => {
    const { ctx, bo, conversationId, attach, send } = await given()
    const first = await send([(await attach()).id])
    const answer = await sendMessage(ctx, bo, { conversationId, clientId: 'client-id-2', body: 'thanks', replyTo: first.id })
    expect(answer.replyTo).toMatchObject({ body: '', file: 'a letter.pdf' })
  })
})

test('a message needs a text or a file, and has five files at most', () => {
  const parse = (more: object) => messageSchema.safeParse({ conversationId: 'c1', clientId: 'client-id-1', ...more }).success
  expect(parse({ body: ' ' })).toBe(false)
  expect(parse({})).toBe(false)
  expect(parse({ body: '', attachmentIds: [] })).toBe(false)
  expect(parse({ attachmentIds: ['a'] })).toBe(true)
  expect(parse({ body: 'x', attachmentIds: ['a', 'b', 'c', 'd', 'e'] })).toBe(true)
  expect(parse({ body: 'x', attachmentIds: ['a', 'b', 'c', 'd', 'e', 'f'] })).toBe(false)
  expect(parse({ body: 'x', attachmentIds: ['a\u0000'] })).toBe(false)
})

test('deleting a message deletes its files, and nobody opens them any more', async () => {
  const { ctx, amal, bo, conversationId, attach, send, open, stored } = await given()
  const file = await attach()
  const { id } = await send([file.id], { body: 'see' })
  expect(await stored()).toBe(1)
  const deleted = await deleteMessage(ctx, amal, { conversationId, messageId: id })
  expect(deleted.attachments).toEqual([])
  expect(await stored()).toBe(0)
  await expect(open(bo, file.id)).rejects.toMatchObject({ code: 'not_found' })
  expect((await readConversation(ctx, bo, { id: conversationId })).messages[0]?.attachments).toEqual([])
})

test('a file that is not sent within a day is deleted; one that was sent stays', async () => {
  const { ctx, amal, attach, send, open, stored, moveTo } = await given()
  const [kept, left] = [await attach(), await attach()]
  await send([kept.id])
  const sweep = attachmentSweeper()
  moveTo('2026-03-03T08:59:00.000Z')
  expect(await sweep(ctx)).toBe(0)
  moveTo('2026-03-03T09:31:00.000Z')
  expect(await sweep(ctx)).toBe(1)
  expect(await stored()).toBe(1)
  await expect(send([left.id])).rejects.toMatchObject({ messageKey: 'messaging.error.fileGone' })
  expect((await open(amal, kept.id)).fileName).toBe('a letter.pdf')
})

const formOf = (name: string, bytes: Buffer) => {
  const form = new FormData()
  form.append('file', new File([new Uint8Array(bytes)], name))
  return form
}

test('a picture is drawn anew, and what is none is refused with the reason', async () => {
  const { ctx, amal, conversationId } = await given()
  const post = (name: string, bytes: Buffer) =>
    readAttachment(ctx, amal, conversationId, new Request('http://praya.test', { method: 'POST', body: formOf(name, bytes) }))
  const photo = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#0b5d4c' } })
    .withExif({ IFD3: { GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer()
  expect(photo.includes('Exif')).toBe(true)
  const kept = await post('view.jpg', photo)
  expect(kept).toMatchObject({ name: 'view.jpg', mediaType: 'image/jpeg', width: 30, height: 20 })
  await sendMessage(ctx, amal, { conversationId, clientId: 'client-id-1', body: '', attachmentIds: [kept.id] })
  const { bytes } = await openAttachment(ctx, amal, { conversationId, id: kept.id })
  expect(Buffer.from(bytes).includes('Exif')).toBe(false)
  await expect(post('view.jpg', Buffer.from('<script>alert(1)</script>'))).rejects.toMatchObject({
    code: 'invalid',
    messageKey: 'files.error.mismatch',
  })
  await expect(post('page.html', Buffer.from('<p>'))).rejects.toMatchObject({ messageKey: 'files.error.wrongType' })
})

test('a batch asks about files only when one of its messages has some, and then twice', async () => {
  const { ctx, amal, conversationId, attach } = await given()
  const statements: string[] = []
  const watching = {
    transformQuery: ({ node }: PluginTransformQueryArgs) => {
      statements.push(JSON.stringify(node))
      return node
    },
    transformResult: async ({ result }: PluginTransformResultArgs) => result,
  }
  const watched = { ...ctx, db: ctx.db.withPlugin(watching) }
  const aboutFiles = () => statements.splice(0).filter((text) => /message_?attachments/i.test(text)).length
  const sendAll = (files: string[]) =>
    Promise.all(
      Array.from({ length: 12 }, (_, at) => {
        const attachmentIds = files.slice(at, at + 1)
        return sendMessage(watched, amal, { conversationId, clientId: `client-${files.length}-${at}`, body: `${at}`, attachmentIds })
      }),
    )
  await sendAll([])
  expect(statements.length).toBeGreaterThan(5)
  expect(aboutFiles()).toBe(0)
  const sent = await sendAll([(await attach()).id, (await attach()).id])
  expect(sent.flatMap(({ attachments }) => attachments)).toHaveLength(2)
  expect(aboutFiles()).toBe(2)
})
