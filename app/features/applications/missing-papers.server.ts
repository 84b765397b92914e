import type { Ctx } from '#app/context.server.ts'
import type { Applications } from '#db/schema.ts'
import { listPapers } from './list-papers.server.ts'
import { missingOf } from './paper.ts'

/** Requirements that still have no paper, and for which none was promised. The caller has checked its reader. */
export async function missingPapers(ctx: Ctx, application: Applications): Promise<string[]> {
  return missingOf(await listPapers(ctx, application)).map(({ requirement }) => requirement)
}
