import type { Db } from '#db/client.ts'
import type { Stays } from '#db/schema.ts'
import { findStayOfApplication, insertStay } from './stay.repo.server.ts'
import { stayEndsOn } from './stay.ts'

type NewStay = Pick<Stays, 'id' | 'userId' | 'route' | 'startsOn'> & { applicationId?: string; approvalId?: string; at: Date }

/** Writes down a permission to remain, in the transaction of the approval; gives its last day. */
export async function recordStay(trx: Db, { at, applicationId, approvalId, ...stay }: NewStay): Promise<string> {
  const endsOn = stayEndsOn(stay.route, stay.startsOn)
  const from = { applicationId: applicationId ?? null, approvalId: approvalId ?? null }
  await insertStay(trx, { ...stay, ...from, endsOn, createdAt: at.toISOString() })
  return endsOn
}

/** The stay that an application led to; the caller has checked that its reader may know. */
export const findStayOf = (db: Db, applicationId: string): Promise<Stays | undefined> => findStayOfApplication(db, applicationId)
