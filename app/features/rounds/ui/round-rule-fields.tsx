import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { Checkbox, TextField } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import type { RoundRules } from '../round.ts'

/** What every pair of the round must fulfil. */
export function RuleFields({ rules, refused }: { rules: RoundRules; refused: Refused | undefined }) {
  const t = useT()
  const ticked = (name: 'sameSector' | 'canMeet' | 'genderWish') => (refused ? refused.values[name] === 'yes' : rules[name])
  return (
    <>
      <fieldset className="min-w-0 space-y-4">
        <legend className="mb-1 font-bold text-xl">{t('rounds.settings.rules')}</legend>
        <p className="text-muted">{t('rounds.settings.rulesHint')}</p>
        <TextField
          name="maxPerMentor"
          label={t('rounds.settings.maxPerMentor')}
          inputMode="numeric"
          className="max-w-28"
          optional
          {...fieldState(refused, 'maxPerMentor', rules.maxPerMentor)}
        />
        <TextField
          name="minPoints"
          label={t('rounds.settings.minPoints')}
          inputMode="numeric"
          className="max-w-28"
          optional
          {...fieldState(refused, 'minPoints', rules.minPoints)}
        />
        <Checkbox name="sameSector" label={t('rounds.settings.sameSector')} defaultChecked={ticked('sameSector')} />
        <Checkbox name="canMeet" label={t('rounds.settings.canMeet')} defaultChecked={ticked('canMeet')} />
      </fieldset>
      <fieldset className="min-w-0 space-y-4">
        <legend className="mb-1 font-bold text-xl">{t('rounds.settings.soft')}</legend>
        <p className="text-muted">{t('rounds.settings.genderWishHint')}</p>
        <Checkbox name="genderWish" label={t('rounds.settings.genderWish')} defaultChecked={ticked('genderWish')} />
      </fieldset>
    </>
  )
}
