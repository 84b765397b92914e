import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { claimsOf } from '#app/features/eligibility/read-check.server.ts'
import { signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { href } from '#app/lib/locales.ts'
import { overviewSchema } from '../application.schema.ts'
import { changeRoute } from '../change-route.server.ts'
import { openApplication } from '../open-application.server.ts'
import { readOverview } from '../read-overview.server.ts'
import { sendAnswers } from '../send-answers.server.ts'
import { ApplicationRoute, ApplicationStart } from '../ui/application-start.tsx'
import { ApplicationStatusPage } from '../ui/application-status-page.tsx'
import { ApplicationTasks } from '../ui/application-tasks.tsx'

export const loader = signedIn(async ({ ctx, actor, locale, url }) => ({
  title: translateTo(locale)('application.title'),
  view: await readOverview(ctx, actor, locale),
  choosesRoute: url.searchParams.get('route') === 'change',
  check: await checkFrom(ctx, actor, url.searchParams.get('check')),
}))

/** The self-check that an application is begun from. */
async function checkFrom(ctx: Ctx, actor: Actor, id: string | null) {
  const claims = id ? await claimsOf(ctx, actor, id) : undefined
  return claims ? { id: claims.id, route: claims.route, count: claims.criteria.length } : null
}

export const action = signedInForm(overviewSchema, async ({ ctx, actor, locale, form }) => {
  if (form.intent === 'start') await openApplication(ctx, actor, form)
  if (form.intent === 'route') await changeRoute(ctx, actor, form)
  if (form.intent === 'answers') await sendAnswers(ctx, actor)
  const notice = { start: '', route: '?notice=saved', answers: '?notice=sent' }[form.intent]
  return redirect(href(locale, `/application${notice}`))
})

export default function ApplicationIndexRoute() {
  const { view, choosesRoute, check } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  if (view.kind === 'none') return <ApplicationStart barrier={view.barrier} check={check} refused={refused} />
  if (view.kind === 'status') return <ApplicationStatusPage status={view} refused={refused} />
  if (choosesRoute) return <ApplicationRoute route={view.route} refused={refused} />
  return <ApplicationTasks {...view} />
}
