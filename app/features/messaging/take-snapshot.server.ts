import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { namesOf } from '#app/features/accounts/find-names.server.ts'
import { orNotFound } from '#app/lib/errors.ts'
import type { Db } from '#db/client.ts'
import type { Messages } from '#db/schema.ts'
import { findRequestFor } from './contact.repo.server.ts'
import { MAX_SEQ } from './message.ts'
import { findMessage } from './message-change.repo.server.ts'
import { findConversationFor, listParticipantIds } from './messaging.repo.server.ts'
import { listAround, listFileNames, listVersions } from './snapshot.repo.server.ts'
import { CONTEXT, type Snapshot, type SnapshotMessage } from './snapshot.ts'

type Ref = { conversationId: string; messageId: string | null }
type Taken = { snapshot: Snapshot; message: SnapshotMessage | null; others: string[] }

/**
 * What somebody shows when they report a message, or a conversation by its end: only who takes part can, or to whom a
 * request was sent. `others` are the people whom a report about the whole conversation can be about.
 */
export async function takeSnapshot(ctx: Pick<Ctx, 'db'>, actor: Actor, { conversationId, messageId }: Ref): Promise<Taken> {
  const kind = await kindFor(ctx.db, actor, conversationId)
  const reported = messageId ? orNotFound(await findMessage(ctx.db, conversationId, messageId)) : undefined
  const around = reported ? { seq: reported.seq, each: CONTEXT } : { seq: MAX_SEQ, each: 2 * CONTEXT }
  const messages = await describe(ctx.db, await listAround(ctx.db, conversationId, around))
  const others = (await listParticipantIds(ctx.db, conversationId)).filter((id) => id !== actor.id)
  const ids = [...new Set([actor.id, ...others, ...messages.map(({ senderId }) => senderId)])]
  const names = await namesOf(ctx.db, ids)
  const people = ids.map((id) => ({ id, name: names.get(id) ?? '' }))
  return { snapshot: { kind, people, messages }, message: messages.find(({ id }) => id === reported?.id) ?? null, others }
}

async function kindFor(db: Db, actor: Actor, conversationId: string): Promise<string> {
  const conversation = await findConversationFor(db, actor, conversationId)
  if (conversation) return conversation.kind
  orNotFound(await findRequestFor(db, actor, conversationId))
  return 'direct'
}

async function describe(db: Db, rows: Messages[]): Promise<SnapshotMessage[]> {
  const ids = rows.map(({ id }) => id)
  const [versions, files] = [await listVersions(db, ids), await listFileNames(db, ids)]
  return rows.map(({ id, senderId, sentAt, body, editedAt, deletedAt }) => ({
    ...{ id, senderId, sentAt, body, editedAt, deletedAt },
    earlier: versions.filter(({ messageId }) => messageId === id).map((version) => ({ body: version.body, until: version.replacedAt })),
    files: files.filter(({ messageId }) => messageId === id).map(({ name }) => name),
    fileIds: files.filter(({ messageId }) => messageId === id).map((file) => file.id),
  }))
}
