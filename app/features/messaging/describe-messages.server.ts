import type { MessageView, QuoteView, ReactionView } from '#app/realtime/events.ts'
import type { Db } from '#db/client.ts'
import type { MessageReactions, Messages } from '#db/schema.ts'
import { listMessagesById, listReactions } from './message-change.repo.server.ts'

/** Characters of a message that an answer to it repeats. */
const QUOTE = 160

/** Messages as pages show them, with what they answer and the reactions to them. */
export async function describeMessages(db: Db, rows: Messages[]): Promise<MessageView[]> {
  const answered = [...new Set(rows.flatMap(({ replyToId }) => replyToId ?? []))]
  const quotes = new Map((await listMessagesById(db, answered)).map((row) => [row.id, toQuote(row)]))
  const ids = rows.map(({ id }) => id)
  const reactions = byMessage(await listReactions(db, ids))
  return rows.map((row) => toView(row, quotes.get(row.replyToId ?? '') ?? null, reactions.get(row.id) ?? []))
}

function toView({ replyToId: _, ...row }: Messages, replyTo: QuoteView | null, reactions: ReactionView[]): MessageView {
  return { ...row, replyTo, reactions }
}

function toQuote({ id, senderId, body, deletedAt }: Messages): QuoteView {
  return { id, senderId, body: body.slice(0, QUOTE), deleted: deletedAt !== null }
}

/** Grouped by message and reaction; rows come in the order in which they were given. */
function byMessage(rows: MessageReactions[]): Map<string, ReactionView[]> {
  const groups = new Map<string, ReactionView[]>()
  for (const { messageId, reaction, userId } of rows) {
    const views = groups.get(messageId) ?? []
    groups.set(messageId, views)
    const known = views.find((view) => view.reaction === reaction)
    if (known) known.userIds.push(userId)
    else views.push({ reaction, userIds: [userId] })
  }
  return groups
}
