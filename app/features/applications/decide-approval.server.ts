import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { enqueueMail } from '#app/features/accounts/enqueue-mail.server.ts'
import { type Contact, contactsOf } from '#app/features/accounts/find-contacts.server.ts'
import { markMigrant } from '#app/features/accounts/mark-migrant.server.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import { notify } from '#app/features/notifications/notify.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { AppError, authorize, orNotFound } from '#app/lib/errors.ts'
import type { Db } from '#db/client.ts'
import type { Approvals } from '#db/schema.ts'
import { approvedEmail, refusedEmail } from './applications.emails.ts'
import { canDecideApproval, canWorkQueue } from './approval.policy.ts'
import { findApprovalFor, moveApproval } from './approval.repo.server.ts'
import type { DecisionInput } from './approval.schema.ts'
import { nextStatus } from './approval.ts'
import { recordStay } from './record-stay.server.ts'

/**
 * An officer approves a claim or refuses it with a reason. Approval makes the person a migrant at once. Of two officers
 * who decide together, one decides and the other is told so; the person hears once, in the app and by mail.
 */
export async function decideApproval(ctx: Ctx, actor: Actor, input: DecisionInput & { approvalId: string }): Promise<void> {
  authorize(canWorkQueue(actor))
  const claim = orNotFound(await findApprovalFor(ctx.db, actor, input.approvalId))
  if (claim.userId === actor.id) throw new AppError('forbidden', 'applications.error.ownClaim')
  authorize(canDecideApproval(actor, claim))
  const to = nextStatus(claim.status, input.verdict)
  if (!to) throw new AppError('conflict', 'applications.error.alreadyDecided')

  const at = ctx.now()
  const person = (await contactsOf(ctx.db, [claim.userId])).get(claim.userId)
  const reason = input.verdict === 'refuse' ? { reasonCode: input.reasonCode ?? 'other', reasonText: input.reasonText || null } : {}
  await ctx.db.transaction().execute(async (trx) => {
    const moved = await moveApproval(trx, { id: claim.id, from: claim.status, to, at: at.toISOString(), by: actor.id, ...reason })
    if (!moved) throw new AppError('conflict', 'applications.error.alreadyDecided')
    if (to === 'approved') await welcome(ctx, trx, claim)
    const detail = { ownerId: claim.userId, reason: reason.reasonCode ?? null }
    await recordAudit(trx, {
      id: ctx.newId(),
      at,
      actorId: actor.id,
      action: `approval.${to}`,
      subjectKind: 'approval',
      subjectId: claim.id,
      detail,
    })
    await tellPerson(ctx, trx, { ...claim, ...reason, status: to }, person)
  })
  ctx.publish([claim.userId], { type: 'notification:new' })
}

/** The person is a migrant now, with a stay from the day on the letter. */
async function welcome(ctx: Ctx, trx: Db, { id, userId, route, approvedOn }: Approvals) {
  const at = ctx.now()
  await markMigrant(trx, userId, at)
  await recordStay(trx, { id: ctx.newId(), userId, route, startsOn: approvedOn, approvalId: id, at })
}

type Decided = Pick<Approvals, 'id' | 'userId' | 'status' | 'reasonCode' | 'reasonText'>

/** The news about a decision, written in its transaction: a notification, and a mail in the person's language. */
export async function tellPerson(ctx: Ctx, trx: Db, claim: Decided, person: Contact | undefined): Promise<void> {
  const at = ctx.now()
  const approved = claim.status === 'approved'
  const kind = approved ? 'approval.approved' : 'approval.refused'
  await notify(trx, { id: ctx.newId(), userId: claim.userId, kind, params: {}, path: approved ? '/onboarding' : '/approval', at })
  if (!person) return
  const t = translateTo(person.locale)
  const about = { name: person.name, origin: ctx.settings.origin }
  const mail = approved
    ? approvedEmail(about, t)
    : refusedEmail({ ...about, reasonCode: claim.reasonCode ?? 'other', reasonText: claim.reasonText }, t)
  await enqueueMail(trx, {
    id: ctx.newId(),
    at,
    to: person.email,
    locale: person.locale,
    mail,
    uniqueKey: `approval.${claim.id}.${claim.status}`,
  })
}
