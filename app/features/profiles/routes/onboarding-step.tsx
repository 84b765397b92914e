import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { type ActorArgs, answerFormData, type Refused, signedIn, valuesOf } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { addDays, hongKongDay } from '#app/lib/dates.ts'
import { orNotFound } from '#app/lib/errors.ts'
import { href } from '#app/lib/locales.ts'
import { ownProfileOf } from '../own-profile.server.ts'
import { type StepInput, stepSchemas } from '../profile.schema.ts'
import { isStep, maySkip, type Step, stepAfter, stepBefore } from '../profile.ts'
import { saveStep } from '../save-step.server.ts'
import { stepTexts } from '../step-texts.ts'
import { StepPage } from '../ui/step-page.tsx'

const stepOf = ({ params }: ActorArgs): Step => orNotFound(isStep(params.step) ? params.step : undefined)
/** Where a change comes from and goes back to. */
const fromOf = ({ url }: ActorArgs) =>
  (['check', 'profile', 'mentor'] as const).find((from) => from === url.searchParams.get('from')) ?? null

export const loader = signedIn(async (args) => {
  const { ctx, actor, locale } = args
  const step = stepOf(args)
  const from = fromOf(args)
  const profile = { ...(await ownProfileOf(ctx, actor)), name: actor.name }
  const t = translateTo(locale)
  const { title, text } = stepTexts(step, actor.mentor)
  const skipTo = !from && maySkip(step) && !profile.doneSteps.includes(step) ? stepAfter(step, profile.doneSteps) : null
  return data({
    step,
    from,
    profile,
    title: t.dynamic(title),
    text: t.dynamic(text),
    skipTo,
    before: stepBefore(step) ?? null,
    verified: actor.verified,
  })
})

const BACK_TO = { check: '/onboarding/check', profile: '/profile?notice=saved', mentor: '/mentor-profile/languages?notice=saved' } as const

type Added = Refused & { rows: number }

export const action = signedIn(async (args) => {
  const step = stepOf(args)
  await args.ctx.limits.take('write', args.actor.id)
  const form = await args.request.formData().catch(() => new FormData())
  if (step === 'languages' && form.get('intent') === 'add')
    return data<Added>({ ok: false, errors: {}, values: valuesOf(form), rows: Number(form.get('rows')) + 1 || 0 })
  const latest = hongKongDay(addDays(args.ctx.now(), 2 * 365))
  const schema = stepSchemas({ mentor: args.actor.mentor, latest })[step]
  return answerFormData(schema, args, form, async ({ ctx, actor, locale, form: answer }) => {
    // The schema was chosen by the step, so together they are one of the inputs.
    const done = await saveStep(ctx, actor, { step, ...answer } as StepInput)
    const from = fromOf(args)
    return redirect(href(locale, from === null ? `/onboarding/${stepAfter(step, done)}` : BACK_TO[from]))
  })
})

export default function OnboardingStepRoute() {
  const answered = useActionData<Added>()
  return <StepPage {...useLoaderData<typeof loader>()} answered={answered} />
}
