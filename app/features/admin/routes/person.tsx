import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { restorePerson } from '#app/features/accounts/restore-person.server.ts'
import { suspendPerson } from '#app/features/accounts/suspend-person.server.ts'
import { signedIn, signedInForm } from '#app/http/handler.server.ts'
import { href } from '#app/lib/locales.ts'
import { personFormSchema } from '../admin.schema.ts'
import { readPerson } from '../read-person.server.ts'
import { PersonPage } from '../ui/person-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale, params }) => {
  const person = await readPerson(ctx, actor, { id: params.id ?? '', locale })
  return { title: person.name, person }
})

export const action = signedInForm(personFormSchema, async ({ ctx, actor, locale, params, form }) => {
  const personId = params.id ?? ''
  if (form.intent === 'suspend') await suspendPerson(ctx, actor, { personId })
  else await restorePerson(ctx, actor, { personId })
  return redirect(`${href(locale, `/admin/people/${personId}`)}?notice=${form.intent === 'suspend' ? 'suspended' : 'restored'}`)
})

export default function PersonRoute() {
  return <PersonPage person={useLoaderData<typeof loader>().person} refused={useActionData<typeof action>()} />
}
