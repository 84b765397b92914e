import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { GOALS } from '#app/lib/goals.ts'
import { INTERESTS } from '#app/lib/interests.ts'
import { WORKING_STYLES } from '#app/lib/working-styles.ts'
import { CheckboxGroup, RadioGroup, TextField } from '#app/ui/field.tsx'
import { fieldState, fieldValues } from '#app/ui/field-state.ts'
import type { OwnProfile, Step } from '../profile.ts'
import { FreeTimeGrid } from './free-time-grid.tsx'
import { LanguageRows } from './language-rows.tsx'
import { PlaceFields } from './place-fields.tsx'
import { ProfessionFields } from './profession-fields.tsx'
import { SkillChoices } from './skill-choices.tsx'

export type ShownProfile = OwnProfile & { name: string }
export type StepProps = { profile: ShownProfile; refused: Refused | undefined }

/** The fields of one step, filled with what is stored or was typed. */
export function StepFields({ step, rows, title, ...props }: StepProps & { step: Step; rows: number; title: string }) {
  const { profile, refused } = props
  switch (step) {
    case 'name':
      return <NameFields {...props} />
    case 'languages':
      return <LanguageRows languages={profile.languages} refused={refused} rows={rows} />
    case 'profession':
      return <ProfessionFields {...props} />
    case 'skills': {
      const { defaultValues, error } = fieldValues(refused, 'skills', profile.skills)
      return <SkillChoices chosen={defaultValues} error={error} sector={profile.sector} legend={title} />
    }
    case 'goals':
      return <GoalFields {...props} title={title} />
    case 'interests':
      return <InterestFields {...props} />
    case 'free-time': {
      const { defaultValues, error } = fieldValues(refused, 'slots', profile.slots)
      return <FreeTimeGrid chosen={defaultValues} error={error} legend={title} />
    }
    case 'place':
      return <PlaceFields {...props} />
  }
}

function NameFields({ profile, refused }: StepProps) {
  const t = useT()
  return (
    <>
      <TextField
        name="fullName"
        label={t('profiles.field.fullName')}
        hint={t('profiles.field.fullNameHint')}
        autoComplete="name"
        maxLength={80}
        required
        {...fieldState(refused, 'fullName', profile.fullName)}
      />
      <TextField
        name="name"
        label={t('profiles.field.name')}
        hint={t('profiles.field.nameHint')}
        autoComplete="nickname"
        maxLength={80}
        required
        {...fieldState(refused, 'name', profile.name)}
      />
    </>
  )
}

function GoalFields({ profile, refused, title }: StepProps & { title: string }) {
  const t = useT()
  const options = GOALS.map((goal) => ({ value: goal, label: t(`vocabulary.goal.${goal}`) }))
  return <CheckboxGroup name="goals" legend={title} options={options} {...fieldValues(refused, 'goals', profile.goals)} />
}

function InterestFields({ profile, refused }: StepProps) {
  const t = useT()
  const interests = INTERESTS.map((interest) => ({ value: interest, label: t(`vocabulary.interest.${interest}`) }))
  const styles = WORKING_STYLES.map((style) => ({ value: style as string, label: t(`vocabulary.style.${style}`) }))
  return (
    <>
      <CheckboxGroup
        name="interests"
        legend={t('profiles.field.interests')}
        hint={t('profiles.field.interestsHint')}
        options={interests}
        inline
        {...fieldValues(refused, 'interests', profile.interests)}
      />
      <RadioGroup
        name="style"
        legend={t('profiles.field.style')}
        options={[...styles, { value: '', label: t('profiles.field.noPreference') }]}
        {...fieldState(refused, 'style', profile.style ?? '')}
      />
    </>
  )
}
