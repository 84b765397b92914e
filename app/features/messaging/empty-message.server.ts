import type { Ctx } from '#app/context.server.ts'
import type { Db } from '#db/client.ts'
import type { Messages } from '#db/schema.ts'
import { hideAttachmentsOf, isUnderReport, removeAttachmentsOf } from './attachment.repo.server.ts'
import { unindexMessage } from './inbox.repo.server.ts'
import { insertMessageVersion, removeReactionsOf } from './message-change.repo.server.ts'

/**
 * What goes when a message is taken away: its words from the search, its reactions, its files. What it said is kept for
 * whoever has to look into a report, and its files while one waits. Gives what to write in it, and the keys of files to
 * remove after the commit.
 */
export async function emptyMessage(ctx: Ctx, trx: Db, message: Messages, deletedAt: string) {
  await insertMessageVersion(trx, { id: ctx.newId(), messageId: message.id, body: message.body, replacedAt: deletedAt })
  await unindexMessage(trx, message.id)
  await removeReactionsOf(trx, message.id)
  return { fields: { body: '', deletedAt }, keys: await removeFiles(trx, message, deletedAt) }
}

async function removeFiles(trx: Db, { id, conversationId }: Messages, at: string): Promise<string[]> {
  if (!(await isUnderReport(trx, conversationId))) return removeAttachmentsOf(trx, id, at)
  await hideAttachmentsOf(trx, id, at)
  return []
}
