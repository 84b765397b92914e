/** Mentors by distance, nearest first: a binary heap that knows where each stands, so that a distance can fall. */
export type MentorQueue = { distance: Float64Array; heap: Int32Array; place: Int32Array; size: number }

const ABSENT = -1

export function openMentorQueue(mentors: number): MentorQueue {
  return {
    distance: new Float64Array(mentors).fill(Number.POSITIVE_INFINITY),
    heap: new Int32Array(mentors),
    place: new Int32Array(mentors).fill(ABSENT),
    size: 0,
  }
}

export function clearQueue(queue: MentorQueue) {
  queue.distance.fill(Number.POSITIVE_INFINITY)
  queue.place.fill(ABSENT)
  queue.size = 0
}

/** Puts the mentor at this distance, which must be below what it had. */
export function nearer(queue: MentorQueue, j: number, distance: number) {
  const { heap, place, distance: distances } = queue
  let at = place[j] as number
  if (at === ABSENT) at = queue.size++
  distances[j] = distance
  while (at > 0) {
    const parent = (at - 1) >> 1
    const above = heap[parent] as number
    if ((distances[above] as number) <= distance) break
    heap[at] = above
    place[above] = at
    at = parent
  }
  heap[at] = j
  place[j] = at
}

/** Takes out the nearest. Its distance stays readable. */
export function popNearest(queue: MentorQueue): number {
  const { heap, place, distance } = queue
  const nearest = heap[0] as number
  place[nearest] = ABSENT
  queue.size -= 1
  const size = queue.size
  if (size === 0) return nearest
  const moved = heap[size] as number
  const key = distance[moved] as number
  let at = 0
  for (let child = 1; child < size; child = 2 * at + 1) {
    if (child + 1 < size && (distance[heap[child + 1] as number] as number) < (distance[heap[child] as number] as number)) child += 1
    const below = heap[child] as number
    if ((distance[below] as number) >= key) break
    heap[at] = below
    place[below] = at
    at = child
  }
  heap[at] = moved
  place[moved] = at
  return nearest
}
