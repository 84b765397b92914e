import SQLite from 'better-sqlite3'
import {
  CamelCasePlugin,
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  PostgresDialect,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  type SqliteStatement,
} from 'kysely'
import pg from 'pg'
import { isPostgresUrl } from '#app/lib/postgres-url.ts'
import { isEachRow } from './each-row.ts'
import type { Database } from './schema.ts'

export type Db = Kysely<Database>

/** Plain `begin` takes the write lock at the first write; a read before it then fails with SQLITE_BUSY_SNAPSHOT. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
  /** A full disk makes SQLite roll back by itself; the error that tells so must not be hidden by one about the rollback. */
  override async rollbackTransaction(connection: DatabaseConnection) {
    await super.rollbackTransaction(connection).catch((error: unknown) => {
      if (!/no transaction is active/.test(String(error))) throw error
    })
  }
}

class ImmediateSqliteDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig
  constructor(config: SqliteDialectConfig) {
    super(config)
    this.#config = config
  }
  override createDriver() {
    return new ImmediateDriver(this.#config)
  }
}

/**
 * Opens the one database of this process. `postgres://…` is PostgreSQL; anything else is the path of an SQLite file
 * (`:memory:` too), and bytes are a serialised SQLite database (tests clone a migrated one in a millisecond).
 * SQLite runs with WAL and synchronous=FULL: NORMAL lost acknowledged rows in power cuts.
 */
export function openDb(source: string | Buffer): Db {
  const dialect = typeof source === 'string' && isPostgresUrl(source) ? postgres(source) : sqlite(source)
  return new Kysely<Database>({ dialect, plugins: [new CamelCasePlugin()] })
}

function sqlite(source: string | Buffer) {
  const database = new SQLite(source)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  database.pragma('busy_timeout = 5000')
  // A page that is written again before the checkpoint is copied once: with the usual 1,000 pages half of the time of busy
  // batches went into copying. The log grows to 32 MB, which a start after a crash reads in a moment.
  database.pragma('wal_autocheckpoint = 8000')
  database.pragma('temp_store = MEMORY')
  database.pragma('cache_size = -65536')
  return new ImmediateSqliteDialect({ database: { prepare: cachedPrepare(database), close: () => database.close() } })
}

/**
 * Compiling a statement takes longer than most of them run. Only for statements of fixed text: a list of many values
 * makes a new text for each length, so the cache begins anew when it is full.
 */
function cachedPrepare(database: SQLite.Database): SqliteDatabase['prepare'] {
  const cache = new Map<string, SqliteStatement>()
  return (sql) => {
    const known = cache.get(sql)
    if (known) return known
    const statement = forEachRow(database.prepare(sql) as SqliteStatement)
    if (!/^(select|insert|update|delete) /.test(sql)) return statement
    if (cache.size >= 1000) cache.clear()
    cache.set(sql, statement)
    return statement
  }
}

/** A statement that also runs once for each of many rows (`each-row.ts`). */
function forEachRow(statement: SqliteStatement): SqliteStatement {
  return {
    reader: statement.reader,
    all: (parameters) => statement.all(parameters),
    iterate: (parameters) => statement.iterate(parameters),
    run(parameters) {
      const [each] = parameters
      if (!isEachRow(each)) return statement.run(parameters)
      let changes = 0
      for (const row of each.eachRow) changes += Number(statement.run(row).changes)
      return { changes, lastInsertRowid: 0 }
    },
  }
}

function postgres(url: string) {
  // count(*) and bigint fit into a double for every table we will ever have.
  const types = {
    getTypeParser: (oid: number, format?: 'text' | 'binary') => (oid === 20 ? Number : pg.types.getTypeParser(oid, format as 'text')),
  }
  const pool = new pg.Pool({ connectionString: url, max: 10, types: types as pg.CustomTypesConfig })
  // An idle connection that the server closes raises an event that would end the process; the pool opens another.
  pool.on('error', () => undefined)
  return new PostgresDialect({ pool })
}
