import { type LocalText, readLocalText } from '#app/lib/local-text.ts'
import type { Db } from '#db/client.ts'
import { listRolesOfPeople } from './membership.repo.server.ts'
import type { MembershipRole } from './organisation.ts'

export type Belonging = { organisationId: string; role: MembershipRole; names: LocalText; verified: boolean }

/** For which organisations people act today, by person: who vouches for somebody, and who works beside whom. */
export async function belongingOf(db: Db, userIds: Iterable<string>): Promise<Map<string, Belonging[]>> {
  const people = new Map<string, Belonging[]>()
  for (const { userId, organisationId, role, names, verifiedAt } of await listRolesOfPeople(db, [...new Set(userIds)]))
    people.set(userId, [
      ...(people.get(userId) ?? []),
      { organisationId, role, names: readLocalText(names), verified: verifiedAt !== null },
    ])
  return people
}

/** The verified organisation that stands beside a person's name, by person; whoever has none is not there. */
export async function vouchersOf(db: Db, userIds: Iterable<string>): Promise<Map<string, LocalText>> {
  const vouchers = new Map<string, LocalText>()
  for (const [userId, belonging] of await belongingOf(db, userIds)) {
    const verified = belonging.find((one) => one.verified)
    if (verified) vouchers.set(userId, verified.names)
  }
  return vouchers
}
