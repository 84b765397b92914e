import { redirect } from '@remix-run/node'
import { signedIn } from '#app/http/handler.server.ts'
import { href } from '#app/lib/locales.ts'
import { ownProfileOf } from '../own-profile.server.ts'
import { openStep } from '../profile.ts'

/** Leads to where the person left off: the first step without an answer, or the profile when it is complete. */
export const loader = signedIn(async ({ ctx, actor, locale }) => {
  const { completedAt, doneSteps } = await ownProfileOf(ctx, actor)
  return redirect(href(locale, completedAt ? '/profile' : `/onboarding/${openStep(doneSteps)}`))
})
