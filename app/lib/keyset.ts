/** Where a page of a list ends: the time and the id of its last row. */
export type Cursor = { at: string; id: string }

export function writeCursor({ at, id }: Cursor): string {
  return `${at}~${id}`
}

/** The cursor in an address, or undefined when it is none: the list then starts at its beginning. */
export function readCursor(text: string | undefined | null): Cursor | undefined {
  const match = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)~([A-Za-z0-9-]{1,80})$/.exec(text ?? '')
  return match?.[1] && match[2] ? { at: match[1], id: match[2] } : undefined
}

/** Cuts a list that was read one row longer than a page, and says where the next page begins. */
export function cutPage<Row>(rows: Row[], size: number, cursorOf: (row: Row) => Cursor): { rows: Row[]; next: string | null } {
  const page = rows.slice(0, size)
  const last = page.at(-1)
  return { rows: page, next: rows.length > size && last ? writeCursor(cursorOf(last)) : null }
}
