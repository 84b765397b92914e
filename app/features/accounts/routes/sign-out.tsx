import { redirect } from '@remix-run/node'
import { anyone, anyoneForm } from '#app/http/handler.server.ts'
import { href } from '#app/lib/locales.ts'
import { nothingSchema } from '../account.schema.ts'
import { signOut } from '../sign-out.server.ts'

/** There is nothing to see here; a link or a reload leads home. */
export const loader = anyone(async ({ locale }) => {
  throw redirect(href(locale, '/'))
})

export const action = anyoneForm(nothingSchema, async ({ ctx, actor, visit, locale }) => {
  await signOut(ctx, { sessionId: visit.sessionId, actorId: actor?.id ?? null })
  // Nothing of this person stays in the browser for the next one at the same computer.
  const headers = { 'Set-Cookie': visit.cookies.session.clear(), 'Clear-Site-Data': '"cache", "storage"' }
  return redirect(`${href(locale, '/')}?notice=signedOut`, { headers })
})
