import type { Ctx } from '#app/context.server.ts'
import { addDays } from '#app/lib/dates.ts'
import type { Db } from '#db/client.ts'
import type { ConversationKind } from '#db/schema.ts'
import { lockConversation } from './messaging.repo.server.ts'
import { closeForGood, eraseConversation, eraseMessages, type KeptConversation, listKept, listReported } from './retention.repo.server.ts'
import { erasedOn, shortestMonths } from './retention.ts'
import { removeDigests } from './waiting.repo.server.ts'

/** When what some conversations are about has ended, by subject; subjects that go on are not in it. */
export type EndsOf = (db: Db, subjectIds: string[]) => Promise<Map<string, string>>
/** Which subjects must be kept whatever their age, because somebody has to look into them. */
export type HeldOf = (db: Db, subjectIds: string[]) => Promise<Set<string>>
/** What later features know about the conversations that they opened. */
export type Subjects = { ends: Partial<Record<ConversationKind, EndsOf>>; held: Partial<Record<ConversationKind, HeldOf>> }

const PAGE = 200
/** Messages that are erased in one transaction: short, so that nobody who writes waits for it. */
const ERASED_AT_ONCE = 500
const DIGESTS_DAYS = 7

/**
 * Erases every conversation whose time is over, with its messages, earlier texts, words for the search, reactions, files and
 * notices. One about which a report waits is kept until it is decided. A crash in between goes on with the next run. Gives
 * how many were erased.
 */
export async function eraseOldConversations(ctx: Ctx, subjects: Subjects): Promise<number> {
  const now = ctx.now()
  const before = addDays(now, -shortestMonths() * 28).toISOString()
  let [after, erased] = ['', 0]
  for (;;) {
    const page = await listKept(ctx.db, { after, before, limit: PAGE })
    for (const conversation of await dueOf(ctx.db, page, subjects, now)) erased += await eraseOne(ctx, conversation)
    after = page.at(-1)?.id ?? ''
    if (page.length < PAGE) break
  }
  await removeDigests(ctx.db, addDays(now, -DIGESTS_DAYS).toISOString())
  return erased
}

async function dueOf(db: Db, page: KeptConversation[], { ends, held }: Subjects, now: Date): Promise<KeptConversation[]> {
  const due: KeptConversation[] = []
  for (const kind of new Set(page.map((one) => one.kind))) {
    const own = page.filter((one) => one.kind === kind)
    const endsAt = (await ends[kind]?.(db, subjectsOf(own))) ?? new Map<string, string>()
    const over = own.filter(({ subjectId, lastMessageAt }) => {
      const on = erasedOn(kind, { endedAt: endsAt.get(subjectId) ?? null, lastMessageAt })
      return on !== null && on <= now
    })
    const kept = (await held[kind]?.(db, subjectsOf(over))) ?? new Set<string>()
    due.push(...over.filter(({ subjectId }) => !kept.has(subjectId)))
  }
  const reported = await listReported(
    db,
    due.map(({ id }) => id),
  )
  return due.filter(({ id }) => !reported.includes(id))
}

const subjectsOf = (conversations: KeptConversation[]) => conversations.map(({ subjectId }) => subjectId)

/** First nobody takes part any more, so that nothing can be written into what is going; then what was written, in pieces. */
async function eraseOne(ctx: Ctx, conversation: KeptConversation): Promise<number> {
  const isClosed = await ctx.db.transaction().execute(async (trx) => {
    await lockConversation(trx, conversation.id)
    return closeForGood(trx, conversation)
  })
  if (!isClosed) return 0
  for (;;) {
    const { count, files } = await ctx.db.transaction().execute((trx) => eraseMessages(trx, conversation, ERASED_AT_ONCE))
    for (const file of files) await ctx.files.remove(file)
    if (count < ERASED_AT_ONCE) break
  }
  const files = await ctx.db.transaction().execute(async (trx) => {
    await lockConversation(trx, conversation.id)
    return eraseConversation(trx, conversation.id)
  })
  for (const file of files) await ctx.files.remove(file)
  return 1
}

const LOOK_EVERY_HOURS = 6

/** Made once for each worker; it looks four times a day. */
export function retentionSweeper(subjects: Subjects) {
  let lookedAt: Date | undefined
  return async (ctx: Ctx): Promise<number> => {
    const at = ctx.now()
    if (lookedAt && Math.abs(at.getTime() - lookedAt.getTime()) < LOOK_EVERY_HOURS * 60 * 60_000) return 0
    lookedAt = at
    return eraseOldConversations(ctx, subjects)
  }
}
