import type { Ctx } from '#app/context.server.ts'
import type { Edition } from '#app/features/eligibility/edition.ts'
import type { Db } from '#db/client.ts'
import type { Applications } from '#db/schema.ts'
import { claimOptions } from './claim-options.server.ts'
import { listPapers, papersUnder } from './list-papers.server.ts'
import { missingOf } from './paper.ts'

/** Requirements that still have no paper, and for which none was promised. The caller has checked its reader. */
export async function missingPapers(ctx: Ctx, application: Applications): Promise<string[]> {
  return missingOf(await listPapers(ctx, application)).map(({ requirement }) => requirement)
}

/** How many those are at this moment of a transaction. */
export async function countMissing(ctx: Ctx, trx: Db, application: Applications, edition: Edition | undefined): Promise<number> {
  return missingOf(await papersUnder(ctx, trx, application, claimOptions(edition, 'en'))).length
}
