import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { reloadOnConflict } from '#app/features/applications/routes/reload-on-conflict.ts'
import { type Refused, signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { orNotFound } from '#app/lib/errors.ts'
import { href } from '#app/lib/locales.ts'
import { goalFormSchema } from '../pair.schema.ts'
import { editGoal, removeGoal } from '../set-goal.server.ts'
import { GoalPage } from '../ui/words-page.tsx'
import { viewPair } from '../view-pair.server.ts'

export const loader = signedIn(async ({ ctx, actor, params, locale }) => {
  const t = translateTo(locale)
  const { id, otherName, goals } = await viewPair(ctx, actor, { id: params.id ?? '', t })
  const goal = orNotFound(goals.find((one) => one.id === params.goal))
  return { title: t('pairs.goals.editTitle'), pairId: id, name: otherName, goal }
})

export const action = signedInForm(goalFormSchema, async ({ ctx, actor, params, locale, form }) => {
  const which = { mentorshipId: params.id ?? '', goalId: params.goal ?? '', revision: form.revision }
  if (form.intent === 'remove') await removeGoal(ctx, actor, which)
  else await editGoal(ctx, actor, { ...which, text: form.goal })
  return redirect(`${href(locale, `/pairs/${params.id}`)}?notice=${form.intent === 'remove' ? 'removed' : 'saved'}`)
})

export const shouldRevalidate = reloadOnConflict

export default function GoalRoute() {
  const { pairId, name, goal } = useLoaderData<typeof loader>()
  return <GoalPage pairId={pairId} name={name} goal={goal} refused={useActionData<Refused>()} />
}
