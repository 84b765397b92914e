import type { Db } from '#db/client.ts'
import { listAttachments } from './attachment.repo.server.ts'

type Row = { id: string; body: string }

/** What stands for messages without a text where words are shown: the name of their first file, by message. */
export async function nameWordless(db: Db, messages: Row[]): Promise<Map<string, string>> {
  const wordless = messages.filter(({ body }) => body === '').map(({ id }) => id)
  const files = await listAttachments(db, wordless)
  return new Map(files.reverse().map(({ messageId, name }) => [messageId ?? '', name]))
}
