import { type Expression, type Kysely, type SqlBool, sql } from 'kysely'
import { onPostgres } from './dialect.ts'
import { insertRows } from './each-row.ts'
import { inList, rowList } from './row-list.ts'

/** Full-text indexes that exist. Each row is an id and the tokens that `app/lib/search-tokens.ts` made of its text. */
export type SearchIndexName = 'job_search' | 'case_search' | 'message_search'

/** Indexes whose rows change or go often. Beside them stands where each row lies: FTS5 finds one by its id only by reading all. */
const KEYED: SearchIndexName[] = ['message_search']
const placesOf = (name: SearchIndexName) => sql.table(`${name}_places`)

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
  if (KEYED.includes(name)) await sql`create table ${placesOf(name)} (id text primary key, place integer not null)`.execute(db)
}

/** Adds the tokens of a row that has none yet. */
export async function addSearchEntry(db: object, name: SearchIndexName, id: string, tokens: string) {
  await addSearchEntries(db, name, [{ id, tokens }])
}

/** The same for many rows at once. On SQLite each row says where it lies, so that a keyed index can note the place. */
export async function addSearchEntries(db: object, name: SearchIndexName, entries: { id: string; tokens: string }[]) {
  const on = db as Kysely<unknown>
  if (onPostgres(on)) {
    const list = rowList(on, { id: 'text', tokens: 'text' }, entries)
    await sql`insert into ${sql.table(name)} (id, tokens) select v.id, to_tsvector('simple', v.tokens) from ${list}`.execute(on)
    return
  }
  const { rows } = await sql<{ last: number }>`select rowid as last from ${sql.table(name)} order by rowid desc limit 1`.execute(on)
  const first = (rows[0]?.last ?? 0) + 1
  await insertRows(
    on,
    name,
    { rowid: 'integer', id: 'text', tokens: 'text' },
    entries.map(({ id, tokens }, at) => ({ rowid: first + at, id, tokens })),
  )
  if (!isKeyed(on, name)) return
  const places = entries.map(({ id }, at) => ({ id, place: first + at }))
  await insertRows(on, `${name}_places`, { id: 'text', place: 'integer' }, places)
}

const isKeyed = (db: Kysely<unknown>, name: SearchIndexName) => KEYED.includes(name) && !onPostgres(db)

/** Takes a row out of the index. On SQLite it reads the whole index once, unless places are kept. */
export async function removeSearchEntry(db: object, name: SearchIndexName, id: string) {
  const on = db as Kysely<unknown>
  if (!isKeyed(on, name)) return void (await sql`delete from ${sql.table(name)} where id = ${id}`.execute(on))
  await sql`delete from ${sql.table(name)} where rowid = (select place from ${placesOf(name)} where id = ${id})`.execute(on)
  await sql`delete from ${placesOf(name)} where id = ${id}`.execute(on)
}

/** Takes many rows out of the index at once. */
export async function removeSearchEntries(db: object, name: SearchIndexName, ids: string[]) {
  const on = db as Kysely<unknown>
  const wanted = inList(on, 'id', ids)
  if (!isKeyed(on, name)) return void (await sql`delete from ${sql.table(name)} where ${wanted}`.execute(on))
  await sql`delete from ${sql.table(name)} where rowid in (select place from ${placesOf(name)} where ${wanted})`.execute(on)
  await sql`delete from ${placesOf(name)} where ${wanted}`.execute(on)
}

/** Replaces the tokens of a row. On SQLite it reads the whole index once, unless places are kept: for single edits, not for loops. */
export async function replaceSearchEntry(db: object, name: SearchIndexName, id: string, tokens: string) {
  await removeSearchEntry(db, name, id)
  await addSearchEntry(db, name, id, tokens)
}

/** A word or bigram chain; `prefix` also finds words that begin with it. */
export type WordTerm = { words: string[]; prefix: boolean }
/** `anyOf` holds words of which one is enough. */
export type SearchTerm = WordTerm | { anyOf: string[] }

/** `id in (rows that hold every term)`, for a `where`. Terms hold letters and digits only, so no operator can slip in. */
export function matchesSearch(db: object, name: SearchIndexName, idColumn: string, terms: SearchTerm[]): Expression<SqlBool> {
  const column = sql.ref(idColumn)
  if (onPostgres(db)) {
    const query = terms.map(postgresTerm).join(' & ')
    return sql<SqlBool>`${column} in (select id from ${sql.table(name)} where tokens @@ to_tsquery('simple', ${query}))`
  }
  const query = terms.map(sqliteTerm).join(' AND ')
  return sql<SqlBool>`${column} in (select id from ${sql.table(name)} where tokens match ${query})`
}

function postgresTerm(term: SearchTerm): string {
  if ('anyOf' in term) return `(${term.anyOf.map((word) => `'${word}'`).join(' | ')})`
  return term.words.map((word, at) => `'${word}'${term.prefix && at === term.words.length - 1 ? ':*' : ''}`).join(' <-> ')
}

function sqliteTerm(term: SearchTerm): string {
  if ('anyOf' in term) return `(${term.anyOf.map((word) => `"${word}"`).join(' OR ')})`
  return `"${term.words.join(' ')}"${term.prefix ? '*' : ''}`
}
