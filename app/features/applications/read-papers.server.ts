import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { orNotFound } from '#app/lib/errors.ts'
import type { Locale } from '#app/lib/locales.ts'
import type { Db } from '#db/client.ts'
import type { Applications } from '#db/schema.ts'
import { findApplicationFor } from './application.repo.server.ts'
import { claimOptions, editionFor } from './claim-options.server.ts'
import { type ListedPaper, listPapers, papersUnder } from './list-papers.server.ts'
import { canBringPaper, canChangePaper, canPromisePaper } from './paper.policy.ts'
import { mostFiles, type PaperState, paperState } from './paper.ts'
import { applicationOf } from './read-application.server.ts'
import type { Claimables } from './required-papers.ts'

/** A paper as its owner sees it, with what they may do now. */
export type OwnPaper = ListedPaper & { state: PaperState; mayAdd: boolean; mayChange: boolean; mayPromise: boolean; most: number }

/** The papers of one's own newest application; null without one. */
export async function readPapers(ctx: Ctx, actor: Actor, locale: Locale) {
  const application = await applicationOf(ctx, actor)
  if (!application) return null
  const papers = await listPapers(ctx, application, locale)
  return { status: application.status, papers: papers.map((paper) => own(actor, application, paper)) }
}

function own(actor: Actor, application: Applications, paper: ListedPaper): OwnPaper {
  const mayChange = canChangePaper(actor, application, paper.asked !== null)
  const most = mostFiles(paper)
  return {
    ...paper,
    // What an officer thinks of a file is the office's own until it asks.
    files: paper.files.map((file) => (file.status === 'replace' && !paper.asked ? { ...file, status: 'received' } : file)),
    state: paperState(paper),
    mayAdd: (mayChange || canBringPaper(actor, application, paper)) && paper.files.length < most && paper.kind !== 'unasked',
    mayChange,
    mayPromise: canPromisePaper(actor, application, paper),
    most,
  }
}

export type OpenPaper = { application: Applications; paper: OwnPaper; claimables: Claimables }

/** One paper of one's own newest application; for everybody else, and when nobody wants it, it does not exist. */
export async function openPaper(ctx: Ctx, actor: Actor, requirement: string): Promise<OpenPaper> {
  const application = orNotFound(await applicationOf(ctx, actor))
  const claimables = claimOptions(await editionFor(ctx, application), actor.locale)
  return { application, claimables, paper: await paperIn(ctx, ctx.db, actor, { application, claimables, requirement }) }
}

/** The same inside a transaction: whatever happened since the page was read counts. */
export async function reopenPaper(
  ctx: Ctx,
  trx: Db,
  actor: Actor,
  { application: { id }, paper, claimables }: OpenPaper,
): Promise<OpenPaper> {
  const application = orNotFound(await findApplicationFor(trx, actor, id))
  const { requirement } = paper
  return { application, claimables, paper: await paperIn(ctx, trx, actor, { application, claimables, requirement }) }
}

type Wanted = { application: Applications; claimables: Claimables; requirement: string }

async function paperIn(ctx: Ctx, db: Db, actor: Actor, { application, claimables, requirement }: Wanted): Promise<OwnPaper> {
  const papers = await papersUnder(ctx, db, application, claimables)
  return own(actor, application, orNotFound(papers.find((paper) => paper.requirement === requirement)))
}
