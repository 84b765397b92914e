import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { addNote } from './add-note.server.ts'
import { giveBackCase, handOverCase, setPriority, takeCase } from './assign-case.server.ts'
import type { CaseDeed } from './case.schema.ts'
import { sendToPanel } from './recommend-case.server.ts'
import { cancelRequest } from './request-changes.server.ts'

/** What a button of the case's page stands for. */
export async function doCaseDeed(
  ctx: Ctx,
  actor: Actor,
  applicationId: string,
  deed: Exclude<CaseDeed, { intent: 'talk' }>,
): Promise<void> {
  switch (deed.intent) {
    case 'take':
      return takeCase(ctx, actor, { applicationId, token: deed.token })
    case 'giveBack':
      return giveBackCase(ctx, actor, { applicationId, token: deed.token })
    case 'handOver':
      return handOverCase(ctx, actor, { applicationId, token: deed.token, officerId: deed.officerId })
    case 'priority':
      return setPriority(ctx, actor, { applicationId, token: deed.token, priority: deed.priority })
    case 'note':
      return addNote(ctx, actor, { applicationId, body: deed.body })
    case 'cancelRequest':
      return cancelRequest(ctx, actor, { applicationId, token: deed.token })
    case 'panel':
      return sendToPanel(ctx, actor, { applicationId, token: deed.token })
  }
}
