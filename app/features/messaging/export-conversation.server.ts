import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { namesOf } from '#app/features/accounts/find-names.server.ts'
import { holdPerson } from '#app/features/accounts/hold-person.server.ts'
import { type ZipEntry, zipStream } from '#app/files/zip-stream.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { addDays } from '#app/lib/dates.ts'
import { AppError, orNotFound } from '#app/lib/errors.ts'
import type { Locale } from '#app/lib/locales.ts'
import type { MessageView } from '#app/realtime/events.ts'
import { type CopyHead, htmlFoot, htmlHead, htmlMessage, jsonFoot, jsonHead, jsonMessage } from './conversation-copy.ts'
import { describeMessages } from './describe-messages.server.ts'
import { countExportsSince, insertExport } from './export.repo.server.ts'
import { hideApart } from './hide-apart.server.ts'
import { listMessagesFrom } from './message-page.repo.server.ts'
import { findConversationFor, listParticipants } from './messaging.repo.server.ts'
import { readTitle } from './read-title.server.ts'

/** Copies that a person may take in a day. */
export const EXPORTS_A_DAY = 3
/** Messages that are in memory at a time. */
const PAGE = 200

type Asked = { conversationId: string; locale: Locale; zone: string }
type Source = { ctx: Ctx; actor: Actor; conversationId: string; last: number; head: CopyHead }

/** How many copies the person may still take now. */
export async function exportsLeft(ctx: Ctx, actor: Actor): Promise<number> {
  const taken = await countExportsSince(ctx.db, actor.id, addDays(ctx.now(), -1).toISOString())
  return Math.max(0, EXPORTS_A_DAY - taken)
}

/**
 * A conversation up to this moment, to read and for programs, as one archive which is made while it is sent. Three a day:
 * each is a copy that leaves our care. Who is taken out of the conversation meanwhile gets no more of it.
 */
export async function exportConversation(ctx: Ctx, actor: Actor, { conversationId, locale, zone }: Asked): Promise<AsyncIterable<Buffer>> {
  const conversation = orNotFound(await findConversationFor(ctx.db, actor, conversationId))
  const at = ctx.now()
  await ctx.db.transaction().execute(async (trx) => {
    await holdPerson(trx, actor.id)
    if ((await exportsLeft({ ...ctx, db: trx }, actor)) === 0) throw new AppError('too_many', 'notices.error.exports')
    await insertExport(trx, { id: ctx.newId(), userId: actor.id, conversationId, createdAt: at.toISOString() })
  })
  const people = (await listParticipants(ctx.db, [conversationId])).map(({ userId }) => userId)
  const names = await namesOf(ctx.db, people)
  const title = await readTitle(ctx, actor, { conversationId, locale })
  const head: CopyHead = { title, kind: conversation.kind, names, selfId: actor.id, zone, at, t: translateTo(locale) }
  const source = { ctx, actor, conversationId, last: conversation.lastMessageSeq, head }
  return zipStream(entriesOf(source), at)
}

const entriesOf = (source: Source): ZipEntry[] => [
  { name: 'conversation.html', content: htmlOf(source) },
  { name: 'conversation.json', content: jsonOf(source) },
]

async function* htmlOf(source: Source): AsyncGenerator<string> {
  yield htmlHead(source.head)
  let [count, lastDay] = [0, '']
  for await (const messages of pagesOf(source)) {
    let text = ''
    for (const message of messages) {
      const { html, day } = htmlMessage(message, source.head, lastDay)
      lastDay = day
      text += html
    }
    count += messages.length
    yield text
  }
  yield htmlFoot(count, source.head)
}

async function* jsonOf(source: Source): AsyncGenerator<string> {
  yield jsonHead(source.head)
  let count = 0
  for await (const messages of pagesOf(source)) {
    yield messages.map((message, at) => jsonMessage(message, source.head, count === 0 && at === 0)).join('')
    count += messages.length
  }
  yield jsonFoot(count)
}

async function* pagesOf({ ctx, actor, conversationId, last }: Source): AsyncGenerator<MessageView[]> {
  for (let fromSeq = 1; fromSeq <= last; ) {
    const conversation = orNotFound(await findConversationFor(ctx.db, actor, conversationId))
    const rows = (await listMessagesFrom(ctx.db, conversationId, { fromSeq, limit: PAGE })).filter(({ seq }) => seq <= last)
    const tail = rows.at(-1)
    if (!tail) return
    yield await hideApart(ctx.db, actor, conversation, await describeMessages(ctx.db, rows))
    fromSeq = tail.seq + 1
  }
}
