import { signedIn } from '#app/http/handler.server.ts'
import { readCalendar } from '../view-session.server.ts'

/** The session as a file for a calendar; the same entry as in the mails, so that it is never there twice. */
export const loader = signedIn(async ({ ctx, actor, params }) => {
  await ctx.limits.take('read', actor.id)
  const content = await readCalendar(ctx, actor, { mentorshipId: params.id ?? '', sessionId: params.session ?? '' })
  const headers = {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': 'attachment; filename="session.ics"',
    'Cache-Control': 'private, no-store',
  }
  return new Response(content, { headers })
})
