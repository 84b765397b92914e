import { useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { readImprovements } from '../read-improvements.server.ts'
import { ImprovePage } from '../ui/improve-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale }) => {
  return { title: translateTo(locale)('asking.improve.title'), improvements: await readImprovements(ctx, actor) }
})

export default function ImproveRoute() {
  return <ImprovePage {...useLoaderData<typeof loader>()} />
}
