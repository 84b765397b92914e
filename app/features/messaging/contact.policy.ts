import type { RequestsFrom } from './contact.ts'

/** What two people have to do with each other, as far as writing goes. */
export type Ties = {
  /** One has blocked the other. */
  apart: boolean
  /** They act for the same organisation. */
  colleagues: boolean
  /** They are a pair of mentoring, an applicant and an employer, or an applicant and their officer. */
  work: boolean
  /** One acts for the organisation that runs a programme of the other. */
  staff: boolean
  /** They have places in the same cohort. */
  fellows: boolean
  /** They write to each other already. */
  direct: boolean
  /** A request between them: who asked, if it was not accepted. */
  asked: 'none' | 'bySender' | 'byRecipient'
}

/** `mentor` stands in the directory of mentors, where everybody finds them. */
export type Recipient = { mentor: boolean; suspended: boolean; requestsFrom: RequestsFrom }

/**
 * How the first word comes to somebody: at once; as a request that they accept or decline; it waits already; it may not be
 * sent; or the sender has no business to know that there is such a person.
 */
export type Way = 'now' | 'request' | 'waiting' | 'refused' | 'unknown'

/** Decides who may write to whom. A block tells no more than a person who takes no requests. */
export function wayTo(ties: Ties, recipient: Recipient): Way {
  const near = ties.colleagues || ties.work || ties.staff || ties.direct || ties.asked === 'byRecipient'
  const isKnown = near || ties.fellows || recipient.mentor || ties.asked === 'bySender'
  if (!isKnown || recipient.suspended) return 'unknown'
  // Who asked and waits learns nothing from a block: neither that it is there, nor that it is not.
  if (ties.asked === 'bySender' && !near) return 'waiting'
  if (ties.apart) return 'refused'
  if (near) return 'now'
  if (recipient.requestsFrom === 'nobody') return 'refused'
  return ties.fellows || recipient.requestsFrom === 'everyone' ? 'request' : 'refused'
}

export type OrganisationTies = { verified: boolean; office: boolean; own: boolean; reachable: boolean; asked: boolean }

/** Writing to whoever acts for an organisation is always a request: one of them takes it up. The office has its own desks. */
export function wayToOrganisation({ verified, office, own, reachable, asked }: OrganisationTies): Way {
  if (!verified || office || own) return 'unknown'
  if (asked) return 'waiting'
  return reachable ? 'request' : 'refused'
}
