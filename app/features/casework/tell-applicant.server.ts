import type { Ctx } from '#app/context.server.ts'
import { enqueueMail } from '#app/features/accounts/enqueue-mail.server.ts'
import { type Contact, contactsOf } from '#app/features/accounts/find-contacts.server.ts'
import { listPapers } from '#app/features/applications/list-papers.server.ts'
import { notify } from '#app/features/notifications/notify.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { AppError } from '#app/lib/errors.ts'
import type { Db } from '#db/client.ts'
import type { Applications } from '#db/schema.ts'
import { changesEmail, decidedEmail } from './casework.emails.ts'
import { type Asked, itemLine, targetLabel } from './item-label.ts'
import type { Letter } from './letter.ts'

/** Who gets the news, and what was asked for in their words. Read before the transaction that tells them. */
export type Addressee = { person: Contact; lines: string[] }

export async function addresseeOf(ctx: Ctx, application: Applications, items: readonly Asked[] = []): Promise<Addressee> {
  const person = (await contactsOf(ctx.db, [application.userId])).get(application.userId)
  if (!person) throw new AppError('not_found')
  if (items.length === 0) return { person, lines: [] }
  const t = translateTo(person.locale)
  const papers = await listPapers(ctx, application, person.locale)
  return { person, lines: items.map((item) => itemLine(item, targetLabel(item, papers, t), t)) }
}

type News =
  | { kind: 'changes' | 'due'; dueOn: string; uniqueKey: string }
  | { kind: 'approved' | 'refused'; letter: Letter; uniqueKey: string }

/** News about an application, written in its transaction: a notification, and a mail in the applicant's language. */
export async function tellApplicant(ctx: Ctx, trx: Db, { person, lines }: Addressee, news: News): Promise<void> {
  const at = ctx.now()
  const path = news.kind === 'approved' ? '/onboarding' : '/application'
  await notify(trx, { id: ctx.newId(), userId: person.id, kind: `casework.${news.kind}`, params: {}, path, at })
  const t = translateTo(person.locale)
  const about = { name: person.name, origin: ctx.settings.origin }
  const mail =
    'letter' in news
      ? decidedEmail({ ...about, letter: news.letter, approved: news.kind === 'approved' }, t)
      : changesEmail({ ...about, reminder: news.kind === 'due', items: lines, dueOn: news.dueOn }, t)
  const uniqueKey = `casework.${news.kind}.${news.uniqueKey}`
  await enqueueMail(trx, { id: ctx.newId(), at, to: person.email, locale: person.locale, mail, uniqueKey })
}
