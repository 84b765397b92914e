import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Checkbox, CheckboxGroup, RadioGroup, SelectField, TextField } from '#app/ui/field.tsx'
import { fieldState, fieldValues } from '#app/ui/field-state.ts'
import { LocaleForm, LocaleLink } from '#app/ui/locale-link.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import { AREAS, type Area, channelsOf } from '../notice-area.ts'
import { BEGINNING, MAIL_MINUTES, MAIL_PACES, type Settings, wants } from '../notice-settings.ts'
import { PushSection } from './push-section.tsx'

type Props = { settings: Settings; zone: string; browsers: Parameters<typeof PushSection>[0]['browsers']; refused: Refused | undefined }

export function NoticeSettingsPage({ settings, zone, browsers, refused }: Props) {
  const t = useT()
  return (
    <Page title={t('notices.title')} lead={t('notices.lead')} back={{ to: '/account', label: t('nav.account') }} width="text">
      <ErrorSummary refused={refused} labels={{ quietFrom: t('notices.quietFrom'), quietTo: t('notices.quietTo') }} />
      <LocaleForm to="/account/notices" noValidate className="space-y-8">
        <input type="hidden" name="intent" value="save" />
        <PageSection title={t('notices.what')}>
          {AREAS.map((area) => (
            <AreaChoice key={area} {...{ area, settings, refused }} />
          ))}
        </PageSection>
        <Mails {...{ settings, refused }} />
        <Quiet {...{ settings, refused, zone }} />
        <PageSection title={t('notices.text')}>
          <Checkbox
            name="textShown"
            label={t('notices.textShown')}
            hint={t('notices.textShownHint')}
            defaultChecked={refused ? refused.values.textShown === 'yes' : settings.textShown}
          />
        </PageSection>
        <Button>{t('notices.save')}</Button>
      </LocaleForm>
      <PushSection browsers={browsers} />
    </Page>
  )
}

type Part = { settings: Settings; refused: Refused | undefined }

function AreaChoice({ area, settings, refused }: Part & { area: Area }) {
  const t = useT()
  const channels = channelsOf(area)
  return (
    <CheckboxGroup
      name={area}
      legend={t(`notices.area.${area}`)}
      hint={area === 'messages' || area === 'case' ? t(`notices.areaHint.${area}`) : undefined}
      inline
      options={channels.map((value) => ({ value, label: t(`notices.channel.${value}`) }))}
      {...fieldValues(
        refused,
        area,
        channels.filter((channel) => wants(settings, area, channel)),
      )}
    />
  )
}

function Mails({ settings, refused }: Part) {
  const t = useT()
  const hints = { soon: t('notices.pace.soonHint'), daily: t('notices.pace.dailyHint'), never: undefined }
  return (
    <PageSection title={t('notices.mails')}>
      <RadioGroup
        name="mailPace"
        legend={t('notices.pace.legend')}
        options={MAIL_PACES.map((value) => ({
          value,
          label: t(`notices.pace.${value}`),
          ...(hints[value] ? { hint: hints[value] } : {}),
        }))}
        {...fieldState(refused, 'mailPace', settings.mailPace)}
      />
      <SelectField
        name="mailMinutes"
        label={t('notices.pace.minutes')}
        className="sm:max-w-56"
        options={MAIL_MINUTES.map((minutes) => ({
          value: String(minutes),
          label: minutes < 60 ? t('notices.pace.minutesOf', { count: minutes }) : t('notices.pace.hoursOf', { count: minutes / 60 }),
        }))}
        {...fieldState(refused, 'mailMinutes', settings.mailMinutes)}
      />
    </PageSection>
  )
}

function Quiet({ settings, refused, zone }: Part & { zone: string }) {
  const t = useT()
  const hours = settings.quiet ?? BEGINNING.quiet
  return (
    <PageSection title={t('notices.quiet')}>
      <p className="text-muted">
        {t('notices.quietHint', { zone })} <LocaleLink to="/account#details">{t('notices.zoneChange')}</LocaleLink>
      </p>
      <Checkbox
        name="quiet"
        label={t('notices.quietOn')}
        defaultChecked={refused ? refused.values.quiet === 'yes' : settings.quiet !== null}
      />
      <div className="grid max-w-96 grid-cols-2 gap-4">
        <TextField type="time" name="quietFrom" label={t('notices.quietFrom')} {...fieldState(refused, 'quietFrom', hours?.from)} />
        <TextField type="time" name="quietTo" label={t('notices.quietTo')} {...fieldState(refused, 'quietTo', hours?.to)} />
      </div>
    </PageSection>
  )
}
