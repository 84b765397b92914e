import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { inject } from 'vitest'
import { type Db, openDb } from '#db/client.ts'

let created = 0
let admin: Promise<pg.Client> | undefined

/** A migrated, empty PostgreSQL database of one's own. Dropped by `drop`, and with the whole server when the run ends. */
export async function newPostgresDb(): Promise<{ db: Db; drop(): Promise<void> }> {
  const client = await connection()
  const name = `t_${process.pid}_${++created}`
  await client.query(`create database ${name} template praya_template strategy file_copy`)
  const db = openDb(new URL(`/${name}`, inject('postgresUrl')).href)
  const drop = async () => {
    await db.destroy()
    await untilLeft(client, name)
    await client.query(`drop database ${name} with (force)`)
  }
  return { db, drop }
}

/**
 * A closed connection is gone for the server only a moment later. Dropping before that waits 100 ms, and ends the
 * connection with an error that nobody awaits any more.
 */
async function untilLeft(client: pg.Client, name: string) {
  for (let tries = 0; tries < 1000; tries++) {
    const { rowCount } = await client.query('select 1 from pg_stat_activity where datname = $1', [name])
    if (!rowCount) return
    await setTimeout(1)
  }
}

/** One connection a worker for making and dropping databases. It does not keep the worker alive. */
function connection(): Promise<pg.Client> {
  admin ??= (async () => {
    const client = new pg.Client({ connectionString: inject('postgresUrl') })
    client.on('error', () => {})
    await client.connect()
    return client
  })()
  return admin
}
