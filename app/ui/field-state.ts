import type { Refused } from '#app/http/handler.server.ts'

/** What a field shows: what was typed when the form was refused, else what is stored; and the refusal's first message. */
export function fieldState(refused: Refused | undefined, name: string, stored?: string | number | null) {
  const typed = refused?.values[name]
  const value = typed === undefined ? stored : Array.isArray(typed) ? typed[0] : typed
  const error = refused?.errors[name]?.[0]
  return { ...(error === undefined ? {} : { error }), ...(value === undefined || value === null ? {} : { defaultValue: String(value) }) }
}

/** The same for a group of checkboxes. A refused form without any of them had none chosen. */
export function fieldValues(refused: Refused | undefined, name: string, stored: readonly string[] = []) {
  const typed = refused?.values[name]
  const error = refused?.errors[name]?.[0]
  const values = refused === undefined ? [...stored] : typed === undefined ? [] : [typed].flat()
  return { ...(error === undefined ? {} : { error }), defaultValues: values }
}
