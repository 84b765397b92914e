import type { Db } from '#db/client.ts'

/** Published mentors for whom this organisation's word holds today. */
export async function listVettedBy(db: Db, organisationId: string, today: string): Promise<string[]> {
  const rows = await db
    .selectFrom('mentors')
    .select('userId')
    .where('organisationId', '=', organisationId)
    .where('vettedAt', 'is not', null)
    .where((eb) => eb.or([eb('vettedUntil', 'is', null), eb('vettedUntil', '>=', today)]))
    .where('publishedAt', 'is not', null)
    .execute()
  return rows.map(({ userId }) => userId)
}

/** People who are somebody's mentee at the moment. */
export async function listWithMentor(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('mentorships').select('menteeId').where('status', 'in', ['active', 'paused']).distinct().execute()
  return rows.map(({ menteeId }) => menteeId)
}
