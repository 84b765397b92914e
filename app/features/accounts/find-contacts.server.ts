import { isLocale, type Locale } from '#app/lib/locales.ts'
import type { Db } from '#db/client.ts'
import { findUserByEmail, listContacts } from './user.repo.server.ts'

export type Contact = { id: string; name: string; email: string; locale: Locale; verified: boolean; suspended: boolean }

/** Where to write to people and in which language, by id. For mails, never for a page. */
export async function contactsOf(db: Db, ids: Iterable<string>): Promise<Map<string, Contact>> {
  const rows = await listContacts(db, [...new Set(ids)])
  return new Map(rows.map((row) => [row.id, toContact(row)]))
}

/** The person with this address, if it is theirs for certain. */
export async function findContactByEmail(db: Db, email: string): Promise<Contact | undefined> {
  const user = await findUserByEmail(db, email.trim().toLowerCase())
  return user?.emailVerifiedAt ? toContact(user) : undefined
}

type Row = { id: string; name: string; email: string; locale: string; emailVerifiedAt: string | null; suspendedAt: string | null }

function toContact({ id, name, email, locale, emailVerifiedAt, suspendedAt }: Row): Contact {
  return { id, name, email, locale: isLocale(locale) ? locale : 'en', verified: emailVerifiedAt !== null, suspended: suspendedAt !== null }
}
