import type { Translate } from '#app/i18n/translate.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Checkbox, CheckboxGroup, DateField, FileField, RadioGroup, SelectField, TextArea, TextField } from '#app/ui/field.tsx'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { PageSection } from '#app/ui/page.tsx'

const districts = (t: Translate) => [
  { value: '', label: t('design.anyDistrict') },
  { value: 'sha-tin', label: t('design.shaTin') },
  { value: 'kwun-tong', label: t('design.kwunTong') },
]
const places = (t: Translate) => [
  { value: 'online', label: t('design.online') },
  { value: 'in-person', label: t('design.inPerson'), hint: t('design.inPersonHint') },
]
const goals = (t: Translate) => [
  { value: 'work', label: t('design.goalWork') },
  { value: 'school', label: t('design.goalSchool') },
]

/** Fields as they are asked, and as they are refused. */
export function DesignFields() {
  const t = useT()
  return (
    <>
      <div className="grid items-start gap-x-12 gap-y-10 md:grid-cols-2">
        <PageSection title={t('design.fields')}>
          <Asked />
        </PageSection>
        <PageSection title={t('design.refused')}>
          <Refused />
        </PageSection>
      </div>
      <PageSection title="FilterBar">
        <FilterBar to="/design" label="FilterBar" submit={t('design.action')} chips={[{ label: t('design.shaTin'), removeTo: '/design' }]}>
          <TextField name="q" label={t('design.name')} />
          <SelectField name="where" label={t('design.district')} options={districts(t)} />
          <SelectField name="how" label={t('design.meet')} options={places(t)} />
        </FilterBar>
      </PageSection>
    </>
  )
}

function Asked() {
  const t = useT()
  return (
    <div className="space-y-6">
      <TextField name="name" label={t('design.name')} hint={t('design.nameHint')} />
      <TextField name="email" label={t('design.email')} type="email" placeholder="name@example.com" optional />
      <TextArea name="about" label={t('design.about')} rows={3} />
      <SelectField name="district" label={t('design.district')} options={districts(t)} />
      <DateField name="day" label={t('design.day')} />
      <FileField name="letter" label={t('design.letter')} hint={t('design.letterHint')} />
      <RadioGroup name="meet" legend={t('design.meet')} options={places(t)} defaultValue="online" />
      <CheckboxGroup name="goals" legend={t('design.goals')} options={goals(t)} defaultValues={['work']} inline />
      <Checkbox name="agree" label={t('design.agree')} />
      <TextField name="off" label={t('design.off')} defaultValue="2026" disabled />
    </div>
  )
}

function Refused() {
  const t = useT()
  const errors = { 'wrong-email': ['errors.email'], 'wrong-day': ['errors.day'], '': ['errors.conflict'] }
  return (
    <div className="space-y-6">
      <ErrorSummary
        takesFocus={false}
        refused={{ ok: false, errors, values: {} }}
        labels={{ 'wrong-email': t('design.email'), 'wrong-day': t('design.day') }}
      />
      <TextField name="wrong-email" label={t('design.email')} hint={t('design.nameHint')} error="errors.email" defaultValue="name@" />
      <TextArea name="wrong-about" label={t('design.about')} error="errors.required" rows={3} />
      <SelectField name="wrong-district" label={t('design.district')} options={districts(t)} error="errors.notAChoice" />
      <DateField name="wrong-day" label={t('design.day')} error="errors.day" />
      <FileField name="wrong-letter" label={t('design.letter')} hint={t('design.letterHint')} error="errors.tooLarge" />
      <RadioGroup name="wrong-meet" legend={t('design.meet')} options={places(t)} error="errors.notAChoice" />
      <CheckboxGroup name="wrong-goals" legend={t('design.goals')} options={goals(t)} error="errors.notAChoice" />
      <Checkbox name="wrong-agree" label={t('design.agree')} error="errors.required" />
    </div>
  )
}
