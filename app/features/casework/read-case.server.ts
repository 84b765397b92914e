import type { Ctx } from '#app/context.server.ts'
import { type Actor, isOfficer } from '#app/features/accounts/actor.ts'
import { namesOf } from '#app/features/accounts/find-names.server.ts'
import { daysWaited } from '#app/features/applications/approval.ts'
import { readSentApplication } from '#app/features/applications/read-sent-application.server.ts'
import { peopleOfOffice } from '#app/features/organisations/list-members.server.ts'
import type { CaseOpinions, Cases } from '#db/schema.ts'
import { canAsk, canDecide, canRecommend, canReview, canWorkOnCase } from './case.policy.ts'
import { findCase, listNotes, listOpinions } from './case.repo.server.ts'
import { standingRecommendation, writeToken } from './case.ts'

/** Everything that an officer needs of one case, on one page. Opening it opens no paper. */
export async function readCase(ctx: Ctx, actor: Actor, id: string) {
  const read = await readSentApplication(ctx, actor, id)
  const row = await findCase(ctx.db, id)
  const [notes, opinions] = [await listNotes(ctx.db, id), await listOpinions(ctx.db, id)]
  const officers = await peopleOfOffice(ctx.db, 'officer')
  const names = await namesOf(ctx.db, peopleIn(read, { notes, opinions, officers, row }))
  const nameOf = (userId: string | null) => (userId === null ? null : (names.get(userId) ?? '?'))
  const { application } = read
  const recommendation = standingRecommendation(opinions)
  return {
    ...read,
    nameOf,
    row,
    token: writeToken({ revision: row?.revision ?? 0, updatedAt: application.updatedAt }),
    name: nameOf(application.userId) ?? '',
    days: daysWaited(
      application.submittedAt ?? ctx.now().toISOString(),
      application.decidedAt ? new Date(application.decidedAt) : ctx.now(),
    ),
    notes: notes.map(({ id, authorId, body, createdAt }) => ({ id, body, createdAt, author: nameOf(authorId) ?? '?' })),
    opinions,
    recommendation,
    officers: officers
      .filter((officer) => officer !== application.userId && officer !== row?.assignedTo)
      .map((officer) => ({ id: officer, name: nameOf(officer) ?? '?' })),
    may: rightsOf(actor, application, recommendation, row),
  }
}
export type ReadCase = Awaited<ReturnType<typeof readCase>>

type Application = Awaited<ReturnType<typeof readSentApplication>>['application']

function rightsOf(actor: Actor, application: Application, recommendation: CaseOpinions | undefined, row: Cases | undefined) {
  const own = isOfficer(actor) && !canWorkOnCase(actor, application)
  return {
    own,
    work: canWorkOnCase(actor, application),
    review: canReview(actor, application),
    ask: canAsk(actor, application),
    recommend: canRecommend(actor, application, 'approve') || canRecommend(actor, application, 'refuse'),
    decide: canDecide(actor, application, recommendation),
    mine: row?.assignedTo === actor.id,
    recommendedByMe: recommendation?.officerId === actor.id,
  }
}

type People = {
  notes: { authorId: string }[]
  opinions: { officerId: string }[]
  officers: string[]
  row: Cases | undefined
}

function peopleIn(read: Awaited<ReturnType<typeof readSentApplication>>, { notes, opinions, officers, row }: People): string[] {
  const all = [
    read.application.userId,
    row?.assignedTo ?? null,
    ...officers,
    ...notes.map(({ authorId }) => authorId),
    ...opinions.map(({ officerId }) => officerId),
    ...read.moves.map(({ movedBy }) => movedBy),
    ...read.papers.map(({ reviewedBy }) => reviewedBy),
    ...read.requests.map(({ askedBy }) => askedBy),
    ...read.sameDocument.map(({ userId }) => userId),
  ]
  return all.filter((id) => id !== null)
}
