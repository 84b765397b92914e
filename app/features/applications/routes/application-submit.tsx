import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { href } from '#app/lib/locales.ts'
import { submitSchema } from '../application.schema.ts'
import { readWholeApplication } from '../read-whole-application.server.ts'
import { submitApplication } from '../submit-application.server.ts'
import { ApplicationSubmitPage } from '../ui/application-submit-page.tsx'
import { backToStart } from './application-closed.server.ts'
import { reloadOnConflict } from './reload-on-conflict.ts'

export const loader = signedIn((args) =>
  backToStart(args, async () => {
    const { ctx, actor, locale } = args
    const { tasks, missingPapers, ready, status } = await readWholeApplication(ctx, actor, locale)
    if (status !== 'draft') throw redirect(href(locale, '/application'))
    return { title: translateTo(locale)('application.submit.title'), tasks, missingPapers, ready }
  }),
)

export const action = signedInForm(submitSchema, async ({ ctx, actor, locale }) => {
  await submitApplication(ctx, actor)
  return redirect(href(locale, '/application/sent'))
})

export const shouldRevalidate = reloadOnConflict

export default function ApplicationSubmitRoute() {
  return <ApplicationSubmitPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
