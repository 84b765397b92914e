import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { authorize, orNotFound } from '#app/lib/errors.ts'
import type { Applications } from '#db/schema.ts'
import { listApplicationMoves } from './application.repo.server.ts'
import { canReadApplications } from './application-desk.policy.ts'
import {
  findSentApplicationFor,
  listChangeRequestsOf,
  listItemsOfRequests,
  listPapersOf,
  listSameTravelDocument,
} from './application-desk.repo.server.ts'
import { readSections } from './read-application.server.ts'

/** One sent application, for an officer; for everybody else, and as long as it is a draft, it does not exist. */
export async function sentApplication(ctx: Ctx, actor: Actor, id: string): Promise<Applications> {
  authorize(canReadApplications(actor))
  return orNotFound(await findSentApplicationFor(ctx.db, actor, id))
}

/** Everything that an officer may read of one application: answers, papers, moves, requests for changes, likely duplicates. */
export async function readSentApplication(ctx: Ctx, actor: Actor, id: string) {
  const application = await sentApplication(ctx, actor, id)
  const requests = await listChangeRequestsOf(ctx.db, id)
  const items = await listItemsOfRequests(
    ctx.db,
    requests.map((request) => request.id),
  )
  return {
    application,
    sections: await readSections(ctx, id),
    papers: await listPapersOf(ctx.db, id),
    moves: await listApplicationMoves(ctx.db, id),
    requests: requests.map((request) => ({ ...request, items: items.filter(({ changeRequestId }) => changeRequestId === request.id) })),
    sameDocument: await listSameTravelDocument(ctx.db, application),
  }
}
