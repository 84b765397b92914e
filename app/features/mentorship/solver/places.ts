/**
 * Who sits where. Mentor number `mentors` stands for "unmatched": it always has a place. A mentee without any place yet has
 * -1. The mentees of a mentor are a linked list, so that moving one costs the same whatever the capacity.
 */
export type Places = {
  mentors: number
  capacity: Int32Array
  col: Int32Array
  load: Int32Array
  head: Int32Array
  next: Int32Array
  previous: Int32Array
}

export function openPlaces(mentees: number, capacity: Int32Array): Places {
  const mentors = capacity.length
  return {
    mentors,
    capacity,
    col: new Int32Array(mentees).fill(-1),
    load: new Int32Array(mentors + 1),
    head: new Int32Array(mentors + 1).fill(-1),
    next: new Int32Array(mentees).fill(-1),
    previous: new Int32Array(mentees).fill(-1),
  }
}

/** Whether another mentee fits in, whatever that costs. */
export const isOpen = ({ mentors, load, capacity }: Places, j: number): boolean =>
  j === mentors || (load[j] as number) < (capacity[j] as number)

export function seat(places: Places, i: number, j: number) {
  const { head, next, previous, load, col } = places
  const first = head[j] as number
  next[i] = first
  previous[i] = -1
  if (first >= 0) previous[first] = i
  head[j] = i
  load[j] = (load[j] as number) + 1
  col[i] = j
}

/** Takes the mentee from its place, if it has one. */
export function unseat(places: Places, i: number) {
  const { head, next, previous, load, col } = places
  const j = col[i] as number
  if (j < 0) return
  const [before, after] = [previous[i] as number, next[i] as number]
  if (before >= 0) next[before] = after
  else head[j] = after
  if (after >= 0) previous[after] = before
  load[j] = (load[j] as number) - 1
  col[i] = -1
}
