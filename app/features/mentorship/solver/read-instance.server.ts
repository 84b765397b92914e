import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { FileProblem } from '#app/features/eligibility/read-rule-set.ts'
import { HIGHEST_SCORE, type Instance, MOST_MENTEES, MOST_MENTORS } from './instance.ts'
import { END, type JsonBytes, peek, take, takeName, takeNumber } from './json-bytes.ts'
import { addPair, buildInstance, eachPair, type PairList } from './pair-list.ts'

const LARGEST = 1024 ** 3
const MOST_PAIRS = 50_000_000
const PIECE = 1 << 20
const MOST_PLACES = 2 ** 31 - 1

/**
 * The instance in a file: `{"M", "N", "cap", "edges"}`, each once, in any order. It is read in pieces and never held as one
 * text, so that hundreds of megabytes are no matter. Throws a FileProblem that says what is wrong where.
 */
export function readInstance(file: string): Instance {
  const handle = openFile(file)
  try {
    return new Reading(file, openBytes(file, handle)).instance()
  } finally {
    closeSync(handle)
  }
}

function openFile(file: string): number {
  let handle: number | undefined
  try {
    handle = openSync(file, 'r')
    if (fstatSync(handle).isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' })
    if (fstatSync(handle).size > LARGEST) throw tooLarge(file)
    return handle
  } catch (error) {
    if (handle !== undefined) closeSync(handle)
    if (error instanceof FileProblem) throw error
    throw new FileProblem(file, 'the whole file', `a file that can be read (${(error as NodeJS.ErrnoException).code})`)
  }
}

const tooLarge = (file: string) => new FileProblem(file, 'the whole file', 'at most 1 GB')

function openBytes(file: string, handle: number): JsonBytes {
  const data = Buffer.allocUnsafe(PIECE)
  let read = 0
  const bytes: JsonBytes = {
    ...{ data, at: 0, length: 0 },
    fill() {
      bytes.at = 0
      bytes.length = readSync(handle, data, 0, PIECE, null)
      const first = read === 0
      read += bytes.length
      if (read > LARGEST) throw tooLarge(file)
      if (first && data[0] === 0xef && data[1] === 0xbb && data[2] === 0xbf) bytes.at = 3
      return bytes.length > bytes.at
    },
  }
  return bytes
}

type Found = { M?: number; N?: number; cap?: number[]; edges?: PairList }

class Reading {
  readonly #file: string
  readonly #bytes: JsonBytes
  readonly #found: Found = {}
  constructor(file: string, bytes: JsonBytes) {
    this.#file = file
    this.#bytes = bytes
  }

  instance(): Instance {
    this.#object()
    const { M, N, cap, edges } = this.#found
    if (M === undefined || N === undefined || !cap || !edges) throw this.#problem('the whole file', 'all of M, N, cap and edges')
    if (cap.length !== N) throw this.#problem('cap', `${N} numbers, one a mentor, not ${cap.length}`)
    eachPair(edges, (mentee, mentor, _, at) => {
      if (mentee >= M) throw this.#problem(`edges[${at}]`, `a mentee below ${M}, not ${mentee}`)
      if (mentor >= N) throw this.#problem(`edges[${at}]`, `a mentor below ${N}, not ${mentor}`)
    })
    const built = buildInstance(M, N, Int32Array.from(cap), edges)
    if ('twice' in built)
      throw this.#problem('edges', `each pair once, but mentee ${built.twice.mentee} and mentor ${built.twice.mentor} come twice`)
    return built.instance
  }

  #object() {
    this.#expect('{', 'the whole file')
    do this.#member()
    while (take(this.#bytes, ','))
    this.#expect('}', 'the whole file')
    if (peek(this.#bytes) !== END) throw this.#problem('the whole file', 'nothing after its closing }')
  }

  #member() {
    const name = takeName(this.#bytes)
    if (name === undefined) throw this.#unexpected('the whole file', 'one of the names "M", "N", "cap", "edges"')
    if (name !== 'M' && name !== 'N' && name !== 'cap' && name !== 'edges')
      throw this.#problem(JSON.stringify(name), 'one of the names "M", "N", "cap", "edges"')
    if (this.#found[name] !== undefined) throw this.#problem(name, 'to come once')
    this.#expect(':', name)
    if (name === 'M') this.#found.M = this.#integer(name, 0, MOST_MENTEES)
    else if (name === 'N') this.#found.N = this.#integer(name, 0, MOST_MENTORS)
    else if (name === 'cap') this.#found.cap = this.#capacities()
    else this.#found.edges = this.#edges()
  }

  #capacities(): number[] {
    const capacities: number[] = []
    this.#list('cap', (at) => {
      if (at === MOST_MENTORS) throw this.#problem('cap', `at most ${MOST_MENTORS} numbers`)
      capacities.push(this.#integer(`cap[${at}]`, 0, MOST_PLACES))
    })
    return capacities
  }

  #edges(): PairList {
    const list: PairList = { pieces: [], count: 0 }
    const { M = MOST_MENTEES, N = MOST_MENTORS } = this.#found
    const most = Math.min(MOST_PAIRS, M * N)
    this.#list('edges', (at) => {
      if (at === most)
        throw this.#problem('edges', most < MOST_PAIRS ? `each pair once: there are only ${M} × ${N}` : `at most ${MOST_PAIRS} pairs`)
      this.#edge(list, at)
    })
    return list
  }

  #edge(list: PairList, at: number) {
    const bytes = this.#bytes
    const opened = take(bytes, '[')
    const mentee = opened ? takeNumber(bytes) : Number.NaN
    const mentor = take(bytes, ',') ? takeNumber(bytes) : Number.NaN
    const score = take(bytes, ',') ? takeNumber(bytes) : Number.NaN
    const whole = take(bytes, ']') && !Number.isNaN(mentee + mentor + score)
    if (!whole) throw this.#unexpected(`edges[${at}]`, 'three whole numbers: [mentee, mentor, score]')
    this.#within(mentee, `edges[${at}]`, 'a mentee', MOST_MENTEES - 1)
    this.#within(mentor, `edges[${at}]`, 'a mentor', MOST_MENTORS - 1)
    this.#within(score, `edges[${at}]`, 'a score', HIGHEST_SCORE)
    addPair(list, mentee, mentor, score)
  }

  #within(value: number, key: string, what: string, most: number) {
    if (!(value >= 0 && value <= most && Number.isInteger(value)))
      throw this.#problem(key, `${what} that is a whole number from 0 to ${most}, not ${value}`)
  }

  #list(key: string, item: (at: number) => void) {
    this.#expect('[', key)
    if (take(this.#bytes, ']')) return
    let at = 0
    do item(at++)
    while (take(this.#bytes, ','))
    this.#expect(']', `${key}[${at}]`)
  }

  #integer(key: string, least: number, most: number): number {
    const value = takeNumber(this.#bytes)
    const expected = `a whole number from ${least} to ${most}`
    if (Number.isNaN(value)) throw this.#unexpected(key, expected)
    if (!Number.isInteger(value) || value < least || value > most) throw this.#problem(key, `${expected}, not ${value}`)
    return value
  }

  #expect(character: string, key: string) {
    if (!take(this.#bytes, character)) throw this.#unexpected(key, `JSON with a ${character} here`)
  }

  #unexpected(key: string, expected: string) {
    return this.#problem(key, peek(this.#bytes) === END ? `${expected}, but the file ends` : expected)
  }

  #problem(key: string, expected: string) {
    return new FileProblem(this.#file, key, expected)
  }
}
