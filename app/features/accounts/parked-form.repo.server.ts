import type { Db } from '#db/client.ts'
import type { ParkedForms } from '#db/schema.ts'
import type { Actor } from './actor.ts'

/** One a person: what was sent last is what they miss. */
export async function putParkedForm(db: Db, form: ParkedForms) {
  await db.deleteFrom('parkedForms').where('userId', '=', form.userId).execute()
  await db.insertInto('parkedForms').values(form).execute()
}

export function findParkedFormFor(db: Db, actor: Actor, id: string, now: string): Promise<ParkedForms | undefined> {
  return db
    .selectFrom('parkedForms')
    .selectAll()
    .where('id', '=', id)
    .where('userId', '=', actor.id)
    .where('expiresAt', '>', now)
    .executeTakeFirst()
}

export async function deleteParkedForm(db: Db, actor: Actor) {
  await db.deleteFrom('parkedForms').where('userId', '=', actor.id).execute()
}

export async function deleteOldParkedForms(db: Db, now: string) {
  await db.deleteFrom('parkedForms').where('expiresAt', '<=', now).execute()
}
