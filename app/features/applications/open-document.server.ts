import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import { authorize, orNotFound } from '#app/lib/errors.ts'
import { canOpenDocument } from './approval.policy.ts'
import { findDocumentFor } from './document.repo.server.ts'
import { documentAad } from './document.ts'

export type OpenedDocument = { fileName: string; mediaType: string; bytes: Uint8Array }

/** The bytes of a document, once it is written down who opens it: there are as many entries as openings. */
export async function openDocument(ctx: Ctx, actor: Actor, id: string): Promise<OpenedDocument> {
  const document = orNotFound(await findDocumentFor(ctx.db, actor, id))
  authorize(canOpenDocument(actor, document))
  const bytes = await ctx.files.get({ key: document.storageKey, wrappedKey: document.wrappedKey }, documentAad(document))
  await recordAudit(ctx.db, {
    id: ctx.newId(),
    at: ctx.now(),
    actorId: actor.id,
    action: 'document.viewed',
    subjectKind: 'document',
    subjectId: document.id,
    detail: { ownerId: document.ownerId, kind: document.kind },
  })
  return { fileName: document.fileName, mediaType: document.mediaType, bytes }
}
