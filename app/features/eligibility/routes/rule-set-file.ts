import { signedIn } from '#app/http/handler.server.ts'
import { readRuleSetFor } from '../read-rule-set-draft.server.ts'

/** The rule set as a file in the format, for `praya assess` and for other places. */
export const loader = signedIn(async ({ ctx, actor, params }) => {
  await ctx.limits.take('read', actor.id)
  const { body, edition } = await readRuleSetFor(ctx, actor, params.id ?? '')
  const name = edition.replace(/[^\w.-]+/g, '-').slice(0, 100) || 'rule-set'
  return new Response(`${JSON.stringify(body, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.json"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
})
