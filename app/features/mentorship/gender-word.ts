/** What somebody can say. Nobody has to say anything, and nothing is concluded from anything else. */
export const GENDERS = ['woman', 'man', 'nonBinary'] as const
export type Gender = (typeof GENDERS)[number]
export const isGender = (value: unknown): value is Gender => GENDERS.includes(value as Gender)
/** `wish`: a mentee's about their mentor. `own`: a mentor's about themselves, for such wishes and nothing else. */
export type GenderKind = 'wish' | 'own'
