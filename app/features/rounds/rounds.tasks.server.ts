import type { TaskHandlers } from '#app/background/worker.server.ts'
import { expireProposals } from './expire-proposals.server.ts'
import { runRound } from './run-round.server.ts'
import { remindProposal, tellProposal } from './tell-about-proposal.server.ts'
import { tellSettled } from './tell-when-settled.server.ts'

/** What rounds do in the background. */
export const roundTasks: TaskHandlers = {
  'rounds.run': (ctx, payload: { runId: string }) => runRound(ctx, payload),
  'rounds.tell': (ctx, payload: { pairId: string }) => tellProposal(ctx, payload),
  'rounds.remind': (ctx, payload: { pairId: string }) => remindProposal(ctx, payload),
  'rounds.settled': (ctx, payload: { roundId: string; runId: string }) => tellSettled(ctx, payload),
  'rounds.expire': (ctx, payload: { roundId: string }) => expireProposals(ctx, payload),
}
