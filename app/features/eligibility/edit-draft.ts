import type { DraftBody, Loose } from './draft-body.ts'
import type { RuleSetTexts } from './edition.ts'

export type DraftPath = (string | number)[]
/** One change of a draft. `set` writes fields of an object, and takes those away that are undefined. */
export type DraftEdit =
  | { do: 'set'; path: DraftPath; values: Loose }
  | { do: 'add'; path: DraftPath; item: Loose }
  | { do: 'remove'; path: DraftPath; at: number }
  | { do: 'move'; path: DraftPath; at: number; by: -1 | 1 }
  | { do: 'texts'; key: string; texts: RuleSetTexts[string] | undefined }

export type DraftContent = { body: DraftBody; texts: RuleSetTexts }

/** The draft after a change; undefined where the change names a place that is not there. */
export function editDraft(content: DraftContent, edit: DraftEdit): DraftContent | undefined {
  if (edit.do === 'texts') return { ...content, texts: withTexts(content.texts, edit.key, edit.texts) }
  const found = valueAt(content.body, edit.path)
  if (edit.do === 'set') {
    if (!isObject(found)) return undefined
    const set = { ...content, body: replaceAt(content.body, edit.path, written(found, edit.values)) as DraftBody }
    return rename(set, found.id, edit.values.id)
  }
  if (found !== undefined && !Array.isArray(found)) return undefined
  const list = changedList((found ?? []) as Loose[], edit)
  return list && { ...content, body: replaceAt(content.body, edit.path, list) as DraftBody }
}

function changedList(list: Loose[], edit: Exclude<DraftEdit, { do: 'set' | 'texts' }>): Loose[] | undefined {
  if (edit.do === 'add') return [...list, edit.item]
  const item = list[edit.at]
  if (item === undefined) return undefined
  const rest = list.filter((_, at) => at !== edit.at)
  if (edit.do === 'remove') return rest
  const to = Math.min(Math.max(edit.at + edit.by, 0), list.length - 1)
  return [...rest.slice(0, to), item, ...rest.slice(to)]
}

const written = (object: Loose, values: Loose): Loose =>
  Object.fromEntries(Object.entries({ ...object, ...values }).filter(([, value]) => value !== undefined))

export function valueAt(value: unknown, path: DraftPath): unknown {
  return path.reduce<unknown>((at, part) => (isObject(at) && Object.hasOwn(at, part) ? at[part] : undefined), value)
}

function replaceAt(value: unknown, [part, ...rest]: DraftPath, by: unknown): unknown {
  if (part === undefined) return by
  if (Array.isArray(value)) return value.map((item, at) => (at === part ? replaceAt(item, rest, by) : item))
  const object = isObject(value) ? value : {}
  return { ...object, [part]: replaceAt(object[part], rest, by) }
}

/** What is called otherwise from now on is called so everywhere: where others name it, and in what people read. */
function rename(content: DraftContent, from: unknown, to: unknown): DraftContent {
  if (typeof from !== 'string' || typeof to !== 'string' || from === to || from === '' || to === '') return content
  const named = (item: Loose): Loose =>
    Object.fromEntries(
      Object.entries(item).map(([key, value]) =>
        (key === 'requires' || key === 'excludes') && Array.isArray(value)
          ? [key, value.map((id) => (id === from ? to : id))]
          : [key, value],
      ),
    )
  const sections = content.body.sections.map((section) => ({
    ...section,
    ...(section.choices ? { choices: section.choices.map(named) } : {}),
    ...(section.criteria ? { criteria: section.criteria.map(named) } : {}),
  }))
  const known = content.texts[from]
  const texts = known && !content.texts[to] ? withTexts(withTexts(content.texts, from, undefined), to, known) : content.texts
  return { body: { ...content.body, sections }, texts }
}

function withTexts(texts: RuleSetTexts, key: string, value: RuleSetTexts[string] | undefined): RuleSetTexts {
  const others = Object.entries(texts).filter(([id]) => id !== key)
  return Object.fromEntries(value ? [...others, [key, value]] : others)
}

const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null
