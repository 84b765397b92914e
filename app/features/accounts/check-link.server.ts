import type { Db } from '#db/client.ts'
import { findUsableToken } from './email-token.repo.server.ts'
import type { EmailTokenPurpose } from './email-token.ts'
import { hashToken } from './token-hash.server.ts'

/** Whether a link from a mail would work now. Opening it does not use it up: mail scanners open every link. */
export async function isLinkAlive(db: Db, now: Date, link: { purpose: EmailTokenPurpose; token: string | null }): Promise<boolean> {
  if (!link.token) return false
  const found = await findUsableToken(db, { id: hashToken(link.token), purpose: link.purpose, now: now.toISOString() })
  return found !== undefined
}
