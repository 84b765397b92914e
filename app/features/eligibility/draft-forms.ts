import { type DraftBody, type DraftSection, itemsKey, type Loose, shownValue, typedIds, typedNumber } from './draft-body.ts'
import { type DraftPath, valueAt } from './edit-draft.ts'
import { ROUTES } from './edition.ts'

export type FieldKind = 'text' | 'area' | 'number' | 'ids' | 'flag' | 'choice' | 'day'
/** A field of a draft: where it stands in the object, how it is typed, and, for a choice, among what. */
type Spec = { key: string; kind: FieldKind; options?: readonly string[]; optional?: boolean; orNull?: boolean }
export type FormField = Spec & { name: string; problemKey: string; value: string }
export type TypedValues = Record<string, string | string[] | undefined>

const must = (key: string, kind: FieldKind = 'text', options?: readonly string[]): Spec => ({ key, kind, ...(options ? { options } : {}) })
const may = (key: string, kind: FieldKind = 'text', options?: readonly string[]): Spec => ({ ...must(key, kind, options), optional: true })

/** The format wants a word for "no stated maximum". */
const NO_MAXIMUM: Spec = { ...may('max', 'number'), orNull: true }
const SELECTS = ['', 'any', 'one', 'per-unit']
export const ABOUT: Spec[] = [
  must('id'),
  must('title', 'area'),
  may('jurisdiction'),
  must('route', 'choice', ROUTES),
  must('kind', 'choice', ['criteria-count', 'points']),
  must('passMark', 'number'),
  may('validFrom', 'day'),
  may('validTo', 'day'),
]
export const PREREQUISITE: Spec[] = [must('id'), must('label', 'area')]
export const GATE: Spec[] = [may('id'), must('label', 'area'), may('input'), may('atLeast', 'number'), may('below', 'number')]
export const GROUP: Spec[] = [must('id'), must('select', 'choice', SELECTS), may('input'), may('unitPoints', 'number'), NO_MAXIMUM]
export const SEGMENT: Spec[] = [must('id'), must('label')]
const CRITERION: Spec[] = [
  must('id'),
  must('label', 'area'),
  may('requires', 'ids'),
  may('input'),
  may('min', 'number'),
  may('max', 'number'),
]
const ONLY_WHEN: Spec[] = [may('onlyWhen.input'), may('onlyWhen.atLeast', 'number'), may('onlyWhen.below', 'number')]

export const professionSpec = (segments: string[]): Spec[] => [must('id'), must('label'), must('segment', 'choice', ['', ...segments])]

/** A section's own fields. Without groups it is one group, whose rules stand on it. */
export function sectionSpec(body: DraftBody, section: DraftSection): Spec[] {
  const own = [must('id'), must('label', 'area'), NO_MAXIMUM]
  if (itemsKey(body) === 'criteria') return own
  const whole = section.groups ? [] : [may('select', 'choice', SELECTS), may('input'), may('unitPoints', 'number')]
  return [...own, may('cap', 'number'), may('allRequired', 'flag'), ...whole]
}

export function itemSpec(body: DraftBody, section: DraftSection): Spec[] {
  if (itemsKey(body) === 'criteria') return CRITERION
  const groups = section.groups ? [must('group', 'choice', ['', ...section.groups.map(({ id }) => shownValue(id))])] : []
  return [
    ...[must('id'), must('label', 'area'), must('points', 'number'), ...groups],
    ...[may('requires', 'ids'), may('excludes', 'ids'), may('min', 'number'), may('max', 'number')],
    ...ONLY_WHEN,
  ]
}

/** The fields for one object of the draft, with what stands in it. `prefix` keeps several forms of a page apart. */
export function formAt(body: DraftBody, path: DraftPath, specs: Spec[], prefix = ''): FormField[] {
  const object = valueAt(body, path)
  return specs.map((spec) => ({
    ...spec,
    name: fieldName(spec.key, prefix),
    problemKey: problemKey([...path, ...spec.key.split('.')]),
    value: fieldValue(valueAt(object, spec.key.split('.')), spec),
  }))
}

const fieldName = (key: string, prefix: string) => `${prefix}${key.replace('.', '-')}`

function fieldValue(value: unknown, { kind }: Spec): string {
  if (kind === 'ids' && Array.isArray(value)) return value.map(shownValue).join(', ')
  return kind === 'flag' ? (value === true ? 'yes' : '') : shownValue(value)
}

/** What was typed, as the draft keeps it. */
export function readTyped(specs: Spec[], values: TypedValues, prefix = ''): Loose {
  const typed: Loose = {}
  for (const spec of specs) {
    const [key = '', part] = spec.key.split('.')
    const value = typedValue(spec, [values[fieldName(spec.key, prefix)] ?? ''].flat()[0] ?? '')
    if (part === undefined) typed[key] = value
    else if (value !== undefined) typed[key] = { ...(typed[key] as Loose | undefined), [part]: value }
    else typed[key] ??= undefined
  }
  return typed
}

function typedValue({ kind, orNull }: Spec, text: string): unknown {
  const trimmed = text.trim()
  if (kind === 'number') return typedNumber(trimmed) ?? (orNull ? null : undefined)
  if (kind === 'ids') return trimmed === '' ? undefined : typedIds(trimmed)
  if (kind === 'flag') return trimmed === '' ? undefined : true
  if (kind === 'day') return trimmed === '' ? null : trimmed
  return trimmed === '' ? undefined : trimmed.replace(/\r\n?/g, '\n')
}

/** `sections[2].choices[0].points`, as the problems of a rule set name places. */
export const problemKey = (path: DraftPath): string =>
  path.map((part, at) => (typeof part === 'number' ? `[${part}]` : `${at === 0 ? '' : '.'}${part}`)).join('')

/** The problem of a field: of itself, or of something inside it. */
export function problemAt<P extends { key: string }>(problems: P[], key: string): P | undefined {
  return problems.find((problem) => problem.key === key || problem.key.startsWith(`${key}[`) || problem.key.startsWith(`${key}.`))
}

/** The page of the editor on which a problem can be put right. */
export function pageOfProblem(key: string): string {
  const item = /^sections\[(\d+)\]\.(?:choices|criteria)\[(\d+)\]/.exec(key)
  if (item) return `/sections/${item[1]}/${item[2]}`
  const section = /^sections\[(\d+)\]/.exec(key)
  if (section) return `/sections/${section[1]}`
  return /^(prerequisites|gates)\[/.test(key) ? '/prerequisites' : /^sections/.test(key) ? '' : '/about'
}
