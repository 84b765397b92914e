import { END_REASONS } from '#app/features/mentorship/mentorship.ts'
import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { DateField, SelectField } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { PageSection } from '#app/ui/page.tsx'
import type { PairView } from '../pair-view.ts'

type Props = { pair: PairView; over: boolean; refused: Refused | undefined }

/** Clock, reminders, a break, an end. Ending takes two taps: opening it, and the reason that fits. */
export function PairSettings({ pair, over, refused }: Props) {
  const t = useT()
  const { id, zone, zones, quiet, status } = pair
  return (
    <PageSection title={t('pairs.settings.title')} id="settings">
      <LocaleForm to={`/pairs/${id}`} className="flex flex-wrap items-end gap-3" preventScrollReset>
        <div className="min-w-0 flex-1 basis-64">
          <SelectField
            name="zone"
            label={t('pairs.settings.zone')}
            hint={t('pairs.settings.zoneHint')}
            options={zones}
            {...fieldState(refused, 'zone', zone.own)}
          />
        </div>
        <Button tone="secondary" name="intent" value="zone">
          {t('pairs.settings.saveZone')}
          <span className="sr-only">: {t('pairs.settings.zone')}</span>
        </Button>
      </LocaleForm>
      {over ? null : (
        <>
          <LocaleForm to={`/pairs/${id}`} preventScrollReset>
            <Button tone="quiet" name="intent" value={quiet ? 'loud' : 'quiet'}>
              {t(quiet ? 'pairs.settings.loud' : 'pairs.settings.quiet')}
            </Button>
          </LocaleForm>
          {status === 'active' ? <Pause pair={pair} refused={refused?.values.intent === 'pause' ? refused : undefined} /> : null}
          <End pair={pair} />
        </>
      )}
    </PageSection>
  )
}

function Pause({ pair: { id, otherName: name }, refused }: Omit<Props, 'over'>) {
  const t = useT()
  return (
    <details open={refused !== undefined}>
      <summary className="min-h-8">{t('pairs.settings.pause')}</summary>
      <LocaleForm to={`/pairs/${id}`} className="space-y-4 pt-3">
        <p>{t('pairs.settings.pauseText', { name })}</p>
        <DateField
          name="until"
          label={t('pairs.settings.until')}
          hint={t('pairs.settings.untilHint')}
          optional
          {...fieldState(refused, 'until')}
        />
        <Button tone="secondary" name="intent" value="pause">
          {t('pairs.settings.pauseButton')}
        </Button>
      </LocaleForm>
    </details>
  )
}

function End({ pair: { id, otherName: name } }: { pair: PairView }) {
  const t = useT()
  return (
    <details>
      <summary className="min-h-8">{t('pairs.settings.end')}</summary>
      <LocaleForm to={`/pairs/${id}`} className="space-y-4 pt-3">
        <input type="hidden" name="intent" value="end" />
        <p>{t('pairs.settings.endText', { name })}</p>
        <div className="grid gap-3 sm:grid-cols-2">
          {END_REASONS.map((reason) => (
            <Button key={reason} tone="secondary" name="reason" value={reason}>
              {t(`pairs.endReason.${reason}`)}
            </Button>
          ))}
        </div>
      </LocaleForm>
    </details>
  )
}
