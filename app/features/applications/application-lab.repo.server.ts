import type { SelectQueryBuilder } from 'kysely'
import type { Db } from '#db/client.ts'
import type { Database } from '#db/schema.ts'

/** Applications that were sent under these editions and not taken back. Whose they are is never read here. */
const sent = (db: Db, ruleSetIds: string[]): SelectQueryBuilder<Database, 'applications', object> =>
  db.selectFrom('applications').where('submittedAt', 'is not', null).where('status', '!=', 'withdrawn').where('ruleSetId', 'in', ruleSetIds)

export async function countSentUnder(db: Db, ruleSetIds: string[]): Promise<number> {
  if (ruleSetIds.length === 0) return 0
  const row = await sent(db, ruleSetIds)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

export async function listSentUnder(db: Db, ruleSetIds: string[], { afterId, limit }: { afterId: string; limit: number }) {
  if (ruleSetIds.length === 0) return []
  return sent(db, ruleSetIds).select(['id', 'ruleSetId', 'submittedAt']).where('id', '>', afterId).orderBy('id').limit(limit).execute()
}

/** The sections that the policy lab counts by, of several applications. */
export async function listLabSections(db: Db, applicationIds: string[]) {
  if (applicationIds.length === 0) return []
  return db
    .selectFrom('applicationSections')
    .select(['applicationId', 'section', 'answers'])
    .where('applicationId', 'in', applicationIds)
    .where('section', 'in', ['claims', 'personal', 'education', 'work'])
    .execute()
}
