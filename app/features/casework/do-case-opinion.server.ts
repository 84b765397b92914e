import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import type { DecideInput } from './case.schema.ts'
import { decideCase } from './decide-case.server.ts'
import { recommendCase, sendBackRecommendation, takeBackRecommendation } from './recommend-case.server.ts'

/** What a button of the page "recommend and decide" stands for. */
export async function doCaseOpinion(ctx: Ctx, actor: Actor, applicationId: string, form: DecideInput): Promise<void> {
  switch (form.intent) {
    case 'recommend':
      return recommendCase(ctx, actor, { ...form, applicationId })
    case 'decide':
      return decideCase(ctx, actor, { applicationId, token: form.token })
    case 'takeBack':
      return takeBackRecommendation(ctx, actor, { applicationId, token: form.token })
    case 'sendBack':
      return sendBackRecommendation(ctx, actor, { applicationId, token: form.token, body: form.body })
  }
}
