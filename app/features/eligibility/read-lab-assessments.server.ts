import type { Ctx } from '#app/context.server.ts'
import { countAssessmentsOf, listAssessmentsOf } from './assessment-lab.repo.server.ts'
import type { Route } from './edition.ts'
import type { LabSource } from './lab-source.ts'
import { listEditions } from './open-rule-sets.server.ts'
import type { Facts } from './simulate.ts'
import { readStoredAnswers } from './translate-answers.ts'

/** The assessments that people left or saved. Those of the other route answer other questions, so they stay out. */
export const storedAssessments: LabSource = {
  count: async (ctx, route) => countAssessmentsOf(ctx.db, [...(await editionNames(ctx, route)).keys()]),
  read: async (ctx, route, page) => {
    const names = await editionNames(ctx, route)
    const rows = await listAssessmentsOf(ctx.db, [...names.keys()], page)
    return rows.map(({ id, ruleSetId, answers, facts }) => ({
      id,
      edition: names.get(ruleSetId) ?? '',
      answers: readStoredAnswers(answers),
      facts: readFacts(facts),
    }))
  },
}

async function editionNames(ctx: Ctx, route: Route): Promise<Map<string, string>> {
  const editions = (await listEditions(ctx)).filter((edition) => edition.route === route)
  return new Map(editions.map(({ id, edition }) => [id, edition]))
}

function readFacts(json: string): Facts {
  const stored = JSON.parse(json) as Record<string, unknown> | null
  return Object.fromEntries(Object.entries(stored ?? {}).filter(([, value]) => typeof value === 'string')) as Facts
}
