/** Pairs by mentor: entry e is the pair at `edge[e]` of the mentee `mentee[e]`. */
export type ByMentor = { start: Int32Array; mentee: Int32Array; edge: Int32Array }

export function byMentor({ start, mentor }: { start: Int32Array; mentor: Int32Array }, mentors: number): ByMentor {
  const starts = new Int32Array(mentors + 1)
  for (const j of mentor) starts[j + 1] = (starts[j + 1] as number) + 1
  for (let j = 0; j < mentors; j += 1) starts[j + 1] = (starts[j + 1] as number) + (starts[j] as number)
  const at = starts.slice()
  const [mentee, edge] = [new Int32Array(mentor.length), new Int32Array(mentor.length)]
  for (let i = 0; i + 1 < start.length; i += 1)
    for (let e = start[i] as number; e < (start[i + 1] as number); e += 1) {
      const to = at[mentor[e] as number] as number
      at[mentor[e] as number] = to + 1
      mentee[to] = i
      edge[to] = e
    }
  return { start: starts, mentee, edge }
}
