import type { Refused } from '#app/http/handler.server.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay, HONG_KONG } from '#app/lib/dates.ts'
import { formatList } from '#app/lib/lists.ts'
import { DAYS, inWeekOrder } from '#app/lib/slots.ts'
import { zoneName } from '#app/lib/zoned-time.ts'
import { Button } from '#app/ui/button.tsx'
import { DateField, type Option, SelectField, TextField } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { PageSection } from '#app/ui/page.tsx'
import type { MentorDaysOff, MentorHours } from '#db/schema.ts'
import { MEETING_MINUTES, USUAL_MEETING } from '../free-times.ts'
import type { MentorAnswers } from './mentor-answers.ts'

const LENGTHS = [30, 60, 90, 120, 180, 240]
const EVERY = [1, 2, 4] as const

type Props = { answers: MentorAnswers; zones: Option[]; zone: string; today: string; refused: Refused | undefined }

/** Hours with their recurrence, days off and the length of a meeting; each is added and removed by itself. */
export function MentorHoursFields({ answers, zones, zone, today, refused: any }: Props) {
  const t = useT()
  const refusedIn = (intent: string) => (any?.values.intent === intent ? any : undefined)
  const { hours, daysOff, mentor, profile } = answers
  return (
    <>
      <PageSection title={t('mentoring.hours.yours')}>
        {hours.length === 0 ? <NoHours slots={profile?.slots ?? []} /> : <HoursList hours={[...hours].sort(inWeek)} />}
        <LocaleForm>
          <Button name="intent" value="go">
            {t('mentoring.hours.go')}
          </Button>
        </LocaleForm>
      </PageSection>
      <AddHours zones={zones} zone={zone} today={today} refused={refusedIn('addHours')} />
      <Meeting minutes={mentor?.meetingMinutes ?? USUAL_MEETING} refused={refusedIn('meeting')} />
      <DaysOff daysOff={daysOff} refused={refusedIn('addDaysOff')} />
    </>
  )
}

function NoHours({ slots }: { slots: string[] }) {
  const t = useT()
  const locale = useLocale()
  const named = formatList(
    inWeekOrder(slots).map((slot) => t.dynamic(`vocabulary.slot.${slot}`)),
    locale,
  )
  return (
    <>
      <p className="text-muted">{t('mentoring.hours.none')}</p>
      {slots.length > 0 ? <p>{t('mentoring.hours.fromProfile', { slots: named })}</p> : null}
    </>
  )
}

const inWeek = (a: MentorHours, b: MentorHours) => DAYS.indexOf(a.weekday) - DAYS.indexOf(b.weekday) || (a.starts < b.starts ? -1 : 1)

function HoursList({ hours }: { hours: MentorHours[] }) {
  const t = useT()
  return (
    <ul className="divide-y divide-line border-line border-y">
      {hours.map((hour) => (
        <li key={hour.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-3">
          <HoursText hour={hour} />
          <LocaleForm>
            <input type="hidden" name="id" value={hour.id} />
            <Button tone="quiet" name="intent" value="removeHours">
              {t('mentoring.hours.remove')}
              <span className="sr-only">
                : {t(`vocabulary.day.${hour.weekday}`)} {hour.starts}
              </span>
            </Button>
          </LocaleForm>
        </li>
      ))}
    </ul>
  )
}

function HoursText({ hour: { weekday, starts, minutes, everyWeeks, fromDay, untilDay, timeZone } }: { hour: MentorHours }) {
  const t = useT()
  const locale = useLocale()
  const every = t.dynamic(`mentoring.hours.every.${everyWeeks}`)
  const days = { every, day: formatDay(fromDay, locale) }
  return (
    <span className="min-w-0">
      <span className="block font-bold">
        {t('mentoring.hours.line', { day: t(`vocabulary.day.${weekday}`), from: starts, to: endOf(starts, minutes) })}
      </span>
      <span className="block text-muted">
        {untilDay ? t('mentoring.hours.spanUntil', { ...days, until: formatDay(untilDay, locale) }) : t('mentoring.hours.span', days)}
        {timeZone === HONG_KONG ? '' : ` · ${zoneName(timeZone, locale, new Date(`${fromDay}T00:00:00Z`))}`}
      </span>
    </span>
  )
}

/** The end on a wall clock; after midnight it begins again. */
function endOf(starts: string, minutes: number): string {
  const [hour = 0, minute = 0] = starts.split(':').map(Number)
  const end = (hour * 60 + minute + minutes) % (24 * 60)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(end / 60))}:${two(end % 60)}`
}

function AddHours({ zones, zone, today, refused }: Omit<Props, 'answers'>) {
  const t = useT()
  const length = (minutes: number) => ({ value: String(minutes), label: t('mentoring.hours.length', { count: minutes }) })
  return (
    <PageSection title={t('mentoring.hours.add')}>
      <LocaleForm className="space-y-6" noValidate>
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField
            name="weekday"
            label={t('mentoring.hours.weekday')}
            options={DAYS.map((day) => ({ value: day, label: t(`vocabulary.day.${day}`) }))}
            {...fieldState(refused, 'weekday', 'sat')}
          />
          <TextField
            name="starts"
            label={t('mentoring.hours.starts')}
            type="time"
            className="sm:max-w-40"
            {...fieldState(refused, 'starts', '10:00')}
          />
          <SelectField
            name="minutes"
            label={t('mentoring.hours.minutes')}
            options={LENGTHS.map(length)}
            {...fieldState(refused, 'minutes', '60')}
          />
          <SelectField
            name="everyWeeks"
            label={t('mentoring.hours.repeat')}
            options={EVERY.map((weeks) => ({ value: String(weeks), label: t(`mentoring.hours.every.${weeks}`) }))}
            {...fieldState(refused, 'everyWeeks', '1')}
          />
          <DateField name="fromDay" label={t('mentoring.hours.fromDay')} {...fieldState(refused, 'fromDay', today)} />
          <DateField name="untilDay" label={t('mentoring.hours.untilDay')} optional {...fieldState(refused, 'untilDay')} />
        </div>
        <SelectField name="timeZone" label={t('mentoring.hours.zone')} options={zones} {...fieldState(refused, 'timeZone', zone)} />
        <Button tone="secondary" name="intent" value="addHours">
          {t('mentoring.hours.add')}
        </Button>
      </LocaleForm>
    </PageSection>
  )
}

function Meeting({ minutes, refused }: { minutes: number; refused: Refused | undefined }) {
  const t = useT()
  return (
    <PageSection title={t('mentoring.hours.meeting')}>
      <LocaleForm className="space-y-4">
        <SelectField
          name="meetingMinutes"
          label={t('mentoring.hours.minutes')}
          options={MEETING_MINUTES.map((value) => ({ value: String(value), label: t('mentoring.hours.length', { count: value }) }))}
          {...fieldState(refused, 'meetingMinutes', minutes)}
        />
        <Button tone="secondary" name="intent" value="meeting">
          {t('mentoring.hours.meetingSave')}
        </Button>
      </LocaleForm>
    </PageSection>
  )
}

function DaysOff({ daysOff, refused }: { daysOff: MentorDaysOff[]; refused: Refused | undefined }) {
  const t = useT()
  const locale = useLocale()
  return (
    <PageSection title={t('mentoring.hours.off')}>
      <p className="text-muted">{t('mentoring.hours.offText')}</p>
      {daysOff.map(({ fromDay, untilDay }) => (
        <LocaleForm key={fromDay} className="flex flex-wrap items-center gap-4">
          <input type="hidden" name="offFrom" value={fromDay} />
          <span>{t('mentoring.hours.offLine', { from: formatDay(fromDay, locale), until: formatDay(untilDay, locale) })}</span>
          <Button tone="quiet" name="intent" value="removeDaysOff">
            {t('mentoring.hours.remove')}
            <span className="sr-only">: {formatDay(fromDay, locale)}</span>
          </Button>
        </LocaleForm>
      ))}
      <LocaleForm className="space-y-4" noValidate>
        <div className="grid gap-4 sm:grid-cols-2">
          <DateField name="offFrom" label={t('mentoring.hours.offFrom')} {...fieldState(refused, 'offFrom')} />
          <DateField name="offUntil" label={t('mentoring.hours.offUntil')} {...fieldState(refused, 'offUntil')} />
        </div>
        <Button tone="secondary" name="intent" value="addDaysOff">
          {t('mentoring.hours.offAdd')}
        </Button>
      </LocaleForm>
    </PageSection>
  )
}
