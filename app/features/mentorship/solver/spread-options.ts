import { FileProblem } from '#app/features/eligibility/read-rule-set.ts'
import { EVENNESS, type Spread } from './spread.ts'

export const NOT_STABLE = 'optimal or floor when mentees are to be spread: a stable round cannot be'

/** The options of a command, as typed; what was not said is left out. Throws a FileProblem. */
export function readSpread(
  command: string,
  { concave, even }: { concave?: string | undefined; even?: string | undefined },
  most: number,
): Partial<Spread> {
  const known = EVENNESS.find((one) => one === even)
  if (even !== undefined && !known) throw new FileProblem(command, '--even', `one of ${EVENNESS.join(', ')}`)
  if (concave !== undefined && !(/^\d{1,6}$/.test(concave) && Number(concave) <= most))
    throw new FileProblem(command, '--concave', `a whole number from 0 to ${most}`)
  return { ...(concave === undefined ? {} : { concave: Number(concave) }), ...(known ? { even: known } : {}) }
}
