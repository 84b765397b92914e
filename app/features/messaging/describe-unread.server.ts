import { namesOf } from '#app/features/accounts/find-names.server.ts'
import { pickText, readLocalText } from '#app/lib/local-text.ts'
import type { Locale } from '#app/lib/locales.ts'
import type { Db } from '#db/client.ts'
import { blockedWith } from './find-blocks.server.ts'
import { listConversationNames } from './messaging.repo.server.ts'
import { nameWordless } from './name-wordless.server.ts'
import { type DigestItem, listUnreadIn, type UnreadMessage } from './waiting.repo.server.ts'

/** What a mail or a push says of one conversation; `title` is null where the names of who wrote say enough. */
export type UnreadConversation = { id: string; title: string | null; names: string[]; count: number; words: string[] }

/** More than these are not counted. */
const MOST = 100
const WORDS = 3
const EXCERPT = 200

/** What of these conversations is unread at this moment, without anybody whom a block keeps apart; read ones are left out. */
export async function describeUnread(db: Db, userId: string, items: DigestItem[], locale: Locale): Promise<UnreadConversation[]> {
  const apart = await blockedWith(db, userId)
  const titles = new Map(
    (
      await listConversationNames(
        db,
        items.map(({ conversationId }) => conversationId),
      )
    ).map(({ id, names }) => [id, names ? pickText(readLocalText(names), locale).text : null]),
  )
  const found: UnreadConversation[] = []
  for (const item of items) {
    const messages = (await listUnreadIn(db, userId, item, MOST)).filter(({ senderId }) => !apart.includes(senderId))
    if (messages.length === 0) continue
    const names = await namesOf(
      db,
      messages.map(({ senderId }) => senderId),
    )
    found.push({
      id: item.conversationId,
      title: titles.get(item.conversationId) ?? null,
      names: [...names.values()],
      count: messages.length,
      words: await wordsOf(db, messages.slice(0, WORDS)),
    })
  }
  return found
}

async function wordsOf(db: Db, messages: UnreadMessage[]): Promise<string[]> {
  const files = await nameWordless(db, messages)
  return messages.map(({ id, body }) => (files.get(id) ?? body).replace(/\s+/g, ' ').slice(0, EXCERPT))
}
