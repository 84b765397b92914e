/** What a use-case answers to a form: the value, or messages (i18n keys) by field. */
export type Checked<T> = { ok: true; value: T } | { ok: false; errors: Record<string, string[]> }

/** A refusal that belongs to one field. */
export function wrongField(field: string, messageKey: string) {
  return { ok: false as const, errors: { [field]: [messageKey] } }
}
