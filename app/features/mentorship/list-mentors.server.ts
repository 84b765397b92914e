import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { profileOf } from '#app/features/profiles/read-profiles.server.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { describeAll } from './describe-mentors.server.ts'
import { type Loosened, loosened, openFilter } from './filter-mentors.ts'
import { type MentorCard, REASONS_SHOWN } from './mentor-view.ts'
import { canReadFully } from './mentorship.policy.ts'
import type { MentorFilter } from './mentorship.schema.ts'
import { canBeMatched, PAGE_SIZE } from './mentorship.ts'
import { browseFor, findToAsk, rankFor } from './rank-for.server.ts'
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
  const pageOf = mentee ? await rankFor(ctx, mentee) : await browseFor(ctx, actor?.id)
  const { page, ...filters } = fully ? filter : openFilter(filter)
  const { total, mentors } = pageOf({ filters, top: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE })
  const asked = new Set(actor ? await listAskedFor(ctx.db, actor) : [])
  const items = await describeAll(ctx, mentors, { actor, mentee, asked, t, at: ctx.now(), reasonsMost: REASONS_SHOWN })
  const needsProfile = actor?.migrant === true && !mentee
  const loosen = total === 0 ? loosened((some) => pageOf({ filters: some, top: 0 }).total, filters) : []
  return { items, total, page, ranked: mentee !== undefined, needsProfile, fully, loosen }
}

/** For after a refusal: the mentor who was named then, or who fits best of those whom a person has not turned to yet. */
export async function nextBestMentor(
  ctx: Ctx,
  actor: Actor,
  { t, except, first }: { t: Translate; except: string[]; first: string | null },
): Promise<MentorCard | null> {
  const own = actor.migrant ? await profileOf(ctx, actor.id) : undefined
  if (!canBeMatched(own)) return null
  const named = first && !except.includes(first) ? await findToAsk(ctx, own, first) : undefined
  const { mentors } = (await rankFor(ctx, own, except))({ top: PAGE_SIZE })
  const next = named ? [named, ...mentors] : mentors
  const [best] = await describeAll(ctx, next, { actor, mentee: own, asked: new Set(), t, at: ctx.now() })
  return best ?? null
}
