/** Messages on each side of a reported one that go with the report. */
export const CONTEXT = 10

export type SnapshotMessage = {
  id: string
  senderId: string
  sentAt: string
  body: string
  editedAt: string | null
  deletedAt: string | null
  /** What it said before, oldest first; of a deleted message the last is what it said at the end. */
  earlier: { body: string; until: string }[]
  files: string[]
  /** The ids of the files, in the same order; reports from before have none. */
  fileIds?: string[]
}

/** What stood around something that was reported, as it was at that moment. */
export type Snapshot = {
  kind: string
  people: { id: string; name: string }[]
  messages: SnapshotMessage[]
}
