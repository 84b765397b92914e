import { FORBIDDEN, type Instance } from './instance.ts'

/** Pairs as they come, in pieces: growing never copies what is there. */
export type PairList = { pieces: Piece[]; count: number }
type Piece = { mentee: Int32Array; mentor: Int32Array; score: Int16Array }

const PIECE = 1 << 20

export function addPair(list: PairList, mentee: number, mentor: number, score: number) {
  const at = list.count & (PIECE - 1)
  if (at === 0) list.pieces.push({ mentee: new Int32Array(PIECE), mentor: new Int32Array(PIECE), score: new Int16Array(PIECE) })
  const piece = list.pieces[list.pieces.length - 1] as Piece
  piece.mentee[at] = mentee
  piece.mentor[at] = mentor
  piece.score[at] = score
  list.count += 1
}

/** Calls back for every pair, until one call gives false. */
export function eachPair({ pieces, count }: PairList, visit: (mentee: number, mentor: number, score: number, at: number) => unknown) {
  for (let at = 0; at < count; at += 1) {
    const { mentee, mentor, score } = pieces[at >>> 20] as Piece
    const within = at & (PIECE - 1)
    if (visit(mentee[within] as number, mentor[within] as number, score[within] as number, at) === false) return
  }
}

export type Built = { instance: Instance } | { twice: { mentee: number; mentor: number } }

/** The instance of these pairs, whose indexes are known to be right: a matrix when they are many, else rows. */
export function buildInstance(mentees: number, mentors: number, capacity: Int32Array, list: PairList): Built {
  const built = list.count * 3 >= mentees * mentors ? dense(mentees, mentors, list) : sparse(mentees, mentors, list)
  return 'scores' in built ? { instance: { mentees, mentors, capacity, scores: built.scores } } : built
}

type Scores = { scores: Instance['scores'] } | { twice: { mentee: number; mentor: number } }

function dense(mentees: number, mentors: number, list: PairList): Scores {
  const values = new Int16Array(mentees * mentors).fill(FORBIDDEN)
  let twice: { mentee: number; mentor: number } | undefined
  eachPair(list, (mentee, mentor, score) => {
    const at = mentee * mentors + mentor
    if (values[at] !== FORBIDDEN) twice = { mentee, mentor }
    values[at] = score
    return !twice
  })
  return twice ? { twice } : { scores: { kind: 'dense', values } }
}

/** Sorted by mentor first and then, keeping that order, by mentee. */
function sparse(mentees: number, mentors: number, list: PairList): Scores {
  const byMentor = starts(mentors, list, (_, mentor) => mentor)
  const order = new Int32Array(list.count)
  eachPair(list, (_, mentor, __, at) => {
    order[advance(byMentor, mentor)] = at
  })
  const start = starts(mentees, list, (mentee) => mentee)
  const next = start.slice()
  const [mentor, score] = [new Int32Array(list.count), new Int16Array(list.count)]
  for (const at of order) {
    const piece = list.pieces[at >>> 20] as Piece
    const to = advance(next, piece.mentee[at & (PIECE - 1)] as number)
    mentor[to] = piece.mentor[at & (PIECE - 1)] as number
    score[to] = piece.score[at & (PIECE - 1)] as number
  }
  for (let i = 0; i < mentees; i += 1)
    for (let at = (start[i] as number) + 1; at < (start[i + 1] as number); at += 1)
      if (mentor[at] === mentor[at - 1]) return { twice: { mentee: i, mentor: mentor[at] as number } }
  return { scores: { kind: 'sparse', start, mentor, score } }
}

function starts(length: number, list: PairList, keyOf: (mentee: number, mentor: number) => number): Int32Array {
  const start = new Int32Array(length + 1)
  eachPair(list, (mentee, mentor) => {
    const key = keyOf(mentee, mentor) + 1
    start[key] = (start[key] as number) + 1
  })
  for (let at = 0; at < length; at += 1) start[at + 1] = (start[at + 1] as number) + (start[at] as number)
  return start
}

function advance(next: Int32Array, key: number): number {
  const at = next[key] as number
  next[key] = at + 1
  return at
}
