import type { MatchPerson } from '../match-person.ts'

/** People who are alike in the answers which one part of the score reads: it is measured once for all of them. */
export class Likeness {
  /** One person of each kind. */
  readonly samples: MatchPerson[] = []
  readonly keyOf: (person: MatchPerson) => string
  readonly #kinds = new Map<string, number>()

  constructor(keyOf: (person: MatchPerson) => string) {
    this.keyOf = keyOf
  }

  kindOf(person: MatchPerson): number {
    const key = this.keyOf(person)
    const known = this.#kinds.get(key)
    if (known !== undefined) return known
    this.samples.push(person)
    this.#kinds.set(key, this.samples.length - 1)
    return this.samples.length - 1
  }
}

/** Tells an answer from none, whatever the answer. */
export const answer = (value: string | number | null) => (value === null ? '' : `=${value}`)
