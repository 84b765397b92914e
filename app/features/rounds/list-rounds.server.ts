import type { Ctx } from '#app/context.server.ts'
import { type Actor, isOrganiser, organisersOf } from '#app/features/accounts/actor.ts'
import { organisationsById } from '#app/features/organisations/find-organisations.server.ts'
import { authorize } from '#app/lib/errors.ts'
import { pickText } from '#app/lib/local-text.ts'
import type { Locale } from '#app/lib/locales.ts'
import { countPeople, listRoundsFor } from './round.repo.server.ts'
import type { RoundState } from './round.ts'

const SHOWN = 100

export type RoundRow = {
  id: string
  title: string
  state: RoundState
  organisation: string
  mentees: number
  mentors: number
  createdAt: string
}

/** The rounds of one's organisations, the newest first. */
export async function listRounds(ctx: Ctx, actor: Actor, locale: Locale): Promise<RoundRow[]> {
  authorize(isOrganiser(actor))
  const rounds = await listRoundsFor(ctx.db, actor, SHOWN)
  const organisations = await organisationsById(ctx.db, organisersOf(actor))
  const counts = await countPeople(
    ctx.db,
    rounds.map(({ id }) => id),
  )
  const count = (roundId: string, side: string) => counts.find((row) => row.roundId === roundId && row.side === side)?.count ?? 0
  return rounds.map(({ id, title, state, organisationId, createdAt }) => ({
    ...{ id, title, state, createdAt, mentees: count(id, 'mentee'), mentors: count(id, 'mentor') },
    organisation: pickText(organisations.get(organisationId)?.names ?? '{}', locale).text,
  }))
}

/** The organisations for which this person may open a round. */
export async function organisationsForRounds(ctx: Ctx, actor: Actor, locale: Locale) {
  authorize(isOrganiser(actor))
  const found = await organisationsById(ctx.db, organisersOf(actor))
  return [...found.values()].map(({ id, names, verifiedAt }) => ({ id, name: pickText(names, locale).text, verified: verifiedAt !== null }))
}
