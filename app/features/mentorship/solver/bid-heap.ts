/** One heap of mentees for each mentor, lowest bid on top: skew heaps, so all of them together take the room of the mentees. */
export type BidHeaps = { bid: Float64Array; left: Int32Array; right: Int32Array; root: Int32Array }

export function openBidHeaps(mentees: number, mentors: number): BidHeaps {
  return {
    bid: new Float64Array(mentees),
    left: new Int32Array(mentees),
    right: new Int32Array(mentees),
    root: new Int32Array(mentors).fill(-1),
  }
}

export function pushBid(heaps: BidHeaps, j: number, i: number, bid: number) {
  heaps.bid[i] = bid
  heaps.left[i] = -1
  heaps.right[i] = -1
  heaps.root[j] = merge(heaps, heaps.root[j] as number, i)
}

/** Takes out the mentee with the lowest bid. */
export function popBid(heaps: BidHeaps, j: number): number {
  const top = heaps.root[j] as number
  heaps.root[j] = merge(heaps, heaps.left[top] as number, heaps.right[top] as number)
  return top
}

export const lowestBid = (heaps: BidHeaps, j: number): number => heaps.bid[heaps.root[j] as number] as number

/** From the top down in a loop: a heap can be as deep as there are mentees. */
function merge({ bid, left, right }: BidHeaps, one: number, other: number): number {
  if (one < 0) return other
  if (other < 0) return one
  let [a, b] = (bid[other] as number) < (bid[one] as number) ? [other, one] : [one, other]
  const root = a
  for (;;) {
    let below = right[a] as number
    right[a] = left[a] as number
    if (below < 0) {
      left[a] = b
      return root
    }
    if ((bid[b] as number) < (bid[below] as number)) {
      const swapped = below
      below = b
      b = swapped
    }
    left[a] = below
    a = below
  }
}
