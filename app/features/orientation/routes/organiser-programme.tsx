import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { readLocalText } from '#app/lib/local-text.ts'
import { href } from '#app/lib/locales.ts'
import { ownOrganisations } from '../organiser-overview.server.ts'
import { programmeActionSchema } from '../programme.schema.ts'
import { changeProgramme, createProgramme, ownProgramme, publishProgramme } from '../save-programme.server.ts'
import { ProgrammeForm } from '../ui/programme-form.tsx'

export const loader = signedIn(async ({ ctx, actor, locale, params }) => {
  const t = translateTo(locale)
  const organisations = await ownOrganisations(ctx, actor, locale)
  if (params.id === undefined) return { title: t('orientation.organiser.new'), organisations, programme: null }
  const row = await ownProgramme(ctx, actor, params.id)
  const programme = {
    ...row,
    titles: readLocalText(row.titles),
    summaries: readLocalText(row.summaries),
    languages: JSON.parse(row.languages) as string[],
  }
  return { title: t('orientation.organiser.edit'), organisations, programme }
})

export const action = signedInForm(programmeActionSchema, async ({ ctx, actor, locale, params, form }) => {
  if (form.intent === 'publish') {
    await publishProgramme(ctx, actor, { programmeId: params.id ?? '' })
    return redirect(`${href(locale, '/organiser')}?notice=published`)
  }
  const { intent: _save, ...input } = form
  if (params.id) await changeProgramme(ctx, actor, { ...input, programmeId: params.id })
  else await createProgramme(ctx, actor, input)
  return redirect(`${href(locale, '/organiser')}?notice=saved`)
})

export default function OrganiserProgrammeRoute() {
  const { title, organisations, programme } = useLoaderData<typeof loader>()
  return <ProgrammeForm title={title} organisations={organisations} programme={programme} refused={useActionData<typeof action>()} />
}
