import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { contactsOf } from '#app/features/accounts/find-contacts.server.ts'
import { blockedWith } from '#app/features/messaging/find-blocks.server.ts'
import { organisationsById } from '#app/features/organisations/find-organisations.server.ts'
import { profileOf } from '#app/features/profiles/read-profiles.server.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { isUsable } from '#app/lib/languages.ts'
import type { Mentors } from '#db/schema.ts'
import { describeMentor, type Reader } from './describe-mentor.server.ts'
import { isPaused } from './hard-filters.ts'
import type { MatchMentor } from './match-person.ts'
import { listMentorsById } from './mentor.repo.server.ts'
import { type MentorCard, REASONS_SHOWN } from './mentor-view.ts'
import { canReadFully } from './mentorship.policy.ts'
import type { MentorFilter } from './mentorship.schema.ts'
import { canBeMatched, PAGE_SIZE, pauseEnd } from './mentorship.ts'
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
  const found = narrow(offered, fully ? filter : { ...filter, district: undefined, remote: undefined })
  const shown = found.slice((filter.page - 1) * PAGE_SIZE, filter.page * PAGE_SIZE)
  const asked = new Set(actor ? await listAskedFor(ctx.db, actor) : [])
  const items = await describeAll(ctx, shown, { actor, mentee, asked, t, at: ctx.now(), reasonsMost: REASONS_SHOWN })
  const needsProfile = actor?.migrant === true && !mentee
  return { items, total: found.length, page: filter.page, ranked: mentee !== undefined, needsProfile, fully }
}

/** The mentor who fits best of those whom a person has not turned to yet, for after a refusal. */
export async function nextBestMentor(
  ctx: Ctx,
  actor: Actor,
  { t, except }: { t: Translate; except: string[] },
): Promise<MentorCard | null> {
  const own = actor.migrant ? await profileOf(ctx, actor.id) : undefined
  if (!canBeMatched(own)) return null
  const passed = new Set(except)
  const next = (await rankFor(ctx, own)).filter(({ id }) => !passed.has(id)).slice(0, PAGE_SIZE)
  const [best] = await describeAll(ctx, next, { actor, mentee: own, asked: new Set(), t, at: ctx.now() })
  return best ?? null
}

function narrow(mentors: readonly MatchMentor[], { language, sector, goal, district, remote }: MentorFilter): readonly MatchMentor[] {
  if (!(language || sector || goal || district || remote)) return mentors
  return mentors.filter(
    (mentor) =>
      (!language || mentor.languages.some(({ code, level }) => code === language && isUsable(level))) &&
      (!sector || mentor.sector === sector) &&
      (!goal || mentor.goals.includes(goal)) &&
      (!district || mentor.district === district) &&
      (!remote || mentor.remote === remote),
  )
}

async function browse(ctx: Ctx, actor: Actor | null): Promise<readonly MatchMentor[]> {
  const mentors = await openMentors(ctx)
  if (!actor) return mentors
  const hidden = new Set([actor.id, ...(await blockedWith(ctx.db, actor.id))])
  return mentors.filter(({ id }) => !hidden.has(id))
}

/** The pool may be a second old: what is shown is checked against the rows, and whoever cannot be asked is left out. */
async function describeAll(ctx: Ctx, mentors: MatchMentor[], reader: Reader): Promise<MentorCard[]> {
  const ids = mentors.map(({ id }) => id)
  const rows = new Map((await listMentorsById(ctx.db, ids)).map((row) => [row.userId, row]))
  const people = await contactsOf(ctx.db, ids)
  const vouching = [...rows.values()].flatMap(({ organisationId }) => organisationId ?? [])
  const organisations = await organisationsById(ctx.db, vouching)
  return mentors.flatMap((mentor) => {
    const [row, person] = [rows.get(mentor.id), people.get(mentor.id)]
    if (!row || !person || person.suspended || !isOpen(row, reader.at)) return []
    return [describeMentor({ row, mentor, name: person.name, organisation: organisations.get(row.organisationId ?? '') }, reader)]
  })
}

const isOpen = (row: Mentors, at: Date) =>
  row.publishedAt !== null && row.activeCount < row.capacity && !isPaused(pauseEnd(row), at.toISOString())
