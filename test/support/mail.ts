import { listOutbox, readOutboxMail } from '#app/mail/mailer.server.ts'
import type { Site } from './site.ts'

/** The newest mail to an address, as text; the worker needs a moment to write it. */
export async function mailTo(site: Site, email: string): Promise<string> {
  const folder = site.ctx.settings.outboxFolder ?? ''
  for (let tries = 0; tries < 200; tries += 1) {
    for (const { id, to } of await listOutbox(folder, 200)) if (to === email) return (await readOutboxMail(folder, id))?.text ?? ''
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`nothing was mailed to ${email}`)
}

/** The first link of a mail to one of our pages, as a path. */
export function linkIn(text: string, page: string): string {
  const found = new RegExp(`https?://[^\\s]*?(/[a-z-]+/${page}[^\\s]*)`).exec(text)?.[1]
  if (!found) throw new Error(`no link to ${page} in the mail:\n${text}`)
  return found
}
