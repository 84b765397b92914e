import type { Ctx } from '#app/context.server.ts'
import { href, type Locale } from '#app/lib/locales.ts'
import { findSubscription, removeSubscription } from './push.repo.server.ts'

export type PushWords = { title: string; body: string; locale: Locale; path: string; about: string }

/** Bytes of a push that a title, a path and the marks around them leave for its text. */
const MOST_CHARACTERS = 200

/**
 * Tells one browser. One that wants to hear nothing more is forgotten; whatever else goes wrong is thrown, and tried again.
 * `about` names what the words are about: newer words about the same take the place of older ones.
 */
export async function pushTo(ctx: Ctx, subscriptionId: string, { title, body, locale, path, about }: PushWords): Promise<void> {
  const subscription = await findSubscription(ctx.db, subscriptionId)
  if (!subscription) return
  const text = JSON.stringify({
    title: title.slice(0, MOST_CHARACTERS),
    body: body.slice(0, MOST_CHARACTERS),
    path: href(locale, path),
    tag: about,
  })
  if ((await ctx.pusher.send(subscription, { text, about })) === 'gone') await removeSubscription(ctx.db, subscriptionId)
}
