import type { Db } from '#db/client.ts'
import type { ConversationExports } from '#db/schema.ts'

export async function countExportsSince(db: Db, userId: string, since: string): Promise<number> {
  const row = await db
    .selectFrom('conversationExports')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('userId', '=', userId)
    .where('createdAt', '>', since)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

export async function insertExport(db: Db, row: ConversationExports) {
  await db.insertInto('conversationExports').values(row).execute()
}
