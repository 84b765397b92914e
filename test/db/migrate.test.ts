import { expect, test } from 'vitest'
import { migrateToLatest } from '#db/migrate.ts'
import { testContext } from '#test/support/context.ts'

test('migrating a database that is up to date does nothing', async () => {
  const { ctx } = await testContext()
  expect(await migrateToLatest(ctx.db)).toEqual([])
})

test('a database with a migration that this program does not know is refused', async () => {
  const { ctx } = await testContext()
  await ctx.db
    .withTables<{ kyselyMigration: { name: string; timestamp: string } }>()
    .insertInto('kyselyMigration')
    .values({ name: '9999_from_the_future', timestamp: '2030-01-01T00:00:00.000Z' })
    .execute()
  await expect(migrateToLatest(ctx.db)).rejects.toThrow('9999_from_the_future')
})

test('the database itself refuses to change or remove an audit entry', async () => {
  const { ctx } = await testContext()
  await ctx.db
    .insertInto('auditEntries')
    .values({ id: 'a', at: '2026-03-02', actorId: null, action: 'x', subjectKind: 'y', subjectId: 'z', detail: '{}', seq: 1, hash: 'h' })
    .execute()
  await expect(ctx.db.updateTable('auditEntries').set({ action: 'other' }).execute()).rejects.toThrow('append-only')
  await expect(ctx.db.deleteFrom('auditEntries').execute()).rejects.toThrow('append-only')
})

test('a foreign key that leads nowhere is refused', async () => {
  const { ctx } = await testContext()
  const orphan = ctx.db
    .insertInto('sessions')
    .values({ id: 's', userId: 'nobody', expiresAt: '', createdAt: '', seenAt: '', device: '' })
    .execute()
  await expect(orphan).rejects.toThrow(/foreign key/i)
})
