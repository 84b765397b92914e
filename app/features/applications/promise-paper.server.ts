import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { AppError } from '#app/lib/errors.ts'
import type { Db } from '#db/client.ts'
import type { Applications } from '#db/schema.ts'
import { saveSectionRow } from './application-section.repo.server.ts'
import { closed, hold } from './hold-application.server.ts'
import { readSections } from './read-application.server.ts'
import { openPaper } from './read-papers.server.ts'

type Change = (later: string[]) => string[]

/** "I will add this later": the application may be sent without this paper. */
export async function promisePaper(ctx: Ctx, actor: Actor, { requirement }: { requirement: string }): Promise<void> {
  const { application, paper } = await openPaper(ctx, actor, requirement)
  if (!paper.mayPromise || paper.files.length > 0) throw closed()
  await ctx.db.transaction().execute(async (trx) => {
    await hold(ctx, trx, application)
    await changePromises(ctx, trx, application, (later) => [...new Set([...later, requirement])])
  })
}

/** Takes the promise back: the paper is wanted before the application is sent. */
export async function recallPromise(ctx: Ctx, actor: Actor, { requirement }: { requirement: string }): Promise<void> {
  const { application, paper } = await openPaper(ctx, actor, requirement)
  if (!paper.mayPromise) throw closed()
  await ctx.db.transaction().execute(async (trx) => {
    await hold(ctx, trx, application)
    await dropPromise(ctx, trx, application, requirement)
  })
}

/** A paper that came is promised no more; that somebody was here is remembered as well. */
export function dropPromise(ctx: Ctx, trx: Db, application: Applications, requirement: string): Promise<void> {
  return changePromises(ctx, trx, application, (later) => later.filter((one) => one !== requirement))
}

async function changePromises(ctx: Ctx, trx: Db, { id }: Applications, change: Change) {
  const stored = (await readSections(ctx, id, trx)).get('documents')
  const later = change((stored?.answers.later as string[] | undefined) ?? [])
  const row = { applicationId: id, section: 'documents', answers: JSON.stringify({ later }), revision: stored?.revision ?? 0 }
  if (!(await saveSectionRow(trx, { ...row, at: ctx.now().toISOString(), completedAt: null }))) throw new AppError('conflict')
}
