import { type Kysely, sql } from 'kysely'
import { createSearchIndex } from '../search-index.ts'

/** Applications found by the names of their people, in the order of their submission, and the few that are urgent. */
export async function up(db: Kysely<unknown>) {
  await createSearchIndex(db, 'case_search')
  await sql`create index applications_by_submission on applications (submitted_at, id) where submitted_at is not null`.execute(db)
  await sql`create index cases_urgent on cases (application_id) where priority = 'high'`.execute(db)
}
