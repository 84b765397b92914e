import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { orNotFound } from '#app/lib/errors.ts'
import type { Db } from '#db/client.ts'
import type { MentorshipMoves, MentorshipRequests, Mentorships } from '#db/schema.ts'
import { listMentorsById } from './mentor.repo.server.ts'
import { findMentorshipRow, findRequestOf, holdMentorshipRow, listMentorshipMovesFor } from './mentorship.repo.server.ts'
import { findMentorshipFor } from './request.repo.server.ts'

/** A mentorship that this person is part of, else not found; `db` may be a transaction. */
export async function mentorshipFor(db: Db, actor: Actor, id: string): Promise<Mentorships> {
  return orNotFound(await findMentorshipFor(db, actor, id))
}

/** For background work, which acts for nobody. */
export function mentorshipById(db: Db, id: string): Promise<Mentorships | undefined> {
  return findMentorshipRow(db, id)
}

/**
 * The same as it is now, held until the commit of `trx`: an end at the same instant waits, and then finds what was written. Held
 * before people are, so that two who hold both never wait for each other.
 */
export function holdMentorship(trx: Db, id: string): Promise<Mentorships | undefined> {
  return holdMentorshipRow(trx, id)
}

/** What a mentorship came of: the goal that was asked with. For who may know the mentorship. */
export function requestOfMentorship(db: Db, mentorshipId: string): Promise<MentorshipRequests | undefined> {
  return findRequestOf(db, mentorshipId)
}

/** Who moved a mentorship, when and why, in order; nothing for whom it does not concern. */
export function movesOfMentorship(ctx: Ctx, actor: Actor, mentorshipId: string): Promise<MentorshipMoves[]> {
  return listMentorshipMovesFor(ctx.db, actor, mentorshipId)
}

/** The organisation that vouches for a mentor today; it answers for what happens in their mentorships. */
export async function organisationOfMentor(db: Db, mentorId: string): Promise<string | null> {
  const [mentor] = await listMentorsById(db, [mentorId])
  return mentor?.vettedAt ? mentor.organisationId : null
}
