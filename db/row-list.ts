import { type Kysely, type RawBuilder, sql } from 'kysely'
import { onPostgres } from './dialect.ts'

type Columns = Record<string, 'text' | 'integer'>

/**
 * Rows as a table named `v`, to select from in a raw statement. They travel as one JSON text, so the statement reads the
 * same for one row and for two hundred: it is compiled once, and no list grows past the number of parameters.
 * Columns are named as in the database.
 */
export function rowList<C extends Columns>(
  db: object,
  columns: C,
  rows: { [K in keyof C]: C[K] extends 'integer' ? number : string | null }[],
): RawBuilder<unknown> {
  const json = JSON.stringify(rows)
  const names = Object.keys(columns)
  if (onPostgres(db as Kysely<unknown>)) {
    const typed = sql.join(names.map((name) => sql`${sql.ref(name)} ${sql.raw(columns[name] as string)}`))
    return sql`json_to_recordset(${json}::json) as v(${typed})`
  }
  const values = sql.join(names.map((name) => sql`value ->> ${sql.lit(name)} as ${sql.ref(name)}`))
  return sql`(select ${values} from json_each(${json})) as v`
}

/** `column in (values)` as one parameter. */
export function inList(db: object, column: string, values: string[]): RawBuilder<boolean> {
  if (onPostgres(db as Kysely<unknown>)) return sql<boolean>`${sql.ref(column)} = any(${values})`
  return sql<boolean>`${sql.ref(column)} in (select value from json_each(${JSON.stringify(values)}))`
}
