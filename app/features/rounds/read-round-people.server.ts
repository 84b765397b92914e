import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { contactsOf } from '#app/features/accounts/find-contacts.server.ts'
import { matchMentorsById } from '#app/features/mentorship/vetted-mentors.server.ts'
import { cohortsOf } from '#app/features/orientation/enrolled-people.server.ts'
import type { Locale } from '#app/lib/locales.ts'
import { findCandidates } from './find-candidates.server.ts'
import { readRoundHead } from './read-round.server.ts'
import { listPeople } from './round.repo.server.ts'
import type { PeopleFilter } from './round.schema.ts'
import type { RoundSide } from './round.ts'
import { placesOf } from './round-file.ts'

export const PEOPLE_SHOWN = 50

type Asked = { roundId: string; locale: Locale; side: RoundSide; filter: PeopleFilter; page: number }

/** One side of a round: who is in, a page of them, and whom the filter would take in beside them. */
export async function readRoundPeople(ctx: Ctx, actor: Actor, { roundId, locale, side, filter, page }: Asked) {
  const head = await readRoundHead(ctx, actor, { roundId, locale })
  const all = (await listPeople(ctx.db, roundId)).filter((person) => person.side === side)
  const inside = new Set(all.map(({ userId }) => userId))
  const found = await findCandidates(ctx, head, { side, filter })
  const shown = all.slice((page - 1) * PEOPLE_SHOWN, page * PEOPLE_SHOWN)
  const ids = shown.map(({ userId }) => userId)
  const contacts = await contactsOf(ctx.db, ids)
  const offered = side === 'mentor' ? new Map((await matchMentorsById(ctx, ids)).map((mentor) => [mentor.id, mentor])) : new Map()
  return {
    head,
    candidates: { found: found.length, fresh: found.filter((id) => !inside.has(id)).length },
    cohorts: await cohortsOf(ctx, head.organisationId, locale),
    people: shown.map(({ userId, source, capacity, leftAt }) => ({
      ...{ id: userId, source, capacity, left: leftAt !== null },
      ...{ name: contacts.get(userId)?.name ?? '', email: contacts.get(userId)?.email ?? '' },
      places: side === 'mentor' ? placesIn(offered.get(userId), capacity) : null,
    })),
    pages: { page, last: Math.max(1, Math.ceil(all.length / PEOPLE_SHOWN)), total: all.length },
  }
}

const placesIn = (mentor: { capacity: number; activeCount: number } | undefined, capacity: number | null) =>
  mentor ? Math.min(placesOf(mentor), capacity ?? Number.POSITIVE_INFINITY) : 0
