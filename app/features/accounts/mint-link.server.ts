import type { Ctx } from '#app/context.server.ts'
import { isLocale, type Locale } from '#app/lib/locales.ts'
import type { Db } from '#db/client.ts'
import { replaceToken } from './email-token.repo.server.ts'
import { type EmailTokenPurpose, tokenEnd } from './email-token.ts'
import { pageUrl } from './page-url.ts'
import { hashToken } from './token-hash.server.ts'

const PATH = { verify: '/verify-email', reset: '/reset-password', change: '/confirm-email' } as const

type Link = { user: { id: string; locale: string }; purpose: EmailTokenPurpose; email: string }

/** Makes the one link of this purpose that works from now on. Only its hash is stored; the link itself goes into a mail. */
export async function mintLink(
  ctx: Pick<Ctx, 'now' | 'newToken' | 'settings'>,
  db: Db,
  { user, purpose, email }: Link,
): Promise<{ url: string; token: string }> {
  const token = ctx.newToken()
  const at = ctx.now()
  await replaceToken(db, {
    id: hashToken(token),
    userId: user.id,
    purpose,
    email,
    createdAt: at.toISOString(),
    expiresAt: tokenEnd(purpose, at).toISOString(),
  })
  return { token, url: `${pageUrl(ctx.settings, localeOf(user), PATH[purpose])}?token=${token}` }
}

/** The language in which we write to somebody. */
export function localeOf(user: { locale: string }): Locale {
  return isLocale(user.locale) ? user.locale : 'en'
}
