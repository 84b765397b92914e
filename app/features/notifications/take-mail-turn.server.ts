import { AppError } from '#app/lib/errors.ts'
import type { Db } from '#db/client.ts'
import { ensureSettings, takeMailTurn } from './notice-settings.repo.server.ts'
import { BEGINNING } from './notice-settings.ts'
import { toRow } from './settings-row.ts'

/**
 * Notes, in the transaction that decides on a mail about messages, when it was made; `before` is when the last one was, as
 * the decision saw it. Refused when another mail was made meanwhile: two at a time would be one too many.
 */
export async function takeMailTurnOf(trx: Db, userId: string, { at, before }: { at: Date; before: string | null }): Promise<void> {
  const moment = at.toISOString()
  await ensureSettings(trx, toRow({ ...BEGINNING, userId, zone: null, at: moment }))
  if (!(await takeMailTurn(trx, userId, { at: moment, before }))) throw new AppError('conflict')
}
