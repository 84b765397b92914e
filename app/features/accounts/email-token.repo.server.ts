import type { Db } from '#db/client.ts'
import type { EmailTokens } from '#db/schema.ts'
import type { EmailTokenPurpose } from './email-token.ts'

type Wanted = { id: string; purpose: EmailTokenPurpose; now: string }

/** The newest link is the one that works: earlier ones of the same purpose go. */
export async function replaceToken(db: Db, token: Omit<EmailTokens, 'usedAt'>) {
  await db
    .deleteFrom('emailTokens')
    .where('userId', '=', token.userId)
    .where('purpose', '=', token.purpose)
    .where('usedAt', 'is', null)
    .execute()
  await db
    .insertInto('emailTokens')
    .values({ ...token, usedAt: null })
    .execute()
}

export function findUsableToken(db: Db, { id, purpose, now }: Wanted) {
  return db
    .selectFrom('emailTokens')
    .select(['userId', 'email'])
    .where('id', '=', id)
    .where('purpose', '=', purpose)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .executeTakeFirst()
}

/** Uses a link up, unless it was used, is too old or is for something else; gives whose it was. */
export function spendToken(db: Db, { id, purpose, now }: Wanted) {
  return db
    .updateTable('emailTokens')
    .set({ usedAt: now })
    .where('id', '=', id)
    .where('purpose', '=', purpose)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .returning(['userId', 'email'])
    .executeTakeFirst()
}

export async function deleteTokensOf(db: Db, userId: string) {
  await db.deleteFrom('emailTokens').where('userId', '=', userId).execute()
}

export async function deleteOldTokens(db: Db, before: string) {
  await db.deleteFrom('emailTokens').where('expiresAt', '<', before).execute()
}
