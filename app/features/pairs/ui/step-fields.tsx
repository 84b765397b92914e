import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { describedBy, FieldFrame, fieldId } from '#app/ui/field-frame.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { STEP_LENGTH } from '../pair.ts'
import type { Whose } from '../pair-view.ts'
import { ownerWord } from './step-item.tsx'

const OWNERS = ['both', 'me', 'them'] as const
type Props = {
  /** Several such forms may stand on a page: what is sent is named alike, the ids are not. */
  of?: string
  name: string
  refused: Refused | undefined
  stored?: { text: string; owner: Whose; dueOn: string | null }
  label?: string
}

export function StepFields({ of, name, refused, stored, label }: Props) {
  const t = useT()
  const id = (field: string) => (of ? `${field}-${of}` : field)
  const text = fieldState(refused, 'text', stored?.text)
  const owner = fieldState(refused, 'owner', stored?.owner ?? 'both')
  const due = fieldState(refused, 'dueOn', stored?.dueOn)
  return (
    <>
      <FieldFrame name={id('text')} label={label ?? t('pairs.steps.label')} hint={t('pairs.steps.hint')} error={text.error}>
        <input
          name="text"
          id={fieldId(id('text'))}
          defaultValue={text.defaultValue}
          maxLength={STEP_LENGTH}
          className="control"
          {...describedBy({ name: id('text'), hint: t('pairs.steps.hint'), error: text.error })}
        />
      </FieldFrame>
      <div className="grid gap-4 sm:grid-cols-2">
        <FieldFrame name={id('owner')} label={t('pairs.steps.owner')} error={owner.error}>
          <select name="owner" id={fieldId(id('owner'))} defaultValue={owner.defaultValue} className="control select-arrow">
            {OWNERS.map((value) => (
              <option key={value} value={value}>
                {ownerWord(value, name, t)}
              </option>
            ))}
          </select>
        </FieldFrame>
        <FieldFrame name={id('dueOn')} label={t('pairs.steps.due')} error={due.error} optional>
          <input
            type="date"
            name="dueOn"
            id={fieldId(id('dueOn'))}
            defaultValue={due.defaultValue}
            className="control"
            {...describedBy({ name: id('dueOn'), error: due.error })}
          />
        </FieldFrame>
      </div>
    </>
  )
}
