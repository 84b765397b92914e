import { type Expression, type Kysely, type SqlBool, sql } from 'kysely'
import { onPostgres } from './dialect.ts'

/** Full-text indexes that exist. Each row is an id and the tokens that `app/lib/search-tokens.ts` made of its text. */
export type SearchIndexName = 'job_search' | 'case_search'

/** One tokenizer serves both databases: FTS5 or a `simple` tsvector only store what it made. For migrations. */
export async function createSearchIndex(db: Kysely<unknown>, name: SearchIndexName) {
  if (onPostgres(db)) {
    await sql`create table ${sql.table(name)} (id text primary key, tokens tsvector not null)`.execute(db)
    await sql`create index ${sql.ref(`${name}_tokens`)} on ${sql.table(name)} using gin (tokens)`.execute(db)
    return
  }
  await sql`create virtual table ${sql.table(name)} using fts5(id unindexed, tokens, tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'")`.execute(
    db,
  )
}

/** Adds the tokens of a row that has none yet. */
export async function addSearchEntry(db: object, name: SearchIndexName, id: string, tokens: string) {
  const on = db as Kysely<unknown>
  const value = onPostgres(on) ? sql`to_tsvector('simple', ${tokens})` : sql`${tokens}`
  await sql`insert into ${sql.table(name)} (id, tokens) values (${id}, ${value})`.execute(on)
}

/** Replaces the tokens of a row. On SQLite it reads the whole index once: for single edits, not for loops. */
export async function replaceSearchEntry(db: object, name: SearchIndexName, id: string, tokens: string) {
  await sql`delete from ${sql.table(name)} where id = ${id}`.execute(db as Kysely<unknown>)
  await addSearchEntry(db, name, id, tokens)
}

/** A term is a word or bigram chain; `prefix` also finds words that begin with it. */
export type SearchTerm = { words: string[]; prefix: boolean }

/** `id in (rows that hold every term)`, for a `where`. Terms hold letters and digits only, so no operator can slip in. */
export function matchesSearch(db: object, name: SearchIndexName, idColumn: string, terms: SearchTerm[]): Expression<SqlBool> {
  const column = sql.ref(idColumn)
  if (onPostgres(db)) {
    const query = terms
      .map(({ words, prefix }) => words.map((word, at) => `'${word}'${prefix && at === words.length - 1 ? ':*' : ''}`).join(' <-> '))
      .join(' & ')
    return sql<SqlBool>`${column} in (select id from ${sql.table(name)} where tokens @@ to_tsquery('simple', ${query}))`
  }
  const query = terms.map(({ words, prefix }) => `"${words.join(' ')}"${prefix ? '*' : ''}`).join(' AND ')
  return sql<SqlBool>`${column} in (select id from ${sql.table(name)} where tokens match ${query})`
}
