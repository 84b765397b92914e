import { useT } from '#app/i18n/use-t.tsx'
import { PROFESSION_GROUPS, PROFESSION_MAJORS } from '#app/lib/isco.ts'
import { SECTORS } from '#app/lib/sectors.ts'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import type { StepProps } from './step-fields.tsx'

export function ProfessionFields({ profile, refused }: StepProps) {
  const t = useT()
  const none = [{ value: '', label: t('profiles.field.choose') }]
  const groups = PROFESSION_MAJORS.map((major) => ({
    label: t(`vocabulary.professionMajor.${major}`),
    options: PROFESSION_GROUPS[major].map((code) => ({ value: code as string, label: t(`vocabulary.profession.${code}`) })),
  }))
  const sectors = SECTORS.map((sector) => ({ value: sector as string, label: t(`vocabulary.sector.${sector}`) }))
  return (
    <>
      <SelectField
        name="professionCode"
        label={t('profiles.field.profession')}
        options={none}
        groups={groups}
        required
        {...fieldState(refused, 'professionCode', profile.professionCode)}
      />
      <SelectField
        name="sector"
        label={t('profiles.field.sector')}
        hint={t('profiles.field.sectorHint')}
        options={[...none, ...sectors]}
        optional
        {...fieldState(refused, 'sector', profile.sector)}
      />
      <TextField
        name="yearsExperience"
        label={t('profiles.field.years')}
        hint={t('profiles.field.yearsHint')}
        inputMode="numeric"
        maxLength={2}
        className="sm:max-w-24"
        required
        {...fieldState(refused, 'yearsExperience', profile.yearsExperience)}
      />
    </>
  )
}
