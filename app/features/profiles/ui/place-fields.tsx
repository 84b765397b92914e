import { useT } from '#app/i18n/use-t.tsx'
import { DISTRICTS_BY_REGION, REGIONS } from '#app/lib/districts.ts'
import { DateField, RadioGroup, SelectField } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import type { StepProps } from './step-fields.tsx'

export function PlaceFields({ profile, refused }: StepProps) {
  const t = useT()
  const groups = REGIONS.map((region) => ({
    label: t(`vocabulary.region.${region}`),
    options: DISTRICTS_BY_REGION[region].map((district) => ({ value: district as string, label: t(`vocabulary.district.${district}`) })),
  }))
  const remote = [
    { value: 'yes', label: t('profiles.field.remoteYes') },
    { value: 'no', label: t('profiles.field.remoteNo') },
  ]
  return (
    <>
      <SelectField
        name="district"
        label={t('profiles.field.district')}
        hint={t('profiles.field.districtHint')}
        options={[{ value: '', label: t('profiles.field.districtNone') }]}
        groups={groups}
        {...fieldState(refused, 'district', profile.district)}
      />
      <RadioGroup
        name="remote"
        legend={t('profiles.field.remote')}
        options={remote}
        inline
        {...fieldState(refused, 'remote', profile.remote)}
      />
      <DateField
        name="arrivalOn"
        label={t('profiles.field.arrivalOn')}
        hint={t('profiles.field.arrivalHint')}
        optional
        {...fieldState(refused, 'arrivalOn', profile.arrivalOn)}
      />
    </>
  )
}
