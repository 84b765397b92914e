import { useT } from '#app/i18n/use-t.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { CheckboxGroup, DateField, FileField, RadioGroup, SelectField, TextArea, TextField } from '#app/ui/field.tsx'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { PageSection } from '#app/ui/page.tsx'

/** Fields as they are asked, and as they are refused. */
export function DesignFields() {
  const t = useT()
  const choices = [
    { value: 'a', label: t('design.name') },
    { value: 'b', label: t('design.value'), hint: t('design.text') },
  ]
  return (
    <>
      <PageSection title="Field">
        <div className="max-w-[42rem] space-y-6">
          <TextField name="plain" label={t('design.name')} hint={t('design.text')} />
          <TextField name="wrong" label={t('design.value')} error="errors.required" defaultValue="x" optional />
          <TextArea name="long" label={t('design.name')} rows={3} />
          <SelectField name="select" label={t('design.name')} options={choices} />
          <DateField name="day" label={t('design.value')} />
          <FileField name="file" label={t('design.name')} hint={t('design.text')} />
          <RadioGroup name="radio" legend={t('design.name')} options={choices} defaultValue="a" />
          <CheckboxGroup name="check" legend={t('design.value')} options={choices} defaultValues={['b']} error="errors.notAChoice" />
        </div>
      </PageSection>
      <PageSection title="ErrorSummary">
        <ErrorSummary refused={{ ok: false, errors: { wrong: ['errors.required'], '': ['errors.conflict'] }, values: {} }} labels={{ wrong: t('design.value') }} />
      </PageSection>
      <PageSection title="FilterBar">
        <FilterBar to="/design" label={t('design.action')} submit={t('design.action')} chips={[{ label: t('design.name'), removeTo: '/design' }]}>
          <TextField name="q" label={t('design.name')} />
        </FilterBar>
      </PageSection>
    </>
  )
}
