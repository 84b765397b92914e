import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { changeTimeZone } from '#app/features/accounts/time-zones.server.ts'
import { endMentorship } from '#app/features/mentorship/end-mentorship.server.ts'
import { pauseMentorship } from '#app/features/mentorship/pause-mentorship.server.ts'
import { resumeMentorship } from '#app/features/mentorship/resume-mentorship.server.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { pairFor } from './find-pair.server.ts'
import type { PairForm } from './pair.schema.ts'
import { sayHello } from './say-hello.server.ts'
import { addGoal, markGoalDone } from './set-goal.server.ts'
import { setQuiet } from './set-quiet.server.ts'
import { addStep, markStepDone } from './set-step.server.ts'

/** One deed of the page of a pair; gives the name of the notice that says it is done. */
export async function changePair(ctx: Ctx, actor: Actor, form: PairForm & { id: string; t: Translate }): Promise<string> {
  const mentorshipId = form.id
  await pairFor(ctx.db, actor, mentorshipId)
  switch (form.intent) {
    case 'addGoal':
      await addGoal(ctx, actor, { mentorshipId, text: form.goal })
      return 'saved'
    case 'goalDone':
    case 'goalOpen':
      await markGoalDone(ctx, actor, { mentorshipId, goalId: form.goalId, done: form.intent === 'goalDone' })
      return 'saved'
    case 'addStep':
      await addStep(ctx, actor, { ...form, mentorshipId, of: { goalId: form.goalId } })
      return 'saved'
    case 'stepDone':
    case 'stepOpen':
      await markStepDone(ctx, actor, { mentorshipId, stepId: form.stepId, done: form.intent === 'stepDone' })
      return 'saved'
    default:
      return changeLife(ctx, actor, form)
  }
}

type LifeForm = Extract<PairForm, { intent: 'pause' | 'resume' | 'end' | 'zone' | 'quiet' | 'loud' | 'hello' }>

async function changeLife(ctx: Ctx, actor: Actor, form: LifeForm & { id: string; t: Translate }): Promise<string> {
  const mentorshipId = form.id
  switch (form.intent) {
    case 'pause':
      await pauseMentorship(ctx, actor, { mentorshipId, until: form.until ?? null })
      return 'rested'
    case 'resume':
      await resumeMentorship(ctx, actor, { mentorshipId })
      return 'resumedPair'
    case 'end':
      await endMentorship(ctx, actor, { mentorshipId, reason: form.reason })
      return 'ended'
    case 'zone':
      await changeTimeZone(ctx, actor, { timeZone: form.zone })
      return 'saved'
    case 'hello':
      await sayHello(ctx, actor, { mentorshipId, t: form.t })
      return 'sent'
    default:
      await setQuiet(ctx, actor, { mentorshipId, quiet: form.intent === 'quiet' })
      return 'saved'
  }
}
