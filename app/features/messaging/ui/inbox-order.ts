import type { ConversationRow, InboxChanges } from '../inbox-view.ts'

type Shelf = 'inbox' | 'archived'
type Page = { rows: ConversationRow[]; shelf: Shelf; isFirst: boolean; hasNext: boolean }

/**
 * The rows of a page of the inbox after what changed. A conversation moves to where it belongs now, away from this page when
 * that is on another shelf, or on a page before or after it.
 */
export function mergeInbox({ rows, shelf, isFirst, hasNext }: Page, { conversations, gone }: InboxChanges): ConversationRow[] {
  const changed = new Set([...gone, ...conversations.map(({ id }) => id)])
  const kept = rows.filter(({ id }) => !changed.has(id))
  const [head, tail] = [rows.find(({ pinned }) => !pinned), rows.at(-1)]
  const belongs = (row: ConversationRow) => {
    if (row.archived !== (shelf === 'archived')) return false
    if (row.pinned && shelf === 'inbox') return isFirst
    const isBefore = !isFirst && head !== undefined && byPlace(row, head) < 0
    const isAfter = hasNext && tail !== undefined && byPlace(row, tail) > 0
    return !isBefore && !isAfter
  }
  return [...kept, ...conversations.filter(belongs)].sort(byPlace)
}

/** Pinned ones first, then the newest; those of one instant by their ids, as the database has them. */
function byPlace(a: ConversationRow, b: ConversationRow): number {
  if (a.pinned !== b.pinned && !a.archived && !b.archived) return a.pinned ? -1 : 1
  if (a.at !== b.at) return a.at > b.at ? -1 : 1
  return a.id > b.id ? -1 : 1
}
