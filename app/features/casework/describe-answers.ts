import type { SectionId } from '#app/features/applications/application.ts'
import type { Field } from '#app/features/applications/application-field.ts'
import { isAsked } from '#app/features/applications/application-field.ts'
import { shapeOf } from '#app/features/applications/application-section.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { formatDay, formatHkd } from '#app/lib/dates.ts'

export type AnswerRow = { label: string; value: string }
/** What one section says; a list has a block for each of its things. */
export type AnswerBlock = { id: string; rows: AnswerRow[] }
/** What the words of answers need: names of countries and of the edition's criteria, in the reader's language. */
export type Names = { t: Translate; country: (code: string) => string; criterion: (id: string) => string }

/** The answers of a section in the reader's words, in the order in which they were asked; empty ones are left out. */
export function describeSection(section: SectionId, answers: Record<string, unknown>, names: Names): AnswerBlock[] {
  const shape = shapeOf(section)
  if (!shape) return []
  const fields = shape.steps.flatMap((step) => step.fields)
  const things = shape.list ? listOf(answers.items) : [answers]
  return things
    .map((thing, at) => ({ id: String(thing.id ?? at), rows: rowsOf(section, fields, thing, names) }))
    .filter(({ rows }) => rows.length > 0)
}

const listOf = (items: unknown) => (Array.isArray(items) ? (items as Record<string, unknown>[]) : [])

function rowsOf(section: string, fields: readonly Field[], thing: Record<string, unknown>, names: Names): AnswerRow[] {
  return fields.flatMap((field) => {
    const value = thing[field.name]
    if (value === undefined || value === '' || !isAsked(field, thing)) return []
    return [{ label: fieldLabel(section, field.name, names.t), value: describe(field, value, names) }]
  })
}

/** What a field is called; one that this version does not know shows its name. */
export function fieldLabel(section: string, name: string, t: Translate): string {
  const key = `application.field.${section}.${name}`
  return t.has(key) ? t.dynamic(key) : name
}

function describe(field: Field, value: unknown, names: Names): string {
  if (Array.isArray(value)) return value.map((one) => wordOf(field, String(one), names)).join('; ')
  return wordOf(field, String(value), names)
}

function wordOf(field: Field, value: string, { t, country, criterion }: Names): string {
  if (field.kind === 'day') return /^\d{4}-\d\d-\d\d$/.test(value) ? formatDay(value, t.locale) : value
  if (field.kind === 'country') return country(value)
  if (field.kind === 'amount') return Number.isFinite(Number(value)) ? formatHkd(Number(value), t.locale) : value
  if (field.source) return criterion(value)
  if (field.kind === 'flag') return t('application.option.yesNo.yes')
  const key = field.group?.startsWith('vocabulary.') ? `${field.group}.${value}` : `application.option.${field.group}.${value}`
  return field.group && t.has(key) ? t.dynamic(key) : value
}

/** One answer by its path in a section, such as `items.abc.employer`, in the reader's words. */
export function describePath(section: SectionId, path: string, value: string, names: Names): AnswerRow {
  const name = path.split('.').at(-1) ?? path
  const field = shapeOf(section)
    ?.steps.flatMap((step) => step.fields)
    .find((one) => one.name === name)
  const label = fieldLabel(section, name, names.t)
  return {
    label,
    value:
      value === '' || !field
        ? value
        : value
            .split(', ')
            .map((one) => wordOf(field, one, names))
            .join('; '),
  }
}
