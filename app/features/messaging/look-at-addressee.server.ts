import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { standingsOf } from '#app/features/accounts/find-standing.server.ts'
import { AppError } from '#app/lib/errors.ts'
import { pickText } from '#app/lib/local-text.ts'
import type { Locale } from '#app/lib/locales.ts'
import { countRequestsSince } from './contact.repo.server.ts'
import type { Addressee } from './contact.ts'
import { findWay } from './find-way.server.ts'
import { findConversationFor } from './messaging.repo.server.ts'
import { countedSince, limitOf } from './request-limits.ts'

export type AddresseeView = {
  name: string
  voucher: string | null
  way: 'now' | 'request' | 'refused'
  /** How many requests are left for today, and whether a link may stand in one. */
  left: number
  links: boolean
}

/** What the page for a first message says of who gets it; or where the two write already. */
export async function lookAtAddressee(
  ctx: Ctx,
  actor: Actor,
  { to, locale }: { to: Addressee; locale: Locale },
): Promise<AddresseeView | { conversationId: string }> {
  const { way, name, voucher, conversationId } = await findWay(ctx.db, actor, to)
  if (way === 'unknown') throw new AppError('not_found')
  const known = conversationId ? await findConversationFor(ctx.db, actor, conversationId) : undefined
  if (known && (way === 'waiting' || way === 'now')) return { conversationId: known.id }
  const now = ctx.now()
  const limit = limitOf({ since: (await standingsOf(ctx.db, [actor.id])).get(actor.id)?.since ?? now.toISOString(), now })
  const sent = await countRequestsSince(ctx.db, actor.id, countedSince(now))
  return {
    name: typeof name === 'string' ? name : pickText(name, locale).text,
    voucher: voucher ? pickText(voucher, locale).text : null,
    way: way === 'waiting' ? 'refused' : way,
    left: Math.max(0, limit.aDay - sent),
    links: limit.links,
  }
}
