import { type Auction, openAuction, relist, runAuction } from './auction.ts'
import type { Candidates } from './candidates.ts'
import type { Rows } from './rows.ts'
import type { PlaceCosts } from './spread.ts'
import type { Watch } from './watch.ts'

const WIDTH = 24
/** Bids without a step settle most rounds. When they read rows again and again, many want the same few: then large steps shrink. */
const CALM = { bids: 12, scans: 2 }
const SHRINK = 5
/** As many as one in so many may be left to the search. */
const FEW = 2

/** Prices near those of an optimum, the pairs worth looking at, and who bid last for whom. */
export type Bids = { price: Float64Array; candidates: Candidates; col: Int32Array }

type Offer = { capacity: Int32Array; costs: PlaceCosts; limit: number }

export function bidForPlaces(rows: Rows, offer: Offer, watch: Watch): Bids {
  const { unit, most } = offer.costs
  const auction = openAuction(rows, offer, WIDTH)
  const told = (left: number) => watch('prices', rows.mentees - left, rows.mentees)
  const settled = runAuction(auction, 0, { bids: CALM.bids * rows.mentees + 1000, scans: CALM.scans * rows.mentees }, told)
  const calm = settled && waiting(auction) <= rows.mentees / FEW
  if (!calm) {
    let before = 0
    for (const step of stepsFrom((rows.highest + most) / unit)) {
      fall(auction, before)
      before = step * unit
      runAuction(auction, before, { bids: Number.POSITIVE_INFINITY, scans: Number.POSITIVE_INFINITY }, told)
    }
    // Costs are whole units, so such prices do as well; and who is within the last step of the best is then, but for a few, at it.
    for (let j = 0; j < rows.mentors; j += 1) auction.price[j] = Math.floor((auction.price[j] as number) / unit) * unit
  }
  return { price: auction.price, candidates: candidatesOf(auction, calm), col: auction.col }
}

const waiting = ({ col }: Auction): number => col.reduce((sum, j) => sum + (j === -1 ? 1 : 0), 0)

/** In units. The last ones are fractions that doubles hold exactly. */
function stepsFrom(highest: number): number[] {
  const steps = []
  for (let step = Math.ceil(highest / 8) + 1; step > 1; step = Math.ceil(step / SHRINK)) steps.push(step)
  return [...steps, 1, 1 / 8, 1 / 64]
}

/** A step may have driven prices that far too high, and an empty place must not have a price above its cost. */
function fall({ price, bound, capacity, costs: { base } }: Auction, by: number) {
  for (let j = 0; j < price.length; j += 1) if (capacity[j] !== 0) price[j] = Math.max(base[j] as number, (price[j] as number) - by)
  for (let i = 0; i < bound.length; i += 1) bound[i] = (bound[i] as number) - by
}

/** After many bids every list is read anew: where all want the same, a list of yesterday's prices misleads everybody at once. */
function candidatesOf(auction: Auction, calm: boolean): Candidates {
  const { rows, width, count } = auction
  const start = new Int32Array(rows.mentees + 1)
  for (let i = 0; i < rows.mentees; i += 1) {
    if (!calm || isStale(auction, i)) relist(auction, i)
    start[i + 1] = (start[i] as number) + (count[i] as number)
  }
  const [mentor, cost] = [new Int32Array(start[rows.mentees] as number), new Float64Array(start[rows.mentees] as number)]
  for (let i = 0; i < rows.mentees; i += 1) {
    const [from, end] = [i * width, i * width + (count[i] as number)]
    mentor.set(auction.listMentor.subarray(from, end), start[i])
    cost.set(auction.listCost.subarray(from, end), start[i])
  }
  return { start, mentor, cost }
}

/** Whether somebody outside the mentee's list may be cheaper by now than everybody in it. */
function isStale({ listMentor, listCost, price, bound, count, width, limit }: Auction, i: number): boolean {
  let best = limit
  for (let k = i * width; k < i * width + (count[i] as number); k += 1)
    best = Math.min(best, (listCost[k] as number) + (price[listMentor[k] as number] as number))
  return best > (bound[i] as number)
}
