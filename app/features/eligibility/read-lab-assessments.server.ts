import { countAssessmentsOf, listAssessmentsOf } from './assessment-lab.repo.server.ts'
import type { LabSource } from './lab-source.ts'
import { editionNames } from './open-rule-sets.server.ts'
import type { Facts } from './simulate.ts'
import { readStoredAnswers } from './translate-answers.ts'

/** The assessments that people left or saved. Those of the other route answer other questions, so they stay out. */
export const storedAssessments: LabSource = async (ctx, route) => {
  const names = await editionNames(ctx, route)
  const ids = [...names.keys()]
  return {
    count: await countAssessmentsOf(ctx.db, ids),
    read: async (page) => {
      const rows = await listAssessmentsOf(ctx.db, ids, page)
      return rows.map(({ id, ruleSetId, answers, facts }) => ({
        id,
        edition: names.get(ruleSetId) ?? '',
        answers: readStoredAnswers(answers),
        facts: readFacts(facts),
      }))
    },
  }
}

function readFacts(json: string): Facts {
  const stored = JSON.parse(json) as Record<string, unknown> | null
  return Object.fromEntries(Object.entries(stored ?? {}).filter(([, value]) => typeof value === 'string')) as Facts
}
