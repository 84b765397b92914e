/** Longest message, in characters. */
export const MAX_BODY = 4000
/** Messages of one page, and of one catch-up. */
export const PAGE = 50
export const SYNC_LIMIT = 200
/** Larger than any number of a message; what the database can compare with. */
export const MAX_SEQ = 2_000_000_000

/** How long a message may be edited after it was sent. */
export const EDIT_MINUTES = 15

/** When editing a message ends. */
export const editEnd = ({ sentAt }: { sentAt: string }) => new Date(Date.parse(sentAt) + EDIT_MINUTES * 60_000)

/** Few, so that each has a name that is read out, and none is a word with two meanings. */
export const REACTIONS = ['thumbsUp', 'heart', 'celebrate', 'laugh', 'thanks', 'sad'] as const
export type Reaction = (typeof REACTIONS)[number]

/**
 * What is kept of a text: no NUL (PostgreSQL refuses it), no half characters, one kind of line end (forms send two
 * characters for it), no blanks around it.
 */
export function cleanBody(text: string): string {
  return text
    .replaceAll('\u0000', '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replaceAll('\r\n', '\n')
    .trim()
}

/** What a person may do with a conversation for themselves. */
export const ARRANGEMENTS = ['pin', 'unpin', 'mute', 'unmute', 'archive', 'unarchive'] as const
export type Arrangement = (typeof ARRANGEMENTS)[number]

/** Pinned conversations stand above all others, so they are few. */
export const MOST_PINNED = 5
/** More unread messages than this are not counted one by one. */
export const MOST_UNREAD = 99
