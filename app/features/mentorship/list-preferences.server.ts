import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { namesOf } from '#app/features/accounts/find-names.server.ts'
import { listMentorsById } from './mentor.repo.server.ts'
import { listPreferences } from './preference.repo.server.ts'

export type PreferenceView = { id: string; name: string; headline: string; published: boolean }

/** Whom a person wishes for and with whom they would rather not be paired; only they ever read it. */
export async function listOwnPreferences(ctx: Ctx, actor: Actor): Promise<{ wishes: PreferenceView[]; ratherNot: PreferenceView[] }> {
  const rows = await listPreferences(ctx.db, actor.id)
  const ids = rows.map(({ otherId }) => otherId)
  const names = await namesOf(ctx.db, ids)
  const mentors = new Map((await listMentorsById(ctx.db, ids)).map((row) => [row.userId, row]))
  const viewOf = (id: string) => {
    const row = mentors.get(id)
    return { id, name: names.get(id) ?? '', headline: row?.headline ?? '', published: row ? row.publishedAt !== null : false }
  }
  const of = (kind: 'wish' | 'rather_not') => rows.filter((row) => row.kind === kind).map(({ otherId }) => viewOf(otherId))
  return { wishes: of('wish'), ratherNot: of('rather_not') }
}
