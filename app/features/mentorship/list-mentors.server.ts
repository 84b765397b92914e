import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { contactsOf } from '#app/features/accounts/find-contacts.server.ts'
import { organisationsById } from '#app/features/organisations/find-organisations.server.ts'
import { profileOf } from '#app/features/profiles/read-profiles.server.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { inWeekOrder } from '#app/lib/slots.ts'
import { pickText } from '#app/lib/local-text.ts'
import type { Mentors } from '#db/schema.ts'
import { isPaused } from './hard-filters.ts'
import type { MatchMentor, MatchPerson } from './match-person.ts'
import { mentorPool } from './mentor-pool.server.ts'
import { listMentorsById } from './mentor.repo.server.ts'
import type { MentorCard, ReasonView } from './mentor-view.ts'
import { pauseEnd } from './mentorship.ts'
import type { MentorFilter } from './mentorship.schema.ts'
import { rankMentors } from './rank.ts'
import { relationsOf } from './relations.server.ts'
import type { Score } from './score.ts'
import { shownTotal } from './score-points.ts'
import { reasonsOf, reasonTextWithPoints } from './score-reasons.ts'

export const PAGE_SIZE = 20
type Found = { id: string; score: Score | null }
export type MentorList = { items: MentorCard[]; total: number; page: number; ranked: boolean; needsProfile: boolean }

/**
 * Mentors for one reader. A migrant with a profile gets them ranked, each with its reasons, and only those who can be
 * asked; everybody else sees who is there.
 */
export async function listMentors(ctx: Ctx, actor: Actor | null, { filter, t }: { filter: MentorFilter; t: Translate }): Promise<MentorList> {
  const pool = (await mentorPool(ctx)).filter(passes(filter))
  const own = actor?.migrant ? await profileOf(ctx, actor.id) : undefined
  const mentee = own && own.languages.length > 0 && own.slots.length > 0 ? own : undefined
  const found = mentee ? await rank(ctx, mentee, pool) : browse(ctx, pool, actor)
  const items = await cardsOf(ctx, found.slice((filter.page - 1) * PAGE_SIZE, filter.page * PAGE_SIZE), { mentee, pool, t })
  return { items, total: found.length, page: filter.page, ranked: mentee !== undefined, needsProfile: actor?.migrant === true && mentee === undefined }
}

/** The best mentor whom a person has not asked yet, for after a refusal. */
export async function nextBestMentor(ctx: Ctx, actor: Actor, { t, except }: { t: Translate; except: string[] }): Promise<MentorCard | null> {
  const { items, ranked } = await listMentors(ctx, actor, { filter: { page: 1 } as MentorFilter, t })
  return ranked ? (items.find(({ id }) => !except.includes(id)) ?? null) : null
}

function passes({ language, sector, goal, district }: MentorFilter) {
  return (mentor: MatchMentor) =>
    (!language || mentor.languages.some(({ code, level }) => code === language && level !== 'basic')) &&
    (!sector || mentor.sector === sector) &&
    (!goal || mentor.goals.includes(goal)) &&
    (!district || mentor.district === district)
}

async function rank(ctx: Ctx, mentee: MatchPerson, pool: MatchMentor[]): Promise<Found[]> {
  const relations = await relationsOf(ctx.db, mentee.id)
  return rankMentors(mentee, pool, { at: ctx.now().toISOString(), relationsOf: relations }).map(({ mentorId, score }) => ({ id: mentorId, score }))
}

function browse(ctx: Ctx, pool: MatchMentor[], actor: Actor | null): Found[] {
  const at = ctx.now().toISOString()
  const open = pool.filter((mentor) => mentor.activeCount < mentor.capacity && !isPaused(mentor.pausedUntil, at) && mentor.id !== actor?.id)
  return open.map(({ id }) => ({ id, score: null })).sort((a, b) => (a.id < b.id ? 1 : -1))
}

/** The pool may be a second old: what is shown is checked against the rows, so that nobody full or paused is offered. */
async function cardsOf(ctx: Ctx, found: Found[], { mentee, pool, t }: { mentee: MatchPerson | undefined; pool: MatchMentor[]; t: Translate }): Promise<MentorCard[]> {
  const ids = found.map(({ id }) => id)
  const rows = new Map((await listMentorsById(ctx.db, ids)).map((row) => [row.userId, row]))
  const contacts = await contactsOf(ctx.db, ids)
  const organisations = await organisationsById(ctx.db, [...rows.values()].flatMap(({ organisationId }) => organisationId ?? []))
  const wanted = new Set(ids)
  const mentors = new Map(pool.filter(({ id }) => wanted.has(id)).map((mentor) => [mentor.id, mentor]))
  return found.flatMap(({ id, score }) => {
    const [row, mentor, contact] = [rows.get(id), mentors.get(id), contacts.get(id)]
    if (!row || !mentor || !contact || contact.suspended || !isOpen(row, ctx.now().toISOString())) return []
    const organisation = row.vettedAt && row.organisationId ? organisations.get(row.organisationId) : undefined
    return [toCard(row, mentor, { name: contact.name, organisation: organisation?.verifiedAt ? pickText(organisation.names, t.locale) : null, mentee, score, t })]
  })
}

const isOpen = (row: Mentors, at: string) => row.publishedAt !== null && row.activeCount < row.capacity && !isPaused(pauseEnd(row), at)

type About = Pick<MentorCard, 'name' | 'organisation'> & { mentee: MatchPerson | undefined; score: Score | null; t: Translate }
export function toCard(row: Mentors, mentor: MatchMentor, { name, organisation, mentee, score, t }: About): MentorCard {
  const common = mentee ? mentor.slots.filter((slot) => mentee.slots.includes(slot)) : mentor.slots
  return {
    id: mentor.id,
    name,
    headline: row.headline,
    sector: mentor.sector,
    district: mentor.district,
    languages: mentor.languages,
    goals: mentor.goals,
    organisation,
    placesLeft: Math.max(0, row.capacity - row.activeCount),
    slots: inWeekOrder(common).slice(0, 3),
    score: score ? shownTotal(score) : null,
    reasons: score ? reasonViews(score, t) : [],
  }
}

/** Why this mentor, in the reader's words: what speaks for it first. */
export function reasonViews(score: Score, t: Translate): ReasonView[] {
  return reasonsOf(score).map((reason) => ({ kind: reason.kind, text: reasonTextWithPoints(reason, t.dynamic, t.locale) }))
}

