import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import type { Locale } from '#app/lib/locales.ts'
import type { PersonHome, VisitorHome } from './home-views.ts'

export async function homeFor(_ctx: Ctx, _actor: Actor | null, _locale: Locale): Promise<{ person: PersonHome; visitor: null } | { person: null; visitor: VisitorHome }> {
  return { person: null, visitor: { jobs: [], programmes: [] } }
}
