import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { DISTRICTS } from '#app/lib/districts.ts'
import { PROFESSIONS } from '#app/lib/isco.ts'
import { LANGUAGES } from '#app/lib/languages.ts'
import { ENDONYM, LOCALES } from '#app/lib/locales.ts'
import { SECTORS } from '#app/lib/sectors.ts'
import { WORK_MODES } from '#app/lib/work-modes.ts'
import { CheckboxGroup, DateField, RadioGroup, SelectField, TextArea, TextField } from '#app/ui/field.tsx'
import { fieldState, fieldValues } from '#app/ui/field-state.ts'
import { HOURS, JOB_LANGUAGE_LEVELS, MAX_JOB_LANGUAGES, OFFERS } from '../job.ts'

export type AdvertView = {
  id: string
  organisationId: string
  title: string
  description: string
  locale: string
  sector: string
  professionCode: string | null
  district: string | null
  workMode: string
  hours: string
  payMin: number
  payMax: number
  languages: { code: string; level: string }[]
  offers: string[]
  closesOn: string
  status: 'draft' | 'open' | 'closed'
}
type Props = { job: AdvertView | null; refused: Refused | undefined }

export function AdvertFields({ job, refused }: Props) {
  const t = useT()
  const field = (name: keyof AdvertView) => ({ name, ...fieldState(refused, name, job?.[name] as string | number | null | undefined) })
  const list = (ids: readonly string[], group: string) => ids.map((id) => ({ value: id, label: t.dynamic(`vocabulary.${group}.${id}`) }))
  const none = { value: '', label: '—' }
  return (
    <>
      <TextField {...field('title')} label={t('jobs.employer.jobTitle')} maxLength={120} />
      <TextArea
        {...field('description')}
        label={t('jobs.employer.description')}
        hint={t('jobs.employer.descriptionHint')}
        rows={10}
        maxLength={8000}
      />
      <SelectField
        {...field('locale')}
        label={t('jobs.employer.locale')}
        options={LOCALES.map((id) => ({ value: id, label: ENDONYM[id] }))}
      />
      <SelectField {...field('sector')} label={t('jobs.sector')} options={list(SECTORS, 'sector')} />
      <SelectField
        {...field('professionCode')}
        label={t('jobs.profession')}
        optional
        options={[none, ...list(PROFESSIONS, 'profession')]}
      />
      <SelectField {...field('district')} label={t('jobs.district')} optional options={[none, ...list(DISTRICTS, 'district')]} />
      <RadioGroup {...field('workMode')} legend={t('jobs.workMode')} options={list(WORK_MODES, 'workMode')} />
      <RadioGroup
        {...field('hours')}
        legend={t('jobs.hoursLabel')}
        options={HOURS.map((id) => ({ value: id, label: t(`jobs.hours.${id}`) }))}
      />
      <TextField {...field('payMin')} label={t('jobs.employer.payMin')} inputMode="numeric" />
      <TextField {...field('payMax')} label={t('jobs.employer.payMax')} inputMode="numeric" />
      <LanguageRows job={job} refused={refused} />
      <CheckboxGroup
        name="offers"
        legend={t('jobs.offers')}
        options={OFFERS.map((id) => ({ value: id, label: t(`jobs.offer.${id}`) }))}
        {...fieldValues(refused, 'offers', job?.offers)}
      />
      <DateField {...field('closesOn')} label={t('jobs.employer.closesOn')} />
    </>
  )
}

function LanguageRows({ job, refused }: Props) {
  const t = useT()
  const rows = Array.from({ length: MAX_JOB_LANGUAGES }, (_, at) => at)
  return (
    <fieldset className="space-y-3">
      <legend className="font-bold">{t('jobs.languages')}</legend>
      {rows.map((at) => (
        <div key={at} className="grid gap-3 sm:grid-cols-2">
          <SelectField
            name={`languages[${at}].code`}
            label={t('jobs.employer.row', { n: at + 1 })}
            options={[{ value: '', label: '—' }, ...LANGUAGES.map((code) => ({ value: code, label: t(`vocabulary.language.${code}`) }))]}
            {...fieldState(refused, `languages[${at}].code`, job?.languages[at]?.code)}
          />
          <SelectField
            name={`languages[${at}].level`}
            label={t('jobs.employer.rowLevel', { n: at + 1 })}
            options={JOB_LANGUAGE_LEVELS.map((level) => ({ value: level, label: t(`vocabulary.level.${level}`) }))}
            {...fieldState(refused, `languages[${at}].level`, job?.languages[at]?.level ?? 'conversational')}
          />
        </div>
      ))}
    </fieldset>
  )
}
