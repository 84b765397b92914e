import type { Translate } from '#app/i18n/translate.ts'
import { formatDay, formatHkd } from '#app/lib/dates.ts'
import type { SectionId } from './application.ts'
import { type Answers, type Field, isAsked } from './application-field.ts'

/** Names that only the server knows, by their codes and ids. */
export type Names = { countries: Record<string, string>; criteria: Record<string, string> }

export const fieldLabel = (section: SectionId, { name }: Pick<Field, 'name'>, t: Translate) =>
  t.dynamic(`application.field.${section}.${name}`)

export function fieldHint(section: SectionId, { name }: Pick<Field, 'name'>, t: Translate): string | undefined {
  const key = `application.hint.${section}.${name}`
  return t.has(key) ? t.dynamic(key) : undefined
}

export function optionLabel({ group = '' }: Pick<Field, 'group'>, value: string, t: Translate): string {
  return t.dynamic(group.startsWith('vocabulary.') ? `${group}.${value}` : `application.option.${group}.${value}`)
}

/** An answer as a person reads it; several lines for several choices, none when nothing was answered. */
export function answerText(field: Field, value: unknown, t: Translate, names: Names): string[] {
  if (field.kind === 'many') return ((value ?? []) as string[]).map((id) => names.criteria[id] ?? id)
  if (value === undefined || value === null || value === '') return []
  const text = String(value)
  if (field.kind === 'country') return [names.countries[text] ?? text]
  if (field.kind === 'amount') return [typeof value === 'number' ? formatHkd(value, t.locale) : text]
  if (field.kind === 'day') return [/^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDay(text, t.locale) : text]
  if (field.kind === 'flag') return [t('application.option.yesNo.yes')]
  return [field.options?.includes(text) ? optionLabel(field, text, t) : text]
}

export type AnswerRow = { name: string; label: string; value: string[] }

/** The answers of some fields in a row; what may be empty and is empty is left out. */
export function answerRows(section: SectionId, fields: readonly Field[], answers: Answers, t: Translate, names: Names): AnswerRow[] {
  return fields
    .filter((field) => isAsked(field, answers))
    .map((field) => ({
      name: field.name,
      label: fieldLabel(section, field, t),
      value: answerText(field, answers[field.name], t, names),
      optional: field.optional === true || field.unless !== undefined,
    }))
    .filter(({ value, optional }) => value.length > 0 || !optional)
    .map(({ optional: _optional, ...row }) => row)
}

/** What a thing in a list is called. */
export function itemTitle(section: SectionId, item: Answers, t: Translate): string {
  const words = (...names: string[]) => names.map((name) => item[name]).filter((word) => typeof word === 'string')
  const language = typeof item.language === 'string' ? [t.dynamic(`vocabulary.language.${item.language}`)] : []
  const parts: Partial<Record<SectionId, unknown[]>> = {
    family: words('familyName', 'givenNames'),
    education: words('subject', 'institution'),
    work: words('jobTitle', 'employer'),
    languages: language,
  }
  return parts[section]?.join(section === 'family' ? ' ' : ', ') || t('application.page.nothing')
}
