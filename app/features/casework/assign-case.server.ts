import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { moveApplication } from '#app/features/applications/move-application.server.ts'
import { notify } from '#app/features/notifications/notify.server.ts'
import { peopleOfOffice } from '#app/features/organisations/list-members.server.ts'
import { AppError } from '#app/lib/errors.ts'
import type { Cases } from '#db/schema.ts'
import { actOnCase, type CaseRef } from './act-on-case.server.ts'
import { moveConversation } from './case-conversation.server.ts'

/** An officer takes a case to their own desk; a new one is being checked from now on. */
export async function takeCase(ctx: Ctx, actor: Actor, ref: CaseRef): Promise<void> {
  await actOnCase(ctx, actor, ref, {
    action: 'case.taken',
    set: { assignedTo: actor.id, assignedAt: ctx.now().toISOString() },
    run: async (trx, { application, row, at }) => {
      await moveConversation(trx, { applicationId: application.id, from: row?.assignedTo ?? null, to: actor.id, at })
      if (application.status !== 'submitted') return
      await moveApplication(trx, { application, event: 'takeUp', by: actor.id, at, moveId: ctx.newId() })
    },
  })
}

/** Puts a case back on nobody's desk. */
export async function giveBackCase(ctx: Ctx, actor: Actor, ref: CaseRef): Promise<void> {
  await actOnCase(ctx, actor, ref, {
    action: 'case.givenBack',
    set: { assignedTo: null, assignedAt: null },
    check: ({ row }) => {
      if (row?.assignedTo !== actor.id) throw new AppError('conflict', 'casework.error.notYours')
    },
    run: (trx, { application, at }) => moveConversation(trx, { applicationId: application.id, from: actor.id, to: null, at }),
  })
}

/** Gives a case to another officer, who is told; never to the applicant, should they be an officer. */
export async function handOverCase(ctx: Ctx, actor: Actor, input: CaseRef & { officerId: string }): Promise<void> {
  const officers = await peopleOfOffice(ctx.db, 'officer')
  await actOnCase(ctx, actor, input, {
    action: 'case.handedOver',
    detail: { officerId: input.officerId },
    set: { assignedTo: input.officerId, assignedAt: ctx.now().toISOString() },
    check: ({ application }) => {
      if (!officers.includes(input.officerId) || application.userId === input.officerId)
        throw new AppError('invalid', 'casework.error.officer')
    },
    run: async (trx, { application, row, at }) => {
      await moveConversation(trx, { applicationId: application.id, from: row?.assignedTo ?? null, to: input.officerId, at })
      if (input.officerId === actor.id) return
      const params = { name: actor.name, reference: application.reference ?? '' }
      const path = `/office/cases/${application.id}`
      await notify(trx, { id: ctx.newId(), userId: input.officerId, kind: 'casework.assigned', params, path, at })
    },
  })
  if (input.officerId !== actor.id) ctx.publish([input.officerId], { type: 'notification:new' })
}

export async function setPriority(ctx: Ctx, actor: Actor, input: CaseRef & { priority: Cases['priority'] }): Promise<void> {
  await actOnCase(ctx, actor, input, { action: 'case.priority', detail: { priority: input.priority }, set: { priority: input.priority } })
}
