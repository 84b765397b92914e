import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { href } from '#app/lib/locales.ts'
import { readPapers } from '../read-papers.server.ts'
import { PaperListPage } from '../ui/paper-list-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale }) => {
  const list = await readPapers(ctx, actor, locale)
  if (!list) throw redirect(href(locale, '/application'))
  return { title: translateTo(locale)('papers.title'), ...list }
})

export default function ApplicationDocumentsRoute() {
  return <PaperListPage {...useLoaderData<typeof loader>()} />
}
