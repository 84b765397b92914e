import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { href } from '#app/lib/locales.ts'
import { readWholeApplication } from '../read-whole-application.server.ts'
import { ApplicationCheckPage } from '../ui/application-check-page.tsx'
import { backToStart } from './application-closed.server.ts'

export const loader = signedIn((args) =>
  backToStart(args, async () => {
    const { ctx, actor, locale } = args
    const { whole, advice, tasks, missingPapers, ready, status } = await readWholeApplication(ctx, actor, locale)
    if (status !== 'draft') throw redirect(href(locale, '/application'))
    return { title: translateTo(locale)('application.check.title'), whole, advice, tasks, missingPapers, ready }
  }),
)

export default function ApplicationCheckRoute() {
  return <ApplicationCheckPage {...useLoaderData<typeof loader>()} />
}
