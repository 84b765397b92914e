import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { namesOf } from '#app/features/accounts/find-names.server.ts'
import { markSeen } from '#app/features/notifications/mark-notifications-read.server.ts'
import { vouchersOf } from '#app/features/organisations/find-belonging.server.ts'
import { organisationsById } from '#app/features/organisations/find-organisations.server.ts'
import { pickText } from '#app/lib/local-text.ts'
import type { Locale } from '#app/lib/locales.ts'
import { findRequestsFrom, listRequestsFor, saveRequestsFrom } from './contact.repo.server.ts'
import type { RequestsFrom, RequestView } from './contact.ts'
import { blockedWith } from './find-blocks.server.ts'

const MOST = 50

/** Requests that wait for somebody, each with its message, the newest first. */
export async function listRequests(ctx: Pick<Ctx, 'db'>, actor: Actor, locale: Locale): Promise<RequestView[]> {
  const rows = await listRequestsFor(ctx.db, actor, { apart: await blockedWith(ctx.db, actor.id), limit: MOST })
  const senders = rows.map(({ senderId }) => senderId)
  const [names, vouchers] = [await namesOf(ctx.db, senders), await vouchersOf(ctx.db, senders)]
  const organisations = await organisationsById(
    ctx.db,
    rows.flatMap(({ organisationId }) => organisationId ?? []),
  )
  const textOf = (names: Parameters<typeof pickText>[0] | undefined) => (names ? pickText(names, locale).text : null)
  return rows.map(({ conversationId, messageId, senderId, organisationId, body, sentAt }) => ({
    ...{ conversationId, messageId, body, sentAt },
    name: names.get(senderId) ?? '',
    voucher: textOf(vouchers.get(senderId)),
    organisation: textOf(organisations.get(organisationId ?? '')?.names),
  }))
}

/** How many wait; they are no unread messages. */
export async function countRequests(ctx: Pick<Ctx, 'db'>, actor: Actor): Promise<number> {
  return (await listRequestsFor(ctx.db, actor, { apart: await blockedWith(ctx.db, actor.id), limit: MOST })).length
}

/** The notice of them is read by whoever looks at them. */
export async function markRequestsSeen(ctx: Ctx, actor: Actor): Promise<void> {
  await markSeen(ctx.db, actor, { kind: 'message.request', path: '/messages/requests', at: ctx.now() })
}

/** Whom somebody lets ask. */
export function readRequestsFrom(ctx: Pick<Ctx, 'db'>, actor: Actor): Promise<RequestsFrom> {
  return findRequestsFrom(ctx.db, actor.id)
}

/** What waits already stays. */
export async function changeRequestsFrom(ctx: Ctx, actor: Actor, { requestsFrom }: { requestsFrom: RequestsFrom }): Promise<void> {
  await saveRequestsFrom(ctx.db, { userId: actor.id, requestsFrom, updatedAt: ctx.now().toISOString() })
}
