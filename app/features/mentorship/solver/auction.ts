import { type BidHeaps, lowestBid, openBidHeaps, popBid, pushBid } from './bid-heap.ts'
import type { Rows } from './rows.ts'
import type { PlaceCosts } from './spread.ts'
import { openTopList, type TopList } from './top-list.ts'

/**
 * Finds good prices. Each mentee bids for the mentor who is cheapest with its price; a mentor whose next place costs more
 * than the lowest bid it holds, or who has none, turns away the lowest bidder. Its price is the lower of the two. A mentee looks only at a short list until prices have risen past the
 * bound of that list, so the whole matrix counts but is hardly ever read.
 */
export type Auction = {
  rows: Rows
  capacity: Int32Array
  costs: PlaceCosts
  /** What staying unmatched costs. */
  limit: number
  price: Float64Array
  /** Prices when everybody began to bid anew: an empty place is not sold below. */
  lowest: Float64Array
  width: number
  listMentor: Int32Array
  listCost: Float64Array
  count: Int32Array
  bound: Float64Array
  col: Int32Array
  load: Int32Array
  heaps: BidHeaps
  queue: Int32Array
  scratch: TopList
  bids: number
  scans: number
}

export function openAuction(rows: Rows, { capacity, costs, limit }: Pick<Auction, 'capacity' | 'costs' | 'limit'>, width: number): Auction {
  const { mentees: M, mentors: N } = rows
  return {
    ...{ rows, capacity, costs, limit, width },
    // Nobody bids for a mentor without a place.
    price: Float64Array.from({ length: N + 1 }, (_, j) => (capacity[j] === 0 ? limit : (costs.base[j] as number))),
    lowest: new Float64Array(N + 1),
    listMentor: new Int32Array(M * width),
    listCost: new Float64Array(M * width),
    count: new Int32Array(M),
    bound: new Float64Array(M).fill(Number.NEGATIVE_INFINITY),
    col: new Int32Array(M).fill(-1),
    load: new Int32Array(N),
    heaps: openBidHeaps(M, N),
    queue: new Int32Array(M + 1),
    scratch: openTopList(width),
    bids: 0,
    scans: 0,
  }
}

export type Effort = { bids: number; scans: number }

/**
 * Everybody bids anew, `step` more than what makes the mentee indifferent; false when it did not settle with that much
 * effort. From prices of 0 and without a step the prices stay exact: who has a place has its best one, and an empty place
 * has no price; but who finds nothing but ties stays without a place.
 */
export function runAuction(auction: Auction, step: number, most: Effort, tick: (waiting: number) => void): boolean {
  const { queue, col } = auction
  const M = col.length
  startAgain(auction)
  const [lastBid, lastScan] = [auction.bids + most.bids, auction.scans + most.scans]
  let [head, tail] = [0, M]
  while (head !== tail) {
    const turnedAway = placeBid(auction, queue[head] as number, step)
    head = head === M ? 0 : head + 1
    if (turnedAway >= 0) {
      queue[tail] = turnedAway
      tail = tail === M ? 0 : tail + 1
    }
    if ((auction.bids & 1023) !== 0) continue
    if (auction.bids > lastBid || auction.scans > lastScan) return false
    tick(tail >= head ? tail - head : tail - head + M + 1)
  }
  return true
}

function startAgain({ col, load, heaps, queue, price, lowest }: Auction) {
  lowest.set(price)
  col.fill(-1)
  load.fill(0)
  heaps.root.fill(-1)
  for (let i = 0; i < col.length; i += 1) queue[i] = i
}

/** The mentee's bid, and who lost a place by it, or -1. */
function placeBid(auction: Auction, i: number, step: number): number {
  const { price, limit, listMentor, listCost, width, bound } = auction
  auction.bids += 1
  let [at, best, second] = [-1, limit, limit]
  for (let tries = 0; tries < 2; tries += 1) {
    const end = i * width + (auction.count[i] as number)
    at = -1
    best = limit
    second = limit
    for (let k = i * width; k < end; k += 1) {
      const value = (listCost[k] as number) + (price[listMentor[k] as number] as number)
      if (value >= second) continue
      if (value < best) {
        second = best
        best = value
        at = k
      } else second = value
    }
    if (best <= (bound[i] as number)) break
    relist(auction, i)
  }
  if (at < 0) return leave(auction, i)
  const j = listMentor[at] as number
  const more = Math.min(second, bound[i] as number) - best + step
  // Without a step, a bid that is no higher would only change who waits.
  if (more === 0 && turnsAway(auction, j)) return -1
  return take(auction, i, j, (price[j] as number) + more)
}

function leave(auction: Auction, i: number): number {
  auction.col[i] = auction.rows.mentors
  return -1
}

/** What the mentor's next place is sold for at least. */
function nextPrice({ load, capacity, costs, lowest }: Auction, j: number): number {
  const taken = load[j] as number
  if (taken === capacity[j]) return Number.POSITIVE_INFINITY
  return Math.max(lowest[j] as number, (costs.base[j] as number) + (costs.rise[j] as number) * taken)
}

const turnsAway = (auction: Auction, j: number): boolean =>
  (auction.load[j] as number) > 0 && lowestBid(auction.heaps, j) < nextPrice(auction, j)

function take(auction: Auction, i: number, j: number, bid: number): number {
  const { heaps, load, col, price } = auction
  let out = -1
  if (turnsAway(auction, j)) {
    out = popBid(heaps, j)
    col[out] = -1
  } else load[j] = (load[j] as number) + 1
  pushBid(heaps, j, i, bid)
  col[i] = j
  price[j] = Math.min(lowestBid(heaps, j), nextPrice(auction, j))
  return out
}

/** Reads the mentee's row again at today's prices. */
export function relist(auction: Auction, i: number) {
  const { scratch, price, listMentor, listCost, width } = auction
  auction.scans += 1
  auction.rows.top(i, price, scratch)
  for (let k = 0; k < scratch.count; k += 1) {
    const j = scratch.mentor[k] as number
    listMentor[i * width + k] = j
    listCost[i * width + k] = (scratch.value[k] as number) - (price[j] as number)
  }
  auction.count[i] = scratch.count
  auction.bound[i] = scratch.bound
}
