import type { Refused } from '#app/http/handler.server.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { FieldFrame, fieldId } from '#app/ui/field-frame.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { type FormField, problemAt } from '../draft-forms.ts'

export type ShownProblems = { key: string; text: string }[]
/** A refusal of the editor; after somebody else's save it brings what stands now. */
export type DraftAnswer = Refused & { stored?: { revision: number; fields: { name: string; value: string }[] } }

/** The fields of one object of a draft, each with its problem beside it. What was typed stands over what is stored. */
export function RuleSetFields({
  fields,
  problems,
  refused,
}: {
  fields: FormField[]
  problems: ShownProblems
  refused: DraftAnswer | undefined
}) {
  return (
    <>
      {fields.map((field) => (
        <RuleSetField
          key={field.name}
          field={field}
          problem={problemAt(problems, field.problemKey)?.text}
          typed={typedValue(refused, field)}
        />
      ))}
    </>
  )
}

function typedValue(refused: DraftAnswer | undefined, { name, kind, value }: FormField): string {
  if (!refused) return value
  const typed = refused.values[name]
  if (typed !== undefined) return [typed].flat()[0] ?? ''
  // Another form of the page was sent when it has no field of this one; a box that was not ticked sends nothing.
  return kind === 'flag' && Object.hasOwn(refused.values, 'id') ? '' : value
}

type FieldProps = { field: FormField; problem: string | undefined; typed: string }

function RuleSetField({ field, problem, typed }: FieldProps) {
  const t = useT()
  const { name, key, optional } = field
  const hintKey = `ruleSets.hint.${key}`
  const hint = t.has(hintKey) ? t.dynamic(hintKey) : undefined
  const note = `${fieldId(name)}-problem`
  const described = [hint && `${fieldId(name)}-hint`, problem && note].filter(Boolean).join(' ') || undefined
  return (
    <FieldFrame name={name} label={fieldLabel(t, key)} hint={hint} optional={optional}>
      <p id={note} aria-live="polite" className="font-bold text-error leading-snug empty:hidden">
        {problem ? `▲ ${t('ruleSets.edit.expected', { expectation: problem })}` : ''}
      </p>
      <Control field={field} typed={typed} described={described} invalid={problem !== undefined} />
    </FieldFrame>
  )
}

function Control({
  field,
  typed,
  described,
  invalid,
}: {
  field: FormField
  typed: string
  described: string | undefined
  invalid: boolean
}) {
  const t = useT()
  const { name, kind, options = [] } = field
  const shared = { id: fieldId(name), name, 'aria-describedby': described, 'aria-invalid': invalid ? (true as const) : undefined }
  if (kind === 'area') return <textarea {...shared} rows={3} defaultValue={typed} className="control" />
  if (kind === 'flag')
    return <input {...shared} type="checkbox" value="yes" defaultChecked={typed === 'yes'} className="block size-6 accent-ferry" />
  if (kind === 'choice') {
    const known = options.includes(typed) ? options : [typed, ...options]
    return (
      <select {...shared} defaultValue={typed} className="control select-arrow">
        {known.map((option) => (
          <option key={option} value={option}>
            {optionLabel(t, field.key, option)}
          </option>
        ))}
      </select>
    )
  }
  const narrow = kind === 'number' || kind === 'day' ? 'control sm:max-w-56' : 'control'
  return (
    <input {...shared} defaultValue={typed} inputMode={kind === 'number' ? 'decimal' : undefined} autoComplete="off" className={narrow} />
  )
}

export function fieldLabel(t: Translate, key: string): string {
  return t.dynamic(`ruleSets.field.${key.replace('.', '-')}`)
}

function optionLabel(t: Translate, key: string, option: string): string {
  if (option === '') return t('ruleSets.option.none')
  const word = key === 'select' ? `ruleSets.option.${option}` : `ruleSets.${key}.${option}`
  return t.has(word) ? t.dynamic(word) : option
}

/** Somebody saved in between: what stands now beside what was typed, and nothing is lost. */
export function StoredNotice({ refused, fields }: { refused: DraftAnswer | undefined; fields: FormField[] }) {
  const t = useT()
  if (!refused?.stored) return null
  const different = refused.stored.fields.flatMap(({ name, value }) => {
    const field = fields.find((one) => one.name === name)
    const yours = [refused.values[name] ?? ''].flat()[0] ?? ''
    return field && yours !== value ? [{ field, value, yours }] : []
  })
  return (
    <Notice tone="warning" title={t('ruleSets.edit.stored')}>
      <p>{t('ruleSets.edit.storedLead')}</p>
      <dl className="space-y-2 pt-2">
        {different.map(({ field, value, yours }) => (
          <div key={field.name}>
            <dt className="font-bold">{fieldLabel(t, field.key)}</dt>
            <dd className="break-words">
              {t('ruleSets.edit.storedNow')}: {value || t('ruleSets.edit.nothing')}
            </dd>
            <dd className="break-words">
              {t('ruleSets.edit.yours')}: {yours || t('ruleSets.edit.nothing')}
            </dd>
          </div>
        ))}
      </dl>
    </Notice>
  )
}
