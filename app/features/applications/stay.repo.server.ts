import type { Db } from '#db/client.ts'
import type { Stays } from '#db/schema.ts'

export async function insertStay(db: Db, stay: Stays) {
  await db.insertInto('stays').values(stay).execute()
}
