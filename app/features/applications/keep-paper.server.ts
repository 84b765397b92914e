import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import type { FileRef } from '#app/files/store.server.ts'
import type { Db } from '#db/client.ts'
import type { Documents } from '#db/schema.ts'
import { answerItem } from './application-change.server.ts'
import { insertDocument } from './document.repo.server.ts'
import { documentAad } from './document.ts'
import { hold } from './hold-application.server.ts'
import { countVersions, insertPaper } from './paper.repo.server.ts'
import { PAPER } from './paper.ts'
import { dropPromise } from './promise-paper.server.ts'
import { type OpenPaper, reopenPaper } from './read-papers.server.ts'
import { refuseOverQuota } from './refuse-over-quota.server.ts'
import type { Letter } from './submit-approval.server.ts'

/** An examined file, ready to be stored. */
export type PaperUpload = Letter

type Decide = (trx: Db, open: OpenPaper) => Promise<void>

/**
 * Stores an examined file under a requirement; gives the paper's id. `decide` runs first in the transaction, on what is
 * true by then, and refuses by throwing. The bytes are written before it, as a disk must not be waited for inside one,
 * and removed again when the paper is not kept: an upload is there as a whole or not at all.
 */
export async function keepPaper(ctx: Ctx, actor: Actor, open: OpenPaper, upload: PaperUpload, decide: Decide): Promise<string> {
  const version = 1 + (await countVersions(ctx.db, open.application.id, open.paper.requirement))
  const { length } = upload.file.bytes
  await refuseOverQuota(ctx.db, actor.id, length)
  const documentId = ctx.newId()
  const stored = await ctx.files.put(upload.file.bytes, documentAad({ id: documentId, ownerId: actor.id, version }))
  const document = toDocument(ctx, actor, { id: documentId, version, upload, stored })
  try {
    return await ctx.db.transaction().execute(async (trx) => {
      await hold(ctx, trx, open.application)
      const now = await reopenPaper(ctx, trx, actor, open)
      await decide(trx, now)
      await refuseOverQuota(trx, actor.id, length)
      return writePaper(ctx, trx, actor, now, document)
    })
  } catch (error) {
    await ctx.files.remove(stored.key)
    throw error
  }
}

async function writePaper(ctx: Ctx, trx: Db, actor: Actor, { application, paper }: OpenPaper, document: Documents): Promise<string> {
  const [id, at] = [ctx.newId(), ctx.now()]
  const { requirement } = paper
  const unread = { reasonCode: null, reasonText: null, dueOn: null, reviewedBy: null, reviewedAt: null, replacedAt: null }
  const row = { id, applicationId: application.id, requirement, documentId: document.id, createdAt: at.toISOString() }
  await insertDocument(trx, document)
  await insertPaper(trx, { ...row, status: 'received', ...unread })
  await answerItem(ctx, trx, application, { kind: 'document', target: requirement })
  await dropPromise(ctx, trx, application, requirement)
  await recordAudit(trx, {
    id: ctx.newId(),
    at,
    actorId: actor.id,
    action: 'paper.added',
    subjectKind: 'application',
    subjectId: application.id,
    detail: { requirement, documentId: document.id, version: document.version },
  })
  return id
}

type New = { id: string; version: number; upload: PaperUpload; stored: FileRef }

function toDocument(ctx: Ctx, actor: Actor, { id, version, upload: { file, safeName }, stored }: New): Documents {
  const { key: storageKey, wrappedKey, size, sha256 } = stored
  const about = { id, ownerId: actor.id, kind: PAPER, version, fileName: safeName, mediaType: file.mediaType }
  return { ...about, size, sha256, storageKey, wrappedKey, createdAt: ctx.now().toISOString(), removedAt: null }
}
