import { AppError } from '#app/lib/errors.ts'
import type { Locale } from '#app/lib/locales.ts'
import type { Db } from '#db/client.ts'
import { findUserByEmail, insertUser, updateUser } from './user.repo.server.ts'

export type VerifiedPerson = { id: string; email: string; name: string; locale: Locale; passwordHash: string | null; at: Date }

/**
 * An account for somebody whose mailbox is proven (an invitation's link, the command line); gives its id. An account
 * that waits at this address for its proof becomes this one, with this password. A proven one is a conflict.
 */
export async function createVerifiedPerson(trx: Db, person: VerifiedPerson): Promise<string> {
  const at = person.at.toISOString()
  const email = person.email.trim().toLowerCase()
  const { id, name, locale, passwordHash } = person
  if (await insertUser(trx, { id, email, emailVerifiedAt: at, passwordHash, name, locale, createdAt: at })) return id

  const waiting = await findUserByEmail(trx, email)
  if (!waiting || waiting.emailVerifiedAt) throw new AppError('conflict', 'accounts.error.emailTaken')
  await updateUser(trx, waiting.id, { emailVerifiedAt: at, passwordHash, name, locale })
  return waiting.id
}
