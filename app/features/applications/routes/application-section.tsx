import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { href } from '#app/lib/locales.ts'
import { completeSchema } from '../application.schema.ts'
import { pagePath } from '../application-paths.ts'
import { firstOpenStep, savedSteps } from '../application-progress.ts'
import { completeSection } from '../complete-section.server.ts'
import { readSection } from '../read-section.server.ts'
import { ApplicationSectionPage } from '../ui/application-section-page.tsx'
import { backToStart } from './application-closed.server.ts'
import { reloadOnConflict } from './reload-on-conflict.ts'

export const loader = signedIn((args) =>
  backToStart(args, async () => {
    const { ctx, actor, locale, params } = args
    const { view, editing } = await readSection(ctx, actor, { section: params.section ?? '', locale })
    // Nothing was saved on any of its pages: the first one is where to begin.
    const first = savedSteps(view.answers).length === 0 ? firstOpenStep(editing.shape, view.answers) : undefined
    if (first) throw redirect(href(locale, pagePath(editing.shape.id, first.id)))
    return { title: translateTo(locale)(`application.section.${editing.shape.id}`), view }
  }),
)

export const action = signedInForm(completeSchema, async ({ ctx, actor, locale, params, form }) => {
  await completeSection(ctx, actor, { section: params.section ?? '', ...form })
  return redirect(href(locale, '/application?notice=saved'))
})

export const shouldRevalidate = reloadOnConflict

export default function ApplicationSectionRoute() {
  return <ApplicationSectionPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
