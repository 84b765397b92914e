import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import type { Changed, Sender } from './sender.ts'
import type { World } from './world.ts'

export type Verdict = {
  acknowledged: number
  stored: number
  lost: number
  doubled: number
  inverted: number
  /** Edits, deletions and reactions that were acknowledged. */
  changes: number
  lostChanges: number
  invertedChanges: number
  /** Numbers of a conversation that neither a message nor a change has, or that two have. */
  gaps: number
  refused: number
  integrity: string
}

/** What a run shows when nothing that was acknowledged was lost, doubled or put into another order, and nobody still waits. */
export const SOUND = {
  lost: 0,
  doubled: 0,
  inverted: 0,
  lostChanges: 0,
  invertedChanges: 0,
  gaps: 0,
  refused: 0,
  open: 0,
  integrity: 'ok',
}

/**
 * Compares what senders were told with what the database holds; order is counted for each sender in each conversation.
 * Each message is changed once at most, so that every number of a conversation can be found again.
 */
export async function judge(world: World, senders: Sender[]): Promise<Verdict> {
  const db = world.open()
  const rows = await listRows(db)
  const check = await sql<{ integrityCheck: string }>`pragma integrity_check`.execute(db)
  const reactions = await db.selectFrom('messageReactions').select(['messageId', 'userId']).execute()
  await db.destroy()
  const own = (sender: Sender) => rows.filter(({ senderId }) => senderId === sender.id)
  const reacted = new Set(reactions.map(({ messageId, userId }) => `${messageId} ${userId}`))
  const sum = (count: (sender: Sender) => number) => senders.reduce((total, sender) => total + count(sender), 0)
  return {
    acknowledged: sum(({ acknowledged }) => acknowledged.size),
    stored: rows.length,
    lost: sum((sender) => countLost(sender, own(sender))),
    doubled: sum((sender) => own(sender).length - new Set(own(sender).map(({ n }) => n)).size),
    inverted: sum((sender) => countInversions(own(sender))),
    changes: sum(({ changed }) => changed.length),
    lostChanges: sum((sender) => sender.changed.filter((one) => !isThere(one, sender.id, rows, reacted)).length),
    invertedChanges: sum((sender) => countInversions(inOrderOfChange(sender.changed, own(sender)))),
    gaps: countGaps(rows),
    refused: sum(({ refused }) => refused),
    integrity: String(check.rows[0]?.integrityCheck),
  }
}

type Row = Awaited<ReturnType<typeof listRows>>[number]

async function listRows(db: Db) {
  const rows = await db.selectFrom('messages').selectAll().orderBy('conversationId').orderBy('seq').execute()
  return rows.map((row) => ({ ...row, n: Number(/^\d\dtalker-\d+-(\d+)-/.exec(row.clientId)?.[1]) }))
}

function countLost(sender: Sender, own: Row[]): number {
  const stored = new Set(own.map(({ n }) => n))
  return [...sender.acknowledged.keys()].filter((n) => !stored.has(n)).length
}

function isThere({ event, messageId }: Changed, userId: string, rows: Row[], reacted: Set<string>): boolean {
  const row = rows.find(({ id }) => id === messageId)
  if (!row) return false
  if (event === 'message:edit') return row.body.includes(' edited') && row.editedAt !== null
  return event === 'message:delete' ? row.deletedAt !== null && row.body === '' : reacted.has(`${messageId} ${userId}`)
}

/** A sender's changed messages as their numbers say they were changed, each with the place in which the change was sent. */
function inOrderOfChange(changed: Changed[], own: Row[]) {
  const places = new Map(changed.map(({ messageId, place }) => [messageId, place]))
  return own
    .filter(({ id, seq, changeSeq }) => changeSeq !== seq && places.has(id))
    .sort((a, b) => (a.conversationId < b.conversationId ? -1 : a.conversationId > b.conversationId ? 1 : a.changeSeq - b.changeSeq))
    .map(({ conversationId, id }) => ({ conversationId, n: places.get(id) ?? 0 }))
}

function countGaps(rows: Row[]): number {
  return [...numbersIn(rows).values()].reduce((gaps, taken) => {
    taken.sort((a, b) => a - b)
    return gaps + taken.filter((number, at) => number !== at + 1).length
  }, 0)
}

function numbersIn(rows: Row[]): Map<string, number[]> {
  const numbers = new Map<string, number[]>()
  for (const { conversationId, seq, changeSeq } of rows) {
    const taken = numbers.get(conversationId) ?? []
    taken.push(seq, ...(changeSeq === seq ? [] : [changeSeq]))
    numbers.set(conversationId, taken)
  }
  return numbers
}

const countInversions = (rows: { conversationId: string; n: number }[]) =>
  rows.filter(({ conversationId, n }, at) => {
    const before = rows[at - 1]
    return before?.conversationId === conversationId && before.n > n
  }).length
