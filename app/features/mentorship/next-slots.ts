import { SLOTS } from '#app/lib/slots.ts'

const HOUR = 60 * 60 * 1000

/** Slots in the order in which they come, seen from a moment; the one under way comes last, and unknown ones not at all. */
export function inComingOrder(slots: readonly string[], at: Date): string[] {
  // Hong Kong has had no summer time since 1979.
  const there = new Date(at.getTime() + 8 * HOUR)
  const hour = there.getUTCHours()
  const now = ((there.getUTCDay() + 6) % 7) * 3 + (hour < 12 ? 0 : hour < 18 ? 1 : 2)
  const coming = SLOTS.map((_, ahead) => SLOTS[(now + 1 + ahead) % SLOTS.length] ?? '')
  return coming.filter((slot) => slots.includes(slot))
}
