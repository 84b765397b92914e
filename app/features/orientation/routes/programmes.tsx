import { useLoaderData } from '@remix-run/react'
import { anyone } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { programmeFilterSchema } from '../programme.schema.ts'
import { listProgrammes } from '../read-programmes.server.ts'
import { ProgrammesPage } from '../ui/programmes-page.tsx'

export const loader = anyone(async ({ ctx, locale, url }) => {
  const t = translateTo(locale)
  const filter = programmeFilterSchema.parse(Object.fromEntries([...url.searchParams].filter(([, value]) => value !== '')))
  return {
    title: t('orientation.title'),
    description: t('orientation.lead'),
    filter,
    programmes: await listProgrammes(ctx, locale, filter),
  }
})

export default function ProgrammesRoute() {
  const { programmes, filter } = useLoaderData<typeof loader>()
  return <ProgrammesPage programmes={programmes} filter={filter} />
}
