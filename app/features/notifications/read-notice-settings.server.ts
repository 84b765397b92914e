import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { chosenZoneOf } from '#app/features/accounts/time-zones.server.ts'
import type { Db } from '#db/client.ts'
import { AREAS, familiesOf } from './notice-area.ts'
import { findSettings } from './notice-settings.repo.server.ts'
import type { Settings } from './notice-settings.ts'
import { toSettings } from './settings-row.ts'

/** How somebody wants to be told, for whoever has something to tell them; and when they were last mailed about messages. */
export async function noticeSettingsOf(db: Db, userId: string): Promise<Settings & { mailedAt: string | null }> {
  const row = await findSettings(db, userId)
  return { ...toSettings(row, { chosen: await chosenZoneOf(db, userId) }), mailedAt: row?.mailedAt ?? null }
}

/** One's own settings, on the clock that one's pages show. */
export async function readNoticeSettings(ctx: Pick<Ctx, 'db'>, actor: Actor, { browser }: { browser: string | null }): Promise<Settings> {
  return toSettings(await findSettings(ctx.db, actor.id), { chosen: actor.timeZone ?? null, browser })
}

/** The kinds of news, by how they begin, that somebody does not want to see in the app. */
export async function hiddenFamilies(db: Db, actor: Actor): Promise<string[]> {
  const row = await findSettings(db, actor.id)
  const off = row ? (JSON.parse(row.off) as string[]) : []
  return AREAS.filter((area) => off.includes(`${area}:app`)).flatMap(familiesOf)
}
