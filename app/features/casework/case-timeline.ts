import type { ApplicationMoves, CaseOpinions, ChangeRequests } from '#db/schema.ts'

type Read = {
  application: { userId: string; submittedAt: string | null }
  moves: ApplicationMoves[]
  opinions: CaseOpinions[]
  requests: (Pick<ChangeRequests, 'id' | 'askedAt' | 'askedBy'> & { items: unknown[] })[]
  nameOf: (id: string | null) => string | null
}

export type CaseEvent = { id: string; at: string; by: string | null; byApplicant: boolean } & (
  | { kind: 'moved'; from: string; to: string }
  | { kind: 'asked'; count: number }
  | { kind: 'recommended' | 'decided'; verdict: 'approve' | 'refuse'; stands: boolean }
)

/** What happened to a case, newest first: moves, requests, opinions. */
export function timelineOf({ application, moves, opinions, requests, nameOf }: Read): CaseEvent[] {
  const who = (id: string | null) => ({ by: nameOf(id), byApplicant: id === application.userId })
  const all: CaseEvent[] = [
    ...moves.map((move) => ({
      id: move.id,
      at: move.at,
      ...who(move.movedBy),
      kind: 'moved' as const,
      from: move.fromStatus,
      to: move.toStatus,
    })),
    ...requests.map((one) => ({ id: one.id, at: one.askedAt, ...who(one.askedBy), kind: 'asked' as const, count: one.items.length })),
    ...opinions.map((one) => ({
      id: one.id,
      at: one.createdAt,
      ...who(one.officerId),
      kind: one.kind === 'decision' ? ('decided' as const) : ('recommended' as const),
      verdict: one.verdict,
      stands: one.withdrawnAt === null,
    })),
  ]
  return all.sort((a, b) => b.at.localeCompare(a.at) || b.id.localeCompare(a.id))
}
