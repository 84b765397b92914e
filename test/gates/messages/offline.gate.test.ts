import { v7 } from 'uuid'
import { afterEach, expect, test } from 'vitest'
import { catchUp, openClient } from './support/client.ts'
import type { Fault } from './support/faults.ts'
import { openKillable } from './support/killable.ts'
import { makeWorld, type World } from './support/world.ts'

const MISSED = 5000

const cleanups: (() => void | Promise<void>)[] = []
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean()
})

/** Somebody has read one message, is away while five thousand arrive, several in each millisecond, and comes back. */
async function beAway(fault?: Fault) {
  const world = await makeWorld({ people: 2, groups: [[0, 1]] })
  cleanups.push(world.remove)
  const conversationId = world.conversations[0] ?? ''
  const written = await writeMissed(world, conversationId)
  const server = await openKillable({ folder: world.folder, ...(fault ? { fault } : {}) })
  cleanups.push(server.kill)
  await server.start()
  const [, reader] = world.people
  const start = performance.now()
  const client = await openClient(server.url, reader ?? { id: '', cookie: '' })
  cleanups.push(client.close)
  const caught = await catchUp(client, conversationId, 1)
  return { written, caught: caught.map(({ id }) => id), ms: performance.now() - start }
}

/** Straight into the tables, as other processes may have written them: the gate is about coming back. */
async function writeMissed(world: World, conversationId: string): Promise<string[]> {
  const db = world.open()
  const rows = Array.from({ length: MISSED + 1 }, (_, at) => ({
    id: v7(),
    conversationId,
    seq: at + 1,
    changeSeq: at + 1,
    senderId: world.people[0]?.id ?? '',
    clientId: v7(),
    body: `missed ${at}`,
    sentAt: new Date(1_800_000_000_000 + Math.floor(at / 7)).toISOString(),
  }))
  await db.transaction().execute(async (trx) => {
    for (let at = 0; at < rows.length; at += 100)
      await trx
        .insertInto('messages')
        .values(rows.slice(at, at + 100))
        .execute()
    await trx
      .updateTable('conversations')
      .set({ lastSeq: MISSED + 1, lastMessageSeq: MISSED + 1 })
      .where('id', '=', conversationId)
      .execute()
  })
  await db.destroy()
  return rows.slice(1).map(({ id }) => id)
}

test(`who comes back has exactly the ${MISSED} messages that came meanwhile, in their order`, async () => {
  const { written, caught, ms } = await beAway()
  console.log(`caught up on ${caught.length} messages in ${Math.round(ms)} ms`)
  expect(caught).toEqual(written)
}, 120_000)

test('the gate sees a server that goes by the time of a message', async () => {
  const { written, caught } = await beAway('timeCursor')
  expect(caught).not.toEqual(written)
}, 120_000)
