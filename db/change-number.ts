import { type RawBuilder, sql } from 'kysely'
import type { Db } from './client.ts'
import { onPostgres } from './dialect.ts'

/**
 * The number under which the changes of this transaction stand; only inside a transaction. A counter would not do on
 * PostgreSQL: transactions end in another order than they begin in, so a reader who has seen number 8 may have missed 7,
 * and a counter that is held to the end lets only one transaction run at a time. There it is the transaction's own number.
 */
export async function takeChangeNumber(trx: Db): Promise<RawBuilder<number>> {
  if (onPostgres(trx)) return sql<number>`pg_current_xact_id()::text::bigint`
  const { last } = await trx
    .updateTable('changeNumbers')
    .set({ last: sql`last + 1` })
    .where('name', '=', 'inbox')
    .returning('last')
    .executeTakeFirstOrThrow()
  return sql<number>`${last}`
}

/**
 * All changes with a smaller number are there to be read, and later ones have this number or a larger one. On PostgreSQL it
 * waits for the oldest transaction that still runs, so some changes are read twice and none is missed.
 */
export async function nextChangeNumber(db: Db): Promise<number> {
  if (onPostgres(db)) {
    const { rows } = await sql<{ next: number }>`select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as next`.execute(db)
    return Number(rows[0]?.next ?? 0)
  }
  const { last } = await db.selectFrom('changeNumbers').select('last').where('name', '=', 'inbox').executeTakeFirstOrThrow()
  return last + 1
}
