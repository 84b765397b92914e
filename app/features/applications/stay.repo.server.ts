import type { Db } from '#db/client.ts'
import type { Stays } from '#db/schema.ts'

export async function insertStay(db: Db, stay: Stays) {
  await db.insertInto('stays').values(stay).execute()
}

export function findStayOfApplication(db: Db, applicationId: string): Promise<Stays | undefined> {
  return db.selectFrom('stays').selectAll().where('applicationId', '=', applicationId).executeTakeFirst()
}
