import { Postings } from './postings.ts'

/** Bits of one word. */
const BITS = 32

/**
 * Which bit stands for which value of a field. Known values come first; unknown ones take the bits that are left, and
 * those beyond are only in the index `beyond`: pairs who share such a value are scored from the people themselves.
 */
export class BitNames {
  readonly beyond = new Postings()
  readonly #bits = new Map<string, number>()

  constructor(known: readonly string[]) {
    for (const value of known) this.#bit(value)
  }

  /** The word of a row, whose values beyond the word go into the index. */
  put(values: readonly string[], row: number): number {
    let word = 0
    for (const value of new Set(values)) {
      const bit = this.#bit(value)
      if (bit === undefined) this.beyond.add(value, row)
      else word |= 1 << bit
    }
    return word
  }

  remove(values: readonly string[], row: number) {
    for (const value of values) if (!this.#bits.has(value)) this.beyond.remove(value, row)
  }

  /** The word to look for: values that no row holds have no bit. */
  wordOf(values: readonly string[]): number {
    return values.reduce((word, value) => word | this.bitOf(value), 0)
  }

  /** All values that have a bit. */
  values(): Iterable<string> {
    return this.#bits.keys()
  }

  bitOf(value: string): number {
    const bit = this.#bits.get(value)
    return bit === undefined ? 0 : 1 << bit
  }

  /** The bits of all values that a rule picks. */
  wordWhere(picked: (value: string) => boolean): number {
    return this.wordOf([...this.#bits.keys()].filter(picked))
  }

  #bit(value: string): number | undefined {
    const known = this.#bits.get(value)
    if (known !== undefined || this.#bits.size >= BITS) return known
    this.#bits.set(value, this.#bits.size)
    return this.#bits.size - 1
  }
}
