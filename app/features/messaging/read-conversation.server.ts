import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { namesOf } from '#app/features/accounts/find-names.server.ts'
import { orNotFound } from '#app/lib/errors.ts'
import type { Locale } from '#app/lib/locales.ts'
import type { MessagePage } from '#app/realtime/events.ts'
import type { Db } from '#db/client.ts'
import { headsOf, vouchersFor } from './conversation-heads.server.ts'
import { blockedBy, blockedWith } from './find-blocks.server.ts'
import { firstMessageOfDay } from './find-day.server.ts'
import { shareReceipts } from './find-privacy.server.ts'
import { hideApart } from './hide-apart.server.ts'
import { canWrite } from './message.policy.ts'
import { findConversationFor, listParticipants } from './messaging.repo.server.ts'
import { type Position, pageOf } from './read-message-page.server.ts'

/** `voucher` is the verified organisation that the person acts for; `readSeq` is 0 where one side hides what it has read. */
export type ConversationPerson = { id: string; name: string; voucher: string | null; readSeq: number; blockedByMe: boolean }
export type ConversationView = MessagePage & {
  id: string
  kind: string
  selfId: string
  people: ConversationPerson[]
  lastSeq: number
  /** The number of the newest message. */
  lastMessageSeq: number
  readSeq: number
  /** The message at which the page begins, where one was asked for. */
  target: string | null
  closed: boolean
  /** What it is called, where the names do not tell; and whether a first message waits to be accepted. */
  title: string | null
  waiting: boolean
  draft: string | null
  kept: { muted: boolean; archived: boolean; pinned: boolean }
}

/** A page of it, or where somebody left off reading, or the first message of a day on their clock. */
export type Place = Position | { kind: 'opening' } | { kind: 'day'; day: string; zone: string }
type Asked = { id: string; place?: Place; locale?: Locale }

/** A conversation with the messages at a place in it, the newest unless told otherwise. */
export async function readConversation(ctx: Ctx, actor: Actor, asked: Asked): Promise<ConversationView> {
  const { id, place = { kind: 'newest' }, locale = actor.locale } = asked
  const conversation = orNotFound(await findConversationFor(ctx.db, actor, id))
  const { target, ...page } = await messagesAt(ctx.db, conversation, place)
  const participants = await listParticipants(ctx.db, [id])
  const apart = await blockedWith(ctx.db, actor.id)
  return {
    id,
    kind: conversation.kind,
    selfId: actor.id,
    people: await peopleOf(ctx, { actor, locale }, participants),
    ...((await headsOf(ctx.db, { actor, locale }, [id])).get(id) ?? { title: null, waiting: false }),
    ...page,
    messages: await hideApart(ctx.db, actor, conversation, page.messages),
    target,
    lastSeq: conversation.lastSeq,
    lastMessageSeq: conversation.lastMessageSeq,
    readSeq: conversation.readSeq,
    draft: conversation.draft,
    kept: { muted: conversation.mutedAt !== null, archived: conversation.archivedAt !== null, pinned: conversation.pinnedAt !== null },
    closed: !canWrite({ senderId: actor.id, participantIds: participants.map(({ userId }) => userId), apart }),
  }
}

type Read = { id: string; lastMessageSeq: number; readSeq: number }

async function messagesAt(db: Db, read: Read, place: Place): Promise<MessagePage & { target: string | null }> {
  if (place.kind === 'opening') return { ...(await openingPage(db, read)), target: null }
  if (place.kind !== 'day') {
    const page = await pageOf(db, read, place)
    const target = 'seq' in place ? page.messages.find(({ seq }) => seq >= place.seq) : undefined
    return { ...page, target: target?.id ?? null }
  }
  const first = await firstMessageOfDay({ db }, read, place)
  const page = await pageOf(db, read, first ? { kind: 'from', seq: first.seq } : { kind: 'newest' })
  return { ...page, target: first?.id ?? page.messages.at(-1)?.id ?? null }
}

/** The newest messages, or where reading stopped if that lies further up. Who has read nothing yet starts at the newest. */
async function openingPage(db: Db, read: Read): Promise<MessagePage> {
  const newest = await pageOf(db, read, { kind: 'newest' })
  const first = newest.messages[0]?.seq ?? 0
  return read.readSeq === 0 || first <= read.readSeq + 1 ? newest : pageOf(db, read, { kind: 'around', seq: read.readSeq + 1 })
}

/** The others who take part. */
async function peopleOf(
  ctx: Ctx,
  { actor, locale }: { actor: Actor; locale: Locale },
  participants: { userId: string; readSeq: number }[],
): Promise<ConversationPerson[]> {
  const ids = participants.map(({ userId }) => userId).filter((id) => id !== actor.id)
  const names = await namesOf(ctx.db, ids)
  const vouchers = await vouchersFor(ctx.db, locale, ids)
  const blocked = await blockedBy(ctx.db, actor.id)
  const open = await shareReceipts(ctx.db, actor.id, ids)
  return participants
    .filter(({ userId }) => userId !== actor.id)
    .map(({ userId, readSeq }) => ({
      ...{ id: userId, name: names.get(userId) ?? '', voucher: vouchers.get(userId) ?? null },
      ...{ readSeq: open.includes(userId) ? readSeq : 0, blockedByMe: blocked.includes(userId) },
    }))
}
