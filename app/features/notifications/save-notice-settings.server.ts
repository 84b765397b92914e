import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { AREAS, channelsOf } from './notice-area.ts'
import { findSettings, saveSettings } from './notice-settings.repo.server.ts'
import type { NoticeSettingsForm } from './notice-settings.schema.ts'
import { toRow } from './settings-row.ts'

/** Writes down how a person wants to be told. What they declined, and when they were last mailed, stays as it was. */
export async function saveNoticeSettings(ctx: Ctx, actor: Actor, form: NoticeSettingsForm, browser: string | null): Promise<void> {
  const at = ctx.now().toISOString()
  const row = toRow({
    userId: actor.id,
    off: AREAS.flatMap((area) => channelsOf(area).flatMap((channel) => (form[area].includes(channel) ? [] : `${area}:${channel}`))),
    quiet: form.quiet ? { from: form.quietFrom, to: form.quietTo } : null,
    mailPace: form.mailPace,
    mailMinutes: form.mailMinutes,
    textShown: form.textShown !== undefined,
    pushDeclined: false,
    zone: browser,
    at,
  })
  await ctx.db.transaction().execute(async (trx) => {
    const known = await findSettings(trx, actor.id)
    await saveSettings(trx, { ...row, pushDeclinedAt: known?.pushDeclinedAt ?? null, mailedAt: known?.mailedAt ?? null })
  })
}
