/**
 * A rule set that is being written. It may break the format anywhere (the problems are shown, not lost), so nothing is
 * known of it but that it has lists of objects where the format has them.
 */
export type Loose = { [key: string]: unknown }
export type DraftSection = Loose & { choices?: Loose[]; criteria?: Loose[]; groups?: Loose[] }
export type DraftBody = Loose & { sections: DraftSection[]; prerequisites: Loose[]; gates: Loose[] }

/** Which of the two lists a section of this draft has. */
export const itemsKey = (body: Loose): 'choices' | 'criteria' => (body.kind === 'criteria-count' ? 'criteria' : 'choices')

export const itemsOf = (body: Loose, section: DraftSection): Loose[] => section[itemsKey(body)] ?? []

/** The draft in any parsed JSON; undefined where there is no object to write in. */
export function toDraftBody(value: unknown): DraftBody | undefined {
  if (!isLoose(value)) return undefined
  return {
    ...value,
    prerequisites: objectsIn(value.prerequisites),
    gates: objectsIn(value.gates),
    sections: objectsIn(value.sections).map(toSection),
  }
}

function toSection(section: Loose): DraftSection {
  const lists = (['choices', 'criteria', 'groups'] as const).flatMap((key) =>
    section[key] === undefined ? [] : [[key, objectsIn(section[key])] as const],
  )
  return { ...section, ...Object.fromEntries(lists) }
}

const objectsIn = (value: unknown): Loose[] => (Array.isArray(value) ? value.filter(isLoose) : [])

function isLoose(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What a field of a form shows of a value. */
export const shownValue = (value: unknown): string =>
  value === undefined || value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)

/** The number that was typed; words stay as they are, for the problem to stand beside them; nothing is nothing. */
export function typedNumber(text: string): number | string | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return undefined
  return /^[+-]?\d+([.,]\d+)?$/.test(trimmed) ? Number(trimmed.replace(',', '.')) : trimmed
}

/** Ids as people type them in one field: separated by commas, blanks or lines. */
export const typedIds = (text: string): string[] => text.split(/[\s,，、]+/).filter((id) => id !== '')
