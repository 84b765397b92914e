import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { CamelCasePlugin, Kysely, SqliteDialect } from 'kysely'
import pino from 'pino'
import { afterEach } from 'vitest'
import type { Ctx } from '#app/context.server.ts'
import { openPasswords } from '#app/features/accounts/passwords.server.ts'
import { openDiskStore } from '#app/files/store.server.ts'
import { openLimits } from '#app/http/limits.server.ts'
import { folderMailer } from '#app/mail/mailer.server.ts'
import { openPusher } from '#app/push/pusher.server.ts'
import { newPushKey, pushKeysOf } from '#app/push/vapid.server.ts'
import type { ServerEvent } from '#app/realtime/events.ts'
import { memoryPresence } from '#app/realtime/presence.server.ts'
import { type Db, openDb } from '#db/client.ts'
import { migrateToLatest } from '#db/migrate.ts'
import type { Database } from '#db/schema.ts'
import { testExaminer } from './examiner.ts'
import { testSolver } from './solver.ts'

export const ON_POSTGRES = process.env.PRAYA_TEST_DB === 'postgres'

/** The migrated, empty database as bytes: built once per worker, cloned per test in about a millisecond. */
let emptyDb: Promise<Buffer> | undefined
async function migratedBytes() {
  const sqlite = new SQLite(':memory:')
  const db = new Kysely<Database>({ dialect: new SqliteDialect({ database: sqlite }), plugins: [new CamelCasePlugin()] })
  await migrateToLatest(db)
  return sqlite.serialize()
}

const cleanups: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean()
})

async function freshDb(): Promise<Db> {
  if (ON_POSTGRES) {
    const { newPostgresDb } = await import('./postgres.ts')
    const { db, drop } = await newPostgresDb()
    cleanups.push(drop)
    return db
  }
  emptyDb ??= migratedBytes()
  const db = openDb(await emptyDb)
  cleanups.push(() => db.destroy())
  return db
}

const PUSH_KEYS = pushKeysOf(newPushKey())

/** Cheap hashing, for tests that are not about its cost. */
const passwords = openPasswords({ memoryCost: 64, timeCost: 1, parallelism: 1 })

export type TestContext = {
  ctx: Ctx
  published: { to: string[]; event: ServerEvent }[]
  disconnected: string[]
  /** Moves the stopped clock. */
  moveTo: (at: string) => void
  /** A folder of this test's own. */
  folder: string
}

/**
 * A real database (SQLite, or PostgreSQL in that project), real files, a stopped clock, counted ids, and recorders in
 * place of the sockets. Nothing is mocked.
 */
export async function testContext(at = '2026-03-02T09:00:00.000Z'): Promise<TestContext> {
  const folder = mkdtempSync(join(tmpdir(), 'praya-test-'))
  cleanups.push(() => rmSync(folder, { recursive: true, force: true }))
  const published: TestContext['published'] = []
  const disconnected: string[] = []
  let now = new Date(at)
  let count = 0
  const newToken = () => createHash('sha256').update(`token-${++count}`).digest('base64url')
  const ctx: Ctx = {
    db: await freshDb(),
    now: () => now,
    newId: () => `id-${String(++count).padStart(6, '0')}`,
    newToken,
    publish: (to, event) => published.push({ to, event }),
    disconnect: (ids) => disconnected.push(...ids),
    presence: memoryPresence(),
    files: openDiskStore(join(folder, 'documents'), Buffer.alloc(32, 7), () => Buffer.from(newToken(), 'base64url').toString('hex')),
    examiner: testExaminer(),
    solver: testSolver(),
    mailer: folderMailer(join(folder, 'outbox')),
    pusher: openPusher({ keys: PUSH_KEYS, subject: 'mailto:push@praya.test', now: () => now }),
    limits: openLimits(),
    passwords: await passwords,
    log: pino({ level: 'silent' }),
    settings: {
      mode: 'test',
      origin: 'http://praya.test',
      mailFrom: 'Praya <no-reply@praya.test>',
      linkKey: 'a key for the links of tests',
      outboxFolder: join(folder, 'outbox'),
      auditAnchors: join(folder, 'audit-anchors.jsonl'),
    },
  }
  return { ctx, published, disconnected, moveTo: (moment) => (now = new Date(moment)), folder }
}
