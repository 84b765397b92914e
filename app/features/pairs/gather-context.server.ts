import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { conversationOf } from '#app/features/messaging/open-conversation.server.ts'
import { readConversation } from '#app/features/messaging/read-conversation.server.ts'
import { isAppError } from '#app/lib/errors.ts'
import { listGoalsFor } from './goal.repo.server.ts'
import { listPrivateNotesFor } from './note.repo.server.ts'
import { openNote } from './private-note.server.ts'
import { type ContextKind, type ReportContext, SHOWN_MESSAGES } from './report.ts'
import { listSessionsFor } from './session.repo.server.ts'

type Wanted = { mentorshipId: string; kinds: ContextKind[] }

/** What a reporter chose to show, as they see it themselves now: later changes do not change it. */
export async function gatherContext(ctx: Ctx, actor: Actor, { mentorshipId, kinds }: Wanted): Promise<ReportContext> {
  const has = (kind: ContextKind) => kinds.includes(kind)
  return {
    ...(has('messages') ? { messages: await messagesOf(ctx, actor, mentorshipId) } : {}),
    ...(has('sessions') ? { sessions: await sessionsOf(ctx, actor, mentorshipId) } : {}),
    ...(has('goals') ? { goals: (await listGoalsFor(ctx.db, actor, mentorshipId)).map(({ text }) => text) } : {}),
    ...(has('notes') ? { notes: await notesOf(ctx, actor, mentorshipId) } : {}),
  }
}

async function messagesOf(ctx: Ctx, actor: Actor, mentorshipId: string) {
  const id = await conversationOf(ctx.db, 'mentorship', mentorshipId)
  if (!id) return []
  // Who left the conversation has nothing to show of it.
  const page = await readConversation(ctx, actor, { id }).catch((error) => {
    if (isAppError(error)) return null
    throw error
  })
  const messages = page?.messages.slice(-SHOWN_MESSAGES) ?? []
  return messages.map(({ senderId, body, sentAt }) => ({ own: senderId === actor.id, body, at: sentAt }))
}

async function sessionsOf(ctx: Ctx, actor: Actor, mentorshipId: string) {
  const sessions = await listSessionsFor(ctx.db, actor, mentorshipId)
  return sessions.map(({ startsAt, status, place }) => ({ startsAt, status, place }))
}

async function notesOf(ctx: Ctx, actor: Actor, mentorshipId: string) {
  const notes = await listPrivateNotesFor(ctx.db, actor, mentorshipId)
  return notes.map(({ startsAt, ...note }) => ({ at: startsAt, body: openNote(ctx, note) }))
}
