import type { TaskHandlers } from '#app/background/worker.server.ts'
import { beginPair } from './begin-pair.server.ts'
import { closePair } from './close-pair.server.ts'
import { lookAtPair } from './look-at-pair.server.ts'
import { sealNotes } from './private-note.server.ts'
import { remindReport } from './remind-report.server.ts'
import { remindSession } from './remind-session.server.ts'

/** What happens to a pair while its two people do something else. */
export const pairTasks: TaskHandlers = {
  'pairs.open': (ctx, payload: { mentorshipId: string }) => beginPair(ctx, payload),
  'pairs.close': (ctx, payload: { mentorshipId: string }) => closePair(ctx, payload),
  'pairs.look': (ctx, payload: { mentorshipId: string }) => lookAtPair(ctx, payload),
  'pairs.sealNotes': (ctx) => sealNotes(ctx),
  'pairs.remind': (ctx, payload: { sessionId: string; sequence: number }) => remindSession(ctx, payload),
  'safeguarding.remind': (ctx, payload: { reportId: string }) => remindReport(ctx, payload),
}
