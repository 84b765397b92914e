import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { isOver } from '#app/features/mentorship/mentorship-life.ts'
import { organisationOfMentor } from '#app/features/mentorship/read-mentorship.server.ts'
import { AppError } from '#app/lib/errors.ts'
import { insertFeedback, listFeedbackFor } from './feedback.repo.server.ts'
import type { Answers, Moment } from './feedback.ts'
import { type FoundPair, pairFor } from './find-pair.server.ts'

/** Mid-way while it lasts, closing when it is over. */
const isTime = ({ pair }: FoundPair, moment: Moment) => isOver(pair.status) === (moment === 'closing')

type Given = { mentorshipId: string; moment: Moment; answers: Answers; body: string; shared: boolean }

/**
 * How it goes, or how it was, once for each moment. The coordinator of the mentor's organisation gets sums; words and
 * name only when the person says so. The other of the pair never sees it.
 */
export async function giveFeedback(ctx: Ctx, actor: Actor, { mentorshipId, moment, answers, body, shared }: Given): Promise<void> {
  const found = await pairFor(ctx.db, actor, mentorshipId)
  if (!isTime(found, moment)) throw new AppError('conflict', 'pairs.error.notNow')
  const at = ctx.now().toISOString()
  const organisationId = await organisationOfMentor(ctx.db, found.pair.mentorId)
  const from = { mentorshipId, authorId: actor.id, organisationId, side: found.side, moment }
  const said = { answers: JSON.stringify(answers), body, sharedAt: shared ? at : null, createdAt: at }
  if (!(await insertFeedback(ctx.db, { id: ctx.newId(), ...from, ...said }))) throw new AppError('conflict', 'pairs.error.saidAlready')
}

/** Whether this person may answer at this moment, and whether they did. */
export async function feedbackState(ctx: Ctx, actor: Actor, { mentorshipId, moment }: { mentorshipId: string; moment: Moment }) {
  const found = await pairFor(ctx.db, actor, mentorshipId)
  const given = (await listFeedbackFor(ctx.db, actor, mentorshipId)).find((one) => one.moment === moment)
  return { otherId: found.otherId, side: found.side, open: isTime(found, moment), givenAt: given?.createdAt ?? null }
}
