import type { RuleSet } from '#app/features/eligibility/rule-set.ts'
import { answersIn, type Sections } from './application-answers.ts'
import { claimedScore } from './application-claims.ts'

/** What may end an application badly although nothing in it is wrong. It is said, and never stands in the way. */
export type Advice = { name: 'belowMark'; score: number; mark: number } | { name: 'noSupport' } | { name: 'record' }

export function adviceOf(set: RuleSet | undefined, sections: Sections, today: string): Advice[] {
  const { support } = answersIn(sections, 'finances')
  const { convictions, refusals } = answersIn(sections, 'declarations')
  const claimed = set && sections.has('claims') ? claimedScore(set, sections, today) : undefined
  return [
    ...(set && claimed !== undefined && claimed < set.passMark ? [{ name: 'belowMark' as const, score: claimed, mark: set.passMark }] : []),
    ...(support === 'no' ? [{ name: 'noSupport' as const }] : []),
    ...(convictions === 'yes' || refusals === 'yes' ? [{ name: 'record' as const }] : []),
  ]
}
