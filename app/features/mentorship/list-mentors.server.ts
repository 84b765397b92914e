import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { blockedWith } from '#app/features/messaging/find-blocks.server.ts'
import { profileOf } from '#app/features/profiles/read-profiles.server.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { describeAll } from './describe-mentors.server.ts'
import { type Loosened, loosened, narrow, openFilter } from './filter-mentors.ts'
import type { MatchMentor } from './match-person.ts'
import { type MentorCard, REASONS_SHOWN } from './mentor-view.ts'
import { canReadFully } from './mentorship.policy.ts'
import type { MentorFilter } from './mentorship.schema.ts'
import { canBeMatched, PAGE_SIZE } from './mentorship.ts'
import { openMentors } from './open-mentors.server.ts'
import { rankFor } from './rank-for.server.ts'
import { listAskedFor } from './request.repo.server.ts'

export type MentorList = {
  items: MentorCard[]
  total: number
  page: number
  /** In the order of how well they fit the reader, else who joined last first. */
  ranked: boolean
  /** The reader is a migrant whose profile is too thin to be compared. */
  needsProfile: boolean
  /** Place and free times may be seen, and filtered by. */
  fully: boolean
  /** When nobody fits: what to take away, and how many mentors that gives. */
  loosen: Loosened[]
}

/**
 * Mentors for one reader. A migrant with a profile gets those who can be asked, best first, each with its reasons;
 * everybody else sees who is there. Nobody full, paused, hidden or blocked is in it.
 */
export async function listMentors(
  ctx: Ctx,
  actor: Actor | null,
  { filter, t }: { filter: MentorFilter; t: Translate },
): Promise<MentorList> {
  const own = actor?.migrant ? await profileOf(ctx, actor.id) : undefined
  const mentee = canBeMatched(own) ? own : undefined
  const fully = canReadFully(actor, '')
  const offered = mentee ? await rankFor(ctx, mentee) : await browse(ctx, actor)
  const chosen = fully ? filter : openFilter(filter)
  const found = narrow(offered, chosen)
  const shown = found.slice((filter.page - 1) * PAGE_SIZE, filter.page * PAGE_SIZE)
  const asked = new Set(actor ? await listAskedFor(ctx.db, actor) : [])
  const items = await describeAll(ctx, shown, { actor, mentee, asked, t, at: ctx.now(), reasonsMost: REASONS_SHOWN })
  const needsProfile = actor?.migrant === true && !mentee
  const loosen = found.length === 0 ? loosened(offered, chosen) : []
  return { items, total: found.length, page: filter.page, ranked: mentee !== undefined, needsProfile, fully, loosen }
}

/** For after a refusal: the mentor who was named then, or who fits best of those whom a person has not turned to yet. */
export async function nextBestMentor(
  ctx: Ctx,
  actor: Actor,
  { t, except, first }: { t: Translate; except: string[]; first: string | null },
): Promise<MentorCard | null> {
  const own = actor.migrant ? await profileOf(ctx, actor.id) : undefined
  if (!canBeMatched(own)) return null
  const passed = new Set(except)
  const others = (await rankFor(ctx, own)).filter(({ id }) => !passed.has(id))
  const next = [...others.filter(({ id }) => id === first), ...others.slice(0, PAGE_SIZE)]
  const [best] = await describeAll(ctx, next, { actor, mentee: own, asked: new Set(), t, at: ctx.now() })
  return best ?? null
}

async function browse(ctx: Ctx, actor: Actor | null): Promise<readonly MatchMentor[]> {
  const mentors = await openMentors(ctx)
  if (!actor) return mentors
  const hidden = new Set([actor.id, ...(await blockedWith(ctx.db, actor.id))])
  return mentors.filter(({ id }) => !hidden.has(id))
}
