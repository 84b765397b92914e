import { useLoaderData } from '@remix-run/react'
import { anyone } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { homeFor } from '../home-for.server.ts'
import { PersonHome } from '../ui/person-home.tsx'
import { VisitorHome } from '../ui/visitor-home.tsx'

export const loader = anyone(async ({ ctx, actor, locale, zone }) => {
  const t = translateTo(locale)
  return { title: t('home.title'), description: t('home.metaDescription'), ...(await homeFor(ctx, actor, { locale, zone })) }
})

export default function HomeRoute() {
  const { person, visitor } = useLoaderData<typeof loader>()
  return person ? <PersonHome home={person} /> : <VisitorHome home={visitor} />
}
