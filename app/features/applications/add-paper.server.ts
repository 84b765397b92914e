import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { AppError } from '#app/lib/errors.ts'
import { closed } from './hold-application.server.ts'
import { keepPaper, type PaperUpload } from './keep-paper.server.ts'
import { type OwnPaper, openPaper } from './read-papers.server.ts'

/** Adds a file to what proves a requirement; gives the paper's id. */
export async function addPaper(ctx: Ctx, actor: Actor, input: { requirement: string; upload: PaperUpload }): Promise<string> {
  const open = await openPaper(ctx, actor, input.requirement)
  refuseFull(open.paper)
  return keepPaper(ctx, actor, open, input.upload, async (_trx, now) => refuseFull(now.paper))
}

function refuseFull({ mayAdd, files, most }: OwnPaper) {
  if (mayAdd) return
  throw files.length >= most ? new AppError('conflict', 'papers.error.tooMany') : closed()
}
