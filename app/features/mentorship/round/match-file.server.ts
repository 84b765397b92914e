import { createHash } from 'node:crypto'
import { FileProblem } from '#app/features/eligibility/read-rule-set.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { POLICIES, type Policy } from '../solver/solution.ts'
import { isSpread, NO_SPREAD } from '../solver/spread.ts'
import { NOT_STABLE, readSpread } from '../solver/spread-options.ts'
import { readPeopleFile } from './read-people-file.server.ts'
import type { RoundResult } from './round-result.ts'
import { unmatchedTexts } from './round-texts.ts'
import { runRound } from './run-round.ts'
import type { Unmatched } from './unmatched.ts'

/** As many pairs as are looked at in one go: two bytes each. */
const MOST_PAIRS = 50_000_000
const DEFAULT_SEED = '1'
const MOST_POINTS = 100

/** `says` is the reason and what would change it, as the mentee reads it in English. */
export type PrintedRound = { at: string | null } & Omit<RoundResult, 'settled' | 'unmatched'> & {
    unmatched: (Unmatched & { says: string[] })[]
  }

type Asked = { people: string } & Partial<Record<'seed' | 'policy' | 'concave' | 'even', string | undefined>>

/**
 * One round over a people file, as `praya round` prints it: the same file, seed and policy give the same text. Whether a
 * pause has ended is judged at the file's own `at`; without one, at the beginning of today. Throws a FileProblem.
 */
export async function matchFile(
  now: Date,
  { people: file, seed = DEFAULT_SEED, policy = 'floor', concave, even }: Asked,
): Promise<PrintedRound> {
  if (!isPolicy(policy)) throw new FileProblem('praya round', '--policy', `one of ${POLICIES.join(', ')}`)
  const { people: read, at, judgedAt } = await readPeopleFile(file, now)
  const asked = readSpread('praya round', { concave, even }, MOST_POINTS)
  const spread = { ...NO_SPREAD, ...read.spread, ...asked, ...(asked.concave === undefined ? {} : { concave: asked.concave * 100 }) }
  const people = { ...read, spread }
  if (policy === 'stable' && isSpread(spread)) throw new FileProblem('praya round', '--policy', NOT_STABLE)
  const pairs = people.mentees.length * people.mentors.length
  if (pairs > MOST_PAIRS) throw new FileProblem(file, 'the whole file', `at most ${MOST_PAIRS} possible pairs, not ${pairs}`)
  const { settled: _answers, unmatched, ...result } = runRound(people, { policy, seed, at: judgedAt, sha256 })
  const t = translateTo('en').dynamic
  return { at, ...result, unmatched: unmatched.map((left) => ({ ...left, says: unmatchedTexts(left, t) })) }
}

const isPolicy = (text: string): text is Policy => POLICIES.includes(text as Policy)

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
