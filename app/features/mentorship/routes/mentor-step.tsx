import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { type ActorArgs, answerFormData, type Refused, signedIn } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { hongKongDay } from '#app/lib/dates.ts'
import { orNotFound } from '#app/lib/errors.ts'
import { href } from '#app/lib/locales.ts'
import { zoneChoices } from '#app/lib/zoned-time.ts'
import { changeHours } from '../change-hours.server.ts'
import { hoursFormSchema, mentorStepSchemas, type StepForm } from '../mentor-step.schema.ts'
import { isMentorStep, type MentorStep, mentorStepAfter } from '../mentor-steps.ts'
import { readMentorAnswers } from '../own-mentor.server.ts'
import { publishMentor } from '../publish-mentor.server.ts'
import { saveMentorStep } from '../save-mentor-step.server.ts'
import { MentorStepPage } from '../ui/mentor-step-page.tsx'

const stepOf = ({ params }: ActorArgs): MentorStep => orNotFound(isMentorStep(params.step) ? params.step : undefined)

export const loader = signedIn(async (args) => {
  const { ctx, actor, locale, zone } = args
  const step = stepOf(args)
  const choices = { zones: zoneChoices(locale, ctx.now(), zone), zone, today: hongKongDay(ctx.now()) }
  const title = translateTo(locale)(`mentoring.step.${step}.title`)
  return { title, step, verified: actor.verified, ...choices, answers: await readMentorAnswers(ctx, actor) }
})

export const action = signedIn(async (args) => {
  const step = stepOf(args)
  await args.ctx.limits.take('write', args.actor.id)
  const form = await args.request.formData().catch(() => new FormData())
  if (step === 'hours') return answerHours(args, form)
  return answerFormData(mentorStepSchemas[step], args, form, async (answer) => save(args, answer.form as StepForm))
})

function answerHours(args: ActorArgs, sent: FormData) {
  return answerFormData(hoursFormSchema, args, sent, async ({ ctx, actor, locale, form }) => {
    if (form.intent === 'go') return save(args, { step: 'hours' })
    await changeHours(ctx, actor, form)
    return redirect(`${href(locale, '/mentor-profile/hours')}?notice=saved`)
  })
}

/** The last page publishes; the others lead to the next without an answer. */
async function save({ ctx, actor, locale }: ActorArgs, form: StepForm) {
  const done = await saveMentorStep(ctx, actor, form)
  if (form.step === 'conduct') {
    await publishMentor(ctx, actor)
    return redirect(`${href(locale, '/mentor-profile')}?notice=published`)
  }
  const next = mentorStepAfter(form.step, done)
  return redirect(next ? href(locale, `/mentor-profile/${next}`) : `${href(locale, '/mentor-profile')}?notice=saved`)
}

export default function MentorStepRoute() {
  return <MentorStepPage {...useLoaderData<typeof loader>()} refused={useActionData<Refused>()} />
}
