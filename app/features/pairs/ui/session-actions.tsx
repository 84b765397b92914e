import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { PageSection } from '#app/ui/page.tsx'
import type { SessionView } from '../pair-view.ts'
import { pathOf } from './session-page.tsx'
import { StepFields } from './step-fields.tsx'
import { StepItem } from './step-item.tsx'

/** What was agreed: who does what by when. */
export function SessionActions({ session, refused }: { session: SessionView; refused: Refused | undefined }) {
  const t = useT()
  const { steps, over, otherName: name, mentorshipId } = session
  const own = refused?.values.intent === 'addStep' ? refused : undefined
  const to = pathOf(session)
  return (
    <PageSection title={t('pairs.session.actions')} id="actions">
      {steps.length === 0 ? <p className="text-muted">{t('pairs.session.actionsNone')}</p> : null}
      {steps.length > 0 ? (
        <ul className="divide-y divide-line border-line border-y">
          {steps.map((step) => (
            <StepItem key={step.id} pairId={mentorshipId} name={name} step={step} over={over} to={to} intents={['done', 'undone']} />
          ))}
        </ul>
      ) : null}
      {over ? null : (
        <LocaleForm to={to} className="space-y-4" preventScrollReset>
          <StepFields key={steps.length} name={name} refused={own} label={t('pairs.session.action')} />
          <Button tone="secondary" name="intent" value="addStep">
            {t('pairs.session.addAction')}
          </Button>
        </LocaleForm>
      )}
    </PageSection>
  )
}
