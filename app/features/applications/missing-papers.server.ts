import type { Ctx } from '#app/context.server.ts'
import type { Applications } from '#db/schema.ts'

/** Requirements that still have no paper. The documents' own pages replace this file. */
export async function missingPapers(_ctx: Ctx, _application: Applications): Promise<string[]> {
  return []
}
