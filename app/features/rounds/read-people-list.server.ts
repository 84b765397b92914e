import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { contactsOf } from '#app/features/accounts/find-contacts.server.ts'
import { orNotFound } from '#app/lib/errors.ts'
import { eligibleFor } from './find-candidates.server.ts'
import { type Known, type ReadPeople, readPeopleList } from './people-list.ts'
import { findRoundFor } from './round.repo.server.ts'
import type { RoundSide } from './round.ts'

/** Checks a list line by line against the people whom the round's organisation knows; keeps nothing. */
export async function checkPeopleList(ctx: Ctx, actor: Actor, { roundId, text }: { roundId: string; text: string }): Promise<ReadPeople> {
  const round = orNotFound(await findRoundFor(ctx.db, actor, roundId))
  const { mentee, mentor } = await eligibleFor(ctx, round)
  const contacts = await contactsOf(ctx.db, [...mentee, ...mentor])
  const known: Known = new Map()
  for (const { id, name, email } of contacts.values()) {
    const sides: RoundSide[] = [...(mentee.has(id) ? (['mentee'] as const) : []), ...(mentor.has(id) ? (['mentor'] as const) : [])]
    known.set(id, { userId: id, name, sides })
    known.set(email.toLowerCase(), { userId: id, name, sides })
  }
  return readPeopleList(text, known)
}
