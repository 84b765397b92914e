/** What somebody lets others see of them: whether they are here and write, and what they have read. */
export type Choices = { presence: boolean; receipts: boolean }
/** Nobody has to choose: what is not hidden is shown. */
export const SHOWN: Choices = { presence: true, receipts: true }

/** Whoever hides whether they are here and write does not see it of others either. */
export const seesPresence = (viewer: Choices, seen: Choices) => viewer.presence && seen.presence
/** Whoever hides what they have read does not see it of others either. */
export const seesReceipts = (viewer: Choices, seen: Choices) => viewer.receipts && seen.receipts

type People = { ids: string[]; choices: Map<string, Choices>; self: Choices }
const choiceOf = ({ choices }: People, id: string) => choices.get(id) ?? SHOWN

/** Those among people with whom somebody shares it, each seeing it of the other. */
export const sharingPresence = (people: People) => people.ids.filter((id) => seesPresence(people.self, choiceOf(people, id)))
export const sharingReceipts = (people: People) => people.ids.filter((id) => seesReceipts(people.self, choiceOf(people, id)))
