import { clearQueue, nearer, popNearest } from './mentor-queue.ts'
import { isOpen, seat, unseat } from './places.ts'
import type { Rows } from './rows.ts'
import { lastCost, nextCost, type Search } from './search.ts'

/**
 * A mentor with an empty place may not have a price above what that place costs. For each such mentor prices fall, until
 * somebody moves there without loss from a mentor whose last place is then not worth filling, or its own is low enough. All pairs count here, not only the candidates: a price that
 * falls too far draws everybody. Nobody may be without a place, and
 * no pair may be cheaper than the prices say. Says whether any price fell.
 */
export function lowerAll(search: Search, rows: Rows, tick: (left: number) => void): boolean {
  const { places, mentorPrice } = search
  let fell = false
  for (let j = 0; j < places.mentors; j += 1) {
    while (isOpen(places, j) && (mentorPrice[j] as number) > nextCost(search, j)) {
      fell = true
      lowerOne(search, rows, j)
      tick(places.mentors - j)
    }
  }
  return fell
}

type Fall = { by: number; end: number }

function lowerOne(search: Search, rows: Rows, hungry: number) {
  const { queue, from } = search
  clearQueue(queue)
  nearer(queue, hungry, 0)
  from[hungry] = -1
  const closed: number[] = []
  const fall: Fall = { by: (search.mentorPrice[hungry] as number) - nextCost(search, hungry), end: hungry }
  while (queue.size > 0) {
    const j = popNearest(queue)
    if ((queue.distance[j] as number) >= fall.by) break
    closed.push(j)
    rows.column(j, search.column)
    pull(search, j, fall)
  }
  for (const j of closed) lower(search, j, fall.by - (queue.distance[j] as number))
  follow(search, fall.end)
}

/** How little is lost when somebody comes to mentor j from each other mentor. */
function pull(search: Search, j: number, fall: Fall) {
  const { column, places, menteePrice, mentorPrice, queue, from, target } = search
  const base = (queue.distance[j] as number) + (mentorPrice[j] as number)
  for (let at = 0; at < column.count; at += 1) {
    const i = column.mentee[at] as number
    const distance = base + (column.cost[at] as number) - (menteePrice[i] as number)
    const k = places.col[i] as number
    if (distance >= fall.by || distance >= (queue.distance[k] as number)) continue
    from[k] = i
    target[k] = j
    nearer(queue, k, distance)
    const whole = distance + (mentorPrice[k] as number) - lastCost(search, k)
    if (whole >= fall.by) continue
    fall.by = whole
    fall.end = k
  }
}

function lower({ places, menteePrice, mentorPrice }: Search, j: number, by: number) {
  mentorPrice[j] = (mentorPrice[j] as number) - by
  for (let i = places.head[j] as number; i >= 0; i = places.next[i] as number) menteePrice[i] = (menteePrice[i] as number) - by
}

/** Everybody on the way moves on by one: from the mentor at its end to the mentor where it began. */
function follow({ places, from, target }: Search, end: number) {
  for (let k = end; (from[k] as number) >= 0; ) {
    const i = from[k] as number
    const to = target[k] as number
    unseat(places, i)
    seat(places, i, to)
    k = to
  }
}
