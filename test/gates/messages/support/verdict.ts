import { sql } from 'kysely'
import type { Sender } from './sender.ts'
import type { World } from './world.ts'

export type Verdict = {
  acknowledged: number
  stored: number
  lost: number
  doubled: number
  inverted: number
  gaps: number
  integrity: string
}

/** Compares what senders were told with what the database holds; order is counted for each sender in each conversation. */
export async function judge(world: World, senders: Sender[]): Promise<Verdict> {
  const db = world.open()
  const rows = await db
    .selectFrom('messages')
    .select(['conversationId', 'seq', 'senderId', 'body'])
    .orderBy('conversationId')
    .orderBy('seq')
    .execute()
  const check = await sql<{ integrityCheck: string }>`pragma integrity_check`.execute(db)
  await db.destroy()
  const verdict: Verdict = {
    acknowledged: 0,
    stored: rows.length,
    lost: 0,
    doubled: 0,
    inverted: 0,
    gaps: 0,
    integrity: String(check.rows[0]?.integrityCheck),
  }
  verdict.gaps = countGaps(rows)
  for (const sender of senders) {
    const own = rows.filter(({ senderId }) => senderId === sender.id).map((row) => ({ ...row, n: Number(row.body.split(' ')[1]) }))
    const stored = new Set(own.map(({ n }) => n))
    verdict.doubled += own.length - stored.size
    verdict.acknowledged += sender.acknowledged.size
    verdict.lost += [...sender.acknowledged.keys()].filter((n) => !stored.has(n)).length
    verdict.inverted += countInversions(own)
  }
  return verdict
}

const countGaps = (rows: { conversationId: string; seq: number }[]) =>
  rows.filter(({ conversationId, seq }, at) => {
    const before = rows[at - 1]
    return seq !== (before?.conversationId === conversationId ? before.seq : 0) + 1
  }).length

const countInversions = (rows: { conversationId: string; n: number }[]) =>
  rows.filter(({ conversationId, n }, at) => {
    const before = rows[at - 1]
    return before?.conversationId === conversationId && before.n > n
  }).length
