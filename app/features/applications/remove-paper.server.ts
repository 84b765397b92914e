import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { reopenItem } from './application-change.server.ts'
import { hold } from './hold-application.server.ts'
import { openPaper, reopenPaper } from './read-papers.server.ts'
import { retire, standing } from './replace-paper.server.ts'

/** Takes a file out of one's own application. Where the office asked for a new one and none is left, it still waits. */
export async function removePaper(ctx: Ctx, actor: Actor, input: { requirement: string; paperId: string }): Promise<void> {
  const open = await openPaper(ctx, actor, input.requirement)
  standing(open, input.paperId)
  const gone = await ctx.db.transaction().execute(async (trx) => {
    await hold(ctx, trx, open.application)
    const now = await reopenPaper(ctx, trx, actor, open)
    const keys = await retire(ctx, trx, actor, now, standing(now, input.paperId))
    const left = now.paper.files.filter(({ id, status }) => id !== input.paperId && status !== 'replace')
    if (left.length === 0) await reopenItem(trx, now.application, { kind: 'document', target: now.paper.requirement })
    return keys
  })
  for (const key of gone) await ctx.files.remove(key)
}
