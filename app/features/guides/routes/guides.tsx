import { useLoaderData } from '@remix-run/react'
import { anyone } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { listGuides } from '../read-guides.server.ts'
import { GuidesPage } from '../ui/guides-page.tsx'

export const loader = anyone(async ({ ctx, locale }) => {
  const t = translateTo(locale)
  return { title: t('guides.title'), description: t('guides.description'), guides: await listGuides(ctx, locale) }
})

export default function GuidesRoute() {
  return <GuidesPage guides={useLoaderData<typeof loader>().guides} />
}
