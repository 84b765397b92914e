import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { listNotificationsFor } from './notification.repo.server.ts'
import { hiddenFamilies } from './read-notice-settings.server.ts'

export type NotificationView = { id: string; text: string; createdAt: string; unread: boolean }
const PAGE = 30

/** A page of one's own news as sentences in the reader's language; `nextId` when there is more. */
export async function listNotifications(ctx: Ctx, actor: Actor, { t, beforeId }: { t: Translate; beforeId?: string | undefined }) {
  const without = await hiddenFamilies(ctx.db, actor)
  const rows = await listNotificationsFor(ctx.db, actor, { limit: PAGE + 1, beforeId, without })
  const items = rows.slice(0, PAGE).map(({ id, kind, params, createdAt, readAt }) => ({
    id,
    text: t.dynamic(`notifications.kind.${kind}`, JSON.parse(params) as Record<string, string>),
    createdAt,
    unread: readAt === null,
  }))
  return { items, nextId: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null }
}
