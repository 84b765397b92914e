/** Whom a person lets send message requests: everybody, people of their own programmes and organisations, nobody. */
export const REQUESTS_FROM = ['everyone', 'known', 'nobody'] as const
export type RequestsFrom = (typeof REQUESTS_FROM)[number]

/** Two people have one direct conversation, whoever of them began it. */
export const pairSubject = (one: string, other: string) => [one, other].sort().join('~')
/** A person has one direct conversation with whoever acts for an organisation. */
export const organisationSubject = (personId: string, organisationId: string) => `${personId}~organisation~${organisationId}`

/** Where a message to somebody new goes. */
export type Addressee = { kind: 'person' | 'organisation'; id: string }

/** A request that waits, as its page shows it. */
export type RequestView = {
  conversationId: string
  messageId: string
  name: string
  voucher: string | null
  /** The organisation that it is addressed to; null when it is to the reader. */
  organisation: string | null
  body: string
  sentAt: string
}
