import type { Logger } from 'pino'
import type { Db } from '#db/client.ts'
import type { Passwords } from './features/accounts/passwords.server.ts'
import type { Solver } from './features/mentorship/solver/solver.server.ts'
import type { MessageStore } from './features/messaging/message-store.server.ts'
import type { Examiner } from './files/examiner.server.ts'
import type { FileStore } from './files/store.server.ts'
import type { Limits } from './http/limits.server.ts'
import type { Mailer } from './mail/mailer.server.ts'
import type { Pusher } from './push/pusher.server.ts'
import type { ServerEvent } from './realtime/events.ts'
import type { Presence } from './realtime/presence.server.ts'

/** What the outside world gives to a use-case. Built once in server.ts, and by `testContext()` in tests. */
export type Ctx = {
  db: Db
  now: () => Date
  /** A UUIDv7. */
  newId: () => string
  /** An unguessable secret of 256 bits, safe in an address. */
  newToken: () => string
  /** Tells people's open pages; only after the commit, and never the only record of anything. */
  publish: (userIds: string[], event: ServerEvent) => void
  /** Ends the live connections of these people at once (suspension, sign-out everywhere). */
  disconnect: (userIds: string[]) => void
  /** Who is connected, in this process and in the others. */
  presence: Presence
  files: FileStore
  examiner: Examiner
  /** Solves rounds of mentoring in a thread of their own. */
  solver: Solver
  /** Stores messages in a thread of their own, where there is one: in a built server on SQLite. */
  messageStore?: MessageStore
  mailer: Mailer
  pusher: Pusher
  limits: Limits
  passwords: Passwords
  log: Logger
  settings: Settings
}

export type Settings = {
  mode: 'demo' | 'production' | 'test'
  /** Scheme, host and port of every link in a mail; never taken from a request. */
  origin: string
  /** Who our mails come from, as an address alone or `Name <address>`. */
  mailFrom: string
  /** Signs links that work without a session. */
  linkKey: string
  /** Where mails lie when no SMTP server is configured; null when they are really sent. */
  outboxFolder: string | null
  /** Where the end of the record of who did what is written down again, outside the database. */
  auditAnchors: string
}
