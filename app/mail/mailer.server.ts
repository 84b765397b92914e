import { mkdirSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import nodemailer from 'nodemailer'
import { writeAtomically } from '#app/files/write-atomically.server.ts'
import { composeMail } from './compose.ts'
import { parseMail } from './eml.ts'
import { isMailId, type Mailer, requireSafeMail } from './mail.ts'

export type { IdentifiedMail, Mail, Mailer } from './mail.ts'

export type OutboxEntry = { id: string; at: string; to: string; subject: string }
export type OutboxMail = { to: string; subject: string; text: string; html: string }

const OUTBOX_FROM = 'Praya <no-reply@praya.example>'
const SUFFIX = '.eml'

/**
 * Writes each mail as `<id>.eml` instead of sending it. A mail sent again replaces its own file. `now` dates the mail;
 * without it the composer stamps the hour of writing.
 */
export function folderMailer(folder: string, now?: () => Date): Mailer {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const composer = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return {
    async send(mail) {
      requireSafeMail(mail)
      const { message } = await composer.sendMail({ ...composeMail(mail, OUTBOX_FROM), date: now?.() })
      await writeAtomically(join(folder, mail.id + SUFFIX), message as Buffer)
    },
  }
}

/** Sends through an SMTP server (`smtp://user:password@host:587`, `smtps://…`). A refusal is thrown, for the queue to see. */
export function smtpMailer(url: string, from: string): Mailer {
  const { protocol, hostname, port, username, password } = new URL(url)
  const transport = nodemailer.createTransport({
    host: hostname,
    port: Number(port) || (protocol === 'smtps:' ? 465 : 587),
    secure: protocol === 'smtps:',
    auth: username ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) } : undefined,
    // Without these a server that stops answering would hold a task for ten minutes.
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 30_000,
  })
  return {
    async send(mail) {
      requireSafeMail(mail)
      await transport.sendMail(composeMail(mail, from))
    },
  }
}

/** The newest mails of an outbox folder, newest first. */
export async function listOutbox(folder: string, limit: number): Promise<OutboxEntry[]> {
  const names = await outboxFiles(folder)
  const dated = await Promise.all(names.map(async (name) => ({ name, writtenAt: (await stat(join(folder, name))).mtimeMs })))
  dated.sort((a, b) => b.writtenAt - a.writtenAt || (a.name < b.name ? 1 : -1))
  return Promise.all(dated.slice(0, limit).map(({ name, writtenAt }) => entryOf(folder, name, writtenAt)))
}

/** One mail of the outbox; undefined when there is none of this id, or the id is no id. */
export async function readOutboxMail(folder: string, id: string): Promise<OutboxMail | undefined> {
  if (!isMailId(id)) return undefined
  try {
    const { to, subject, text, html } = parseMail(await readFile(join(folder, id + SUFFIX), 'utf8'))
    return { to, subject, text, html }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

async function entryOf(folder: string, name: string, writtenAt: number): Promise<OutboxEntry> {
  const { to, subject, at } = parseMail(await readFile(join(folder, name), 'utf8'))
  return { id: name.slice(0, -SUFFIX.length), at: at ?? new Date(writtenAt).toISOString(), to, subject }
}

async function outboxFiles(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith(SUFFIX) && isMailId(name.slice(0, -SUFFIX.length)))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
