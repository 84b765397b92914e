import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { openDb } from '#db/client.ts'
import { migrateToLatest } from '#db/migrate.ts'
import { startPostgres } from './postgres-server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    postgresUrl: string
  }
}

export const TEMPLATE = 'praya_template'

/** One PostgreSQL for the run, with one migrated template; every test copies the template. Gone when the run ends. */
export default async function setup(project: TestProject) {
  const server = await startPostgres()
  try {
    await makeTemplate(server.url)
  } catch (error) {
    await server.stop()
    throw error
  }
  project.provide('postgresUrl', server.url)
  return () => server.stop()
}

async function makeTemplate(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`create database ${TEMPLATE}`)
  await client.end()
  const db = openDb(new URL(`/${TEMPLATE}`, url).href)
  await migrateToLatest(db)
  await db.destroy()
}
