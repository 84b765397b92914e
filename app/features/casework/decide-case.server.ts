import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { markMigrant } from '#app/features/accounts/mark-migrant.server.ts'
import { openRequestOf, takeBackRequest } from '#app/features/applications/ask-for-changes.server.ts'
import { moveApplication } from '#app/features/applications/move-application.server.ts'
import { sentApplication } from '#app/features/applications/read-sent-application.server.ts'
import { recordStay } from '#app/features/applications/record-stay.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { hongKongDay } from '#app/lib/dates.ts'
import { AppError, authorize } from '#app/lib/errors.ts'
import type { Db } from '#db/client.ts'
import type { CaseOpinions } from '#db/schema.ts'
import { actOnCase, type CaseRef, type OpenCase } from './act-on-case.server.ts'
import { canDecide } from './case.policy.ts'
import { insertOpinion, listOpinions } from './case.repo.server.ts'
import { standingRecommendation } from './case.ts'
import { letterOf } from './letter.ts'
import { type Addressee, addresseeOf, tellApplicant } from './tell-applicant.server.ts'

/**
 * A second officer makes what the first one recommended the decision. Approval makes the applicant a migrant and gives
 * them a stay from today; either way they get the letter. Nobody decides their own recommendation, or their own case.
 */
export async function decideCase(ctx: Ctx, actor: Actor, ref: CaseRef): Promise<void> {
  const recommendation = standingRecommendation(await listOpinions(ctx.db, ref.applicationId))
  const addressee = await addresseeOf(ctx, await sentApplication(ctx, actor, ref.applicationId))
  await actOnCase(ctx, actor, ref, {
    action: recommendation?.verdict === 'approve' ? 'case.approved' : 'case.refused',
    // A desk holds what is open; who worked on a closed case stands in its opinions and in the record.
    set: { assignedTo: null, assignedAt: null },
    detail: { recommendedBy: recommendation?.officerId ?? null, reason: recommendation?.reasonCode ?? null },
    check: ({ application }) => {
      if (!recommendation) throw new AppError('conflict', 'casework.error.noRecommendation')
      if (recommendation.officerId === actor.id) throw new AppError('forbidden', 'casework.error.secondOfficer')
      authorize(canDecide(actor, application, recommendation))
    },
    run: async (trx, found) => {
      if (recommendation) await carryOut(ctx, trx, actor, found, { recommendation, addressee })
    },
  })
  ctx.publish([addressee.person.id], { type: 'notification:new' })
}

type Carried = { recommendation: CaseOpinions; addressee: Addressee }

async function carryOut(ctx: Ctx, trx: Db, actor: Actor, { application, at }: OpenCase, { recommendation, addressee }: Carried) {
  const { verdict, reasonCode, reasonText } = recommendation
  const { id: applicationId, userId, route } = application
  const open = await openRequestOf(trx, applicationId)
  if (open) await takeBackRequest(trx, { requestId: open.id, at })
  await moveApplication(trx, { application, event: verdict, by: actor.id, at, moveId: ctx.newId() })
  const opinion = { id: ctx.newId(), applicationId, officerId: actor.id, kind: 'decision' as const, verdict }
  await insertOpinion(trx, { ...opinion, reasonCode, reasonText, createdAt: at.toISOString(), withdrawnAt: null })
  const decidedOn = hongKongDay(at)
  let staysUntil: string | null = null
  if (verdict === 'approve') {
    await markMigrant(trx, userId, at)
    staysUntil = await recordStay(trx, { id: ctx.newId(), userId, route, startsOn: decidedOn, applicationId, at })
  }
  const { name, locale } = addressee.person
  const facts = { reference: application.reference ?? '', name, route, decidedOn, verdict, reasonCode, reasonText, staysUntil }
  const news = { kind: verdict === 'approve' ? ('approved' as const) : ('refused' as const), uniqueKey: applicationId }
  await tellApplicant(ctx, trx, addressee, { ...news, letter: letterOf(facts, translateTo(locale)) })
}
