import type { Ctx } from '#app/context.server.ts'
import type { Db } from '#db/client.ts'
import { removeDocument } from './document.repo.server.ts'
import { listCurrentPapers, retirePaper } from './paper.repo.server.ts'

/**
 * Takes out every paper of a draft that its writer takes back, inside that transaction; gives the keys of bytes to
 * delete after it.
 */
export async function dropPapers(ctx: Ctx, trx: Db, applicationId: string): Promise<string[]> {
  const at = ctx.now().toISOString()
  const keys: string[] = []
  for (const { id, documentId } of await listCurrentPapers(trx, applicationId)) {
    await retirePaper(trx, { id, at })
    const removed = await removeDocument(trx, documentId, at)
    if (removed) keys.push(removed.storageKey)
  }
  return keys
}
