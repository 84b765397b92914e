import { Lucia } from 'lucia'
import type { Db } from '#db/client.ts'
import { luciaAdapter, type SessionAttributes, type UserAttributes } from './lucia-adapter.server.ts'

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof openLucia>
    UserId: string
    DatabaseSessionAttributes: SessionAttributes
    DatabaseUserAttributes: UserAttributes
  }
}

/** Lucia over this database, or over this transaction: what it writes is part of it. */
export function openLucia({ db, now }: { db: Db; now: () => Date }) {
  return new Lucia(luciaAdapter(db, now), {
    getSessionAttributes: (attributes: SessionAttributes) => attributes,
    getUserAttributes: (attributes: UserAttributes) => attributes,
  })
}
