import type { Actor } from '#app/features/accounts/actor.ts'
import { type Standing, standingsOf } from '#app/features/accounts/find-standing.server.ts'
import { belongingOf } from '#app/features/organisations/find-belonging.server.ts'
import { organisationsById } from '#app/features/organisations/find-organisations.server.ts'
import { membersOf } from '#app/features/organisations/list-members.server.ts'
import type { LocalText } from '#app/lib/local-text.ts'
import type { Db } from '#db/client.ts'
import type { MessageRequests } from '#db/schema.ts'
import { type Ties, type Way, wayTo, wayToOrganisation } from './contact.policy.ts'
import { findRequest, findRequestsFrom, listShared } from './contact.repo.server.ts'
import { type Addressee, organisationSubject, pairSubject } from './contact.ts'
import { blockedWith } from './find-blocks.server.ts'
import { findConversationId, listParticipantIds } from './messaging.repo.server.ts'

/** How somebody reaches an addressee, where the two write already or the request waits, and who hears of a request. */
export type Found = {
  way: Way
  subjectId: string
  conversationId: string | undefined
  name: string | LocalText
  voucher: LocalText | null
  recipients: string[]
}
const UNKNOWN: Found = { way: 'unknown', subjectId: '', conversationId: undefined, name: '', voucher: null, recipients: [] }

/** Looks up what the policy goes by. In a transaction, what it says holds until the commit if the sender is held. */
export function findWay(db: Db, actor: Actor, to: Addressee): Promise<Found> {
  return to.kind === 'person' ? wayToPerson(db, actor, to.id) : wayToStaff(db, actor, to.id)
}

async function wayToPerson(db: Db, actor: Actor, personId: string): Promise<Found> {
  const person = (await standingsOf(db, [personId])).get(personId)
  if (!person || personId === actor.id) return UNKNOWN
  const subjectId = pairSubject(actor.id, personId)
  const conversationId = await findConversationId(db, 'direct', subjectId)
  const request = conversationId ? await findRequest(db, conversationId) : undefined
  const belonging = (await belongingOf(db, [personId])).get(personId) ?? []
  const direct = conversationId !== undefined && (await listParticipantIds(db, conversationId)).includes(personId)
  const shared = await listShared(db, actor.id, personId)
  const ties = await tiesOf(db, { actor, person, request, shared, direct, places: belonging.map(({ organisationId }) => organisationId) })
  const way = wayTo(ties, { ...person, requestsFrom: await findRequestsFrom(db, personId) })
  const voucher = belonging.find(({ verified }) => verified)?.names ?? null
  // Two who work together have a place to write already.
  const place = direct ? conversationId : (shared.find(({ kind }) => WORK.includes(kind))?.id ?? conversationId)
  return { way, subjectId, conversationId: place, name: person.name, voucher, recipients: [personId] }
}

type Shared = Awaited<ReturnType<typeof listShared>>
const WORK: string[] = ['mentorship', 'job_application', 'case']
type Pair = { actor: Actor; person: Standing; request: MessageRequests | undefined; shared: Shared; direct: boolean; places: string[] }

async function tiesOf(db: Db, { actor, person, request, shared, direct, places }: Pair): Promise<Ties> {
  const own = actor.memberships.map(({ organisationId }) => organisationId)
  const answering = shared.flatMap(({ organisationId }) => organisationId ?? [])
  const is = (kinds: string[]) => shared.some(({ kind }) => kinds.includes(kind))
  const open = request && !request.acceptedAt ? request : undefined
  return {
    apart: (await blockedWith(db, actor.id)).includes(person.id),
    colleagues: own.some((id) => places.includes(id)),
    work: is(WORK),
    staff: answering.some((id) => own.includes(id) || places.includes(id)),
    fellows: is(['cohort']),
    // Who has left wants to be asked again.
    direct,
    asked: open ? (open.senderId === actor.id ? 'bySender' : 'byRecipient') : 'none',
  }
}

async function wayToStaff(db: Db, actor: Actor, organisationId: string): Promise<Found> {
  const organisation = (await organisationsById(db, [organisationId])).get(organisationId)
  if (!organisation) return UNKNOWN
  const subjectId = organisationSubject(actor.id, organisationId)
  const conversationId = await findConversationId(db, 'direct', subjectId)
  const apart = await blockedWith(db, actor.id)
  const recipients = (await membersOf(db, organisationId)).filter((id) => !apart.includes(id))
  const way = wayToOrganisation({
    verified: organisation.verifiedAt !== null,
    office: organisation.kind === 'office',
    own: actor.memberships.some((one) => one.organisationId === organisationId),
    reachable: recipients.length > 0,
    asked: conversationId !== undefined && (await isAnswering(db, actor, conversationId)),
  })
  return { way, subjectId, conversationId, name: organisation.names, voucher: organisation.names, recipients }
}

/** Whether a request waits, or somebody has taken it up and is still there. */
async function isAnswering(db: Db, actor: Actor, conversationId: string): Promise<boolean> {
  const request = await findRequest(db, conversationId)
  if (!request?.acceptedAt) return request !== undefined
  return (await listParticipantIds(db, conversationId)).some((id) => id !== actor.id)
}
