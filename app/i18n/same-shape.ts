/** A text with a count: `one` where the language has it, `other` always. */
export type Plural = { one?: string; other: string }

/** The shape that a translation must have: every key of the English, strings for strings, plurals for plurals. */
export type SameShape<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : T[K] extends { other: string } ? Plural : SameShape<T[K]>
}
