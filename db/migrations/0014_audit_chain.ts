import { type Kysely, sql } from 'kysely'
import { auditHash, CHAIN_START, type ChainedEntry } from '#app/lib/audit-hash.server.ts'
import { onPostgres } from '../dialect.ts'

/**
 * The record of who did what becomes a chain: each entry has a number and a hash that holds the one before it. Entries
 * that exist are chained in the order of their ids; for that alone the refusal of changes is lifted.
 */
export async function up(db: Kysely<unknown>) {
  await db.schema.alterTable('audit_entries').addColumn('seq', 'integer').execute()
  await db.schema.alterTable('audit_entries').addColumn('hash', 'text').execute()
  await lift(db)
  const head = await chainExisting(db)
  await refuseAgain(db)
  await db.schema.createIndex('audit_entries_chain').on('audit_entries').column('seq').unique().execute()
  await db.schema
    .createTable('audit_head')
    .addColumn('id', 'integer', (col) => col.primaryKey().check(sql`id = 1`))
    .addColumn('seq', 'integer', (col) => col.notNull())
    .addColumn('hash', 'text', (col) => col.notNull())
    .execute()
  await sql`insert into audit_head (id, seq, hash) values (1, ${head.seq}, ${head.hash})`.execute(db)
}

const COLUMNS = sql`id, at, actor_id as "actorId", action, subject_kind as "subjectKind", subject_id as "subjectId", detail`
const PAGE = 1000

async function chainExisting(db: Kysely<unknown>) {
  let head = { seq: 0, hash: CHAIN_START }
  let last = ''
  for (;;) {
    const { rows } = await sql<Omit<ChainedEntry, 'seq'>>`
      select ${COLUMNS} from audit_entries where id > ${last} order by id limit ${PAGE}`.execute(db)
    for (const row of rows) {
      const seq = head.seq + 1
      head = { seq, hash: auditHash(head.hash, { ...row, seq }) }
      await sql`update audit_entries set seq = ${head.seq}, hash = ${head.hash} where id = ${row.id}`.execute(db)
    }
    if (rows.length < PAGE) return head
    last = rows.at(-1)?.id ?? last
  }
}

async function lift(db: Kysely<unknown>) {
  if (onPostgres(db)) await sql`drop trigger audit_entries_append_only on audit_entries`.execute(db)
  else for (const event of ['update', 'delete']) await sql.raw(`drop trigger audit_entries_no_${event}`).execute(db)
}

async function refuseAgain(db: Kysely<unknown>) {
  if (onPostgres(db)) {
    await sql`create trigger audit_entries_append_only before update or delete on audit_entries for each row execute function refuse_audit_change()`.execute(
      db,
    )
    return
  }
  for (const event of ['update', 'delete'])
    await sql
      .raw(
        `create trigger audit_entries_no_${event} before ${event} on audit_entries begin select raise(abort, 'audit entries are append-only'); end`,
      )
      .execute(db)
}
