import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { openMessageStore } from '#app/features/messaging/message-store.server.ts'
import { openConversation } from '#app/features/messaging/open-conversation.server.ts'
import { sendMessage } from '#app/features/messaging/send-message.server.ts'
import { openDb } from '#db/client.ts'
import { migrateToLatest } from '#db/migrate.ts'
import { bundleScript } from '#test/support/bundle.ts'
import { ON_POSTGRES, testContext } from '#test/support/context.ts'
import { givenPerson } from '#test/support/factories.ts'

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean()
})

/** A database on disk, which two threads can share, and the thread as the built server has it. */
async function given() {
  const folder = mkdtempSync(join(tmpdir(), 'praya-store-'))
  cleanups.push(() => rmSync(folder, { recursive: true, force: true }))
  const database = join(folder, 'praya.db')
  const db = openDb(database)
  cleanups.push(() => db.destroy())
  await migrateToLatest(db)
  const script = join(process.cwd(), '.cache', `store-messages-${process.pid}.js`)
  await bundleScript('app/entry.message-store.ts', script)
  cleanups.push(() => rmSync(script, { force: true }))
  const messageStore = openMessageStore({ script, database })
  cleanups.push(() => messageStore.stop())
  const test = await testContext()
  const ctx = { ...test.ctx, db, messageStore }
  const [amal, bo] = [await givenPerson(ctx, 'amal'), await givenPerson(ctx, 'bo')]
  const conversationId = await openConversation(db, {
    id: 'c1',
    kind: 'mentorship',
    subjectId: 'm1',
    userIds: [amal.id, bo.id],
    at: ctx.now(),
  })
  const send = (n: number, body = `message ${n}`) => sendMessage(ctx, amal, { conversationId, clientId: `client-id-${n}`, body })
  return { ...test, ctx, send }
}

test.skipIf(ON_POSTGRES)('a thread stores what the server would: in order, once, at the server’s time, and the other is told', async () => {
  const { ctx, published, send } = await given()
  const sent = await Promise.all([send(1), send(2), send(3), send(2, 'another text')])
  expect(sent.map(({ seq, body }) => [seq, body])).toEqual([
    [1, 'message 1'],
    [2, 'message 2'],
    [3, 'message 3'],
    [2, 'message 2'],
  ])
  const rows = await ctx.db.selectFrom('messages').select(['id', 'seq', 'body', 'sentAt']).orderBy('seq').execute()
  expect(rows).toEqual(sent.slice(0, 3).map(({ id, seq, body }) => ({ id, seq, body, sentAt: ctx.now().toISOString() })))
  const news = published.filter(({ event }) => event.type === 'message:new')
  expect(news.map(({ to, event }) => [to, 'message' in event && event.message])).toEqual(
    sent.slice(0, 3).map((message) => [['amal', 'bo'], message]),
  )
})

test.skipIf(ON_POSTGRES)('the server and the thread write by turns, and neither finds the database locked', async () => {
  const { ctx, send } = await given()
  const own = Array.from({ length: 20 }, () =>
    ctx.db.transaction().execute(async (trx) => {
      const { draft } = await trx.selectFrom('participants').select('draft').where('userId', '=', 'bo').executeTakeFirstOrThrow()
      await trx
        .updateTable('participants')
        .set({ draft: `${Number(draft ?? 0) + 1}` })
        .where('userId', '=', 'bo')
        .execute()
    }),
  )
  const sent = await Promise.all([...Array.from({ length: 20 }, (_, n) => send(n)), ...own])
  expect(sent).toHaveLength(40)
  expect((await ctx.db.selectFrom('participants').select('draft').where('userId', '=', 'bo').executeTakeFirst())?.draft).toBe('20')
})

test.skipIf(ON_POSTGRES)('a thread that ended begins anew, and what it may have stored is stored once', async () => {
  const { ctx, send } = await given()
  await send(1)
  await ctx.messageStore.stop()
  expect((await Promise.all([send(1), send(2)])).map(({ seq }) => seq)).toEqual([1, 2])
})
