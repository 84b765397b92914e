import type { OwnWishPart, WishPart } from './score-facts.ts'

/** Which of the two marked the other as a wish. */
export type Wishes = { mentee: boolean; mentor: boolean }
export const NO_WISHES: Wishes = { mentee: false, mentor: false }

/** Basis points for the wish of one side: both together give a tenth of the highest score and no more. */
export const WISH_POINTS = 500

/** What wishes add, as far as there is room up to the highest score; undefined when nobody wished. */
export function wishPart({ mentee, mentor }: Wishes, room: number): WishPart | undefined {
  if (!mentee && !mentor) return undefined
  const points = Math.min(room, wishPoints({ mentee, mentor }))
  return { name: 'wishes', points, max: 2 * WISH_POINTS, facts: { by: mentee && mentor ? 'both' : mentee ? 'mentee' : 'mentor' } }
}

export const wishPoints = ({ mentee, mentor }: Wishes) => (Number(mentee) + Number(mentor)) * WISH_POINTS

/** Basis points at most for a mentee's own wish about a mentor: soft, and never more than three points of 100. */
export const OWN_WISH_POINTS = 300

export const ownWishPoints = (room: number) => Math.max(0, Math.min(room, OWN_WISH_POINTS))

/** What it adds where it is met, as far as there is room up to the highest score. */
export const ownWishPart = (room: number): OwnWishPart => ({
  name: 'ownWish',
  points: ownWishPoints(room),
  max: OWN_WISH_POINTS,
  facts: {},
})
