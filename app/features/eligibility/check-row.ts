import type { Assessments } from '#db/schema.ts'
import { type AssessmentFacts, ageBandOf, type StoredAnswers, storedOutcome } from './assessment.ts'
import { type CheckAnswers, writeAnswers } from './check-answers.ts'
import type { Edition } from './edition.ts'
import { type Around, keepValid } from './questions.ts'
import { checkResult, engineAnswers } from './result.ts'

type Check = { answers: CheckAnswers; edition: Edition; around: Around }
type Told = Omit<AssessmentFacts, 'ageBand'>

/** What of a self-check is stored when somebody asks for it. The score is what is sure. */
export function checkRow({ answers, edition, around }: Check, { sector, qualification, experience }: Told) {
  const valid = keepValid(edition.body, answers, around)
  const result = checkResult(edition.body, valid, around.exclusions.length > 0)
  const stored: StoredAnswers = { ...engineAnswers(edition.body, valid, 'no'), check: writeAnswers(valid) }
  const facts: AssessmentFacts = { sector, qualification, experience, ageBand: ageBandOf(valid.numbers.ageYears) }
  return {
    ruleSetId: edition.id,
    answers: JSON.stringify(stored),
    facts: JSON.stringify(facts),
    score: result.score.low,
    outcome: storedOutcome(result.outcome),
    shareToken: null,
    shareEndsAt: null,
  } satisfies Partial<Assessments>
}
