import { signedIn } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { exportPanel } from '../list-panel-cases.server.ts'

/** The panel's list for a spreadsheet. It has no page around it, so the officer's rights are all that guards it. */
export const loader = signedIn(async ({ ctx, actor, locale }) => {
  await ctx.limits.take('read', actor.id)
  const csv = await exportPanel(ctx, actor, translateTo(locale))
  const headers = {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': 'attachment; filename="panel.csv"',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  }
  return new Response(csv, { headers })
})
