import type { Instance } from './instance.ts'

/** Every allowed pair of one mentee. */
export function inRow({ mentors, scores }: Instance, i: number, visit: (mentor: number, score: number) => void) {
  if (scores.kind === 'sparse') {
    for (let at = scores.start[i] as number; at < (scores.start[i + 1] as number); at += 1)
      visit(scores.mentor[at] as number, scores.score[at] as number)
    return
  }
  for (let j = 0, at = i * mentors; j < mentors; j += 1, at += 1)
    if ((scores.values[at] as number) >= 0) visit(j, scores.values[at] as number)
}
