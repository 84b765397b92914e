/** Things to talk about besides work. None of them tells of faith, origin, family or health. */
export const INTERESTS = [
  'hiking',
  'running',
  'cycling',
  'swimming',
  'ball-games',
  'racket-sports',
  'boats',
  'yoga',
  'cooking',
  'eating-out',
  'reading',
  'writing',
  'film',
  'music',
  'art',
  'photography',
  'games',
  'technology',
  'travel',
  'gardening',
  'volunteering',
  'languages',
] as const
export type InterestId = (typeof INTERESTS)[number]

export function isInterest(value: unknown): value is InterestId {
  return INTERESTS.includes(value as InterestId)
}
