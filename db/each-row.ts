import { CompiledQuery, type Kysely, sql } from 'kysely'
import { onPostgres } from './dialect.ts'
import { type Columns, type Row, rowList } from './row-list.ts'

/** Parameters of a statement that runs once for each row. Only `client.ts` knows what to do with it. */
export type EachRow = { eachRow: unknown[][] }
/** By its shape: the server and the pages' bundle are two module graphs, and a class would be two. */
export const isEachRow = (value: unknown): value is EachRow => typeof value === 'object' && value !== null && 'eachRow' in value

/**
 * Inserts many rows. SQLite runs a prepared statement for each, which costs less than to read them out of one JSON text;
 * PostgreSQL, to which each statement is a journey, gets one for all.
 */
export async function insertRows<C extends Columns>(db: object, table: string, columns: C, rows: Row<C>[]): Promise<void> {
  const on = db as Kysely<unknown>
  const names = Object.keys(columns)
  const into = sql.join(names.map((name) => sql.ref(name)))
  if (onPostgres(on)) {
    const values = sql.join(names.map((name) => sql.ref(`v.${name}`)))
    await sql`insert into ${sql.table(table)} (${into}) select ${values} from ${rowList(on, columns, rows)}`.execute(on)
    return
  }
  const text = `insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`
  await on.executeQuery(CompiledQuery.raw(text, [{ eachRow: rows.map((row) => names.map((name) => row[name])) } satisfies EachRow]))
}
