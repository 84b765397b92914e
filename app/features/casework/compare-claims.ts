import type { Sections } from '#app/features/applications/application-answers.ts'
import { claimedCriteria } from '#app/features/applications/application-answers.ts'
import { compileRuleSet } from '#app/features/eligibility/assess.ts'
import type { RuleSet } from '#app/features/eligibility/rule-set.ts'
import { engineAnswers, factsOf } from './case-facts.ts'

export type Found = 'met' | 'notMet' | 'open'
export type ClaimRow = { id: string; label: string; section: string; claimed: boolean; found: Found; differs: boolean }
export type Comparison = {
  rows: ClaimRow[]
  passMark: number
  claimed: number
  /** Without, and with, everything that the answers leave open and the applicant claims. */
  found: { least: number; most: number }
}

/** What the applicant claims beside what the rule engine makes of their answers on the day they were sent. */
export function compareClaims(set: RuleSet, sections: Sections, day: string): Comparison {
  const claims = new Set(claimedCriteria(sections))
  const { answers, open } = engineAnswers(set, factsOf(sections, day))
  const assess = compileRuleSet(set)
  const least = assess(answers)
  const most = assess({ ...answers, answers: [...answers.answers, ...open.filter((id) => claims.has(id))] })
  const counted = new Set(least.counted)
  const unknown = new Set(open)
  const rows = set.sections.flatMap(({ id: section, criteria, choices }) =>
    [...criteria, ...choices].map(({ id, label }) => {
      const claimed = claims.has(id)
      const found: Found = counted.has(id) ? 'met' : unknown.has(id) ? 'open' : 'notMet'
      return { id, label, section, claimed, found, differs: found !== 'open' && (found === 'met') !== claimed }
    }),
  )
  const known = new Set(rows.map(({ id }) => id))
  const claimed = assess({ ...answers, answers: [...claims].filter((id) => known.has(id)), inputs: {} }).score
  return { rows, passMark: set.passMark, claimed, found: { least: least.score, most: most.score } }
}
