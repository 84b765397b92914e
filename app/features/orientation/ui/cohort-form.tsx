import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { type Locale, REGIONAL } from '#app/lib/locales.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { DateField, TextField } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Page } from '#app/ui/page.tsx'

type Props = { title: string; programme: { text: string; lang: Locale }; refused: Refused | undefined }

export function CohortForm({ title, programme, refused }: Props) {
  const t = useT()
  const field = (name: string, stored?: string) => ({ name, ...fieldState(refused, name, stored) })
  return (
    <Page
      title={title}
      lead={<span lang={REGIONAL[programme.lang]}>{programme.text}</span>}
      width="text"
      back={{ to: '/organiser', label: t('orientation.organiser.title') }}
    >
      <ErrorSummary refused={refused} />
      <LocaleForm className="space-y-6">
        <DateField {...field('startsOn')} label={t('orientation.organiser.startsOn')} hint={t('orientation.organiser.weekly')} />
        <TextField {...field('meetings', '4')} label={t('orientation.organiser.meetings')} inputMode="numeric" />
        <TextField {...field('startsAt', '10:00')} label={t('orientation.organiser.startsAt')} hint={t('nav.hongKongTime')} type="time" />
        <TextField {...field('endsAt', '12:00')} label={t('orientation.organiser.endsAt')} type="time" />
        <TextField {...field('capacity', '12')} label={t('orientation.organiser.capacity')} inputMode="numeric" />
        <TextField {...field('venue')} label={t('orientation.organiser.venue')} />
        <DateField {...field('closesOn')} label={t('orientation.organiser.closesOn')} />
        <Button>{t('ui.save')}</Button>
      </LocaleForm>
    </Page>
  )
}
