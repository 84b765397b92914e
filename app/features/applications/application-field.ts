import { isDay } from '#app/lib/dates.ts'

/** What a field of the application is: enough to draw it, to check it and to show its answer. */
export type Field = {
  name: string
  kind: 'text' | 'lines' | 'day' | 'amount' | 'flag' | 'radio' | 'select' | 'country' | 'many'
  optional?: true
  max?: number
  options?: readonly string[]
  /** Where the labels of the options stand: `application.option.<group>`, or a list of the vocabulary. */
  group?: string
  /** Options that only the server knows: criteria of the rule set. */
  source?: 'criteria' | 'supports'
  /** Asked and required only when another answer of the same page has this value. */
  needs?: { field: string; is: string }
  /** Not required when another answer has this value. */
  unless?: { field: string; is: string }
  autoComplete?: string
  /** Asked on this route only. */
  route?: 'general' | 'achievement'
  tidy?: (typed: string) => string
  /** The key of what is wrong with an answer that is otherwise well formed. */
  rule?: (value: string, env: FieldEnv, all: Answers) => string | undefined
}
/** `today` is Hong Kong's day; `options` are the ids which the server offers. */
export type FieldEnv = { today: string; options?: Partial<Record<'criteria' | 'supports', readonly string[]>> }
export type Answers = Record<string, unknown>
export type Checked = { answers: Answers; errors: Record<string, string[]> }

const LINES_MAX = 2000
const TEXT_MAX = 120

/** What a form sent (or what is stored), tidied, with what is wrong by field. Answers that are wrong are kept as they were typed. */
export function checkFields(fields: readonly Field[], typed: Answers, env: FieldEnv): Checked {
  const answers: Answers = {}
  for (const field of fields) {
    const value = tidied(field, typed[field.name], env)
    if (value !== undefined) answers[field.name] = value
  }
  const errors: Checked['errors'] = {}
  for (const field of fields) {
    const key = problemOf(field, answers, env)
    if (key) errors[field.name] = [key]
  }
  return { answers, errors }
}

/** Whether the field belongs to the page with these answers. */
export const isAsked = ({ needs }: Field, answers: Answers) => !needs || answers[needs.field] === needs.is

function tidied(field: Field, raw: unknown, env: FieldEnv): unknown {
  if (field.kind === 'many') {
    const all = raw === undefined ? [] : [raw].flat().filter((one) => typeof one === 'string' && one !== '')
    // A claim that was taken back is no longer supported by anything.
    const kept = field.source === 'supports' ? all.filter((one) => optionsOf(field, env).includes(one as string)) : all
    return [...new Set(kept)].slice(0, 60)
  }
  const typed = Array.isArray(raw) ? raw[0] : raw
  if (typeof typed !== 'string' && typeof typed !== 'number') return undefined
  const text = cleaned(field, String(typed))
  if (text === '') return undefined
  return field.kind === 'amount' ? amountOf(text) : text
}

function cleaned({ kind, tidy }: Field, typed: string): string {
  const plain = typed.normalize('NFC')
  const text = kind === 'lines' ? plain.replace(/\r\n?/g, '\n').trim() : plain.replace(/\s+/g, ' ').trim()
  return (tidy ? tidy(text) : text).slice(0, 5000)
}

/** People write HK$1,200,000 as well; what is no number stays as it is and is refused. */
function amountOf(text: string): number | string {
  const digits = text.replace(/^\s*(?:HK)?\$?|[,，\s]/gi, '')
  return /^\d{1,12}$/.test(digits) ? Number(digits) : text
}

function problemOf(field: Field, answers: Answers, env: FieldEnv): string | undefined {
  if (!isAsked(field, answers)) return undefined
  const value = answers[field.name]
  const empty = value === undefined || (Array.isArray(value) && value.length === 0)
  if (empty) return isRequired(field, answers) ? requiredKey(field) : undefined
  return malformed(field, value, env) ?? field.rule?.(String(value), env, answers)
}

const isRequired = ({ optional, unless }: Field, answers: Answers) => !optional && !(unless && answers[unless.field] === unless.is)
const requiredKey = ({ kind }: Field) =>
  kind === 'radio' || kind === 'select' || kind === 'country' || kind === 'many' ? 'errors.notAChoice' : 'errors.required'

function malformed(field: Field, value: unknown, env: FieldEnv): string | undefined {
  if (field.kind === 'many')
    return (value as string[]).every((one) => optionsOf(field, env).includes(one)) ? undefined : 'errors.notAChoice'
  if (field.kind === 'amount') return typeof value === 'number' ? undefined : 'errors.notANumber'
  const text = String(value)
  if (field.kind === 'day') return isDay(text) && text >= '1900-01-01' && text <= '2200-01-01' ? undefined : 'errors.day'
  if (field.kind === 'flag') return text === 'yes' ? undefined : 'errors.notAChoice'
  if (field.options) return field.options.includes(text) ? undefined : 'errors.notAChoice'
  if (text.length > (field.max ?? (field.kind === 'lines' ? LINES_MAX : TEXT_MAX))) return 'errors.tooLong'
  return /[^\P{Cc}\n\t]/u.test(text) ? 'errors.invalid' : undefined
}

const optionsOf = (field: Field, env: FieldEnv) => field.options ?? (field.source ? (env.options?.[field.source] ?? []) : [])
