import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import * as z from 'zod'
import { safeNext, signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { href } from '#app/lib/locales.ts'
import { dropParkedForm, readParkedForm } from '../read-parked-form.server.ts'
import { ResumePage } from '../ui/resume-page.tsx'

export const loader = signedIn(async ({ ctx, actor, visit, locale, url }) => {
  const parked = await readParkedForm(ctx, actor, visit.parkedToken)
  if (!parked) throw redirect(safeNext(url.searchParams.get('next'), locale))
  return { title: translateTo(locale)('accounts.resume.title'), ...parked, path: safeNext(parked.path, locale) }
})

export const action = signedInForm(z.object({}), async ({ ctx, actor, visit, locale }) => {
  await dropParkedForm(ctx, actor)
  return redirect(href(locale, '/'), { headers: { 'Set-Cookie': visit.cookies.parked.clear() } })
})

export default function ResumeRoute() {
  const { path, fields } = useLoaderData<typeof loader>()
  return <ResumePage path={path} fields={fields} />
}
