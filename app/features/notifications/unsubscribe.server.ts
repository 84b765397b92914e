import type { Ctx } from '#app/context.server.ts'
import { orNotFound } from '#app/lib/errors.ts'
import { AREAS, type Area } from './notice-area.ts'
import { ensureSettings, findSettings, updateSettings } from './notice-settings.repo.server.ts'
import { BEGINNING } from './notice-settings.ts'
import { toRow } from './settings-row.ts'
import { isUnsubscribeKey } from './unsubscribe-link.server.ts'

/** Whom a link stops mails for, and which; any other address than one of our links is not found. */
export function readUnsubscribeLink(ctx: Pick<Ctx, 'settings'>, query: URLSearchParams): { userId: string; area: Area } {
  const area = orNotFound(AREAS.find((one) => one === query.get('what')))
  const userId = query.get('who') ?? ''
  return orNotFound(isUnsubscribeKey(ctx.settings, { userId, area }, query.get('key') ?? '') ? { userId, area } : null)
}

/** Ends the mails that a link is about. Everything else stays as it was chosen; a repetition changes nothing. */
export async function unsubscribe(ctx: Ctx, query: URLSearchParams): Promise<void> {
  const { userId, area } = readUnsubscribeLink(ctx, query)
  const at = ctx.now().toISOString()
  await ctx.db.transaction().execute(async (trx) => {
    await ensureSettings(trx, toRow({ ...BEGINNING, userId, zone: null, at }))
    const off = JSON.parse((await findSettings(trx, userId))?.off ?? '[]') as string[]
    const change = area === 'messages' ? { mailPace: 'never' as const } : { off: JSON.stringify([...new Set([...off, `${area}:mail`])]) }
    await updateSettings(trx, userId, { ...change, updatedAt: at })
  })
}
