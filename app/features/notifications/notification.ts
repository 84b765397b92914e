import type { notifications } from '#app/i18n/en/notifications.ts'

type Kinds = (typeof notifications)['kind']
/** Everything a person can be told, named as its text is: `mentorship.accepted`. */
export type NotificationKind = { [Area in keyof Kinds & string]: `${Area}.${keyof Kinds[Area] & string}` }[keyof Kinds & string]

/** Names and titles that the sentence needs; kept as they were, so that old news stays true. */
export type NotificationParams = Record<string, string>
