import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { restorePerson } from '#app/features/accounts/restore-person.server.ts'
import { suspendPerson } from '#app/features/accounts/suspend-person.server.ts'
import { signedIn, signedInForm } from '#app/http/handler.server.ts'
import { href } from '#app/lib/locales.ts'
import { personFormSchema } from '../admin.schema.ts'
import { readPerson } from '../read-person.server.ts'
import { ConfirmPersonPage } from '../ui/confirm-person-page.tsx'
import { PersonPage } from '../ui/person-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale, params, url }) => {
  const person = await readPerson(ctx, actor, { id: params.id ?? '', locale })
  // A page that was left open may ask for what is done already: then it is not asked again.
  const possible = person.isSelf ? null : person.suspended ? ('restore' as const) : ('suspend' as const)
  return { title: person.name, person, confirm: url.searchParams.get('confirm') === possible ? possible : null }
})

export const action = signedInForm(personFormSchema, async ({ ctx, actor, locale, params, form }) => {
  const personId = params.id ?? ''
  if (form.intent === 'suspend') await suspendPerson(ctx, actor, { personId })
  else await restorePerson(ctx, actor, { personId })
  return redirect(`${href(locale, `/admin/people/${personId}`)}?notice=${form.intent === 'suspend' ? 'suspended' : 'restored'}`)
})

export default function PersonRoute() {
  const { person, confirm } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return confirm ? (
    <ConfirmPersonPage person={person} intent={confirm} refused={refused} />
  ) : (
    <PersonPage person={person} refused={refused} />
  )
}
