import { type Migration, type MigrationProvider, Migrator } from 'kysely'
import type { Db } from './client.ts'
import * as m0001 from './migrations/0001_accounts.ts'
import * as m0002 from './migrations/0002_background.ts'
import * as m0003 from './migrations/0003_organisations.ts'
import * as m0004 from './migrations/0004_messaging.ts'
import * as m0005 from './migrations/0005_guides.ts'
import * as m0006 from './migrations/0006_applications.ts'
import * as m0007 from './migrations/0007_profiles.ts'
import * as m0008 from './migrations/0008_orientation.ts'
import * as m0009 from './migrations/0009_mentorship.ts'
import * as m0010 from './migrations/0010_jobs.ts'
import * as m0011 from './migrations/0011_eligibility.ts'
import * as m0012 from './migrations/0012_scheme_applications.ts'
import * as m0013 from './migrations/0013_casework.ts'
import * as m0014 from './migrations/0014_audit_chain.ts'
import * as m0015 from './migrations/0015_case_queue.ts'
import * as m0016 from './migrations/0016_parked_forms.ts'
import * as m0017 from './migrations/0017_simulations.ts'
import * as m0018 from './migrations/0018_finding.ts'
import * as m0019 from './migrations/0019_pairs.ts'
import * as m0020 from './migrations/0020_rounds.ts'
import * as m0022 from './migrations/0022_message_changes.ts'
import * as m0023 from './migrations/0023_inbox.ts'
import * as m0024 from './migrations/0024_who_may_write.ts'
import * as m0025 from './migrations/0025_message_attachments.ts'
import * as m0026 from './migrations/0026_notices.ts'
import * as m0027 from './migrations/0027_presence_and_inbox.ts'
import * as m0028 from './migrations/0028_private_words.ts'

/** Forward only, in this order, for ever: a migration that has been released is never edited. */
export const MIGRATIONS: Record<string, Migration> = {
  '0001_accounts': m0001,
  '0002_background': m0002,
  '0003_organisations': m0003,
  '0004_messaging': m0004,
  '0005_guides': m0005,
  '0006_applications': m0006,
  '0007_profiles': m0007,
  '0008_orientation': m0008,
  '0009_mentorship': m0009,
  '0010_jobs': m0010,
  '0011_eligibility': m0011,
  '0012_scheme_applications': m0012,
  '0013_casework': m0013,
  '0014_audit_chain': m0014,
  '0015_case_queue': m0015,
  '0016_parked_forms': m0016,
  '0017_simulations': m0017,
  '0018_finding': m0018,
  '0019_pairs': m0019,
  '0022_message_changes': m0022,
  '0023_inbox': m0023,
  '0024_who_may_write': m0024,
  '0025_message_attachments': m0025,
  '0026_notices': m0026,
  '0027_presence_and_inbox': m0027,
  '0028_private_words': m0028,
  '0020_rounds': m0020,
}

const provider: MigrationProvider = { getMigrations: async () => MIGRATIONS }

/** The database has migrations that this code does not know: an older program must not write into it. */
export class NewerDatabase extends Error {
  readonly isNewerDatabase = true
}

/** Brings the database to the newest schema; does nothing when it is there. Each migration is one transaction. */
export async function migrateToLatest(db: Db): Promise<string[]> {
  await refuseNewer(db)
  const { error, results } = await new Migrator({ db, provider }).migrateToLatest()
  if (error) throw error
  return (results ?? []).map(({ migrationName }) => migrationName)
}

async function refuseNewer(db: Db) {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  // The plugin turns the table's name into camelCase on the way out.
  if (!tables.some(({ name }) => name === 'kysely_migration' || name === 'kyselyMigration')) return
  const done = await db.withTables<{ kyselyMigration: { name: string } }>().selectFrom('kyselyMigration').select('name').execute()
  const unknown = done.map(({ name }) => name).filter((name) => !(name in MIGRATIONS))
  if (unknown.length > 0) throw new NewerDatabase(`The database is newer than this program: it has ${unknown.join(', ')}.`)
}
