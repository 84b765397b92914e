type Conversation = { senderId: string; participantIds: string[]; apart: string[] }

/** Whom a message reaches: everybody else who takes part now and is not kept apart from the sender by a block. */
export function reachedBy({ senderId, participantIds, apart }: Conversation): string[] {
  return participantIds.filter((id) => id !== senderId && !apart.includes(id))
}

/** Only where it reaches somebody; the same answer shows or hides the form. */
export function canWrite(conversation: Conversation): boolean {
  return reachedBy(conversation).length > 0
}

/** In a group, who is kept apart by a block sees nothing of what the other wrote; two alone keep what they have. */
export const isHidden = ({ kind }: { kind: string }, senderId: string, apart: string[]): boolean =>
  kind === 'cohort' && apart.includes(senderId)
