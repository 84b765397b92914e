import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { href } from '#app/lib/locales.ts'
import { listOwnPreferences } from '../list-preferences.server.ts'
import { clearPreference } from '../mark-preference.server.ts'
import { unmarkSchema } from '../mentorship.schema.ts'
import { WishesPage } from '../ui/wishes-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale }) => {
  return { title: translateTo(locale)('asking.mark.list'), ...(await listOwnPreferences(ctx, actor)) }
})

export const action = signedInForm(unmarkSchema, async ({ ctx, actor, locale, form }) => {
  await clearPreference(ctx, actor, form)
  return redirect(`${href(locale, '/mentors/wishes')}?notice=saved`)
})

export default function WishesRoute() {
  return <WishesPage {...useLoaderData<typeof loader>()} />
}
