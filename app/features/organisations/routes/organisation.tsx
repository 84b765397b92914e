import { useLoaderData } from '@remix-run/react'
import { anyone } from '#app/http/handler.server.ts'
import { pickText } from '#app/lib/local-text.ts'
import { findOrganisationFor } from '../find-organisations.server.ts'
import { canBeWrittenTo } from '../organisation.policy.ts'
import { PublicOrganisationPage } from '../ui/public-organisation-page.tsx'

export const loader = anyone(async ({ ctx, actor, locale, params }) => {
  const { names, about, ...organisation } = await findOrganisationFor(ctx.db, actor, params.id ?? '')
  const [name, text] = [pickText(names, locale), pickText(about, locale)]
  const { id, kind, website, verifiedAt } = organisation
  const view = { id, kind, website, name, about: text, verified: verifiedAt !== null, mayWrite: canBeWrittenTo(actor, organisation) }
  return { title: name.text, description: text.text.slice(0, 150), organisation: view, signedIn: actor !== null }
})

export default function OrganisationRoute() {
  const { organisation, signedIn } = useLoaderData<typeof loader>()
  return <PublicOrganisationPage {...{ organisation, signedIn }} />
}
