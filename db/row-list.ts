import { type Kysely, type RawBuilder, sql } from 'kysely'
import { onPostgres } from './dialect.ts'

export type Columns = Record<string, 'text' | 'integer'>
export type Row<C extends Columns> = { [K in keyof C]: C[K] extends 'integer' ? number : string | null }

/**
 * Rows as a table named `v`, to select from in a raw statement. They travel as one JSON text, so the statement reads the
 * same for one row and for two hundred: it is compiled once, and no list grows past the number of parameters.
 * Columns are named as in the database.
 */
export function rowList<C extends Columns>(db: object, columns: C, rows: Row<C>[]): RawBuilder<unknown> {
  const names = Object.keys(columns)
  if (onPostgres(db as Kysely<unknown>)) {
    const json = JSON.stringify(rows)
    const typed = sql.join(names.map((name) => sql`${sql.ref(name)} ${sql.raw(columns[name] as string)}`))
    return sql`json_to_recordset(${json}::json) as v(${typed})`
  }
  // By place: SQLite would look for a name in each row anew.
  const json = JSON.stringify(rows.map((row) => names.map((name) => row[name])))
  const values = sql.join(names.map((name, at) => sql`value ->> ${sql.lit(at)} as ${sql.ref(name)}`))
  return sql`(select ${values} from json_each(${json})) as v`
}

/** `column in (values)` as one parameter. */
export function inList(db: object, column: string, values: string[]): RawBuilder<boolean> {
  if (onPostgres(db as Kysely<unknown>)) return sql<boolean>`${sql.ref(column)} = any(${values})`
  return sql<boolean>`${sql.ref(column)} in (select value from json_each(${JSON.stringify(values)}))`
}
