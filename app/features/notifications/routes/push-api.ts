import { jsonAction, jsonLoader } from '#app/http/json.server.ts'
import { pushSchema } from '../push.schema.ts'
import { readNoticeSettings } from '../read-notice-settings.server.ts'
import { declinePush, subscribePush, unsubscribePush } from '../subscribe-push.server.ts'

/** What a browser needs to know before it may ask its person: our key, and whether they said no. */
export const loader = jsonLoader(async ({ ctx, actor, visit }) => {
  await ctx.limits.take('read', actor.id)
  const { pushDeclined } = await readNoticeSettings(ctx, actor, { browser: visit.timeZone })
  return { publicKey: ctx.pusher.publicKey, declined: pushDeclined }
})

export const action = jsonAction(pushSchema, async ({ ctx, actor, visit, input }) => {
  if (input.do === 'subscribe') await subscribePush(ctx, actor, visit, input)
  else if (input.do === 'unsubscribe') await unsubscribePush(ctx, actor, input)
  else await declinePush(ctx, actor, visit)
  return null
})
