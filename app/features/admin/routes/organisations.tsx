import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { createOrganisation } from '#app/features/organisations/create-organisation.server.ts'
import { listOrganisationsFor } from '#app/features/organisations/list-organisations.server.ts'
import { signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { authorize } from '#app/lib/errors.ts'
import { pickText } from '#app/lib/local-text.ts'
import { href } from '#app/lib/locales.ts'
import { canSeeAdministration } from '../admin.policy.ts'
import { newOrganisationSchema } from '../admin.schema.ts'
import { OrganisationsPage } from '../ui/organisations-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale, url }) => {
  authorize(canSeeAdministration(actor))
  const afterId = url.searchParams.get('after')?.slice(0, 80)
  const { organisations, next } = await listOrganisationsFor(ctx.db, actor, afterId ? { afterId } : {})
  const shown = organisations.map(({ id, kind, names, verifiedAt }) => ({
    id,
    kind,
    name: pickText(names, locale),
    verified: verifiedAt !== null,
  }))
  return { title: translateTo(locale)('admin.organisations.title'), organisations: shown, next }
})

export const action = signedInForm(newOrganisationSchema, async ({ ctx, actor, locale, form }) => {
  const id = await createOrganisation(ctx, actor, form)
  return redirect(`${href(locale, `/admin/organisations/${id}`)}?notice=saved`)
})

export default function OrganisationsRoute() {
  const { organisations, next } = useLoaderData<typeof loader>()
  return <OrganisationsPage organisations={organisations} next={next} refused={useActionData<typeof action>()} />
}
