import { peopleOfOffice, peopleWithRole } from '#app/features/organisations/list-members.server.ts'
import type { Db } from '#db/client.ts'

type About = { organisationId: string | null; reporterId: string; reportedId: string }

/** Who handles a report: the organisation's organisers, or the office's administrators; nobody whom it is about or from. */
export async function handlersOf(db: Db, { organisationId, reporterId, reportedId }: About): Promise<string[]> {
  const people = organisationId ? await peopleWithRole(db, [organisationId], 'organiser') : await peopleOfOffice(db, 'administrator')
  return [...new Set(people)].filter((id) => id !== reporterId && id !== reportedId)
}

/** The organisation to send a report to; null, so the administrators, when nobody there could handle it. */
export async function organisationFor(db: Db, about: About): Promise<string | null> {
  if (about.organisationId === null) return null
  return (await handlersOf(db, about)).length > 0 ? about.organisationId : null
}
