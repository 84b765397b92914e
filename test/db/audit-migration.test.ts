import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Migration, Migrator, sql } from 'kysely'
import { expect, test } from 'vitest'
import { anchorAudit } from '#app/features/accounts/audit-anchor.server.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import { verifyAudit } from '#app/features/accounts/verify-audit.server.ts'
import { backUp, restore } from '#db/backup.ts'
import { openDb } from '#db/client.ts'
import { MIGRATIONS, migrateToLatest } from '#db/migrate.ts'
import { testContext } from '#test/support/context.ts'

test('entries from before the chain are chained in their order, and stay unchangeable', async () => {
  const { ctx, folder } = await testContext()
  const db = openDb(join(folder, 'old.sqlite'))
  const older = Object.fromEntries(Object.entries(MIGRATIONS).filter(([name]) => name < '0014')) as Record<string, Migration>
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => older } }).migrateToLatest()
  expect(error).toBeUndefined()
  for (const id of ['c', 'a', 'b'])
    await sql`insert into audit_entries (id, at, action, subject_kind, subject_id, detail) values (${id}, '2026-01-01', 'x', 'y', 'z', '{}')`.execute(
      db,
    )
  await migrateToLatest(db)
  const live = { ...ctx, db }
  await recordAudit(db, { id: 'd', at: ctx.now(), actorId: null, action: 'x', subjectKind: 'y', subjectId: 'z' })
  expect(await db.selectFrom('auditEntries').select(['seq', 'id']).orderBy('seq').execute()).toEqual(
    ['a', 'b', 'c', 'd'].map((id, at) => ({ seq: at + 1, id })),
  )
  expect(await verifyAudit(live)).toMatchObject({ ok: true, entries: 4 })
  await expect(db.updateTable('auditEntries').set({ action: 'other' }).execute()).rejects.toThrow('append-only')
  await expect(db.deleteFrom('auditEntries').execute()).rejects.toThrow('append-only')
  await db.destroy()
})

test('a restored backup verifies although the record went on after it', async () => {
  const { ctx, folder } = await testContext()
  const dataFolder = join(folder, 'data')
  const place = { databaseUrl: join(folder, 'live.sqlite'), dataFolder }
  const settings = { ...ctx.settings, auditAnchors: join(dataFolder, 'audit-anchors.jsonl') }
  const write = (id: string, live: typeof ctx) =>
    recordAudit(live.db, { id, at: ctx.now(), actorId: null, action: 'x', subjectKind: 'y', subjectId: 'z' })
  const live = { ...ctx, settings, db: openDb(place.databaseUrl) }
  await migrateToLatest(live.db)
  mkdirSync(dataFolder)
  await write('a', live)
  await anchorAudit(live)
  await backUp(place, join(folder, 'backup'), ctx.now())
  await write('b', live)
  await anchorAudit(live)
  await live.db.destroy()

  await restore(place, join(folder, 'backup'), ctx.now())
  const restored = { ...ctx, settings, db: openDb(place.databaseUrl) }
  expect(await verifyAudit(restored)).toMatchObject({ ok: true, entries: 1, anchors: 1 })
  await restored.db.destroy()
})
