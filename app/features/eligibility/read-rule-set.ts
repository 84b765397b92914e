import type * as z from 'zod'
import { type RuleSetFile, ruleSetSchema } from './rule-set.schema.ts'
import type { Choice, Group, RuleSet, Section } from './rule-set.ts'

/** What is wrong with a file of rules or answers: which file, which key, what was expected there. */
export class FileProblem extends Error {
  readonly file: string
  readonly key: string
  readonly expected: string
  constructor(file: string, key: string, expected: string) {
    super(`${file}: ${key}: expected ${expected}`)
    this.name = 'FileProblem'
    this.file = file
    this.key = key
    this.expected = expected
  }
}

/** A rule set from parsed JSON. Throws a FileProblem that names the first key which breaks the format. */
export function readRuleSet(value: unknown, file: string): RuleSet {
  const parsed = ruleSetSchema.safeParse(value)
  if (!parsed.success) throw problemOf(parsed.error, file)
  return toRuleSet(parsed.data)
}

/** All problems of a rule set that is being written, for the editor. */
export function ruleSetProblems(value: unknown): { key: string; expected: string }[] {
  const parsed = ruleSetSchema.safeParse(value)
  return parsed.success ? [] : parsed.error.issues.map((issue) => ({ key: keyOf(issue.path), expected: expectedOf(issue) }))
}

/** A file may hold one edition, or several under `ruleSets`. */
export function readRuleSetFile(value: unknown, file: string): { ruleSet: RuleSet; body: object }[] {
  const several = (value as { ruleSets?: unknown } | null)?.ruleSets
  if (several === undefined) return [{ ruleSet: readRuleSet(value, file), body: value as object }]
  if (!Array.isArray(several)) throw new FileProblem(file, 'ruleSets', 'a list of rule sets')
  return several.map((body, index) => {
    const parsed = ruleSetSchema.safeParse(body)
    if (!parsed.success) throw problemOf(parsed.error, file, ['ruleSets', index])
    return { ruleSet: toRuleSet(parsed.data), body: body as object }
  })
}

export function problemOf(error: z.ZodError, file: string, above: PropertyKey[] = []): FileProblem {
  const [issue] = error.issues
  return new FileProblem(file, keyOf([...above, ...(issue?.path ?? [])]), issue ? expectedOf(issue) : 'something else')
}

const expectedOf = ({ message }: { message: string }) => message

/** `sections[2].choices[0].points` */
const keyOf = (path: readonly PropertyKey[]) =>
  path.map((part, at) => (typeof part === 'number' ? `[${part}]` : `${at === 0 ? '' : '.'}${String(part)}`)).join('') || 'the whole file'

function toRuleSet(file: RuleSetFile): RuleSet {
  return { ...file, sections: file.sections.map(toSection) }
}

/** A section without groups is one group, whose rules stand on the section itself. */
function toSection({ select = 'any', input, unitPoints, ...section }: RuleSetFile['sections'][number]): Section {
  const whole: Group = { id: section.id, select, input, unitPoints, max: select === 'per-unit' ? section.max : undefined }
  const choices = (section.choices ?? []).map(
    (choice): Choice => ({ ...choice, group: section.groups ? (choice.group ?? '') : section.id }),
  )
  return { ...section, groups: section.groups ?? (choices.length > 0 ? [whole] : []), choices, criteria: section.criteria ?? [] }
}
