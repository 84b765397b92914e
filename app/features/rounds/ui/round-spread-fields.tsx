import { EVENNESS } from '#app/features/mentorship/solver/spread.ts'
import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { RadioGroup, TextField } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import type { RoundRules } from '../round.ts'

/** How mentees are shared out among mentors, besides how well they suit. */
export function SpreadFields({ rules, refused }: { rules: RoundRules; refused: Refused | undefined }) {
  const t = useT()
  return (
    <fieldset className="min-w-0 space-y-4">
      <legend className="mb-1 font-bold text-xl">{t('rounds.spread.title')}</legend>
      <p className="text-muted">{t('rounds.spread.hint')}</p>
      <TextField
        name="concave"
        label={t('rounds.spread.concave')}
        hint={t('rounds.spread.concaveHint')}
        inputMode="numeric"
        className="max-w-28"
        optional
        {...fieldState(refused, 'concave', rules.concave)}
      />
      <RadioGroup
        name="even"
        legend={t('rounds.spread.even')}
        options={EVENNESS.map((value) => ({
          value,
          label: t(`rounds.spread.evens.${value}`),
          hint: t(`rounds.spread.evenHints.${value}`),
        }))}
        {...fieldState(refused, 'even', rules.even)}
      />
    </fieldset>
  )
}
