import type { Db } from '#db/client.ts'
import type { PrivacyChoices } from '#db/schema.ts'
import { type Choices, SHOWN, sharingPresence, sharingReceipts } from './privacy.policy.ts'
import { listPrivacyChoices } from './privacy.repo.server.ts'

/** What each of these people lets others see. */
export async function choicesOf(db: Db, userIds: string[]): Promise<Map<string, Choices>> {
  const rows = new Map((await listPrivacyChoices(db, userIds)).map((row) => [row.userId, row]))
  return new Map(userIds.map((id) => [id, toChoices(rows.get(id))]))
}

export const toChoices = (row: PrivacyChoices | undefined): Choices =>
  row ? { presence: row.presenceHiddenAt === null, receipts: row.receiptsHiddenAt === null } : SHOWN

/** Those among others who see of a person whether they are here and write, and of whom the person sees it. */
export async function sharePresence(db: Db, selfId: string, otherIds: string[]): Promise<string[]> {
  const choices = await choicesOf(db, [selfId, ...otherIds])
  return sharingPresence({ ids: otherIds, choices, self: choices.get(selfId) ?? SHOWN })
}

/** The same for what each of them has read. */
export async function shareReceipts(db: Db, selfId: string, otherIds: string[]): Promise<string[]> {
  const choices = await choicesOf(db, [selfId, ...otherIds])
  return sharingReceipts({ ids: otherIds, choices, self: choices.get(selfId) ?? SHOWN })
}
