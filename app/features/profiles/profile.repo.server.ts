import type { SpokenLanguage } from '#app/lib/languages.ts'
import type { Db } from '#db/client.ts'
import type { ProfileChoices, Profiles } from '#db/schema.ts'

type ChoiceKind = ProfileChoices['kind']

/** Makes sure that the person has a profile and marks it as changed; until the commit nobody else changes it. */
export async function touchProfile(db: Db, userId: string, at: string): Promise<Profiles> {
  const stated = { fullName: null, professionCode: null, sector: null, yearsExperience: null, district: null, remote: null }
  return db
    .insertInto('profiles')
    .values({ userId, ...stated, style: null, arrivalOn: null, employerId: null, doneSteps: '[]', completedAt: null, updatedAt: at })
    .onConflict((conflict) => conflict.column('userId').doUpdateSet({ updatedAt: at }))
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function updateProfile(db: Db, userId: string, change: Partial<Omit<Profiles, 'userId'>>) {
  await db.updateTable('profiles').set(change).where('userId', '=', userId).execute()
}

export async function replaceLanguages(db: Db, userId: string, languages: SpokenLanguage[]) {
  await db.deleteFrom('profileLanguages').where('userId', '=', userId).execute()
  if (languages.length === 0) return
  await db
    .insertInto('profileLanguages')
    .values(languages.map(({ code, level }) => ({ userId, code, level })))
    .execute()
}

export async function replaceChoices(db: Db, userId: string, { kind, values }: { kind: ChoiceKind; values: string[] }) {
  await db.deleteFrom('profileChoices').where('userId', '=', userId).where('kind', '=', kind).execute()
  if (values.length === 0) return
  await db
    .insertInto('profileChoices')
    .values(values.map((value) => ({ userId, kind, value })))
    .execute()
}

/** Which rows a bulk read wants: these people, or everybody in a range of ids. */
export type Range = { ids: string[] } | { after: string; upTo: string }

export function listProfileRows(db: Db, ids: string[]): Promise<Profiles[]> {
  return db.selectFrom('profiles').selectAll().where('userId', 'in', ids).execute()
}

/** Profiles in the order of their people's ids, from behind `after`. */
export function listProfileRowsAfter(db: Db, after: string, limit: number): Promise<Profiles[]> {
  return db.selectFrom('profiles').selectAll().where('userId', '>', after).orderBy('userId').limit(limit).execute()
}

/** Whose profile was saved at this moment or later. */
export async function listIdsUpdatedSince(db: Db, since: string): Promise<string[]> {
  const rows = await db.selectFrom('profiles').select('userId').where('updatedAt', '>=', since).orderBy('updatedAt').execute()
  return rows.map(({ userId }) => userId)
}

export function listLanguageRows(db: Db, range: Range) {
  const rows = db.selectFrom('profileLanguages').selectAll()
  return (
    'ids' in range ? rows.where('userId', 'in', range.ids) : rows.where('userId', '>', range.after).where('userId', '<=', range.upTo)
  ).execute()
}

export function listChoiceRows(db: Db, range: Range) {
  const rows = db.selectFrom('profileChoices').selectAll()
  return (
    'ids' in range ? rows.where('userId', 'in', range.ids) : rows.where('userId', '>', range.after).where('userId', '<=', range.upTo)
  ).execute()
}
