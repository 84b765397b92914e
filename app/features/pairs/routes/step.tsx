import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { reloadOnConflict } from '#app/features/applications/routes/reload-on-conflict.ts'
import { type Refused, signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { href } from '#app/lib/locales.ts'
import { stepFormSchema } from '../pair.schema.ts'
import { editStep, removeStep } from '../set-step.server.ts'
import { StepPage } from '../ui/words-page.tsx'
import { viewStep } from '../view-step.server.ts'

export const loader = signedIn(async ({ ctx, actor, params, locale }) => {
  const t = translateTo(locale)
  const view = await viewStep(ctx, actor, { mentorshipId: params.id ?? '', stepId: params.step ?? '', t })
  return { title: t('pairs.steps.editTitle'), ...view }
})

export const action = signedInForm(stepFormSchema, async ({ ctx, actor, params, locale, form }) => {
  const which = { mentorshipId: params.id ?? '', stepId: params.step ?? '' }
  if (form.intent === 'remove') await removeStep(ctx, actor, { ...which, revision: form.revision })
  else await editStep(ctx, actor, { ...form, ...which })
  return redirect(`${href(locale, `/pairs/${params.id}`)}?notice=${form.intent === 'remove' ? 'removed' : 'saved'}`)
})

export const shouldRevalidate = reloadOnConflict

export default function StepRoute() {
  const { pairId, name, step } = useLoaderData<typeof loader>()
  return <StepPage pairId={pairId} name={name} step={step} refused={useActionData<Refused>()} />
}
