import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { namesOf } from '#app/features/accounts/find-names.server.ts'
import { type Refused, signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { AppError } from '#app/lib/errors.ts'
import { href } from '#app/lib/locales.ts'
import { feedbackSchema } from '../feedback.schema.ts'
import { isMoment } from '../feedback.ts'
import { feedbackState, giveFeedback } from '../give-feedback.server.ts'
import { FeedbackPage } from '../ui/feedback-page.tsx'

export const loader = signedIn(async ({ ctx, actor, params, locale }) => {
  const { id = '', moment } = params
  if (!isMoment(moment)) throw new AppError('not_found')
  const { otherId, open, givenAt } = await feedbackState(ctx, actor, { mentorshipId: id, moment })
  const name = (await namesOf(ctx.db, [otherId])).get(otherId) ?? ''
  return { title: translateTo(locale)(`pairs.feedback.title.${moment}`, { name }), pairId: id, name, moment, open, givenAt }
})

export const action = signedInForm(feedbackSchema, async ({ ctx, actor, params, locale, form }) => {
  if (form.moment !== params.moment) throw new AppError('not_found')
  await giveFeedback(ctx, actor, { ...form, mentorshipId: params.id ?? '' })
  return redirect(`${href(locale, `/pairs/${params.id}`)}?notice=thanks`)
})

export default function FeedbackRoute() {
  const { title: _title, ...view } = useLoaderData<typeof loader>()
  return <FeedbackPage {...view} refused={useActionData<Refused>()} />
}
