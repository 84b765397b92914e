import type { Work } from './application-answers.ts'

const YEAR = 365.25 * 24 * 60 * 60 * 1000

/** Years that some jobs cover up to a day; two at the same time count once. A job without an end goes on. */
export function yearsIn(work: Pick<Work, 'startedOn' | 'endedOn'>[], day: string): number {
  const spans = work
    .flatMap(({ startedOn, endedOn }) =>
      startedOn ? [[Date.parse(startedOn), Date.parse(endedOn && endedOn < day ? endedOn : day)] as const] : [],
    )
    .filter(([from, to]) => from < to)
    .sort(([a], [b]) => a - b)
  let [covered, until] = [0, Number.NEGATIVE_INFINITY]
  for (const [from, to] of spans) {
    if (to <= until) continue
    covered += to - Math.max(from, until)
    until = to
  }
  return covered / YEAR
}
