import type { DenseScores, Instance, SparseScores } from './instance.ts'
import type { Certificate, Order, Solution } from './solution.ts'

/** The same instance with its people in another order. */
export function reorder(instance: Instance, { mentees, mentors }: Order): Instance {
  const capacity = Int32Array.from(mentors, (j) => instance.capacity[j] as number)
  const scores =
    instance.scores.kind === 'dense' ? reorderDense(instance, mentees, mentors) : reorderSparse(instance.scores, mentees, mentors)
  const held = instance.held && Int32Array.from(mentors, (j) => instance.held?.[j] ?? 0)
  return { ...instance, capacity, ...(held ? { held } : {}), scores }
}

function reorderDense(instance: Instance, mentees: Int32Array, mentors: Int32Array): DenseScores {
  const from = (instance.scores as DenseScores).values
  const width = instance.mentors
  const values = new Int16Array(from.length)
  for (let i = 0, at = 0; i < mentees.length; i += 1) {
    const row = (mentees[i] as number) * width
    for (let j = 0; j < width; j += 1, at += 1) values[at] = from[row + (mentors[j] as number)] as number
  }
  return { kind: 'dense', values }
}

function reorderSparse(from: SparseScores, mentees: Int32Array, mentors: Int32Array): SparseScores {
  const place = inverse(mentors)
  const start = new Int32Array(mentees.length + 1)
  const mentor = new Int32Array(from.mentor.length)
  const score = new Int16Array(from.score.length)
  for (let i = 0, at = 0; i < mentees.length; i += 1) {
    const [first, end] = [from.start[mentees[i] as number] as number, from.start[(mentees[i] as number) + 1] as number]
    const row = Array.from({ length: end - first }, (_, k) => first + k)
    row.sort((a, b) => (place[from.mentor[a] as number] as number) - (place[from.mentor[b] as number] as number))
    for (const edge of row) {
      mentor[at] = place[from.mentor[edge] as number] as number
      score[at] = from.score[edge] as number
      at += 1
    }
    start[i + 1] = at
  }
  return { kind: 'sparse', start, mentor, score }
}

/** A solution of the reordered instance, told of the people as they were listed. */
export function restore(solution: Solution, { mentees, mentors }: Order): Solution {
  const col = new Int32Array(mentees.length)
  for (let i = 0; i < col.length; i += 1) {
    const j = solution.col[i] as number
    col[mentees[i] as number] = j < 0 ? -1 : (mentors[j] as number)
  }
  return { ...solution, col, certificate: restoreCertificate(solution.certificate, { mentees, mentors }) }
}

function restoreCertificate({ gap, menteePrice, mentorPrice, above, all }: Certificate, { mentees, mentors }: Order): Certificate {
  const sides = (side: NonNullable<Certificate['above']>) => ({
    mentees: back(side.mentees, mentees),
    mentors: back(side.mentors, mentors),
  })
  return {
    gap,
    menteePrice: back(menteePrice, mentees),
    mentorPrice: back(mentorPrice, mentors),
    ...(above ? { above: sides(above) } : {}),
    ...(all ? { all: sides(all) } : {}),
  }
}

function back<T extends Float64Array | Uint8Array>(values: T, order: Int32Array): T {
  const restored = values.slice() as T
  for (let at = 0; at < values.length; at += 1) restored[order[at] as number] = values[at] as number
  return restored
}

/** From people to positions. */
export function inverse(order: Int32Array): Int32Array {
  const place = new Int32Array(order.length)
  for (let at = 0; at < order.length; at += 1) place[order[at] as number] = at
  return place
}
