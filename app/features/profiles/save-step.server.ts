import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { changeDetails } from '#app/features/accounts/change-details.server.ts'
import { authorize } from '#app/lib/errors.ts'
import type { Db } from '#db/client.ts'
import { readSteps } from './own-profile.server.ts'
import { canKeepProfile } from './profile.policy.ts'
import { replaceChoices, replaceLanguages, touchProfile, updateProfile } from './profile.repo.server.ts'
import type { StepInput } from './profile.schema.ts'
import { type Step, withStep } from './profile.ts'

/** Keeps the answer to one step of one's own profile, whatever else is open; gives the steps that have an answer now. */
export async function saveStep(ctx: Ctx, actor: Actor, input: StepInput): Promise<Step[]> {
  authorize(canKeepProfile(actor))
  // The account owns what a person is called. Done twice it changes nothing, so it need not be in the transaction.
  if (input.step === 'name' && input.name !== actor.name) await changeDetails(ctx, actor, { name: input.name, locale: actor.locale })
  const at = ctx.now().toISOString()
  return ctx.db.transaction().execute(async (trx) => {
    const profile = await touchProfile(trx, actor.id, at)
    const doneSteps = withStep(readSteps(profile.doneSteps), input.step)
    await keepAnswer(trx, actor.id, input)
    await updateProfile(trx, actor.id, { doneSteps: JSON.stringify(doneSteps) })
    return doneSteps
  })
}

async function keepAnswer(trx: Db, userId: string, input: StepInput): Promise<void> {
  switch (input.step) {
    case 'name':
      return updateProfile(trx, userId, { fullName: input.fullName })
    case 'languages':
      return replaceLanguages(trx, userId, input.languages)
    case 'profession':
      return updateProfile(trx, userId, {
        professionCode: input.professionCode,
        sector: input.sector,
        yearsExperience: input.yearsExperience,
      })
    case 'skills':
      return replaceChoices(trx, userId, { kind: 'skill', values: input.skills })
    case 'goals':
      return replaceChoices(trx, userId, { kind: 'goal', values: input.goals })
    case 'interests':
      await replaceChoices(trx, userId, { kind: 'interest', values: input.interests })
      return updateProfile(trx, userId, { style: input.style })
    case 'free-time':
      return replaceChoices(trx, userId, { kind: 'slot', values: input.slots })
    case 'place':
      return updateProfile(trx, userId, { district: input.district, remote: input.remote, arrivalOn: input.arrivalOn })
  }
}
