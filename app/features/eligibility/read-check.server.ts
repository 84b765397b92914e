import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { orNotFound } from '#app/lib/errors.ts'
import type { Assessments } from '#db/schema.ts'
import { compileRuleSet } from './assess.ts'
import { deleteAssessmentFor, findAssessmentFor, listAssessmentsFor } from './assessment.repo.server.ts'
import type { StoredAnswers } from './assessment.ts'
import { parseAnswers } from './check-answers.ts'
import { type Edition, editionOf, ROUTES } from './edition.ts'
import { aroundOf, type OpenCheck } from './open-check.server.ts'
import { listEditions, ruleSetById } from './open-rule-sets.server.ts'

export type SavedCheck = OpenCheck & { id: string; savedAt: string; shareEndsAt: string | null }

/** A stored self-check with the edition that it was made under, whatever is in force today. */
export async function savedCheck(ctx: Ctx, row: Assessments): Promise<SavedCheck> {
  const [edition, editions] = await Promise.all([ruleSetById(ctx, row.ruleSetId), listEditions(ctx)])
  const { check } = JSON.parse(row.answers) as StoredAnswers
  const shareEndsAt = row.shareEndsAt !== null && row.shareEndsAt > ctx.now().toISOString() ? row.shareEndsAt : null
  const about = { id: row.id, savedAt: row.createdAt, shareEndsAt }
  return { ...about, answers: parseAnswers(check), edition, editions, around: aroundOf(sameDay(editions, edition, row.createdAt)) }
}

/** What was in force when it was made, so that it is read with the questions of its day. */
function sameDay(editions: Edition[], edition: Edition, at: string): Edition[] {
  return ROUTES.flatMap((route) => (route === edition.route ? edition : (editionOf(editions, route, at.slice(0, 10)) ?? [])))
}

/** One's own saved self-check. */
export async function readCheck(ctx: Ctx, actor: Actor, id: string): Promise<SavedCheck> {
  return savedCheck(ctx, orNotFound(await findAssessmentFor(ctx.db, actor, id)))
}

export type ListedCheck = Pick<Assessments, 'id' | 'createdAt' | 'score' | 'outcome'> & {
  passMark: number
  route: Edition['route']
  shared: boolean
}

/** One's saved self-checks, the newest first. */
export async function listChecks(ctx: Ctx, actor: Actor | null): Promise<ListedCheck[]> {
  if (!actor) return []
  const rows = await listAssessmentsFor(ctx.db, actor)
  const now = ctx.now().toISOString()
  return Promise.all(
    rows.map(async ({ id, createdAt, score, outcome, ruleSetId, shareEndsAt }) => {
      const { body, route } = await ruleSetById(ctx, ruleSetId)
      return { id, createdAt, score, outcome, route, passMark: body.passMark, shared: shareEndsAt !== null && shareEndsAt > now }
    }),
  )
}

/** Which criteria somebody says are met, in the check with this id or in their newest: what an application begins with. */
export async function claimsOf(ctx: Ctx, actor: Actor, id?: string) {
  const [newest] = id === undefined ? await listAssessmentsFor(ctx.db, actor) : []
  const row = id === undefined ? newest : await findAssessmentFor(ctx.db, actor, id)
  if (!row) return undefined
  const { route, body } = await ruleSetById(ctx, row.ruleSetId)
  const { counted } = compileRuleSet(body)(JSON.parse(row.answers) as StoredAnswers)
  return { id: row.id, ruleSetId: row.ruleSetId, route, criteria: counted }
}

/** Forgets it, with its private link. */
export async function deleteCheck(ctx: Ctx, actor: Actor, { id }: { id: string }) {
  orNotFound((await deleteAssessmentFor(ctx.db, actor, id)) || undefined)
}
