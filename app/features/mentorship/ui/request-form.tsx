import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup, TextArea } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { PageSection } from '#app/ui/page.tsx'
import type { MentorDetail } from '../mentor-view.ts'
import { useTimeOptions, useZoneName, type Zone } from './moment.tsx'

const TIMES_SHOWN = 11

type Props = { mentor: MentorDetail; zone: Zone; after: string | null; refused: Refused | undefined }

/** What one needs help with, and when to meet first: the request is answered with one press. */
export function RequestForm({ mentor: { name, times, minutes }, zone, after, refused }: Props) {
  const t = useT()
  return (
    <PageSection title={t('mentorship.ask', { name })} id="ask">
      <LocaleForm className="space-y-6">
        <input type="hidden" name="intent" value="ask" />
        {after ? <input type="hidden" name="after" value={after} /> : null}
        <TextArea
          name="goal"
          label={t('mentorship.goalLabel')}
          hint={t('mentorship.goalHint')}
          maxLength={600}
          {...fieldState(refused, 'goal')}
        />
        <Times times={times.slice(0, TIMES_SHOWN)} minutes={minutes} zone={zone} refused={refused} />
        <p className="text-muted">{t('mentorship.week')}</p>
        <p className="text-muted">{t('messaging.safety')}</p>
        <Button>{t('mentorship.send')}</Button>
      </LocaleForm>
    </PageSection>
  )
}

function Times({ times, minutes, zone, refused }: { times: string[]; minutes: number; zone: Zone; refused: Refused | undefined }) {
  const t = useT()
  const nameOf = useZoneName()
  const optionsOf = useTimeOptions(zone)
  const [first] = times
  if (!first) return <p>{t('asking.form.noTimes')}</p>
  return (
    <RadioGroup
      name="startsAt"
      legend={t('asking.form.when', { zone: nameOf(zone, first) })}
      hint={t('asking.form.whenHint', { minutes })}
      options={[...optionsOf(times), { value: '', label: t('asking.form.mentorProposes') }]}
      inline
      {...fieldState(refused, 'startsAt', first)}
    />
  )
}
