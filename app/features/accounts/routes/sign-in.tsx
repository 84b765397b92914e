import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { anyone, anyoneForm, safeNext } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { signInSchema } from '../account.schema.ts'
import { signIn } from '../sign-in.server.ts'
import { SignInPage } from '../ui/sign-in-page.tsx'

export const loader = anyone(async ({ actor, url, locale }) => {
  const next = url.searchParams.get('next') ?? ''
  if (actor) throw redirect(safeNext(next, locale))
  return { title: translateTo(locale)('accounts.signIn.title'), next, kept: url.searchParams.has('kept') }
})

export const action = anyoneForm(signInSchema, async ({ ctx, visit, locale, form }) => {
  const { sessionToken, deviceToken } = await signIn(ctx, visit, form)
  const headers = new Headers()
  headers.append('Set-Cookie', visit.cookies.session.write(sessionToken))
  headers.append('Set-Cookie', visit.cookies.device.write(deviceToken))
  return redirect(safeNext(form.next, locale), { headers })
})

export default function SignInRoute() {
  const { next, kept } = useLoaderData<typeof loader>()
  return <SignInPage next={next} kept={kept} refused={useActionData<typeof action>()} />
}
