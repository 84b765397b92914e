import { signedIn } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { printPanel } from '../list-panel-cases.server.ts'

/** The panel's list on paper. It has no page around it, so the officer's rights are all that guards it. */
export const loader = signedIn(async ({ ctx, actor, locale }) => {
  await ctx.limits.take('write', actor.id)
  const pdf = await printPanel(ctx, actor, translateTo(locale), locale)
  const headers = {
    'Content-Type': 'application/pdf',
    'Content-Length': String(pdf.length),
    'Content-Disposition': 'attachment; filename="panel.pdf"',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  }
  return new Response(new Uint8Array(pdf), { headers })
})
