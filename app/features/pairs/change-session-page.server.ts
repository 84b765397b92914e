import type * as z from 'zod'
import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { cancelSession, settleSession } from './change-session.server.ts'
import { savePrivateNote, saveSharedText } from './save-notes.server.ts'
import type { sessionFormSchema } from './session.schema.ts'
import { addStep, markStepDone } from './set-step.server.ts'

type Form = z.output<typeof sessionFormSchema> & { mentorshipId: string; sessionId: string }

/** One deed of the page of a session; gives the name of the notice that says it is done. */
export async function changeSessionPage(ctx: Ctx, actor: Actor, form: Form): Promise<string> {
  const { mentorshipId, sessionId } = form
  const which = { mentorshipId, sessionId }
  switch (form.intent) {
    case 'agenda':
    case 'notes': {
      const body = (form.intent === 'agenda' ? form.agenda : form.notes) ?? ''
      await saveSharedText(ctx, actor, { ...which, kind: form.intent, body, revision: form.revision })
      return 'saved'
    }
    case 'private':
      await savePrivateNote(ctx, actor, { ...which, body: form.private ?? '', revision: form.revision })
      return 'saved'
    case 'cancel':
      await cancelSession(ctx, actor, which)
      return 'cancelled'
    case 'addStep':
      await addStep(ctx, actor, { ...form, of: { sessionId } })
      return 'saved'
    case 'done':
    case 'undone':
      await markStepDone(ctx, actor, { mentorshipId, stepId: form.stepId, done: form.intent === 'done' })
      return 'saved'
    default:
      await settleSession(ctx, actor, { ...which, event: form.intent, missing: form.intent === 'miss' ? form.missing : undefined })
      return 'saved'
  }
}
