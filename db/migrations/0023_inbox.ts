import { type Kysely, sql } from 'kysely'
import { indexTokens } from '#app/lib/search-tokens.ts'
import { addSearchEntry, createSearchIndex } from '../search-index.ts'

/** How each person keeps a conversation, what they began to write in it, and an index of what was written. */
export async function up(db: Kysely<unknown>) {
  for (const column of ['muted_at', 'archived_at', 'pinned_at', 'draft'])
    await db.schema.alterTable('participants').addColumn(column, 'text').execute()
  await createSearchIndex(db, 'message_search')
  await indexAll(db as Kysely<{ messages: { id: string; conversation_id: string; body: string } }>)
}

const BATCH = 500

/** Messages that were written before there was an index, in small steps by id. */
async function indexAll(db: Kysely<{ messages: { id: string; conversation_id: string; body: string } }>) {
  for (let last = ''; ; ) {
    const { rows } = await sql<{ id: string; place: string; body: string }>`
      select id, conversation_id as place, body from messages where id > ${last} and deleted_at is null order by id limit ${BATCH}`.execute(
      db,
    )
    for (const { id, place, body } of rows)
      await addSearchEntry(db, 'message_search', id, `ǂ${place.replace(/[^0-9a-z]/gi, '').toLowerCase()} ${indexTokens(body)}`)
    last = rows.at(-1)?.id ?? ''
    if (rows.length < BATCH) return
  }
}
