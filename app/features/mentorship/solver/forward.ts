import { clearQueue, nearer, popNearest } from './mentor-queue.ts'
import { seat, unseat } from './places.ts'
import { isWorth, type Search } from './search.ts'

/**
 * Seats every free mentee. All of them search at once: how far is the nearest empty place; prices rise until it is reached
 * without loss; then as many as can go there by separate ways do. `tick` hears after each such step how many are left.
 */
export function seatAll(search: Search, tick: (left: number) => void) {
  while (search.freeCount > 0) {
    raisePrices(search)
    seatWithoutLoss(search)
    tick(search.freeCount)
  }
}

/** Distances from all free mentees, and the prices by which the nearest empty place costs nothing more. */
function raisePrices(search: Search) {
  const { queue, free, places } = search
  clearQueue(queue)
  let reach = Number.POSITIVE_INFINITY
  for (let f = 0; f < search.freeCount; f += 1) reach = relax(search, free[f] as number, 0, reach)
  const order = search.from
  let count = 0
  while (queue.size > 0) {
    const j = popNearest(queue)
    const distance = queue.distance[j] as number
    if (distance >= reach) break
    order[count++] = j
    for (let i = places.head[j] as number; i >= 0; i = places.next[i] as number) reach = relax(search, i, distance, reach)
  }
  settle(search, order.subarray(0, count), reach)
}

/** Brings the mentee's mentors nearer; gives the distance of the nearest empty place seen, beyond which nothing matters. */
function relax(search: Search, i: number, base: number, known: number): number {
  const { candidates, mentorPrice, menteePrice, queue, places, costs, limit } = search
  const { start, mentor, cost } = candidates
  const { load, capacity } = places
  const { base: first, rise } = costs
  const own = base - (menteePrice[i] as number)
  const end = start[i + 1] as number
  let reach = Math.min(known, own + limit)
  for (let e = start[i] as number; e < end; e += 1) {
    const j = mentor[e] as number
    const distance = own + (cost[e] as number) + (mentorPrice[j] as number)
    if (distance >= reach || distance >= (queue.distance[j] as number)) continue
    if ((load[j] as number) < (capacity[j] as number)) {
      const more = (first[j] as number) + (rise[j] as number) * (load[j] as number) - (mentorPrice[j] as number)
      if (more <= 0) {
        reach = distance
        continue
      }
      reach = Math.min(reach, distance + more)
    }
    nearer(queue, j, distance)
  }
  return reach
}

function settle({ queue, places, menteePrice, mentorPrice, free, freeCount }: Search, closed: Int32Array, reach: number) {
  if (reach === 0) return
  for (const j of closed) {
    const rise = reach - (queue.distance[j] as number)
    if (rise === 0) continue
    mentorPrice[j] = (mentorPrice[j] as number) + rise
    for (let i = places.head[j] as number; i >= 0; i = places.next[i] as number) menteePrice[i] = (menteePrice[i] as number) + rise
  }
  for (let f = 0; f < freeCount; f += 1) {
    const i = free[f] as number
    menteePrice[i] = (menteePrice[i] as number) + reach
  }
}

/** Each mentor is entered once, so all ways together look at each pair once. */
function seatWithoutLoss(search: Search) {
  const { free, closed } = search
  closed.fill(0)
  let left = 0
  for (let f = 0; f < search.freeCount; f += 1) {
    const i = free[f] as number
    if (!seatOne(search, i)) free[left++] = i
  }
  search.freeCount = left
}

type Walk = { mentees: number[]; edges: number[] }

/** Depth first along pairs that cost nothing more: a way to an empty place, along which everybody moves on by one. */
function seatOne(search: Search, first: number): boolean {
  const { candidates, places, closed } = search
  const walk: Walk = { mentees: [first], edges: [candidates.start[first] as number] }
  while (walk.mentees.length > 0) {
    const top = walk.mentees.length - 1
    const i = walk.mentees[top] as number
    const e = nextStep(search, i, walk.edges[top] as number)
    walk.edges[top] = e + 1
    if (e < 0) {
      backTrack(search, walk)
      continue
    }
    const j = e === candidates.start[i + 1] ? places.mentors : (candidates.mentor[e] as number)
    if (isWorth(search, j)) {
      moveAlong(search, walk)
      return true
    }
    closed[j] = 1
    const sitting = places.head[j] as number
    if (sitting < 0) continue
    walk.mentees.push(sitting)
    walk.edges.push(candidates.start[sitting] as number)
  }
  return false
}

/** The next pair without loss to a mentor not entered yet; the end of the row stands for "unmatched"; -1 when there is none. */
function nextStep({ candidates, closed, mentorPrice, menteePrice, limit }: Search, i: number, from: number): number {
  const { start, mentor, cost } = candidates
  const end = start[i + 1] as number
  const own = menteePrice[i] as number
  for (let e = from; e < end; e += 1) {
    const j = mentor[e] as number
    if (closed[j] === 0 && (cost[e] as number) + (mentorPrice[j] as number) === own) return e
  }
  return from <= end && own === limit ? end : -1
}

/** The last mentee has no way: the next one of the same mentor tries, or else the step before. */
function backTrack({ places, candidates }: Search, walk: Walk) {
  const i = walk.mentees.pop() as number
  walk.edges.pop()
  if (walk.mentees.length === 0) return
  const beside = places.next[i] as number
  if (beside < 0) return
  walk.mentees.push(beside)
  walk.edges.push(candidates.start[beside] as number)
}

function moveAlong({ candidates, places }: Search, walk: Walk) {
  for (let at = walk.mentees.length - 1; at >= 0; at -= 1) {
    const i = walk.mentees[at] as number
    const e = (walk.edges[at] as number) - 1
    unseat(places, i)
    seat(places, i, e === candidates.start[i + 1] ? places.mentors : (candidates.mentor[e] as number))
  }
}
