import { runDueTasks } from '#app/background/worker.server.ts'
import type { Ctx } from '#app/context.server.ts'
import { accountTasks } from '#app/features/accounts/accounts.tasks.server.ts'
import type { Passwords } from '#app/features/accounts/passwords.server.ts'
import { mailTasks } from '#app/features/accounts/send-mail.tasks.server.ts'
import { signIn, type Visitor } from '#app/features/accounts/sign-in.server.ts'
import { openCookies } from '#app/http/cookies.server.ts'
import { listOutbox, readOutboxMail } from '#app/mail/mailer.server.ts'
import { givenPerson } from '#test/support/factories.ts'

export const PASSWORD = 'ferry lantern tile'
export const cookies = openCookies(false)

/** A person who can sign in with `PASSWORD`. */
export async function givenAccount(ctx: Ctx, id: string, given: Parameters<typeof givenPerson>[2] = {}) {
  const person = await givenPerson(ctx, id, given)
  await ctx.db
    .updateTable('users')
    .set({ passwordHash: await ctx.passwords.hash(PASSWORD) })
    .where('id', '=', id)
    .execute()
  return person
}

/** Somebody at a browser that has never been here. */
export function stranger(overrides: Partial<Visitor> = {}): Visitor {
  return {
    addressKey: '203.0.113.7',
    deviceToken: null,
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/130.0',
    sessionId: null,
    ...overrides,
  }
}

export async function signInAs(ctx: Ctx, email: string, visitor = stranger()) {
  const { sessionToken, deviceToken } = await signIn(ctx, visitor, { email, password: PASSWORD })
  return { sessionToken, deviceToken, cookie: `${cookies.session.name}=${sessionToken}` }
}

/** The real port, with a count: how often a sign-in reached the costly part. */
export function countingPasswords(passwords: Passwords) {
  const counts = { hash: 0, verify: 0 }
  return {
    counts,
    hash: (password: string) => {
      counts.hash += 1
      return passwords.hash(password)
    },
    verify: (stored: string | null, password: string) => {
      counts.verify += 1
      return passwords.verify(stored, password)
    },
  }
}

/** Does the background work, then gives all mails that left, by address. */
export async function mailsOf(ctx: Ctx): Promise<{ to: string; subject: string; text: string }[]> {
  await runDueTasks(ctx, { ...mailTasks, ...accountTasks })
  const folder = ctx.settings.outboxFolder ?? ''
  const mails = await Promise.all((await listOutbox(folder, 100)).map(({ id }) => readOutboxMail(folder, id)))
  return mails.flatMap((mail) => (mail ? [mail] : []))
}

export async function mailsTo(ctx: Ctx, to: string) {
  return (await mailsOf(ctx)).filter((mail) => mail.to === to)
}

/** The token in the one mail to this address that has such a link. */
export async function tokenFor(ctx: Ctx, to: string, page: 'verify-email' | 'reset-password' | 'confirm-email'): Promise<string> {
  const links = (await mailsTo(ctx, to)).flatMap(({ text }) => [...text.matchAll(new RegExp(`/${page}\\?token=([\\w-]+)`, 'g'))])
  const token = links.at(0)?.[1]
  if (!token) throw new Error(`no ${page} link was sent to ${to}`)
  return token
}

export const userRow = (ctx: Ctx, id: string) => ctx.db.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
