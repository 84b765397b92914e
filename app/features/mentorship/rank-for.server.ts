import type { Ctx } from '#app/context.server.ts'
import { blockedWith } from '#app/features/messaging/find-blocks.server.ts'
import { browseColumns } from './columns/browse-columns.ts'
import { type MentorPage, orderColumns } from './columns/rank-columns.ts'
import type { Narrowing } from './filter-mentors.ts'
import { mayPair, NO_RELATIONS } from './hard-filters.ts'
import type { MatchMentor, MatchPerson } from './match-person.ts'
import { mentorColumns } from './mentor-pool.server.ts'
import { keptApart, relationsOf } from './relations.server.ts'

export type PageAsked = { filters?: Narrowing; top: number; offset?: number }
/** Gives a page, as often as wanted, of one state of the mentors. */
export type PageOf = (asked: PageAsked) => MentorPage

/** The mentors whom one migrant may ask, best first; without those in `except`. */
export async function rankFor(ctx: Ctx, mentee: MatchPerson, except: Iterable<string> = []): Promise<PageOf> {
  const apart = await keptApart(ctx.db, mentee.id)
  const relations = relationsOf({ ...apart, earlier: [...apart.earlier, ...except] })
  const [store, at] = [await mentorColumns(ctx), ctx.now().toISOString()]
  return (asked) => orderColumns(store, mentee, { at, relations, ...asked })
}

/** The mentors whom anybody may see, who joined last first; for a person without those with whom there is a block. */
export async function browseFor(ctx: Ctx, personId: string | undefined): Promise<PageOf> {
  const hidden = personId ? [personId, ...(await blockedWith(ctx.db, personId))] : []
  const [store, at] = [await mentorColumns(ctx), ctx.now().toISOString()]
  return (asked) => browseColumns(store, { at, hidden, ...asked })
}

/** This mentor, if the migrant may ask them. */
export async function findToAsk(ctx: Ctx, mentee: MatchPerson, mentorId: string): Promise<MatchMentor | undefined> {
  const relations = relationsOf(await keptApart(ctx.db, mentee.id)).get(mentorId) ?? NO_RELATIONS
  const mentor = (await mentorColumns(ctx)).get(mentorId)
  return mentor && mayPair(mentee, mentor, ctx.now().toISOString(), relations) ? mentor : undefined
}
