import { readFile } from 'node:fs/promises'
import { type Assessment, compileRuleSet, type FailedReason, type IgnoredReason } from './assess.ts'
import { readAnswers } from './read-answers.ts'
import { FileProblem, readRuleSetFile } from './read-rule-set.ts'
import type { RuleSet } from './rule-set.ts'

const LARGEST = 5 * 1024 * 1024

type Printed = Pick<Assessment, 'ruleSet' | 'kind' | 'score' | 'passMark' | 'passed' | 'sections'> & {
  ignored: { id: string; reason: string }[]
  failed: { id: string; reason: string }[]
}

/**
 * One run of a rule set file on an answers file, as `praya assess` prints it. Of a file with several editions, `edition`
 * says which. Throws a FileProblem.
 */
export async function assessFiles(files: { rules: string; answers: string; edition?: string | undefined }): Promise<Printed> {
  const set = chooseEdition(
    readRuleSetFile(await readJson(files.rules), files.rules).map(({ ruleSet }) => ruleSet),
    files,
  )
  const answers = readAnswers(await readJson(files.answers), set, files.answers)
  const { ruleSet, kind, score, passMark, passed, sections, ignored, failed, notAsked } = compileRuleSet(set)(answers)
  const unasked = notAsked.map((id) => ({ id, reason: 'not asked yet' }))
  return {
    ...{ ruleSet, kind, score, passMark, passed, sections },
    ignored: [...unasked, ...ignored.map(({ id, reason }) => ({ id, reason: IGNORED[reason.code](reason.by) }))],
    failed: failed.map(({ id, reason }) => ({ id, reason: FAILED[reason.code](reason.by) })),
  }
}

function chooseEdition(sets: RuleSet[], { rules, edition }: { rules: string; edition?: string | undefined }): RuleSet {
  const found = edition === undefined && sets.length === 1 ? sets[0] : sets.find(({ id }) => id === edition)
  if (!found) throw new FileProblem(rules, 'ruleSets', `--edition with one of ${sets.map(({ id }) => id).join(', ')}`)
  return found
}

async function readJson(file: string): Promise<unknown> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new FileProblem(file, 'the whole file', `a file that can be read (${error.code ?? error.message})`)
  })
  if (bytes.length > LARGEST) throw new FileProblem(file, 'the whole file', 'at most 5 MB')
  try {
    return JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new FileProblem(file, 'the whole file', `JSON (${(error as Error).message})`)
  }
}

const IGNORED: Record<IgnoredReason['code'], (by: string) => string> = {
  requires: (by) => `counts only with ${by}`,
  excludes: (by) => `does not count beside ${by}`,
  onlyWhen: (by) => `does not count for this ${by}`,
  weaker: (by) => `${by} of the same group counts more`,
  answeredByInput: (by) => `${by} says otherwise`,
}
const FAILED: Record<FailedReason['code'], (by: string) => string> = {
  prerequisite: () => 'a prerequisite is not met',
  allRequired: (by) => `every choice of the section is required, ${by} is missing`,
  gate: (by) => `${by} is outside the range`,
}
