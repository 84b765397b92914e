import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import { AppError } from '#app/lib/errors.ts'
import type { Db } from '#db/client.ts'
import { removeDocument } from './document.repo.server.ts'
import { closed } from './hold-application.server.ts'
import { keepPaper, type PaperUpload } from './keep-paper.server.ts'
import { retirePaper } from './paper.repo.server.ts'
import type { PaperFile } from './paper.ts'
import { type OpenPaper, openPaper } from './read-papers.server.ts'

type Input = { requirement: string; paperId: string; upload: PaperUpload }

/**
 * Puts a new file in the place of one; gives the new paper's id. The old one keeps its row. Its bytes stay as well once
 * the application was sent, as an officer may have read them; of a draft nobody has, so there they are deleted.
 */
export async function replacePaper(ctx: Ctx, actor: Actor, { requirement, paperId, upload }: Input): Promise<string> {
  const open = await openPaper(ctx, actor, requirement)
  standing(open, paperId)
  const gone: string[] = []
  const id = await keepPaper(ctx, actor, open, upload, async (trx, now) => {
    gone.push(...(await retire(ctx, trx, actor, now, standing(now, paperId))))
  })
  for (const key of gone) await ctx.files.remove(key)
  return id
}

/** The file under this requirement that may be taken away now; a conflict when it stands there no more. */
export function standing({ paper }: OpenPaper, paperId: string): PaperFile {
  if (!paper.mayChange) throw closed()
  const file = paper.files.find(({ id }) => id === paperId)
  if (!file) throw new AppError('conflict', 'papers.error.gone')
  return file
}

/** Takes a file out, inside the transaction; gives the keys of bytes to delete after it. */
export async function retire(ctx: Ctx, trx: Db, actor: Actor, { application, paper }: OpenPaper, file: PaperFile): Promise<string[]> {
  const at = ctx.now()
  if (!(await retirePaper(trx, { id: file.id, at: at.toISOString() }))) throw new AppError('conflict', 'papers.error.gone')
  await recordAudit(trx, {
    id: ctx.newId(),
    at,
    actorId: actor.id,
    action: 'paper.retired',
    subjectKind: 'application',
    subjectId: application.id,
    detail: { requirement: paper.requirement, documentId: file.documentId },
  })
  if (application.status !== 'draft') return []
  const removed = await removeDocument(trx, file.documentId, at.toISOString())
  return removed ? [removed.storageKey] : []
}
