/** A time that suits both, on the reader's clock and, where it shows something else, on the other's. */
export type OfferedTime = { value: string; own: string; other: string | null }
