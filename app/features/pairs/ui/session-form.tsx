import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup, SelectField, TextField } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm, LocaleLink } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { OfferedTime } from '../offered-time.ts'
import { PLACE_LENGTH, SESSION_MINUTES, SESSION_MODES } from '../session.ts'

type Props = {
  name: string
  times: OfferedTime[]
  zone: string
  zoneNames: { own: string; other: string }
  /** How long the mentor's meetings usually are. */
  minutes: number
  stored?: { minutes: number; mode: string; place: string } | undefined
  moving?: boolean
  refused: Refused | undefined
}

/** When, how long, how and where. The proposed times suit both; another one can be written on one's own clock. */
export function SessionForm({ name, times, zone, zoneNames, minutes, stored, moving = false, refused }: Props) {
  const t = useT()
  const modes = SESSION_MODES.map((value) => ({ value, label: t(`pairs.mode.${value}`) }))
  const lengths = SESSION_MINUTES.map((count) => ({ value: String(count), label: t('pairs.book.minutesValue', { count }) }))
  return (
    <LocaleForm className="space-y-6">
      <input type="hidden" name="zone" value={zone} />
      <Times {...{ name, times, zoneNames, refused }} />
      <SelectField
        name="minutes"
        label={t('pairs.book.minutes')}
        options={lengths}
        {...fieldState(refused, 'minutes', stored?.minutes ?? minutes)}
      />
      <RadioGroup
        name="mode"
        legend={t('pairs.book.mode')}
        options={modes}
        inline
        {...fieldState(refused, 'mode', stored?.mode ?? 'online')}
      />
      <TextField
        name="place"
        label={t('pairs.book.place')}
        hint={t('pairs.book.placeHint')}
        maxLength={PLACE_LENGTH}
        optional
        {...fieldState(refused, 'place', stored?.place)}
      />
      <p className="text-muted">{t('pairs.book.mailed')}</p>
      <Button>{t(moving ? 'pairs.book.move' : 'pairs.book.save')}</Button>
    </LocaleForm>
  )
}

type TimesProps = Pick<Props, 'name' | 'times' | 'zoneNames' | 'refused'>

function Times({ name, times, zoneNames, refused }: TimesProps) {
  const t = useT()
  const proposed = times.map(({ value, own, other }) => ({
    value,
    label: own,
    ...(other ? { hint: t('pairs.theirClock', { name, time: other }) } : {}),
  }))
  const options = [...proposed, { value: 'own', label: t('pairs.book.own') }]
  const state = fieldState(refused, 'time', times.length === 0 ? 'own' : undefined)
  return (
    <>
      {times.length === 0 ? (
        <Notice title={t('pairs.book.noCommon')}>
          <p>
            <LocaleLink to="/onboarding/free-time">{t('pairs.book.profile')}</LocaleLink>
          </p>
        </Notice>
      ) : null}
      <RadioGroup name="time" legend={t('pairs.book.time')} options={options} {...state} />
      <div className="grid gap-4 border-line border-s-4 ps-4 sm:grid-cols-2">
        <TextField type="date" name="day" label={`${t('pairs.book.own')}: ${t('pairs.book.day')}`} {...fieldState(refused, 'day')} />
        <TextField
          type="time"
          name="clock"
          label={t('pairs.book.clock')}
          hint={t('pairs.book.clockHint', { zone: zoneNames.own })}
          {...fieldState(refused, 'clock')}
        />
      </div>
    </>
  )
}
