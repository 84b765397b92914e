import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { href } from '#app/lib/locales.ts'
import { genderSchema } from '../mentorship.schema.ts'
import { readOwnGender, sayGender } from '../say-gender.server.ts'
import { GenderPage } from '../ui/gender-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale }) => {
  return { title: translateTo(locale)('asking.gender.title'), ...(await readOwnGender(ctx, actor)) }
})

export const action = signedInForm(genderSchema, async ({ ctx, actor, locale, form }) => {
  await sayGender(ctx, actor, form.kind === 'wish' ? { kind: 'wish', gender: form.wish } : { kind: 'own', gender: form.own })
  return redirect(`${href(locale, '/mentors/gender')}?notice=saved`)
})

export default function GenderRoute() {
  return <GenderPage {...useLoaderData<typeof loader>()} />
}
