import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { profileOf } from '#app/features/profiles/read-profiles.server.ts'
import { saveStep } from '#app/features/profiles/save-step.server.ts'
import { AppError, authorize, orNotFound } from '#app/lib/errors.ts'
import type { GoalId } from '#app/lib/goals.ts'
import { isUsable } from '#app/lib/languages.ts'
import type { Mentors } from '#db/schema.ts'
import { findMentorFor, insertDraftMentor, updateMentor } from './mentor.repo.server.ts'
import { listHours } from './mentor-hours.repo.server.ts'
import { refreshMentorPool } from './mentor-pool.server.ts'
import type { StepForm } from './mentor-step.schema.ts'
import { type MentorStep, readMentorSteps, withMentorStep } from './mentor-steps.ts'
import { canBecomeMentor } from './mentorship.policy.ts'

/** Keeps one page of a mentor's onboarding, whatever else is open; gives the pages that have an answer now. */
export async function saveMentorStep(ctx: Ctx, actor: Actor, form: StepForm): Promise<MentorStep[]> {
  const mentor = await ownDraft(ctx, actor)
  const change = await changeOf(ctx, actor, form)
  const done = withMentorStep(readMentorSteps(mentor.doneSteps), form.step)
  await updateMentor(ctx.db, actor.id, { ...change, doneSteps: JSON.stringify(done), updatedAt: ctx.now().toISOString() })
  refreshMentorPool(ctx.db)
  return done
}

/** One's own mentor profile; a first answer makes it, and nobody sees it before it is published. */
export async function ownDraft(ctx: Ctx, actor: Actor): Promise<Mentors> {
  authorize(canBecomeMentor(actor))
  await insertDraftMentor(ctx.db, actor.id, ctx.now().toISOString())
  return orNotFound(await findMentorFor(ctx.db, actor, actor.id))
}

async function changeOf(ctx: Ctx, actor: Actor, form: StepForm): Promise<Partial<Mentors>> {
  switch (form.step) {
    case 'help': {
      const { headline, about, goals } = form
      await saveStep(ctx, actor, { step: 'goals', goals: goals as GoalId[] })
      return { headline, about }
    }
    case 'languages':
      await checkTalks(ctx, actor)
      return {}
    case 'hours':
      await checkHours(ctx, actor)
      return {}
    case 'capacity': {
      const { capacity, boundaries, boundariesNote } = form
      return { capacity, boundaries: JSON.stringify(boundaries), boundariesNote: boundariesNote ?? null }
    }
    case 'conduct':
      return { conductAgreedAt: ctx.now().toISOString() }
  }
}

async function checkTalks(ctx: Ctx, actor: Actor) {
  const own = await profileOf(ctx, actor.id)
  if (!own?.languages.some(({ level }) => isUsable(level))) throw new AppError('invalid', 'mentoring.error.languages')
}

/** Whoever named parts of days in their profile before there were hours can be met then. */
async function checkHours(ctx: Ctx, actor: Actor) {
  if ((await listHours(ctx.db, [actor.id])).length > 0) return
  const own = await profileOf(ctx, actor.id)
  if ((own?.slots.length ?? 0) === 0) throw new AppError('invalid', 'mentoring.error.hours')
}
