import type { Ctx } from '#app/context.server.ts'
import type { SpokenLanguage } from '#app/lib/languages.ts'
import type { Db } from '#db/client.ts'
import type { ProfileChoices, ProfileLanguages, Profiles } from '#db/schema.ts'
import {
  listChoiceRows,
  listIdsUpdatedSince,
  listLanguageRows,
  listProfileRows,
  listProfileRowsAfter,
  type Range,
} from './profile.repo.server.ts'
import type { PersonProfile } from './profile.ts'

/** Few enough for one statement's parameters, and for the event loop: a batch takes some milliseconds. */
const BATCH = 500

/** What a person says about themselves, for matching; undefined when they said nothing yet. */
export async function profileOf(ctx: Pick<Ctx, 'db'>, userId: string): Promise<PersonProfile | undefined> {
  return (await profilesOf(ctx.db, [userId]))[0]
}

/** The profiles of these people, in no order; whoever has none is left out. Three queries for each 500. */
export async function profilesOf(db: Db, ids: Iterable<string>): Promise<PersonProfile[]> {
  const wanted = [...new Set(ids)]
  const found: PersonProfile[] = []
  for (let at = 0; at < wanted.length; at += BATCH) {
    const batch = wanted.slice(at, at + BATCH)
    found.push(...(await assemble(db, await listProfileRows(db, batch), { ids: batch })))
  }
  return found
}

/** All profiles in batches, in the order of ids, so that a hundred thousand never lie in memory twice. */
export async function* eachProfileBatch(db: Db): AsyncGenerator<PersonProfile[]> {
  let after = ''
  for (;;) {
    const rows = await listProfileRowsAfter(db, after, BATCH)
    const upTo = rows.at(-1)?.userId
    if (upTo === undefined) return
    yield await assemble(db, rows, { after, upTo })
    after = upTo
  }
}

/**
 * All profiles, or those saved at `updatedSince` (ISO-8601) or later. A save that commits late may carry a somewhat
 * earlier time: who keeps a copy asks again from a minute before their newest.
 */
export async function allProfilesOf(db: Db, { updatedSince }: { updatedSince?: string } = {}): Promise<PersonProfile[]> {
  if (updatedSince !== undefined) return profilesOf(db, await listIdsUpdatedSince(db, updatedSince))
  const all: PersonProfile[] = []
  for await (const batch of eachProfileBatch(db)) all.push(...batch)
  return all
}

async function assemble(db: Db, rows: Profiles[], range: Range): Promise<PersonProfile[]> {
  if (rows.length === 0) return []
  const languages = byPerson(await listLanguageRows(db, range))
  const choices = byPerson(await listChoiceRows(db, range))
  return rows.map((row) => toPersonProfile(row, languages.get(row.userId) ?? [], choices.get(row.userId) ?? []))
}

function byPerson<Row extends { userId: string }>(rows: Row[]): Map<string, Row[]> {
  const map = new Map<string, Row[]>()
  for (const row of rows) {
    const list = map.get(row.userId)
    if (list) list.push(row)
    else map.set(row.userId, [row])
  }
  return map
}

/** One person's rows as the shape that matching reads; lists are sorted, so that equal profiles look equal. */
export function toPersonProfile(row: Profiles, languages: ProfileLanguages[], choices: ProfileChoices[]): PersonProfile {
  const valuesOf = (kind: ProfileChoices['kind']) => choices.flatMap((choice) => (choice.kind === kind ? [choice.value] : [])).sort()
  const { userId, professionCode, sector, yearsExperience, style, district, remote, employerId } = row
  const spoken = languages
    .map(({ code, level }) => ({ code, level: level as SpokenLanguage['level'] }))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
  const lists = { skills: valuesOf('skill'), goals: valuesOf('goal'), slots: valuesOf('slot'), interests: valuesOf('interest') }
  return { id: userId, languages: spoken, professionCode, sector, yearsExperience, style, district, remote, employerId, ...lists }
}
