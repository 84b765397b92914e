/** null is a number that is kept back. */
export type GroupRow = { language: string; people: number | null; matched: number | null; mean: number | null }
