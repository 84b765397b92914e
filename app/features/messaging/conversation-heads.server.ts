import type { Actor } from '#app/features/accounts/actor.ts'
import { namesOf } from '#app/features/accounts/find-names.server.ts'
import { vouchersOf } from '#app/features/organisations/find-belonging.server.ts'
import { organisationsById } from '#app/features/organisations/find-organisations.server.ts'
import { type LocalText, pickText } from '#app/lib/local-text.ts'
import type { Locale } from '#app/lib/locales.ts'
import type { Db } from '#db/client.ts'
import { listRequestsOf } from './contact.repo.server.ts'
import { listConversationNames } from './messaging.repo.server.ts'

/** What a conversation is called where the names of those who take part do not tell, and whether it waits for a first yes. */
export type Head = { title: string | null; waiting: boolean }
type Reader = { actor: Actor; locale: Locale }

/** By conversation, of one's own. */
export async function headsOf(db: Db, { actor, locale }: Reader, ids: string[]): Promise<Map<string, Head>> {
  const named = new Map((await listConversationNames(db, ids)).map(({ id, names }) => [id, names]))
  const asked = (await listRequestsOf(db, ids)).filter(({ senderId, acceptedAt }) => senderId === actor.id && !acceptedAt)
  const people = await namesOf(
    db,
    asked.flatMap(({ recipientId }) => recipientId ?? []),
  )
  const organisations = await organisationsById(
    db,
    asked.flatMap(({ organisationId }) => organisationId ?? []),
  )
  const waiting = new Map(
    asked.map(({ conversationId, recipientId, organisationId }) => [
      conversationId,
      recipientId ? people.get(recipientId) : textIn(organisations.get(organisationId ?? '')?.names, locale),
    ]),
  )
  const titleOf = (id: string) => waiting.get(id) ?? textIn(named.get(id), locale)
  return new Map(ids.map((id) => [id, { title: titleOf(id) ?? null, waiting: waiting.has(id) }]))
}

/** The verified organisation beside each person's name, in the reader's language. */
export async function vouchersFor(db: Db, locale: Locale, userIds: string[]): Promise<Map<string, string>> {
  const vouchers = await vouchersOf(db, userIds)
  return new Map([...vouchers].map(([id, names]) => [id, pickText(names, locale).text]))
}

const textIn = (names: string | LocalText | null | undefined, locale: Locale) => (names ? pickText(names, locale).text : undefined)
