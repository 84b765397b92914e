import { type DraftBody, type DraftSection, itemsOf, type Loose, shownValue } from './draft-body.ts'

export type DiffPart = 'set' | 'prerequisite' | 'gate' | 'section' | 'item' | 'segment' | 'profession'
/** One difference. `field` is empty where the whole thing came or went. */
export type Difference = {
  change: 'added' | 'removed' | 'changed'
  part: DiffPart
  id: string
  /** Where it stands: the section's id, for an item. */
  within: string
  label: string
  field: string
  before: string
  after: string
}

/** What is about the file, or is compared by itself; notes and sources are no rules. */
const SET_FIELDS = ['title', 'jurisdiction', 'kind', 'passMark', 'validFrom', 'validTo']
const SECTION_FIELDS = ['label', 'max', 'cap', 'allRequired', 'select', 'input', 'unitPoints', 'groups']
const ITEM_FIELDS = ['label', 'points', 'group', 'requires', 'excludes', 'onlyWhen', 'input', 'min', 'max']
const GATE_FIELDS = ['label', 'input', 'atLeast', 'below']

/** Everything by which the rules of one edition differ from another's, in the order of the page. The order of ids is none of it. */
export function diffRuleSets(before: DraftBody, after: DraftBody): Difference[] {
  return [
    ...changedFields({ part: 'set', within: '' }, before, after, SET_FIELDS),
    ...diffLists({ part: 'prerequisite', within: '' }, before.prerequisites, after.prerequisites, ['label']),
    ...diffLists({ part: 'gate', within: '' }, before.gates, after.gates, GATE_FIELDS),
    ...diffLists({ part: 'section', within: '' }, before.sections, after.sections, SECTION_FIELDS),
    ...diffItems(before, after),
    ...diffLists({ part: 'segment', within: '' }, talent(before, 'segments'), talent(after, 'segments'), ['label']),
    ...diffLists({ part: 'profession', within: '' }, talent(before, 'professions'), talent(after, 'professions'), ['label', 'segment']),
  ]
}

type Where = Pick<Difference, 'part' | 'within'>

/** An item that moved to another section is one change, not one that went and one that came. */
function diffItems(before: DraftBody, after: DraftBody): Difference[] {
  const old = placed(before)
  const now = placed(after)
  const gone = [...old].filter(([id]) => !now.has(id)).map(([, { item, section }]) => whole('removed', place(section), item))
  const rest = [...now].flatMap(([id, { item, section }]) => {
    const known = old.get(id)
    if (!known) return [whole('added', place(section), item)]
    const moved = idOf(known.section) === idOf(section) ? [] : [entry(place(section), item, 'section', idOf(known.section), idOf(section))]
    return [...moved, ...changedFields(place(section), known.item, item, ITEM_FIELDS)]
  })
  return [...gone, ...rest]
}

const place = (section: Loose): Where => ({ part: 'item', within: idOf(section) })
const placed = (body: DraftBody) =>
  new Map(body.sections.flatMap((section: DraftSection) => itemsOf(body, section).map((item) => [idOf(item), { item, section }] as const)))

function diffLists(where: Where, before: Loose[], after: Loose[], fields: string[]): Difference[] {
  const old = new Map(before.map((item) => [idOf(item), item]))
  const now = new Set(after.map(idOf))
  return [
    ...before.filter((item) => !now.has(idOf(item))).map((item) => whole('removed', where, item)),
    ...after.flatMap((item) => {
      const known = old.get(idOf(item))
      return known ? changedFields(where, known, item, fields) : [whole('added', where, item)]
    }),
  ]
}

function changedFields(where: Where, before: Loose, after: Loose, fields: string[]): Difference[] {
  return fields.flatMap((field) => {
    const [from, to] = [fieldText(before[field]), fieldText(after[field])]
    return from === to ? [] : [entry(where, after, field, from, to)]
  })
}

const whole = (change: 'added' | 'removed', where: Where, item: Loose): Difference => {
  const value = item.points === undefined ? '' : shownValue(item.points)
  const [before, after] = change === 'added' ? ['', value] : [value, '']
  return { change, ...where, id: idOf(item), label: shownValue(item.label), field: value === '' ? '' : 'points', before, after }
}
const entry = (where: Where, item: Loose, field: string, before: string, after: string): Difference => ({
  ...{ change: 'changed', ...where, id: idOf(item), label: shownValue(item.label) },
  ...{ field, before, after },
})

/** A list of ids says the same in any order, an empty one the same as none. */
function fieldText(value: unknown): string {
  if (Array.isArray(value)) return value.map(fieldText).sort().join(', ')
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([key, part]) => `${key} ${fieldText(part)}`)
      .sort()
      .join(', ')
  return value === false ? '' : shownValue(value)
}

const idOf = (item: Loose): string => shownValue(item.id) || shownValue(item.label)

function talent(body: DraftBody, list: 'segments' | 'professions'): Loose[] {
  const found = (body.talentList as Loose | undefined)?.[list]
  return Array.isArray(found) ? (found as Loose[]) : []
}
