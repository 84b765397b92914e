import type { Ctx } from '#app/context.server.ts'
import { hongKongDay } from '#app/lib/dates.ts'
import { orNotFound } from '#app/lib/errors.ts'
import { type CheckAnswers, parseAnswers } from './check-answers.ts'
import { type Edition, editionOf, ROUTES } from './edition.ts'
import { listEditions } from './open-rule-sets.server.ts'
import { type Around, exclusionsOf } from './questions.ts'

/** A self-check that is going on: nothing of it is stored, the answers come with the request. */
export type OpenCheck = {
  answers: CheckAnswers
  edition: Edition
  /** Texts of countries may stand with the other route's edition. */
  around: Around & { texts: Edition['texts'] }
  editions: Edition[]
}

/** Reads the answers of an address against the edition in force for the route they chose. */
export async function openCheck(ctx: Ctx, written: string | null): Promise<OpenCheck> {
  return orNotFound(await findOpenCheck(ctx, parseAnswers(written)))
}

/** Undefined while no edition is in force. */
export async function findOpenCheck(ctx: Ctx, answers: CheckAnswers): Promise<OpenCheck | undefined> {
  const editions = await listEditions(ctx)
  const day = hongKongDay(ctx.now())
  const inForce = ROUTES.flatMap((route) => editionOf(editions, route, day) ?? [])
  const edition = inForce.find(({ route }) => route === (answers.route ?? 'general')) ?? inForce[0]
  return edition && { answers, edition, around: aroundOf(inForce), editions }
}

/** Who may not apply at all is said by one edition for the whole scheme. */
export function aroundOf(inForce: Edition[]): OpenCheck['around'] {
  const told = inForce.find(({ body }) => exclusionsOf(body).length > 0)
  return { exclusions: told ? exclusionsOf(told.body) : [], routes: inForce.length, texts: told?.texts ?? {} }
}
