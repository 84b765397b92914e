import { useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { zoneName } from '#app/lib/zoned-time.ts'
import { exportsLeft } from '../export-conversation.server.ts'
import { readTitle } from '../read-title.server.ts'
import { ExportPage } from '../ui/export-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale, zone, params }) => {
  const id = params.id ?? ''
  return {
    id,
    names: await readTitle(ctx, actor, { conversationId: id, locale }),
    left: await exportsLeft(ctx, actor),
    zone: zoneName(zone, locale, ctx.now()),
    title: translateTo(locale)('notices.copy.title'),
  }
})

export default function ExportRoute() {
  return <ExportPage {...useLoaderData<typeof loader>()} />
}
