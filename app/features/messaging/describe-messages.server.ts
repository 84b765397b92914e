import type { AttachmentView, MessageView, QuoteView, ReactionView } from '#app/realtime/events.ts'
import type { Db } from '#db/client.ts'
import type { MessageAttachments, MessageReactions, Messages } from '#db/schema.ts'
import { listAttachments } from './attachment.repo.server.ts'
import { toAttachmentView } from './attachment.ts'
import { listMessagesById, listReactions } from './message-change.repo.server.ts'

/** Characters of a message that an answer to it repeats. */
const QUOTE = 160

/** Messages as pages show them, with what they answer, their files and the reactions to them. */
export async function describeMessages(db: Db, rows: Messages[]): Promise<MessageView[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const answered = [...new Set(rows.flatMap(({ replyToId }) => replyToId ?? []))]
  const files = filesByMessage(await listAttachments(db, [...new Set([...ids, ...answered])]))
  const quotes = new Map((await listMessagesById(db, answered)).map((row) => [row.id, toQuote(row, files.get(row.id) ?? [])]))
  const reactions = byMessage(await listReactions(db, ids))
  return rows.map(({ replyToId, ...row }) => ({
    ...row,
    replyTo: quotes.get(replyToId ?? '') ?? null,
    reactions: reactions.get(row.id) ?? [],
    attachments: files.get(row.id) ?? [],
  }))
}

function toQuote({ id, seq, senderId, body, deletedAt }: Messages, [first]: AttachmentView[]): QuoteView {
  return { id, seq, senderId, body: body.slice(0, QUOTE), deleted: deletedAt !== null, file: first?.name ?? null }
}

/** Rows come in the order in which the sender put the files. */
function filesByMessage(rows: MessageAttachments[]): Map<string, AttachmentView[]> {
  const groups = new Map<string, AttachmentView[]>()
  for (const row of rows) groups.set(row.messageId ?? '', [...(groups.get(row.messageId ?? '') ?? []), toAttachmentView(row)])
  return groups
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
