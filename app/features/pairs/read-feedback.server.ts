import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { isOrganiser } from '#app/features/accounts/actor.ts'
import { namesOf } from '#app/features/accounts/find-names.server.ts'
import { authorize } from '#app/lib/errors.ts'
import { listOrganisationFeedbackFor } from './feedback.repo.server.ts'
import { type Answers, type Moment, tallyFeedback } from './feedback.ts'
import type { PairSide } from './pair.ts'

export type SharedFeedback = { id: string; name: string; side: PairSide; moment: Moment; body: string; at: string }

/** For a coordinator: sums, and what people chose to share with their name. */
export async function readFeedback(ctx: Ctx, actor: Actor) {
  authorize(isOrganiser(actor))
  const rows = await listOrganisationFeedbackFor(ctx.db, actor)
  const given = rows.map(({ authorId, side, moment, answers }) => ({ authorId, side, moment, answers: JSON.parse(answers) as Answers }))
  const shared = rows.filter(({ sharedAt, body }) => sharedAt !== null && body !== '')
  const names = await namesOf(
    ctx.db,
    shared.map(({ authorId }) => authorId),
  )
  return {
    tallies: tallyFeedback(given),
    shared: shared.map(
      ({ id, authorId, side, moment, body, createdAt }): SharedFeedback => ({
        id,
        name: names.get(authorId) ?? '',
        side,
        moment,
        body,
        at: createdAt,
      }),
    ),
  }
}
