import { Migrator, sql } from 'kysely'
import { expect, test } from 'vitest'
import { type Db, openDb } from '#db/client.ts'
import { MIGRATIONS, migrateToLatest } from '#db/migrate.ts'
import { ON_POSTGRES, testContext } from '#test/support/context.ts'

/** A database as it was before, with people who talk. */
async function givenBefore(): Promise<Db> {
  const { ctx } = await testContext()
  if (ON_POSTGRES) for (const deed of ['drop schema public cascade', 'create schema public']) await sql.raw(deed).execute(ctx.db)
  const db = ON_POSTGRES ? ctx.db : openDb(':memory:')
  const before = Object.fromEntries(Object.entries(MIGRATIONS).filter(([name]) => name < '0024'))
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => before } }).migrateToLatest()
  if (error) throw error
  for (const id of ['amal', 'bo'])
    await sql`insert into users (id, email, name, locale, created_at) values (${id}, ${`${id}@x.test`}, ${id}, 'en', '2026')`.execute(db)
  for (const [id, kind] of [
    ['c1', 'mentorship'],
    ['c2', 'job_application'],
  ])
    await sql`insert into conversations (id, kind, subject_id, last_seq, last_message_seq, last_message_at, created_at)
      values (${id}, ${kind}, ${`s-${id}`}, 7, 6, '2026-02', '2026-01')`.execute(db)
  for (const id of ['amal', 'bo'])
    await sql`insert into participants (conversation_id, user_id, joined_at, read_seq) values ('c1', ${id}, '2026-01', 3)`.execute(db)
  await sql`insert into messages (id, conversation_id, seq, change_seq, sender_id, client_id, body, sent_at)
    values ('m1', 'c1', 6, 7, 'amal', 'client-1', 'Hello', '2026-02')`.execute(db)
  await sql`insert into message_versions (id, message_id, body, replaced_at) values ('v1', 'm1', 'Helo', '2026-02')`.execute(db)
  return db
}

const rowsOf = async (db: Db, table: string) => (await sql`select * from ${sql.table(table)} order by 1, 2`.execute(db)).rows

test('a conversation may be of the new kinds, and nothing that was written is lost', async () => {
  const db = await givenBefore()
  const before = await Promise.all(['participants', 'messages', 'message_versions'].map((table) => rowsOf(db, table)))
  const known = await rowsOf(db, 'conversations')
  await migrateToLatest(db)
  const after = await Promise.all(['participants', 'messages', 'message_versions'].map((table) => rowsOf(db, table)))
  expect(after).toMatchObject(before)
  expect(await rowsOf(db, 'conversations')).toMatchObject(known.map((row) => ({ ...(row as object), organisationId: null, names: null })))
  for (const kind of ['direct', 'cohort', 'case'] as const)
    await db
      .insertInto('conversations')
      .values({ id: kind, kind, subjectId: 's', lastSeq: 0, lastMessageSeq: 0, createdAt: '2026' })
      .execute()
  await db.destroy()
})

test('what the table refused before it refuses still', async () => {
  const db = await givenBefore()
  await migrateToLatest(db)
  const add = (row: { id: string; kind: 'direct'; subjectId: string }) =>
    db
      .insertInto('conversations')
      .values({ lastSeq: 0, lastMessageSeq: 0, createdAt: '2026', ...row })
      .execute()
  await expect(add({ id: 'c3', kind: 'loud' as 'direct', subjectId: 's' })).rejects.toThrow(/check/i)
  await add({ id: 'c3', kind: 'direct', subjectId: 's' })
  await expect(add({ id: 'c4', kind: 'direct', subjectId: 's' })).rejects.toThrow(/unique/i)
  const joins = db.insertInto('participants').values({ conversationId: 'nowhere', userId: 'amal', joinedAt: '2026', readSeq: 0 }).execute()
  await expect(joins).rejects.toThrow(/foreign key/i)
  await expect(db.deleteFrom('conversations').where('id', '=', 'c1').execute()).rejects.toThrow(/foreign key/i)
  await db.destroy()
})

test.skipIf(ON_POSTGRES)('an index and a trigger of the table are there afterwards, and the trigger did not run', async () => {
  const db = await givenBefore()
  await sql`create table counted (n integer)`.execute(db)
  await sql`create index conversations_by_time on conversations (last_message_at)`.execute(db)
  await sql`create trigger conversations_counted after insert on conversations begin insert into counted values (1); end`.execute(db)
  await migrateToLatest(db)
  const { rows } = await sql`select name from sqlite_master where tbl_name = 'conversations' and sql is not null order by name`.execute(db)
  expect(rows).toEqual([{ name: 'conversations' }, { name: 'conversations_by_time' }, { name: 'conversations_counted' }])
  expect((await sql`select * from counted`.execute(db)).rows).toEqual([])
  await db.destroy()
})
