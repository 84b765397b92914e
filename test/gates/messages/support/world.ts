import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { startSession } from '#app/features/accounts/start-session.server.ts'
import { openConversation } from '#app/features/messaging/open-conversation.server.ts'
import { readEnv } from '#app/http/env.server.ts'
import { type Db, openDb } from '#db/client.ts'
import { migrateToLatest } from '#db/migrate.ts'
import { givenPerson } from '#test/support/factories.ts'

export type Talker = { id: string; cookie: string }
export type World = {
  folder: string
  people: Talker[]
  /** One conversation for each listed group of people, by their places in `people`. */
  conversations: string[]
  open: () => Db
  remove: () => void
}

type Wanted = { people: number; groups: number[][]; databaseUrl?: string }

/** A database, on disk or elsewhere, with people who are signed in and conversations between them, made before any server runs on it. */
export async function makeWorld({ people, groups, databaseUrl }: Wanted): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'praya-gate-'))
  const open = () => openDb(databaseUrl ?? readEnv({ PRAYA_DATA: folder, PRAYA_MODE: 'demo' }).databaseUrl)
  const db = open()
  await migrateToLatest(db)
  const clock = { now: () => new Date(), newId: v7, newToken: () => v7().replaceAll('-', '') + v7().replaceAll('-', '') }
  const talkers = await Promise.all(Array.from({ length: people }, (_, at) => addTalker(db, clock, `talker-${at}`)))
  const conversations: string[] = []
  for (const group of groups) {
    const userIds = group.map((at) => talkers[at]?.id ?? '')
    conversations.push(await openConversation(db, { id: v7(), kind: 'mentorship', subjectId: v7(), userIds, at: clock.now() }))
  }
  await db.destroy()
  return { folder, people: talkers, conversations, open, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

type Clock = { now: () => Date; newId: () => string; newToken: () => string }

async function addTalker(db: Db, clock: Clock, id: string): Promise<Talker> {
  const ctx = { ...clock, db } as Parameters<typeof givenPerson>[0]
  await givenPerson(ctx, id)
  return { id, cookie: `praya_session=${await startSession(ctx, db, { userId: id, userAgent: 'gate' })}` }
}
