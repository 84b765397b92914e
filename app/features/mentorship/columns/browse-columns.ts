import { type Narrowing, passes } from '../filter-mentors.ts'
import type { MatchMentor } from '../match-person.ts'
import type { ColumnStore } from './column-store.ts'
import { inWords, narrowRows } from './narrow-rows.ts'
import type { MentorPage } from './rank-columns.ts'
import { moment } from './score-rows.ts'

export type BrowseOptions = {
  at: string
  filters?: Narrowing
  /** Who is not to be seen. */
  hidden?: Iterable<string>
  top: number
  offset?: number
}

/** One page of the mentors with a free place who have not paused, who joined last first: for readers whom nobody compares. */
export function browseColumns(store: ColumnStore, { at, filters = {}, hidden = [], top, offset = 0 }: BrowseOptions): MentorPage {
  const out = new Set([...hidden].map((id) => store.rowOf(id)))
  const now = moment(at)
  const { busyUntil } = store.columns
  const open = newestFirst(store).filter((row) => !((busyUntil[row] as number) > now) && !out.has(row))
  const found = narrowed(store, filters, open)
  const mentors = Array.from(found.subarray(Math.max(0, offset), Math.max(0, offset + top)), (row) => store.mentors[row] as MatchMentor)
  return { total: found.length, mentors }
}

function narrowed(store: ColumnStore, filters: Narrowing, open: Int32Array): Int32Array {
  if (!inWords(store, filters)) return open.filter((row) => passes(filters, store.mentors[row] as MatchMentor))
  return open.subarray(0, narrowRows(store, filters, { open, count: open.length, slots: EVERY }))
}

const EVERY = -1

const orders = new WeakMap<ColumnStore, { members: number; rows: Int32Array }>()

/** Ids tell the order in which people joined. It is sorted anew only when somebody came or went. */
function newestFirst(store: ColumnStore): Int32Array {
  const known = orders.get(store)
  if (known?.members === store.members) return known.rows
  const idOf = (row: number) => store.mentors[row]?.id ?? ''
  const rows = Int32Array.from(store.mentors.keys()).sort((a, b) => (idOf(a) < idOf(b) ? 1 : -1))
  orders.set(store, { members: store.members, rows })
  return rows
}
