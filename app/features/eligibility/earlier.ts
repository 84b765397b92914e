import { type Assessment, compileRuleSet } from './assess.ts'
import type { Fact } from './earlier-facts.ts'
import { type Range, rangeOf } from './result.ts'
import type { Answers, RuleSet } from './rule-set.ts'

/** What is known from today's questions: met or not by id (nothing when not sure), and numbers. */
export type Known = { met: Record<string, boolean>; numbers: Record<string, number> }

export type EarlierResult = {
  outcome: 'passes' | 'open' | 'short'
  score: Range
  passMark: number
  max: number | null
  /** Sections whose score the known facts do not settle. */
  unknown: string[]
}

/**
 * How the same person would have stood under another edition, as a range: sure is only what today's answers prove, and
 * possible is all that they do not rule out.
 */
export function earlierResult(set: RuleSet, facts: Record<string, Fact>, known: Known): EarlierResult {
  const assess = compileRuleSet(set)
  const runs = [assess(answersOf(set, facts, known, 'sure')), assess(answersOf(set, facts, known, 'possible'))] as const
  const score = rangeOf(runs)
  return {
    outcome: score.low >= set.passMark ? 'passes' : score.high >= set.passMark ? 'open' : 'short',
    score,
    passMark: set.passMark,
    max: totalOf(set),
    unknown: set.sections.flatMap(({ id }, at) => (scoreAt(runs[0], at) === scoreAt(runs[1], at) ? [] : [id])),
  }
}

const scoreAt = (run: Assessment, at: number) => run.sections[at]?.score

/** Null when a section has no stated maximum. */
function totalOf({ sections }: RuleSet): number | null {
  return sections.some(({ max }) => max === null) ? null : sections.reduce((sum, { max }) => sum + (max ?? 0), 0)
}

function answersOf(set: RuleSet, facts: Record<string, Fact>, known: Known, which: 'sure' | 'possible'): Answers {
  const answers: Answers = { answers: [], inputs: known.numbers, units: {}, prerequisites: {} }
  for (const { groups, choices, criteria } of set.sections) {
    for (const { id, group } of [...choices, ...criteria.map((criterion) => ({ ...criterion, group: undefined }))]) {
      if (!holdsFor(facts[id], known, which)) continue
      const rule = groups.find((one) => one.id === group)
      if (rule?.select === 'per-unit') answers.units[id] = Math.ceil((rule.max ?? 1) / (rule.unitPoints ?? 1))
      else answers.answers.push(id)
    }
  }
  return answers
}

function holdsFor(fact: Fact | undefined, { met }: Known, which: 'sure' | 'possible'): boolean {
  const proven = (conditions: Record<string, boolean>[] = []) =>
    conditions.some((condition) => Object.entries(condition).every(([id, value]) => met[id] === value))
  return which === 'sure' ? proven(fact?.surelyIf) : !proven(fact?.neverIf)
}
