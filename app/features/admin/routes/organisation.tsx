import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addMember } from '#app/features/organisations/add-member.server.ts'
import { endMembership } from '#app/features/organisations/end-membership.server.ts'
import { findOrganisationFor } from '#app/features/organisations/find-organisations.server.ts'
import { listMembersFor } from '#app/features/organisations/list-members.server.ts'
import { rolesOf } from '#app/features/organisations/organisation.ts'
import { verifyOrganisation } from '#app/features/organisations/verify-organisation.server.ts'
import { refuse, signedIn, signedInForm } from '#app/http/handler.server.ts'
import { pickText } from '#app/lib/local-text.ts'
import { href } from '#app/lib/locales.ts'
import { organisationFormSchema } from '../admin.schema.ts'
import { ConfirmEndPage } from '../ui/confirm-end-page.tsx'
import { OrganisationPage } from '../ui/organisation-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale, params, url }) => {
  const found = await listMembersFor(ctx.db, actor, params.id ?? '')
  const { id, kind, names, about, website, verifiedAt } = await findOrganisationFor(ctx.db, actor, params.id ?? '')
  const name = pickText(names, locale)
  const organisation = { id, kind, name, about: pickText(about, locale), website, verified: verifiedAt !== null, roles: [...rolesOf(kind)] }
  const members = found.map((member) => ({ ...member, isSelf: member.userId === actor.id }))
  const ending = members.find(({ membershipId, isSelf }) => !isSelf && membershipId === url.searchParams.get('end')) ?? null
  return { title: name.text, organisation, members, ending }
})

export const action = signedInForm(organisationFormSchema, async ({ ctx, actor, locale, params, form, values }) => {
  const organisationId = params.id ?? ''
  const done = (notice: string) => redirect(`${href(locale, `/admin/organisations/${organisationId}`)}?notice=${notice}`)
  if (form.intent === 'add') {
    const added = await addMember(ctx, actor, { organisationId, email: form.email, role: form.role })
    return added.ok ? done('saved') : refuse(422, added.errors, values)
  }
  if (form.intent === 'end') await endMembership(ctx, actor, form)
  else await verifyOrganisation(ctx, actor, { organisationId })
  return done(form.intent === 'end' ? 'removed' : 'saved')
})

export default function OrganisationRoute() {
  const { organisation, members, ending } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  if (ending) return <ConfirmEndPage organisation={organisation} member={ending} refused={refused} />
  return <OrganisationPage organisation={organisation} members={members} refused={refused} />
}
